/// What falls due for a person (ALERT-1, DUI-3): its lead time, its rhythm, who answers for it.
///
/// The lead times are choices of DUI, to be discussed with each structure: no text that was read sets them, but for the
/// rhythm of the personal project, looked at again at least once a year (ANS, modèle de contenu du DUI, projet personnalisé).
public enum NatureEcheance: String, Hashable, Sendable, Codable, CaseIterable {
    /// End of an orientation decided by the MDPH: ORP, orientation to an establishment.
    case orientation
    /// End of a measure of protection, or of an educational measure.
    case mesure
    /// The personal project is to be looked at again.
    case projet
    /// The report on the person's course, twice a year.
    case compteRendu = "compte_rendu"
    /// End of a prescription.
    case ordonnance
    /// A vaccination, or its next dose.
    case vaccination
    /// End of the contract of stay, or of one of its amendments.
    case contrat
    /// End of rights: health insurance, complementary insurance, housing aid.
    case droits
    /// End of validity of an identity paper.
    case pieceIdentite = "piece_identite"

    /// In words.
    public var libelle: String {
        switch self {
        case .orientation: "orientation MDPH (ORP)"
        case .mesure: "mesure de protection ou éducative"
        case .projet: "projet personnalisé"
        case .compteRendu: "compte rendu de parcours"
        case .ordonnance: "ordonnance"
        case .vaccination: "vaccination"
        case .contrat: "contrat de séjour"
        case .droits: "droits et couverture"
        case .pieceIdentite: "pièce d’identité"
        }
    }

    /// In a word, for a row of a list.
    public var enBref: String {
        switch self {
        case .orientation: "orientation"
        case .mesure: "mesure"
        case .projet: "projet"
        case .compteRendu: "compte rendu"
        case .contrat: "contrat"
        case .droits: "droits"
        case .ordonnance, .vaccination, .pieceIdentite: libelle
        }
    }

    /// How many days before its date it enters the work list.
    public var preavis: Int {
        switch self {
        case .orientation, .mesure: 180
        case .pieceIdentite: 90
        case .projet, .contrat, .droits: 60
        case .compteRendu, .vaccination: 30
        case .ordonnance: 7
        }
    }

    /// The longest lead time: nothing that falls due later is in the work list.
    public static let preavisAuPlus = 180

    /// After how many months it comes back, once done; nil when its next date is to be told.
    public var periode: Int? {
        switch self {
        case .projet: 12
        case .compteRendu: 6
        case .orientation, .mesure, .ordonnance, .vaccination, .contrat, .droits, .pieceIdentite: nil
        }
    }

    /// Whether it says something of health: it is read with the right to do so.
    public var estDeSoins: Bool { self == .ordonnance || self == .vaccination }
}
