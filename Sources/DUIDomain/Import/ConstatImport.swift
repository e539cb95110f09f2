/// What is to be said of one row of a list.
public struct ConstatImport: Hashable, Sendable {
    /// What it does to the import.
    public enum Gravite: Hashable, Sendable {
        /// The row cannot enter: nothing does until it is corrected.
        case faute
        /// Somebody says that it is meant.
        case doute
        /// Somebody else is almost the same: somebody says that they are two.
        case ressemblance
        /// The same person is in the base, or higher in the list: she is not created twice.
        case dejaConnue
    }

    /// Number of the row, as a spreadsheet counts.
    public let ligne: Int
    /// The column; nil for the whole row.
    public let colonne: ColonneImport?
    /// What it does.
    public let gravite: Gravite
    /// One French sentence.
    public let message: String

    /// A remark on a row.
    public init(ligne: Int, colonne: ColonneImport? = nil, _ gravite: Gravite, _ message: String) {
        self.ligne = ligne
        self.colonne = colonne
        self.gravite = gravite
        self.message = message
    }
}

/// What whoever imports takes upon herself after she read the report.
public struct AcceptationsImport: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int
    /// Acceptances from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// People who look alike are two.
    public static let ressemblances = AcceptationsImport(rawValue: 1)
    /// What is to be confirmed is meant: waiting values, questions about a matricule, a place or a short row.
    public static let doutes = AcceptationsImport(rawValue: 2)
}

/// What is asked of an import.
public struct DemandeImport: Hashable, Sendable {
    /// Whether it is only looked at what would be done.
    public var essai: Bool
    /// What is accepted.
    public var acceptations: AcceptationsImport

    /// A demand.
    public init(essai: Bool, acceptations: AcceptationsImport = []) {
        self.essai = essai
        self.acceptations = acceptations
    }
}

/// What stops an import: each with how many rows it concerns.
public enum ObstacleImport: Hashable, Sendable {
    /// Rows to be corrected.
    case fautes(Int)
    /// Rows that look like somebody.
    case ressemblances(Int)
    /// Rows to be confirmed.
    case doutes(Int)
}

/// How an import ended: the list with all that was found about it, and how many people entered the base.
public struct IssueImport: Hashable, Sendable {
    /// The list, with what the base said of it.
    public var liste: ListeAImporter
    /// What stops the import; empty when nothing does.
    public var obstacles: [ObstacleImport]
    /// How many people were created: none by a trial, none when something stops the import.
    public var creees: Int

    /// An end.
    public init(liste: ListeAImporter, obstacles: [ObstacleImport], creees: Int) {
        self.liste = liste
        self.obstacles = obstacles
        self.creees = creees
    }
}
