import CTerminal
import DUITerminal
import Foundation
import Testing

@testable import DUICurses

extension Screens {
    @MainActor
    @Suite("Ouverture et fermeture", .serialized)
    struct Opening {
        @Test("closing gives the terminal back as it was")
        func restore() throws {
            let emulator = try Emulator()
            let before = dui_pty_modes(emulator.terminal)
            let terminal = try Screens.open(emulator)
            terminal.show(Frame(size: emulator.size))
            #expect(before & 3 == 3)
            #expect(dui_pty_modes(emulator.terminal) == 0)
            emulator.absorb()
            let opened = String(decoding: emulator.received, as: UTF8.self)
            #expect(opened.contains("\u{1B}[?1049h"))
            #expect(opened.contains("\u{1B}[?2004h"))
            #expect(opened.contains("\u{1B}[?1006h"))
            terminal.close()
            terminal.close()
            emulator.absorb()
            let closed = String(decoding: emulator.received, as: UTF8.self).dropFirst(opened.count)
            #expect(closed.contains("\u{1B}[?1049l"))
            #expect(closed.contains("\u{1B}[?2004l"))
            #expect(closed.contains("\u{1B}[?1006l"))
            #expect(dui_pty_modes(emulator.terminal) == before)
        }

        @Test("what a dying process would write is complete")
        func leavingBytes() throws {
            let emulator = try Emulator()
            var reason: Int32 = 0
            let screen = try #require(dui_open("xterm-256color", emulator.terminal, emulator.terminal, 1, 1, &reason))
            let bytes = String(cString: dui_leaving_bytes(screen))
            dui_close(screen)
            for part in ["[?1006l", "[?1000l", "[?2004l", "[?1049l", "[?25h", "[?1l"] {
                #expect(bytes.contains("\u{1B}" + part), "\(part)")
            }
            #expect(!bytes.contains("$<"))
        }

        @Test(
            "a terminal that cannot be used is refused in French",
            arguments: [
                ("perroquet", TerminalError.unknownTerminal("perroquet"), "« perroquet »"),
                ("", TerminalError.unknownTerminal(""), "TERM est vide"),
                ("dumb", TerminalError.noFullScreen("dumb"), "plein écran"),
            ])
        func refusal(term: String, expected: TerminalError, words: String) throws {
            let emulator = try Emulator()
            #expect(throws: expected) { try Screens.open(emulator, term: term) }
            #expect(expected.description.replacing("\u{A0}", with: " ").contains(words))
            #expect(dui_pty_modes(emulator.terminal) & 3 == 3)
        }

        @Test("a file is no terminal")
        func file() throws {
            let device = try #require(FileHandle(forUpdatingAtPath: "/dev/null"))
            let file = device.fileDescriptor
            #expect(throws: TerminalError.notATerminal) {
                try CursesTerminal(options: TerminalOptions(input: file, output: file, catchesSignals: false))
            }
        }

        @Test("errors of the process go to the log while the screen is up")
        func errorLog() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "dui-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "erreurs.log").path
            let saved = dui_redirect_errors(path)
            #expect(saved >= 0)
            FileHandle.standardError.write(Data("une erreur\n".utf8))
            dui_restore_errors(saved)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "une erreur\n")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }

        @Test("two screens one after the other")
        func twice() throws {
            for _ in 0..<2 {
                let emulator = try Emulator()
                let terminal = try Screens.open(emulator)
                var frame = Frame(size: emulator.size)
                frame.put("Encore", row: 5, column: 5)
                Screens.show(frame, on: terminal, emulator)
                #expect(emulator.text == frame.text)
                terminal.close()
            }
        }
    }
}
