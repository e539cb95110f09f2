/// A number of rows and columns.
public struct Size: Hashable, Sendable {
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// A size; what is negative counts as nothing.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}

/// A place in a frame, counted from the top left corner, from zero.
public struct Position: Hashable, Sendable {
    /// The row, from zero.
    public var row: Int
    /// The column, from zero.
    public var column: Int

    /// A place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    /// The first row.
    public var row: Int
    /// The first column.
    public var column: Int
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// A rectangle; a negative extent counts as nothing.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// The whole of a frame of that size.
    public init(size: Size) {
        self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }

    /// The row just under the rectangle.
    public var endRow: Int { row + rows }
    /// The column just right of the rectangle.
    public var endColumn: Int { column + columns }
    /// Whether there is no cell in it.
    public var isEmpty: Bool { rows == 0 || columns == 0 }
    /// The extent of the rectangle.
    public var size: Size { Size(rows: rows, columns: columns) }

    /// Whether a place lies in the rectangle.
    public func contains(_ position: Position) -> Bool {
        position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
    }

    /// The part that both rectangles share.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left, rows: min(endRow, other.endRow) - top,
            columns: min(endColumn, other.endColumn) - left)
    }

    /// The rectangle made smaller by a margin on each side.
    public func inset(rows marginRows: Int = 0, columns marginColumns: Int = 0) -> Rect {
        Rect(
            row: row + min(marginRows, rows / 2), column: column + min(marginColumns, columns / 2),
            rows: rows - 2 * marginRows, columns: columns - 2 * marginColumns)
    }

    /// One row of the rectangle, empty when there is no such row.
    public func line(_ index: Int) -> Rect {
        guard index >= 0, index < rows else { return Rect(row: row, column: column, rows: 0, columns: columns) }
        return Rect(row: row + index, column: column, rows: 1, columns: columns)
    }

    /// Cuts the first rows off: the part above and the rest.
    public func split(top count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, count), rows)
        return (
            Rect(row: row, column: column, rows: taken, columns: columns),
            Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
        )
    }

    /// Cuts the last rows off: the rest and the part below.
    public func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
        let (rest, bottom) = split(top: rows - min(max(0, count), rows))
        return (rest, bottom)
    }

    /// Cuts the first columns off: the part on the left and the rest, `gap` columns apart.
    public func split(left count: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, count), columns)
        let skipped = min(taken + max(0, gap), columns)
        return (
            Rect(row: row, column: column, rows: rows, columns: taken),
            Rect(row: row, column: column + skipped, rows: rows, columns: columns - skipped)
        )
    }

    /// A rectangle of that size in the middle of this one, never larger than it.
    public func centered(rows wantedRows: Int, columns wantedColumns: Int) -> Rect {
        let height = min(max(0, wantedRows), rows)
        let width = min(max(0, wantedColumns), columns)
        return Rect(
            row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height, columns: width)
    }
}
