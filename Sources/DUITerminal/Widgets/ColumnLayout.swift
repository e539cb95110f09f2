/// Where the columns of a table stand: the lowest priorities leave until the others fit, then the weights share the rest.
struct ColumnLayout: Equatable {
    struct Place: Equatable {
        var column: Int
        var width: Int
    }

    /// The columns that are shown, by their place in the table.
    private(set) var places: [(index: Int, place: Place)] = []

    init(_ columns: [TableColumn], width: Int, spacing: Int) {
        guard width > 0, !columns.isEmpty else { return }
        var shown = Array(columns.indices)
        func needed(_ indices: [Int]) -> Int {
            indices.reduce(0) { $0 + columns[$1].minimumWidth } + spacing * max(0, indices.count - 1)
        }
        // Of two columns of one priority the right one leaves.
        while shown.count > 1, needed(shown) > width,
            let leaving = shown.indices.min(by: {
                (columns[shown[$0]].priority, -$0) < (columns[shown[$1]].priority, -$1)
            })
        {
            shown.remove(at: leaving)
        }
        let widths = Self.widths(shown.map { columns[$0] }, spare: width - needed(shown))
        var column = 0
        for (position, index) in shown.enumerated() {
            let granted = min(widths[position], width - column)
            guard granted > 0 else { break }
            places.append((index, Place(column: column, width: granted)))
            column += granted + spacing
        }
    }

    private static func widths(_ columns: [TableColumn], spare: Int) -> [Int] {
        var widths = columns.map(\.minimumWidth)
        var spare = max(0, spare)
        // Each turn gives a share to every column that may still grow; a column at its maximum leaves its part to the others.
        while spare > 0 {
            let growing = columns.indices.filter {
                columns[$0].weight > 0 && widths[$0] < columns[$0].maximumWidth ?? Int.max
            }
            let total = growing.reduce(0) { $0 + columns[$1].weight }
            guard total > 0 else { break }
            let before = spare
            for index in growing {
                let share = max(1, before * columns[index].weight / total)
                let room = (columns[index].maximumWidth ?? Int.max) - widths[index]
                let given = min(share, room, spare)
                widths[index] += given
                spare -= given
            }
        }
        return widths
    }

    static func == (one: ColumnLayout, other: ColumnLayout) -> Bool {
        one.places.elementsEqual(other.places) { $0.index == $1.index && $0.place == $1.place }
    }
}
