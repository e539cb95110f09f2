import Testing

@testable import DUITerminal

@Suite("Mise en page")
struct LayoutTests {
    @Test("panes by width", arguments: [(40, 1), (79, 1), (80, 2), (99, 2), (100, 2), (119, 2), (120, 3), (200, 3)])
    func widths(columns: Int, panes: Int) {
        #expect(WidthClass(columns: columns).panes == panes)
    }

    @Test("fixed places, from the largest to nothing")
    func places() {
        let usual = ScreenLayout(size: Size(rows: 24, columns: 80), stripNeeded: false)
        #expect(
            usual.tabs.row == 0 && usual.strip.row == 1 && usual.body == Rect(row: 2, column: 0, rows: 20, columns: 80))
        #expect(usual.message.row == 22 && usual.keys.row == 23)
        let low = ScreenLayout(size: Size(rows: 20, columns: 80), stripNeeded: false)
        #expect(low.strip.isEmpty && low.body.rows == 17)
        #expect(!ScreenLayout(size: Size(rows: 20, columns: 80), stripNeeded: true).strip.isEmpty)
        #expect(ScreenLayout(size: Size(rows: 9, columns: 40), stripNeeded: false).isTooSmall)
        for rows in 0..<6 {
            let layout = ScreenLayout(size: Size(rows: rows, columns: 1), stripNeeded: true)
            let parts = [layout.tabs, layout.strip, layout.body, layout.message, layout.keys]
            #expect(parts.reduce(0) { $0 + $1.rows } == rows)
        }
    }

    @Test("panes take all the columns, one rule between two")
    func panes() {
        let layout = PaneLayout(Rect(row: 2, column: 0, rows: 3, columns: 120), weights: [1, 2, 3])
        #expect(layout.panes.map(\.columns) == [19, 39, 60])
        #expect(layout.rules.map(\.column) == [19, 59])
        #expect(layout.panes.last?.endColumn == 120)
        var frame = Frame(size: Size(rows: 5, columns: 120))
        layout.drawRules(into: &frame)
        #expect(
            frame.text(ofRow: 2) == String(repeating: " ", count: 19) + "│" + String(repeating: " ", count: 39) + "│")
        #expect(PaneLayout(Rect(row: 0, column: 0, rows: 1, columns: 1), weights: [1, 1]).panes.count == 2)
        #expect(PaneLayout(Rect(row: 0, column: 0, rows: 1, columns: 9), weights: []).panes.isEmpty)
    }

    @Test(
        "the selected line stays in sight, and the list moves as little as possible",
        arguments: [
            (5, 0, 100, 10, 0), (10, 0, 100, 10, 1), (3, 8, 100, 10, 3), (99, 0, 100, 10, 90), (2, 50, 8, 10, 0),
            (500, 0, 100, 10, 90), (-4, 5, 100, 10, 0), (5, 0, 100, 0, 0),
        ])
    func scrolling(selected: Int, first: Int, count: Int, height: Int, expected: Int) {
        #expect(Scrolling.first(selected: selected, first: first, count: count, height: height) == expected)
    }
}
