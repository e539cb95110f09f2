/// A key and what it does, for the last row.
public struct KeyBarEntry: Hashable, Sendable {
    /// The action, for the mouse.
    public var id: String
    /// The name of the key.
    public var key: String
    /// What it does, in a word or two.
    public var label: String
    /// The lowest priority leaves first; of two alike the right one leaves.
    public var priority: Int
    /// Never leaves: F1, Échap, F12.
    public var stays: Bool
    /// Whether its label goes before any key leaves: everybody knows F12 by its place at the end.
    public var shrinks: Bool

    /// A key and what it does.
    public init(
        id: String, key: String, label: String, priority: Int = 0, stays: Bool = false, shrinks: Bool = false
    ) {
        self.id = id
        self.key = key
        self.label = label
        self.priority = priority
        self.stays = stays
        self.shrinks = shrinks
    }

    fileprivate var withoutLabel: KeyBarEntry {
        var entry = self
        entry.label = ""
        return entry
    }

    fileprivate var width: Int { TextWidth.of(key) + (label.isEmpty ? 0 : 1 + TextWidth.of(label)) }
}

/// The last row of a screen: the keys that act here.
public struct KeyBar: Hashable, Sendable {
    /// The keys, in the order in which they are shown.
    public var entries: [KeyBarEntry]

    /// A row of keys.
    public init(entries: [KeyBarEntry]) { self.entries = entries }

    /// Draws the row and tells where each key stands.
    @discardableResult
    public func draw(into frame: inout Frame, in rect: Rect) -> [HitArea] {
        let line = rect.line(0)
        guard !line.isEmpty else { return [] }
        frame.fill(line, style: .barre)
        let gap = line.columns >= 100 ? 2 : 1
        var column = line.column + 1
        var areas: [HitArea] = []
        for entry in fitting(columns: line.columns - 2, gap: gap) {
            guard column < line.endColumn else { break }
            let start = column
            column += frame.put(
                entry.key, row: line.row, column: column, style: .barre.bolded(), width: line.endColumn - column)
            if !entry.label.isEmpty, line.endColumn - column > 1 {
                column += 1
                column += frame.put(
                    entry.label, row: line.row, column: column, style: .barre, width: line.endColumn - column)
            }
            areas.append(
                HitArea(id: entry.id, rect: Rect(row: line.row, column: start, rows: 1, columns: column - start)))
            column += gap
        }
        return areas
    }

    /// The entries that fit: labels that may shrink go first, then keys; a label comes back where there is room left.
    func fitting(columns: Int, gap: Int) -> [KeyBarEntry] {
        func width(_ shown: [KeyBarEntry]) -> Int {
            shown.reduce(0) { $0 + $1.width } + gap * max(0, shown.count - 1)
        }
        guard width(entries) > columns else { return entries }
        var shown = entries.map { $0.shrinks ? $0.withoutLabel : $0 }
        while width(shown) > columns, let leaving = leavingIndex(shown) { shown.remove(at: leaving) }
        let whole = shown.map { entry in entries.first { $0.id == entry.id } ?? entry }
        return width(whole) > columns ? shown : whole
    }

    private func leavingIndex(_ shown: [KeyBarEntry]) -> Int? {
        shown.indices.filter { !shown[$0].stays }
            .min { (shown[$0].priority, -$0) < (shown[$1].priority, -$1) }
    }
}
