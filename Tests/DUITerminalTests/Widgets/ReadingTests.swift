import Testing

@testable import DUITerminal

@Suite("Lecture et choix")
struct ReadingTests {
    static let lines: [ReaderLine] = (0..<40).map {
        $0 % 10 == 5
            ? ReaderLine("─ Section \($0)", style: .accent, isSectionStart: true) : ReaderLine("Ligne \($0) œdème")
    }

    @Test("pages, lines, ends")
    func moves() {
        var state = ReaderState()
        func press(_ key: Key) -> Int {
            check(state.handle(key, lines: Self.lines, height: 10))
            return state.top
        }
        #expect(press(Key(.up)) == 0)
        #expect(press(Key(.pageDown)) == 9)
        #expect(press(.character(" ")) == 18)
        #expect(press(Key(.down)) == 19)
        #expect(press(Key(.end)) == 30)
        #expect(press(Key(.pageDown)) == 30)
        #expect(press(Key(.pageUp)) == 21)
        #expect(press(Key(.home)) == 0)
        check(!state.handle(.character("s"), lines: Self.lines, height: 10))
        #expect(Reader(lines: Self.lines, state: state).position(height: 10) == "lignes 1-10 / 40")
        #expect(Reader(lines: [], state: state).position(height: 10).isEmpty)
    }

    @Test("sections follow one another, those of the last page too, then begin again")
    func sections() {
        var state = ReaderState()
        var tops: [Int] = []
        var numbers: [Int?] = [state.section(lines: Self.lines, height: 10)]
        for _ in 0..<5 {
            check(state.nextSection(lines: Self.lines, height: 10))
            tops.append(state.top)
            numbers.append(state.section(lines: Self.lines, height: 10))
        }
        #expect(tops == [5, 15, 25, 30, 5])
        #expect(numbers == [nil, 0, 1, 2, 3, 0])
        check(!state.nextSection(lines: [ReaderLine("rien")], height: 10))
    }

    @Test("search minds no accents, goes round, and says when there is nothing")
    func search() {
        var state = ReaderState()
        let lines =
            ["Motif", "Œdème aigu", "rien", "oedeme encore"].map { ReaderLine($0) }
            + (0..<20).map { ReaderLine("\($0)") }
        check(state.searchNext("OEDEME", lines: lines, height: 2))
        #expect(state.found == 1 && state.top == 0)
        check(state.searchNext("OEDEME", lines: lines, height: 2))
        #expect(state.found == 3 && state.top == 3)
        check(state.searchNext("OEDEME", lines: lines, height: 2))
        #expect(state.found == 1)
        check(!state.searchNext("absent", lines: lines, height: 2))
        check(!state.searchNext("", lines: lines, height: 2))
        state.clearSearch()
        #expect(state.found == nil && state.search.isEmpty)
    }

    @Test("what is found is underlined, at its columns")
    func highlight() {
        var frame = Frame(size: Size(rows: 1, columns: 24))
        let line = ReaderLine([("漢 Œdème ", .accent), ("œdeme", .texte)])
        Reader(lines: [line], state: ReaderState(search: "oedeme"), focused: true).draw(
            into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == "漢 Œdème œdeme")
        #expect(frame.plane == "aaa_____a_____")
        #expect(frame.cursor == Position(row: 0, column: 0))
    }

    @Test("a list of values is filtered while typing, without accents, on every word")
    func choices() {
        var list = ChoiceList(
            title: "Cible",
            choices: [
                Choice(id: "chute", label: "Chute", keywords: "traumatisme"), Choice(id: "ali", label: "Alimentation"),
                Choice(id: "hyd", label: "Élimination, hydratation"),
            ], selecting: "ali", emptyText: "Aucune cible.")
        check(list.handle(.enter) == .chosen("ali"))
        for character in "elim hy" { check(list.handle(.character(character)) == .stays) }
        #expect(list.visible.map(\.id) == ["hyd"])
        check(list.handle(.enter) == .chosen("hyd"))
        check(list.handle(.character("z")) == .stays)
        #expect(list.visible.isEmpty)
        check(list.handle(.enter) == .stays)
        for _ in 0..<8 { check(list.handle(Key(.backspace)) == .stays) }
        #expect(list.visible.count == 3)
        list.paste("trauma")
        #expect(list.visible.map(\.id) == ["chute"])
        check(list.handle(.escape) == .cancelled)
    }

    @Test("the arrows move among the values that remain")
    func arrows() {
        var list = ChoiceList(title: "T", choices: (0..<30).map { Choice(id: "\($0)", label: "Valeur \($0)") })
        check(list.handle(Key(.up)) == .stays && list.selected == 0)
        check(list.handle(Key(.down)) == .stays && list.selected == 1)
        check(list.handle(Key(.pageDown), height: 10) == .stays && list.selected == 11)
        for _ in 0..<4 { _ = list.handle(Key(.pageDown), height: 10) }
        #expect(list.selected == 29)
        var frame = Frame(size: Size(rows: 10, columns: 40))
        let areas = list.draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text.contains(">Valeur 29") || frame.text.contains("> Valeur 29"))
        #expect(areas.last?.id == "29")
        #expect(areas.count == 5)
    }
}
