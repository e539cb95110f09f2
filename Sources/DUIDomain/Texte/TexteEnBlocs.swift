/// Plain text as blocks: paragraphs stay paragraphs, columns stay columns. Mails and pieces share it.
public enum TexteEnBlocs {
    /// The blocks of a text, made harmless.
    public static func blocs(_ texte: String) -> [BlocLisible] {
        blocs(lignes: Assainissement.texte(texte).split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// The blocks of harmless lines.
    public static func blocs(lignes: [some StringProtocol]) -> [BlocLisible] {
        var blocs: [BlocLisible] = []
        var groupe: [String] = []
        func clore() {
            if !groupe.isEmpty { blocs.append(bloc(groupe)) }
            groupe = []
        }
        for ligne in lignes {
            let nue = ligne.lastIndex { !$0.isWhitespace }.map { String(ligne[...$0]) } ?? ""
            // The signature separator of Usenet, « -- », opens a paragraph of its own.
            if nue.isEmpty || nue == "--" { clore() }
            if !nue.isEmpty { groupe.append(nue) }
        }
        clore()
        return blocs
    }

    private static func bloc(_ lignes: [String]) -> BlocLisible {
        let texte = lignes.joined(separator: "\n")
        return aDesColonnes(lignes) ? .preformate(texte) : .paragraphe([Fragment(texte)])
    }

    /// Columns: two lines with a gap inside, or one with two gaps.
    private static func aDesColonnes(_ lignes: [String]) -> Bool {
        var avecTrou = 0
        for ligne in lignes {
            let trous = trous(ligne)
            if trous >= 2 { return true }
            avecTrou += trous
        }
        return avecTrou >= 2
    }

    /// Gaps of a line: three spaces or more, or a bar, between words.
    private static func trous(_ ligne: String) -> Int {
        var trous = 0
        var espaces = 0
        var barre = false
        var motVu = false
        for octet in ligne.utf8 {
            switch octet {
            case UInt8(ascii: " "): espaces += 1
            case UInt8(ascii: "|"): barre = true
            default:
                if motVu, espaces >= 3 || barre { trous += 1 }
                (motVu, espaces, barre) = (true, 0, false)
            }
        }
        return trous
    }
}
