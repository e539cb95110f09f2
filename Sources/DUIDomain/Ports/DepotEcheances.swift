/// What falls due.
public struct DepotEcheances: Sendable {
    /// What falls due for a person, soonest first, what is over last: the natures that the reader may read.
    public var lire: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [Echeance]
    /// What is to be done now in the house, latest first: people whom the reader sees, natures that she may read.
    public var aTraiter: @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> Page<Echeance>
    /// Notes something that falls due. Refused by the rights, and when it is noted already.
    public var noter:
        @Sendable (_ id: Cle<Resident>, _ nouvelle: NouvelleEcheance, _ signature: Signature) async throws -> [Echeance]
    /// Does something about it; with the next one, when it comes back. Refused by the rights and by `ActeSurEcheance.refus`.
    public var agir:
        @Sendable (
            _ echeance: Cle<Echeance>, _ acte: ActeSurEcheance, _ motif: String, _ suivante: JourCivil?,
            _ signature: Signature
        ) async throws -> [Echeance]

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [Echeance],
        aTraiter: @escaping @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> Page<Echeance>,
        noter:
            @escaping @Sendable (_ id: Cle<Resident>, _ nouvelle: NouvelleEcheance, _ signature: Signature) async throws
            -> [Echeance],
        agir:
            @escaping @Sendable (
                _ echeance: Cle<Echeance>, _ acte: ActeSurEcheance, _ motif: String, _ suivante: JourCivil?,
                _ signature: Signature
            ) async throws -> [Echeance]
    ) {
        self.lire = lire
        self.aTraiter = aTraiter
        self.noter = noter
        self.agir = agir
    }
}
