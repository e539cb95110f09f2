/// The parts of a record that are kept as entries. Each act checks the rights, adds, journals; nothing is changed in place.
public struct DepotRubriques: Sendable {
    /// The entries of a person that the reader may read, in the order of their parts, the latest first.
    public var lire: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [EntreeDeRubrique]
    /// Adds one; gives them all. What falls due at its end is noted with it, when whoever writes may note that and it is not
    /// noted yet.
    public var noter:
        @Sendable (_ id: Cle<Resident>, _ valeurs: ValeursDeRubrique, _ signature: Signature) async throws ->
            [EntreeDeRubrique]
    /// Writes the corrected values of one, with a motive. Refused when it was corrected meanwhile, or is withdrawn.
    public var corriger:
        @Sendable (
            _ entree: Cle<EntreeDeRubrique>, _ valeurs: ValeursDeRubrique, _ motif: String, _ signature: Signature
        ) async throws -> [EntreeDeRubrique]
    /// Withdraws one, with a motive. Refused when it was corrected meanwhile, or is withdrawn.
    public var retirer:
        @Sendable (_ entree: Cle<EntreeDeRubrique>, _ motif: String, _ signature: Signature) async throws ->
            [EntreeDeRubrique]

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [EntreeDeRubrique],
        noter:
            @escaping @Sendable (_ id: Cle<Resident>, _ valeurs: ValeursDeRubrique, _ signature: Signature) async throws
            -> [EntreeDeRubrique],
        corriger:
            @escaping @Sendable (
                _ entree: Cle<EntreeDeRubrique>, _ valeurs: ValeursDeRubrique, _ motif: String, _ signature: Signature
            ) async throws -> [EntreeDeRubrique],
        retirer:
            @escaping @Sendable (
                _ entree: Cle<EntreeDeRubrique>, _ motif: String, _ signature: Signature
            ) async throws -> [EntreeDeRubrique]
    ) {
        self.lire = lire
        self.noter = noter
        self.corriger = corriger
        self.retirer = retirer
    }
}
