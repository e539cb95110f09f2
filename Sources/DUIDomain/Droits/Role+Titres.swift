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

    /// What the person does, in words that fit whoever it is: an account does not say whether a woman or a man holds it.
    public var fonction: String {
        switch self {
        case .aideSoignant: "équipe aide-soignante"
        case .asgAmp: "équipe ASG et AMP"
        case .ide: "équipe infirmière"
        case .idec: "coordination infirmière"
        case .medecinCoordonnateur: "médecin coordonnateur"
        case .medecinTraitant: "médecin traitant"
        case .psychologue: "psychologue"
        case .kineErgo: "rééducation"
        case .animatrice: "animation"
        case .educateur: "équipe éducative"
        case .moniteurAtelier: "encadrement d’atelier"
        case .chefDeService: "encadrement du service"
        case .secretaire: "secrétariat"
        case .directeur: "direction"
        case .formateur: "formation"
        case .administrateur: "administration du logiciel"
        }
    }
}
