import DUIDomain

extension BaseNationale {
    /// A few fictitious people, one for each thing that INSi can answer; to be joined to the residents of a demonstration.
    ///
    /// Throws when a matricule or a date written here is none, or a matricule stands twice.
    public static func demonstration() throws -> BaseNationale {
        try BaseNationale(personnes: [
            // Found at once.
            personne("231055145401734", "ROUSSEAU", "MARGUERITE ANNE", .feminin, "1931-05-14", "51454"),
            // Whose sex of civil status changed: the former matricule is in the history, and denied.
            personne(
                "246025145403113", "LAMBERT", "CLAUDE", .feminin, "1946-02-03", "51454",
                avant: ["146025145404450"]),
            // Whose commune was merged: the matricule keeps the former code, the base holds the present one.
            personne("238095107500975", "BENOIT", "PAULETTE", .feminin, "1938-09-21", "51564"),
            // Homonyms born on the same day: told apart by the other given names, or by the place.
            personne("140075110801269", "MOREAU", "JEAN PIERRE", .masculin, "1940-07-02", "51108"),
            personne("140071038702568", "MOREAU", "JEAN LOUIS", .masculin, "1940-07-02", "10387"),
            // Born abroad, on a day that civil status does not know: found, and not to be taken.
            personne("240209933501275", "TRAORE", "AMINATA", .feminin, "1940-00-00", "99335"),
            // A given name with a hyphen.
            personne("136115123000373", "GIRARD", "JEAN-PIERRE MARIE", .masculin, "1936-11-30", "51230"),
            // A NIA that became a NIR.
            personne(
                "150049924301896", "NGUYEN", "VAN THANH", .masculin, "1950-04-18", "99243",
                avant: ["750049924300206"]),
        ])
    }

    private static func personne(
        _ matricule: String, _ nom: String, _ prenoms: String, _ sexe: Sexe, _ date: String, _ lieu: String,
        avant: [String] = []
    ) throws -> PersonneNationale {
        guard let date = DateNaissance(texte: date) else { throw Refus.dateImpossible(date) }
        return PersonneNationale(
            matricule: try MatriculeINS(matricule), matriculesAnterieurs: try avant.map { try MatriculeINS($0) },
            nomDeNaissance: nom, prenoms: prenoms.split(separator: " ").map(String.init), sexe: sexe,
            dateDeNaissance: date, codeLieuDeNaissance: lieu)
    }
}
