import DUIDomain

/// The stay of a person: read, and its movements noted by a few lists, so that a return at night is written in a few keys.
public struct SejourState: Hashable, Sendable {
    /// What is known; nil before it was read.
    public private(set) var suivi: SuiviDeSejour?
    /// Places that movements have named.
    public private(set) var lieux: [String] = []

    /// The words of the establishment.
    let mots: Vocabulaire

    private var saisie: NouveauMouvement?
    /// Why the last movement is being cancelled.
    private var motif = ""

    init(_ mots: Vocabulaire) { self.mots = mots }

    /// Whether people have rooms here.
    private var avecChambres: Bool { mots.chambre != nil }

    mutating func recevoir(_ nouveau: SuiviDeSejour) { suivi = nouveau }

    mutating func connaitre(_ connus: [String]) { lieux = connus }

    /// What the profile may note now, in the order in which it is offered.
    private func possibles(_ contexte: ContextePanneau) -> [NatureMouvement] {
        guard let suivi else { return [] }
        return NatureMouvement.possibles(depuis: suivi.sejour.etat, avecChambres: avecChambres)
            .filter { contexte.decide(.noterMouvement($0)) == .permis }
    }

    private func noterLe(_ quand: Instant) -> NouveauMouvement? {
        saisie.map {
            NouveauMouvement(
                nature: $0.nature, quand: quand, lieu: $0.lieu, chambre: $0.chambre, prevenus: $0.prevenus)
        }
    }

    // MARK: The lists, one after the other

    private mutating func choisirLaNature(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let nature = NatureMouvement(rawValue: valeur) else { return [] }
        saisie = NouveauMouvement(nature: nature, quand: contexte.maintenant)
        return [.choix(ChoixDeSejour.quand(nature, contexte.maintenant))]
    }

    private mutating func choisirQuand(_ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie] {
        guard let saisie, let suivi else { return [] }
        let refus: String
        switch ChoixDeSejour.instant(valeur, contexte.maintenant) {
        case .failure(let faute): refus = faute.message
        case .success(let instant):
            guard let datee = noterLe(instant) else { return [] }
            // A change of room is refused later, once its room is known.
            let essai =
                datee.nature == .changementDeChambre
                ? nil : datee.refus(apres: suivi, avecChambres: avecChambres, a: contexte.maintenant)
            guard let essai else {
                self.saisie = datee
                return apresLHeure(datee, dossier)
            }
            refus = essai
        }
        return [
            .choix(ChoixDeSejour.quand(saisie.nature, contexte.maintenant)), .message(MessageLigne(refus, .attention)),
        ]
    }

    private func apresLHeure(_ saisie: NouveauMouvement, _ dossier: Dossier) -> [Sortie] {
        saisie.nature.demandeUnLieu
            ? [.choix(ChoixDeSejour.lieux(saisie.nature, lieux))] : apresLeLieu(saisie, dossier)
    }

    private func apresLeLieu(_ saisie: NouveauMouvement, _ dossier: Dossier) -> [Sortie] {
        saisie.nature.demandeUneChambre && avecChambres
            ? [.effet(.sejour(.lireLesChambres(dossier.resident.id)))] : apresLaChambre(saisie, dossier)
    }

    private func apresLaChambre(_ saisie: NouveauMouvement, _ dossier: Dossier) -> [Sortie] {
        saisie.nature.seDit
            ? [.choix(ChoixDeSejour.prevenus(dossier, deja: saisie.prevenus))]
            : [.dialogue(ChoixDeSejour.dialogue(saisie, dossier, mots))]
    }

    /// The rooms are there: the movement being noted goes on with them.
    func proposer(_ chambres: [ChambreOccupee]) -> [Sortie] {
        guard saisie?.nature.demandeUneChambre == true else { return [] }
        guard !chambres.isEmpty else {
            return [
                .message(MessageLigne("Aucune chambre n’est décrite dans cette base ; rien n’a été noté.", .attention))
            ]
        }
        return [.choix(ChoixDeSejour.chambres(chambres, mots))]
    }

    private mutating func choisirLaChambre(_ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]
    {
        saisie?.chambre = valeur
        guard let saisie, let suivi else { return [] }
        if let refus = saisie.refus(apres: suivi, avecChambres: avecChambres, a: contexte.maintenant) {
            return [
                .effet(.sejour(.lireLesChambres(dossier.resident.id))), .message(MessageLigne(refus, .attention)),
            ]
        }
        return apresLaChambre(saisie, dossier)
    }

