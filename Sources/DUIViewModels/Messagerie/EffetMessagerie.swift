import DUIDomain

/// What a message carries: a health document found in it, or a piece as it is.
public enum PieceID: Hashable, Sendable {
    /// A health document.
    case document(Cle<DocumentRecu>)
    /// A piece, by its rank in the mail.
    case piece(rang: Int)
}

/// Effects of the messages panel.
public enum EffetMessagerie: Hashable, Sendable {
    /// Mailboxes of the account.
    case chargerBoites
    /// A page of the list; the token tells a late answer.
    case chargerPage(FiltreMessages, avant: Cle<ResumeMessage>?, jeton: Int)
    /// Counts over mailboxes.
    case compter([Cle<BoiteAuxLettres>])
    /// Opens a message (journalled).
    case ouvrir(Cle<ResumeMessage>)
    /// Reads a piece.
    case lirePiece(Cle<ResumeMessage>, PieceID)
    /// Finds whom the documents may concern.
    case chercherCandidats(Cle<ResumeMessage>)
    /// Residents to choose from by hand.
    case listerResidents(Cle<ResumeMessage>)
    /// Compares the received identity with one resident's.
    case comparer(Cle<ResumeMessage>, Cle<Resident>)
    /// Files the documents, or ties a message without any; the motive is that of a difference of identity.
    case classer(Cle<ResumeMessage>, Cle<Resident>, motif: String)
    /// Undoes the filing.
    case declasser(Cle<ResumeMessage>)
    /// Reads the state of a message again: somebody else may have acted.
    case relire(Cle<ResumeMessage>)
    /// Reads the rows on screen again.
    case relireLignes([Cle<ResumeMessage>])
    /// Marks read or unread.
    case marquerLu(Cle<ResumeMessage>, Bool)
    /// Takes in charge, or gives back.
    case prendreEnCharge(Cle<ResumeMessage>, Bool)
    /// Archives, or takes out.
    case archiver(Cle<ResumeMessage>, Bool)
    /// Prepares a printing: where to, what.
    case preparerImpression(Cle<ResumeMessage>, PieceID)
    /// Prints a piece.
    case imprimer(Cle<ResumeMessage>, PieceID, DestinationImpression)
}

extension EffetMessagerie {
    /// The message that the act changes, when it is one.
    var changeUnMessage: Cle<ResumeMessage>? {
        switch self {
        case .classer(let id, _, _), .declasser(let id), .marquerLu(let id, _), .prendreEnCharge(let id, _),
            .archiver(let id, _):
            id
        default: nil
        }
    }
}

/// Answers to the effects of the messages panel.
public enum ResultatMessagerie: Sendable {
    /// Mailboxes.
    case boites([BoiteAuxLettres])
    /// A page.
    case page(Page<ResumeMessage>, suite: Bool, jeton: Int)
    /// Counts.
    case compteurs(CompteursMessages)
    /// A message opened, with its text ready to read.
    case ouvert(MessageOuvert, ContenuLisible)
    /// A piece read.
    case piece(Cle<ResumeMessage>, PieceID, ContenuLisible)
    /// People whom the message may concern, best first, and whether it brought an identity at all.
    case candidats(Cle<ResumeMessage>, [CandidatClassement], identiteRecue: Bool)
    /// Residents to choose from by hand.
    case residents(Cle<ResumeMessage>, [ResumeResident])
    /// One comparison.
    case comparaison(Cle<ResumeMessage>, CandidatClassement)
    /// The row after an act, and the sentence to show.
    case change(ResumeMessage, acte: ActeTrace)
    /// Documents were filed: the row, the documents as they are now, the motive of a difference.
    case classe(ResumeMessage, [DocumentRecu], motif: String)
    /// A filing was undone: the row, the documents as they are now.
    case declasse(ResumeMessage, [DocumentRecu])
    /// The state of a message as it is now.
    case relu(ResumeMessage, [DocumentRecu])
    /// Rows as they are now.
    case lignes([ResumeMessage])
    /// Where printing is possible.
    case destinations(Cle<ResumeMessage>, PieceID, [DestinationImpression])
    /// Printed: the sentence that says where.
    case imprime(String)
}

/// A person who may be concerned, with the comparison of identities.
public struct CandidatClassement: Hashable, Sendable {
    /// The person.
    public var resident: Resident
    /// Trait by trait; nil when the message brings no identity to compare.
    public var comparaison: ComparaisonIdentite?
    /// Titles of the documents that would be filed; none for a message that brings none.
    public var documents: [String]
    /// Why nothing is filed there without a motive; nil when nothing stands in the way.
    public var obstacle: ObstacleAuClassement?

    /// A person who may be concerned; `verifications` is what INSi said of the INS that came with the documents.
    public init(
        resident: Resident, comparaison: ComparaisonIdentite?, documents: [String],
        verifications: [VerificationRecue] = []
    ) {
        self.resident = resident
        self.comparaison = comparaison
        self.documents = documents
        obstacle = ObstacleAuClassement(comparaison, verifications)
    }
}
