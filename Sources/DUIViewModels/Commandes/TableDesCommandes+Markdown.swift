extension TableDesCommandes {
    /// The table of keys as Markdown, one row an action that has a key, with where it lives: the README shows it, and a
    /// test compares.
    public static var markdown: String {
        let lignes = toutes.filter { !$0.touches.isEmpty }.map { commande in
            let touches = commande.touches.map(code).joined(separator: " ")
            let places = commande.contextes.map(\.libelle).joined(separator: ", ")
            return "| \(touches) | \(commande.titre) | \(places) |"
        }
        return (["| touches | action | où |", "| --- | --- | --- |"] + lignes).joined(separator: "\n") + "\n"
    }

    private static func code(_ touche: String) -> String { "`\(touche)`" }
}

extension ContexteCommande {
    /// Where it is, in words.
    var libelle: String {
        switch self {
        case .dialogue: "dialogue"
        case .choix: "choix"
        case .formulaire: "formulaire"
        case .saisie: "recherche"
        case .lecteur: "texte"
        case .residents: "personnes"
        case .chambres: "personnes"
        case .demandesINSi: "réponses d’INSi"
        case .dossier: "dossier"
        case .identite: "identité"
        case .fusion: "fusion"
        case .sejour: "séjour"
        case .echeances: "échéances"
        case .consentements: "consentements"
        case .rubriques: "santé, administratif"
        case .documents: "documents"
        case .messagerie: "messagerie"
        case .agenda: "agenda"
        case .parcours: "parcours"
        case .connexion: "connexion"
        case .verrou: "verrou"
        case .liste: "listes"
        case .panneau: "onglets"
        case .global: "partout"
        }
    }
}
