import Foundation

/// A secret typed on the terminal of the process without being shown, for commands that open no screen.
public enum HiddenInput {
    /// What came of the question.
    public enum Answer: Hashable, Sendable {
        /// What was typed.
        case text(String)
        /// Ctrl+C, Ctrl+D, or the terminal went away.
        case givenUp
    }

    /// Whether somebody can be asked: the input is a terminal.
    public static var isAvailable: Bool { isatty(STDIN_FILENO) == 1 }

    /// Asks on the error output, so that the answer of the command stays clean, and reads a line without echo.
    ///
    /// Signals of the keyboard are read as bytes meanwhile: nothing that is typed leaves the terminal without echo.
    public static func read(prompt: String) -> Answer {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .givenUp }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return .givenUp }
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            StandardFiles.say("\n")
        }
        StandardFiles.say(prompt)
        return line()
    }

    private static func line() -> Answer {
        var typed: [UInt8] = []
        while true {
            var byte: UInt8 = 0
            let count = Foundation.read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return .givenUp }
            switch byte {
            case 0x03: return .givenUp
            case 0x04: if typed.isEmpty { return .givenUp }
            case 0x0A, 0x0D: return .text(String(decoding: typed, as: UTF8.self))
            case 0x08, 0x7F: erase(&typed)
            case 0x15: typed = []
            case 0x00..<0x20: break
            default: if typed.count < 1024 { typed.append(byte) }
            }
        }
    }

    /// Takes the last character away, all its bytes.
    private static func erase(_ typed: inout [UInt8]) {
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
    }
}

/// The width of the terminal that reads the output of a command.
public enum OutputWidth {
    /// Its columns; nil when the output is a file or a pipe.
    public static var columns: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
        return Int(window.ws_col)
    }
}
