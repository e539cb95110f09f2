import CTerminal
import DUITerminal
import Foundation
import Testing

@testable import DUICurses

extension Screens {
    /// Opens a screen that takes the signals of the process.
    static func openWithSignals(_ emulator: Emulator) throws -> CursesTerminal {
        try CursesTerminal(
            options: TerminalOptions(
                input: emulator.terminal, output: emulator.terminal, terminalName: "xterm-256color", colour: true))
    }

    @MainActor
    @Suite("Taille et signaux", .serialized)
    struct Signals {
        @Test(
            "another size is told, and the next frame fills it",
            arguments: [(40, 120), (10, 40), (24, 79), (1, 1), (2, 300), (200, 3)])
        func resize(rows: Int, columns: Int) async throws {
            let emulator = try Emulator()
            let terminal = try Screens.openWithSignals(emulator)
            defer { terminal.close() }
            #expect(terminal.size == Size(rows: 24, columns: 80))
            Screens.show(Self.pattern(terminal.size), on: terminal, emulator)
            emulator.resize(rows: rows, columns: columns)
            kill(getpid(), SIGWINCH)
            #expect(await terminal.nextBatch(timeout: .seconds(5)) == [.resize(Size(rows: rows, columns: columns))])
            let frame = Self.pattern(terminal.size)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.text == frame.text)
        }

        @Test("a storm of sizes ends on the last one, and a frame of another size is clipped")
        func storm() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.openWithSignals(emulator)
            defer { terminal.close() }
            var random = SeededGenerator(seed: 7)
            for _ in 0..<200 {
                emulator.resize(
                    rows: Int.random(in: 1...60, using: &random), columns: Int.random(in: 1...200, using: &random))
                kill(getpid(), SIGWINCH)
                if Bool.random(using: &random) {
                    // The frame is of the size before: it must not shift nor fail.
                    Screens.show(Self.pattern(Size(rows: 24, columns: 80)), on: terminal, emulator)
                }
                if Int.random(in: 0..<4, using: &random) == 0 {
                    _ = await terminal.nextBatch(timeout: .milliseconds(1))
                }
            }
            emulator.resize(rows: 12, columns: 33)
            kill(getpid(), SIGWINCH)
            while terminal.size != Size(rows: 12, columns: 33) { _ = await terminal.nextBatch(timeout: .seconds(5)) }
            let frame = Self.pattern(terminal.size)
            Screens.show(frame, on: terminal, emulator)
            #expect(emulator.text == frame.text)
        }

        @Test(
            "a request to end and a lost line are events",
            arguments: [(SIGTERM, Event.terminate), (SIGINT, .terminate), (SIGHUP, .hangUp)])
        func ending(number: Int32, event: Event) async throws {
            let emulator = try Emulator()
            let terminal = try Screens.openWithSignals(emulator)
            defer { terminal.close() }
            kill(getpid(), number)
            #expect(await terminal.nextBatch(timeout: .seconds(5)) == [event])
        }

        @Test("closing gives the signals back to whom had them")
        func handlers() throws {
            var before = sigaction()
            sigaction(SIGTERM, nil, &before)
            let emulator = try Emulator()
            let terminal = try Screens.openWithSignals(emulator)
            var during = sigaction()
            sigaction(SIGTERM, nil, &during)
            terminal.close()
            var after = sigaction()
            sigaction(SIGTERM, nil, &after)
            let addresses = [before, during, after].map {
                unsafeBitCast($0.__sigaction_handler.sa_handler, to: UInt.self)
            }
            #expect(addresses[0] == addresses[2])
            #expect(addresses[0] != addresses[1])
        }

        /// A frame whose every cell tells its place.
        static func pattern(_ size: Size) -> Frame {
            var frame = Frame(size: size)
            for row in 0..<size.rows {
                let text = (0..<size.columns).map { "\(($0 + row) % 10)" }.joined()
                frame.put(text, row: row, column: 0, style: row % 2 == 0 ? .texte : .barre)
            }
            return frame
        }
    }
}
