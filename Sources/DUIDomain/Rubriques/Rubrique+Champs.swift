/// The fields of each part, in the order in which they are asked.
extension Rubrique {
    /// Its fields.
    public var champs: [ChampDeRubrique] {
        switch self {
        case .antecedents: Self.champsDesAntecedents
        case .vaccinations: Self.champsDesVaccinations
        case .droits: Self.champsDesDroits
        case .ressources: Self.champsDesRessources
        case .contrat: Self.champsDuContrat
        case .inventaire: Self.champsDeLInventaire
        }
    }

    /// One of its fields.
    public func champ(_ cle: String) -> ChampDeRubrique? { champs.first { $0.cle == cle } }

    private static func valeurs(_ paires: [(String, String)]) -> ChampDeRubrique.Genre {
        .choix(paires.map { ChampDeRubrique.Valeur(code: $0, libelle: $1) })
    }

    private static let precision = ChampDeRubrique(
        "precision", "Précision", "Une précision ?", .texte(auPlus: 500, usuels: []))

    private static let champsDesAntecedents = [
        ChampDeRubrique(
            "nature", "Nature", "Quelle nature ?",
            valeurs([
                ("en_cours", "pathologie en cours"), ("medical", "antécédent médical"),
                ("chirurgical", "antécédent chirurgical"), ("familial", "antécédent familial"),
            ]), obligatoire: true),
        ChampDeRubrique(
            "quoi", "Intitulé", "Quelle pathologie, quelle intervention ?", .texte(auPlus: 200, usuels: []),
            obligatoire: true, enTitre: true),
        ChampDeRubrique("cim10", "Code CIM-10", "Le code CIM-10, s’il est connu ?", .cim10),
        ChampDeRubrique("depuis", "Date", "Depuis quand ? (2019, 03/2019 ou 12/03/2019)", .epoque, enTitre: true),
        precision,
    ]

    private static let champsDesVaccinations = [
        ChampDeRubrique(
            "vaccin", "Vaccin", "Contre quoi ?",
            .texte(
                auPlus: 100,
                usuels: [
                    "Grippe", "Covid-19", "Pneumocoque", "Zona", "VRS (bronchiolite)",
                    "Diphtérie, tétanos, poliomyélite", "Diphtérie, tétanos, polio, coqueluche", "Hépatite B",
                ]), obligatoire: true, enTitre: true),
        ChampDeRubrique(
            "le", "Faite le", "Quel jour a-t-elle été faite ?", .jour(.passe), obligatoire: true, enTitre: true),
        ChampDeRubrique(
            "lot", "Produit et lot", "Le nom du produit et son lot ?", .texte(auPlus: 80, usuels: [])),
        ChampDeRubrique("par", "Par", "Qui a vacciné ?", .texte(auPlus: 80, usuels: ["Infirmière de la maison"])),
        ChampDeRubrique("fin", "Prochaine dose", "La prochaine dose, quel jour ?", .jour(.avenir)),
    ]

    private static let champsDesDroits = [
        ChampDeRubrique(
            "nature", "Nature", "Quel droit ?",
            valeurs([
                ("assurance_maladie", "assurance maladie obligatoire"), ("complementaire", "complémentaire santé"),
                ("css", "complémentaire santé solidaire"), ("ald", "affection de longue durée (100 %)"),
                ("apa", "allocation personnalisée d’autonomie (APA)"), ("pch", "prestation de compensation (PCH)"),
                ("aah", "allocation aux adultes handicapés (AAH)"), ("aide_sociale", "aide sociale à l’hébergement"),
                ("logement", "aide au logement (APL, ALS)"), ("autre", "autre droit"),
            ]), obligatoire: true, enTitre: true),
        ChampDeRubrique(
            "organisme", "Organisme", "Quel organisme ?", .texte(auPlus: 120, usuels: []), enTitre: true),
        ChampDeRubrique("numero", "Numéro", "Le numéro de contrat ou de dossier ?", .texte(auPlus: 40, usuels: [])),
        ChampDeRubrique("du", "Du", "Depuis quel jour ?", .jour(.passe)),
        ChampDeRubrique("fin", "Jusqu’au", "Jusqu’à quel jour ?", .jour(.avenir)),
        precision,
    ]

