import DUIDomain

/// Effects about documents of the records: the documents panel and the record use them.
public enum EffetDocuments: Hashable, Sendable {
    /// A page of the list; the token tells a late answer.
    case chargerPage(FiltreDocuments, avant: Cle<ResumeDocument>?, jeton: Int)
    /// Counts.
    case compter(FiltreDocuments, jeton: Int)
    /// Opens a document (journalled) and makes it readable.
    case ouvrir(Cle<ResumeDocument>)
    /// Marks read or unread.
    case marquerLu(Cle<ResumeDocument>, Bool)
    /// Prepares a printing: where to.
    case preparerImpression(Cle<ResumeDocument>)
    /// Prints (journalled).
    case imprimer(Cle<ResumeDocument>, DestinationImpression)
}

/// Answers to the effects about documents.
public enum ResultatDocuments: Sendable {
    /// A page.
    case page(Page<ResumeDocument>, suite: Bool, jeton: Int)
    /// Counts.
    case compteurs(CompteursDocuments, jeton: Int)
    /// A document, open.
    case ouvert(DocumentOuvert)
    /// The row after a mark.
    case change(ResumeDocument)
    /// Where printing is possible.
    case destinations(ResumeDocument, [DestinationImpression])
    /// Printed: the sentence that says where.
    case imprime(String)
}

/// A document open in a reader: its row, its person, its content, what its identity says.
public struct DocumentOuvert: Hashable, Sendable {
    /// Its row.
    public var resume: ResumeDocument
    /// The person of the record.
    public var resident: Resident
    /// What to read.
    public var contenu: ContenuLisible
    /// `Identité du document : concorde avec le dossier`, or what differs.
    public var identite: String
    /// Whether that sentence is a warning.
    public var identiteDiscordante: Bool

    /// A document open in a reader.
    public init(
        resume: ResumeDocument, resident: Resident, contenu: ContenuLisible, identite: String, identiteDiscordante: Bool
    ) {
        self.resume = resume
        self.resident = resident
        self.contenu = contenu
        self.identite = identite
        self.identiteDiscordante = identiteDiscordante
    }
}
