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
    /// Files the documents.
    case classer(Cle<ResumeMessage>, Cle<Resident>)
    /// Undoes the filing.
    case declasser(Cle<ResumeMessage>)
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
    /// People whom the documents may concern, best first.
    case candidats(Cle<ResumeMessage>, [CandidatClassement])
    /// Residents to choose from by hand.
    case residents(Cle<ResumeMessage>, [ResumeResident])
    /// One comparison.
    case comparaison(Cle<ResumeMessage>, CandidatClassement)
    /// The row after an act, and the sentence to show.
    case change(ResumeMessage, acte: ActeTrace)
    /// Documents were filed: the row, the documents as they are now, the person.
    case classe(ResumeMessage, [DocumentRecu], nom: String)
    /// Where printing is possible.
    case destinations(Cle<ResumeMessage>, PieceID, [DestinationImpression])
    /// Printed: the sentence that says where.
    case imprime(String)
}

/// A person who may be concerned, with the comparison of identities.
public struct CandidatClassement: Hashable, Sendable {
    /// The person.
    public var resident: Resident
    /// Trait by trait.
    public var comparaison: ComparaisonIdentite
    /// Titles of the documents that would be filed.
    public var documents: [String]

    /// A person who may be concerned.
    public init(resident: Resident, comparaison: ComparaisonIdentite, documents: [String]) {
        self.resident = resident
        self.comparaison = comparaison
        self.documents = documents
    }
}
