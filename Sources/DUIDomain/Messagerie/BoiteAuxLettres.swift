/// An MSSanté mailbox of the structure.
public struct BoiteAuxLettres: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<BoiteAuxLettres>
    /// Address.
    public var adresse: String
    /// Name, as shown.
    public var libelle: String
    /// Type.
    public var type: TypeDeBoite
    /// What the account that asked may do with it.
    public var droits: DroitsSurBoite

    /// A mailbox.
    public init(
        id: Cle<BoiteAuxLettres>, adresse: String, libelle: String, type: TypeDeBoite, droits: DroitsSurBoite
    ) {
        self.id = id
        self.adresse = adresse
        self.libelle = libelle
        self.type = type
        self.droits = droits
    }
}

/// Type of a mailbox (TRE_R257 of the Annuaire Santé).
public enum TypeDeBoite: String, Hashable, Sendable, Codable, CaseIterable {
    /// Personal.
    case personnelle = "PER"
    /// Of an organisation: read by a team.
    case organisationnelle = "ORG"
    /// Of a program.
    case applicative = "APP"
    /// Of a practice.
    case cabinet = "CAB"

    /// In words.
    public var libelle: String {
        switch self {
        case .personnelle: "personnelle"
        case .organisationnelle: "d’équipe"
        case .applicative: "applicative"
        case .cabinet: "de cabinet"
        }
    }
}

/// What somebody may do with a mailbox.
public struct DroitsSurBoite: OptionSet, Hashable, Sendable, Codable {
    /// The bits.
    public let rawValue: Int
    /// Rights from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Read its messages.
    public static let lire = DroitsSurBoite(rawValue: 1)
    /// Take in charge, file, archive.
    public static let traiter = DroitsSurBoite(rawValue: 2)
    /// Write in its name.
    public static let ecrire = DroitsSurBoite(rawValue: 4)
}
