/// Writes scalars into one row of a frame, between a first column and a limit.
struct RowWriter {
    private let cells: UnsafeMutableBufferPointer<Cell>
    private let start: Int
    private let limit: Int
    private let style: Style
    private var column: Int
    private var filter = ScalarFilter()

    init(cells: UnsafeMutableBufferPointer<Cell>, column: Int, limit: Int, style: Style) {
        self.cells = cells
        start = column
        self.limit = limit
        self.style = style
        self.column = column
        if cells[column].isSecondHalf, column > 0 { cells[column - 1] = .blank(cells[column - 1].style) }
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
        if cells[place].isSecondHalf, place > start { cells[place - 1] = .blank(style) }
        cells[place] = Cell(scalar: ellipsis, style: style)
        column = place + 1
    }

    /// The number of columns written; a wide grapheme cut in two by the end of the text loses its other half.
    func finish() -> Int {
        if column < cells.count, cells[column].isSecondHalf, column > start {
            cells[column] = .blank(cells[column].style)
        }
        return column - start
    }
}
