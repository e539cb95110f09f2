import CTerminal
import CVTerm
import DUITerminal
import Testing

@testable import DUICurses

extension Screens {
    @MainActor
    @Suite("Dessin", .serialized)
    struct Drawing {
        @Test(
            "the terminal shows the text of the frame",
            arguments: [
                "Transmissions de la nuit", "LEFÈVRE Élodie, née à Nîmes, œdème « léger » 12 €",
                "e\u{301}te\u{301} de\u{301}compose\u{301}", "漢字 et かな, 😀 puis la suite", "─│ ℞ ✓ …",
                "👩‍⚕️ équipe", "🇫🇷 drapeau", "t\u{302}x\u{301}\u{302} marques", "a\u{202E}b\u{1B}[2Jc", "👍🏽 pouce",
            ])
        func text(_ text: String) throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            var frame = Frame(size: emulator.size)
            frame.put(text, row: 0, column: 0)
            frame.put(text, row: 7, column: 11)
            // Across the right edge and in the last corner.
            frame.put(text, row: 12, column: 76)
            frame.put(text, row: 23, column: 70)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.text == frame.text)
        }

        @Test("many frames in a row leave on the terminal what the last one holds", arguments: 0..<20)
        func sequence(seed: UInt64) throws {
            let emulator = try Emulator(rows: 10, columns: 30)
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            var random = SeededGenerator(seed: seed)
            let pieces = ["Élodie", "漢字", "😀", "x", "e\u{301}", "      ", "fin de ligne", "│"]
            var frame = Frame(size: emulator.size)
            for step in 0..<80 {
                if step % 17 == 0 { frame = Frame(size: emulator.size) }
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                let role = StyleRole.allCases[Int.random(in: 0..<StyleRole.allCases.count, using: &random)]
                frame.put(
                    piece, row: Int.random(in: 0..<10, using: &random), column: Int.random(in: 0..<30, using: &random),
                    style: Style(role, reverse: step % 3 == 0))
                let before = emulator.received.count
                Screens.show(frame, on: terminal, emulator)
                let sent = String(decoding: emulator.received[before...], as: UTF8.self).debugDescription
                try #require(emulator.text == frame.text, "step \(step): \(sent)")
            }
        }

        @Test("a theme becomes colours of the terminal")
        func colours() throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            #expect(terminal.colours == 256)
            var frame = Frame(size: emulator.size)
            frame.put("Allergie", row: 2, column: 3, style: .alerte)
            frame.put("Choix", row: 3, column: 3, style: .selection.reversed())
            Screens.show(frame, on: terminal, emulator)
            let alert = emulator.cell(2, 3)
            #expect(alert.attrs.bold == 1)
            #expect(alert.fg.indexed.idx == 124)
            #expect(alert.bg.indexed.idx == 231)
            #expect(emulator.cell(3, 3).attrs.reverse == 1)
            // Empty cells have the background of the theme too.
            #expect(emulator.cell(20, 70).bg.indexed.idx == 231)
        }

        @Test("a change of theme repaints what is shown")
        func changeOfTheme() throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            var frame = Frame(size: emulator.size)
            frame.put("Champ", row: 1, column: 1, style: .champ)
            Screens.show(frame, on: terminal, emulator)
            terminal.setTheme(.mono)
            emulator.absorb()
            #expect(emulator.text == frame.text)
            #expect(emulator.cell(1, 1).attrs.underline == 1)
            #expect(isDefaultForeground(emulator.cell(1, 1).fg))
        }

        @Test("without colour, marks remain", arguments: [("xterm-256color", false), ("vt220", true)])
        func mono(term: String, colour: Bool) throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator, term: term, colour: colour)
            defer { terminal.close() }
            #expect(terminal.colours == 0)
            var frame = Frame(size: emulator.size)
            frame.put("Choix", row: 1, column: 1, style: .selection.reversed())
            frame.put("Erreur", row: 2, column: 1, style: .erreur)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.text == frame.text)
            #expect(emulator.cell(1, 1).attrs.reverse == 1)
            #expect(emulator.cell(2, 1).attrs.underline == 1)
            #expect(isDefaultForeground(emulator.cell(2, 1).fg))
        }

        @Test(
            "eight and sixteen colours keep the text apart from its background",
            arguments: ["linux", "xterm", "screen"])
        func fewColours(term: String) throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator, term: term)
            defer { terminal.close() }
            var frame = Frame(size: emulator.size)
            for (row, role) in StyleRole.allCases.enumerated() {
                frame.put(role.rawValue, row: row, column: 0, style: Style(role))
            }
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.text == frame.text)
            for row in StyleRole.allCases.indices {
                let cell = emulator.cell(row, 0)
                #expect(emulator.rgb(cell.fg) != emulator.rgb(cell.bg))
            }
        }

        @Test("moving a selection by a line sends little")
        func smallDifference() throws {
            let emulator = try Emulator(rows: 40, columns: 120)
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            func frame(selected: Int) -> Frame {
                var frame = Frame(size: emulator.size)
                let rows = (0..<36).map { TableRow([TableCell("\(100 + $0)"), TableCell("RÉSIDENT Numéro \($0)")]) }
                TableWidget(
                    columns: [
                        TableColumn("Ch.", minimumWidth: 4), TableColumn("Résident", minimumWidth: 10, weight: 1),
                    ],
                    rows: rows, selected: selected, focused: true
                ).draw(into: &frame, in: Rect(row: 2, column: 0, rows: 37, columns: 120))
                return frame
            }
            let whole = Screens.show(frame(selected: 3), on: terminal, emulator)
            let one = Screens.show(frame(selected: 4), on: terminal, emulator)
            let none = Screens.show(frame(selected: 4), on: terminal, emulator)
            #expect(emulator.text == frame(selected: 4).text)
            #expect(emulator.cursor == Position(row: 7, column: 0))
            #expect(whole > 1_000)
            #expect(one > 0 && one < 420, "\(one) bytes")
            #expect(none == 0)
        }

        @Test("without a place of its own the cursor waits in the bottom right corner")
        func cursor() throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            var frame = Frame(size: emulator.size)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.cursor == Position(row: 23, column: 79))
            frame.cursor = Position(row: 4, column: 9)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.cursor == Position(row: 4, column: 9))
            frame.cursor = Position(row: 400, column: -9)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.cursor == Position(row: 23, column: 0))
        }
    }
}

private func isDefaultForeground(_ colour: VTermColor) -> Bool { colour.type & 0x02 != 0 }
