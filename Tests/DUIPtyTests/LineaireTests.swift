import DUITestKit
import Foundation
import Testing

/// The program line after line, as speech and braille follow it (ux §13).
@Suite("Le mode linéaire", .serialized)
struct LineaireTests {
    @Test("le travail de nuit se fait en entier, une ligne après l’autre, sans aucun placement du curseur")
    func nuit() async throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let lignes = [
            "c.morel", "", base.codes["c.morel"] ?? "", "", ".messagerie", "1", "", "p, entrée", "échap",
            "t", "i", "3", "2", "ctrl+p", "F10", "F12",
        ]
        let issue = try binaire.lancer(
            ["demo", "--lineaire"],
            ["DUI_BASE": base.fichier.path, "DUI_IMPRESSIONS": binaire.dossier.fichier("imp").path, "TERM": "dumb"],
            entree: Data(lignes.map { $0 + "\n" }.joined().utf8))
        #expect(issue.statut == 0)
        #expect(!issue.sortie.contains("\u{1B}"))
        for attendu in [
            "== Connexion", "== 1 Résidents (C. MOREL, AS)", "== 3 Messagerie (C. MOREL, AS)",
            "Retour des urgences", "quitte les urgences", "Pris en charge par C. MOREL.",
            "Classer dans le dossier de VASSEUR Eléanore", "Classé dans le dossier de VASSEUR Eléanore.",
            "Imprimé dans le fichier", "== Session verrouillée",
        ] { #expect(plat(issue.sortie).contains(attendu), "\(attendu)") }
        let feuilles = try FileManager.default.contentsOfDirectory(atPath: binaire.dossier.fichier("imp").path)
        #expect(feuilles.count == 1)
    }

    @Test("TERM=dumb suffit ; un numéro, un mot de travers : rien n’est fait, la raison est dite")
    func refus() async throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let lignes = [
            "c.morel", "", base.codes["c.morel"] ?? "", "", ".agenda", "999", "n’importe quoi", "aide", "relire",
        ]
        let issue = try binaire.lancer(
            ["demo"], ["DUI_BASE": base.fichier.path, "TERM": "dumb"],
            entree: Data(lignes.map { $0 + "\n" }.joined().utf8))
        #expect(issue.statut == 0)
        let dit = plat(issue.sortie)
        #expect(dit.contains("Il n’y a pas de numéro 999 ici"))
        #expect(dit.contains("« n’importe quoi » n’est ni un numéro, ni une touche"))
        #expect(dit.components(separatedBy: "Mode linéaire :").count == 3)
        #expect(dit.components(separatedBy: "== 4 Agenda").count == 3)
    }

    @Test("au clavier, le code ne s’affiche pas ; des lignes collées ne font rien hors d’un champ")
    func clavier() async throws {
        let poste = try await Poste()
        let terminal = try poste.demarrer(["TERM": "dumb"], rangees: 60, colonnes: 140)
        try terminal.attendre("Identifiant>", "Claire MOREL")
        terminal.taper("p.garnier\r")
        try terminal.attendre("Identifiant, p.garnier")
        terminal.taper("\r")
        try terminal.attendre("Code>")
        terminal.taper("6140\r")
        try terminal.attendre("Code, ****")
        terminal.taper("\r")
        try terminal.attendre("== 1 Résidents (P. GARNIER, IDE)")
        terminal.taper(".documents\r")
        try terminal.attendre("== 2 Documents")
        terminal.taper("3\r1\rx\r")
        try terminal.attendre("Plusieurs lignes sont arrivées d’un coup")
        terminal.taper("\u{4}")
        #expect(try terminal.fin() == 0)
    }

    /// The text with ordinary spaces.
    private func plat(_ texte: String) -> String { texte.replacing("\u{A0}", with: " ") }
}
