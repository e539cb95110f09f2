import DUIDomain

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
