/// A value that can be chosen.
public struct Choice: Hashable, Sendable {
    /// What names the value.
    public var id: String
    /// What is shown.
    public var label: String
    /// What is shown at the right edge: a code, a date.
    public var detail: String
    /// What is filtered besides the label: synonyms, codes.
    public var keywords: String

    /// A value that can be chosen.
    public init(id: String, label: String, detail: String = "", keywords: String = "") {
        self.id = id
        self.label = label
        self.detail = detail
        self.keywords = keywords
    }
}

/// A list of values called by F4: typing filters it, the arrows move, Entrée chooses.
public struct ChoiceList: Hashable, Sendable {
    /// What is to be chosen.
    public var title: String
    /// All the values.
    public var choices: [Choice] {
        didSet { refresh() }
    }
    /// What was typed to filter.
    public private(set) var filter: TextFieldState
    /// Which of the values in sight is selected.
    public private(set) var selected: Int
    /// The sentence when nothing is left.
    public var emptyText: String
    private var kept: [Int]

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// A value was chosen.
        case chosen(String)
        /// Nothing was chosen.
        case cancelled
        /// The list changed, or nothing happened.
        case stays
    }

    /// A list of values; `selecting` is selected first.
    public init(title: String, choices: [Choice], selecting id: String? = nil, emptyText: String = "") {
        self.title = title
        self.choices = choices
        self.emptyText = emptyText
        filter = TextFieldState(maximumLength: 80)
        kept = Array(choices.indices)
        selected = choices.firstIndex { $0.id == id } ?? 0
    }

    /// The values that the filter keeps.
    public var visible: [Choice] { kept.map { choices[$0] } }

    /// Takes a key.
    public mutating func handle(_ key: Key, height: Int = 10) -> Outcome {
        switch key {
        case .escape: return .cancelled
        case .enter: return kept.indices.contains(selected) ? .chosen(choices[kept[selected]].id) : .stays
        case Key(.up): select(selected - 1)
        case Key(.down): select(selected + 1)
        case Key(.pageUp): select(selected - max(1, height))
        case Key(.pageDown): select(selected + max(1, height))
        default:
            let before = filter.text
            if filter.handle(key), filter.text != before { refilter() }
        }
        return .stays
    }

    /// Takes a pasted text into the filter.
    public mutating func paste(_ text: String) {
        filter.paste(text)
        refilter()
    }

    /// Draws the list in the middle of the rectangle and tells where each value stands.
    @discardableResult
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        guard !rect.isEmpty else { return [] }
        let widest = choices.map { TextWidth.of($0.label) + TextWidth.of($0.detail) + 6 }.max() ?? 0
        let box = rect.centered(
            rows: min(max(choices.count, 1) + 3, max(5, rect.rows - 2)),
            columns: min(max(widest, TextWidth.of(title) + 12, 30), max(20, rect.columns - 4)))
        frame.fill(box)
        PaneTitle(title, detail: "\(kept.count) sur \(choices.count)", focused: true).draw(into: &frame, in: box)
        let (_, underTitle) = box.split(top: 1)
        let (field, rest) = underTitle.split(top: 1)
        let (body, rule) = rest.split(bottom: 1)
        TextField(filter, placeholder: "", focused: true).draw(into: &frame, in: field)
        // The keyboard filters and moves at once: the cursor stays in the field, the selection is marked by its sign.
        let first = Scrolling.first(selected: selected, first: 0, count: kept.count, height: body.rows)
        let rows = visible.map { ListRow($0.label, detail: $0.detail) }
        ListWidget(rows: rows, selected: selected, first: first, emptyText: emptyText).draw(into: &frame, in: body)
        frame.line(.horizontal, row: rule.row, column: rule.column, length: rule.isEmpty ? 0 : rule.columns)
        return kept.indices.dropFirst(first).prefix(body.rows).map {
            HitArea(id: choices[kept[$0]].id, rect: body.line($0 - first))
        }
    }

    private mutating func select(_ index: Int) {
        selected = min(max(0, index), max(0, kept.count - 1))
    }

    private mutating func refilter() {
        refresh()
        selected = 0
    }

    private mutating func refresh() {
        let words = TextFolding.fold(filter.text).split(separator: " ")
        kept = choices.indices.filter { index in
            let text = TextFolding.fold(choices[index].label + " " + choices[index].keywords)
            return words.allSatisfy { text.contains($0) }
        }
        select(selected)
    }
}
