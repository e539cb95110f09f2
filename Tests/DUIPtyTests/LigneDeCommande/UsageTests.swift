import Foundation
import Testing

@Suite("Ligne de commande : usage")
struct UsageTests {
    @Test(
        "Une commande mal écrite rend 2, une phrase en français et l’usage",
        arguments: [
            (["bidule"], "« bidule » n’est pas attendu ici."), (["mss"], "boites, lister, lire, composer, relever"),
            (["resident"], "lister ou montrer"), (["base"], "creer ou verifier"), (["compte"], "desactiver"),
            (["mss", "lister", "--bidule"], "L’option --bidule n’existe pas ici."),
            (["mss", "lister", "--boites", "x"], "vouliez-vous dire --boite ?"),
            (["parcours", "montrer", "--Largeur", "9", "a"], "vouliez-vous dire --largeur ?"),
            (["resident", "listr"], "vouliez-vous dire « lister » ?"),
            (["residnet", "lister"], "vouliez-vous dire « resident » ?"),
            (["mss", "lister", "--boite"], "Il manque la valeur de --boite"),
            (["cda", "lire"], "Il manque <fichier>."),
            (["cda", "lire", "--largeur", "x", "a"], "La valeur « x » ne convient pas"),
            (["cda", "lire", "--largeur", "3", "a"], "de 20 à 400 colonnes"),
            (["xdm", "lire", "a", "b", "c"], "« b », « c » ne sont pas attendus ici."),
            (["resident", "montrer", "douze"], "n’est pas une référence de personne"),
            (["resident", "lister"], "--compte IDENTIFIANT"), (["base", "creer"], "Il manque le nom"),
            (["base", "creer", "--nom", "A", "--finess", "12"], "FINESS"),
            (["base", "creer", "--demo", "--nom", "A"], "--demo va sans"),
            (["base", "creer", "--demo", "--type", "esat"], "--demo va sans"),
            (["base", "creer", "--nom", "A", "--finess", "290000001", "--type", "prison"], "n’est pas connu"),
            (["base", "creer", "--nom", "A", "--finess", "290000001", "--jeu", "esat"], "--jeu va avec --demo"),
            (["demo", "--jeu", "mars"], "ehpad, esat, dime."),
            (["resident", "autorite-parentale", "1", "--nom", "A", "--retirer"], "--retirer et --motif vont ensemble"),
            (
                ["compte", "ajouter", "--identifiant", "a b", "--nom", "A", "--prenom", "B", "--role", "ide"],
                "un seul mot"
            ),
            (
                ["compte", "ajouter", "--identifiant", "a", "--nom", "A", "--prenom", "B", "--role", "roi"],
                "« roi » n’existe pas"
            ),
        ])
    func usage(_ arguments: [String], _ phrase: String) throws {
        let issue = try Binaire().lancer(arguments)
        #expect(issue.statut == 2)
        #expect(issue.sortie.isEmpty)
        #expect(issue.erreurs.contains(phrase), "\(issue.erreurs)")
        #expect(issue.erreurs.contains("Usage : dui"), "\(issue.erreurs)")
        #expect(!issue.erreurs.contains("Error"))
    }

    @Test(
        "L’aide est en français, sur la sortie", arguments: [[], ["mss"], ["mss", "lister"], ["compte", "ajouter"]])
    func aide(_ commande: [String]) throws {
        let issue = try Binaire().lancer(commande + ["--help"])
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("USAGE : dui"))
        #expect(issue.sortie.contains("Montre cette aide."))
        for anglais in ["OVERVIEW", "SUBCOMMANDS", "Show help", "See '", "(default", "Usage:"] {
            #expect(!issue.sortie.contains(anglais), "\(anglais)")
        }
    }

    @Test("Le guide porte les touches, les signes, les fichiers et les variables, à la largeur demandée")
    func guide() throws {
        let issue = try Binaire().lancer(["aide", "--largeur", "120"])
        #expect(issue.statut == 0)
        for mot in ["F9 ou o", "Prendre en charge", "identité proche", "DUI_BASE", "dui mss lister", "demo.db"] {
            #expect(issue.sortie.contains(mot), "\(mot)")
        }
        let etroit = try Binaire().lancer(["aide", "--largeur", "60"])
        #expect(etroit.lignes.count > issue.lignes.count)
        #expect(etroit.lignes.allSatisfy { $0.count <= 60 })
    }

    @Test("Une sortie que personne ne lit se termine sans bruit")
    func tuyauFerme() throws {
        let binaire = try Binaire()
        let processus = Process()
        processus.executableURL = Binaire.chemin
        processus.arguments = ["aide"]
        processus.environment = binaire.environnement()
        let (tube, erreurs) = (Pipe(), Pipe())
        processus.standardOutput = tube
        processus.standardError = erreurs
        try tube.fileHandleForReading.close()
        try processus.run()
        processus.waitUntilExit()
        #expect(processus.terminationReason == .exit)
        #expect(processus.terminationStatus == 0)
        #expect(erreurs.fileHandleForReading.availableData.isEmpty)
    }

    @Test(
        "Une sortie pleine est dite, avec l’issue 1", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func sortiePleine() throws {
        let processus = Process()
        processus.executableURL = Binaire.chemin
        processus.arguments = ["aide"]
        processus.environment = try Binaire().environnement()
        processus.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        let erreurs = Pipe()
        processus.standardError = erreurs
        try processus.run()
        processus.waitUntilExit()
        #expect(processus.terminationStatus == 1)
        let phrase = String(decoding: erreurs.fileHandleForReading.availableData, as: UTF8.self)
        #expect(phrase.contains("il n’y a plus de place"))
    }

    @Test(
        "Des fichiers standards fermés ne changent ni l’issue ni la base",
        arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func fichiersFermes(redirection: String) throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        func lancer(_ arguments: [String]) throws -> Int32 {
            let processus = Process()
            processus.executableURL = URL(fileURLWithPath: "/bin/sh")
            processus.arguments = ["-c", "exec \"$0\" \"$@\" \(redirection)", Binaire.chemin.path] + arguments
            processus.environment = binaire.environnement()
            processus.currentDirectoryURL = binaire.dossier.url
            processus.standardInput = FileHandle.nullDevice
            processus.standardOutput = FileHandle.nullDevice
            processus.standardError = FileHandle.nullDevice
            try processus.run()
            processus.waitUntilExit()
            return processus.terminationReason == .exit ? processus.terminationStatus : -processus.terminationStatus
        }
        #expect(try lancer(["base", "verifier", "--base", "/nulle/part"]) == 1)
        #expect(try lancer(["pas-une-commande"]) == 2)
        #expect(try lancer(["agenda", "lister", "--base", base.fichier.path]) == 2)
        // An output that is not there is an output that could not be written.
        #expect(try lancer(["base", "verifier", "--base", base.fichier.path]) == (redirection == "2>&-" ? 0 : 1))
        #expect(try binaire.lancer(["base", "verifier", "--base", base.fichier.path]).statut == 0)
    }

    @Test("Sans terminal, l’écran refuse de s’ouvrir")
    func sansTerminal() throws {
        let binaire = try Binaire()
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let issue = try binaire.lancer(["demo", "--base", base.fichier.path])
        #expect(issue.statut == 1)
        #expect(issue.erreurs.contains("demande un terminal"))
    }
}
