import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// A sentence of the message row stays while what it tells of is on screen, and no longer.
@MainActor
@Suite("Ligne de message")
struct LigneDeMessageTests {
    @Test("« Marqué lu. » ne reste pas sur le message suivant, et se relit dans les messages de la session")
    func messagerie() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "l")
        try pilote.messageContient("Marqué lu.")
        try await pilote.touches("↓")
        #expect(!pilote.ligneDeMessage.contains("Marqué lu."))
        try pilote.messageContient("i : vérifier")
        #expect(pilote.moteur.application.historique.contains { $0.texte == "Marqué lu." })
    }

    @Test("une touche qui ne change rien à l’écran ne l’emporte pas")
    func resteSurPlace() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "l", "↑")
        try pilote.messageContient("Marqué lu.")
    }

    @Test(
        "un autre écran l’emporte : message ouvert, pièces, options, autre onglet",
        arguments: [["Entrée"], ["F9"], ["F1"], ["F2"], ["2"], ["4"]])
    func autreEcran(_ chemin: [String]) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "l")
        try pilote.messageContient("Marqué lu.")
        for touche in chemin { try await pilote.touches(touche) }
        #expect(!pilote.ligneDeMessage.contains("Marqué lu."))
    }

    @Test("ce que dit l’acte qui change l’écran ou la sélection reste : archiver, puis annuler")
    func acteQuiDeplace() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "t", "a")
        try pilote.messageContient("Archivé. Ctrl+Z")
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Sorti des archives")
    }

    @Test("agenda : la phrase du rendez-vous confirmé ne reste pas sur le suivant ni sur le lendemain")
    func agenda() async throws {
        for touche in ["↓", "F8"] {
            let pilote = try await Pilote()
            try await pilote.ouvrirSession("s.diallo")
            try await pilote.touches("Échap", "4", "F8", "c")
            try pilote.messageContient("Rendez-vous confirmé")
            try await pilote.touches(touche)
            #expect(!pilote.ligneDeMessage.contains("Rendez-vous confirmé"))
        }
    }

    @Test("documents et dossier : « marqué lu » ne reste pas sur le document suivant")
    func documents() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "2", "l")
        let phrase = try #require(pilote.moteur.application.ligne?.message.texte)
        try await pilote.touches("↓")
        #expect(pilote.moteur.application.ligne?.message.texte != phrase)
    }

    @Test("une erreur part à la touche suivante, quelle qu’elle soit")
    func erreur() async throws {
        let pilote = try await Pilote()
        try await pilote.taper("c.morel")
        try await pilote.touches("Entrée")
        try await pilote.taper("0000")
        try await pilote.touches("Entrée")
        try pilote.messageContient("code inexact")
        try await pilote.taper("2")
        #expect(!pilote.ligneDeMessage.contains("inexact"))
    }
}
