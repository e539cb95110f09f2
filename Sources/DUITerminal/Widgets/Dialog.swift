/// A button of a dialog; its label is a verb.
public struct DialogButton: Hashable, Sendable {
    /// What the button does.
    public var id: String
    /// The verb.
    public var label: String

    /// A button of a dialog.
    public init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}

/// A question that keeps the keyboard until it is answered.
///
/// Letters are ignored: the key that called the dialog, pressed again, must change nothing. Échap is the safe button.
public struct Dialog: Hashable, Sendable {
    /// What is asked.
    public var title: String
    /// The objects concerned and what will happen.
    public var lines: [String]
    /// The answers.
    public var buttons: [DialogButton]
    /// The answer that changes nothing; it has the keyboard first.
    public var safeButton: Int
    /// The answer that Entrée gives.
    public private(set) var focused: Int

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// A button was chosen.
        case chosen(String)
        /// The keyboard moved, or nothing happened.
        case stays
    }

    /// A question; the safe button has the keyboard.
    public init(title: String, lines: [String], buttons: [DialogButton], safeButton: Int = 0) {
        self.title = title
        self.lines = lines
        self.buttons = buttons
        self.safeButton = buttons.indices.contains(safeButton) ? safeButton : 0
        focused = self.safeButton
    }

    /// Takes a key: arrows and Tab move, Entrée answers, Échap gives the safe answer, all else is ignored.
    public mutating func handle(_ key: Key) -> Outcome {
        guard !buttons.isEmpty else { return .stays }
        switch key {
        case .enter: return .chosen(buttons[focused].id)
        case .escape: return .chosen(buttons[safeButton].id)
        case Key(.left), Key(.up), .backTab: focused = (focused + buttons.count - 1) % buttons.count
        case Key(.right), Key(.down), .tab: focused = (focused + 1) % buttons.count
        default: break
        }
        return .stays
    }

    /// Draws the dialog in the middle of the rectangle and tells where the buttons stand.
    @discardableResult
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        guard !rect.isEmpty else { return [] }
        let buttonsWidth = buttons.reduce(0) { $0 + TextWidth.of($1.label) + 6 }
        let longest = (lines + [title]).map(TextWidth.of).max() ?? 0
        let width = min(rect.columns, max(longest + 4, buttonsWidth + 2, 30))
        let wrapped = lines.flatMap { TextWidth.wrap($0, width: width - 4) }
        let box = rect.centered(rows: wrapped.count + 5, columns: width)
        frame.fill(box)
        PaneTitle(title, focused: true).draw(into: &frame, in: box)
        // On a low screen the text is cut, never the buttons.
        let text = Rect(row: box.row + 2, column: box.column + 2, rows: box.rows - 5, columns: box.columns - 4)
        for (index, line) in wrapped.enumerated() where index < text.rows {
            frame.put(line, row: text.row + index, column: text.column, width: text.columns)
        }
        frame.line(.horizontal, row: box.endRow - 1, column: box.column, length: box.columns)
        return drawButtons(into: &frame, in: box.line(max(1, box.rows - 2)))
    }

    private func drawButtons(into frame: inout Frame, in line: Rect) -> [HitArea] {
        guard !line.isEmpty else { return [] }
        frame.fill(line)
        var column = line.column + 2
        var areas: [HitArea] = []
        for (index, button) in buttons.enumerated() where column < line.endColumn {
            let isFocused = index == focused
            let label = isFocused ? "> \(button.label) " : "  \(button.label) "
            let style = isFocused ? Style.selection.reversed() : Style.texte
            let used = frame.put(label, row: line.row, column: column, style: style, width: line.endColumn - column)
            if isFocused { frame.cursor = Position(row: line.row, column: column) }
            areas.append(HitArea(id: button.id, rect: Rect(row: line.row, column: column, rows: 1, columns: used)))
            column += used + 2
        }
        return areas
    }
}
