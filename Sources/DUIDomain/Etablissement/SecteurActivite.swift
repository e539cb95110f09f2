extension TypeEtablissement {
    /// Sector of activity of the place (JDV_J02_XdsHealthcareFacilityTypeCode), the XDS healthcareFacilityTypeCode.
    public var secteur: CodeRecu {
        let (code, libelle) =
            switch self {
            case .ehpad, .residenceAutonomie: ("SA17", "Etablissement pour personnes âgées")
            case .foyerDeVie, .foyerDHebergement, .esat, .savs, .dime, .camsp:
                ("SA16", "Etablissement pour personnes handicapées")
            case .mecs, .aemo, .ase: ("SA20", "Etablissement pour la protection de l’enfance")
            case .ssiad: ("SA41", "Autre établissement du domaine social ou médico-social")
            }
        return CodeRecu(code: code, systeme: "1.2.250.1.71.4.2.4", libelle: libelle)
    }
}
