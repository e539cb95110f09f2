import CTerminal
import DUITerminal
import Testing

@testable import DUICurses

extension Screens {
    @MainActor
    @Suite("Événements", .serialized)
    struct Events {
        @Test(
            "keys through a terminal",
            arguments: [
                ("é", Key.character("é")), ("\u{1B}OP", .function(1)), ("\u{1B}[24~", .function(12)),
                ("\u{1B}OA", Key(.up)), ("\u{1B}[B", Key(.down)), ("\u{1B}[1;5C", Key(.right, control: true)),
                ("\u{06}", .control("f")), ("\u{1A}", .control("z")), ("\u{1B}[Z", .backTab), ("\r", .enter),
                ("\u{7F}", Key(.backspace)), ("\u{1B}[3~", Key(.delete)), ("\u{1B}", .escape),
            ])
        func keys(bytes: String, key: Key) async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            emulator.type(bytes)
            #expect(await terminal.nextBatch(timeout: .seconds(5)) == [.key(key)])
        }

        @Test("all the keys that wait come in one batch, in their order")
        func typeAhead() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            emulator.type(String(repeating: "\u{1B}[B", count: 100) + "x")
            let batch = try #require(await terminal.nextBatch(timeout: .seconds(5)))
            #expect(batch == Array(repeating: .key(Key(.down)), count: 100) + [.key(.character("x"))])
        }

        @Test("a paste is one event")
        func paste() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            emulator.type("\u{1B}[200~Élodie\r\nseconde\u{07} ligne\u{1B}[201~y")
            var events: [Event] = []
            while events.count < 2, let batch = await terminal.nextBatch(timeout: .seconds(5)), !batch.isEmpty {
                events += batch
            }
            #expect(events == [.paste("Élodie\nseconde\u{FFFD} ligne"), .key(.character("y"))])
        }

        @Test("a click and a wheel")
        func mouse() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            emulator.type("\u{1B}[<0;11;3M\u{1B}[<0;11;3m\u{1B}[<65;1;1M")
            #expect(
                await terminal.nextBatch(timeout: .seconds(5)) == [
                    .mouse(MouseEvent(kind: .click, position: Position(row: 2, column: 10))),
                    .mouse(MouseEvent(kind: .wheelDown, position: Position(row: 0, column: 0))),
                ])
        }

        @Test("nothing typed: the wait ends with its time, or when it is woken")
        func timeout() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            defer { terminal.close() }
            #expect(await terminal.nextBatch(timeout: .milliseconds(1)) == [])
            terminal.wake()
            #expect(await terminal.nextBatch() == [])
        }

        @Test("a terminal that vanishes is told once, and the program can go on and close")
        func vanished() async throws {
            let emulator = try Emulator()
            let input = try Emulator()
            let terminal = try CursesTerminal(
                options: TerminalOptions(
                    input: input.terminal, output: emulator.terminal, terminalName: "xterm-256color",
                    catchesSignals: false))
            input.vanish()
            #expect(await terminal.nextBatch(timeout: .seconds(5)) == [.hangUp])
            #expect(await terminal.nextBatch(timeout: .milliseconds(1)) == [])
            terminal.show(Frame(size: emulator.size))
            terminal.close()
            #expect(await terminal.nextBatch() == nil)
        }

        @Test("closing ends a wait")
        func closing() async throws {
            let emulator = try Emulator()
            let terminal = try Screens.open(emulator)
            let waiting = Task { await terminal.nextBatch() }
            await Task.yield()
            terminal.close()
            #expect(await waiting.value == nil)
        }
    }
}
