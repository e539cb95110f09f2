import CTerminal
import Foundation
import Testing

@Suite("Ligne de commande : le code au terminal")
struct CodeAuTerminalTests {
    @Test("Le code tapé n’est jamais affiché, et le terminal est rendu avec son écho")
    func sansEcho() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let code = try #require(base.codes["c.morel"])
        let terminal = try Terminal(
            binaire, ["resident", "lister", "--texte", "lefevre", "--compte", "c.morel", "--base", base.fichier.path])
        #expect(try terminal.lire(jusqua: "Code de c.morel"))
        #expect(dui_pty_modes(terminal.controle) & 2 == 0)
        terminal.taper("x\u{7F}" + code + "\r")
        #expect(try terminal.lire(jusqua: "LEFÈVRE"))
        #expect(terminal.fin() == 0)
        #expect(!terminal.texte.contains(code))
    }

    @Test("Ctrl+C renonce : rien n’est montré, l’issue est 1")
    func renoncer() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let terminal = try Terminal(
            binaire, ["resident", "lister", "--compte", "c.morel", "--base", base.fichier.path])
        #expect(try terminal.lire(jusqua: "Code de c.morel"))
        terminal.taper("12\u{3}")
        #expect(try terminal.lire(jusqua: "Aucun code"))
        #expect(terminal.fin() == 1)
    }

    @Test("Deux codes différents ne créent pas de compte")
    func deuxCodes() throws {
        let binaire = try Binaire()
        let fichier = binaire.dossier.fichier("neuve.db").path
        #expect(
            try binaire.lancer(["base", "creer", "--nom", "A", "--finess", "290000001", "--base", fichier]).statut == 0)
        let arguments = [
            "compte", "ajouter", "--base", fichier, "--identifiant", "chef", "--nom", "A", "--prenom", "B", "--role",
            "administrateur",
        ]
        for (second, phrase, statut) in [("zzzz", "diffèrent", Int32(1)), ("abcd", "Compte créé", 0)] {
            let terminal = try Terminal(binaire, arguments)
            #expect(try terminal.lire(jusqua: "Code du nouveau compte"))
            terminal.taper("abcd\r")
            #expect(try terminal.lire(jusqua: "encore une fois"))
            terminal.taper(second + "\r")
            #expect(try terminal.lire(jusqua: phrase))
            #expect(terminal.fin() == statut)
        }
    }

    /// The program on a pseudo-terminal.
    final class Terminal {
        let processus: pid_t
        var controle: Int32 = -1
        private var octets = Data()

        var texte: String { String(decoding: octets, as: UTF8.self) }

        init(_ binaire: Binaire, _ arguments: [String]) throws {
            let liste = ([Binaire.chemin.path] + arguments).map { strdup($0) } + [nil]
            let variables = binaire.environnement().map { strdup("\($0.key)=\($0.value)") } + [nil]
            defer { (liste + variables).forEach { free($0) } }
            var controle: Int32 = -1
            processus = dui_pty_spawn(Binaire.chemin.path, liste, variables, 24, 80, &controle)
            self.controle = controle
            try #require(processus > 0)
        }

        deinit { close(controle) }

        func taper(_ texte: String) {
            let octets = Array(texte.utf8)
            _ = dui_write(controle, octets, octets.count)
        }

        /// Reads until these words came; false when the program ended or kept silent for 20 seconds before.
        func lire(jusqua mots: String) throws -> Bool {
            while !texte.contains(mots) { guard lireUnPeu() else { return texte.contains(mots) } }
            return true
        }

        /// Reads to the end, and gives the exit status.
        func fin() -> Int32 {
            while lireUnPeu() {}
            return dui_pty_wait(processus, 20_000)
        }

        private func lireUnPeu() -> Bool {
            var tampon = [UInt8](repeating: 0, count: 4096)
            guard dui_poll(controle, -1, -1, 20_000) & Int32(DUI_POLL_INPUT.rawValue | DUI_POLL_HANGUP.rawValue) != 0
            else { return false }
            let lus = dui_read(controle, &tampon, tampon.count)
            guard lus > 0 else { return false }
            octets.append(contentsOf: tampon[0..<lus])
            return true
        }
    }
}
