import CTerminal
import DUITerminal
import Foundation

/// The terminal of the person: frames go in, events come out.
///
/// The hardware cursor is always shown, since braille displays and speech follow it. Whatever ends the process (return,
/// signal, trap), the terminal is given back as it was.
@MainActor
public final class CursesTerminal {
    private let terminal: OpaquePointer
    private let options: TerminalOptions
    private let polling: PollThread
    private var decoder: InputDecoder
    private var sender: FrameSender
    private var theme: Theme
    private var lastFrame: Frame?
    private var savedErrors: Int32 = -1
    private var isClosed = false
    private var isGone = false

    /// The size of the screen.
    public private(set) var size: Size

    /// Opens the full screen.
    public init(theme: Theme = .jour, options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        // The handlers come first: ncurses takes only signals that nobody took.
        let signals = options.catchesSignals ? dui_catch_signals() : -1
        var opened = false
        defer { if !opened && options.catchesSignals { dui_release_signals() } }
        let name = options.terminalName ?? Environment["TERM"] ?? ""
        guard let polling = PollThread(signals: signals) else { throw .noResource }
        var reason: Int32 = 0
        let wished = dui_open(
            name, options.input, options.output, options.mouse ? 1 : 0, options.colour ? 1 : 0, &reason)
        guard let terminal = wished else {
            polling.stop()
            throw Self.error(reason, name)
        }
        opened = true
        self.terminal = terminal
        self.options = options
        self.polling = polling
        self.theme = theme
        decoder = InputDecoder(sequences: .ofOpenTerminal())
        sender = FrameSender(palette: Self.palette(theme, terminal))
        size = Self.size(of: terminal)
        applyPairs()
        savedErrors = options.errorLog.map { dui_redirect_errors($0) } ?? -1
        if options.catchesSignals { armRestore() }
    }

    isolated deinit { close() }

    /// How many colours the screen shows; 0 when all is marks and signs.
    public var colours: Int { Int(dui_colours(terminal)) }

    /// Whether UTF-8 is written to a terminal whose environment did not say that it reads it.
    public var isUTF8Assumed: Bool { dui_utf8_assumed(terminal) != 0 }

    /// Shows a frame; only what changed since the last one is sent.
    public func show(_ frame: Frame) {
        guard !isClosed, !isGone else { return }
        lastFrame = frame
        _ = sender.send(frame, to: terminal, rows: size.rows, columns: size.columns)
        let cursor = frame.cursor ?? Position(row: size.rows - 1, column: size.columns - 1)
        dui_flush(
            terminal, Int32(min(max(0, cursor.row), size.rows - 1)),
            Int32(min(max(0, cursor.column), size.columns - 1)))
    }

    /// Changes the look of everything shown.
    public func setTheme(_ theme: Theme) {
        guard !isClosed else { return }
        self.theme = theme
        sender.setPalette(Self.palette(theme, terminal))
        applyPairs()
        if let lastFrame { show(lastFrame) }
    }

    /// One short bell.
    public func beep() {
        guard !isClosed, !isGone else { return }
        dui_beep(terminal)
    }

    /// Ends the wait of `nextBatch` with an empty batch; may be called from anywhere.
    public nonisolated func wake() { polling.wake() }

    /// Gives the terminal back. Called more than once, it does nothing more.
    public func close() {
        guard !isClosed else { return }
        isClosed = true
        polling.stop()
        dui_close(terminal)
        dui_disarm_restore()
        dui_restore_errors(savedErrors)
        if options.catchesSignals { dui_release_signals() }
    }

    /// Waits for events and gives all that are there, so that many keys need one frame. An empty batch is a timeout or a
    /// call of `wake`; no batch means that the screen is closed.
    ///
    /// The terminal is not read between two calls: what a person types meanwhile waits in their order.
    public func nextBatch(timeout: Duration? = nil) async -> [Event]? {
        let clock = ContinuousClock()
        let end = timeout.map { clock.now + $0 }
        while !isClosed {
            let rest = end.map { clock.now.duration(to: $0) }
            let limit = [rest, patience].compactMap { $0 }.min()
            let input = isGone ? -1 : options.input
            let report = await polling.wait(input: input, timeout: limit.map(Self.milliseconds) ?? -1)
            guard let report, !isClosed else { return nil }
            var events: [Event] = []
            if report.contains(.signal) { events += handleSignals() }
            if report.contains(.input) { events += readInput() }
            if report.contains(.hangUp) { events += hangUp() }
            if report.isEmpty, patience != nil { events += decoder.flush() }
            if !events.isEmpty || report.contains(.wake) { return events }
            if let end, clock.now >= end { return [] }
        }
        return nil
    }

