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
    /// Its name where there is hardly any.
    public var briefTitle: String
    /// What waits there; nothing is shown for zero.
    public var count: Int

    /// A panel.
    public init(
        id: String, digit: String, title: String, shortTitle: String? = nil, briefTitle: String? = nil, count: Int = 0
    ) {
        self.id = id
        self.digit = digit
        self.title = title
        self.shortTitle = shortTitle ?? title
        self.briefTitle = briefTitle ?? self.shortTitle
        self.count = count
    }

    fileprivate func label(_ form: Form) -> String {
        switch form {
        case .long: "\(digit) \(title)" + (count > 0 ? " (\(count))" : "")
        case .short: "\(digit) \(shortTitle)" + (count > 0 ? "(\(count))" : "")
        case .brief: "\(digit) \(briefTitle)" + (count > 0 ? "(\(count))" : "")
        case .digit: digit
        }
    }

    fileprivate enum Form {
        case long
        case short
        case brief
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

    /// The names of the tabs and the text at the right edge that fit together.
    ///
    /// Who works comes before long names of tabs, and names of tabs before the last form of the text, the time alone.
    private func choice(for columns: Int) -> (Tab.Form, String) {
        let names: [Tab.Form] = [.long, .short, .brief]
        let full = names.flatMap { form in right.dropLast().map { (form, $0) } }
        let last = names.flatMap { form in right.suffix(1).map { (form, $0) } }
        let bare = names.map { ($0, "") }
        let digits = right.map { (Tab.Form.digit, $0) }
        return (full + last + bare + digits).first { form, text in
            width(of: form, columns) + (text.isEmpty ? 0 : TextWidth.of(text) + 2) <= columns
        } ?? (.digit, "")
    }

    private func width(of form: Tab.Form, _ columns: Int) -> Int {
        let gap = form == .long && columns >= 100 ? 1 : 0
        let ends = form == .long ? 2 : 1
        return tabs.reduce(1) { $0 + TextWidth.of($1.label(form)) + ends + gap }
    }
}
