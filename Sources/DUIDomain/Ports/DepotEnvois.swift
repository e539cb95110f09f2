/// The outbox: what is to be sent, kept with its exact bytes until the operator answers for it, and sent once.
///
/// A terminal holds a sending for a while under a name of its own (`porteur`). Just before the end of a message is handed
/// over, `remettre` writes it down: from then on, if the terminal dies, the message is not sent again before it is known
/// whether it left.
public struct DepotEnvois: Sendable {
    /// Hands a message over to be sent. The same Message-ID with the same bytes gives the same key again; with others it is
    /// a conflict, and so is one that was taken back, or a second one of one draft. Refused to whom may not write in the name
    /// of the mailbox.
    public var deposer: @Sendable (_ envoi: NouvelEnvoi, _ signature: Signature) async throws -> Cle<EnvoiMSS>
    /// Messages of the mailboxes that the account reads, newest first; only those still open when asked.
    public var lister:
        @Sendable (
            _ ouverts: Bool, _ lecteur: Cle<Compte>, _ avant: Cle<EnvoiMSS>?, _ limite: Int
        ) async throws -> Page<EnvoiMSS>
    /// What colleagues already answered to a message, oldest first; not what was taken back or refused.
    public var reponses: @Sendable (_ message: Cle<ResumeMessage>) async throws -> [ReponseEnvoyee]
    /// Takes a message back. Refused as a conflict once a terminal is sending it.
    public var rappeler: @Sendable (_ id: Cle<EnvoiMSS>, _ signature: Signature) async throws -> EnvoiMSS
    /// Decides of a message of which nobody knows whether it left, with a motive.
    public var trancher:
        @Sendable (_ id: Cle<EnvoiMSS>, _ decision: DecisionDEnvoi, _ motif: String, _ signature: Signature)
            async throws
            -> EnvoiMSS
    /// The mailboxes that something is due of now, a message or its copy: for the program itself, so that it disturbs
    /// nobody when nothing is.
    public var dus: @Sendable (_ quand: Instant) async throws -> [Cle<BoiteAuxLettres>]
    /// Takes the next message of a mailbox that is due, for the program itself; those of a terminal that died come first.
    public var prendre:
        @Sendable (_ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant) async throws -> EnvoiPris?
    /// Writes down that the end of a message is about to be handed over. A conflict when another terminal holds it now.
    public var remettre: @Sendable (_ id: Cle<EnvoiMSS>, _ porteur: String, _ quand: Instant) async throws -> Void
    /// Writes how a try ended. A conflict when another terminal holds it now: what that one finds stands.
    public var conclure:
        @Sendable (_ id: Cle<EnvoiMSS>, _ porteur: String, _ issue: IssueDEnvoi, _ quand: Instant) async throws -> Void
    /// Takes the next message of a mailbox that left and has no copy in « Envoyés » yet.
    public var prendreCopie:
        @Sendable (_ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant) async throws -> EnvoiPris?
    /// Writes that its copy is there, or the sentence that stopped it.
    public var conclureCopie:
        @Sendable (_ id: Cle<EnvoiMSS>, _ porteur: String, _ phrase: String?, _ quand: Instant) async throws -> Void

    /// Seconds that a terminal holds a sending: more than all the waits of one try together.
    public static let bail = 900

    /// The port, from its functions.
    public init(
        deposer: @escaping @Sendable (_ envoi: NouvelEnvoi, _ signature: Signature) async throws -> Cle<EnvoiMSS>,
        lister:
            @escaping @Sendable (
                _ ouverts: Bool, _ lecteur: Cle<Compte>, _ avant: Cle<EnvoiMSS>?, _ limite: Int
            ) async throws -> Page<EnvoiMSS>,
        reponses: @escaping @Sendable (_ message: Cle<ResumeMessage>) async throws -> [ReponseEnvoyee],
        rappeler: @escaping @Sendable (_ id: Cle<EnvoiMSS>, _ signature: Signature) async throws -> EnvoiMSS,
        trancher:
            @escaping @Sendable (
                _ id: Cle<EnvoiMSS>, _ decision: DecisionDEnvoi, _ motif: String, _ signature: Signature
            ) async throws -> EnvoiMSS,
        dus: @escaping @Sendable (_ quand: Instant) async throws -> [Cle<BoiteAuxLettres>],
        prendre:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant
            ) async throws -> EnvoiPris?,
        remettre: @escaping @Sendable (_ id: Cle<EnvoiMSS>, _ porteur: String, _ quand: Instant) async throws -> Void,
        conclure:
            @escaping @Sendable (
                _ id: Cle<EnvoiMSS>, _ porteur: String, _ issue: IssueDEnvoi, _ quand: Instant
            ) async throws -> Void,
        prendreCopie:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ porteur: String, _ quand: Instant
            ) async throws -> EnvoiPris?,
        conclureCopie:
            @escaping @Sendable (
                _ id: Cle<EnvoiMSS>, _ porteur: String, _ phrase: String?, _ quand: Instant
            ) async throws -> Void
    ) {
        self.deposer = deposer
        self.lister = lister
        self.reponses = reponses
        self.rappeler = rappeler
        self.trancher = trancher
        self.dus = dus
        self.prendre = prendre
        self.remettre = remettre
        self.conclure = conclure
        self.prendreCopie = prendreCopie
        self.conclureCopie = conclureCopie
    }
}
