import CTerminal
import DUITerminal

/// Sends the cells of a frame that differ from what the terminal shows.
struct FrameSender {
    private(set) var palette: Palette
    private var shown: Frame?
    private var attributes: [UInt8]
    private var buffer: [dui_cell] = []

    init(palette: Palette) {
        self.palette = palette
        attributes = Self.attributes(of: palette)
    }

    /// Nothing of what the terminal shows can be relied on.
    mutating func forget() { shown = nil }

    mutating func setPalette(_ new: Palette) {
        palette = new
        attributes = Self.attributes(of: new)
        shown = nil
    }

    /// Hands the changed cells to ncurses; the number of cells handed over.
    mutating func send(_ frame: Frame, to terminal: OpaquePointer, rows: Int, columns: Int) -> Int {
        let previous = shown?.size == frame.size ? shown : nil
        var sent = 0
        for row in 0..<min(rows, frame.size.rows) {
            let span = frame.withRow(row) { new -> Range<Int> in
                guard let previous else { return 0..<new.count }
                return previous.withRow(row) { Self.changed($0, new) } ?? 0..<new.count
            }
            guard let span, !span.isEmpty else { continue }
            let clipped = span.clamped(to: 0..<max(0, min(columns, frame.size.columns)))
            put(frame, row: row, clipped, to: terminal, columns: columns)
            sent += clipped.count
        }
        shown = frame
        return sent
    }

    /// The cells from the first to the last that differ, widened so that no wide grapheme is cut.
    private static func changed(_ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>) -> Range<Int> {
        var first = 0
        var end = new.count
        while first < end, old[first] == new[first] { first += 1 }
        guard first < end else { return 0..<0 }
        while end > first, old[end - 1] == new[end - 1] { end -= 1 }
        while first > 0, old[first].isSecondHalf || new[first].isSecondHalf { first -= 1 }
        while end < new.count, old[end].isSecondHalf || new[end].isSecondHalf { end += 1 }
        return first..<end
    }

    private mutating func put(
        _ frame: Frame, row: Int, _ span: Range<Int>, to terminal: OpaquePointer, columns: Int
    ) {
        guard !span.isEmpty else { return }
        buffer.removeAll(keepingCapacity: true)
        _ = frame.withRow(row) { cells in
            for index in span { buffer.append(converted(cells[index], isLast: index == columns - 1)) }
        }
        dui_put(terminal, Int32(row), Int32(span.lowerBound), buffer, Int32(buffer.count))
    }

    private func converted(_ cell: Cell, isLast: Bool) -> dui_cell {
        var made = dui_cell()
        made.base = cell.scalar
        made.columns = cell.half == .second ? 0 : cell.half == .first ? 2 : 1
        if isLast, cell.half == .first {
            // The window is narrower than the frame and cuts a wide grapheme in two.
            made.base = 0x20
            made.columns = 1
        }
        if cell.hasMarks {
            let marks = cell.marks
            made.marks = (marks[0], marks.count > 1 ? marks[1] : 0, marks.count > 2 ? marks[2] : 0)
        }
        let role = cell.style.role.index
        made.pair = palette.entries[role].foreground < 0 ? 0 : UInt8(role + 1)
        made.attributes = attributes[role * 8 + cell.style.markBits]
        return made
    }

    /// The attributes of each role with each combination of marks, so that no cell computes them again.
    private static func attributes(of palette: Palette) -> [UInt8] {
        StyleRole.allCases.flatMap { role in
            (0..<8).map { bits in
                palette.attributes(
                    of: Style(role, bold: bits & 1 != 0, underline: bits & 2 != 0, reverse: bits & 4 != 0))
            }
        }
    }
}
