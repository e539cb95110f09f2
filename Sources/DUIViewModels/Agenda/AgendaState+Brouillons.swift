import DUIDomain

/// Drafts left aside: offered when their form opens again, kept until somebody drops them in so many words.
extension AgendaState {
    /// The answer about the draft of a change or of a motive.
    mutating func proposer(_ brouillon: Brouillon?, objet: String) -> [Sortie] {
        guard let form = formulaire, form.objet == objet else { return [] }
        formulaire?.attendBrouillon = false
        return brouillon.map { [questionDuBrouillon($0, nouveau: false)] } ?? []
    }

    /// The answer about the drafts of new appointments. The form takes a name of its own first: whatever is answered,
    /// what is typed in it takes the place of none of them.
    mutating func proposer(_ brouillons: [Brouillon], _ contexte: ContextePanneau) -> [Sortie] {
        guard formulaire?.genre == .creation, formulaire?.attendBrouillon == true else { return [] }
        formulaire?.attendBrouillon = false
        formulaire?.objetNouveau = FormulaireRendezVous.objetLibre(
            parmi: brouillons.map(\.objet), reference: contexte.maintenant)
        brouillonsLaisses = brouillons
        guard brouillons.count > 1 else {
            return brouillons.first.map { [questionDuBrouillon($0, nouveau: true)] } ?? []
        }
        let options = brouillons.map { brouillon in
            ChoixState.Option(
                brouillon.objet,
                "\(Self.resume(brouillon)), brouillon \(FormulaireRendezVous.moment(brouillon.gardeLe))")
        }
        let nouveau = ChoixState.Option("", "Nouveau rendez-vous ; les brouillons restent")
        return [
            .choix(ChoixState(nom: "brouillons", titre: "Reprendre un brouillon ?", options: options + [nouveau]))
        ]
    }

    /// A draft in a line: what it is about and for which day.
    private static func resume(_ brouillon: Brouillon) -> String {
        let titre = brouillon.champs[FormulaireRendezVous.Champ.titre.rawValue] ?? ""
        let jour = brouillon.champs[FormulaireRendezVous.Champ.date.rawValue] ?? ""
        return [titre.isEmpty ? "Sans intitulé" : titre, jour].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What the draft holds, and what may be done with it.
    mutating func questionDuBrouillon(_ brouillon: Brouillon, nouveau: Bool) -> Sortie {
        brouillonPropose = brouillon
        let champs = formulaire?.champs ?? []
        let remplis = champs.compactMap { champ -> DialogueState.LigneDialogue? in
            guard let texte = brouillon.champs[champ.rawValue], !texte.isEmpty else { return nil }
            let noms = texte.split(separator: "\n").map { $0.split(separator: "\t").dropFirst().first ?? "" }
            return .init(champ.libelle(mots), champ == .residents ? noms.joined(separator: " ; ") : texte)
        }
        let autre = nouveau ? [DialogueState.Bouton("nouveau", "Nouveau")] : []
        return .dialogue(
            DialogueState(
                nom: "brouillon",
                titre: "Reprendre le brouillon \(FormulaireRendezVous.moment(brouillon.gardeLe)) ?",
                lignes: remplis,
                boutons: [.init("reprendre", "Reprendre")] + autre + [
                    .init("jeter", "Jeter le brouillon"), .init("fermer", "Plus tard"),
                ], parF10: "reprendre"))
    }

    mutating func repondreAuBrouillon(_ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let brouillon = brouillonPropose else { return [] }
        brouillonPropose = nil
        switch bouton {
        case "reprendre":
            if formulaire?.genre == .creation { formulaire?.objetNouveau = brouillon.objet }
            formulaire?.reprendre(brouillon, reference: contexte.maintenant)
        case "nouveau":
            return [.message(MessageLigne("Nouveau rendez-vous. Brouillon gardé : n le proposera."))]
        case "jeter":
            return [.effet(.agenda(.jeterBrouillon(objet: brouillon.objet))), .compteursAChanger]
        case "fermer": formulaire = nil
        default: break
        }
        return []
    }

    // MARK: Kept, or not

    /// The draft is in the base.
    mutating func brouillonEstGarde(_ objet: String, _ contexte: ContextePanneau) {
        if formulaireQuitte?.objet == objet { formulaireQuitte = nil }
        guard formulaire?.objet == objet else { return }
        formulaire?.gardeLe = contexte.maintenant
        formulaire?.brouillonRefuse = false
    }

    /// The base refused the draft: a form that was just left comes back with what was typed in it, for nowhere else is it.
    mutating func brouillonEstRefuse(_ objet: String) -> [Sortie] {
        if formulaire == nil, formulaireQuitte?.objet == objet {
            formulaire = formulaireQuitte
            formulaireQuitte = nil
        }
        guard formulaire?.objet == objet else { return [] }
        formulaire?.aGarder = true
        formulaire?.gardeLe = nil
        formulaire?.brouillonRefuse = true
        return []
    }
}
