import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Opening, locking, unlocking: nothing is shown to the corridor, nothing is lost.
@MainActor
@Suite("Ouverture et verrou")
struct VerrouTests {
    @Test("après cinq minutes sans touche l’écran se verrouille, prévient avant, et tout revient")
    func inactivite() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "↓", "↓", "↓", "Entrée")
        let avant = pilote.rangees
        await pilote.avancer(secondes: 271)
        try pilote.messageContient("Verrouillage dans 30 secondes")
        await pilote.avancer(secondes: 30)
        try pilote.voit("Session verrouillée à 00:10 (5 min d’inactivité)", "C. MOREL")
        try pilote.neVoitPas("CH du Port", "non lus", "MSS")
        try pilote.curseurSur("Code")
        try await pilote.deverrouiller("c.morel")
        #expect(pilote.rangees[3...20] == avant[3...20])
    }

    @Test("une touche repousse le verrou")
    func repousse() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        await pilote.avancer(secondes: 290)
        try await pilote.touches("↓")
        await pilote.avancer(secondes: 290)
        try pilote.voit("84 résidents")
    }

    @Test("F12 verrouille à tout moment : dialogue et recherche reviennent tels quels")
    func f12() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "i")
        try pilote.dialogue(titre: "Classer")
        try await pilote.touches("F12")
        try pilote.neVoitPas("VASSEUR", "RIOU")
        try await pilote.deverrouiller("c.morel")
        try pilote.dialogue(titre: "Classer dans le dossier de VASSEUR Eléanore ?")
        try pilote.curseurSur("> Ne pas classer")
        try await pilote.touches("Échap", "F2")
        try await pilote.taper("lefe")
        try await pilote.touches("F12")
        try await pilote.deverrouiller("c.morel")
        try pilote.voit("Chercher : lefe", "LEFÈVRE Élodie")
    }

    @Test("au verrou, les touches qui mènent ailleurs disent comment sortir", arguments: ["F12", "F9", "Échap", "F2"])
    func sortieDuVerrou(touche: String) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("F12", touche)
        try pilote.messageContient("F3 : changer d’utilisateur, puis F12 : quitter")
        try pilote.voit("Session verrouillée")
        try await pilote.touches("F3", "F12")
        #expect(pilote.moteur.application.estTerminee)
    }

    @Test("cinq codes faux : les essais se comptent, puis il faut attendre ; le bon code ne suffit pas avant l’heure")
    func codesFaux() async throws {
        let pilote = try await Pilote()
        try await pilote.taper("c.morel")
        try await pilote.touches("Entrée")
        for restants in stride(from: 4, through: 1, by: -1) {
            try await pilote.taper("0000")
            try await pilote.touches("Entrée")
            try pilote.messageContient("Identifiant ou code inexact, \(restants) essai")
        }
        try await pilote.taper("0000")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Trop d’essais. Réessayez après 00:")
        try await pilote.taper(pilote.code(de: "c.morel"))
        try await pilote.touches("Entrée")
        try pilote.messageContient("Trop d’essais")
        await pilote.avancer(secondes: 3600)
        try await pilote.taper(pilote.code(de: "c.morel"))
        try await pilote.touches("Entrée")
        try pilote.voit("84 résidents")
    }

    @Test("un autre utilisateur ouvre sa session par-dessus : il ne voit rien de la précédente")
    func autreUtilisateur() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F3")
        try await pilote.taper("Visite de l’orthophoniste")
        try await pilote.touches("F12")
        try pilote.voit("1 brouillon conservé")
        try pilote.neVoitPas("orthophoniste")
        try await pilote.touches("F3")
        try await pilote.ouvrirSession("p.garnier")
        try await pilote.touches("Échap", "4", "F3")
        try pilote.neVoitPas("orthophoniste")
    }

    @Test("la session qu’un autre remplace se ferme sous son propre nom, son brouillon gardé même tapé d’un trait")
    func fermetureTracee() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F3")
        try await pilote.taper("Visite de l’orthophoniste")
        try await pilote.touchesDUnCoup("F12", "F3")
        try pilote.voit("Identifiant")
        let traces = try await pilote.base.traces(FiltreJournal(qui: "s.diallo"), 10)
        #expect(traces.first?.acte == .fermetureSession)
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F3")
        try pilote.voit("Visite de l’orthophoniste")
    }

    @Test("un poste qui s’est endormi se réveille sur le verrou, et la touche qui le réveille ne fait rien d’autre")
    func reveil() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        pilote.base.horloge.avancer(secondes: 3600)
        try await pilote.touches("↓")
        try pilote.voit("Session verrouillée")
        try await pilote.deverrouiller("c.morel")
        try pilote.voit("84 résidents")
    }

    @Test("le thème se change sans session et avec")
    func theme() async throws {
        let pilote = try await Pilote()
        #expect(pilote.theme == "jour")
        try await pilote.touches("F4")
        #expect(pilote.theme != "jour")
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "F9")
        try pilote.voit("Affichage : thème")
        try await pilote.cliquer(sur: "Affichage : thème")
        try await pilote.touches("Entrée")
        try pilote.choix(titre: "Thème")
        try await pilote.taper("nuit")
        try await pilote.touches("Entrée")
        #expect(pilote.theme == "nuit")
    }

    @Test("F4 dit ce qu’il fait dans la barre et nomme le thème en vigueur, à la connexion comme au verrou")
    func themeNomme() async throws {
        let pilote = try await Pilote()
        #expect(pilote.barreDesTouches.contains("F4 Thème"))
        try await pilote.touches("F4")
        try pilote.messageContient("Thème : \(pilote.theme).")
        let premier = pilote.theme
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("F12")
        #expect(pilote.barreDesTouches.contains("F4 Thème"))
        try await pilote.touches("F4")
        #expect(pilote.theme != premier)
        try pilote.messageContient("Thème : \(pilote.theme).")
    }

    @Test("un code vide n’est pas un essai : rien n’est demandé à la base, à la connexion comme au verrou")
    func codeVide() async throws {
        let pilote = try await Pilote()
        try await pilote.taper("c.morel")
        for _ in 0..<6 {
            try await pilote.touches("Entrée", "Entrée")
            try pilote.messageContient("Tapez votre code.")
            guard case .connexion(let etat) = pilote.moteur.application.session else {
                throw pilote.deception("la connexion devait rester à l’écran", #line)
            }
            #expect(!etat.attend)
        }
        try await pilote.taper("0000")
        try await pilote.touches("Entrée")
        try pilote.messageContient("4 essais restants")
        try await pilote.taper(pilote.code(de: "c.morel"))
        try await pilote.touches("Entrée", "F12")
        for _ in 0..<6 {
            try await pilote.touches("Entrée")
            try pilote.messageContient("Tapez votre code.")
        }
        try await pilote.deverrouiller("c.morel")
        try pilote.voit("84 résidents")
    }

    @Test("la liste des comptes dit ce qui suit quand elle est coupée", arguments: [(80, 24), (60, 20), (40, 10)])
    func comptesCoupes(_ colonnes: Int, _ rangees: Int) async throws {
        let pilote = try await Pilote(colonnes: colonnes, rangees: rangees)
        guard case .connexion(let etat) = pilote.moteur.application.session else {
            throw pilote.deception("la connexion devait être à l’écran", #line)
        }
        let total = etat.demonstration.count
        func visibles() -> Int {
            etat.demonstration.count { compte in
                pilote.rangees.dropFirst(6).contains { $0.dropFirst(2).hasPrefix(compte.identifiant + " ") }
            }
        }
        let caches = total - visibles()
        #expect(caches > 0)
        try pilote.voit("↓ \(caches) autres comptes")
        try await pilote.touche("↓", fois: total)
        try pilote.voit("↑ \(total - visibles()) au-dessus")
        try pilote.neVoitPas("autres comptes", "autre compte")
    }

    @Test("une liste de comptes qui tient n’annonce rien")
    func comptesEntiers() async throws {
        let pilote = try await Pilote(colonnes: 120, rangees: 40)
        try pilote.neVoitPas("autres comptes", "autre compte", "au-dessus")
    }

    @Test("la flèche choisit un compte de la démonstration, Entrée l’ouvre")
    func compteDeDemonstration() async throws {
        let pilote = try await Pilote()
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("C. MOREL AS", "84 résidents")
    }
}
