import Testing

@testable import DUITerminal

@Suite("Lecture et choix")
struct ReadingTests {
    @Test("styles, a rule after the title of a section, an underlined line, the cursor on it")
    func reader() {
        var frame = Frame(size: Size(rows: 3, columns: 16))
        let lines = [
            ReaderLine([.init("Motif", .accent)], isRuled: true),
            ReaderLine([.init("Œdème ", .alerte), .init("aigu du poumon droit")], isUnderlined: true),
            ReaderLine([.init("quatorze signes")], isRuled: true), ReaderLine([.init("hors de vue")]),
        ]
        Reader(lines: lines, cursorRow: 1).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "Motif ──────────\nŒdème aigu du p…\nquatorze signes")
        #expect(frame.plane == "aaaaa.dddddddddd\n________________\n")
        #expect(frame.cursor == Position(row: 1, column: 0))
        frame.cursor = nil
        Reader(lines: lines).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.cursor == nil)
        Reader(lines: lines, cursorRow: 7).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.cursor == Position(row: 0, column: 0))
    }

    static func list(_ count: Int, of total: Int, selected: Int, filter: String = "") -> ChoiceList {
        ChoiceList(
            title: "Cible", filterLabel: "Filtrer : ",
            filter: TextField(characters: Array(filter), caret: filter.count, focused: true),
            choices: (0..<count).map { Choice(id: "\($0)", label: "Valeur \($0)") }, total: total, selected: selected,
            emptyText: "Aucune cible.")
    }

    @Test("values under their filter; the window keeps its height while one types")
    func choices() {
        var frame = Frame(size: Size(rows: 7, columns: 34))
        let areas = Self.list(2, of: 4, selected: 1, filter: "va").draw(into: &frame, in: Rect(size: frame.size))
        #expect(
            frame.text == """
                 Cible
                 Filtrer : va
                  Valeur 0
                 >Valeur 1


                ──────────────────────────────────
                """)
        #expect(areas.map(\.id) == ["0", "1"])
        #expect(areas.last?.rect == Rect(row: 3, column: 1, rows: 1, columns: 32))
        #expect(frame.cursor == Position(row: 1, column: 13))
    }

    @Test("a long list scrolls with its selection, and a click bears the rank of the value")
    func scrolling() {
        var frame = Frame(size: Size(rows: 10, columns: 40))
        let areas = Self.list(30, of: 30, selected: 29).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text.hasSuffix(">Valeur 29"))
        #expect(areas.map(\.id) == (22...29).map(String.init))
    }

    @Test("nothing left is said")
    func empty() {
        var frame = Frame(size: Size(rows: 7, columns: 34))
        let areas = Self.list(0, of: 4, selected: 0, filter: "zz").draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text(ofRow: 2) == "  Aucune cible.")
        #expect(areas.isEmpty)
        var low = Frame(size: Size(rows: 1, columns: 34))
        #expect(Self.list(3, of: 3, selected: 0).draw(into: &low, in: Rect(size: low.size)).isEmpty)
    }
}