    private mutating func choisirQuiSait(_ valeur: String, _ dossier: Dossier) -> [Sortie] {
        guard valeur != ChoixDeSejour.continuer else {
            return saisie.map { [.dialogue(ChoixDeSejour.dialogue($0, dossier, mots))] } ?? []
        }
        let nom = String(Assainissement.ligne(valeur).prefix(Prevenu.nomAuPlus))
        if saisie?.prevenus.contains(nom) == false, !nom.isEmpty { saisie?.prevenus.append(nom) }
        return saisie.map { apresLaChambre($0, dossier) } ?? []
    }
}

extension SejourState: SectionLue {
    func contenu(_ dossier: Dossier, pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible? {
        suivi.map { SejourEnTexte.contenu($0, dossier.resident, mots) }
    }

    func conseil(pour habilitation: Habilitation) -> String {
        guard let suivi else { return "Lecture du séjour…" }
        let note = NatureMouvement.possibles(depuis: suivi.sejour.etat).contains {
            habilitation.decide(.noterMouvement($0)).estPermis
        }
        return note
            ? "n : mouvement. p : qui est prévenu. x : annuler le dernier. ← : sections."
            : "Page suiv. : lire la suite. ← : sections."
    }

    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        guard commande == .nouveau || commande == .prevenir || commande == .annulerMouvement else { return nil }
        guard let suivi else { return .indisponible("Le séjour se lit ; réessayez.") }
        if commande == .nouveau {
            let suivants = NatureMouvement.possibles(depuis: suivi.sejour.etat)
            guard let premiere = suivants.first else { return .indisponible("Plus rien ne suit un décès.") }
            guard possibles(contexte).isEmpty, case .refuse(let raison) = contexte.decide(.noterMouvement(premiere))
            else { return .disponible }
            return .refusee(raison)
        }
        guard let dernier = suivi.dernier else { return .indisponible("Aucun mouvement n’est noté.") }
        if case .refuse(let raison) = contexte.decide(.noterMouvement(dernier.nature)) { return .refusee(raison) }
        return .disponible
    }

    mutating func executer(_ id: CommandeID, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie]? {
        guard let suivi else { return nil }
        switch id {
        case .nouveau:
            return [.choix(ChoixDeSejour.natures(possibles(contexte), dossier.resident.traits.affichage))]
        case .prevenir: return suivi.dernier.map { [.choix(ChoixDeSejour.prevenir(dossier, $0))] } ?? []
        case .annulerMouvement: return [.choix(ChoixDeSejour.motifs)]
        default: return nil
        }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]?
    {
        guard let suivi, choix.hasPrefix(ChoixDeSejour.prefixe) else { return nil }
        switch ChoixDeSejour(rawValue: choix) {
        case .nature: return choisirLaNature(valeur, contexte)
        case .quand: return choisirQuand(valeur, dossier, contexte)
        case .lieu:
            saisie?.lieu = String(Assainissement.ligne(valeur).prefix(NouveauMouvement.lieuAuPlus))
            return saisie.map { apresLeLieu($0, dossier) } ?? []
        case .chambre: return choisirLaChambre(valeur, dossier, contexte)
        case .prevenus: return choisirQuiSait(valeur, dossier)
        case .prevenir:
            return suivi.dernier.map { [.effet(.sejour(.prevenir(suivi.resident, $0.id, nom: valeur)))] } ?? []
        case .motif:
            guard let dernier = suivi.dernier else { return [] }
            motif = Assainissement.ligne(valeur)
            return [.dialogue(ChoixDeSejour.dialogue(annuler: dernier, motif, dossier, mots))]
        case nil: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ dossier: Dossier) -> [Sortie]? {
        guard dialogue == ChoixDeSejour.dialogueNoter || dialogue == ChoixDeSejour.dialogueAnnuler else { return nil }
        guard let suivi else { return [] }
        switch bouton {
        case "noter": return saisie.map { [.effet(.sejour(.noter(suivi.resident, $0)))] } ?? []
        case "annuler":
            return suivi.dernier.map { [.effet(.sejour(.annuler(suivi.resident, $0.id, motif: motif)))] } ?? []
        default: return []
        }
    }
}
