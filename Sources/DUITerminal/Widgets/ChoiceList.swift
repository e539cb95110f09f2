/// A value that can be chosen.
public struct Choice: Hashable, Sendable {
    /// What its part of the screen is called for the mouse.
    public var id: String
    /// What is shown.
    public var label: String

    /// A value that can be chosen.
    public init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}

/// Draws a list of values under the field that filters them.
public struct ChoiceList: Sendable {
    /// What is to be chosen.
    public var title: String
    /// What stands before the field.
    public var filterLabel: String
    /// The field that filters; the keyboard acts there, the selection is marked by its sign.
    public var filter: TextField
    /// The values that the filter keeps.
    public var choices: [Choice]
    /// How many values there are without the filter: the window keeps its height while one types.
    public var total: Int
    /// Which of the values is selected.
    public var selected: Int
    /// The sentence when none is left.
    public var emptyText: String

    /// A list of values.
    public init(
        title: String, filterLabel: String, filter: TextField, choices: [Choice], total: Int, selected: Int,
        emptyText: String
    ) {
        self.title = title
        self.filterLabel = filterLabel
        self.filter = filter
        self.choices = choices
        self.total = total
        self.selected = selected
        self.emptyText = emptyText
    }

    /// Draws the list in the middle of the rectangle and tells where each value in sight stands.
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        let inside = Window(title, rows: total + 1, columns: 74).draw(into: &frame, in: rect) {
            Window.position(selected: selected, count: choices.count, height: $0 - 1)
        }
        let (top, body) = inside.split(top: 1)
        guard !top.isEmpty else { return [] }
        let label = frame.put(filterLabel, row: top.row, column: top.column, width: top.columns)
        let first = Scrolling.first(selected: selected, first: 0, count: choices.count, height: body.rows)
        ListWidget(
            rows: choices.map { ListRow($0.label) }, selected: choices.isEmpty ? nil : selected, first: first,
            emptyText: emptyText
        ).draw(into: &frame, in: body)
        filter.draw(into: &frame, in: top.split(left: label).rest)
        return choices.enumerated().dropFirst(first).prefix(body.rows).map { index, choice in
            HitArea(id: choice.id, rect: body.line(index - first))
        }
    }
}
