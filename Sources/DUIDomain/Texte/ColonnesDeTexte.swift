/// A text whose columns mean something, made narrower without moving one thing under another.
///
/// The gutters between its columns are the places that stay blank on every line that has columns: they are brought to two
/// spaces, and the margin to none. Each line keeps its words, their order and what they stand under; a line of running
/// text that lies across a gutter (a title, a note) is kept whole. Where there is no gutter the text stays as it is. A dose can only be read with its drug that way: wrapped at the width of a screen, columns mix.
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
        let occupees = occupees(lignes)
        guard occupees.contains(true) else { return lignes }
        let gardees = Self.gardees(occupees)
        return cellules.map { ligne in
            // Nothing is ever dropped but blanks: a line that has words in a gutter does not follow the columns.
            guard !zip(ligne, gardees).contains(where: { !$1 && $0 != " " }) else {
                return courante(ligne, gardees, largeur: largeur)
            }
            return String(sansFin(zip(ligne, gardees).compactMap { $1 ? $0 : nil }))
        }
    }

    /// Running text that is too wide: its lines are joined again where a sentence goes on from one to the next (cut at the
    /// width of the screen, each would leave a short end), and moved to the left as far as they need to fit.
    public static func courantes(_ lignes: [String], largeur: Int) -> [String] {
        lignes.reduce(into: []) { jointes, ligne in
            guard let avant = jointes.last, avant.count > largeur, avant.count <= limite.colonnes * 4,
                !aDesColonnes(avant), !aDesColonnes(ligne), !ligne.hasPrefix("    "),
                ligne.first(where: { $0 != " " })?.isLowercase == true
            else { return jointes.append(aDesColonnes(ligne) ? ligne : aGauche(ligne, largeur: largeur)) }
            jointes[jointes.count - 1] = "\(avant) \(ligne.trimmingBlancs())"
        }
    }

    private static func aGauche(_ ligne: String, largeur: Int) -> String {
        let trop = ligne.count - largeur
        return trop > 0 ? String(ligne.dropFirst(min(trop, ligne.prefix { $0 == " " }.count))) : ligne
    }

    /// The places that hold something on some line that has columns.
    static func occupees(_ lignes: [String]) -> [Bool] {
        var occupees = [Bool](repeating: false, count: lignes.map(\.count).max() ?? 0)
        for ligne in lignes where aDesColonnes(ligne) {
            for (rang, caractere) in ligne.enumerated() where caractere != " " { occupees[rang] = true }
        }
        return occupees
    }

    /// One line alone, with a gap between its words.
    private static func estUneRangeeDeTitres(_ lignes: [String]) -> Bool {
        lignes.count == 1 && aDesColonnes(lignes[0])
    }

    /// Whether a line has a gap between its words.
    static func aDesColonnes(_ ligne: String) -> Bool {
        sansFin(Array(ligne)).drop { $0 == " " }.reduce(into: (blancs: 0, trouve: false)) { etat, caractere in
            etat.blancs = caractere == " " ? etat.blancs + 1 : 0
            etat.trouve = etat.trouve || etat.blancs >= 3
        }.trouve
    }

    /// A line of running text: it starts where it did among the columns, further left when it would not fit.
    private static func courante(_ ligne: [Character], _ gardees: [Bool], largeur: Int) -> String {
        let mots = sansFin(ligne).drop { $0 == " " }
        let debut = gardees[..<mots.startIndex].count { $0 }
        return String(repeating: " ", count: min(debut, max(0, largeur - mots.count))) + String(mots)
    }

    private static func sansFin(_ ligne: [Character]) -> ArraySlice<Character> {
        ligne.lastIndex { $0 != " " }.map { ligne[...$0] } ?? []
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
