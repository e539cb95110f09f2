/// Where an account left the screen (ux §11): after a restart she comes back to the same place, and nobody else does.
public struct DepotLieux: Sendable {
    /// For how long a place is worth coming back to, in seconds: one shift. The next day starts afresh.
    public static let duree = 12 * 3600

    /// The place that an account left after an instant; empty when there is none.
    public var lire: @Sendable (_ compte: Cle<Compte>, _ depuis: Instant) async throws -> [String: String]
    /// Keeps a place instead of the former one.
    public var garder: @Sendable (_ lieu: [String: String], _ signature: Signature) async throws -> Void

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ compte: Cle<Compte>, _ depuis: Instant) async throws -> [String: String],
        garder: @escaping @Sendable (_ lieu: [String: String], _ signature: Signature) async throws -> Void
    ) {
        self.lire = lire
        self.garder = garder
    }
}