    private static let champsDesRessources = [
        ChampDeRubrique(
            "nature", "Nature", "Quelle ressource ?",
            valeurs([
                ("retraite", "pension de retraite"), ("reversion", "pension de réversion"),
                ("aspa", "minimum vieillesse (ASPA)"), ("invalidite", "pension d’invalidité"),
                ("aah", "allocation aux adultes handicapés (AAH)"), ("salaire", "salaire ou rémunération garantie"),
                ("loyers", "loyers"), ("placements", "revenus de placements"), ("autre", "autre ressource"),
            ]), obligatoire: true, enTitre: true),
        ChampDeRubrique("montant", "Montant", "Quel montant, en euros ?", .montant, obligatoire: true, enTitre: true),
        ChampDeRubrique(
            "frequence", "Fréquence", "Tous les combien ?",
            valeurs([("mois", "par mois"), ("trimestre", "par trimestre"), ("an", "par an"), ("unique", "une fois")]),
            obligatoire: true, enTitre: true),
        ChampDeRubrique("organisme", "Versée par", "Qui la verse ?", .texte(auPlus: 120, usuels: [])),
        ChampDeRubrique("du", "Connue le", "À quelle date est-elle connue ?", .jour(.passe)),
    ]

    private static let champsDuContrat = [
        ChampDeRubrique(
            "nature", "Nature", "Quel document ?",
            valeurs([
                ("sejour", "contrat de séjour"), ("travail", "contrat de soutien et d’aide par le travail"),
                ("dipc", "document individuel de prise en charge"),
                ("avenant", "avenant"), ("liberte", "annexe sur la liberté d’aller et venir"),
                ("livret", "livret d’accueil remis"), ("reglement", "règlement de fonctionnement remis"),
                ("charte", "charte des droits et libertés remise"),
            ]), obligatoire: true, enTitre: true),
        ChampDeRubrique(
            "le", "Signé ou remis le", "Signé ou remis quel jour ?", .jour(.passe), obligatoire: true, enTitre: true),
        ChampDeRubrique("par", "Signataires", "Qui a signé ?", .texte(auPlus: 200, usuels: [])),
        ChampDeRubrique("fin", "Jusqu’au", "Jusqu’à quel jour ?", .jour(.avenir)),
        precision,
    ]

    private static let champsDeLInventaire = [
        ChampDeRubrique(
            "quoi", "Bien", "Quel bien ?",
            .texte(
                auPlus: 200,
                usuels: [
                    "Lunettes", "Appareil auditif", "Prothèse dentaire", "Alliance", "Montre", "Téléphone",
                    "Télévision",
                    "Fauteuil roulant", "Déambulateur", "Fauteuil", "Carte Vitale",
                ]), obligatoire: true, enTitre: true),
        ChampDeRubrique("nombre", "Nombre", "Combien ?", .nombre(1...999), enTitre: true),
        ChampDeRubrique(
            "ou", "Où", "Où est-il ?",
            valeurs([
                ("chambre", "dans son lieu de vie"), ("sur_soi", "sur la personne"),
                ("coffre", "au coffre de l’établissement"),
                ("famille", "emporté par la famille"), ("perdu", "perdu"), ("rendu", "rendu à la sortie"),
            ]), obligatoire: true, enTitre: true),
        ChampDeRubrique("le", "Constaté le", "Constaté quel jour ?", .jour(.passe), obligatoire: true),
        ChampDeRubrique("avec", "En présence de", "En présence de qui ?", .texte(auPlus: 120, usuels: [])),
        precision,
    ]
}
