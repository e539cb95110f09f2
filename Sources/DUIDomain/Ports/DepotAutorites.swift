/// Holders of parental authority over minors: what was noted is never changed, a later note says otherwise.
public struct DepotAutorites: Sendable {
    /// Notes a holder and what limits her authority, or what changed of it; gives those who hold it now. Refused to whom
    /// may not, for somebody of age, and when the dates contradict each other.
    public var noter:
        @Sendable (_ id: Cle<Resident>, _ titulaire: TitulaireAutorite, _ signature: Signature) async throws ->
            [TitulaireAutorite]
    /// Notes, for a motive, that somebody does not hold it: written by mistake, or dead. Gives those who hold it now.
    public var retirer:
        @Sendable (_ id: Cle<Resident>, _ nom: String, _ motif: String, _ signature: Signature) async throws ->
            [TitulaireAutorite]

    /// The port, from its functions.
    public init(
        noter:
            @escaping @Sendable (_ id: Cle<Resident>, _ titulaire: TitulaireAutorite, _ signature: Signature)
            async throws -> [TitulaireAutorite],
        retirer:
            @escaping @Sendable (_ id: Cle<Resident>, _ nom: String, _ motif: String, _ signature: Signature)
            async throws -> [TitulaireAutorite]
    ) {
        self.noter = noter
        self.retirer = retirer
    }
}
