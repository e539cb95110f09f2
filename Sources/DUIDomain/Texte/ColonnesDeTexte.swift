/// A text whose columns mean something, made narrower without moving one thing under another.
///
/// The gutters between its columns are the places that stay blank on every line: they are brought to two spaces, and the
/// margin to none. Each line keeps its words, their order and what they stand under; where there is no such place the
/// text stays as it is. A dose can only be read with its drug that way: wrapped at the width of a screen, columns mix.
public enum ColonnesDeTexte {
    /// More lines or longer ones than any page has: they are left as they are.
    static let limite = (lignes: 2000, colonnes: 1000)

    /// The lines in groups that are narrowed each for itself: those between blank ones. A row of titles alone above a blank
    /// line goes with what it heads, or its titles would no longer stand over their columns.
    public static func groupes(_ lignes: [String]) -> [[String]] {
        var groupes: [[String]] = []
        var enCours: [String] = []
        for ligne in lignes {
            let estVide = ligne.allSatisfy { $0 == " " }
            if estVide, !enCours.isEmpty, !estUneRangeeDeTitres(enCours) {
                groupes.append(enCours)
                enCours = []
            }
            if estVide, enCours.isEmpty { groupes.append([""]) } else { enCours.append(estVide ? "" : ligne) }
        }
        return enCours.isEmpty ? groupes : groupes + [enCours]
    }

    /// The lines, as narrow as their columns allow; unchanged where they fit in the width already.
    public static func resserrer(_ lignes: [String], largeur: Int) -> [String] {
        let cellules = lignes.map(Array.init)
        let plusLongue = cellules.map(\.count).max() ?? 0
        guard plusLongue > largeur, cellules.count <= limite.lignes, plusLongue <= limite.colonnes else {
            return lignes
        }
        var occupees = [Bool](repeating: false, count: plusLongue)
        for ligne in cellules {
            for (rang, caractere) in ligne.enumerated() where caractere != " " { occupees[rang] = true }
        }
        let gardees = Self.gardees(occupees)
        return cellules.map { ligne in
            let serree = String(zip(ligne, gardees).compactMap { $1 ? $0 : nil })
            return serree.lastIndex { $0 != " " }.map { String(serree[...$0]) } ?? ""
        }
    }

    /// One line alone, with a gap between its words.
    private static func estUneRangeeDeTitres(_ lignes: [String]) -> Bool {
        guard lignes.count == 1, let seule = lignes.first else { return false }
        return seule.drop { $0 == " " }.contains("   ")
    }

    /// The columns of characters that stay: all that hold something on some line, and two blank ones between.
    private static func gardees(_ occupees: [Bool]) -> [Bool] {
        var blanches = 2
        return occupees.map { occupee in
            blanches = occupee ? 0 : blanches + 1
            return occupee || blanches <= 2
        }
    }
}
