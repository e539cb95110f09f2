import Foundation
import Testing

@Suite("Ligne de commande : importation d’une liste")
struct ImportTests {
    private let binaire: Binaire
    private let base: BaseDeLaSuite.Copie

    init() throws {
        binaire = try Binaire()
        base = try BaseDeLaSuite.copier(pour: binaire)
    }

    private static let titres = "Nom;Prénoms;Né(e) le;Sexe;Code INSEE;N° Sécurité sociale;Entrée le;Médecin\r\n"
    private static let justes = [
        "ZZABGRALL;Zoé, Anne;12/03/1979;F;51215;279035121518989;01/02/2024;Dr Noël",
        "ZZCOZ;Yves;02/04/1932;M;29232;;;\"le \"\"bon\"\"; docteur\"",
    ]

    private func importer(_ lignes: [String], _ options: [String] = [], windows: Bool = true) throws -> Binaire.Issue {
        let texte = Self.titres + lignes.map { $0 + "\r\n" }.joined()
        let octets = windows ? try #require(texte.data(using: .windowsCP1252)) : Data(texte.utf8)
        let fichier = try binaire.ecrire("liste.csv", octets)
        return try binaire.lancer(
            ["resident", "importer", fichier, "--largeur", "80"] + options, par: "v.lemoine", base: base)
    }

    private func lister() throws -> [String] {
        try binaire.lancer(["resident", "lister", "--texte", "zz"], par: "v.lemoine", base: base).lignes
    }

    @Test("Un essai dit tout et n’écrit rien ; puis tout entre, et le même fichier ne crée plus personne")
    func deBoutEnBout() throws {
        let essai = try importer(Self.justes, ["--essai"])
        #expect(essai.statut == 0, "\(essai.erreurs)")
        #expect(essai.sortie.contains("Windows-1252") && essai.sortie.contains("Essai : 2 personnes à créer"))
        #expect(try lister().isEmpty)

        let faite = try importer(Self.justes)
        #expect(faite.statut == 0 && faite.erreurs.isEmpty, "\(faite.erreurs)")
        #expect(faite.lignes.last == "2 personnes créées, identité provisoire.")
        #expect(Array(faite.lignes.dropLast()) == Array(essai.lignes.prefix { !$0.hasPrefix("Essai") }))
        #expect(faite.lignes.allSatisfy { $0.count <= 80 })
        let liste = try lister()
        #expect(liste.count == 2 && liste.allSatisfy { $0.contains("Identité provisoire") }, "\(liste)")
        #expect(liste[0].contains("ZZABGRALL ZOE") && liste[0].contains("présente"))
        #expect(liste[1].contains("candidature"))

        let encore = try importer(Self.justes, windows: false)
        #expect(encore.statut == 0 && encore.sortie.contains("déjà connue"), "\(encore.erreurs)")
        #expect(try lister().count == 2)
        let journal = try binaire.lancer(["journal", "lister"], par: "i.kerhoas", base: base)
        #expect(journal.sortie.contains("importation d’une liste") && journal.sortie.contains("liste.csv, ligne 2"))
        let verif = try binaire.lancer(["base", "verifier", "--base", base.fichier.path])
        #expect(verif.statut == 0, "\(verif.sortie)")
    }

