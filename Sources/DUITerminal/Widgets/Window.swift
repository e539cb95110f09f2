/// A window in the middle of what it covers: a reversed title bar, an inside, a rule under it where there is room.
///
/// It takes the whole width of its rows: what it covers leaves nothing at its sides, where half a row, with the sign of
/// another selection, would be read as part of it.
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

    /// Draws the window and tells where its inside lies, one blank column left out on each side. `detail` stands at the
    /// right of the title, given the rows that the inside has.
    public func draw(into frame: inout Frame, in rect: Rect, detail: (Int) -> String = { _ in "" }) -> Rect {
        let box = rect.centered(rows: rows + 2, columns: max(30, columns))
        frame.fill(Rect(row: box.row, column: rect.column, rows: box.rows, columns: rect.columns))
        // On a low screen the inside is worth more than the rule.
        let isRuled = box.rows >= rows + 2
        let inside = box.split(top: 1).rest.split(bottom: isRuled ? 1 : 0).rest.inset(columns: 1)
        PaneTitle(title, detail: detail(inside.rows), focused: true).draw(into: &frame, in: box)
        if isRuled {
            frame.line(.horizontal, row: box.endRow - 1, column: box.column, length: box.columns)
        }
        return inside
    }
}

extension Window {
    /// What a list that does not fit says at the right of its title: `4-19 / 24`; nothing when it fits.
    public static func position(selected: Int, count: Int, height: Int) -> String {
        guard count > height, height > 0 else { return "" }
        let first = Scrolling.first(selected: selected, first: 0, count: count, height: height)
        return "\(first + 1)-\(min(count, first + height)) / \(count)"
    }
}
