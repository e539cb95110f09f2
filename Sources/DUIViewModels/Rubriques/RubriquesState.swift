import DUIDomain

/// A page of a record that is kept as entries: read, and written to by a few lists, one for each field.
public struct RubriquesState: Hashable, Sendable {
    /// What is known; nil before it was read.
    public private(set) var entrees: [EntreeDeRubrique]?
    /// Which page is on screen.
    var volet = Rubrique.Volet.sante

    /// What is being done, as far as the lists have gone.
    private var geste = Geste.aucun
    /// When the last value was given: days are read from it.
    private var maintenant = Instant(secondes: 0)

    private enum Geste: Hashable, Sendable {
        case aucun
        /// The values so far; the field that is asked is at a rank.
        case note(Rubrique, [String: String], rang: Int)
        /// The values as corrected so far, and the field that is asked.
        case corrige(EntreeDeRubrique, [String: String], champ: String)
        /// What is being withdrawn, and why.
        case retire(EntreeDeRubrique, motif: String)
    }

    init() {}

    mutating func recevoir(_ lues: [EntreeDeRubrique]) { entrees = lues }

    /// The entries of the page that the profile may change.
    private func modifiables(_ contexte: ContextePanneau) -> [EntreeDeRubrique] {
        let ecrites = contexte.compte.habilitation.rubriquesEcrites(volet)
        return (entrees ?? []).filter { !$0.estRetiree && ecrites.contains($0.rubrique) }
    }

    private mutating func commencer(_ rubrique: Rubrique, _ jour: JourCivil) -> [Sortie] {
        geste = .note(rubrique, [:], rang: 0)
        return demander(rubrique.champs[0], "", jour)
    }

    private func demander(_ champ: ChampDeRubrique, _ valeur: String, _ jour: JourCivil) -> [Sortie] {
        [.choix(ChoixDeRubrique.champ(champ, valeur, le: jour))]
    }

    /// A value was given: the next field is asked, or the whole is shown.
    private mutating func prendre(_ saisi: String, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie] {
        maintenant = contexte.maintenant
        let jour = contexte.maintenant.heureLegale.jour
        switch geste {
        case .note(let rubrique, var valeurs, let rang):
            let champ = rubrique.champs[rang]
            switch Self.lire(champ, saisi, contexte) {
            case .failure(let refus): return refuser(refus, champ, jour)
            case .success(let valeur): valeurs[champ.cle] = valeur.isEmpty ? nil : valeur
            }
            let suivant = rang + 1
            geste = .note(rubrique, valeurs, rang: suivant)
            guard suivant < rubrique.champs.count else {
                return [.dialogue(ChoixDeRubrique.dialogue(rubrique, valeurs, dossier))]
            }
            return demander(rubrique.champs[suivant], "", jour)
        case .corrige(let entree, var valeurs, let cle):
            guard let champ = entree.rubrique.champ(cle) else { return [] }
            switch Self.lire(champ, saisi, contexte) {
            case .failure(let refus): return refuser(refus, champ, jour)
            case .success(let valeur): valeurs[cle] = valeur.isEmpty ? nil : valeur
            }
            geste = .corrige(entree, valeurs, champ: "")
            return [.choix(choixDesChamps(entree, valeurs))]
        case .retire, .aucun: return []
        }
    }

    /// A value of the list is kept as it is; what was typed is read.
    private static func lire(_ champ: ChampDeRubrique, _ saisi: String, _ contexte: ContextePanneau)
        -> Result<String, RefusDeSaisie>
    {
        if JourCivil(iso: saisi) != nil {
            switch champ.genre {
            case .jour, .epoque: return .success(saisi)
            case .texte, .choix, .montant, .nombre, .cim10: break
            }
        }
        return champ.lire(saisi, reference: contexte.maintenant)
    }

    private func refuser(_ refus: RefusDeSaisie, _ champ: ChampDeRubrique, _ jour: JourCivil) -> [Sortie] {
        demander(champ, "", jour) + [.message(MessageLigne(refus.message, .attention))]
    }

    private func choixDesChamps(_ entree: EntreeDeRubrique, _ valeurs: [String: String]) -> ChoixState {
        let changees = entree.rubrique.champs.count { valeurs[$0.cle] != entree.valeurs[$0.cle] }
        return ChoixDeRubrique.champs(entree.rubrique, valeurs, changees: changees)
    }

    private mutating func choisirLEntree(_ entree: EntreeDeRubrique) -> [Sortie] {
        switch geste {
        case .retire:
            geste = .retire(entree, motif: "")
            return [.choix(ChoixDeRubrique.motifs(retirer: true))]
        default:
            geste = .corrige(entree, entree.valeurs, champ: "")
            return [.choix(ChoixDeRubrique.champs(entree.rubrique, entree.valeurs, changees: 0))]
        }
    }

