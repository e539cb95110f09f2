import Testing

@testable import DUITerminal

@Suite("Saisie")
struct EditingTests {
    static func field(_ text: String, caret: Int, columns: Int, focused: Bool = true) -> Frame {
        var frame = Frame(size: Size(rows: 1, columns: columns))
        TextField(characters: Array(text), caret: caret, focused: focused)
            .draw(into: &frame, in: Rect(size: frame.size))
        return frame
    }

    @Test(
        "a long text scrolls so that the caret stays in sight",
        arguments: [
            ("abcdefghijkl", 12, "…ghijkl", 7), ("abcdefghijkl", 0, "abcdefg…", 0), ("abcdefghijkl", 7, "abcdefg…", 7),
            ("abcdefghijkl", 8, "…cdefgh…", 7), ("court", 5, "court", 5), ("漢字漢字漢字", 6, "… 漢字", 6), ("", 0, "", 0),
        ])
    func scrolling(text: String, caret: Int, expected: String, column: Int) {
        let frame = Self.field(text, caret: caret, columns: 8)
        #expect(frame.text == expected)
        #expect(frame.cursor == Position(row: 0, column: column))
    }

    @Test("where the keyboard is not, a text is read from its beginning")
    func elsewhere() {
        let frame = Self.field("abcdefghijkl", caret: 12, columns: 8, focused: false)
        #expect(frame.text == "abcdefg…")
        #expect(frame.cursor == nil)
    }

    @Test("stars, an error, a caret out of the text")
    func looks() {
        var frame = Frame(size: Size(rows: 2, columns: 14))
        let rect = Rect(size: frame.size)
        TextField(characters: Array("secret"), caret: 99, focused: true, hidden: true).draw(into: &frame, in: rect)
        #expect(frame.cursor == Position(row: 0, column: 6))
        TextField(characters: Array("162,5"), caret: -1, focused: false, style: .erreur)
            .draw(into: &frame, in: rect.line(1))
        #expect(frame.text == "******\n162,5")
        #expect(frame.plane == "cccccccccccccc\neeeeeeeeeeeeee")
    }

    static func area(_ text: String, caret: Int, focused: Bool = true) -> Frame {
        var frame = Frame(size: Size(rows: 3, columns: 11))
        TextArea(characters: Array(text), caret: caret, focused: focused)
            .draw(into: &frame, in: Rect(size: frame.size))
        return frame
    }

    @Test(
        "a text is wrapped and scrolls with its caret",
        arguments: [
            (33, "docteur,\nbien reçu.\nMerci", 2, 5), (0, "Bonjour\ndocteur,\nbien reçu.", 0, 0),
            (16, "Bonjour\ndocteur,\nbien reçu.", 1, 8), (17, "Bonjour\ndocteur,\nbien reçu.", 2, 0),
        ])
    func wrapping(caret: Int, expected: String, row: Int, column: Int) {
        let frame = Self.area("Bonjour docteur,\nbien reçu. Merci", caret: caret)
        #expect(frame.text == expected)
        #expect(frame.cursor == Position(row: row, column: column))
    }

    @Test("where the keyboard is not, lines below the last one in sight are told")
    func more() {
        let frame = Self.area("a\nb\nc\nd", caret: 7, focused: false)
        #expect(frame.text == "a\nb\nc         …")
        #expect(frame.cursor == nil)
        #expect(Self.area("a\nb\nc", caret: 5, focused: false).text == "a\nb\nc")
    }

    @Test("the caret is on the screen, wherever it stands in whatever text", arguments: 1...9)
    func anywhere(width: Int) {
        let text = Array("a é 漢字 un_mot_bien_trop_long\n\n  e\u{301}te\u{301}   \nfin ")
        for caret in 0...text.count {
            var frame = Frame(size: Size(rows: 2, columns: width))
            TextArea(characters: text, caret: caret, focused: true).draw(into: &frame, in: Rect(size: frame.size))
            #expect(frame.cursor.map(frame.bounds.contains) == true, "\(caret)")
            frame.cursor = nil
            TextField(characters: text, caret: caret, focused: true).draw(into: &frame, in: Rect(size: frame.size))
            #expect(frame.cursor.map(frame.bounds.contains) == true, "\(caret)")
        }
    }
}
