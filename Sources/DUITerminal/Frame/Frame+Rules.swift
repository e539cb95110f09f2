extension Frame {
    /// The direction of a rule.
    public enum Direction: Sendable {
        /// From left to right.
        case horizontal
        /// From top to bottom.
        case vertical
    }

    /// Draws a rule, clipped at the edges of the frame.
    public mutating func line(
        _ direction: Direction, row: Int, column: Int, length: Int, style: Style = .discret
    ) {
        let rows = direction == .vertical ? length : 1
        let columns = direction == .vertical ? 1 : length
        let area = Rect(row: row, column: column, rows: rows, columns: columns).intersection(bounds)
        let sign = direction == .vertical ? glyphs.vertical : glyphs.horizontal
        fill(area, style: style)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                cells[row * size.columns + column] = Cell(scalar: sign.value, style: style)
            }
        }
    }

    /// Draws a rule that carries a title after its first sign, as `─ Motif ─────`.
    public mutating func titledRule(
        _ title: String, row: Int, column: Int, length: Int, style: Style = .discret
    ) {
        line(.horizontal, row: row, column: column, length: length, style: style)
        guard !title.isEmpty, length > 4 else { return }
        put(
            " " + TextWidth.truncate(title, to: length - 4, glyphs: glyphs) + " ", row: row, column: column + 1,
            style: style)
    }
}
