import Testing

@testable import DUITerminal

@Suite("Largeur des textes")
struct TextWidthTests {
    @Test(
        "width in columns",
        arguments: [
            ("", 0), ("LEFEVRE", 7), ("Élodie", 6), ("e\u{301}le\u{300}ve", 5), ("œuf à 12 €", 10),
            ("«\u{A0}oui\u{A0}»", 7),
            ("漢字", 4), ("😀", 2), ("─│✓℞", 4), ("👩‍⚕️", 2), ("👍🏽", 2), ("⚠️", 1), ("a\u{200B}b", 2), ("co\u{AD}upe", 5),
            ("\u{1B}[2J", 4), ("a\tb", 3), ("\u{202E}abc", 4), ("한국", 4), ("ｆ", 2), ("🇫🇷", 2),
        ])
    func width(text: String, columns: Int) {
        #expect(TextWidth.of(text) == columns)
        // The width of a text is the width that it takes in a frame.
        var frame = Frame(size: Size(rows: 1, columns: 40))
        #expect(frame.put(text, row: 0, column: 0) == columns)
    }

    @Test(
        "cut with an ellipsis",
        arguments: [
            ("LEFÈVRE", 10, "LEFÈVRE"), ("LEFÈVRE", 7, "LEFÈVRE"), ("LEFÈVRE", 6, "LEFÈV…"), ("LEFÈVRE", 1, "…"),
            ("LEFÈVRE", 0, ""), ("LEFÈVRE", -3, ""), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"),
            ("e\u{301}te\u{301}", 2, "e\u{301}…"),
            ("😀😀", 3, "😀…"), ("", 4, ""),
        ])
    func truncate(text: String, width: Int, expected: String) {
        let cut = TextWidth.truncate(text, to: width)
        #expect(cut == expected)
        #expect(TextWidth.of(cut) <= max(0, width))
    }

    @Test("cut in ASCII")
    func truncateASCII() {
        #expect(TextWidth.truncate("Transmissions", to: 6, glyphs: .ascii) == "Trans~")
    }

    @Test("padded to exactly a width")
    func pad() {
        #expect(TextWidth.pad("été", to: 6) == "été   ")
        #expect(TextWidth.pad("12", to: 5, alignment: .right) == "   12")
        #expect(TextWidth.pad("ab", to: 5, alignment: .center) == " ab  ")
        #expect(TextWidth.pad("漢字", to: 3) == "漢…")
        #expect(TextWidth.of(TextWidth.pad("漢字", to: 2, alignment: .right)) == 2)
    }

    @Test(
        "wrapped between words",
        arguments: [
            ("", 10, [""]), ("A peu mangé ce soir", 10, ["A peu", "mangé ce", "soir"]),
            ("a\nb\n", 5, ["a", "b", ""]), ("un\r\ndeux", 9, ["un", "deux"]),
            ("anticonstitutionnel", 8, ["anticons", "titution", "nel"]),
            ("12\u{A0}mg le matin", 8, ["12\u{A0}mg le", "matin"]), ("mot  mot", 4, ["mot", "mot"]),
            ("漢字漢字", 5, ["漢字", "漢字"]),
            ("abc", 0, ["a", "b", "c"]), ("12345 7", 5, ["12345", "7"]),
        ])
    func wrap(text: String, width: Int, expected: [String]) {
        #expect(TextWidth.wrap(text, width: width) == expected)
    }

    @Test("wrapped lines cover the whole text in order", arguments: 1..<14)
    func wrapCovers(width: Int) {
        let characters = Array("Bonsoir,\n\nveuillez  trouver 漢字 le compte-rendu   \n de e\u{301}lodie 😀")
        let lines = WrappedLines(characters, width: width)
        #expect(lines.ranges.first?.lowerBound == 0)
        #expect(lines.ranges.last?.upperBound == characters.count)
        for (one, next) in zip(lines.ranges, lines.ranges.dropFirst()) { #expect(one.upperBound == next.lowerBound) }
    }

    @Test("folding takes capitals, accents and ligatures away")
    func folding() {
        #expect(TextFolding.fold("LEFÈVRE Œuvrard d’Hervé") == "lefevre oeuvrard d'herve")
    }
}
