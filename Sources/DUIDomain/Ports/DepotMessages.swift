/// Messages of the mailboxes.
public struct DepotMessages: Sendable {
    /// Mailboxes that an account may read, with its rights.
    public var boites: @Sendable (_ compte: Cle<Compte>) async throws -> [BoiteAuxLettres]
    /// A page, newest first, of messages older than a key, in those of the mailboxes that the reader may read.
    public var page:
        @Sendable (_ filtre: FiltreMessages, _ lecteur: Cle<Compte>, _ avant: Cle<ResumeMessage>?, _ limite: Int)
            async throws -> Page<ResumeMessage>
    /// Unread and total over those of the mailboxes that the reader may read.
    public var compteurs:
        @Sendable (_ boites: [Cle<BoiteAuxLettres>], _ lecteur: Cle<Compte>) async throws -> CompteursMessages
    /// The rows of messages as they are now, for lists that are on screen; those the reader may not read are left out.
    public var lignes: @Sendable (_ ids: [Cle<ResumeMessage>], _ lecteur: Cle<Compte>) async throws -> [ResumeMessage]
    /// Opens a message: marks it read and journals, in one transaction. Refused to whom may not read the mailbox.
    public var ouvrir: @Sendable (_ id: Cle<ResumeMessage>, _ signature: Signature) async throws -> MessageEnregistre
    /// The same without marking nor journalling: for whoever already opened it in this session.
    public var apercu: @Sendable (_ id: Cle<ResumeMessage>, _ compte: Cle<Compte>) async throws -> MessageEnregistre
    /// Marks read or unread.
    public var marquerLu:
        @Sendable (_ id: Cle<ResumeMessage>, _ lu: Bool, _ signature: Signature) async throws -> ResumeMessage
    /// Takes in charge, or gives back. Refused when somebody else holds it, by name.
    public var prendreEnCharge:
        @Sendable (_ id: Cle<ResumeMessage>, _ prendre: Bool, _ signature: Signature) async throws -> ResumeMessage
    /// Archives, or takes out.
    public var archiver:
        @Sendable (_ id: Cle<ResumeMessage>, _ archive: Bool, _ signature: Signature) async throws -> ResumeMessage
    /// Files documents of a message in a record and confirms whom it concerns, in one transaction. Refused without a
    /// motive when a received identity differs, and as a conflict when the message is filed already.
    public var classer:
        @Sendable (_ decision: DecisionDeClassement, _ signature: Signature) async throws -> ResumeMessage
    /// Undoes the filing of a message by the same account: the documents leave the record, the message is to be attached again.
    public var declasser: @Sendable (_ id: Cle<ResumeMessage>, _ signature: Signature) async throws -> ResumeMessage
    /// Journals that a piece of a message is read, before it is shown. Refused to whom may not read its family; nil is
    /// the family of a piece of a message that brought no health document.
    public var consignerLecture:
        @Sendable (
            _ id: Cle<ResumeMessage>, _ piece: String, _ famille: FamilleDocument?, _ signature: Signature
        ) async throws -> Void
    /// Journals that a piece of a message is printed, and where to, before it is. Refused to whom may not print its family.
    public var consignerImpression:
        @Sendable (
            _ id: Cle<ResumeMessage>, _ piece: String, _ famille: FamilleDocument?, _ destination: String,
            _ signature: Signature
        ) async throws -> Void
    /// Records a message that arrived; nothing when the same Message-ID is already in that mailbox.
    public var enregistrer: @Sendable (_ message: MessageRecu, _ quand: Instant) async throws -> Cle<ResumeMessage>?

    /// The port, from its functions.
    public init(
        boites: @escaping @Sendable (_ compte: Cle<Compte>) async throws -> [BoiteAuxLettres],
        page:
            @escaping @Sendable (
                _ filtre: FiltreMessages, _ lecteur: Cle<Compte>, _ avant: Cle<ResumeMessage>?, _ limite: Int
            ) async throws -> Page<ResumeMessage>,
        compteurs:
            @escaping @Sendable (_ boites: [Cle<BoiteAuxLettres>], _ lecteur: Cle<Compte>) async throws ->
            CompteursMessages,
        lignes:
            @escaping @Sendable (_ ids: [Cle<ResumeMessage>], _ lecteur: Cle<Compte>) async throws -> [ResumeMessage],
        ouvrir:
            @escaping @Sendable (_ id: Cle<ResumeMessage>, _ signature: Signature) async throws -> MessageEnregistre,
        apercu: @escaping @Sendable (_ id: Cle<ResumeMessage>, _ compte: Cle<Compte>) async throws -> MessageEnregistre,
        marquerLu:
            @escaping @Sendable (_ id: Cle<ResumeMessage>, _ lu: Bool, _ signature: Signature) async throws ->
            ResumeMessage,
        prendreEnCharge:
            @escaping @Sendable (_ id: Cle<ResumeMessage>, _ prendre: Bool, _ signature: Signature) async throws ->
            ResumeMessage,
        archiver:
            @escaping @Sendable (_ id: Cle<ResumeMessage>, _ archive: Bool, _ signature: Signature) async throws ->
            ResumeMessage,
        classer:
            @escaping @Sendable (_ decision: DecisionDeClassement, _ signature: Signature) async throws -> ResumeMessage,
        declasser: @escaping @Sendable (_ id: Cle<ResumeMessage>, _ signature: Signature) async throws -> ResumeMessage,
        consignerLecture:
            @escaping @Sendable (
                _ id: Cle<ResumeMessage>, _ piece: String, _ famille: FamilleDocument?, _ signature: Signature
            ) async throws -> Void,
        consignerImpression:
            @escaping @Sendable (
                _ id: Cle<ResumeMessage>, _ piece: String, _ famille: FamilleDocument?, _ destination: String,
                _ signature: Signature
            ) async throws -> Void,
        enregistrer: @escaping @Sendable (_ message: MessageRecu, _ quand: Instant) async throws -> Cle<ResumeMessage>?
    ) {
        self.boites = boites
        self.page = page
        self.compteurs = compteurs
        self.ouvrir = ouvrir
        self.apercu = apercu
        self.marquerLu = marquerLu
        self.prendreEnCharge = prendreEnCharge
        self.archiver = archiver
        self.classer = classer
        self.declasser = declasser
        self.lignes = lignes
        self.consignerLecture = consignerLecture
        self.consignerImpression = consignerImpression
        self.enregistrer = enregistrer
    }
}
