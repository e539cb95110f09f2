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
    /// The columns; a single one is wrapped, several are cut.
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

    /// The row as one or several that fit a width.
    fileprivate func wrapped(width: Int) -> [DialogRow] {
        guard columns.count == 1 else { return [self] }
        return TextWidth.wrap(columns[0], width: width).map {
            DialogRow([$0], isAlert: isAlert, isHeading: isHeading)
        }
    }

    /// The widths of the columns in a number of columns of the screen.
    fileprivate func widths(in total: Int) -> [Int] {
        switch columns.count {
        case 0, 1: [total]
        case 2: [14, total - 14]
        default: [18, (total - 30) / 2, (total - 30) / 2, 12]
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
        let columns = min(rect.columns, comparing ? 84 : 64)
        let shown = rows.flatMap { $0.wrapped(width: max(1, columns - 4)) }
        let inside = Window(title, rows: shown.count + 2, columns: columns).draw(into: &frame, in: rect)
        // On a low screen rows are cut, never the buttons.
        let (text, bottom) = inside.split(bottom: 1)
        for (index, row) in shown.enumerated() where index < text.rows {
            draw(row, into: &frame, in: text.line(index))
        }
        return bottom.isEmpty ? [] : drawButtons(into: &frame, in: bottom)
    }

    private func draw(_ row: DialogRow, into frame: inout Frame, in line: Rect) {
        var column = line.column
        for (text, width) in zip(row.columns, row.widths(in: line.columns)) where column < line.endColumn {
            let room = min(max(1, width - 1), line.endColumn - column)
            frame.put(text, row: line.row, column: column, style: row.style, width: room)
            column += max(1, width)
        }
    }

    private func drawButtons(into frame: inout Frame, in line: Rect) -> [HitArea] {
        var column = line.column
        var areas: [HitArea] = []
        for (index, button) in buttons.enumerated() where column < line.endColumn {
            let isFocused = index == focused
            let style = isFocused ? Style.selection.reversed() : .champ
            let label = isFocused ? "> \(button.label) " : "  \(button.label) "
            if isFocused { frame.cursor = Position(row: line.row, column: column) }
            let used = frame.put(label, row: line.row, column: column, style: style, width: line.endColumn - column)
            areas.append(HitArea(id: button.id, rect: Rect(row: line.row, column: column, rows: 1, columns: used)))
            column += used + 1
        }
        let width = TextWidth.of(hint)
        if width > 0, line.endColumn - column > width {
            frame.put(hint, row: line.row, column: line.endColumn - width, style: .discret)
        }
        return areas
    }
}
