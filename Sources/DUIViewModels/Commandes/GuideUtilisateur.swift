import DUIDomain

/// The user guide, as `dui aide` prints it: keys and signs come from the same tables as F1 and the key bar.
public enum GuideUtilisateur {
    /// The guide, with what the program around knows of files, commands and variables.
    public static func contenu(complements: [SectionLisible]) -> ContenuLisible {
        ContenuLisible(
            titre: "Guide de DUI, le dossier usager informatisé",
            sections: [debut, ecrans] + touches + [
                SectionLisible(titre: "Les signes des listes", blocs: [.tableau(Application.signes)])
            ] + complements)
    }

    /// A table of two columns.
    public static func tableau(_ lignes: [(String, String)]) -> BlocLisible {
        .tableau(TableauLisible(lignes: lignes.map { [Application.cellule($0.0), Application.cellule($0.1)] }))
    }

    private static let debut = SectionLisible(
        titre: "Commencer",
        blocs: [
            "« dui demo » ouvre l’EHPAD fictif Les Tilleuls, « dui demo --jeu esat » un ESAT, « dui demo --jeu dime » un DIME ; l’écran de connexion montre les comptes et leurs codes.",
            "« dui » ouvre la base de l’établissement. Elle se crée par « dui base creer », puis « dui compte ajouter ». Son type (--type) choisit les mots : résidents, usagers, travailleurs, enfants.",
            "Tout se fait au clavier : flèches pour choisir, Entrée pour ouvrir, Échap pour revenir d’un pas, F1 pour l’aide de l’écran.",
            "F9 liste tout ce qui est possible à cet endroit, avec la raison de ce qui ne l’est pas. F2 cherche partout.",
            "Ce qui est écrit dans un formulaire est gardé à mesure ; Ctrl+Z défait le dernier acte pendant dix minutes.",
            "Après un arrêt, la même personne retrouve dans les douze heures l’onglet, la liste et le dossier où elle était.",
            "« dui --lineaire » (ou « dui demo --lineaire ») dit chaque écran ligne par ligne, pour la synthèse vocale et le braille ; « aide » y rappelle comment écrire.",
        ].map { .paragraphe([Fragment($0)]) })

    private static let ecrans = SectionLisible(
        titre: "Les cinq onglets",
        blocs: [
            tableau([
                (
                    "1 Résidents, usagers, travailleurs ou enfants",
                    "la liste, la carte d’identité, le dossier : synthèse, documents, messages, rendez-vous, contacts"
                ),
                ("2 Documents", "les documents de tous les dossiers que votre profil lit, et leur lecture"),
                ("3 Messagerie", "les boîtes MSS que vous pouvez lire : lire, prendre en charge, classer, imprimer"),
                ("4 Agenda", "le jour et la semaine : créer, déplacer, confirmer, annuler un rendez-vous"),
                ("5 Parcours", "les parcours nationaux, racontés étape par étape"),
            ])
        ])

    /// Keys by place; an action of several places stands in the first one only.
    private static let touches: [SectionLisible] = {
        let places: [(String, [ContexteCommande])] = [
            ("Touches de partout", [.global, .panneau]), ("Touches de la lecture", [.lecteur]),
            ("Touches de la liste des personnes", [.residents, .chambres, .demandesINSi]),
            (
                "Touches du dossier et des documents",
                [.dossier, .documents, .identite, .fusion, .sejour, .rubriques, .echeances, .consentements]
            ),
            ("Touches de la messagerie", [.messagerie]),
            ("Touches de l’agenda", [.agenda]), ("Touches des parcours", [.parcours]),
            ("Touches des formulaires et des questions", [.formulaire, .dialogue, .choix, .saisie]),
            ("Touches de la connexion et du verrou", [.connexion, .verrou]),
        ]
        var restantes = TableDesCommandes.toutes
        return places.compactMap { titre, contextes in
            let ici = restantes.filter { !Set($0.contextes).isDisjoint(with: contextes) }
            restantes.removeAll { commande in ici.contains { $0.id == commande.id } }
            return ici.isEmpty ? nil : SectionLisible(titre: titre, blocs: [.tableau(Application.tableau(ici))])
        }
    }()
}
