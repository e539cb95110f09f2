extension CodeLieu {
    /// What is to be asked about a code for somebody born on a day, in one French sentence; nil when nothing is known
    /// against it.
    ///
    /// Source: Insee, Code officiel géographique: the code of a place of birth is the one in force that day. Only what whole
    /// départements became is known here, by year: Corsica left 20 in 1976; 91 to 95 were made in 1968, after 91 to 94 had
    /// meant Algeria until 1962 and 95 and 96 Morocco and Tunisia until 1956; Saint-Barthélemy and Saint-Martin left
    /// Guadeloupe in 2007; Mayotte left 985 in 2011. These years were not re-read in the
    /// COG: it is asked, never refused. A commune that was merged or renamed is not seen.
    public static func question(_ code: String, neLe jour: JourCivil) -> String? {
        guard let (fait, epoque) = anachronisme(code, jour.annee) else { return nil }
        return "Le code \(code) n’existait sans doute pas à la naissance : \(fait). Confirmez, ou écrivez \(epoque)."
    }

    private static func anachronisme(_ code: String, _ annee: Int) -> (fait: String, epoque: String)? {
        let departement = code.prefix(2)
        switch code.prefix(3) {
        case "976": return annee < 2011 ? ("Mayotte portait alors le numéro 985", "le code de l’époque") : nil
        case "977", "978":
            let lieu = code.hasPrefix("977") ? "Saint-Barthélemy" : "Saint-Martin"
            return annee < 2007 ? ("\(lieu) était alors une commune de Guadeloupe", "son code en 971") : nil
        default: break
        }
        switch departement {
        case "2A", "2B": return annee < 1976 ? ("la Corse portait alors le numéro 20", "le code en 20") : nil
        case "20": return annee >= 1976 ? ("la Corse porte 2A et 2B depuis 1976", "le code en 2A ou 2B") : nil
        case "91", "92", "93", "94": return annee < 1968 ? depuis1968(departement, "l’Algérie jusqu’en 1962") : nil
        case "95": return annee < 1968 ? depuis1968(departement, "le Maroc jusqu’en 1956") : nil
        case "96": return annee > 1956 ? ("96 désignait la Tunisie jusqu’en 1956", "99351") : nil
        default: return nil
        }
    }

    private static func depuis1968(_ departement: Substring, _ ancien: String) -> (fait: String, epoque: String) {
        (
            "le département \(departement) date de 1968 (\(departement) désignait \(ancien))",
            "le code en 75 ou 78"
        )
    }
}
