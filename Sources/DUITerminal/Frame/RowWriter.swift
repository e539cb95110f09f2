/// Writes scalars into one row of a frame, between a first column and a limit.
struct RowWriter {
    private let cells: UnsafeMutableBufferPointer<Cell>
    private let start: Int
    private let limit: Int
    private let style: Style
    private var column: Int
    private var filter = ScalarFilter()
    private let startsOnSecondHalf: Bool

    init(cells: UnsafeMutableBufferPointer<Cell>, column: Int, limit: Int, style: Style) {
        self.cells = cells
        start = column
        self.limit = limit
        self.style = style
        self.column = column
        startsOnSecondHalf = cells[column].isSecondHalf
    }

    /// Writes one scalar; false when there is no room for it.
    mutating func add(_ scalar: UInt32) -> Bool {
        switch filter.next(scalar) {
        case .nothing:
            return true
        case .mark(let mark):
            guard column > start else { return true }
            let previous = cells[column - 1].isSecondHalf ? column - 2 : column - 1
            cells[previous].add(mark: mark)
            return true
        case .spacing(let shown, let columns):
            guard column + columns <= limit else { return false }
            if columns == 2 {
                cells[column] = Cell(scalar: shown, style: style, half: .first)
                cells[column + 1] = Cell(scalar: 0x20, style: style, half: .second)
            } else {
                cells[column] = Cell(scalar: shown, style: style)
            }
            column += columns
            return true
        }
    }

    /// Ends the text with a sign that says that it was cut.
    mutating func cut(with ellipsis: UInt32) {
        let place = min(column, limit - 1)
        // The sign may take the second cell of the last grapheme written.
        if place < column, cells[place].isSecondHalf, place > start { cells[place - 1] = .blank(style) }
        cells[place] = Cell(scalar: ellipsis, style: style)
        column = place + 1
    }

    /// The number of columns written; a wide grapheme cut in two at an end of the text loses its other half.
    func finish() -> Int {
        guard column > start else { return 0 }
        if startsOnSecondHalf, start > 0 { cells[start - 1] = .blank(cells[start - 1].style) }
        if column < cells.count, cells[column].isSecondHalf { cells[column] = .blank(cells[column].style) }
        return column - start
    }
}
