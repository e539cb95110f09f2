/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    /// The title above.
    public var title: String
    /// Under this width the column leaves rather than shrinks.
    public var minimumWidth: Int
    /// The column takes no more than this.
    public var maximumWidth: Int?
    /// The share of the columns left over; zero keeps the minimum.
    public var weight: Int
    /// The column of lowest priority leaves first; the highest never leaves.
    public var priority: Int
    /// Where the text stands.
    public var alignment: TextWidth.Alignment

    /// A column of a table.
    public init(
        _ title: String, minimumWidth: Int, maximumWidth: Int? = nil, weight: Int = 0, priority: Int = 0,
        alignment: TextWidth.Alignment = .left
    ) {
        self.title = title
        self.minimumWidth = max(1, minimumWidth)
        self.maximumWidth = maximumWidth
        self.weight = max(0, weight)
        self.priority = priority
        self.alignment = alignment
    }
}

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
    /// What it shows.
    public var text: String
    /// How.
    public var style: Style

    /// A cell of a table.
    public init(_ text: String, style: Style = .texte) {
        self.text = text
        self.style = style
    }
}

/// A row of a table.
public struct TableRow: Hashable, Sendable {
    /// One cell a column, in the order of the columns.
    public var cells: [TableCell]
    /// Signs before the row: `x` marked, `*` unread.
    public var mark: String

    /// A row of a table.
    public init(_ cells: [TableCell], mark: String = "") {
        self.cells = cells
        self.mark = mark
    }
}

/// Rows and columns under a line of titles. The selected row has `>` before it and is reversed.
///
/// A caller with a long list gives the rows in sight only, with `first` at zero.
public struct TableWidget: Sendable {
    /// The columns.
    public var columns: [TableColumn]
    /// The rows.
    public var rows: [TableRow]
    /// Which of the rows is selected.
    public var selected: Int?
    /// Which of the rows stands first in sight.
    public var first: Int
    /// Whether the keyboard acts here: the hardware cursor then stands on the selected row.
    public var focused: Bool
    /// How many columns the signs before a row take.
    public var markWidth: Int
    /// How many blanks between two columns.
    public var spacing: Int
    /// Whether the line of titles is shown.
    public var showsTitles: Bool
    /// The sentence in place of rows when there is none: why, and what next.
    public var emptyText: String

    /// A table.
    public init(
        columns: [TableColumn], rows: [TableRow], selected: Int? = nil, first: Int = 0, focused: Bool = false,
        markWidth: Int = 0, spacing: Int = 2, showsTitles: Bool = true, emptyText: String = ""
    ) {
        self.columns = columns
        self.rows = rows
        self.selected = selected
        self.first = first
        self.focused = focused
        self.markWidth = markWidth
        self.spacing = spacing
        self.showsTitles = showsTitles
        self.emptyText = emptyText
    }

    /// How many rows fit into a rectangle.
    public func visibleRows(in rect: Rect) -> Int { max(0, rect.rows - (showsTitles ? 1 : 0)) }

    /// The row that stands at a place, for the mouse.
    public func row(at position: Position, in rect: Rect) -> Int? {
        let (_, body) = rect.split(top: showsTitles ? 1 : 0)
        guard body.contains(position) else { return nil }
        let index = first + position.row - body.row
        return rows.indices.contains(index) ? index : nil
    }

    /// Draws the table.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        let gutter = 1 + markWidth
        let layout = ColumnLayout(columns, width: rect.columns - gutter, spacing: spacing)
        let (titles, body) = rect.split(top: showsTitles ? 1 : 0)
        if !titles.isEmpty { drawTitles(layout, into: &frame, in: titles, gutter: gutter) }
        guard !rows.isEmpty else {
            EmptyText(emptyText).draw(into: &frame, in: body)
            return
        }
        for line in 0..<body.rows {
            let index = first + line
            guard rows.indices.contains(index) else { continue }
            draw(rows[index], isSelected: index == selected, layout, into: &frame, in: body.line(line))
        }
    }

    private func drawTitles(_ layout: ColumnLayout, into frame: inout Frame, in line: Rect, gutter: Int) {
        frame.fill(line, style: .discret)
        for (index, place) in layout.places {
            let column = columns[index]
            frame.notes?.column(
                "", at: Position(row: line.row, column: line.column + gutter + place.column))
            frame.put(
                TextWidth.pad(column.title, to: place.width, alignment: column.alignment, glyphs: frame.glyphs),
                row: line.row, column: line.column + gutter + place.column, style: .discret, width: place.width)
        }
    }

    private func draw(
        _ row: TableRow, isSelected: Bool, _ layout: ColumnLayout, into frame: inout Frame, in line: Rect
    ) {
        let gutter = 1 + markWidth
        frame.fill(line)
        if isSelected { frame.put(">", row: line.row, column: line.column, width: line.columns) }
        frame.put(row.mark, row: line.row, column: line.column + 1, width: min(markWidth, line.columns - 1))
        // Which column comes next is heard from the order; after an empty one it has to be named.
        var followsAnEmptyOne = false
        for (index, place) in layout.places where row.cells.indices.contains(index) {
            let cell = row.cells[index]
            let isEmpty = cell.text.allSatisfy(\.isWhitespace)
            if !isEmpty {
                frame.notes?.column(
                    followsAnEmptyOne ? columns[index].title : "",
                    at: Position(row: line.row, column: line.column + gutter + place.column))
            }
            // A column without a name holds signs: that it holds none changes nothing of what comes next.
            followsAnEmptyOne = isEmpty && !columns[index].title.isEmpty
            let alignment = columns[index].alignment
            var column = line.column + gutter + place.column
            if alignment != .left {
                let missing = max(0, place.width - TextWidth.of(cell.text))
                column += alignment == .right ? missing : missing / 2
            }
            frame.put(cell.text, row: line.row, column: column, style: cell.style, width: place.width)
        }
        guard isSelected else { return }
        frame.restyle(line, role: .selection, reverse: true)
        if focused { frame.cursor = Position(row: line.row, column: line.column) }
    }
}
