import DUITestKit
import Foundation
import Testing

/// The real binary in a pseudo-terminal. One at a time: each of them is a whole program.
@Suite("Le programme dans un terminal", .serialized)
struct PleinEcranTests {
    @Test(
        "de rien : la démonstration se fait, le travail de nuit va jusqu’à l’ordonnance en PDF, le terminal est rendu")
    func nuit() async throws {
        let poste = try await Poste(baseFaite: false)
        let terminal = try poste.demarrer()
        try terminal.attendre("DUI   EHPAD Les Tilleuls", "Identifiant", "Claire MOREL", secondes: 120)
        terminal.taper("c.morel\r210526\r")
        try terminal.attendre("84 résidents", "C. MOREL AS")
        try terminal.touches("Ctrl+Page suiv.", "Ctrl+Page suiv.")
        try terminal.attendre("5 non lus sur 72", "Retour des urg")
        try terminal.touches("Entrée")
        try terminal.attendre("quitte les urgences")
        try terminal.touches("p", "Entrée")
        try terminal.attendre("Personnes et structures informées du retour")
        try terminal.touches("t")
        try terminal.attendre("Pris en charge par C. MOREL. Ctrl+Z : annuler.")
        try terminal.touches("i")
        try terminal.attendre("Classer dans le dossier de VASSEUR Eléanore ?", "INS qualifiée")
        terminal.laisserLire()
        try terminal.touches("F10")
        try terminal.attendre("Classé dans le dossier de VASSEUR Eléanore.")
        try terminal.touches("Échap")
        try terminal.attendre("4 pièces")
        try terminal.touches("↓", "Ctrl+P")
        try terminal.attendre("Imprimer ?", "Ordonnance de sortie des urgences")
        terminal.laisserLire()
        try terminal.touches("F10")
        try terminal.attendre("Imprimé dans le fichier")
        let feuille = try #require(poste.feuilles.first)
        #expect(poste.feuilles.count == 1)
        #expect(feuille.lastPathComponent.contains("ordonnance-de-sortie-des-urgences"))
        #expect(try Data(contentsOf: feuille).starts(with: Data("%PDF-".utf8)))
        try terminal.touches("F12")
        try terminal.attendre("Session verrouillée")
        try terminal.touches("F3")
        try terminal.attendre("Identifiant")
        try terminal.touches("F12")
        #expect(try terminal.fin() == 0)
        verifierRendu(terminal)
    }

