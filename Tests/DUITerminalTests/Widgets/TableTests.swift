import Testing

@testable import DUITerminal

@Suite("Tableaux et listes")
struct TableTests {
    static let columns = [
        TableColumn("Ch.", minimumWidth: 4, priority: 9),
        TableColumn("Résident", minimumWidth: 10, weight: 1, priority: 10),
        TableColumn("Né(e) le", minimumWidth: 10, priority: 5),
        TableColumn("Poids", minimumWidth: 5, priority: 1, alignment: .right),
    ]
    static let rows = [
        TableRow(
            [TableCell("112"), TableCell("LEFÈVRE Élodie"), TableCell("12/03/1934"), TableCell("62,5")], mark: "x"),
        TableRow([
            TableCell("087"), TableCell("LE FOLL Yann", style: .alerte), TableCell("02/11/1938"), TableCell("71"),
        ]),
    ]

    static func draw(_ table: TableWidget, rows: Int = 4, columns: Int) -> Frame {
        var frame = Frame(size: Size(rows: rows, columns: columns))
        table.draw(into: &frame, in: Rect(size: frame.size))
        return frame
    }

    @Test("titles, rows, the sign of the selection and the marks")
    func drawing() {
        let frame = Self.draw(
            TableWidget(columns: Self.columns, rows: Self.rows, selected: 0, focused: true, markWidth: 1), columns: 44)
        #expect(
            frame.text == """
                  Ch.   Résident           Né(e) le    Poids
                >x112   LEFÈVRE Élodie     12/03/1934   62,5
                  087   LE FOLL Yann       02/11/1938     71

                """)
        #expect(
            frame.plane.split(separator: "\n", omittingEmptySubsequences: false)[1]
                == Substring(String(repeating: "V", count: 44)))
        #expect(frame.plane.split(separator: "\n", omittingEmptySubsequences: false)[2].contains("rrrr"))
        #expect(frame.cursor == Position(row: 1, column: 0))
    }

    @Test(
        "the lowest priority leaves first, the highest never",
        arguments: [
            (34, "  Ch.   Résident           Né(e) le"), (26, " Ch.   Résident"), (12, " Résident"), (6, " Rési…"),
            (2, " …"), (1, ""),
        ])
    func priorities(width: Int, titles: String) {
        let frame = Self.draw(TableWidget(columns: Self.columns, rows: Self.rows), columns: width)
        let shown = frame.text(ofRow: 0).split(separator: " ", omittingEmptySubsequences: true)
        #expect(shown == titles.split(separator: " ", omittingEmptySubsequences: true))
    }

    @Test("columns share what is left by weight, within their maximum")
    func weights() {
        let layout = ColumnLayout(
            [
                TableColumn("a", minimumWidth: 2, weight: 1),
                TableColumn("b", minimumWidth: 2, maximumWidth: 5, weight: 5),
                TableColumn("c", minimumWidth: 3),
            ], width: 30, spacing: 1)
        #expect(layout.places.map(\.place.width) == [20, 5, 3])
        #expect(layout.places.map(\.place.column) == [0, 21, 27])
    }

    @Test("only the rows in sight are drawn, and a place finds its row")
    func scrolling() {
        let rows = (0..<50).map { TableRow([TableCell("\($0)")]) }
        let table = TableWidget(columns: [TableColumn("N", minimumWidth: 3)], rows: rows, selected: 48, first: 47)
        let frame = Self.draw(table, columns: 6)
        #expect(frame.text == " N\n 47\n>48\n 49")
        let rect = Rect(size: frame.size)
        #expect(table.row(at: Position(row: 2, column: 3), in: rect) == 48)
        #expect(table.row(at: Position(row: 0, column: 3), in: rect) == nil)
        #expect(table.row(at: Position(row: 9, column: 3), in: rect) == nil)
        #expect(table.visibleRows(in: rect) == 3)
        #expect(frame.cursor == nil)
    }

    @Test("an empty table says why")
    func empty() {
        let table = TableWidget(columns: Self.columns, rows: [], emptyText: "Aucun résident pour « lefb ».")
        #expect(Self.draw(table, columns: 20).text.contains("Aucun résident"))
    }

    @Test("a list cuts its rows and keeps the details while there is room")
    func list() {
        var frame = Frame(size: Size(rows: 3, columns: 20))
        ListWidget(
            rows: [ListRow("Réception", detail: "4", mark: "*"), ListRow("Brouillons de la nuit", detail: "12")],
            selected: 1, focused: true, markWidth: 1
        ).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == " *Réception        4\n> Brouillons de … 12\n")
        #expect(frame.cursor == Position(row: 1, column: 0))
    }

    @Test("no rectangle and no content makes a widget fail or write outside")
    func anySize() {
        for rows in 0..<6 {
            for columns in 0..<26 {
                var frame = Frame(size: Size(rows: 8, columns: 30))
                let rect = Rect(row: 1, column: 2, rows: rows, columns: columns)
                drawEverything(into: &frame, in: rect)
                for row in 0..<8 {
                    for column in 0..<30 where !rect.contains(Position(row: row, column: column)) {
                        #expect(frame[row, column] == .blank(.texte), "\(rect) \(row) \(column)")
                    }
                }
                if let cursor = frame.cursor { #expect(rect.contains(cursor), "\(rect) \(cursor)") }
            }
        }
    }

    private func drawEverything(into frame: inout Frame, in rect: Rect) {
        TableWidget(columns: Self.columns, rows: Self.rows, selected: 1, focused: true, markWidth: 2).draw(
            into: &frame, in: rect)
        TableWidget(columns: Self.columns, rows: [], emptyText: "Aucun résident.").draw(into: &frame, in: rect)
        ListWidget(rows: [ListRow("漢字 Réception", detail: "4")], selected: 0, focused: true, markWidth: 2).draw(
            into: &frame, in: rect)
        PaneTitle("Transmissions", detail: "7 jours", focused: true).draw(into: &frame, in: rect)
        TabBar(
            tabs: [Tab(id: "a", digit: "1", title: "Résidents", count: 3)], selected: 0, right: ["C. MOREL 21:47"],
            focused: true
        )
        .draw(into: &frame, in: rect)
        KeyBar(entries: [KeyBarEntry(id: "a", key: "F1", label: "Aide", stays: true)]).draw(into: &frame, in: rect)
        MessageRow("Messagerie injoignable.", level: .error).draw(into: &frame, in: rect)
        let field = TextField(characters: Array("LEFÈVRE 漢字"), caret: 8, focused: true)
        field.draw(into: &frame, in: rect)
        for focused in [true, false] {
            TextArea(characters: Array("Bonsoir,\nveuillez trouver 漢字"), caret: 12, focused: focused)
                .draw(into: &frame, in: rect)
        }
        Reader(
            lines: [ReaderLine([.init("Motif", .accent), .init(" 漢字")], isRuled: true, isUnderlined: true)],
            cursorRow: 0
        ).draw(into: &frame, in: rect)
        _ = Dialog(
            title: "Envoyer", rows: [DialogRow(["Deux documents"]), DialogRow(["Champ", "Ici", "Là", "漢字"])],
            buttons: [DialogButton(id: "n", label: "Garder"), DialogButton(id: "o", label: "Envoyer")], focused: 1,
            hint: "F10 : Envoyer"
        ).draw(into: &frame, in: rect)
        _ = ChoiceList(
            title: "Cible", filterLabel: "Filtrer : ", filter: field, choices: [Choice(id: "a", label: "Chute")],
            total: 3, selected: 0, emptyText: "Aucune cible."
        ).draw(into: &frame, in: rect)
    }
}
