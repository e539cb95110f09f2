/// Somebody who takes part in a pathway: a person, a team, a body.
public struct Acteur: Hashable, Sendable, Codable, Identifiable {
    /// Identifier inside the pathway.
    public var id: String
    /// What it does there.
    public var role: RoleActeur
    /// Name on screen.
    public var libelle: String
    /// Where it works or lives, in words.
    public var structure: String
    /// Mailbox through which it is reached.
    public var boite: BoiteActeur
    /// Whether the source does not say the kind of mailbox.
    public var boiteEstDeduite: Bool
    /// Whether it is a possible user of this program; the others are played by the simulation.
    public var utiliseLeDUI: Bool
    /// Identifier of the person whose citizen mailbox it uses, when it uses one that is not its own.
    public var boiteDe: String?

    /// Somebody of a pathway.
    public init(
        id: String, role: RoleActeur, libelle: String, structure: String, boite: BoiteActeur,
        boiteEstDeduite: Bool = false, utiliseLeDUI: Bool = false, boiteDe: String? = nil
    ) {
        self.id = id
        self.role = role
        self.libelle = libelle
        self.structure = structure
        self.boite = boite
        self.boiteEstDeduite = boiteEstDeduite
        self.utiliseLeDUI = utiliseLeDUI
        self.boiteDe = boiteDe
    }
}

/// A document that circulates in a pathway.
public struct DocumentParcours: Hashable, Sendable, Codable, Identifiable {
    /// Identifier inside the pathway.
    public var id: String
    /// Kind.
    public var type: TypeDocumentParcours
    /// Name on screen.
    public var libelle: String

    /// A document of a pathway.
    public init(id: String, type: TypeDocumentParcours, libelle: String) {
        self.id = id
        self.type = type
        self.libelle = libelle
    }
}
