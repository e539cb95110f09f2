/// What a merge does with each column that names a person: none is forgotten, a test compares this with the schema.
enum TraitementDeFusion: Hashable {
    /// Rows with a key of their own: they change of person, and are noted in `fusion_objet`.
    case deplacee
    /// Rows that the kept record receives besides, noted in `fusion_objet`, `fusion_fait` or `fusion_champ`: those of the
    /// absorbed record stay where they are, but for its measure of protection, which may change of record.
    case reprise
    /// What stays with the absorbed record and is read through it: its identity, its movements, its traces.
    case laissee

    /// By table and column.
    static let parColonne: [String: TraitementDeFusion] = [
        "document.resident": .deplacee, "message.resident": .deplacee, "message.resident_propose": .deplacee,
        "demande_insi.resident": .deplacee, "consentement.resident": .deplacee,
        "espace_sante_constat.resident": .deplacee, "echeance.resident": .deplacee,
        "autorite_parentale.resident": .deplacee, "rubrique_entree.resident": .deplacee, "envoi.resident": .deplacee,
        "rendez_vous_resident.resident": .reprise, "allergie.resident": .reprise, "alerte.resident": .reprise,
        "contact.resident": .reprise, "mesure_de_protection.resident": .reprise, "resident_dossier.resident": .reprise,
        "identite_attribut.resident": .laissee, "identite_transition.resident": .laissee,
        "identite_justificatif.resident": .laissee, "mouvement.resident": .laissee, "journal.resident": .laissee,
        "acces_hors_unite.resident": .laissee, "resident_mot.resident": .laissee, "resident.absorbe_par": .laissee,
        "fusion.garde": .laissee, "fusion.absorbe": .laissee,
    ]

    /// The columns whose rows change of person, with their tables.
    static let deplacees: [(table: String, colonne: String)] = parColonne.filter { $1 == .deplacee }.keys.sorted()
        .compactMap { nom in
            let parties = nom.split(separator: ".").map(String.init)
            return parties.count == 2 ? (parties[0], parties[1]) : nil
        }

    /// The facts without a key of their own, and what of them is copied.
    static let faits: [(table: String, colonnes: [String])] = [
        ("allergie", ["substance", "reaction"]), ("alerte", ["texte", "portee"]),
        ("contact", ["role", "nom", "lien", "telephone", "ordre_appel"]),
    ]
}
