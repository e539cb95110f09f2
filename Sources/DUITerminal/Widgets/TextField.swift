/// Draws a field of one line. What is typed, and where the caret stands, belong to whoever edits it.
public struct TextField: Hashable, Sendable {
    /// What is typed.
    public var characters: [Character]
    /// The place of the caret, from zero to the count of characters.
    public var caret: Int
    /// Whether the keyboard acts here.
    public var focused: Bool
    /// Whether stars stand in place of the characters.
    public var hidden: Bool
    /// How the field looks: `.erreur` for a text that must be corrected.
    public var style: Style

    /// A field.
    public init(
        characters: [Character], caret: Int, focused: Bool, hidden: Bool = false, style: Style = .champ
    ) {
        self.characters = characters
        self.caret = min(max(0, caret), characters.count)
        self.focused = focused
        self.hidden = hidden
        self.style = style
    }

    /// Draws the field on the first row of the rectangle. Where the keyboard acts, the text scrolls so that the caret
    /// stays in sight; elsewhere it is read from its beginning.
    public func draw(into frame: inout Frame, in rect: Rect) {
        let line = rect.line(0)
        guard !line.isEmpty else { return }
        frame.fill(line, style: style)
        let shown = hidden ? Array(repeating: "*", count: characters.count) : characters
        let first = focused ? Self.firstVisible(shown, caret: caret, columns: line.columns) : 0
        frame.put(String(shown[first...]), row: line.row, column: line.column, style: style, width: line.columns)
        if first > 0 {
            frame.put(String(frame.glyphs.ellipsis), row: line.row, column: line.column, style: style)
            frame.notes?.cut(
                String(shown), at: Position(row: line.row, column: line.column),
                columns: min(line.columns, shown[first...].reduce(0) { $0 + TextWidth.of($1) }))
        }
        guard focused else { return }
        let before = shown[first..<caret].reduce(0) { $0 + TextWidth.of($1) }
        frame.cursor = Position(row: line.row, column: line.column + min(before, line.columns - 1))
    }

    /// The first grapheme to show so that the caret stays in sight.
    private static func firstVisible(_ characters: [Character], caret: Int, columns: Int) -> Int {
        var first = caret
        var used = 0
        while first > 0 {
            let width = TextWidth.of(characters[first - 1])
            // One column is kept for the caret itself.
            guard used + width < columns else { break }
            used += width
            first -= 1
        }
        return first
    }
}
