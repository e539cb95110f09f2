import DUITerminal
import Testing

@testable import DUICurses

/// All the suites that open a screen: ncurses has one current terminal a process, so they run one after the other.
@MainActor
@Suite("Terminal", .serialized)
struct Screens {}

extension Screens {
    static func open(
        _ emulator: Emulator, theme: Theme = .jour, term: String = "xterm-256color", colour: Bool = true
    ) throws -> CursesTerminal {
        try CursesTerminal(
            theme: theme,
            options: TerminalOptions(
                input: emulator.terminal, output: emulator.terminal, terminalName: term, colour: colour,
                catchesSignals: false))
    }

    /// Shows a frame and reads it back.
    @discardableResult
    static func show(_ frame: Frame, on terminal: CursesTerminal, _ emulator: Emulator) -> Int {
        terminal.show(frame)
        return emulator.absorb()
    }
}
