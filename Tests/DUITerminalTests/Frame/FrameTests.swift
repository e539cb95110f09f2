import Testing

@testable import DUITerminal

@Suite("Trame")
struct FrameTests {
    @Test("text is cut at its width, at the edge, and never outside")
    func put() {
        var frame = Frame(size: Size(rows: 3, columns: 10))
        #expect(frame.put("Résident", row: 0, column: 0) == 8)
        #expect(frame.put("Transmissions", row: 1, column: 4) == 6)
        #expect(frame.put("Transmissions", row: 2, column: 0, width: 5) == 5)
        #expect(frame.put("rien", row: 3, column: 0) == 0)
        #expect(frame.put("rien", row: -1, column: 0) == 0)
        #expect(frame.put("rien", row: 0, column: 10) == 0)
        #expect(frame.put("rien", row: 0, column: -1) == 0)
        #expect(frame.put("rien", row: 2, column: 6, width: 0) == 0)
        #expect(frame.put("rien", row: 2, column: 6, width: -4) == 0)
        #expect(frame.text == "Résident\n    Trans…\nTran…")
    }

    @Test("a wide grapheme that loses a half becomes a blank")
    func halves() {
        var frame = Frame(size: Size(rows: 1, columns: 8))
        frame.put("漢字漢字", row: 0, column: 0)
        frame.put("x", row: 0, column: 1)
        #expect(frame.text == " x字漢字")
        frame.put("y", row: 0, column: 4)
        #expect(frame.text == " x字y 字")
        frame.put("字", row: 0, column: 1)
        #expect(frame.text == " 字 y 字")
        frame.fill(Rect(row: 0, column: 7, rows: 1, columns: 1))
        #expect(frame.text == " 字 y")
        #expect(frame.put("漢漢", row: 0, column: 0, width: 3) == 3)
        #expect(frame.text == "漢… y")
    }

    @Test("writing anywhere leaves whole graphemes and touches nothing outside of its width")
    func neverOutside() {
        var random = SystemRandomNumberGenerator()
        let pieces = ["漢字かな", "Élodie", "e\u{301}", "😀x😀", "\u{301}seul", "\u{200D}", "👩‍⚕️ soin", "\n\u{1B}[K", ""]
        for _ in 0..<2_000 {
            let size = Size(rows: Int.random(in: 1...3, using: &random), columns: Int.random(in: 1...9, using: &random))
            var frame = Frame(size: size)
            frame.put("漢字漢字漢字", row: 0, column: Int.random(in: 0...2, using: &random))
            let before = frame
            let row = Int.random(in: -1...3, using: &random)
            let column = Int.random(in: -2...10, using: &random)
            let width = Int.random(in: -1...12, using: &random)
            let used = frame.put(
                pieces[Int.random(in: 0..<pieces.count, using: &random)], row: row, column: column, width: width)
            #expect(used <= max(0, min(width, size.columns - column)))
            for otherRow in 0..<size.rows {
                for otherColumn in 0..<size.columns {
                    let cell = frame[otherRow, otherColumn]
                    let left = frame[otherRow, otherColumn - 1]
                    let right = frame[otherRow, otherColumn + 1]
                    #expect(cell.isSecondHalf == (otherColumn > 0 && left.half == .first))
                    #expect(cell.half != .first || right.isSecondHalf)
                    // A neighbour may only become a blank, when it lost its other half.
                    if otherRow != row || otherColumn < column || otherColumn >= column + max(used, 0) {
                        #expect(cell == before[otherRow, otherColumn] || cell.scalar == 0x20)
                    }
                }
            }
        }
    }

    @Test("marks join the grapheme before, up to three")
    func marks() {
        var frame = Frame(size: Size(rows: 1, columns: 4))
        frame.put("x\u{301}\u{302}\u{303}\u{304}\u{305}e\u{301}\u{302}", row: 0, column: 0)
        #expect(frame[0, 0].marks == [0x301, 0x302, 0x303])
        #expect(frame[0, 1].scalar == 0xE9 && frame[0, 1].marks == [0x302])
        #expect(frame.text == "x\u{301}\u{302}\u{303}é\u{302}")
        #expect(MemoryLayout<Cell>.stride == 16)
    }

