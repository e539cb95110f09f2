import DUIDomain

/// The panel Documents.
public struct DocumentsState: Panneau {
    /// A panel nobody used yet.
    public init() {}

    /// Contexts of its keys, nearest first.
    public var contextes: [ContexteCommande] { [.documents, .liste] }

    /// Where we are.
    public var filDAriane: [String] { ["Documents"] }

    /// What happened; what must be done outside.
    public mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie] { [] }
}

extension DocumentsState {
    /// Opens a document from another place.
    public mutating func ouvrir(_ id: Cle<ResumeDocument>, _ contexte: ContextePanneau) -> [Sortie] { [] }
}
