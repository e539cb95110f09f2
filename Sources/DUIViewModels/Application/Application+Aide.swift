import DUIDomain

extension Application {
    /// The sentence of the message row when nothing else is said.
    public var conseil: String {
        switch superpositions.last {
        case .texte: "Page suiv. : lire la suite. / : chercher. Échap : fermer."
        case .recherche: "↑ et ↓ : choisir. Entrée : ouvrir. Échap : fermer."
        case .options(let options) where options.selectionnee?.raison.isEmpty == false:
            options.selectionnee?.raison ?? ""
        case .options: "Entrée : faire. Échap : fermer."
        case .dialogue(let dialogue):
            // Échap gives the first answer, which is the safe one.
            "← et → : choisir. Entrée : répondre. Échap : \(dialogue.boutons.first?.libelle.lowercased() ?? "fermer")."
        case .choix(let choix) where choix.saisieLibre != nil:
            "Écrivez, ou ↑ et ↓ : choisir. Entrée : \(choix.verbe). Échap : fermer."
        case .choix(let choix): "Lettres : filtrer. ↑ et ↓ : choisir. Entrée : \(choix.verbe). Échap : fermer."
        case nil:
            focusSurOnglets
                ? "Vous êtes sur les onglets. ↓ : revenir à l’écran. ← et → : autre onglet." : panneaux[onglet].conseil
        }
    }

    static let titreDeLAide = "Aide"

    /// Whether F1 would close what it opened.
    var aideAffichee: Bool {
        guard case .ouverte = session, case .texte(Self.titreDeLAide, _) = superpositions.last else { return false }
        return true
    }

    /// F1: where we are, then every key of the place, then the keys that work everywhere.
    func aide() -> ContenuLisible {
        let places = Set(contextes).subtracting([.global, .panneau])
        let ici = TableDesCommandes.toutes.filter { !Set($0.contextes).isDisjoint(with: places) }
        let ecrans = TableDesCommandes.toutes.filter { $0.contextes.contains(.panneau) }
        let partout = TableDesCommandes.toutes.filter { $0.contextes.contains(.global) }
        var sections: [SectionLisible] = []
        let lieu = presentationDuLieu
        sections.append(
            SectionLisible(
                titre: "Où vous êtes",
                blocs: [
                    .paragraphe([Fragment(lieu.titre, style: .gras)]), .paragraphe([Fragment(lieu.texte)]),
                    .paragraphe([Fragment(conseil)]),
                ]))
        for (titre, commandes) in [
            ("Ici", ici), ("Dans tous les onglets, hors d’un champ", ecrans), ("Partout", partout),
        ] where !commandes.isEmpty {
            sections.append(SectionLisible(titre: titre, blocs: [.tableau(Self.tableau(commandes))]))
        }
        sections.append(SectionLisible(titre: "Les signes des listes", blocs: [.tableau(Self.signes)]))
        return ContenuLisible(titre: "Aide de DUI", sections: sections)
    }

    /// What has the focus: a question or a list over the panel explains itself, not what lies beneath.
    private var presentationDuLieu: (titre: String, texte: String) {
        switch superpositions.last {
        case .dialogue(let dialogue):
            return (
                dialogue.titre,
                "Une question attend votre réponse ; rien n’est fait avant. Le premier bouton est la réponse sans risque."
            )
        case .choix(let choix):
            return (choix.titre, "Une liste de valeurs : écrire n’en garde que celles qui portent ces mots.")
        case .recherche:
            return (
                "Chercher partout",
                "Les personnes d’abord, puis les documents, les messages et les actes d’ici qui portent ces mots."
            )
        case .options:
            return (
                "Tout ce qui se peut ici",
                "Les actes de l’écran, puis de partout ; ceux d’en bas disent pourquoi ils ne se peuvent pas."
            )
        case .texte, nil:
            return (panneaux[onglet].filDAriane.joined(separator: " > "), panneaux[onglet].presentation)
        }
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
