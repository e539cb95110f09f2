/// Makes text from outside harmless before anybody stores or shows it.
///
/// A terminal obeys control characters: a name that carries `ESC ]` could rewrite the screen. Bidirectional overrides
/// could show one name and mean another. Both are replaced, never dropped, so that the reader sees that something stood there.
public enum Assainissement {
    /// The sign shown in place of a character that was neutralised.
    public static let remplacement: Character = "\u{FFFD}"

    /// Text of several lines: line ends become `\n`, a tab four spaces, anything dangerous the replacement sign.
    public static func texte(_ brut: String) -> String {
        guard brut.unicodeScalars.contains(where: estARemplacer) else { return brut }
        var propre = String.UnicodeScalarView()
        var precedentCR = false
        for scalaire in brut.unicodeScalars {
            switch scalaire {
            case "\r": propre.append("\n")
            case "\n": if !precedentCR { propre.append("\n") }
            case "\t": propre.append(contentsOf: "    ".unicodeScalars)
            case _ where estDangereux(scalaire): propre.append("\u{FFFD}")
            default: propre.append(scalaire)
            }
            precedentCR = scalaire == "\r"
        }
        return String(propre)
    }

    /// Text of one line: as `texte`, with line ends turned into a space and the ends trimmed.
    public static func ligne(_ brut: String) -> String {
        let propre = texte(brut)
        let lignes = propre.split(separator: "\n", omittingEmptySubsequences: true)
        return lignes.joined(separator: " ").trimmingBlancs()
    }

    /// Text of several lines to be kept: as `texte`, each line without blanks at its ends, none of them empty.
    public static func lignes(_ brut: String) -> String {
        texte(brut).split(separator: "\n").map { $0.trimmingBlancs() }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Whether a scalar may never reach a terminal: controls C0 and C1, DEL, bidirectional overrides and isolates,
    /// line and paragraph separators, the byte order mark, tags and surrogate leftovers.
    public static func estDangereux(_ scalaire: Unicode.Scalar) -> Bool {
        switch scalaire.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xE0000...0xE007F, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    private static func estARemplacer(_ scalaire: Unicode.Scalar) -> Bool {
        scalaire == "\t" || scalaire == "\r" || estDangereux(scalaire)
    }
}

extension StringProtocol {
    /// Without the white space at both ends.
    public func trimmingBlancs() -> String {
        let debut = firstIndex { !$0.isWhitespace } ?? endIndex
        guard let fin = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[debut...fin])
    }
}