    @Test("Une ligne cassée, et rien n’entre : toutes les fautes sont dites à la fois, avec l’issue 1")
    func cassee() throws {
        let issue = try importer(
            Self.justes + [
                "ZZDANIEL;Zoé;31/02/1979;F;51215", "\"ZZEVEN;Zoé;12/03/1979;F;51215;;;",
                "ZZ\u{1B}[2J;Zoé;12/03/1980;Mme;1053;279035121518980;;",
            ])
        #expect(issue.statut == 1)
        #expect(issue.erreurs.contains("Rien n’est importé.") && issue.erreurs.contains("3 lignes à corriger"))
        #expect(issue.erreurs.split(separator: "\n").count == 1)
        for morceau in [
            "Ligne 4  ZZDANIEL ZOE", "JJ/MM/AAAA", "Ligne 5  à corriger", "guillemets", "caractère invisible",
            "n’est pas un sexe", "a sans doute ôté le 0", "La clé du matricule devrait être 89",
            "Sans remarque : 2 lignes",
        ] { #expect(issue.sortie.replacing("\n  ", with: " ").contains(morceau), "\(morceau) : \(issue.sortie)") }
        #expect(!issue.sortie.contains("\u{1B}") && issue.lignes.allSatisfy { $0.count <= 80 })
        #expect(try lister().isEmpty)
    }

    @Test("Ce qui ressemble ou étonne demande son option, nommée dans la raison")
    func acceptations() throws {
        let lignes = [Self.justes[1], "ZZCOZ;Yves;03/04/1932;M;29232;;;", "ZZEVEN;Zoé;31/12/1950;F;99999;;;"]
        let refus = try importer(lignes)
        #expect(refus.statut == 1)
        #expect(refus.erreurs.contains("--accepter-ressemblances") && refus.erreurs.contains("--accepter-doutes"))
        let moitie = try importer(lignes, ["--accepter-ressemblances"])
        #expect(moitie.statut == 1 && !moitie.erreurs.contains("--accepter-ressemblances"))
        #expect(try lister().isEmpty)
        #expect(try importer(lignes, ["--accepter-ressemblances", "--accepter-doutes"]).statut == 0)
        #expect(try lister().count == 3)
    }

    @Test("Un classeur, des titres inconnus, un fichier absent, un profil sans droit sont refusés d’une phrase")
    func refus() throws {
        let classeur = try binaire.ecrire("liste.xlsx", Data("PK\u{3}\u{4}xl".utf8))
        let autre = try binaire.ecrire("autre.csv", Data("un;deux\n1;2\n".utf8))
        let juste = try binaire.ecrire("juste.csv", Data((Self.titres + Self.justes[0]).utf8))
        for (fichier, compte, phrase) in [
            (classeur, "v.lemoine", "format CSV"), (autre, "v.lemoine", "Aucun titre de colonne"),
            ("absent.csv", "v.lemoine", "n’existe pas"), (juste, "c.morel", "ne qualifie pas les identités"),
        ] {
            let issue = try binaire.lancer(["resident", "importer", fichier], par: compte, base: base)
            #expect(issue.statut == 1 && issue.sortie.isEmpty)
            #expect(issue.erreurs.contains(phrase), "\(issue.erreurs)")
            #expect(issue.erreurs.split(separator: "\n").count == 1)
        }
        #expect(try binaire.lancer(["resident", "importer"], par: "v.lemoine", base: base).statut == 2)
        #expect(try lister().isEmpty)
    }

    @Test("Tué à n’importe quel moment, l’import n’a rien fait ou a tout fait", arguments: [0.3, 0.6, 1.0, 1.6])
    func tue(apres secondes: Double) throws {
        let lettres = Array("BCDFGHJKLMNPQRST")
        let lignes = (0..<3000).map { rang in
            "ZZ\(lettres[rang % 16])A\(lettres[rang / 16 % 16])O\(lettres[rang / 256]);Yves;\(rang % 28 + 1)/"
                + "\(rang / 28 % 12 + 1)/\(1925 + rang / 336);M;29232;;;"
        }
        let fichier = try binaire.ecrire("longue.csv", Data((Self.titres + lignes.joined(separator: "\n")).utf8))
        let processus = Process()
        processus.executableURL = Binaire.chemin
        processus.arguments = ["resident", "importer", fichier, "--accepter-ressemblances"]
        processus.environment = binaire.environnement([
            "DUI_BASE": base.fichier.path, "DUI_COMPTE": "v.lemoine", "DUI_PASSPHRASE": base.codes["v.lemoine"] ?? "",
        ])
        processus.standardInput = FileHandle.nullDevice
        processus.standardOutput = FileHandle.nullDevice
        processus.standardError = FileHandle.nullDevice
        try processus.run()
        Thread.sleep(forTimeInterval: secondes)
        if processus.isRunning { kill(processus.processIdentifier, SIGKILL) }
        processus.waitUntilExit()
        let combien = try lister().count
        #expect(combien == 0 || combien == 3000, "\(combien)")
        let verif = try binaire.lancer(["base", "verifier", "--base", base.fichier.path])
        #expect(verif.statut == 0, "\(verif.sortie)")
    }
}
