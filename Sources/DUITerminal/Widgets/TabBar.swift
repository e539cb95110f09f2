/// A panel, as the bar of tabs names it.
public struct Tab: Hashable, Sendable {
    /// What names the tab for the mouse.
    public var id: String
    /// The digit that opens it.
    public var digit: String
    /// Its name.
    public var title: String
    /// Its name where there is little room.
    public var shortTitle: String
    /// What waits there; nothing is shown for zero.
    public var count: Int

    /// A panel.
    public init(id: String, digit: String, title: String, shortTitle: String? = nil, count: Int = 0) {
        self.id = id
        self.digit = digit
        self.title = title
        self.shortTitle = shortTitle ?? title
        self.count = count
    }

    fileprivate func label(_ form: Form) -> String {
        switch form {
        case .long: "\(digit) \(title)" + (count > 0 ? " (\(count))" : "")
        case .short: "\(digit) \(shortTitle)" + (count > 0 ? "(\(count))" : "")
        case .digit: digit
        }
    }

    fileprivate enum Form: CaseIterable {
        case long
        case short
        case digit
    }
}

/// The first row of a screen: the panels, and at the right edge who works and what time it is.
public struct TabBar: Hashable, Sendable {
    /// The panels.
    public var tabs: [Tab]
    /// Which one is open.
    public var selected: Int?
    /// What stands at the right edge, the fullest form first; the first one with enough room is shown.
    public var right: [String]
    /// Whether the keyboard acts here.
    public var focused: Bool

    /// A bar of tabs.
    public init(tabs: [Tab], selected: Int?, right: [String] = [], focused: Bool = false) {
        self.tabs = tabs
        self.selected = selected
        self.right = right
        self.focused = focused
    }

    /// Draws the bar and tells where each tab stands.
    @discardableResult
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        let line = rect.line(0)
        guard !line.isEmpty else { return [] }
        frame.fill(line, style: .barre)
        let (form, text) = choice(for: line.columns)
        var column = line.column
        var areas: [HitArea] = []
        for (index, tab) in tabs.enumerated() {
            let isOpen = index == selected
            let label = isOpen ? "[\(tab.label(form))]" : " \(tab.label(form))" + (form == .long ? " " : "")
            let style = isOpen ? Style.barre.reversed() : Style.barre
            let used = frame.put(label, row: line.row, column: column, style: style, width: line.endColumn - column)
            areas.append(HitArea(id: tab.id, rect: Rect(row: line.row, column: column, rows: 1, columns: used)))
            if isOpen, focused { frame.cursor = Position(row: line.row, column: column) }
            column += used + (form == .long && line.columns >= 100 ? 1 : 0)
        }
        if !text.isEmpty {
            frame.put(text, row: line.row, column: line.endColumn - TextWidth.of(text) - 1, style: .barre)
        }
        return areas
    }

    /// The fullest form of the tabs that leaves room for some text at the right edge, then the fullest text.
    private func choice(for columns: Int) -> (Tab.Form, String) {
        let shortest = right.last.map { TextWidth.of($0) + 2 } ?? 0
        let forms = Tab.Form.allCases
        let form =
            forms.first { width(of: $0, columns) + shortest <= columns }
            ?? forms.first { width(of: $0, columns) <= columns } ?? .digit
        let left = columns - width(of: form, columns)
        return (form, right.first { TextWidth.of($0) + 2 <= left } ?? "")
    }

    private func width(of form: Tab.Form, _ columns: Int) -> Int {
        let gap = form == .long && columns >= 100 ? 1 : 0
        let ends = form == .long ? 2 : 1
        return tabs.reduce(1) { $0 + TextWidth.of($1.label(form)) + ends + gap }
    }
}
