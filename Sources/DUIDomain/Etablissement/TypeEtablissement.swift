/// What a structure is: the words of its screens, and whether people have rooms there, follow from it (DUI-11).
///
/// Codes are those of the list JDV_J254_CategorieEtablissementESSMSPH (revision 2024-10-25) where it has one; structures
/// for the elderly, work and child protection are outside that list.
public enum TypeEtablissement: String, Hashable, Sendable, Codable, CaseIterable {
    /// Établissement d'hébergement pour personnes âgées dépendantes.
    case ehpad
    /// Résidence autonomie.
    case residenceAutonomie = "residence_autonomie"
    /// Service de soins infirmiers à domicile.
    case ssiad
    /// Foyer de vie.
    case foyerDeVie = "foyer_de_vie"
    /// Foyer d'hébergement.
    case foyerDHebergement = "foyer_d_hebergement"
    /// Établissement et service d'accompagnement par le travail.
    case esat
    /// Service d'accompagnement à la vie sociale.
    case savs
    /// Dispositif intégré médico-éducatif.
    case dime
    /// Centre d'action médico-sociale précoce.
    case camsp
    /// Maison d'enfants à caractère social.
    case mecs
    /// Service d'action éducative en milieu ouvert.
    case aemo
    /// Service de l'aide sociale à l'enfance.
    case ase

    /// In words.
    public var libelle: String {
        switch self {
        case .ehpad: "EHPAD"
        case .residenceAutonomie: "résidence autonomie"
        case .ssiad: "SSIAD"
        case .foyerDeVie: "foyer de vie"
        case .foyerDHebergement: "foyer d’hébergement"
        case .esat: "ESAT"
        case .savs: "SAVS"
        case .dime: "DIME"
        case .camsp: "CAMSP"
        case .mecs: "MECS"
        case .aemo: "AEMO"
        case .ase: "ASE"
        }
    }

    /// Categories of FINESS that mean this type; empty where the national list of the medico-social sector has none. Homes
    /// share « établissement d'accueil non médicalisé » (449), which the first of them in the list takes.
    public var categoriesFINESS: [String] {
        switch self {
        case .ssiad: ["354"]
        case .foyerDeVie, .foyerDHebergement: ["449"]
        case .savs: ["446"]
        case .dime: ["183", "186"]
        case .ehpad, .residenceAutonomie, .esat, .camsp, .mecs, .aemo, .ase: []
        }
    }

    /// The type that a text names, by its code, its words or its category of FINESS: `esat`, `Résidence autonomie`, `354`.
    public init?(dit texte: String) {
        let dit = Repliage.mots(texte).joined(separator: "_")
        let connu = Self.allCases.first {
            $0.rawValue == dit || Repliage.mots($0.libelle).joined(separator: "_") == dit
                || $0.categoriesFINESS.contains(dit)
        }
        guard let connu else { return nil }
        self = connu
    }

    /// Whether people live there, each in a room.
    public var aDesChambres: Bool { vocabulaire.chambre != nil }

    /// The words of its screens.
    public var vocabulaire: Vocabulaire {
        switch self {
        case .ehpad, .foyerDeVie, .foyerDHebergement:
            Vocabulaire(.resident, .residente, unite: .unite, chambre: .chambre)
        case .residenceAutonomie: Vocabulaire(.resident, .residente, unite: .unite, chambre: .logement)
        case .ssiad, .savs: Vocabulaire(.usager, .usagere, unite: .secteur)
        case .esat: Vocabulaire(.travailleur, .travailleuse, unite: .atelier)
        case .dime, .camsp: Vocabulaire(.enfant, .uneEnfant, unite: .groupe)
        case .mecs: Vocabulaire(.enfant, .uneEnfant, unite: .groupe, chambre: .chambre)
        case .aemo, .ase: Vocabulaire(.enfant, .uneEnfant, unite: .secteur)
        }
    }
}
