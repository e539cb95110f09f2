/// The queue of the INS that came with documents from elsewhere. A row enters it in the transaction that records the
/// message; calls and answers are journalled with the document (INS/va1.63), in the name of nobody: the program asks.
public struct INSRecus: Sendable {
    /// Takes the verifications that are due, oldest first, journals their calls to the service that is named, and holds
    /// them for two minutes so that no other terminal makes the same ones. For the program itself.
    public var prochains: @Sendable (_ quand: Instant, _ limite: Int, _ service: String) async throws -> [EnvoiRecu]
    /// Writes how a call ended; no record of ours changes (INS/va1.07). An outage leaves it waiting for its next try.
    public var conclure: @Sendable (_ envoi: EnvoiRecu, _ issue: IssueINSi, _ quand: Instant) async throws -> Void
    /// What INSi denied and that is neither filed nor archived, in the mailboxes that the account reads, oldest first
    /// (INS/va1.12). Refused to whom may not call INSi.
    public var aDecider: @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> [INSRecuADecider]

    /// The received INS that a work list shows at once: those that follow come as these are filed.
    public static let auPlus = 200

    /// The queue, from its functions.
    public init(
        prochains: @escaping @Sendable (_ quand: Instant, _ limite: Int, _ service: String) async throws -> [EnvoiRecu],
        conclure: @escaping @Sendable (_ envoi: EnvoiRecu, _ issue: IssueINSi, _ quand: Instant) async throws -> Void,
        aDecider: @escaping @Sendable (_ lecteur: Cle<Compte>, _ limite: Int) async throws -> [INSRecuADecider]
    ) {
        self.prochains = prochains
        self.conclure = conclure
        self.aDecider = aDecider
    }
}
