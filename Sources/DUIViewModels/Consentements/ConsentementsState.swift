import DUIDomain

/// What a person answers on sharing: read, and noted by a few lists, so that an answer is written at the bedside without
/// typing.
public struct ConsentementsState: Hashable, Sendable {
    /// What is known; nil before it was read.
    public private(set) var fiche: FicheConsentements?

    private var saisie: Saisie?

    /// An answer being noted, list after list.
    private struct Saisie: Hashable, Sendable {
        var objet: ObjetConsentement
        var acteur = ""
        var reponse = ReponseConsentement.nonOpposition
        var repondant = Repondant(.personne)
        var mode = ModeRecueil.oral
        var jusquAu: JourCivil?

        var nouveau: NouveauConsentement {
            NouveauConsentement(
                objet: objet, reponse: reponse, acteur: acteur, repondant: repondant, mode: mode, jusquAu: jusquAu)
        }
    }

    init() {}
}

extension ConsentementsState: SectionLue {
    func contenu(_ dossier: Dossier, pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible? {
        fiche.map { ConsentementsEnTexte.contenu($0, pour: habilitation, le: jour) }
    }

    func conseil(pour habilitation: Habilitation) -> String {
        habilitation.decide(.recueillirConsentement).estPermis
            ? "n : noter une réponse. e : état de Mon espace santé. ← : sections."
            : "Page suiv. : lire la suite. ← : sections."
    }

    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        guard commande == .nouveau || commande == .noterEspaceSante else { return nil }
        if case .refuse(let raison) = contexte.decide(.recueillirConsentement) { return .refusee(raison) }
        return fiche == nil ? .indisponible("Les réponses se lisent ; réessayez.") : .disponible
    }

    /// Takes what is known now; an answer being noted goes on, another terminal may have written meanwhile.
    mutating func recevoir(_ nouvelle: FicheConsentements) { fiche = nouvelle }

    mutating func executer(_ id: CommandeID, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie]? {
        guard let fiche else { return nil }
        let jour = contexte.maintenant.heureLegale.jour
        switch id {
        case .nouveau: return [.choix(ChoixDeConsentement.objets(fiche, le: jour))]
        case .noterEspaceSante: return [.choix(ChoixDeConsentement.espace(fiche))]
        default: return nil
        }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]?
    {
        guard let fiche, choix.hasPrefix(ChoixDeConsentement.prefixe) else { return nil }
        let jour = contexte.maintenant.heureLegale.jour
        switch ChoixDeConsentement(rawValue: choix) {
        case .espace:
            guard let etat = EtatMonEspaceSante(rawValue: valeur) else { return [] }
            return [.effet(.consentements(.noterEspaceSante(fiche.resident, etat)))]
        case .objet: return choisirLObjet(valeur, fiche, jour)
        case .acteur:
            saisie?.acteur = String(Assainissement.ligne(valeur).prefix(NouveauConsentement.acteurAuPlus))
            guard saisie?.acteur.isEmpty == false else { return [] }
            return demanderLaReponse(fiche, jour)
        case .reponse:
            guard let reponse = ReponseConsentement(rawValue: valeur) else { return [] }
            saisie?.reponse = reponse
            let possibles = repondants(dossier, jour)
            guard !possibles.isEmpty else {
                return [.message(MessageLigne(Self.personneNeRepond, .attention))]
            }
            guard possibles.count > 1 || possibles.first?.qualite != .personne else {
                return [.choix(ChoixDeConsentement.modes)]
            }
            return [.choix(ChoixDeConsentement.repondants(possibles))]
        case .repondant:
            let possibles = repondants(dossier, jour)
            guard let rang = Int(valeur), possibles.indices.contains(rang) else { return [] }
            saisie?.repondant = possibles[rang]
            return [.choix(ChoixDeConsentement.modes)]
        case .mode:
            guard let mode = ModeRecueil(rawValue: valeur) else { return [] }
            saisie?.mode = mode
            return saisie?.reponse == .accord
                ? [.choix(ChoixDeConsentement.fins(jour))] : confirmer(dossier, fiche, jour)
        case .fin: return choisirLaFin(valeur, dossier, fiche, jour)
        case nil: return []
        }
    }

    private mutating func choisirLObjet(_ valeur: String, _ fiche: FicheConsentements, _ jour: JourCivil) -> [Sortie] {
        let nomme = valeur.hasSuffix(ChoixDeConsentement.aNommer)
        let code = nomme ? String(valeur.dropLast(ChoixDeConsentement.aNommer.count)) : valeur
        guard let objet = ObjetConsentement(rawValue: code) else { return [] }
        saisie = Saisie(objet: objet)
        if nomme { return [.choix(ChoixDeConsentement.acteurs(fiche.situation.registre.acteurs(objet)))] }
        return demanderLaReponse(fiche, jour)
    }

    /// Whoever may give the answer that is being noted.
    private func repondants(_ dossier: Dossier, _ jour: JourCivil) -> [Repondant] {
        Repondant.possibles(pour: dossier, le: jour).filter { $0.peutDonner(saisie?.reponse ?? .nonOpposition) }
    }

    private static let personneNeRepond =
        "Personne ne peut donner cette réponse aujourd’hui ; rien n’est noté : complétez l’autorité parentale du dossier."

    private func demanderLaReponse(_ fiche: FicheConsentements, _ jour: JourCivil) -> [Sortie] {
        guard let saisie else { return [] }
        let etat = fiche.situation.registre.etat(saisie.objet, acteur: saisie.acteur, le: jour)
        return [.choix(ChoixDeConsentement.reponses(saisie.objet, etat))]
    }

    private mutating func choisirLaFin(
        _ valeur: String, _ dossier: Dossier, _ fiche: FicheConsentements, _ jour: JourCivil
    ) -> [Sortie] {
        switch valeur {
        case ChoixDeConsentement.sansFin: saisie?.jusquAu = nil
        default:
            guard let fin = ChoixDeConsentement.fin(valeur, jour) else {
                return [
                    .choix(ChoixDeConsentement.fins(jour)),
                    .message(MessageLigne("« \(valeur) » n’est pas une date : par exemple 31/12.", .attention)),
                ]
            }
            saisie?.jusquAu = fin
        }
        return confirmer(dossier, fiche, jour)
    }

    private func confirmer(_ dossier: Dossier, _ fiche: FicheConsentements, _ jour: JourCivil) -> [Sortie] {
        guard let saisie else { return [] }
        if let refus = saisie.nouveau.refus(pour: dossier, fiche.situation.registre, le: jour) {
            return [.message(MessageLigne(refus, .attention))]
        }
        return [.dialogue(ChoixDeConsentement.dialogue(saisie.nouveau, dossier))]
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ dossier: Dossier) -> [Sortie]? {
        guard dialogue == ChoixDeConsentement.dialogueNoter else { return nil }
        guard bouton == "noter", let fiche, let saisie else { return [] }
        self.saisie = nil
        return [.effet(.consentements(.recueillir(fiche.resident, saisie.nouveau)))]
    }
}