    @Test("des touches tapées d’un trait ne répondent pas à la question qu’elles font paraître")
    func question() async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer()
        try terminal.attendre("Identifiant", "c.morel")
        terminal.taper("s.diallo\r5823\r")
        try terminal.attendre("84 résidents")
        try terminal.touches("Ctrl+Page suiv.", "Ctrl+Page suiv.", "Ctrl+Page suiv.")
        try terminal.attendre("Dimanche 22 novembre 2026", "Messe")
        terminal.taper("x\r\r\r")
        try terminal.attendre("Pourquoi annuler")
        terminal.laisserLire()
        #expect(terminal.texte.contains("Pourquoi annuler"))
        try terminal.touches("Entrée")
        try terminal.attendre("Annuler ce rendez-vous")
    }

    @Test("ce qui est annoncé fait survit à kill -9")
    func mortSubite() async throws {
        let poste = try await Poste()
        let terminal = try poste.ouvrir()
        try terminal.touches("Ctrl+Page suiv.", "Ctrl+Page suiv.")
        try terminal.attendre("5 non lus sur 72")
        try terminal.touches("t")
        try terminal.attendre("Pris en charge par C. MOREL. Ctrl+Z : annuler.")
        kill(terminal.processus, SIGKILL)
        #expect(try terminal.fin() == 256 + SIGKILL)
        let revenu = try poste.ouvrir()
        try revenu.touches("Ctrl+Page suiv.", "Ctrl+Page suiv.")
        try revenu.attendre("p21/11 23:48")
    }

    @Test("SIGTERM et SIGHUP rendent le terminal", arguments: [SIGTERM, SIGHUP])
    func signaux(_ signal: Int32) async throws {
        let poste = try await Poste()
        let terminal = try poste.ouvrir()
        #expect(terminal.modes == 0)
        kill(terminal.processus, signal)
        #expect(try terminal.fin() < 256)
        verifierRendu(terminal)
    }

    @Test("la fenêtre fermée : le programme s’arrête, le brouillon est gardé")
    func fenetreFermee() async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer()
        try terminal.attendre("Identifiant", "c.morel")
        terminal.taper("s.diallo\r5823\r")
        try terminal.attendre("84 résidents")
        try terminal.touches("Ctrl+Page suiv.", "Ctrl+Page suiv.", "Ctrl+Page suiv.")
        try terminal.attendre("Dimanche 22 novembre 2026")
        try terminal.touches("F3")
        try terminal.attendre("Nouveau rendez-vous")
        terminal.taper("Orthophoniste")
        try terminal.attendre("Orthophoniste")
        terminal.disparaitre()
        _ = try terminal.fin()
        let depots = try #require(try poste.base?.depots())
        let compte = try #require(try await depots.comptes.lister().first { $0.identifiant == "s.diallo" })
        #expect(try await depots.brouillons.compter(compte.id) == 1)
    }

    @Test("une tempête de changements de taille, jusqu’à 1x1 et retour")
    func tempete() async throws {
        let poste = try await Poste()
        let terminal = try poste.ouvrir()
        for tour in 0..<8 {
            for taille in [(1, 1), (132, 43), (40, 10), (200, 60), (2, 50), (300, 2), (80, 24)] {
                terminal.redimensionner(taille.0 + tour % 2, taille.1)
            }
        }
        terminal.redimensionner(38, 9)
        try terminal.attendre("Fenêtre trop petite (38x9).")
        terminal.redimensionner(80, 24)
        try terminal.attendre("84 résidents", "C. MOREL AS", "F1 Aide", "F12 Verrou")
    }

    @Test("Ctrl+Z est une touche, pas un chemin vers un shell ; Ctrl+C ne tue rien")
    func toucheSuspendre() async throws {
        let poste = try await Poste()
        let terminal = try poste.ouvrir()
        try terminal.touches("Ctrl+Z")
        try terminal.attendre("Rien à annuler")
        terminal.taper("\u{3}")
        terminal.taper("\u{1C}")
        try terminal.touches("F2")
        try terminal.attendre("Chercher partout")
    }

    @Test("NO_COLOR : aucune couleur, et l’écran entier")
    func sansCouleur() async throws {
        let poste = try await Poste()
        let terminal = try poste.ouvrir(["NO_COLOR": "1"])
        try terminal.attendre("ABALAIN")
        #expect(!terminal.brut.contains(#/\u{1B}\[[0-9;]*[34][0-8](;|m)/#))
        #expect(terminal.brut.contains(#/\u{1B}\[[0-9;]*7(;|m)/#), "la sélection reste en vidéo inverse")
    }

    @Test("sans locale UTF-8 déclarée, les accents s’affichent", arguments: ["C", "POSIX", "fr_FR.ISO-8859-1", ""])
    func locale(_ langue: String) async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer(["LANG": langue])
        try terminal.attendre("Métier", "Amélie RIVIÈRE", "n’est pas en UTF-8")
    }

    @Test("un TERM inconnu est refusé en une phrase, sortie 1", arguments: ["perroquet", ""])
    func terminalInconnu(_ nom: String) async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer(["TERM": nom])
        #expect(try terminal.fin() == 1)
        #expect(terminal.brut.contains("dui : "))
        #expect(nom.isEmpty || terminal.brut.contains(nom))
        #expect(!terminal.brut.contains("Fatal"))
    }

    @Test("trop petit dès l’ouverture : la phrase, puis F12 quitte")
    func ouvertTropPetit() async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer(rangees: 8, colonnes: 30)
        try terminal.attendre("Fenêtre trop petite (30x8)")
        try terminal.touches("F12")
        #expect(try terminal.fin() == 0)
    }

    /// The last words of the program give the terminal back: screen, cursor, paste, mouse, modes.
    private func verifierRendu(_ terminal: TerminalReel) {
        let brut = terminal.brut
        for (pris, rendu) in [("[?1049h", "[?1049l"), ("[?2004h", "[?2004l"), ("[?1006h", "[?1006l")] {
            let dernierPris = brut.range(of: "\u{1B}" + pris, options: .backwards)?.lowerBound
            let dernierRendu = brut.range(of: "\u{1B}" + rendu, options: .backwards)?.lowerBound
            #expect(dernierPris != nil && dernierRendu != nil, "\(rendu)")
            if let dernierPris, let dernierRendu { #expect(dernierRendu > dernierPris, "\(rendu)") }
        }
        #expect(terminal.modes & 3 == 3, "le terminal n’est pas rendu en mode ligne avec écho")
    }
}
