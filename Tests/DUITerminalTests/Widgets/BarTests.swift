import Testing

@testable import DUITerminal

@Suite("Barres")
struct BarTests {
    static let tabs = [
        Tab(id: "residents", digit: "1", title: "Résidents"), Tab(id: "documents", digit: "2", title: "Documents"),
        Tab(id: "mss", digit: "3", title: "Messagerie", shortTitle: "MSS", count: 4),
        Tab(id: "agenda", digit: "4", title: "Agenda"), Tab(id: "parcours", digit: "5", title: "Parcours"),
    ]

    @Test(
        "tabs give way to the person and the time",
        arguments: [
            (
                120, "[1 Résidents]  2 Documents   3 Messagerie (4)   4 Agenda   5 Parcours",
                "Les Tilleuls  C. MOREL, AS  21:47"
            ),
            (80, "[1 Résidents] 2 Documents 3 MSS(4) 4 Agenda 5 Parcours", "C. MOREL AS 21:47"),
            (60, "[1 Résidents] 2 Documents 3 MSS(4) 4 Agenda 5 Parcours", ""),
            (30, "[1] 2 3 4 5", "C. MOREL AS 21:47"),
        ])
    func tabBar(columns: Int, left: String, right: String) {
        var frame = Frame(size: Size(rows: 1, columns: columns))
        let bar = TabBar(
            tabs: Self.tabs, selected: 0, right: ["Les Tilleuls  C. MOREL, AS  21:47", "C. MOREL AS 21:47", "21:47"])
        let areas = bar.draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text.hasPrefix(left), "\(frame.text)")
        #expect(frame.text.hasSuffix(right), "\(frame.text)")
        #expect(areas.map(\.id) == Self.tabs.map(\.id))
        #expect(frame[0, 1].style.reverse && !frame[0, areas[1].rect.column].style.reverse)
    }

    @Test("keys leave from the right, F1 and Échap stay")
    func keyBar() {
        let bar = KeyBar(entries: [
            KeyBarEntry(id: "aide", key: "F1", label: "Aide", stays: true),
            KeyBarEntry(id: "chercher", key: "F2", label: "Chercher"),
            KeyBarEntry(id: "nouveau", key: "F3", label: "Nouveau", priority: 2),
            KeyBarEntry(id: "verrou", key: "F12", label: "Verrou"),
            KeyBarEntry(id: "retour", key: "Échap", label: "Liste", stays: true),
        ])
        func text(_ columns: Int) -> String {
            var frame = Frame(size: Size(rows: 1, columns: columns))
            bar.draw(into: &frame, in: Rect(size: frame.size))
            return frame.text
        }
        #expect(text(60) == " F1 Aide F2 Chercher F3 Nouveau F12 Verrou Échap Liste")
        #expect(text(50) == " F1 Aide F2 Chercher F3 Nouveau Échap Liste")
        #expect(text(36) == " F1 Aide F3 Nouveau Échap Liste")
        #expect(text(24) == " F1 Aide Échap Liste")
        #expect(text(12) == " F1 Aide Éc…")
        var frame = Frame(size: Size(rows: 1, columns: 60))
        let areas = bar.draw(into: &frame, in: Rect(size: frame.size))
        #expect(areas[1] == HitArea(id: "chercher", rect: Rect(row: 0, column: 9, rows: 1, columns: 11)))
        #expect(frame[0, 1].style.bold && !frame[0, 4].style.bold)
    }

    @Test("a key that stays may give up its label for another key, and takes it back where there is room")
    func keyBarShrinks() {
        let bar = KeyBar(entries: [
            KeyBarEntry(id: "aide", key: "F1", label: "Aide", stays: true),
            KeyBarEntry(id: "prendre", key: "t", label: "Prendre", priority: 3),
            KeyBarEntry(id: "imprimer", key: "Ctrl+P", label: "Imprimer", priority: 2),
            KeyBarEntry(id: "retour", key: "Échap", label: "Retour", stays: true),
            KeyBarEntry(id: "verrou", key: "F12", label: "Verrou", stays: true, shrinks: true),
        ])
        func text(_ columns: Int) -> String {
            var frame = Frame(size: Size(rows: 1, columns: columns))
            bar.draw(into: &frame, in: Rect(size: frame.size))
            return frame.text
        }
        #expect(text(60) == " F1 Aide t Prendre Ctrl+P Imprimer Échap Retour F12 Verrou")
        #expect(text(58) == " F1 Aide t Prendre Ctrl+P Imprimer Échap Retour F12")
        #expect(text(50) == " F1 Aide t Prendre Échap Retour F12 Verrou")
        #expect(text(40) == " F1 Aide t Prendre Échap Retour F12")
        #expect(text(30) == " F1 Aide Échap Retour F12")
    }

    @Test(
        "a message that needs an act has a sign",
        arguments: [
            (MessageRow.Level.information, " Enregistré"), (.success, " Enregistré"), (.attention, " Enregistré"),
            (.action, "! Enregistré"), (.error, "! Enregistré"),
        ])
    func message(level: MessageRow.Level, expected: String) {
        var frame = Frame(size: Size(rows: 1, columns: 30))
        MessageRow("Enregistré", level: level).draw(into: &frame, in: Rect(size: frame.size))
        #expect(frame.text == expected)
    }

    @Test(
        "progress",
        arguments: [
            (12, 30, "[####......] 12 sur 30"), (0, 30, "[..........] 0 sur 30"), (29, 30, "[#########.] 29 sur 30"),
            (30, 30, "[##########] 30 sur 30"), (99, 30, "[##########] 30 sur 30"), (0, 0, "[..........] 0 sur 0"),
            (-1, -1, "[..........] 0 sur 0"),
        ])
    func progress(done: Int, total: Int, expected: String) {
        #expect(ProgressBar(done: done, total: total).text == expected)
    }

    @Test("a dialog is drawn in the middle, with the keyboard on its button")
    func dialogDrawing() {
        let dialog = Dialog(
            title: "Brouillon", rows: [DialogRow(["Le brouillon sera perdu."])],
            buttons: [DialogButton(id: "garder", label: "Garder"), DialogButton(id: "jeter", label: "Jeter")],
            focused: 1, hint: "F10 : Jeter")
        var frame = Frame(size: Size(rows: 8, columns: 40))
        let areas = dialog.draw(into: &frame, in: Rect(size: frame.size))
        #expect(
            frame.text == """

                 Brouillon
                 Le brouillon sera perdu.

                   Garder  > Jeter          F10 : Jeter
                ────────────────────────────────────────


                """)
        #expect(areas.map(\.id) == ["garder", "jeter"])
        #expect(frame.cursor == areas.last.map { Position(row: $0.rect.row, column: $0.rect.column) })
        // On a very low screen the buttons remain, and what would run into them goes.
        var low = Frame(size: Size(rows: 2, columns: 30))
        #expect(dialog.draw(into: &low, in: Rect(size: low.size)).count == 2)
        #expect(low.text == " Brouillon\n   Garder  > Jeter")
    }

    @Test("a sentence is wrapped, columns stand side by side, an alert stands out")
    func dialogRows() {
        let dialog = Dialog(
            title: "Changé",
            rows: [
                DialogRow(["Champ", "À l’agenda", "Votre saisie"], isHeading: true),
                DialogRow(["Transport", "VSL"], isAlert: true),
                DialogRow(["Une phrase qui ne tient pas sur une seule ligne."]),
            ], buttons: [DialogButton(id: "ok", label: "Reprendre")], focused: 0)
        var frame = Frame(size: Size(rows: 9, columns: 40))
        _ = dialog.draw(into: &frame, in: Rect(size: frame.size))
        #expect(
            frame.text == """
                 Changé
                 Champ       À l’agenda   Votre saisie
                 Transport     VSL
                 Une phrase qui ne tient pas sur une
                 seule ligne.

                 > Reprendre
                ────────────────────────────────────────

                """)
        #expect(frame[1, 1].style.role == .discret)
        #expect(frame[2, 1].style == Style.alerte.bolded())
    }

    @Test("a dialog leaves nothing of what it covers at its sides, its title bar and its rule keep its width")
    func dialogMargin() {
        var frame = Frame(size: Size(rows: 7, columns: 80))
        for row in 0..<7 { frame.put(String(repeating: "#", count: 80), row: row, column: 0) }
        _ = Dialog(title: "Changé", rows: [], buttons: [DialogButton(id: "ok", label: "Garder")], focused: 0)
            .draw(into: &frame, in: Rect(size: frame.size))
        // 64 columns in the middle of 80: from 8 to 71.
        for row in 1...4 {
            #expect([0, 7, 72, 79].allSatisfy { frame[row, $0].text == " " }, "row \(row)")
        }
        #expect(frame[1, 8].style.reverse && frame[1, 71].style.reverse && !frame[1, 72].style.reverse)
        #expect(frame[4, 8].text == "─" && frame[4, 71].text == "─")
        #expect(frame[0, 7].text == "#" && frame[5, 7].text == "#")
    }

    @Test("columns to compare are wrapped in their width: nothing is cut", arguments: [84, 60, 40])
    func dialogColumns(columns: Int) {
        let dialog = Dialog(
            title: "Classer",
            rows: [DialogRow(["Matricule INS", "2 38 06 29 232 427 52", "1 38 06 29 232 427 52", "ok"])],
            buttons: [DialogButton(id: "ok", label: "Garder")], focused: 0)
        var frame = Frame(size: Size(rows: 10, columns: columns))
        _ = dialog.draw(into: &frame, in: Rect(size: frame.size))
        #expect(!frame.text.contains("…"))
        let chiffres = frame.text.filter(\.isNumber).sorted()
        #expect(chiffres == "238062923242752138062923242752".sorted())
    }

    @Test("buttons without room go to another line; rows without room are counted")
    func dialogNarrow() {
        let dialog = Dialog(
            title: "Brouillon", rows: (1...9).map { DialogRow(["Ligne \($0)"]) } + [DialogRow([""])],
            buttons: ["Reprendre", "Nouveau", "Jeter le brouillon", "Plus tard"].enumerated().map {
                DialogButton(id: "\($0)", label: $1)
            }, focused: 3)
        var frame = Frame(size: Size(rows: 9, columns: 40))
        let areas = dialog.draw(into: &frame, in: Rect(size: frame.size))
        #expect(areas.map(\.id) == ["0", "1", "2", "3"])
        #expect(frame.text.contains("Jeter le brouillon  > Plus tard"))
        #expect(frame.text.contains("Ligne 5\n … 4 lignes de plus"))
        #expect(frame.cursor == areas.last.map { Position(row: $0.rect.row, column: $0.rect.column) })
    }
}
