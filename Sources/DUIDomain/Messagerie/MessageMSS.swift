/// A row of an inbox.
public struct ResumeMessage: Hashable, Sendable, Identifiable {
    /// Key. Keys grow with the order of arrival.
    public var id: Cle<ResumeMessage>
    /// Mailbox.
    public var boite: Cle<BoiteAuxLettres>
    /// Name of the mailbox.
    public var libelleBoite: String
    /// When it arrived.
    public var recuLe: Instant
    /// Sender, as shown.
    public var expediteur: String
    /// Whether the sender is a person looked after (a citizen's box).
    public var expediteurEstUsager: Bool
    /// Subject, as shown (prefix hidden).
    public var objet: String
    /// Whether somebody of the team read it.
    public var estLu: Bool
    /// Whether it is marked urgent, or carries a critical result.
    public var estUrgent: Bool
    /// Number of pieces.
    public var nombreDePieces: Int
    /// Whom it concerns, and how sure that is.
    public var rattachement: Rattachement
    /// Who took it in charge (empty when nobody did).
    public var prisEnChargePar: String
    /// The account that took it in charge.
    public var preneur: Cle<Compte>?
    /// Whether its documents are all in the record.
    public var estClasse: Bool
    /// Whether it was archived.
    public var estArchive: Bool

    /// A row of an inbox.
    public init(
        id: Cle<ResumeMessage>, boite: Cle<BoiteAuxLettres>, libelleBoite: String, recuLe: Instant, expediteur: String,
        expediteurEstUsager: Bool, objet: String, estLu: Bool, estUrgent: Bool, nombreDePieces: Int,
        rattachement: Rattachement, prisEnChargePar: String, preneur: Cle<Compte>?, estClasse: Bool, estArchive: Bool
    ) {
        self.id = id
        self.boite = boite
        self.libelleBoite = libelleBoite
        self.recuLe = recuLe
        self.expediteur = expediteur
        self.expediteurEstUsager = expediteurEstUsager
        self.objet = objet
        self.estLu = estLu
        self.estUrgent = estUrgent
        self.nombreDePieces = nombreDePieces
        self.rattachement = rattachement
        self.prisEnChargePar = prisEnChargePar
        self.preneur = preneur
        self.estClasse = estClasse
        self.estArchive = estArchive
    }
}

/// Whom a message concerns.
public enum Rattachement: Hashable, Sendable {
    /// Nobody in particular: no document, no identity.
    case sansObjet
    /// An identity was received and nobody of ours fits.
    case aRattacher
    /// Somebody fits; a person has to confirm.
    case propose(Cle<Resident>, nom: String)
    /// A person (or a strict match of a qualified INS) confirmed.
    case confirme(Cle<Resident>, nom: String)

    /// The person proposed or confirmed.
    public var resident: Cle<Resident>? {
        switch self {
        case .propose(let id, _), .confirme(let id, _): id
        case .sansObjet, .aRattacher: nil
        }
    }
}

/// A health document found in a message when it arrived: enough to list it, compare its identity and open it.
public struct DocumentRecu: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<DocumentRecu>
    /// What is known of it.
    public var description: DescriptionDocument
    /// Rank of the piece in the mail, from 0.
    public var rangPiece: Int
    /// Path inside the archive (empty for a piece that is the document itself).
    public var chemin: String
    /// Whom it is about, as received.
    public var usager: IdentiteRecue
    /// Flagged results.
    public var resultatsSignales: [ResultatSignale]
    /// The document of the record that it became, once filed.
    public var classeComme: Cle<ResumeDocument>?
    /// Why it could not be read, in French (empty when it could).
    public var erreur: String
    /// What INSi says of the INS that it brought; nil when there was nothing to ask.
    public var verification: VerificationRecue?

    /// A document found in a message.
    public init(
        id: Cle<DocumentRecu>, description: DescriptionDocument, rangPiece: Int, chemin: String, usager: IdentiteRecue,
        resultatsSignales: [ResultatSignale], classeComme: Cle<ResumeDocument>? = nil, erreur: String = ""
    ) {
        self.id = id
        self.description = description
        self.rangPiece = rangPiece
        self.chemin = chemin
        self.usager = usager
        self.resultatsSignales = resultatsSignales
        self.classeComme = classeComme
        self.erreur = erreur
    }
}

/// A message opened: its row, its raw bytes' content, its documents.
public struct MessageOuvert: Hashable, Sendable {
    /// Its row.
    public var resume: ResumeMessage
    /// The mail, decoded.
    public var courriel: Courriel
    /// Health documents found in it.
    public var documents: [DocumentRecu]

    /// A message opened.
    public init(resume: ResumeMessage, courriel: Courriel, documents: [DocumentRecu]) {
        self.resume = resume
        self.courriel = courriel
        self.documents = documents
    }
}
