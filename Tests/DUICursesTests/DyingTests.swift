import CTerminal
import DUITerminal
import Foundation
import Testing

@testable import DUICurses

/// What happens to the terminal when the process dies. Each test runs in a process of its own.
@Suite("Fin brutale")
struct Dying {
    @Test("a crash gives the terminal back, then calls the handler that was there before")
    func crash() async {
        await #expect(processExitsWith: .exitCode(42)) { try await Dying.die(SIGSEGV) }
        await #expect(processExitsWith: .exitCode(42)) { try await Dying.die(SIGILL) }
        await #expect(processExitsWith: .exitCode(42)) { try await Dying.die(SIGABRT) }
    }

    @Test("what killed it, and when, is the last line of the file of errors")
    func logged() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dui-mort-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("erreurs.log").path
        await #expect(processExitsWith: .signal(SIGSEGV)) { [path = path as String] in try await Dying.dieLogged(path) }
        let log = try String(contentsOfFile: path, encoding: .utf8)
        let line = #/20[0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] UTC, arrêt imprévu : SIGSEGV, /#
        #expect(log.contains(line), "\(log)")
    }

    @Test("a program that does not end when asked is ended when asked twice")
    func twice() async {
        await #expect(processExitsWith: .signal(SIGTERM)) { try await Dying.askTwice() }
    }

    @Test("stopped from outside, the program leaves the screen, and takes it again when it goes on")
    func suspended() async {
        await #expect(processExitsWith: .exitCode(42)) { try await Dying.suspend() }
    }

    @MainActor
    private static func dieLogged(_ path: String) throws {
        signal(SIGSEGV, SIG_DFL)
        let emulator = try Emulator()
        let terminal = try CursesTerminal(
            options: TerminalOptions(
                input: emulator.terminal, output: emulator.terminal, terminalName: "xterm-256color", colour: true,
                errorLog: path))
        withExtendedLifetime((emulator, terminal)) {
            kill(getpid(), SIGSEGV)
            while true { pause() }
        }
    }

    @MainActor
    private static func askTwice() throws {
        let emulator = try Emulator()
        let terminal = try Screens.openWithSignals(emulator)
        withExtendedLifetime((emulator, terminal)) {
            kill(getpid(), SIGTERM)
            // Two at once would be one.
            while dui_next_signal() == 0 {}
            kill(getpid(), SIGTERM)
            while true { pause() }
        }
    }

    @MainActor
    private static func suspend() async throws {
        let emulator = try Emulator()
        let terminal = try Screens.openWithSignals(emulator)
        terminal.show(Frame(size: Size(rows: 24, columns: 80)))
        emulator.absorb()
        let before = emulator.received.count
        try continueOnceStopped()
        kill(getpid(), SIGTSTP)
        var events: [Event] = []
        while events.isEmpty { events = await terminal.nextBatch(timeout: .seconds(10)) ?? [.terminate] }
        emulator.absorb()
        let sent = String(decoding: emulator.received[before...], as: UTF8.self)
        let left = sent.range(of: "\u{1B}[?1049l")
        let back = sent.range(of: "\u{1B}[?1049h")
        let isBack = dui_pty_modes(emulator.terminal) == 0
        terminal.close()
        guard events == [.resumed], let left, let back, left.lowerBound < back.lowerBound, isBack else { exit(1) }
        exit(42)
    }

    /// The descriptors that the handler looks at; the process is about to end.
    private nonisolated(unsafe) static var watched: (controller: Int32, terminal: Int32) = (-1, -1)

    @MainActor
    private static func die(_ number: Int32) throws {
        signal(number) { _ in
            var bytes = [UInt8](repeating: 0, count: 65_536)
            var sent = ""
            while dui_poll(Dying.watched.controller, -1, -1, 0) != 0 {
                let count = dui_read(Dying.watched.controller, &bytes, bytes.count)
                sent += String(decoding: bytes[..<max(0, count)], as: UTF8.self)
            }
            let isRestored =
                sent.contains("\u{1B}[?1049l") && sent.contains("\u{1B}[?2004l") && sent.contains("imprévue")
                && dui_pty_modes(Dying.watched.terminal) & 3 == 3
            _exit(isRestored ? 42 : 1)
        }
        let emulator = try Emulator()
        let terminal = try Screens.openWithSignals(emulator)
        terminal.show(Frame(size: Size(rows: 24, columns: 80)))
        emulator.absorb()
        watched = (emulator.rawController, emulator.terminal)
        withExtendedLifetime((emulator, terminal)) {
            if number == SIGABRT { abort() }
            kill(getpid(), number)
            // The signal may be taken by another thread.
            while true { pause() }
        }
    }

    /// Starts a program that lets this process go on as soon as it is stopped.
    private static func continueOnceStopped() throws {
        let watcher = Process()
        watcher.executableURL = URL(fileURLWithPath: "/bin/sh")
        watcher.arguments = [
            "-c", "until grep -q '^State:.T' /proc/$1/status; do :; done; kill -CONT $1", "sh", "\(getpid())",
        ]
        try watcher.run()
    }
}
