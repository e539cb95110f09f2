/// A grid of cells with roles, never colours: the theme is applied when the frame goes out.
public struct Frame: Hashable, Sendable {
    /// The extent of the grid.
    public let size: Size
    /// Where the hardware cursor stands; without one it waits in the bottom right corner.
    public var cursor: Position?
    /// The signs that widgets use for rules and cut text.
    public var glyphs: Glyphs
    /// What the cells do not say, where the frame is told and not shown; nil where it is shown.
    public internal(set) var notes: FrameNotes?
    var cells: ContiguousArray<Cell>

    /// An empty grid; `isTold` when it will be read from the top to the bottom instead of shown.
    public init(size: Size, glyphs: Glyphs = .unicode, isTold: Bool = false) {
        self.size = size
        self.glyphs = glyphs
        notes = isTold ? FrameNotes() : nil
        cells = ContiguousArray(repeating: .blank(.texte), count: size.rows * size.columns)
    }

    /// The cell at a place; outside of the grid, a blank.
    public subscript(row: Int, column: Int) -> Cell {
        guard contains(row, column) else { return .blank(.texte) }
        return cells[row * size.columns + column]
    }

    /// The whole grid as a rectangle.
    public var bounds: Rect { Rect(size: size) }

    /// Runs a closure on the cells of one row, without copying them.
    public func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Cell>) throws -> Result) rethrows -> Result? {
        guard row >= 0, row < size.rows else { return nil }
        return try cells.withUnsafeBufferPointer { buffer in
            try body(UnsafeBufferPointer(rebasing: buffer[row * size.columns..<(row + 1) * size.columns]))
        }
    }

    /// Writes a text from a place towards the right, on one row.
    ///
    /// What goes past `width` columns, or past the edge, is cut with a final ellipsis. A place outside of the grid is
    /// ignored.
    /// - Returns: the number of columns used.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, style: Style = .texte, width: Int? = nil
    ) -> Int {
        guard contains(row, column) else { return 0 }
        let available = min(size.columns - column, width ?? size.columns)
        guard available > 0 else { return 0 }
        let first = row * size.columns
        let ellipsis = glyphs.ellipsis.value
        let range = first..<first + size.columns
        var isCut = false
        let used = cells.withUnsafeMutableBufferPointer { buffer in
            var writer = RowWriter(
                cells: UnsafeMutableBufferPointer(rebasing: buffer[range]), column: column, limit: column + available,
                style: style)
            for scalar in text.unicodeScalars {
                guard writer.add(scalar.value) else {
                    writer.cut(with: ellipsis)
                    isCut = true
                    break
                }
            }
            return writer.finish()
        }
        if isCut { notes?.cut(text, at: Position(row: row, column: column), columns: used) }
        return used
    }

    /// Empties a rectangle and gives it a style.
    public mutating func fill(_ rect: Rect, style: Style = .texte) {
        change(rect) { $0 = .blank(style) }
    }

    /// Changes the styles of a rectangle and keeps its text.
    public mutating func restyle(
        _ rect: Rect, role: StyleRole? = nil, reverse: Bool? = nil, bold: Bool? = nil, underline: Bool? = nil
    ) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for index in row * size.columns + area.column..<row * size.columns + area.endColumn {
                if let role { cells[index].style.role = role }
                if let reverse { cells[index].style.reverse = reverse }
                if let bold { cells[index].style.bold = bold }
                if let underline { cells[index].style.underline = underline }
            }
        }
    }

    private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            let first = row * size.columns
            for index in first + area.column..<first + area.endColumn { body(&cells[index]) }
            repair(row: row, column: area.column - 1)
            repair(row: row, column: area.endColumn)
        }
    }

    /// A wide grapheme that lost one of its halves becomes a blank.
    private mutating func repair(row: Int, column: Int) {
        guard contains(row, column) else { return }
        let index = row * size.columns + column
        let lostSecond = cells[index].half == .first && !self[row, column + 1].isSecondHalf
        let lostFirst = cells[index].isSecondHalf && self[row, column - 1].half != .first
        if lostSecond || lostFirst { cells[index] = .blank(cells[index].style) }
    }

    private func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && row < size.rows && column >= 0 && column < size.columns
    }
}