    private mutating func motiver(_ motif: String, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie] {
        switch geste {
        case .corrige(let entree, let valeurs, _):
            do throws(RefusDeSaisie) {
                let completes = try ValeursDeRubrique(entree.rubrique, valeurs, reference: contexte.maintenant)
                geste = .aucun
                return [.effet(.rubriques(.corriger(entree.id, completes, motif: motif)))]
            } catch {
                return [
                    .choix(choixDesChamps(entree, valeurs)), .message(MessageLigne(error.message, .attention)),
                ]
            }
        case .retire(let entree, _):
            geste = .retire(entree, motif: motif)
            return [.dialogue(ChoixDeRubrique.dialogue(retirer: entree, motif, dossier))]
        case .note, .aucun: return []
        }
    }
}

extension RubriquesState: SectionLue {
    func contenu(_ dossier: Dossier, pour habilitation: Habilitation, le jour: JourCivil) -> ContenuLisible? {
        entrees.map { RubriquesEnTexte.contenu($0, volet, pour: habilitation) }
    }

    func conseil(pour habilitation: Habilitation) -> String {
        habilitation.rubriquesEcrites(volet).isEmpty
            ? "Page suiv. : lire la suite. ← : sections."
            : "n : noter. m : corriger. x : retirer. ← : sections."
    }

    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        guard [.nouveau, .corrigerRubrique, .retirerRubrique].contains(commande) else { return nil }
        if contexte.compte.habilitation.rubriquesEcrites(volet).isEmpty, let premiere = volet.rubriques.first,
            case .refuse(let raison) = contexte.decide(.ecrireRubrique(premiere))
        {
            return .refusee(raison)
        }
        guard entrees != nil else { return .indisponible("Cette partie se lit ; réessayez.") }
        return commande != .nouveau && modifiables(contexte).isEmpty
            ? .indisponible("Aucune ligne que vous puissiez changer. n : en noter une.") : .disponible
    }

    mutating func executer(_ id: CommandeID, _ dossier: Dossier, _ contexte: ContextePanneau) -> [Sortie]? {
        let jour = contexte.maintenant.heureLegale.jour
        switch id {
        case .nouveau:
            let possibles = contexte.compte.habilitation.rubriquesEcrites(volet)
            if possibles.count == 1, let seule = possibles.first { return commencer(seule, jour) }
            return [.choix(ChoixDeRubrique.rubriques(possibles))]
        case .corrigerRubrique, .retirerRubrique:
            let possibles = modifiables(contexte)
            guard let premiere = possibles.first else { return [] }
            let retire = id == .retirerRubrique
            geste = retire ? .retire(premiere, motif: "") : .aucun
            if possibles.count == 1 { return choisirLEntree(premiere) }
            return [.choix(ChoixDeRubrique.entrees(possibles, retire ? "Que retirer ?" : "Que corriger ?"))]
        default: return nil
        }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ dossier: Dossier, _ contexte: ContextePanneau)
        -> [Sortie]?
    {
        guard choix.hasPrefix(ChoixDeRubrique.prefixe) else { return nil }
        let jour = contexte.maintenant.heureLegale.jour
        switch ChoixDeRubrique(rawValue: choix) {
        case .laquelle: return Rubrique(rawValue: valeur).map { commencer($0, jour) } ?? []
        case .champ: return prendre(valeur, dossier, contexte)
        case .entree:
            return entrees?.first { $0.id.description == valeur }.map { choisirLEntree($0) } ?? []
        case .correction:
            guard case .corrige(let entree, let valeurs, _) = geste else { return [] }
            guard let champ = entree.rubrique.champ(valeur) else {
                return [.choix(ChoixDeRubrique.motifs(retirer: false))]
            }
            geste = .corrige(entree, valeurs, champ: valeur)
            return demander(champ, valeurs[valeur] ?? "", jour)
        case .motif: return motiver(valeur, dossier, contexte)
        case nil: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ dossier: Dossier) -> [Sortie]? {
        switch (dialogue, bouton, geste) {
        case (ChoixDeRubrique.dialogueNoter, "noter", .note(let rubrique, let valeurs, _)):
            geste = .aucun
            do throws(RefusDeSaisie) {
                let completes = try ValeursDeRubrique(rubrique, valeurs, reference: maintenant)
                return [.effet(.rubriques(.noter(dossier.resident.id, completes)))]
            } catch {
                return [.message(MessageLigne(error.message, .attention))]
            }
        case (ChoixDeRubrique.dialogueRetirer, "retirer", .retire(let entree, let motif)):
            geste = .aucun
            return [.effet(.rubriques(.retirer(entree.id, entree.rubrique, motif: motif)))]
        case (ChoixDeRubrique.dialogueNoter, _, _), (ChoixDeRubrique.dialogueRetirer, _, _):
            geste = .aucun
            return []
        default: return nil
        }
    }
}
