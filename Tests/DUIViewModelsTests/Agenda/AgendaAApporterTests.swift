import DUIDomain
import DUITerminal
import DUIViewModels
import Testing

@Suite("Agenda: what to bring, one thing a line")
struct AgendaAApporterTests {
    private func auChamp(taille: Size = Size(rows: 24, columns: 80)) -> BancAgenda {
        var banc = BancAgenda(taille: taille)
        banc.ouvrir()
        banc.touches("j n ‹Cardiologie› Tab ‹dem› Tab ‹9h› Tab Tab Tab Tab Tab Tab Tab")
        return banc
    }

    @Test("Entrée starts a line there and nowhere else, F10 keeps the lines without their blanks")
    func lignes() {
        var banc = auChamp()
        #expect(banc.agenda.formulaire?.focus == .aApporter)
        #expect(banc.agenda.saisitPlusieursLignes)
        banc.touches("‹Carte_Vitale_› Entrée Entrée ‹_ordonnances› Entrée")
        #expect(banc.agenda.formulaire?.texte(.aApporter) == "Carte Vitale \n\n ordonnances\n")
        banc.touches("F10")
        #expect(banc.rendezVous[Cle(1)]?.contenu.aApporter == "Carte Vitale\nordonnances")
        banc.touches("d")
        #expect(!banc.agenda.saisitPlusieursLignes)
    }

    @Test("Tab goes round to the first field, Maj+Tab comes back", arguments: ["Tab", "F6"])
    func sortie(touche: String) {
        var banc = auChamp()
        banc.touches("‹Carte› Entrée \(touche)")
        #expect(banc.agenda.formulaire?.focus == .titre)
        banc.touches("Maj+Tab")
        #expect(banc.agenda.formulaire?.focus == .aApporter)
        banc.touches("Maj+Tab")
        #expect(banc.agenda.formulaire?.focus == .accompagnant)
    }

    @Test("the arrows go through the lines, then to the field above")
    func fleches() {
        var banc = auChamp()
        banc.touches("‹un› Entrée ‹deux› ↑ ‹X› ↓ ↓")
        #expect(banc.agenda.formulaire?.texte(.aApporter) == "unX\ndeux")
        #expect(banc.agenda.formulaire?.focus == .aApporter)
        banc.touches("↑ ↑")
        #expect(banc.agenda.formulaire?.focus == .accompagnant)
    }

    @Test("the draft keeps the lines")
    func brouillon() {
        var banc = auChamp()
        banc.touches("‹un› Entrée ‹deux› Échap n Entrée")
        #expect(banc.agenda.formulaire?.texte(.aApporter) == "un\ndeux")
    }

    @Test(
        "three rows in the form, whatever the size, the caret in sight",
        arguments: [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 20, columns: 60)])
    func champ(taille: Size) throws {
        var banc = auChamp(taille: taille)
        banc.touches("‹un› Entrée ‹deux› Entrée ‹trois› Entrée ‹quatre›")
        let rangees = banc.ecran.split(separator: "\n", omittingEmptySubsequences: false)
        let rang = try #require(rangees.firstIndex { $0.hasPrefix(" À apporter") })
        #expect(rangees[rang].hasSuffix("deux"))
        #expect(rangees[rang + 1].trimmingBlancs() == "trois")
        #expect(rangees[rang + 2].trimmingBlancs() == "quatre")
        #expect(!banc.ecran.contains("Entrée Ouvrir"))
    }

    @Test("the detail shows one thing a line where there is room, else all on one line")
    func detail() throws {
        func rangees(_ taille: Size) -> [String] {
            var banc = BancAgenda(taille: taille)
            let rdv = banc.noter("2026-11-21 14:30", "Cardiologie")
            banc.ailleurs(rdv.id) { $0.contenu.aApporter = "Carte Vitale\nordonnances\nimagerie" }
            banc.ouvrir()
            banc.touches("j")
            return banc.ecran.split(separator: "\n").map { String($0).replacing("\u{A0}", with: " ") }
        }
        #expect(rangees(Size(rows: 20, columns: 60)).contains(" À apporter : Carte Vitale / ordonnances / imagerie"))
        let hautes = rangees(Size(rows: 40, columns: 120))
        let premiere = try #require(hautes.firstIndex(of: " À apporter : Carte Vitale"))
        #expect(hautes[premiere + 1].trimmingBlancs() == "ordonnances")
        #expect(hautes[premiere + 2].trimmingBlancs() == "imagerie")
    }

    @Test("where another version came meanwhile, both texts stand on one line each")
    func conflit() throws {
        var banc = BancAgenda()
        let rdv = banc.noter("2026-11-21 14:30", "Cardiologie")
        banc.ouvrir()
        banc.touches("d Maj+Tab ‹un› Entrée ‹deux›")
        banc.ailleurs(rdv.id) { $0.contenu.aApporter = "trois\nquatre" }
        banc.touches("F10")
        let lignes = try #require(banc.dialogue?.lignes.map(\.colonnes))
        #expect(lignes.contains(["À apporter", "trois / quatre", "un / deux"]))
    }
}
