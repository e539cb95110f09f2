import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Every act that can be undone is, by Ctrl+Z, and done again by Ctrl+Y.
@MainActor
@Suite("Annuler, rétablir")
struct AnnulationTests {
    @Test("prendre en charge, archiver, marquer lu : annulés puis rétablis")
    func messages() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "t")
        try pilote.voit("p21/11 23:48", "C. MOREL")
        try await pilote.touches("Ctrl+Z")
        try pilote.neVoitPas("p21/11 23:48")
        try await pilote.touches("Ctrl+Y")
        try pilote.voit("p21/11 23:48", "C. MOREL")

        try await pilote.touches("l")
        try pilote.voit("4 non lus", "MSS(4)")
        try await pilote.touches("Ctrl+Z")
        try pilote.voit("5 non lus", "MSS(5)")

        try await pilote.touches("a")
        try pilote.voit("sur 71")
        try pilote.neVoitPas("21/11 23:48")
        try await pilote.touches("Ctrl+Z")
        try await pilote.touches("F5")
        try pilote.voit("21/11 23:48", "sur 72")
    }

    @Test("le classement s’annule : les documents sortent du dossier, le message est de nouveau proposé")
    func classement() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "i", "F10")
        try pilote.messageContient("Classé dans le dossier de VASSEUR Eléanore")
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Classement annulé")
        try await pilote.touches("2")
        try pilote.neVoitPas("Fiche de retour")
        try await pilote.touches("Ctrl+Y", "F5")
        try pilote.voit("Fiche de retour")
    }

    @Test("confirmer et déplacer un rendez-vous s’annulent")
    func agenda() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4")
        let avant = pilote.rangees[2]
        try await pilote.touches("c")
        #expect(pilote.rangees[2] != avant)
        try await pilote.touches("Ctrl+Z")
        #expect(pilote.rangees[2] == avant)
        try await pilote.touches("Ctrl+Y")
        #expect(pilote.rangees[2] != avant)
    }

    @Test("un acte d’il y a plus d’une minute est nommé avant d’être défait ; rien ne se défait sous un dialogue")
    func acteAncien() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "t")
        await pilote.avancer(secondes: 120)
        try await pilote.touches("a", "Ctrl+Z")
        try pilote.messageContient("Sorti des archives. Ctrl+Y : refaire.")
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Acte d’avant, dans Messagerie, il y a 2 minutes : message pris en charge")
        try pilote.voit("p21/11 23:48")
        try await pilote.touches("Ctrl+Z", "a")
        try pilote.dialogue(titre: "Archiver ce message urgent ?")
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Fermez d’abord cette fenêtre")
        try await pilote.touches("Échap")
        try pilote.voit("21/11 23:48")
    }

    @Test("depuis un autre écran, Ctrl+Z nomme l’acte avant de le défaire")
    func horsDeVue() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "t", "4", "Ctrl+Z")
        try pilote.messageContient("Acte d’avant, dans Messagerie : message pris en charge")
        try await pilote.touches("3")
        try pilote.voit("p21/11 23:48")
        try await pilote.touches("4", "Ctrl+Z", "↓", "Ctrl+Z")
        try pilote.messageContient("Ctrl+Z encore")
        try await pilote.touches("Ctrl+Z", "3")
        try pilote.neVoitPas("p21/11 23:48")
    }

    @Test("dix minutes après il n’y a plus rien à annuler, et DUI le dit")
    func tropTard() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "t")
        for _ in 0..<4 {
            await pilote.avancer(secondes: 200)
            try await pilote.touches("↓")
        }
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Rien à annuler : aucun acte annulable de cette session depuis dix minutes.")
        try pilote.voit("p21/11 23:48")
    }
}
