import Testing

@testable import DUITerminal

@Suite("Ligne de message")
struct MessageRowTests {
    static let sentence =
        "Le disque est plein ; ce qui était enregistré est intact : libérez de la place, puis recommencez."

    @Test("a sentence takes the rows it needs, its end is what to do", arguments: [(100, 1), (80, 2), (40, 3)])
    func whole(columns: Int, rows: Int) {
        let row = MessageRow(Self.sentence, level: .error)
        #expect(row.rows(width: columns) == rows)
        var frame = Frame(size: Size(rows: rows, columns: columns))
        row.draw(into: &frame, in: Rect(size: frame.size))
        let shown = frame.text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "!" } }.joined(separator: " ")
        #expect(shown.trimmingBlancs == Self.sentence)
    }

    @Test("without room for all of it, the last row ends with the sign of a cut")
    func cut() {
        var frame = Frame(size: Size(rows: 2, columns: 40))
        MessageRow(Self.sentence, level: .error).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text.hasPrefix("! Le disque est plein"))
        #expect(frame.text.split(separator: "\n").last?.hasSuffix("…") == true)
    }
}

extension String {
    fileprivate var trimmingBlancs: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
