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
            "c.morel", base.codes["c.morel"] ?? "", ".messagerie", "1", "", "p, entrée", "échap",
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
            "c.morel", base.codes["c.morel"] ?? "", ".agenda", "999", "n’importe quoi", "aide", "relire",
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
        try terminal.attendre("Code>")
        terminal.taper("6140\r")
        try terminal.attendre("== 1 Résidents (P. GARNIER, IDE)")
        #expect(!terminal.brut.components(separatedBy: "Code>").dropFirst().joined().contains("6140"))
        terminal.taper(".documents\r")
        try terminal.attendre("== 2 Documents")
        terminal.taper("3\r1\rx\r")
        try terminal.attendre("Plusieurs lignes sont arrivées d’un coup")
        terminal.taper("\u{4}")
        #expect(try terminal.fin() == 0)
    }

    @Test("un numéro choisit un compte annoncé ; au code, des chiffres sont un code, et un code ne se redit jamais")
    func numeroDeCompte() async throws {
        let dit = try await dire(["8", ".agenda", ".z123", "6140"])
        #expect(dit.contains("Identifiant ; p.garnier"))
        #expect(dit.contains("une fois la session ouverte. Tapez votre code"))
        #expect(!dit.contains("z123"))
        #expect(dit.contains("== 1 Résidents (P. GARNIER, IDE)"))
    }

    @Test("changer d’identifiant après avoir choisi un compte n’essaie pas l’ancien code")
    func autreIdentifiant() async throws {
        let dit = try await dire(["8", ".tab", "c.morel", "210526"])
        #expect(!dit.contains("Identifiant ou code inconnu"))
        #expect(dit.contains("== 1 Résidents (C. MOREL, AS)"))
    }

    @Test("rien n’est coupé, les colonnes sont séparées, celle qui suit une colonne vide est nommée")
    func colonnes() async throws {
        let dit = try await dire(["c.morel", "210526", ".messagerie", ".agenda"])
        #expect(!dit.contains("~"))
        #expect(!dit.replacing("Aller au…", with: "").contains("…"))
        #expect(dit.contains("Retour des urgences : compte rendu et ordonnance VASSEUR Eléanore 14/06/1938 ; "))
        #expect(dit.contains(" ; 20/11 18:45 ; "))
        #expect(dit.contains("Installation du bras ; Pris par : P. GARNIER ; "))
        #expect(dit.contains("Ch. ; Résident ; Né(e) le ; Présence"))
        #expect(dit.contains("020 ; KERJEAN Pierre ; 17/01/1944 ; absent"))
        #expect(dit.contains("11:00 à 12:00 ; Déjeuner d'anniversaire de Mme SAOUT"))
    }

    @Test("une touche de fonction, dans la suite d’octets qu’envoie le terminal, fait ce que fait la touche")
    func touchesDeFonction() async throws {
        let dit = try await dire([
            "c.morel", "210526", "\u{1B}OQ", "vasseur", "\u{1B}", "\u{1B}[24~", "\u{1B}[24~", ".F12",
        ])
        #expect(dit.contains("Chercher partout"))
        #expect(dit.contains("== Session verrouillée"))
        #expect(dit.components(separatedBy: "La session est déjà verrouillée.").count == 3)
    }

    @Test("la règle du point se redit une fois par page qui demande un champ")
    func rappel() async throws {
        let dit = try await dire(["c.morel", "210526", "vas", "ve", ".F12"])
        #expect(dit.components(separatedBy: "avec un point devant : .F1").count == 3)
        #expect(dit.components(separatedBy: "avec un point devant, c’est une touche").count == 2)
    }

    /// What the demonstration tells when these lines are typed.
    private func dire(_ lignes: [String]) async throws -> String {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let issue = try binaire.lancer(
            ["demo", "--lineaire"], ["DUI_BASE": base.fichier.path, "TERM": "dumb"],
            entree: Data(lignes.map { $0 + "\n" }.joined().utf8))
        #expect(issue.statut == 0)
        return plat(issue.sortie)
    }

    /// The text with ordinary spaces.
    private func plat(_ texte: String) -> String { texte.replacing("\u{A0}", with: " ") }
}
