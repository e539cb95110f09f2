import CTerminal
import DUITerminal
import Foundation

/// A terminal used line by line: plain text out, lines in. Nothing is placed, nothing is redrawn, so that speech and braille
/// follow what is written in the order it is written.
@MainActor
public final class LineTerminal {
    /// What came.
    public enum Input: Hashable, Sendable {
        /// A line, without its end, and the keys that were pressed in it, in their order.
        case line(String, keys: [Key])
        /// Several lines that were there at once on a terminal: pasted, their ends press nothing.
        case pasted(String)
        /// The time asked for went by.
        case timeout
        /// Nobody writes any more: end of the input, signal, terminal gone.
        case ended
    }

    /// The longest line taken; what follows on it is dropped.
    public static let longestLine = 65_536

    private let polling: PollThread
    private let isTerminal = isatty(STDIN_FILENO) == 1
    private var waiting: [UInt8] = []
    private var isOver = false
    private var modes: termios?

    /// Takes the standard input and output of the process, and its signals.
    public init() throws(TerminalError) {
        let signals = dui_catch_signals()
        guard let polling = PollThread(signals: signals) else {
            dui_release_signals()
            throw .noResource
        }
        self.polling = polling
        var now = termios()
        if isTerminal, tcgetattr(STDIN_FILENO, &now) == 0 { modes = now }
    }

    /// Gives the terminal back. May be called once.
    public func close() {
        echo(true)
        polling.stop()
        dui_release_signals()
    }

    /// Writes text and what ends it; false when nobody reads it any more. The text must already be harmless.
    @discardableResult
    public func say(_ text: String, terminator: String = "\n") -> Bool {
        let bytes = Array((text + terminator).utf8)
        return dui_write(STDOUT_FILENO, bytes, bytes.count) == 0
    }

    /// The next line, waited for at most some time; a secret is not echoed.
    public func next(timeout: Duration, secret: Bool) async -> Input {
        hide(secret)
        let milliseconds = Int32(
            clamping: timeout.components.seconds * 1000 + timeout.components.attoseconds / 1_000_000_000_000_000)
        while true {
            if let line = takeLine() { return line }
            if isOver { return .ended }
            guard let report = await polling.wait(input: STDIN_FILENO, timeout: milliseconds) else { return .ended }
            if report.contains(.signal), endsOnSignal() { return .ended }
            if report.contains(.input) || report.contains(.hangUp) { read() }
            if report.isEmpty { return .timeout }
        }
    }

    private func endsOnSignal() -> Bool {
        while case let number = dui_next_signal(), number != 0 {
            if [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains(number) { return true }
        }
        return false
    }

    private func read() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = dui_read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else {
            isOver = true
            return
        }
        waiting += bytes.prefix(count)
    }

    /// The first complete line; on a terminal all those that stand there, since nobody types two lines at once.
    private func takeLine() -> Input? {
        guard let end = waiting.firstIndex(of: 0x0A) else {
            guard isOver || waiting.count > Self.longestLine, !waiting.isEmpty else { return nil }
            defer { waiting = [] }
            return Self.line(waiting[...])
        }
        guard isTerminal else {
            defer { waiting.removeFirst(end + 1) }
            return Self.line(waiting[..<end])
        }
        drain()
        let last = waiting.lastIndex(of: 0x0A) ?? end
        defer { waiting.removeFirst(last + 1) }
        return last == end ? Self.line(waiting[..<end]) : .pasted(Self.text(waiting[..<last]))
    }

    private func drain() {
        while waiting.count <= Self.longestLine, dui_poll(STDIN_FILENO, -1, -1, 0) & Int32(DUI_POLL_INPUT.rawValue) != 0
        {
            let before = waiting.count
            read()
            if isOver || waiting.count == before { return }
        }
    }

    /// A terminal that edits its line sends a function key as the sequence that it is: the sequence leaves the text and
    /// the key is told.
    private static func line(_ bytes: ArraySlice<UInt8>) -> Input {
        guard bytes.contains(0x1B) else { return .line(text(bytes), keys: []) }
        var decoder = InputDecoder()
        var typed = ""
        var keys: [Key] = []
        for event in decoder.feed(bytes.prefix(longestLine)) + decoder.flush() {
            switch event {
            case .key(let key):
                if let character = key.typed { typed.append(character) } else { keys.append(key) }
            case .paste(let text): typed += text
            default: break
            }
        }
        // A line typed under another system ends with a return, which presses nothing more.
        if keys.last == .enter { keys.removeLast() }
        return .line(typed, keys: keys)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(longestLine), as: UTF8.self).trimmingCharacters(
            in: CharacterSet(charactersIn: "\r"))
    }

    /// Hides what is typed from now on, or shows it: to be done before the prompt is written, since somebody who knows
    /// what comes types as soon as it stands there, or before.
    public func hide(_ secret: Bool) { echo(!secret) }

    private func echo(_ shown: Bool) {
        guard var wanted = modes else { return }
        if !shown {
            wanted.c_lflag &= ~tcflag_t(ECHO)
            // The end of the line still shows, so that what follows starts on its own line.
            wanted.c_lflag |= tcflag_t(ECHONL)
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &wanted)
    }
}
