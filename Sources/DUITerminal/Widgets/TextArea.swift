/// Draws a text of several lines.
public struct TextArea: Sendable {
    /// What is typed.
    public var state: TextAreaState
    /// Which wrapped line stands first in sight; it moves by itself so that the cursor stays in sight.
    public var first: Int
    /// Whether the keyboard acts here.
    public var focused: Bool
    /// What is shown while nothing is typed and the keyboard acts elsewhere.
    public var placeholder: String

    /// A text of several lines.
    public init(_ state: TextAreaState, first: Int = 0, focused: Bool = false, placeholder: String = "") {
        self.state = state
        self.first = first
        self.focused = focused
        self.placeholder = placeholder
    }

    /// Draws the text, wrapped.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        frame.fill(rect, style: .champ)
        if state.isEmpty, !focused {
            EmptyText(placeholder).draw(into: &frame, in: rect)
            return
        }
        let lines = WrappedLines(state.characters, width: Self.width(in: rect))
        let place = state.place(in: lines)
        let top = Scrolling.first(
            selected: focused ? place.row : nil, first: first, count: lines.ranges.count, height: rect.rows)
        for row in 0..<rect.rows where lines.ranges.indices.contains(top + row) {
            let shown = state.characters[lines.ranges[top + row]].filter { !$0.isNewline }
            frame.put(
                Self.withoutEndBlanks(shown), row: rect.row + row, column: rect.column, style: .champ,
                width: rect.columns)
        }
        if focused {
            frame.cursor = Position(
                row: rect.row + place.row - top, column: rect.column + min(place.column, rect.columns - 1))
        }
    }

    /// The width at which a rectangle wraps its text: one column is kept for the cursor.
    public static func width(in rect: Rect) -> Int { max(1, rect.columns - 1) }

    private static func withoutEndBlanks(_ characters: [Character]) -> String {
        var end = characters.count
        while end > 0, characters[end - 1] == " " { end -= 1 }
        return String(characters[..<end])
    }
}
