/// Where the cells of a table stand once their spans are laid out on a grid: the screen and the paper share it.
///
/// A few bytes announce a cell of a thousand columns over a thousand rows: only cells are kept, never the places that they
/// cover, so that a table costs what it was written with.
public struct GrilleDeTableau: Sendable {
    /// A cell and the columns that it covers.
    public struct Case: Sendable {
        /// Columns, from 0.
        public var colonnes: Range<Int>
        /// The cell that begins there.
        public var cellule: CelluleLisible
    }

    /// One row: the cells that begin there, in order.
    public struct Rangee: Sendable {
        /// The cells; a column without any belongs to a cell above, or to none.
        public var cases: [Case]
        /// Whether it stands among the heads.
        public var estEntete: Bool
        private var tenues: UInt64 = 0

        fileprivate init(estEntete: Bool) { (cases, self.estEntete) = ([], estEntete) }

        /// Whether a column is held by a cell of a row above. Known for the first 64 columns: no page is wider.
        public func tient(_ colonne: Int) -> Bool { colonne >= 0 && colonne < 64 && tenues >> UInt64(colonne) & 1 == 1 }

        fileprivate mutating func tenir(_ colonne: Int) {
            if colonne < 64 { tenues |= 1 << UInt64(colonne) }
        }
    }

    /// The rows, heads first.
    public private(set) var rangees: [Rangee] = []
    /// Number of columns.
    public private(set) var colonnes = 0

    /// Spans are followed up to this column; beyond, every cell counts for one column of its own row.
    public static let colonnesSuivies = 256
    /// Rows that one cell may cover.
    public static let rangeesSuivies = 500

    /// Lays a table out.
    public init(_ tableau: TableauLisible) {
        // By column, the first row where it is free again.
        var libreDes = [Int](repeating: 0, count: Self.colonnesSuivies)
        for (rang, cellules) in (tableau.entetes + tableau.lignes).enumerated() {
            var rangee = Rangee(estEntete: rang < tableau.entetes.count)
            for colonne in 0..<64 where libreDes[colonne] > rang { rangee.tenir(colonne) }
            var colonne = 0
            for cellule in cellules {
                while colonne < Self.colonnesSuivies, libreDes[colonne] > rang { colonne += 1 }
                let fin = Self.fin(de: cellule, colonne: colonne, libreDes: libreDes, rang: rang)
                for place in colonne..<min(fin, max(colonne, Self.colonnesSuivies)) where cellule.rangees > 1 {
                    libreDes[place] = rang + min(cellule.rangees, Self.rangeesSuivies)
                }
                rangee.cases.append(Case(colonnes: colonne..<fin, cellule: cellule))
                colonne = fin
            }
            colonnes = max(colonnes, colonne)
            rangees.append(rangee)
        }
    }

    /// The column after a cell: its own span, stopped by a cell of a row above and by the last column followed.
    private static func fin(de cellule: CelluleLisible, colonne: Int, libreDes: [Int], rang: Int) -> Int {
        var fin = colonne + 1
        while fin - colonne < cellule.colonnes, fin < colonnesSuivies, libreDes[fin] <= rang { fin += 1 }
        return fin
    }
}
