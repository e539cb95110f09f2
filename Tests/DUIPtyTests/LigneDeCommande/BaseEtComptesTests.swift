import Foundation
import Testing

@Suite("Ligne de commande : base et comptes")
struct BaseEtComptesTests {
    private let binaire: Binaire

    init() throws { binaire = try Binaire() }

    @Test("Une base neuve reçoit d’abord un compte d’administration, puis les autres par lui")
    func premierCompte() throws {
        let fichier = binaire.dossier.fichier("neuve.db").path
        let variables = ["DUI_BASE": fichier, "DUI_PASSPHRASE": "un code sûr"]
        let compte = { (nom: String, role: String) in
            ["compte", "ajouter", "--identifiant", nom, "--nom", "Le Gall", "--prenom", "Anne", "--role", role]
        }
        let cree = try binaire.lancer(["base", "creer", "--nom", "EHPAD", "--finess", "290000001"], variables)
        #expect(cree.statut == 0, "\(cree.erreurs)")
        let droits = try FileManager.default.attributesOfItem(atPath: fichier)[.posixPermissions] as? Int
        #expect(droits == 0o600)
        let encore = try binaire.lancer(["base", "creer", "--nom", "EHPAD", "--finess", "290000001"], variables)
        #expect(encore.statut == 1 && encore.erreurs.contains("existe déjà"))

        let trop = try binaire.lancer(compte("a", "ide"), variables)
        #expect(trop.statut == 1 && trop.erreurs.contains("administrateur"))
        #expect(try binaire.lancer(compte("chef", "administrateur"), variables).statut == 0)
        #expect(try binaire.lancer(compte("b", "ide"), variables).statut == 2)
        let par = variables.merging(["DUI_COMPTE": "chef", "DUI_NOUVELLE_PASSPHRASE": "autre code"]) { $1 }
        #expect(try binaire.lancer(compte("b", "ide"), par).statut == 0)
        #expect(try binaire.lancer(compte("b", "ide"), par).statut == 1)
        let liste = try binaire.lancer(["compte", "lister"], par)
        #expect(liste.lignes.map { Binaire.Issue.colonnes($0)[0] } == ["b", "chef"])
        #expect(try binaire.lancer(["compte", "desactiver", "b"], par).statut == 0)
        #expect(try binaire.lancer(["compte", "desactiver", "b"], par).statut == 1)
        let dernier = try binaire.lancer(["compte", "desactiver", "chef"], par)
        #expect(dernier.statut == 1 && dernier.erreurs.contains("dernier compte d’administration"))
    }

    @Test("Une base d’ESAT le reste, et une démonstration n’en remplace pas une autre")
    func structures() throws {
        let fichier = binaire.dossier.fichier("esat.db").path
        let variables = ["DUI_BASE": fichier, "DUI_PASSPHRASE": "2583", "DUI_COMPTE": "c.aubert"]
        let cree = try binaire.lancer(["base", "creer", "--demo", "--jeu", "esat"], variables)
        #expect(cree.statut == 0 && cree.sortie.contains("cheffe ou chef de service"), "\(cree.erreurs)")
        #expect(try binaire.lancer(["base", "verifier"], variables).statut == 0)
        let autre = try binaire.lancer(["demo", "--jeu", "dime"], variables)
        #expect(autre.statut == 1 && autre.erreurs.contains("ESAT Les Ajoncs"), "\(autre.erreurs)")
        let liste = try binaire.lancer(["resident", "lister", "--texte", "quere"], variables)
        #expect(liste.statut == 0 && liste.sortie.contains("Espaces verts"), "\(liste.erreurs)")
        let reference = Binaire.Issue.colonnes(liste.lignes.first ?? "").first ?? ""
        let dossier = try binaire.lancer(["resident", "montrer", reference], variables)
        #expect(dossier.sortie.contains("Espaces verts") && !dossier.sortie.lowercased().contains("résident"))
        let majeur = try binaire.lancer(["resident", "autorite-parentale", reference, "--nom", "Mme Quéré"], variables)
        #expect(majeur.statut == 1 && majeur.erreurs.contains("majorité"), "\(majeur.erreurs)")
    }

