/// Labels for codes that came without one.
enum Nomenclatures {
    /// French label of a code of a known system; empty when unknown.
    static func libelle(code: String, systeme: String) -> String {
        guard !code.isEmpty else { return "" }
        let trouve: String? =
            switch systeme {
            case "2.16.840.1.113883.6.1", "1.2.250.1.213.1.1.4.12": TypesDeDocument.libelle(code)
            case "1.2.250.1.213.1.1.4.5", "1.2.250.1.213.1.6.1.107", "1.2.250.1.213.1.6.1.109", "1.2.250.1.213.1.6.1.4":
                Professions.libelle(code)
            case "1.2.250.1.213.1.1.4.6":
                Professions.libelle(code) ?? TablesCDA.lieux[code] ?? TablesCDA.cadres[code]
            case "1.2.250.1.71.4.2.4": TablesCDA.lieux[code]
            case "1.2.250.1.213.1.1.4.9": TablesCDA.cadres[code]
            case "2.16.840.1.113883.5.4", "1.2.250.1.213.1.1.4.2.291": TablesCDA.rencontres[code]
            case "2.16.840.1.113883.5.111", "1.2.250.1.213.1.1.4.327": TablesCDA.liens[code]
            case "2.16.840.1.113883.5.88": TablesCDA.fonctions[code]
            case "2.16.840.1.113883.5.90": TablesCDA.participations[code]
            case "2.16.840.1.113883.5.83": TablesCDA.interpretations[code]
            case "2.16.840.1.113883.5.25": confidentialites[code]
            case "2.16.840.1.113883.5.110": roles[code]
            default: nil
            }
        return trouve ?? ""
    }

    /// Confidentiality in words; the code itself when it is none of the three.
    static func confidentialite(_ code: String) -> String { confidentialites[code] ?? code }

    /// What an informant or participant is to the patient, by `classCode`.
    static func role(_ classe: String) -> String? { roles[classe] }

    private static let confidentialites = ["N": "Normal", "R": "Restreint", "V": "Très restreint"]

    // HL7 RoleClass, the values that the French header uses.
    private static let roles = [
        "ECON": "Personne à prévenir", "NOK": "Personne de confiance", "CAREGIVER": "Aidant", "CON": "Contact",
        "PRS": "Proche", "AGNT": "Représentant", "GUARD": "Représentant légal", "GUAR": "Représentant légal",
        "PROV": "Professionnel de santé", "QUAL": "Personne qualifiée", "PAT": "Usager",
    ]
}
