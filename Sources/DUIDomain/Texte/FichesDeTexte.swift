/// Columns of a text that are too wide for the screen, read row by row: the first cell, then the others below it, further
/// in, on one line where they fit with a bar between them, else one under the other.
///
/// « au plus 6 par » in one column, « jour » under it and « 30 jours » in the next one must never be read across as
/// « au plus 6 par 30 jours »: a cell is finished before the next one begins.
public enum FichesDeTexte {
    private static let retrait = "    "

    /// The lines of a group as rows read one cell after the other; nil where its columns can stay side by side, or where
    /// there are none.
    public static func lignes(_ groupe: [String], largeur: Int) -> [String]? {
        let resserrees = ColonnesDeTexte.resserrer(groupe, largeur: largeur)
        guard groupe.count <= ColonnesDeTexte.limite.lignes,
            (groupe.map(\.count).max() ?? 0) <= ColonnesDeTexte.limite.colonnes,
            zip(groupe, resserrees).contains(where: { ColonnesDeTexte.aDesColonnes($0) && $1.count > largeur })
        else { return nil }
        let colonnes = colonnes(ColonnesDeTexte.occupees(groupe))
        guard colonnes.count > 1, !tientEncore(groupe, resserrees, colonnes, largeur: largeur) else { return nil }
        return fiches(groupe, colonnes, largeur: largeur)
    }

    /// The spans of the columns: a blank of one place is a blank between words.
    private static func colonnes(_ occupees: [Bool]) -> [Range<Int>] {
        var colonnes: [Range<Int>] = []
        for (rang, occupee) in occupees.enumerated() where occupee {
            if let derniere = colonnes.last, rang - derniere.upperBound < 2 {
                colonnes[colonnes.count - 1] = derniere.lowerBound..<(rang + 1)
            } else {
                colonnes.append(rang..<(rang + 1))
            }
        }
        return colonnes
    }

    /// Whether every row that crosses the edge does so by its last cell only, which can go whole below, and no cell goes
    /// on under itself: the foot of a page could part it from its end.
    private static func tientEncore(
        _ groupe: [String], _ resserrees: [String], _ colonnes: [Range<Int>], largeur: Int
    ) -> Bool {
        let coupee = groupe.contains { ligne in
            guard let cellules = cellules(ligne, colonnes), cellules[0].isEmpty else { return false }
            return cellules.contains { !$0.isEmpty }
        }
        guard !coupee else { return false }
        for (rang, ligne) in resserrees.enumerated()
        where ligne.count > largeur && ColonnesDeTexte.aDesColonnes(groupe[rang]) {
            let signes = Array(ligne)
            let derniere = signes.indices.last { $0 >= 2 && signes[$0 - 1] == " " && signes[$0 - 2] == " " }
            guard let derniere, derniere <= largeur, signes.count - derniere <= largeur - 4 else { return false }
        }
        return true
    }

    /// The cells of a line; nil when it runs across the columns.
    private static func cellules(_ ligne: String, _ colonnes: [Range<Int>]) -> [String]? {
        let signes = Array(ligne)
        var cellules = [String](repeating: "", count: colonnes.count)
        var lus = 0
        for (rang, colonne) in colonnes.enumerated() {
            let part = signes[min(colonne.lowerBound, signes.count)..<min(colonne.upperBound, signes.count)]
            lus += part.count { $0 != " " }
            cellules[rang] = String(part).trimmingBlancs()
        }
        guard lus == signes.count(where: { $0 != " " }) else { return nil }
        // A line without a gap that spans several columns is a sentence.
        let pleines = cellules.count { !$0.isEmpty }
        return pleines > 1 && !ColonnesDeTexte.aDesColonnes(ligne) ? nil : cellules
    }

    private static func fiches(_ groupe: [String], _ colonnes: [Range<Int>], largeur: Int) -> [String] {
        var sortie: [String] = []
        var fiche: [[String]] = []
        func finir() {
            sortie += fiche.first ?? []
            let autres = fiche.dropFirst().filter { !$0.isEmpty }
            let ensemble = retrait + autres.map { $0.joined(separator: " ") }.joined(separator: " │ ")
            if !autres.isEmpty, autres.allSatisfy({ $0.count == 1 }), ensemble.count <= largeur {
                sortie.append(ensemble)
            } else {
                sortie += autres.flatMap { $0.map { retrait + $0 } }
            }
            fiche = []
        }
        for ligne in groupe {
            guard let cellules = cellules(ligne, colonnes) else {
                finir()
                sortie.append(ligne.trimmingBlancs())
                continue
            }
            if let place = suite(cellules, de: fiche) {
                ajouter(cellules[place], a: &fiche[place])
            } else {
                finir()
                fiche = cellules.map { $0.isEmpty ? [] : [$0] }
                if cellules.allSatisfy(\.isEmpty) { sortie.append("") }
            }
        }
        finir()
        return sortie
    }

    /// Which cell of the row under way the line goes on with: its only one, when it is not the first or goes on with it in
    /// the middle of a sentence.
    private static func suite(_ cellules: [String], de fiche: [[String]]) -> Int? {
        let pleines = cellules.indices.filter { !cellules[$0].isEmpty }
        guard pleines.count == 1, let place = pleines.first, fiche.indices.contains(place), !fiche[place].isEmpty
        else { return nil }
        return place > 0 || cellules[0].first?.isLowercase == true ? place : nil
    }

    private static func ajouter(_ morceau: String, a cellule: inout [String]) {
        // In the middle of a sentence the cell was wrapped; otherwise the line break was meant.
        if morceau.first?.isLowercase == true, let derniere = cellule.popLast() {
            cellule.append("\(derniere) \(morceau)")
        } else {
            cellule.append(morceau)
        }
    }
}
