import DUIDomain

/// Tables of the narrative block.
enum TableauCDA {
    /// More columns or rows than that in one cell is a mistake or an attack.
    private static let etendueMaximale = 200

    /// Reads a `table`; rows outside `thead` and `tbody` count as body rows, the foot comes last.
    static func lire(_ table: ElementXML, contexte: ContexteRecit) -> TableauLisible {
        var tableau = TableauLisible(legende: "", lignes: [])
        var pied: [[CelluleLisible]] = []
        var legendes: [String] = []
        for groupe in table.elements {
            switch groupe.nom {
            case "caption": legendes.append(groupe.texte)
            case "thead": tableau.entetes += rangees(groupe, contexte: contexte)
            case "tfoot": pied += rangees(groupe, contexte: contexte)
            case "tr": tableau.lignes.append(cellules(groupe, contexte: contexte))
            case "col", "colgroup": break
            default: tableau.lignes += rangees(groupe, contexte: contexte)
            }
        }
        tableau.legende = legendes.joined(separator: ", ")
        tableau.lignes += pied
        return tableau
    }

    private static func rangees(_ groupe: ElementXML, contexte: ContexteRecit) -> [[CelluleLisible]] {
        var rangees: [[CelluleLisible]] = []
        let egare = Recit.texteEgare(dans: groupe)
        if !egare.isEmpty { rangees.append([CelluleLisible(egare)]) }
        for element in groupe.elements {
            rangees.append(
                element.nom == "tr"
                    ? cellules(element, contexte: contexte)
                    : [CelluleLisible(Recit.blocs(de: element, contexte: contexte))])
        }
        return rangees
    }

    private static func cellules(_ rangee: ElementXML, contexte: ContexteRecit) -> [CelluleLisible] {
        var cellules = rangee.elements.map { element in
            CelluleLisible(
                Self.blocs(element, rangee: rangee, contexte: contexte),
                colonnes: etendue(element["colspan"]), rangees: etendue(element["rowspan"]),
                estEntete: element.nom == "th")
        }
        let egare = Recit.texteEgare(dans: rangee)
        if !egare.isEmpty { cellules.append(CelluleLisible(egare)) }
        return cellules
    }

    /// The blocks of a cell, with the style that the cell and its row give to all their text.
    private static func blocs(
        _ cellule: ElementXML, rangee: ElementXML, contexte: ContexteRecit
    ) -> [BlocLisible] {
        let blocs = Recit.blocs(de: cellule, contexte: contexte)
        let style = StyleCDA.style(de: rangee).union(StyleCDA.style(de: cellule))
        guard !style.isEmpty else { return blocs }
        return blocs.map { bloc in
            guard case .paragraphe(let fragments) = bloc else { return bloc }
            return .paragraphe(fragments.map { Fragment($0.texte, style: $0.style.union(style), lien: $0.lien) })
        }
    }

    private static func etendue(_ brut: String) -> Int {
        min(etendueMaximale, max(1, Int(brut.surUneLigne) ?? 1))
    }
}
