/// A window in the middle of what it covers: a reversed title bar, an inside, a rule under it where there is room.
public struct Window: Hashable, Sendable {
    /// What the window is about.
    public var title: String
    /// How many rows its inside wants.
    public var rows: Int
    /// How many columns it wants, edges included.
    public var columns: Int

    /// A window.
    public init(_ title: String, rows: Int, columns: Int) {
        self.title = title
        self.rows = rows
        self.columns = columns
    }

    /// Draws the window and tells where its inside lies, one blank column left out on each side.
    public func draw(into frame: inout Frame, in rect: Rect) -> Rect {
        let box = rect.centered(rows: rows + 2, columns: max(30, columns))
        frame.fill(box)
        PaneTitle(title, focused: true).draw(into: &frame, in: box)
        let inside = box.split(top: 1).rest
        // On a low screen the inside is worth more than the rule.
        guard box.rows >= rows + 2 else { return inside.inset(columns: 1) }
        frame.line(.horizontal, row: box.endRow - 1, column: box.column, length: box.columns)
        return inside.split(bottom: 1).rest.inset(columns: 1)
    }
}
