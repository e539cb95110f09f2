/// Draws a field of several lines. What is typed, and where the caret stands, belong to whoever edits it.
public struct TextArea: Hashable, Sendable {
    /// What is typed.
    public var characters: [Character]
    /// The place of the caret, from zero to the count of characters.
    public var caret: Int
    /// Whether the keyboard acts here.
    public var focused: Bool
    /// How the field looks: `.erreur` for a text that must be corrected.
    public var style: Style

    /// A field of several lines.
    public init(characters: [Character], caret: Int, focused: Bool, style: Style = .champ) {
        self.characters = characters
        self.caret = min(max(0, caret), characters.count)
        self.focused = focused
        self.style = style
    }

    /// Draws the text, wrapped. Where the keyboard acts, it scrolls so that the caret stays in sight; elsewhere it is
    /// read from its beginning, and an ellipsis tells of lines below.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        frame.fill(rect, style: style)
        // One column is kept for the caret.
        let lines = WrappedLines(characters, width: max(1, rect.columns - 1)).ranges
        let caretRow = lines.lastIndex { $0.lowerBound <= caret } ?? 0
        let top = Scrolling.first(
            selected: focused ? caretRow : nil, first: 0, count: lines.count, height: rect.rows)
        for row in 0..<rect.rows where lines.indices.contains(top + row) {
            let shown = characters[lines[top + row]].filter { !$0.isNewline }
            frame.put(
                Self.withoutEndBlanks(shown), row: rect.row + row, column: rect.column, style: style,
                width: rect.columns)
        }
        if !focused, lines.count > rect.rows {
            frame.put(
                String(frame.glyphs.ellipsis), row: rect.endRow - 1, column: rect.endColumn - 1, style: style)
        }
        guard focused else { return }
        let before = characters[lines[caretRow].lowerBound..<caret].reduce(0) { $0 + TextWidth.of($1) }
        frame.cursor = Position(
            row: rect.row + caretRow - top, column: rect.column + min(before, rect.columns - 1))
    }

    private static func withoutEndBlanks(_ characters: [Character]) -> String {
        var end = characters.count
        while end > 0, characters[end - 1] == " " { end -= 1 }
        return String(characters[..<end])
    }
}
