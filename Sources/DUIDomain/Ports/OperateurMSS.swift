import Foundation

/// The one that carries the mail of one mailbox: it is asked for what is new, keeps copies, hands messages over.
///
/// Every function throws `ErreurOperateur` and nothing else, except what a closure given to it throws. One value serves one
/// mailbox; its functions may be called from anywhere, and wait for one another.
public struct OperateurMSS: Sendable {
    /// What carries the mail, in words for the screen and the journal.
    public var libelle: String
    /// Connects to everything that a day needs, and says what was found.
    public var tester: @Sendable () async throws -> ConstatOperateur
    /// Folders of the mailbox.
    public var dossiers: @Sendable () async throws -> [DossierDistant]
    /// How a folder is numbered now.
    public var etat: @Sendable (_ dossier: RoleDeDossier) async throws -> EtatDeDossier
    /// Messages of a folder after a number, in growing order, within bounds. Throws `numerotationChangee` when the folder
    /// was made anew. A message above `lot.octetsParMessage` comes without its bytes: `tranche` reads it.
    public var relever:
        @Sendable (_ dossier: RoleDeDossier, _ numerotation: UInt32, _ apres: UInt32, _ lot: LotDeReleve) async throws
            ->
            PageDistante
    /// Bytes of one message from a place, at most `longueur`: fewer, or none, at its end.
    public var tranche:
        @Sendable (
            _ dossier: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32, _ debut: Int, _ longueur: Int
        ) async throws -> Data
    /// Puts a copy of a message in a folder, read.
    public var deposer: @Sendable (_ dossier: RoleDeDossier, _ octets: Data, _ quand: Instant) async throws -> Void
    /// Whether a folder holds a message with this Message-ID (without its brackets).
    public var contient: @Sendable (_ dossier: RoleDeDossier, _ identifiant: String) async throws -> Bool
    /// Marks a message read.
    public var marquerLu:
        @Sendable (_ dossier: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32) async throws -> Void
    /// Waits until something arrives after the number `prochain`, or the seconds are over; whether something did.
    public var attendre: @Sendable (_ dossier: RoleDeDossier, _ prochain: UInt32, _ secondes: Int) async throws -> Bool
    /// Hands a message over. `avantLaRemise` runs when all is accepted but the end of the message, which makes the operator
    /// answerable: if it throws, nothing was sent. Gives the answer of the operator, one clean line. Throws `issueInconnue`
    /// when nobody can know whether it left.
    public var soumettre:
        @Sendable (
            _ enveloppe: Enveloppe, _ octets: Data, _ avantLaRemise: @escaping @Sendable () async throws -> Void
        ) async throws -> String
    /// Whether a message of which the end was handed over did leave, as far as the operator can prove.
    public var preuve: @Sendable (_ enveloppe: Enveloppe, _ octets: Data) async throws -> PreuveDeRemise
    /// Ends the connections; the next act opens them again.
    public var fermer: @Sendable () async -> Void

    /// The port, from its functions.
    public init(
        libelle: String,
        tester: @escaping @Sendable () async throws -> ConstatOperateur,
        dossiers: @escaping @Sendable () async throws -> [DossierDistant],
        etat: @escaping @Sendable (_ dossier: RoleDeDossier) async throws -> EtatDeDossier,
        relever:
            @escaping @Sendable (
                _ dossier: RoleDeDossier, _ numerotation: UInt32, _ apres: UInt32, _ lot: LotDeReleve
            ) async throws -> PageDistante,
        tranche:
            @escaping @Sendable (
                _ dossier: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32, _ debut: Int, _ longueur: Int
            ) async throws -> Data,
        deposer:
            @escaping @Sendable (_ dossier: RoleDeDossier, _ octets: Data, _ quand: Instant) async throws -> Void,
        contient: @escaping @Sendable (_ dossier: RoleDeDossier, _ identifiant: String) async throws -> Bool,
        marquerLu:
            @escaping @Sendable (_ dossier: RoleDeDossier, _ numerotation: UInt32, _ uid: UInt32) async throws -> Void,
        attendre:
            @escaping @Sendable (_ dossier: RoleDeDossier, _ prochain: UInt32, _ secondes: Int) async throws -> Bool,
        soumettre:
            @escaping @Sendable (
                _ enveloppe: Enveloppe, _ octets: Data, _ avantLaRemise: @escaping @Sendable () async throws -> Void
            ) async throws -> String,
        preuve: @escaping @Sendable (_ enveloppe: Enveloppe, _ octets: Data) async throws -> PreuveDeRemise,
        fermer: @escaping @Sendable () async -> Void
    ) {
        self.libelle = libelle
        self.tester = tester
        self.dossiers = dossiers
        self.etat = etat
        self.relever = relever
        self.tranche = tranche
        self.deposer = deposer
        self.contient = contient
        self.marquerLu = marquerLu
        self.attendre = attendre
        self.soumettre = soumettre
        self.preuve = preuve
        self.fermer = fermer
    }
}
