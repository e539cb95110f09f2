/// Draws a field of one line.
public struct TextField: Sendable {
    /// What is typed.
    public var state: TextFieldState
    /// What is shown while nothing is typed and the keyboard acts elsewhere.
    public var placeholder: String
    /// Whether the keyboard acts here.
    public var focused: Bool
    /// Whether stars stand in place of the characters.
    public var masked: Bool
    /// Whether the text must be corrected.
    public var hasError: Bool

    /// A field.
    public init(
        _ state: TextFieldState, placeholder: String = "", focused: Bool = false, masked: Bool = false,
        hasError: Bool = false
    ) {
        self.state = state
        self.placeholder = placeholder
        self.focused = focused
        self.masked = masked
        self.hasError = hasError
    }

    /// Draws the field on the first row of the rectangle.
    public func draw(into frame: inout Frame, in rect: Rect) {
        let line = rect.line(0)
        guard !line.isEmpty else { return }
        let style = hasError ? Style.erreur : Style.champ
        frame.fill(line, style: style)
        let characters = masked ? Array(repeating: "*", count: state.characters.count) : state.characters
        if characters.isEmpty, !focused {
            frame.put(placeholder, row: line.row, column: line.column, style: .discret, width: line.columns)
            return
        }
        let first = focused ? Self.firstVisible(characters, cursor: state.cursor, columns: line.columns) : 0
        frame.put(
            String(characters[first...]), row: line.row, column: line.column, style: style, width: line.columns)
        if first > 0 {
            frame.put(String(frame.glyphs.ellipsis), row: line.row, column: line.column, style: style)
        }
        if focused {
            let before = characters[first..<state.cursor].reduce(0) { $0 + TextWidth.of($1) }
            frame.cursor = Position(row: line.row, column: line.column + min(before, line.columns - 1))
        }
    }

    /// The first grapheme to show so that the cursor stays in sight.
    static func firstVisible(_ characters: [Character], cursor: Int, columns: Int) -> Int {
        var first = cursor
        var used = 0
        while first > 0 {
            let width = TextWidth.of(characters[first - 1])
            // One column is kept for the cursor itself.
            guard used + width < columns else { break }
            used += width
            first -= 1
        }
        return first
    }
}
