import DUIDomain

/// The panel Agenda.
public struct AgendaState: Panneau {
    /// A panel nobody used yet.
    public init() {}

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] { [.agenda, .liste] }

    /// Where we are.
    public var filDAriane: [String] { ["Agenda"] }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] { [] }
}
