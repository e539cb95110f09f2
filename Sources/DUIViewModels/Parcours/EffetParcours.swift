import DUIDomain

/// Effects of the pathways panel.
public enum EffetParcours: Hashable, Sendable {
    /// All pathways, in short.
    case lister
    /// One pathway, made readable.
    case lire(id: String)
}

/// Answers to the effects of the pathways panel.
public enum ResultatParcours: Sendable {
    /// All pathways, in short.
    case liste([ResumeParcours])
    /// One pathway.
    case parcours(id: String, ContenuLisible)
}
