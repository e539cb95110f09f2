/// Where a message comes from at the operator.
public struct ProvenanceDistante: Hashable, Sendable {
    /// Mailbox.
    public var boite: Cle<BoiteAuxLettres>
    /// Numbering of its folder (UIDVALIDITY).
    public var numerotation: UInt32
    /// Number in it (UID).
    public var uid: UInt32

    /// A place.
    public init(boite: Cle<BoiteAuxLettres>, numerotation: UInt32, uid: UInt32) {
        self.boite = boite
        self.numerotation = numerotation
        self.uid = uid
    }
}

/// A mailbox that an operator carries.
public struct BoiteReliee: Hashable, Sendable {
    /// Key.
    public var id: Cle<BoiteAuxLettres>
    /// Address.
    public var adresse: String
    /// Name.
    public var libelle: String
    /// Its operator; nil when it is not set.
    public var reglage: ReglageOperateur?
    /// When messages were fetched last without a failure.
    public var releveeLe: Instant?
    /// What stopped the last fetching, in one sentence; empty when nothing did.
    public var phrase: String

    /// A mailbox.
    public init(
        id: Cle<BoiteAuxLettres>, adresse: String, libelle: String, reglage: ReglageOperateur?, releveeLe: Instant?,
        phrase: String
    ) {
        self.id = id
        self.adresse = adresse
        self.libelle = libelle
        self.reglage = reglage
        self.releveeLe = releveeLe
        self.phrase = phrase
    }
}

/// The operators of the mailboxes, and how far their messages were fetched.
public struct DepotOperateurs: Sendable {
    /// Every mailbox with its operator. For the program itself and for whoever sets them: holds no secret.
    public var lister: @Sendable () async throws -> [BoiteReliee]
    /// Sets the operator of a mailbox, or takes it away; journalled. Refused to whom may not, and when a setting is wrong.
    public var regler:
        @Sendable (_ boite: Cle<BoiteAuxLettres>, _ reglage: ReglageOperateur?, _ signature: Signature) async throws ->
            Void
    /// What operators know the program by (`X-MSS-NIL`): empty when nobody set it, a word that says so in a demonstration.
    public var referenceDuProduit: @Sendable () async throws -> String
    /// Journals that the connection was tried, and what came of it. Refused to whom may not set operators.
    public var consignerEssai:
        @Sendable (_ boite: Cle<BoiteAuxLettres>, _ resultat: String, _ signature: Signature) async throws -> Void
    /// The number after which messages are to be fetched under a numbering. Another numbering than the last one starts from
    /// the beginning: what is known already is recognised by its identifier and its bytes.
    public var commencer: @Sendable (_ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32) async throws -> UInt32
    /// Records a message with the place it comes from, in one transaction with its line of the journal; nil when it was
    /// there already. Refused as a conflict when the numbering changed meanwhile.
    public var enregistrer:
        @Sendable (_ message: MessageRecu, _ provenance: ProvenanceDistante, _ quand: Instant) async throws -> Cle<
            ResumeMessage
        >?
    /// Notes a message that stays at the operator, and why, in one sentence.
    public var laisser:
        @Sendable (_ provenance: ProvenanceDistante, _ phrase: String, _ quand: Instant) async throws -> Void
    /// Notes that nothing is left to fetch up to a number.
    public var avancer:
        @Sendable (_ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32, _ jusqua: UInt32) async throws -> Void
    /// Ends a fetching: how many messages came, and the sentence that stopped it (empty when nothing did). Journalled with
    /// whoever asked for it, nil for the program.
    public var conclure:
        @Sendable (
            _ boite: Cle<BoiteAuxLettres>, _ nouveaux: Int, _ phrase: String, _ par: Cle<Compte>?, _ quand: Instant
        ) async throws -> Void

    /// The port, from its functions.
    public init(
        lister: @escaping @Sendable () async throws -> [BoiteReliee],
        regler:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ reglage: ReglageOperateur?, _ signature: Signature
            ) async throws -> Void,
        referenceDuProduit: @escaping @Sendable () async throws -> String,
        consignerEssai:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ resultat: String, _ signature: Signature
            ) async throws -> Void,
        commencer:
            @escaping @Sendable (_ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32) async throws -> UInt32,
        enregistrer:
            @escaping @Sendable (
                _ message: MessageRecu, _ provenance: ProvenanceDistante, _ quand: Instant
            ) async throws -> Cle<ResumeMessage>?,
        laisser:
            @escaping @Sendable (_ provenance: ProvenanceDistante, _ phrase: String, _ quand: Instant) async throws ->
            Void,
        avancer:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ numerotation: UInt32, _ jusqua: UInt32
            ) async throws -> Void,
        conclure:
            @escaping @Sendable (
                _ boite: Cle<BoiteAuxLettres>, _ nouveaux: Int, _ phrase: String, _ par: Cle<Compte>?, _ quand: Instant
            ) async throws -> Void
    ) {
        self.lister = lister
        self.regler = regler
        self.referenceDuProduit = referenceDuProduit
        self.consignerEssai = consignerEssai
        self.commencer = commencer
        self.enregistrer = enregistrer
        self.laisser = laisser
        self.avancer = avancer
        self.conclure = conclure
    }
}