    @Test("the plane shows roles and marks")
    func plane() {
        var frame = Frame(size: Size(rows: 2, columns: 8))
        frame.put("al", row: 0, column: 0, style: .alerte)
        frame.put("se", row: 0, column: 3, style: .selection.reversed())
        frame.put("so", row: 1, column: 0, style: .texte.underlined())
        frame.restyle(Rect(row: 1, column: 1, rows: 4, columns: 2), reverse: true)
        #expect(frame.plane == "rr.VV\n_=#")
        frame.restyle(Rect(row: 0, column: 0, rows: 1, columns: 2), role: .succes, reverse: true)
        #expect(frame.plane == "SS.VV\n_=#")
    }

    @Test("every role has its own letter in the plane")
    func letters() {
        var frame = Frame(size: Size(rows: 2, columns: StyleRole.allCases.count))
        for (column, role) in StyleRole.allCases.enumerated() {
            frame.put("x", row: 0, column: column, style: Style(role, reverse: true))
            frame.put("x", row: 1, column: column, style: Style(role))
        }
        let letters = frame.plane.filter { $0 != "\n" }
        #expect(Set(letters).count == letters.count)
    }

    @Test("rules in box drawing and in ASCII")
    func rules() {
        var frame = Frame(size: Size(rows: 3, columns: 12))
        frame.line(.horizontal, row: 0, column: 0, length: 40)
        frame.line(.vertical, row: 0, column: 2, length: 9)
        frame.titledRule("Motif", row: 2, column: 0, length: 12)
        #expect(frame.text == "──│─────────\n  │\n─ Motif ────")
        var plain = Frame(size: Size(rows: 1, columns: 12), glyphs: .ascii)
        plain.titledRule("Traitements", row: 0, column: 0, length: 12)
        #expect(plain.text == "- Traitem~ -")
        plain.line(.vertical, row: 0, column: 0, length: 1)
        #expect(plain.text.hasPrefix("|"))
    }

    @Test("rectangles outside of the frame are ignored")
    func outside() {
        var frame = Frame(size: Size(rows: 2, columns: 2))
        let before = frame
        frame.fill(Rect(row: 5, column: 5, rows: 3, columns: 3), style: .alerte)
        frame.restyle(Rect(row: -9, column: 0, rows: 3, columns: 3), reverse: true)
        frame.line(.horizontal, row: 9, column: 0, length: 3)
        #expect(frame == before)
        #expect(frame[9, 9] == .blank(.texte))
        #expect(Frame(size: Size(rows: 0, columns: 0)).text.isEmpty)
    }
}

@Suite("Rectangles")
struct RectTests {
    @Test("splitting keeps every row and column")
    func split() {
        let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)
        #expect(rect.split(top: 3).top == Rect(row: 2, column: 3, rows: 3, columns: 20))
        #expect(rect.split(top: 3).rest == Rect(row: 5, column: 3, rows: 7, columns: 20))
        #expect(rect.split(bottom: 4).bottom == Rect(row: 8, column: 3, rows: 4, columns: 20))
        #expect(rect.split(top: 99).rest.isEmpty)
        #expect(rect.split(left: 5, gap: 1).rest == Rect(row: 2, column: 9, rows: 10, columns: 14))
        #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 3, column: 5, rows: 8, columns: 16))
        #expect(rect.inset(rows: 9).isEmpty)
        #expect(rect.centered(rows: 4, columns: 10) == Rect(row: 5, column: 8, rows: 4, columns: 10))
        #expect(rect.line(10).isEmpty)
        #expect(rect.contains(Position(row: 11, column: 22)))
        #expect(!rect.contains(Position(row: 12, column: 22)))
    }
}
