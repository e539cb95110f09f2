import DUIDomain

/// The message row: what is said, and when it goes.
extension Application {
    mutating func dire(_ message: MessageLigne) {
        phrasesDites += 1
        ligne = LigneMessage(message: message, depuis: maintenant)
        historique.append(message)
        if historique.count > 200 { historique.removeFirst(historique.count - 200) }
    }

    /// What is on screen now.
    private var repere: Repere {
        let panneau = panneaux[onglet].repere
        return Repere(
            ecran: ["\(onglet.rawValue)", "\(superpositions.count)"] + panneau.ecran, choix: panneau.choix)
    }

    /// Does something, then takes away the information that stood before if what it was about left the screen.
    ///
    /// A key that selects another object takes it away; an answer from outside only when another screen opens with it,
    /// for the answer of an act may well move the selection that its own sentence is about.
    mutating func enSuivantLaLigne(_ entree: Entree, _ faire: (inout Application) -> [EffetEmis]) -> [EffetEmis] {
        guard let niveau = ligne?.message.niveau, niveau == .information || niveau == .succes, compte != nil else {
            return faire(&self)
        }
        let (avant, dites) = (repere, phrasesDites)
        let effets = faire(&self)
        guard phrasesDites == dites else { return effets }
        let parti =
            switch entree {
            case .commande, .texte, .edition, .clic, .clicBouton, .clicOnglet: repere != avant
            case .resultat: repere.ecran != avant.ecran
            case .demarrage, .annonce, .mesures, .echec, .heure, .toucheSansEffet, .raccroche: false
            }
        if parti { ligne = nil }
        return effets
    }
}
