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
    /// All pathways, in short, and the sentences about files that cannot be read.
    case liste([LigneParcours], avertissements: [String])
    /// One pathway.
    case parcours(id: String, ContenuLisible)
}

/// A row of the list of pathways.
public struct LigneParcours: Hashable, Sendable, Identifiable {
    /// Its name.
    public var id: String
    /// Its title.
    public var titre: String
    /// Its field, in words.
    public var domaine: String
    /// Number of steps.
    public var etapes: Int

    /// A row of the list of pathways.
    public init(id: String, titre: String, domaine: String, etapes: Int) {
        self.id = id
        self.titre = titre
        self.domaine = domaine
        self.etapes = etapes
    }
}
