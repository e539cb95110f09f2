/// The one message of a screen, above the keys: one row, or as many as the sentence needs where the screen is narrow.
public struct MessageRow: Hashable, Sendable {
    /// How much a message matters; the sign before the text says it without colour.
    public enum Level: Hashable, Sendable {
        /// Something to know.
        case information
        /// Something done.
        case success
        /// Something unusual.
        case attention
        /// Something that must be done.
        case action
        /// Something that did not work.
        case error
    }

    /// The sentence.
    public var text: String
    /// How much it matters.
    public var level: Level

    /// A message.
    public init(_ text: String, level: Level = .information) {
        self.text = text
        self.level = level
    }

    /// How many rows the whole sentence takes in a width: what it says last is what to do, so it is not cut.
    public func rows(width: Int) -> Int { max(1, lines(width: width).count) }

    /// Draws the message; what does not fit in the rows of the rectangle ends with the sign of a cut.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        frame.fill(rect)
        guard !text.isEmpty else { return }
        let lines = lines(width: rect.columns)
        for (index, line) in lines.prefix(rect.rows).enumerated() {
            let isLast = index == rect.rows - 1
            let shown = isLast ? ([line] + lines.dropFirst(index + 1)).joined(separator: " ") : line
            let start = index == 0 ? sign : String(repeating: " ", count: sign.count)
            frame.put(
                start + shown, row: rect.row + index, column: rect.column, style: style, width: rect.columns)
        }
    }

    private var sign: String { level == .action || level == .error ? "! " : " " }

    private func lines(width: Int) -> [String] { TextWidth.wrap(text, width: max(1, width - sign.count)) }

    private var style: Style {
        switch level {
        case .information: .texte
        case .success: .succes
        case .attention: .attention
        case .action: .alerte
        case .error: .erreur
        }
    }
}
