import DUIDomain
import DUITerminal
import DUITestKit
import DUIViewModels
import Testing

/// The mouse where there is one, and windows of every size.
@MainActor
@Suite("Souris et tailles")
struct SourisEtTailleTests {
    @Test("onglets, lignes, barre des touches et boutons répondent au clic")
    func clics() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.cliquer(sur: "3 MSS")
        try pilote.onglet(.messagerie)
        try await pilote.cliquer(sur: "LE FOLL Yann")
        try pilote.ligneChoisie(contient: "LE FOLL Yann")
        try await pilote.cliquer(sur: "VASSEUR Eléa")
        try await pilote.cliquer(sur: "i Classer")
        try pilote.dialogue(titre: "Classer")
        try await pilote.cliquer(sur: "Ne pas classer")
        try pilote.aucuneSuperposition()
        try await pilote.cliquer(sur: "F9 Options")
        try pilote.voit("Options", "Chercher partout")
        try await pilote.cliquer(sur: "Échap Retour")
        try pilote.aucuneSuperposition()
    }

    @Test("la molette défile, un clic dans le vide ne fait rien")
    func molette() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3")
        let place = Position(row: 10, column: 10)
        await pilote.recevoir(.mouse(MouseEvent(kind: .wheelDown, position: place)))
        try pilote.ligneChoisie(contient: "LE FOLL")
        await pilote.recevoir(.mouse(MouseEvent(kind: .wheelUp, position: place)))
        try pilote.ligneChoisie(contient: "VASSEUR")
        let avant = pilote.texte
        await pilote.cliquer(rangee: 22, colonne: 79)
        await pilote.cliquer(rangee: 500, colonne: 500)
        #expect(pilote.texte == avant)
    }

    @Test("à chaque pas du travail de nuit, changer de taille garde le focus, le choix et le texte")
    func tailles() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        for touche in ["Échap", "3", "Entrée", "p", "↓", "Entrée", "Échap", "i", "Échap", "Ctrl+P", "Échap", "F2"] {
            try await pilote.touches(touche)
            let (focus, texte) = (focus(pilote), pilote.texte)
            for taille in [(120, 40), (60, 20), (40, 10), (20, 4), (1, 1), (200, 60)] {
                await pilote.redimensionner(taille.0, taille.1)
                #expect(self.focus(pilote) == focus, "\(touche) \(taille)")
                #expect(pilote.cadre.size == Size(rows: taille.1, columns: taille.0))
                #expect(pilote.cadre.cursor != nil, "\(touche) \(taille)")
            }
            await pilote.redimensionner(80, 24)
            #expect(pilote.texte == texte, "après \(touche)")
        }
    }

    @Test("trop petite, la fenêtre le dit, et F12 verrouille encore")
    func tropPetite() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        await pilote.redimensionner(38, 9)
        try pilote.voit("Fenêtre trop petite (38x9).")
        try pilote.neVoitPas("ABALAIN")
        try await pilote.touches("F12")
        await pilote.redimensionner(80, 24)
        try pilote.voit("Session verrouillée")
    }

    @Test("toutes les tailles se dessinent, sur chaque onglet, avec la barre et la ligne de message", arguments: 1...5)
    func balayage(_ onglet: Int) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "\(onglet)")
        for colonnes in [40, 50, 60, 79, 80, 81, 99, 100, 119, 120, 132, 200] {
            for rangees in [10, 12, 16, 20, 23, 24, 25, 29, 30, 40, 60] {
                await pilote.redimensionner(colonnes, rangees)
                #expect(pilote.barreDesTouches.contains("F1"), "\(colonnes)x\(rangees)\n\(pilote.texte)")
                #expect(pilote.barreDesTouches.contains("Échap"), "\(colonnes)x\(rangees)\n\(pilote.texte)")
                #expect(!pilote.ligneDeMessage.isEmpty, "\(colonnes)x\(rangees)\n\(pilote.texte)")
                #expect(pilote.cadre.cursor != nil)
            }
        }
    }

    /// What must survive a change of size.
    private func focus(_ pilote: Pilote) -> String {
        let application = pilote.moteur.application
        let messagerie = application.panneaux.messagerie
        return [
            "\(application.onglet)", "\(application.superpositions.count)", "\(application.contextes)",
            messagerie.liste.selectionnee?.objet ?? "", messagerie.ouvert?.pieceLue?.titre ?? "",
            "\(messagerie.ouvert?.pieceChoisie ?? -1)", "\(application.saisit)",
        ].joined(separator: "|")
    }
}
