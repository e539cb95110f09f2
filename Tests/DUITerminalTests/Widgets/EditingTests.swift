import Testing

@testable import DUITerminal

@Suite("Saisie")
struct EditingTests {
    /// A script of key names; what is no name is typed.
    static func keys(_ script: String) -> [Key] {
        script.split(separator: " ").flatMap { word -> [Key] in
            if word.count > 1 || "←→↑↓".contains(word), let key = Key(named: String(word)) { return [key] }
            return word.map { $0 == "_" ? .character(" ") : .character($0) }
        }
    }

    static func field(_ text: String, _ script: String, maximum: Int = 100) -> String {
        var state = TextFieldState(text, maximumLength: maximum)
        for key in keys(script) { check(state.handle(key)) }
        var characters = Array(state.text)
        characters.insert("|", at: state.cursor)
        return String(characters)
    }

    @Test(
        "a field as a script",
        arguments: [
            ("", "lef è vre", "lefèvre|"), ("abc", "Retour", "ab|"), ("abc", "Début Suppr", "|bc"),
            ("abc", "← ← X", "aX|bc"),
            ("un deux trois", "Ctrl+← Ctrl+←", "un |deux trois"), ("un deux", "Début Ctrl+→ X", "un X|deux"),
            ("abc", "→ → Fin", "abc|"), ("", "Retour Suppr ←", "|"), ("un deux", "Ctrl+Suppr", "un deux|"),
            ("un deux", "Début Ctrl+Suppr", "|deux"), ("e\u{301}te\u{301}", "Retour", "e\u{301}t|"),
            ("漢字", "← X", "漢X|字"), ("a", "_ b", "a b|"),
        ])
    func field(text: String, script: String, expected: String) {
        #expect(Self.field(text, script) == expected)
    }

    @Test("what is typed past the limit is refused, and a paste is cut")
    func limit() {
        #expect(Self.field("abc", "d e", maximum: 4) == "abcd|")
        var state = TextFieldState("ab", maximumLength: 5)
        state.paste("1\n2\t3456")
        #expect(state.text == "ab1 2")
        #expect(TextFieldState("trop long", maximumLength: 4).text == "trop")
    }

    @Test("a mark typed after a letter joins it")
    func combining() {
        var state = TextFieldState("e")
        check(state.handle(.character("\u{301}")))
        #expect(state.text == "e\u{301}" && state.cursor == 1)
        check(state.handle(Key(.backspace)))
        #expect(state.isEmpty)
    }

    @Test(
        "keys that mean something elsewhere are left alone",
        arguments: [Key.escape, .enter, .tab, Key(.up), .control("f"), .function(4), .backTab])
    func leftAlone(key: Key) {
        var state = TextFieldState("abc")
        check(!state.handle(key))
        #expect(state == TextFieldState("abc"))
    }

    @Test("a long text scrolls so that the cursor stays in sight")
    func scrolling() {
        var frame = Frame(size: Size(rows: 1, columns: 8))
        var state = TextFieldState("abcdefghijkl")
        TextField(state, focused: true).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "…ghijkl")
        #expect(frame.cursor == Position(row: 0, column: 7))
        state.moveCursor(to: 0)
        TextField(state, focused: true).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "abcdefg…")
        #expect(frame.cursor == Position(row: 0, column: 0))
    }

    @Test("stars, a hint, an error")
    func looks() {
        var frame = Frame(size: Size(rows: 3, columns: 14))
        TextField(TextFieldState("secret"), focused: true, masked: true).draw(
            into: &frame, in: Rect(size: frame.size).line(0))
        TextField(TextFieldState(), placeholder: "nom, chambre").draw(into: &frame, in: Rect(size: frame.size).line(1))
        TextField(TextFieldState("162,5"), hasError: true).draw(into: &frame, in: Rect(size: frame.size).line(2))
        #expect(frame.text == "******\nnom, chambre\n162,5")
        #expect(frame.plane == "cccccccccccccc\nddddddddddddcc\neeeeeeeeeeeeee")
    }

    static func area(_ text: String, _ script: String, width: Int) -> String {
        var state = TextAreaState(text)
        for key in keys(script) { check(state.handle(key, width: width, height: 4)) }
        var characters = Array(state.text)
        characters.insert("|", at: state.cursor)
        return String(characters)
    }

    @Test(
        "a text as a script",
        arguments: [
            ("", "a Entrée b", "a\nb|"), ("un\ndeux", "↑", "un|\ndeux"), ("un\ndeux", "↑ Début ↓", "un\n|deux"),
            ("long\na\nlong", "↑ ↑", "long|\na\nlong"), ("un deux trois", "Début", "un deux |trois"),
            ("un deux trois", "↑ Fin", "un deux| trois"),
            ("un deux trois", "Ctrl+Début", "|un deux trois"), ("un\ndeux", "Début Retour", "un|deux"),
            ("a\nb\nc\nd\ne\nf", "Page préc.", "a\nb\nc|\nd\ne\nf"),
            ("un deux", "Ctrl+Retour X", "un X|"), ("un deux", "Ctrl+←", "un |deux"),
        ].filter { !$0.1.contains("Page") })
    func area(text: String, script: String, expected: String) {
        #expect(Self.area(text, script, width: 8) == expected)
    }

    @Test("pages move by the height")
    func pages() {
        var state = TextAreaState("a\nb\nc\nd\ne\nf")
        check(state.handle(Key(.pageUp), width: 8, height: 4))
        #expect(state.cursorPlace(width: 8) == Position(row: 2, column: 1))
        check(state.handle(Key(.pageDown), width: 8, height: 4))
        check(state.handle(Key(.pageDown), width: 8, height: 4))
        #expect(state.cursorPlace(width: 8) == Position(row: 5, column: 1))
    }

    @Test("a pasted text keeps its lines")
    func paste() {
        var state = TextAreaState("fin")
        check(state.handle(Key(.home), width: 20, height: 4))
        state.paste("un\r\ndeux\ttrois\n")
        #expect(state.text == "un\ndeux    trois\nfin")
    }

    @Test("a text is wrapped and scrolls with its cursor")
    func drawing() {
        var frame = Frame(size: Size(rows: 3, columns: 11))
        var state = TextAreaState("Bonjour docteur,\nbien reçu. Merci")
        TextArea(state, focused: true).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "docteur,\nbien reçu.\nMerci")
        #expect(frame.cursor == Position(row: 2, column: 5))
        check(state.handle(Key(.home, control: true), width: 10, height: 3))
        TextArea(state, focused: true).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "Bonjour\ndocteur,\nbien reçu.")
        #expect(frame.cursor == Position(row: 0, column: 0))
    }

    @Test("the cursor of a wrapped text is always at a grapheme, whatever is typed")
    func anyScript() {
        var random = SystemRandomNumberGenerator()
        let keys =
            Self.keys("a é 漢 _ _ Entrée ← → ↑ ↓ Début Fin Retour Suppr Ctrl+← Ctrl+→ Ctrl+Retour Ctrl+Suppr") + [
                .character("\u{301}")
            ]
        for width in [1, 2, 5, 9] {
            var state = TextAreaState()
            for _ in 0..<600 {
                _ = state.handle(keys[Int.random(in: 0..<keys.count, using: &random)], width: width, height: 3)
                #expect(state.cursor >= 0 && state.cursor <= state.text.count)
                #expect(state.characters == Array(state.text))
                var frame = Frame(size: Size(rows: 3, columns: width + 1))
                TextArea(state, focused: true).draw(into: &frame, in: Rect(size: frame.size))
                #expect(frame.cursor.map(frame.bounds.contains) == true)
            }
        }
    }
}
