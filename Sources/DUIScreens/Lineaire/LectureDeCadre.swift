import DUIDomain
import DUITerminal

/// Reads the rows of a frame as sentences: whole where the cells are cut, with a sign between two columns.
enum LectureDeCadre {
    /// The text of some cells. Columns become parts separated by `;`, rules are left out, whatever stands alone as a rule
    /// is nothing.
    static func texte(_ cadre: Frame, _ rangee: Int, _ colonnes: Range<Int>) -> String {
        var phrase = Phrase()
        var colonne = colonnes.lowerBound
        while colonne < colonnes.upperBound {
            let place = Position(row: rangee, column: colonne)
            if let nom = cadre.notes?.columns[place] { phrase.commencer(nom) }
            if let coupe = cadre.notes?.cutTexts[place], tient(coupe, dans: cadre, place) {
                for lettre in Assainissement.ligne(coupe.text) { phrase.ajouter(String(lettre)) }
                colonne += max(1, coupe.columns)
            } else {
                phrase.ajouter(cadre[rangee, colonne].text)
                colonne += 1
            }
        }
        return phrase.dite
    }

    /// Whether the beginning of a cut text still stands there: something may have been drawn over it.
    private static func tient(_ coupe: FrameNotes.CutText, dans cadre: Frame, _ place: Position) -> Bool {
        cadre[place.row, place.column + coupe.columns - 1].text == String(cadre.glyphs.ellipsis)
            || cadre[place.row, place.column].text == String(cadre.glyphs.ellipsis)
    }

    /// The parts of a row, letter after letter.
    private struct Phrase {
        private var dit = ""
        private var estDansUnTableau = false
        private var morceau = ""
        private var nom = ""
        private var blancs = 0

        /// A column begins, whatever blanks came before it.
        mutating func commencer(_ nom: String) {
            finir()
            estDansUnTableau = true
            self.nom = nom
        }

        mutating func ajouter(_ texte: String) {
            if texte == " " || texte == "\u{A0}" {
                blancs += 1
                return
            }
            if blancs > 1 { finir() } else if blancs == 1, !morceau.isEmpty { morceau += " " }
            blancs = 0
            morceau += texte
        }

        private mutating func finir() {
            let entier = morceau.trimmingRegles()
            if !entier.isEmpty {
                // Out of a table a label and what it introduces are one, and a sentence ends by itself.
                let suite = !estDansUnTableau && dit.last.map { ":.;,!?…".contains($0) } == true
                dit += dit.isEmpty ? "" : suite ? " " : "\u{A0}; "
                dit += nom.isEmpty ? entier : "\(nom)\u{A0}: \(entier)"
            }
            if !morceau.isEmpty { nom = "" }
            morceau = ""
            blancs = 0
        }

        var dite: String {
            var finie = self
            finie.finir()
            return finie.dit
        }
    }
}

extension String {
    /// Without the rules and the mark of the selection that the frame draws around a text.
    fileprivate func trimmingRegles() -> String {
        var reste = Substring(self)
        if let regle = reste.range(of: " --"), reste[regle.upperBound...].allSatisfy({ $0 == "-" }) {
            reste = reste[..<regle.lowerBound]
            if reste.hasPrefix("- ") { reste = reste.dropFirst(2) }
        }
        if reste.allSatisfy({ "-|> ".contains($0) }) { return "" }
        while reste.hasPrefix("| ") || reste.hasPrefix("> ") { reste = reste.dropFirst(2) }
        if reste.hasPrefix(">"), reste.count > 1 { reste = reste.dropFirst() }
        while reste.hasSuffix(" |") { reste = reste.dropLast(2) }
        return String(reste)
    }
}
