/// What somebody looks at: a sentence of the message row goes when this changes under it (ux.md §12).
public struct Repere: Hashable, Sendable {
    /// What is open, from the outside in: names and keys of objects, never shown.
    public var ecran: [String]
    /// What is selected there, and what the list is restricted to.
    public var choix: [String]

    /// What somebody looks at; what is absent counts as empty.
    public init(ecran: [String?], choix: [String?]) {
        self.ecran = ecran.map { $0 ?? "" }
        self.choix = choix.map { $0 ?? "" }
    }
}
