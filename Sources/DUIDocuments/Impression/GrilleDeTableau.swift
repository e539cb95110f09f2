import DUIDomain

/// Where the cells of a table stand once their spans are laid out on a grid.
struct GrilleDeTableau {
    /// A cell and the columns that it covers.
    struct Case {
        var colonnes: Range<Int>
        var cellule: CelluleLisible
    }

    /// One row: the cells that begin there, in order.
    struct Rangee {
        var cases: [Case]
        var estEntete: Bool
        /// Columns held by a cell of a row above.
        var tenues: Set<Int>
    }

    /// The rows, heads first.
    private(set) var rangees: [Rangee] = []
    /// Number of columns.
    private(set) var colonnes = 0

    /// More columns than that are drawn as running text.
    static let colonnesMaximales = 24

    /// Spans beyond that are not laid out: such a table is not drawn as a grid.
    private static let colonnesSuivies = 256

    init(_ tableau: TableauLisible) {
        var tenuesJusque: [Int: Int] = [:]
        for (rang, cellules) in (tableau.entetes + tableau.lignes).enumerated() {
            var colonne = 0
            var cases: [Case] = []
            let tenues = Set(tenuesJusque.filter { $0.value > rang }.keys)
            for cellule in cellules {
                while tenues.contains(colonne) { colonne += 1 }
                var fin = colonne + 1
                while fin < colonne + cellule.colonnes, fin < Self.colonnesSuivies, !tenues.contains(fin) { fin += 1 }
                cases.append(Case(colonnes: colonne..<fin, cellule: cellule))
                if cellule.rangees > 1, fin <= Self.colonnesSuivies {
                    for place in colonne..<fin { tenuesJusque[place] = rang + cellule.rangees }
                }
                colonne = fin
            }
            colonnes = max(colonnes, colonne)
            rangees.append(Rangee(cases: cases, estEntete: rang < tableau.entetes.count, tenues: tenues))
        }
    }
}

/// The text of a cell on one run of fragments: inner lists and tables become lines.
enum Aplatissement {
    /// All blocks of a cell, parted by line breaks.
    static func fragments(_ blocs: [BlocLisible]) -> [Fragment] {
        var suite: [Fragment] = []
        for bloc in blocs {
            let morceau = fragments(bloc)
            if !suite.isEmpty, !morceau.isEmpty { suite.append(Fragment("\n")) }
            suite += morceau
        }
        return suite
    }

    private static func fragments(_ bloc: BlocLisible) -> [Fragment] {
        switch bloc {
        case .paragraphe(let fragments): fragments.map(BlocsImprimes.avecLien)
        case .preformate(let texte): [Fragment(texte)]
        case .intertitre(let texte): [Fragment(texte, style: .gras)]
        case .note(let marque, let fragments): [Fragment("[\(marque)] ")] + fragments
        case .liste(let ordonnee, let elements):
            Array(
                elements.enumerated().map { rang, element in
                    [Fragment(ordonnee ? "\(rang + 1). " : "• ")] + Self.fragments(element)
                }.joined(separator: [Fragment("\n")]))
        case .tableau(let tableau): fragments(tableau)
        }
    }

    private static func fragments(_ tableau: TableauLisible) -> [Fragment] {
        let legende = tableau.legende.isEmpty ? [] : [[Fragment(tableau.legende, style: .gras)]]
        let rangees = (tableau.entetes + tableau.lignes).map { rangee in
            Array(rangee.map { Self.fragments($0.blocs) }.joined(separator: [Fragment(" | ")]))
        }
        return Array((legende + rangees).joined(separator: [Fragment("\n")]))
    }
}
