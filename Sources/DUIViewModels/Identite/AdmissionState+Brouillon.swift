import DUIDomain

/// The draft of a new person: what was typed of her survives a lock, a hang-up, a kill.
extension AdmissionState {
    /// What is typed of the identity goes to the base; the search alone is no work to lose.
    mutating func garder() -> [Sortie] {
        guard aGarder, !attendBrouillon, !attend, let traits, traits.formulaire.estModifie else { return [] }
        aGarder = false
        return [.effet(.identite(.garderBrouillon(traits.formulaire.tousLesTextes)))]
    }

    /// The base refused the draft: it is tried again at the next field.
    mutating func brouillonRefuse() { aGarder = true }

    /// A draft left aside is offered as soon as the form opens.
    mutating func proposer(_ brouillon: Brouillon?) -> [Sortie] {
        attendBrouillon = false
        guard let brouillon, etape == .recherche else { return [] }
        brouillonPropose = brouillon
        let nom = ChampIdentite.allCases.compactMap { champ in
            brouillon.champs[champ.rawValue].map { DialogueState.LigneDialogue(champ.libelle, $0) }
        }
        let heure = brouillon.gardeLe.heureLegale
        return [
            .dialogue(
                DialogueState(
                    nom: "admission.brouillon",
                    titre: "Reprendre le brouillon du \(FormatDate.court(heure.jour)) à \(heure.heureMinute) ?",
                    lignes: nom,
                    boutons: [
                        .init("reprendre", "Reprendre"), .init("jeter", "Jeter le brouillon"),
                        .init("fermer", "Plus tard"),
                    ], parF10: "reprendre"))
        ]
    }

    mutating func repondreAuBrouillon(_ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let brouillon = brouillonPropose else { return [] }
        brouillonPropose = nil
        switch bouton {
        case "jeter": return [.effet(.identite(.jeterBrouillon))]
        case "reprendre":
            var repris = FormulaireTraits.creation(SaisieTraits(), sejour: Self.champsDuSejour(mots))
            for (champ, texte) in brouillon.champs { repris.formulaire.poser(texte, dans: champ) }
            traits = repris
            recherche.poser(brouillon.champs[ChampIdentite.dateDeNaissance.rawValue] ?? "", dans: Champ.date)
            return chercher(contexte)
                + [.message(MessageLigne("Brouillon repris : la recherche d’abord, F10 revient à la saisie."))]
        default:
            // Kept as it is: what is typed now takes its place only once it is typed.
            return []
        }
    }
}