    /// How long what waits in the decoder may still be the beginning of something.
    private var patience: Duration? {
        if decoder.hasPendingEscape { return .milliseconds(40) }
        return decoder.isPasting ? .seconds(1) : nil
    }

    private func readInput() -> [Event] {
        var events: [Event] = []
        var bytes = [UInt8](repeating: 0, count: 16_384)
        // A limit, so that a flood of input cannot keep the screen from being drawn.
        for _ in 0..<16 {
            let count = dui_read(options.input, &bytes, bytes.count)
            guard count > 0 else { return events + hangUp() }
            events += decoder.feed(bytes[..<count])
            guard dui_poll(options.input, -1, -1, 0) & Int32(DUI_POLL_INPUT.rawValue) != 0 else { break }
        }
        return events
    }

    private func handleSignals() -> [Event] {
        var events: [Event] = []
        var sizeMayHaveChanged = false
        while case let number = dui_next_signal(), number != 0 {
            switch number {
            case SIGWINCH: sizeMayHaveChanged = true
            case SIGTERM, SIGINT: events.append(.terminate)
            case SIGHUP: events += hangUp()
            case SIGTSTP: suspend()
            case SIGCONT:
                resume()
                sizeMayHaveChanged = true
                events.append(.resumed)
            default: break
            }
        }
        if sizeMayHaveChanged, let resized = takeSize() { events.append(resized) }
        return events
    }

    private func takeSize() -> Event? {
        guard !isGone, dui_take_size(terminal) != 0 else { return nil }
        size = Self.size(of: terminal)
        sender.forget()
        return .resize(size)
    }

    private func suspend() {
        dui_suspend(terminal)
        dui_disarm_restore()
        dui_stop_process()
    }

    private func resume() {
        guard !isGone else { return }
        dui_resume(terminal)
        armRestore()
        sender.forget()
    }

    private func hangUp() -> [Event] {
        guard !isGone else { return [] }
        isGone = true
        return [.hangUp]
    }

    private func armRestore() {
        guard options.catchesSignals else { return }
        let isLogged = savedErrors >= 0
        let detail = isLogged ? options.errorLog.map { " Le détail est dans \($0)." } ?? "" : ""
        dui_arm(
            terminal,
            "\r\nDUI s’est arrêté de façon imprévue\u{A0}; ce qui était enregistré est gardé.\(detail)\r\n",
            isLogged ? 1 : 0)
    }

    private func applyPairs() {
        for (index, entry) in sender.palette.entries.enumerated() where entry.foreground >= 0 {
            dui_set_pair(terminal, Int32(index + 1), entry.foreground, entry.background)
        }
        let ground = sender.palette.entries[StyleRole.texte.index]
        dui_set_background(terminal, ground.foreground < 0 ? 0 : Int32(StyleRole.texte.index + 1))
    }

    private static func palette(_ theme: Theme, _ terminal: OpaquePointer) -> Palette {
        let abilities = Palette.Abilities(
            colours: Int(dui_colours(terminal)), losesUnderline: dui_underline_lost(terminal) != 0)
        return Palette(theme: theme, abilities: abilities)
    }

    private static func size(of terminal: OpaquePointer) -> Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        dui_size(terminal, &rows, &columns)
        return Size(rows: Int(rows), columns: Int(columns))
    }

    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        // Rounded up: a wait that ends too early would be done again at once.
        return Int32(min(Int64(Int32.max), min(seconds, 2_000_000) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1))
    }

    private static func error(_ reason: Int32, _ name: String) -> TerminalError {
        switch dui_open_error(UInt32(reason)) {
        case DUI_OPEN_NOT_A_TERMINAL: .notATerminal
        case DUI_OPEN_UNKNOWN_TERM: .unknownTerminal(name)
        case DUI_OPEN_NO_CURSOR_ADDRESSING: .noFullScreen(name)
        case DUI_OPEN_NO_UTF8: .noUTF8
        default: .noResource
        }
    }
}
