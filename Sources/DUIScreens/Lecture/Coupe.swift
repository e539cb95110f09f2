import DUIDomain
import DUITerminal

/// Cuts styled text in lines of a given width, between words where it can.
enum Coupe {
    static func couper(_ fragments: [Fragment], largeur: Int) -> [[Fragment]] {
        var lignes = Lignes(largeur: largeur)
        for fragment in fragments {
            let texte = fragment.lien.map { texteDuLien(fragment.texte, $0) } ?? fragment.texte
            for (rang, morceau) in texte.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if rang > 0 { lignes.finir() }
                lignes.ajouter(morceau, style: fragment.style)
            }
        }
        lignes.finir()
        return lignes.faites
    }

    /// A link is shown with where it points to, since nothing is ever followed.
    private static func texteDuLien(_ texte: String, _ lien: String) -> String {
        texte.contains(lien) || lien.isEmpty ? texte : "\(texte) <\(lien)>"
    }

    /// A row of a text laid out by its sender, in lines of a width. When only its last cell lies across the edge, that cell
    /// goes on below whole: « 7 » on one line and « jours » on the next could be read as something else.
    static func rangee(_ brute: String, largeur: Int) -> [String] {
        var lignes: [String] = []
        var reste = Substring(brute)
        if TextWidth.of(brute) > largeur, let cellule = derniereCellule(de: brute) {
            let avant = brute[..<cellule.startIndex]
            let longueur = TextWidth.of(String(cellule))
            if TextWidth.of(String(avant)) <= largeur, longueur <= largeur - 4 {
                let fin = avant.lastIndex { $0 != " " }
                lignes.append(fin.map { String(avant[...$0]) } ?? "")
                return lignes + [String(repeating: " ", count: largeur - longueur) + cellule]
            }
        }
        var rentre = ""
        let suite = String(repeating: " ", count: min(retraitDeLaSuite(brute), largeur / 4))
        repeat {
            let tete = teteAuMot(de: reste, largeur: largeur - rentre.count)
            lignes.append(tete.isEmpty ? "" : rentre + tete)
            reste = reste[tete.endIndex...]
            rentre = suite
        } while !reste.isEmpty
        return lignes
    }

    /// Where a line that was cut goes on: under its own beginning, further in under a point of a list, a cell, or columns.
    private static func retraitDeLaSuite(_ ligne: String) -> Int {
        let blancs = ligne.prefix { $0 == " " }.count
        let texte = ligne.dropFirst(blancs)
        if texte.contains("  ") { return max(4, blancs) }
        let estUnPoint = texte.first.map("–-•*".contains) == true && texte.dropFirst().first == " "
        return blancs + (estUnPoint || blancs >= 4 ? 2 : 0)
    }

    /// What follows the last gap of two blanks between words; nil without such a gap.
    private static func derniereCellule(de ligne: String) -> Substring? {
        guard let debut = ligne.firstIndex(where: { $0 != " " }),
            let ecart = ligne[debut...].range(of: "  ", options: .backwards)
        else { return nil }
        let cellule = ligne[ecart.upperBound...]
        return cellule.isEmpty ? nil : cellule
    }

    /// The longest beginning that fits the width: at least one character. What follows it begins at its end: counting
    /// the characters of the rest at each line would cost the square of a long text.
    static func tete(de texte: Substring, largeur: Int) -> Substring {
        var fin = texte.startIndex
        var place = 0
        while fin < texte.endIndex {
            place += TextWidth.of(String(texte[fin]))
            if place > largeur, fin > texte.startIndex { break }
            fin = texte.index(after: fin)
        }
        return texte[..<fin]
    }

    /// The same, ended at a blank where there is one: a posology is never cut inside a word.
    static func teteAuMot(de texte: Substring, largeur: Int) -> Substring {
        let tete = tete(de: texte, largeur: largeur)
        guard tete.endIndex < texte.endIndex, let blanc = tete.lastIndex(of: " "),
            !tete[..<blanc].allSatisfy({ $0 == " " })
        else { return tete }
        return tete[...blanc]
    }

    private struct Lignes {
        let largeur: Int
        var faites: [[Fragment]] = []
        private var courante: [Fragment] = []
        private var place = 0
        private var espaces = ""

        init(largeur: Int) { self.largeur = largeur }

        mutating func ajouter(_ texte: Substring, style: StyleFragment) {
            var reste = texte
            while !reste.isEmpty {
                let blancs = reste.prefix { $0 == " " }
                espaces += blancs
                reste = reste.dropFirst(blancs.count)
                let mot = Self.mot(reste)
                reste = reste.dropFirst(mot.count)
                if !mot.isEmpty { poser(mot, style: style) }
            }
        }

        /// A word with the double punctuation that French sets apart from it by a blank: a line never starts with `:`.
        private static func mot(_ texte: Substring) -> Substring {
            var fin = texte.firstIndex(of: " ") ?? texte.endIndex
            while fin < texte.endIndex {
                let apres = texte[texte.index(after: fin)...].prefix { $0 != " " }
                let colle =
                    ["«"].contains(texte[..<fin].suffix(1)) || (!apres.isEmpty && apres.allSatisfy(":;?!»".contains))
                guard colle, !apres.isEmpty else { break }
                fin = apres.endIndex
            }
            return texte[..<fin]
        }

        private mutating func poser(_ mot: Substring, style: StyleFragment) {
            let colonnes = TextWidth.of(String(mot))
            // A blank at the start of a paragraph is indentation that the author meant; at a cut it disappears.
            if place > 0, place + espaces.count + colonnes > largeur { passerALaLigne() }
            if place + espaces.count + colonnes <= largeur {
                ecrire(espaces + mot, style: style, colonnes: espaces.count + colonnes)
                espaces = ""
                return
            }
            espaces = ""
            var reste = mot
            while !reste.isEmpty {
                let tete = Coupe.tete(de: reste, largeur: max(1, largeur - place))
                ecrire(String(tete), style: style, colonnes: TextWidth.of(String(tete)))
                reste = reste[tete.endIndex...]
                if !reste.isEmpty { passerALaLigne() }
            }
        }

        private mutating func ecrire(_ texte: String, style: StyleFragment, colonnes: Int) {
            if let dernier = courante.indices.last, courante[dernier].style == style {
                courante[dernier].texte += texte
            } else {
                courante.append(Fragment(texte, style: style))
            }
            place += colonnes
        }

        private mutating func passerALaLigne() {
            faites.append(courante)
            courante = []
            place = 0
            espaces = ""
        }

        mutating func finir() { passerALaLigne() }
    }
}
