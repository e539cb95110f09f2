/// A button of a dialog; its label is a verb.
public struct DialogButton: Hashable, Sendable {
    /// What its part of the screen is called for the mouse.
    public var id: String
    /// The verb.
    public var label: String

    /// A button of a dialog.
    public init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}

/// A row of a dialog: a sentence, a label and its value, or up to four columns to compare.
public struct DialogRow: Hashable, Sendable {
    /// The columns; each is wrapped inside its width, so that a number is never cut in two without its end.
    public var columns: [String]
    /// Whether the row must stand out.
    public var isAlert: Bool
    /// Whether the row heads those below.
    public var isHeading: Bool

    /// A row of a dialog.
    public init(_ columns: [String], isAlert: Bool = false, isHeading: Bool = false) {
        self.columns = columns
        self.isAlert = isAlert
        self.isHeading = isHeading
    }

    fileprivate var style: Style {
        Style(isAlert ? .alerte : isHeading ? .discret : .texte, bold: isAlert)
    }

    fileprivate var isBlank: Bool { columns.allSatisfy(\.isEmpty) }

    /// The row as one or several that fit a width, the columns still side by side.
    fileprivate func wrapped(width: Int) -> [DialogRow] {
        let gap = columns.count > 1 ? 1 : 0
        let cells = zip(columns, widths(in: width)).map { TextWidth.wrap($0, width: max(1, $1 - gap)) }
        return (0..<max(1, cells.map(\.count).max() ?? 1)).map { line in
            DialogRow(
                cells.map { $0.indices.contains(line) ? $0[line] : "" }, isAlert: isAlert, isHeading: isHeading)
        }
    }

    /// The widths of the columns in a number of columns of the screen; a label and a sign yield where it is narrow.
    fileprivate func widths(in total: Int) -> [Int] {
        let isWide = total >= 50
        switch columns.count {
        case 0, 1: return [total]
        case 2: return [14, total - 14]
        case 3:
            let label = isWide ? 18 : 12
            return [label, (total - label) / 2, (total - label) / 2]
        default:
            let (label, sign) = isWide ? (18, 12) : (12, 9)
            return [label, (total - label - sign) / 2, (total - label - sign) / 2, sign]
        }
    }
}

/// Draws a question: its rows, then its buttons, the focused one reversed.
public struct Dialog: Hashable, Sendable {
    /// What is asked.
    public var title: String
    /// The objects concerned and what will happen.
    public var rows: [DialogRow]
    /// The answers.
    public var buttons: [DialogButton]
    /// The answer that Entrée gives.
    public var focused: Int
    /// What is written at the right of the buttons, where there is room.
    public var hint: String

    /// A question.
    public init(title: String, rows: [DialogRow], buttons: [DialogButton], focused: Int, hint: String = "") {
        self.title = title
        self.rows = rows
        self.buttons = buttons
        self.focused = focused
        self.hint = hint
    }

    /// Draws the dialog in the middle of the rectangle and tells where the buttons stand.
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        // Columns to compare need the width; a sentence is read more easily in short lines.
        let comparing = rows.contains { $0.columns.count > 2 }
        // What is told has no width: a value wrapped beside another would be heard in pieces.
        let isTold = frame.notes != nil
        let columns = isTold ? rect.columns : min(rect.columns, comparing ? 84 : 64)
        let shown = isTold ? rows : rows.flatMap { $0.wrapped(width: max(1, columns - (comparing ? 2 : 4))) }
        let groups = buttonLines(columns: columns - 2)
        let inside = Window(title, rows: shown.count + 1 + groups.count, columns: columns).draw(into: &frame, in: rect)
        // On a low screen rows are cut, never the buttons.
        let (text, bottom) = inside.split(bottom: groups.count)
        for (index, row) in fitting(shown, rows: text.rows).enumerated() {
            draw(row, into: &frame, in: text.line(index))
        }
        return drawButtons(groups, into: &frame, in: bottom)
    }

    /// The rows that fit: blank ones leave first; what still has no room is counted, never dropped without a word.
    private func fitting(_ shown: [DialogRow], rows: Int) -> [DialogRow] {
        guard shown.count > rows, rows > 0 else { return Array(shown.prefix(rows)) }
        let filled = shown.filter { !$0.isBlank }
        guard filled.count > rows, rows > 1 else { return Array(filled.prefix(rows)) }
        return filled.prefix(rows - 1) + [DialogRow(["… \(filled.count - rows + 1) lignes de plus"])]
    }

    /// The buttons in lines: one that has no room left on a line begins another.
    private func buttonLines(columns: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, used) = (0, 0)
        for (index, button) in buttons.enumerated() {
            let width = TextWidth.of(button.label) + 3
            if used > 0, used + 1 + width > columns {
                lines.append(start..<index)
                (start, used) = (index, 0)
            }
            used += width + (used > 0 ? 1 : 0)
        }
        return lines + [start..<buttons.count]
    }

    private func draw(_ row: DialogRow, into frame: inout Frame, in line: Rect) {
        var column = line.column
        for (text, width) in zip(row.columns, row.widths(in: line.columns)) where column < line.endColumn {
            let room = min(max(1, width - 1), line.endColumn - column)
            if !text.isEmpty { frame.notes?.column("", at: Position(row: line.row, column: column)) }
            frame.put(text, row: line.row, column: column, style: row.style, width: room)
            column += max(1, width)
        }
    }

    /// Draws the lines of buttons; where they do not all fit, from the one that has the keyboard up.
    private func drawButtons(_ lines: [Range<Int>], into frame: inout Frame, in rect: Rect) -> [HitArea] {
        let last = max(rect.rows, 1 + (lines.firstIndex { $0.contains(focused) } ?? 0))
        let inSight = lines.prefix(last).suffix(rect.rows)
        return inSight.enumerated().flatMap { row, line in
            drawButtons(line, alone: lines.count == 1, into: &frame, in: rect.line(row))
        }
    }

    private func drawButtons(
        _ range: Range<Int>, alone: Bool, into frame: inout Frame, in line: Rect
    ) -> [HitArea] {
        var column = line.column
        var areas: [HitArea] = []
        for (index, button) in zip(range, buttons[range]) where column < line.endColumn {
            let isFocused = index == focused
            let style = isFocused ? Style.selection.reversed() : .champ
            let label = isFocused ? "> \(button.label) " : "  \(button.label) "
            if isFocused { frame.cursor = Position(row: line.row, column: column) }
            let used = frame.put(label, row: line.row, column: column, style: style, width: line.endColumn - column)
            areas.append(HitArea(id: button.id, rect: Rect(row: line.row, column: column, rows: 1, columns: used)))
            column += used + 1
        }
        let width = TextWidth.of(hint)
        if alone, width > 0, line.endColumn - column > width {
            frame.put(hint, row: line.row, column: line.endColumn - width, style: .discret)
        }
        return areas
    }
}
