/// Merges of two records of one person, and their undoing. Reserved to those who answer for the identities of the house.
public struct DepotFusions: Sendable {
    /// The records that look like one, those that are absorbed left out, at most 20: the first ones to compare with.
    public var proches: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [Resident]
    /// Two records side by side, the first one kept, whatever forbids their merge. The reading of their matricules is
    /// journalled (INS/va1.39).
    public var comparer:
        @Sendable (_ gardee: Cle<Resident>, _ absorbee: Cle<Resident>, _ signature: Signature) async throws ->
            ProjetDeFusion
    /// Merges two records in one transaction, with its lines of the journal. Refused by the rights, by what
    /// `ProjetDeFusion` forbids, or when one of them changed since it was looked at.
    public var fusionner: @Sendable (_ demande: DemandeDeFusion, _ signature: Signature) async throws -> FusionDeFiches
    /// Undoes the merge that absorbed a record: what came from it goes back there, what was added since to the kept one
    /// stays there. Refused without a motive, or before a later merge of the kept record is undone.
    public var defusionner:
        @Sendable (_ absorbee: Cle<Resident>, _ motif: String, _ signature: Signature) async throws -> FusionDeFiches

    /// The port, from its functions.
    public init(
        proches: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [Resident],
        comparer:
            @escaping @Sendable (_ gardee: Cle<Resident>, _ absorbee: Cle<Resident>, _ signature: Signature)
            async throws -> ProjetDeFusion,
        fusionner:
            @escaping @Sendable (_ demande: DemandeDeFusion, _ signature: Signature) async throws -> FusionDeFiches,
        defusionner:
            @escaping @Sendable (_ absorbee: Cle<Resident>, _ motif: String, _ signature: Signature) async throws ->
            FusionDeFiches
    ) {
        self.proches = proches
        self.comparer = comparer
        self.fusionner = fusionner
        self.defusionner = defusionner
    }
}
