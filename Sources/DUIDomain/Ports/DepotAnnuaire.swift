/// The address book of the structure: the professionals and organisations it writes to.
public struct DepotAnnuaire: Sendable {
    /// The correspondents, by name, at most `limite`. For whoever sees the mail.
    public var correspondants: @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> [Correspondant]

    /// The port, from its functions.
    public init(
        correspondants: @escaping @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> [Correspondant]
    ) {
        self.correspondants = correspondants
    }
}
