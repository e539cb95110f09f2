/// The one message of a screen, on the last row but one.
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

    /// Draws the message on the first row of the rectangle.
    public func draw(into frame: inout Frame, in rect: Rect) {
        let line = rect.line(0)
        guard !line.isEmpty else { return }
        frame.fill(line)
        guard !text.isEmpty else { return }
        let sign = level == .action || level == .error ? "! " : " "
        frame.put(sign + text, row: line.row, column: line.column, style: style, width: line.columns)
    }

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
