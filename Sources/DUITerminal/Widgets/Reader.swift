/// A line of a text to read.
public struct ReaderLine: Hashable, Sendable {
    /// A part of a line in one style.
    public struct Span: Hashable, Sendable {
        /// The text.
        public var text: String
        /// Its style.
        public var style: Style

        /// A part of a line.
        public init(_ text: String, _ style: Style = .texte) {
            self.text = text
            self.style = style
        }
    }

    /// The parts, from left to right.
    public var spans: [Span]
    /// Whether a rule goes on to the right edge: the title of a section shows without colour.
    public var isRuled: Bool
    /// Whether the whole line is underlined: what is searched is in it.
    public var isUnderlined: Bool

    /// A line made of parts.
    public init(_ spans: [Span], isRuled: Bool = false, isUnderlined: Bool = false) {
        self.spans = spans
        self.isRuled = isRuled
        self.isUnderlined = isUnderlined
    }
}

/// Draws the lines in sight of a text to read.
public struct Reader: Sendable {
    /// The lines in sight, already wrapped at the width of the rectangle.
    public var lines: [ReaderLine]
    /// The row where the hardware cursor stands, when the keyboard acts here: the first one, or that of what was found,
    /// so that a braille display follows it.
    public var cursorRow: Int?

    /// The lines in sight of a text.
    public init(lines: [ReaderLine], cursorRow: Int? = nil) {
        self.lines = lines
        self.cursorRow = cursorRow
    }

    /// Draws the lines.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        for (index, line) in lines.enumerated() where index < rect.rows {
            draw(line, into: &frame, in: rect.line(index))
        }
        guard let cursorRow else { return }
        frame.cursor = Position(
            row: rect.row + ((0..<rect.rows).contains(cursorRow) ? cursorRow : 0), column: rect.column)
    }

    private func draw(_ line: ReaderLine, into frame: inout Frame, in rect: Rect) {
        var column = rect.column
        for span in line.spans where column < rect.endColumn {
            column += frame.put(
                span.text, row: rect.row, column: column, style: span.style, width: rect.endColumn - column)
        }
        if line.isRuled, rect.endColumn - column > 2 {
            frame.line(.horizontal, row: rect.row, column: column + 1, length: rect.endColumn - column - 1)
        }
        if line.isUnderlined { frame.restyle(rect, underline: true) }
    }
}
