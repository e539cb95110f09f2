import DUIDomain

/// The panel Parcours.
public struct ParcoursState: Panneau {
    /// A panel nobody used yet.
    public init() {}

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] { [.parcours, .liste] }

    /// Where we are.
    public var filDAriane: [String] { ["Parcours"] }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] { [] }
}
