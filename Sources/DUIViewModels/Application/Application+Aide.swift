import DUIDomain

extension Application {
    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        switch superpositions.last {
        case .texte: "Page suiv. : lire la suite. / : chercher. Échap : fermer."
        case .recherche: "↑ et ↓ : choisir. Entrée : ouvrir. Échap : fermer."
        case .options: "Entrée : faire. Échap : fermer."
        case .dialogue(let dialogue):
            // Échap gives the first answer, which is the safe one.
            "← et → : choisir. Entrée : répondre. Échap : \(dialogue.boutons.first?.libelle.lowercased() ?? "fermer")."
        case .choix: "Lettres : filtrer. ↑ et ↓ : choisir. Entrée : prendre. Échap : fermer."
        case nil:
            focusSurOnglets
                ? "Vous êtes sur les onglets. ↓ : revenir à l’écran. ← et → : autre onglet." : panneaux[onglet].conseil
        }
    }

    static let titreDeLAide = "Aide"

    /// Whether F1 would close what it opened.
    var aideAffichee: Bool {
        if case .texte(Self.titreDeLAide, _) = superpositions.last { true } else { false }
    }

    /// F1: where we are, then every key of the place, then the keys that work everywhere.
    func aide() -> ContenuLisible {
        let places = Set(contextes).subtracting([.global, .panneau])
        let ici = TableDesCommandes.toutes.filter { !Set($0.contextes).isDisjoint(with: places) }
        let ecrans = TableDesCommandes.toutes.filter { $0.contextes.contains(.panneau) }
        let partout = TableDesCommandes.toutes.filter { $0.contextes.contains(.global) }
        var sections: [SectionLisible] = []
        let ariane = panneaux[onglet].filDAriane.joined(separator: " > ")
        sections.append(
            SectionLisible(
                titre: "Où vous êtes",
                blocs: [
                    .paragraphe([Fragment(ariane, style: .gras)]),
                    .paragraphe([Fragment(panneaux[onglet].presentation)]),
                    .paragraphe([Fragment(panneaux[onglet].conseil)]),
                ]))
        for (titre, commandes) in [
            ("Ici", ici), ("Dans tous les onglets, hors d’un champ", ecrans), ("Partout", partout),
        ] where !commandes.isEmpty {
            sections.append(SectionLisible(titre: titre, blocs: [.tableau(Self.tableau(commandes))]))
        }
        sections.append(SectionLisible(titre: "Les signes des listes", blocs: [.tableau(Self.signes)]))
        return ContenuLisible(titre: "Aide de DUI", sections: sections)
    }

    static func tableau(_ commandes: [Commande]) -> TableauLisible {
        TableauLisible(
            lignes: commandes.map { commande in
                let touches = commande.touches.isEmpty ? "F9" : commande.touches.joined(separator: " ou ")
                return [cellule(touches), cellule(commande.titre), cellule(commande.aide)]
            })
    }

    static let signes = TableauLisible(
        lignes: [
            (">", "ligne choisie"), ("*", "à lire ou à faire"), ("!", "alerte"), ("=", "identité proche d’une autre"),
            ("+", "pièces jointes"), ("p", "message pris en charge"),
            ("c", "message classé au dossier, ou rattaché"), ("@", "message d’un usager"),
            ("?", "à confirmer"), ("x", "marqué"),
        ].map { [cellule($0.0), cellule($0.1)] })

    static func cellule(_ texte: String) -> CelluleLisible {
        CelluleLisible([.paragraphe([Fragment(texte)])])
    }

    func messagesDeLaSession() -> ContenuLisible {
        let blocs: [BlocLisible] =
            historique.isEmpty
            ? [.paragraphe([Fragment("Aucun message depuis l’ouverture de la session.")])]
            : historique.reversed().map { .paragraphe([Fragment($0.texte)]) }
        return ContenuLisible(
            titre: "Messages de la session",
            sections: [SectionLisible(titre: "Du plus récent au plus ancien", blocs: blocs)])
    }
}
