/// A row of a simple list.
public struct ListRow: Hashable, Sendable {
    /// What the row shows on the left.
    public var text: String
    /// What it shows at the right edge, if there is room: a count, a sign.
    public var detail: String
    /// How.
    public var style: Style
    /// Signs before the row.
    public var mark: String

    /// A row of a simple list.
    public init(_ text: String, detail: String = "", style: Style = .texte, mark: String = "") {
        self.text = text
        self.detail = detail
        self.style = style
        self.mark = mark
    }
}

/// Rows of one text each. The selected row has `>` before it and is reversed.
public struct ListWidget: Sendable {
    /// The rows.
    public var rows: [ListRow]
    /// Which row is selected.
    public var selected: Int?
    /// Which row stands first in sight.
    public var first: Int
    /// Whether the keyboard acts here.
    public var focused: Bool
    /// How many columns the signs before a row take.
    public var markWidth: Int
    /// The sentence in place of rows when there is none.
    public var emptyText: String

    /// A simple list.
    public init(
        rows: [ListRow], selected: Int? = nil, first: Int = 0, focused: Bool = false, markWidth: Int = 0,
        emptyText: String = ""
    ) {
        self.rows = rows
        self.selected = selected
        self.first = first
        self.focused = focused
        self.markWidth = markWidth
        self.emptyText = emptyText
    }

    /// The row that stands at a place, for the mouse.
    public func row(at position: Position, in rect: Rect) -> Int? {
        guard rect.contains(position) else { return nil }
        let index = first + position.row - rect.row
        return rows.indices.contains(index) ? index : nil
    }

    /// Draws the list.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        guard !rows.isEmpty else {
            EmptyText(emptyText).draw(into: &frame, in: rect)
            return
        }
        for line in 0..<rect.rows where rows.indices.contains(first + line) {
            draw(rows[first + line], isSelected: first + line == selected, into: &frame, in: rect.line(line))
        }
    }

    private func draw(_ row: ListRow, isSelected: Bool, into frame: inout Frame, in line: Rect) {
        frame.fill(line)
        if isSelected { frame.put(">", row: line.row, column: line.column) }
        frame.put(
            row.mark, row: line.row, column: line.column + 1, style: row.style, width: min(markWidth, line.columns - 1))
        let start = 1 + markWidth
        let detailWidth = row.detail.isEmpty ? 0 : TextWidth.of(row.detail) + 1
        // The detail leaves when it would take more than half of the row.
        let kept = detailWidth <= (line.columns - start) / 2 ? detailWidth : 0
        frame.put(
            row.text, row: line.row, column: line.column + start, style: row.style,
            width: line.columns - start - kept)
        if kept > 0 {
            frame.put(row.detail, row: line.row, column: line.endColumn - kept + 1, style: row.style, width: kept - 1)
        }
        guard isSelected else { return }
        frame.restyle(line, role: .selection, reverse: true)
        if focused { frame.cursor = Position(row: line.row, column: line.column) }
    }
}
