/// How large a list may be: beyond, it is no list of the people of a structure, and nothing of it is read.
public enum LimitesImport {
    /// Bytes of the file.
    public static let octets = 16 << 20
    /// Rows of people.
    public static let rangees = 20_000
    /// Cells of a row.
    public static let cellules = 100
    /// Bytes of a cell: what a spreadsheet holds in one.
    public static let octetsDUneCellule = 32 << 10
    /// Lines of the file that one row may cover, by the line ends inside its quotes.
    public static let lignesDUneRangee = 50
    /// People born on one day who are compared with each other: more of them than that are a date that fills a column.
    public static let nesLeMemeJour = 200
}

/// Why a file is no list of people: nothing of it was read any further.
public struct RefusFichierImport: Error, Hashable, Sendable {
    /// What is wrong and what to do, in one French sentence.
    public let message: String

    /// A refusal.
    public init(_ message: String) { self.message = message }
}
