/// A warning put on an identity, independent of its status.
///
/// Source: RNIV volet 1, attributes; requirements INS/va1.20 and va1.44.
public enum AttributIdentite: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody else has almost the same traits: everybody is warned, nothing is forbidden.
    case homonyme
    /// The identity is suspected to be somebody else's: no INSi call, no validation.
    case douteux
    /// The identity is made up (anonymous care, a test): no INSi call, no validation.
    case fictif

    /// Whether it forbids INSi and validation, and brings the identity back to provisional.
    public var bloque: Bool { self != .homonyme }

    /// In words: `identité douteuse`.
    public var libelle: String {
        switch self {
        case .homonyme: "homonyme"
        case .douteux: "identité douteuse"
        case .fictif: "identité fictive"
        }
    }
}
