/// What a profile reads of the messages of a mailbox.
public enum RegardSurMessages: Hashable, Sendable {
    /// All of them.
    case tous
    /// Those that bring health documents, all of them of these families.
    case seulementDe(Set<FamilleDocument>)

    /// Whether a message that brings documents of these families is shown.
    public func laisseVoir(_ familles: Set<FamilleDocument>) -> Bool {
        switch self {
        case .tous: true
        case .seulementDe(let lues): !familles.isEmpty && familles.isSubset(of: lues)
        }
    }
}
