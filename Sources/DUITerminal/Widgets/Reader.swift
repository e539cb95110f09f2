/// Draws a text to read.
public struct Reader: Sendable {
    /// The lines, already wrapped at the width of the rectangle.
    public var lines: [ReaderLine]
    /// Where the person is.
    public var state: ReaderState
    /// Whether the keyboard acts here: the hardware cursor then stands on the first line in sight, or on the line found.
    public var focused: Bool

    /// A text to read.
    public init(lines: [ReaderLine], state: ReaderState, focused: Bool = false) {
        self.lines = lines
        self.state = state
        self.focused = focused
    }

    /// Which lines are in sight, for the title: `lignes 1-17 / 52`.
    public func position(height: Int) -> String {
        guard !lines.isEmpty else { return "" }
        let top = min(state.top, max(0, lines.count - 1))
        return "lignes \(top + 1)-\(min(lines.count, top + max(1, height))) / \(lines.count)"
    }

    /// Draws the lines in sight.
    public func draw(into frame: inout Frame, in rect: Rect) {
        guard !rect.isEmpty else { return }
        frame.fill(rect)
        let needle = Array(TextFolding.fold(state.search))
        for row in 0..<rect.rows where lines.indices.contains(state.top + row) {
            let line = lines[state.top + row]
            var column = rect.column
            for span in line.spans where column < rect.endColumn {
                column += frame.put(
                    span.text, row: rect.row + row, column: column, style: span.style, width: rect.endColumn - column)
            }
            guard !needle.isEmpty else { continue }
            for place in Self.occurrences(of: needle, in: line.text) {
                let mark = Rect(
                    row: rect.row + row, column: rect.column + place.column, rows: 1, columns: place.columns)
                frame.restyle(mark.intersection(rect), underline: true)
            }
        }
        guard focused else { return }
        let found = state.found.map { $0 - state.top } ?? 0
        frame.cursor = Position(row: rect.row + ((0..<rect.rows).contains(found) ? found : 0), column: rect.column)
    }

    /// Where a folded text occurs in a line, in columns.
    static func occurrences(of needle: [Character], in text: String) -> [(column: Int, columns: Int)] {
        // Folding may lengthen a character (œ): each folded one remembers the columns of the one it comes from.
        var folded: [Character] = []
        var spans: [(start: Int, end: Int)] = []
        var column = 0
        for character in text {
            let end = column + TextWidth.of(character)
            for part in TextFolding.fold(String(character)) {
                folded.append(part)
                spans.append((column, end))
            }
            column = end
        }
        var found: [(column: Int, columns: Int)] = []
        var index = 0
        while index + needle.count <= folded.count {
            if folded[index..<index + needle.count].elementsEqual(needle) {
                let start = spans[index].start
                found.append((start, spans[index + needle.count - 1].end - start))
                index += needle.count
            } else {
                index += 1
            }
        }
        return found
    }
}
