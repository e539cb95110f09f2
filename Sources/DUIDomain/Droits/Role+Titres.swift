extension Role {
    /// The trade in few words, for a narrow list: never more than 22 columns.
    public var titreCourt: String {
        switch self {
        case .aideSoignant: "aide-soignant(e)"
        case .asgAmp: "ASG ou AMP"
        case .ide: "infirmier(e)"
        case .idec: "infirmier(e) de coord."
        case .medecinCoordonnateur: "médecin coordonnateur"
        case .medecinTraitant: "médecin traitant"
        case .psychologue: "psychologue"
        case .kineErgo: "kiné ou ergothérapeute"
        case .animatrice: "animateur, animatrice"
        case .educateur: "éducateur, éducatrice"
        case .moniteurAtelier: "moniteur d’atelier"
        case .chefDeService: "chef(fe) de service"
        case .secretaire: "secrétaire"
        case .directeur: "direction"
        case .formateur: "formateur, formatrice"
        case .administrateur: "admin. du logiciel"
        }
    }
}