    @Test("L’autorité parentale se note avec la décision du juge, et se relit")
    func autoriteParentale() throws {
        let fichier = binaire.dossier.fichier("dime.db").path
        let variables = ["DUI_BASE": fichier, "DUI_PASSPHRASE": "1458", "DUI_COMPTE": "s.moal"]
        #expect(try binaire.lancer(["base", "creer", "--demo", "--jeu", "dime"], variables).statut == 0)
        let liste = try binaire.lancer(["resident", "lister", "--texte", "arzel"], variables)
        let reference = Binaire.Issue.colonnes(liste.lignes.first ?? "").first ?? ""
        let commande = ["resident", "autorite-parentale", reference, "--nom", "Mme Rose ARZEL", "--lien", "grand-mère"]
        let mesure = ["--mesure", "delegation", "--depuis", "02/11/2026", "--decidee-par", "JAF"]
        let seule = try binaire.lancer(commande + mesure, variables)
        #expect(seule.statut == 1 && seule.erreurs.contains("Une délégation va à quelqu’un"), "\(seule.erreurs)")
        let notee = try binaire.lancer(commande + mesure + ["--au-profit-de", "ASE"], variables)
        #expect(
            notee.statut == 0 && notee.sortie.contains("délégation de l’exercice depuis le 02/11/2026"),
            "\(notee.erreurs)")
        let retiree = try binaire.lancer(commande.dropLast(2) + ["--retirer", "--motif", "erreur"], variables)
        #expect(retiree.statut == 0 && !retiree.sortie.contains("Rose"), "\(retiree.erreurs)")
        let dossier = try binaire.lancer(["resident", "montrer", reference], variables)
        #expect(dossier.sortie.contains("Autorité parentale") && !dossier.sortie.contains("Rose"))
    }

    @Test("La vérification trouve chaque sorte de dommage, et ne change rien")
    func verification() throws {
        let base = try BaseDeLaSuite.copier(pour: binaire)
        let saine = try Data(contentsOf: base.fichier)
        let issue = try binaire.lancer(["base", "verifier", "--base", base.fichier.path])
        #expect(issue.statut == 0)
        #expect(
            issue.lignes.map { Binaire.Issue.colonnes($0).prefix(2).joined(separator: " ") }
                == ["fichier intact", "liens intacts", "journal intact"])
        #expect(try Data(contentsOf: base.fichier) == saine)

        // A trace rewritten in the file itself: the name stands in clear in a page of the journal.
        let place = try #require(saine.range(of: Data("document.classer".utf8), options: .backwards))
        var falsifiee = saine
        falsifiee.replaceSubrange(place, with: Data("document.declass".utf8.prefix(16)))
        let fausse = try binaire.ecrire("fausse.db", falsifiee)
        let rompue = try binaire.lancer(["base", "verifier", "--base", fausse])
        #expect(rompue.statut == 1)
        #expect(rompue.sortie.contains("journal  rompu  à la ligne"), "\(rompue.sortie) \(rompue.erreurs)")
        let coupee = try binaire.ecrire("coupee.db", saine.prefix(500_000))
        let endommagee = try binaire.lancer(["base", "verifier", "--base", coupee])
        #expect(endommagee.statut == 1 && endommagee.erreurs.contains("endommagée"))
    }

    @Test(
        "Ce qui n’est pas une base est refusé sans être touché",
        arguments: [["resident", "lister", "--compte", "a"], ["base", "verifier"], ["demo"], ["ecran"]])
    func pasUneBase(_ commande: [String]) throws {
        let contenu = Data(String(repeating: "SQLite format 3\u{0}", count: 40).utf8)
        let fichier = try binaire.ecrire("fausse.db", contenu)
        let issue = try binaire.lancer(commande + ["--base", fichier], ["DUI_PASSPHRASE": "x"])
        #expect(issue.statut == 1)
        #expect(issue.erreurs.contains("n’est pas une base de DUI"), "\(issue.erreurs)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: fichier)) == contenu)
        let dossier = try binaire.lancer(commande + ["--base", binaire.dossier.url.path], ["DUI_PASSPHRASE": "x"])
        #expect(dossier.statut == 1 && dossier.erreurs.contains("n’est pas une base de DUI"))
    }

    @Test("Une base d’une version plus récente est refusée sans être touchée")
    func plusRecente() throws {
        let base = try BaseDeLaSuite.copier(pour: binaire)
        var octets = try Data(contentsOf: base.fichier)
        octets[63] = 99  // The last byte of `PRAGMA user_version` in the header.
        try octets.write(to: base.fichier)
        for commande in [["base", "verifier"], ["demo"], ["resident", "lister", "--compte", "c.morel"]] {
            let issue = try binaire.lancer(commande + ["--base", base.fichier.path], ["DUI_PASSPHRASE": "x"])
            #expect(issue.statut == 1)
            #expect(issue.erreurs.contains("version plus récente"), "\(issue.erreurs)")
        }
        #expect(try Data(contentsOf: base.fichier) == octets)
    }

    @Test("Un dossier qui n’accepte pas de fichier est dit")
    func dossierRefuse() throws {
        // /proc takes no file, not even from the administrator of the machine.
        let issue = try binaire.lancer(["base", "creer", "--nom", "A", "--finess", "290000001", "--base", "/proc/a.db"])
        #expect(issue.statut == 1)
        #expect(issue.erreurs.contains("n’accepte pas de nouveau fichier"), "\(issue.erreurs)")
    }

    @Test("Un disque qui n’a plus de place ne laisse rien derrière lui")
    func disquePlein() throws {
        // A limit on the size of files stands for the disk.
        let fichier = binaire.dossier.fichier("pleine.db")
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: "/bin/sh")
        processus.arguments = [
            "-c", "ulimit -f 2000; exec \"$0\" base creer --demo --base \"$1\"", Binaire.chemin.path, fichier.path,
        ]
        processus.environment = binaire.environnement()
        let erreurs = Pipe()
        processus.standardError = erreurs
        processus.standardOutput = FileHandle.nullDevice
        try processus.run()
        processus.waitUntilExit()
        #expect(processus.terminationReason == .exit && processus.terminationStatus == 1)
        let phrase = String(decoding: erreurs.fileHandleForReading.availableData, as: UTF8.self)
        #expect(phrase.contains("disque"), "\(phrase)")
        let restes = try FileManager.default.contentsOfDirectory(atPath: binaire.dossier.url.path)
        #expect(restes.filter { $0.contains("pleine") }.isEmpty, "\(restes)")
    }
}
