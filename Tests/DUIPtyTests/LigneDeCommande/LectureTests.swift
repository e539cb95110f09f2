import Foundation
import Testing

@Suite("Ligne de commande : lecture de fichiers")
struct LectureTests {
    private static let messages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/messages")

    private static func message(_ mot: String) throws -> Data {
        let nom = try #require(
            try FileManager.default.contentsOfDirectory(atPath: messages.path).sorted().last { $0.contains(mot) })
        return try Data(contentsOf: messages.appending(path: nom))
    }

    @Test("Un message se lit en entier, avec les documents de ses pièces")
    func messageEntier() throws {
        let binaire = try Binaire()
        let fichier = try binaire.ecrire("m.eml", try Self.message("urgences"))
        let issue = try binaire.lancer(["mss", "lire", fichier, "--largeur", "100"])
        #expect(issue.statut == 0)
        for texte in ["Pièces jointes", "IHE_XDM.zip", "Document 1 sur", "Envoyé le"] {
            #expect(issue.sortie.contains(texte), "\(texte)")
        }
        #expect(issue.erreurs.isEmpty)
    }

    @Test("L’entrée se lit comme un fichier")
    func entree() throws {
        let issue = try Binaire().lancer(["mss", "lire", "-"], entree: Data("Subject: Essai\n\nBonjour\n".utf8))
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("Essai") && issue.sortie.contains("Bonjour"))
    }

    @Test("Un message tronqué se lit, le dit, et rend 1")
    func tronque() throws {
        let binaire = try Binaire()
        let fichier = try binaire.ecrire("m.eml", try Self.message("urgences").prefix(20_000))
        let issue = try binaire.lancer(["mss", "lire", fichier])
        #expect(issue.statut == 1 && issue.erreurs.contains("Ce message est incomplet"))
        #expect(issue.sortie.contains("Message incomplet"))
    }

    @Test("Une archive refusée se dit, le reste se lit, et le statut est 1 ; un format inconnu n’est pas une faute")
    func pieceRefusee() throws {
        let binaire = try Binaire()
        func message(_ nom: String, _ octets: [UInt8]) -> Data {
            let tete = "Subject: essai\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            let texte = "--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n"
            let piece =
                "--b\r\nContent-Type: application/octet-stream; name=\(nom)\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            return Data("\(tete)\(texte)\(piece)\(Data(octets).base64EncodedString())\r\n--b--\r\n".utf8)
        }
        let fichier = try binaire.ecrire("z.eml", message("IHE_XDM.zip", [0x50, 0x4B, 3, 4, 0]))
        let issue = try binaire.lancer(["mss", "lire", fichier])
        #expect(issue.statut == 1 && issue.sortie.contains("Bonjour"))
        #expect(issue.erreurs.contains("« IHE_XDM.zip » n’a pas pu être lue"))
        let autre = try binaire.lancer(["mss", "lire", try binaire.ecrire("o.eml", message("a.xyz", [1, 2, 3]))])
        #expect(autre.statut == 0 && autre.erreurs.isEmpty)
    }

    @Test("Une page web jointe se lit comme un texte, sans ses balises")
    func pageWeb() throws {
        let binaire = try Binaire()
        let courriel = """
            Subject: essai\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain\r
            \r
            Voir la page\r
            --b\r
            Content-Type: text/html; name="consignes.html"\r
            Content-Disposition: attachment; filename="consignes.html"\r
            \r
            <html><script>alert(1)</script><p>Peser <b>tous</b> les lundis</p></html>\r
            --b--\r

            """
        let issue = try binaire.lancer(["mss", "lire", try binaire.ecrire("h.eml", Data(courriel.utf8))])
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("Peser tous les lundis"))
        #expect(!issue.sortie.contains("<p>") && !issue.sortie.contains("alert"))
    }

    @Test("Rien de ce qui est lu ne commande le terminal")
    func sequences() throws {
        let binaire = try Binaire()
        let piege = "Subject: a\u{1B}]0;b\u{7}c\r\n\r\nbon\u{1B}[2Jjour \u{202E}x\u{9B}y\r\n"
        let issue = try binaire.lancer(["mss", "lire", try binaire.ecrire("p.eml", Data(piege.utf8))])
        #expect(issue.statut == 0)
        #expect(
            !issue.sortie.unicodeScalars.contains { $0 != "\n" && ($0.value < 32 || (127..<160).contains($0.value)) })
        #expect(!issue.sortie.contains("\u{202E}"))
        #expect(issue.sortie.contains("jour"))
    }

    @Test("Une pièce de 57 Mo est nommée, sans être montrée")
    func grosse() throws {
        let binaire = try Binaire()
        let tete =
            "Subject: gros\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: application/octet-stream; name=gros.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        let ligne = Data((String(repeating: "BwcH", count: 19) + "\r\n").utf8)
        var octets = Data(tete.utf8)
        for _ in 0..<1_050_000 { octets.append(ligne) }
        octets.append(Data("--b--\r\n".utf8))
        let issue = try binaire.lancer(["mss", "lire", try binaire.ecrire("g.eml", octets)])
        #expect(issue.statut == 0)
        #expect(issue.sortie.contains("gros.bin") && issue.sortie.contains("Mo"))
        #expect(issue.sortie.count < 2000)
        octets.append(Data(count: 5 << 20))
        let refus = try binaire.lancer(["mss", "lire", try binaire.ecrire("h.eml", octets)])
        #expect(refus.statut == 1)
        #expect(refus.erreurs.contains("jusqu’à 80 Mo"))
    }

    @Test(
        "Un fichier piégé ou d’un autre genre est refusé d’une phrase",
        arguments: [
            ("cda", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "DOCTYPE"),
            ("cda", "<facture/>", "n’est pas un document de santé"), ("cda", "<ClinicalDocument", "abîmé"),
            ("cda", "", "est vide"), ("xdm", "PK\u{3}\u{4}tronqué", "archive"), ("xdm", "bonjour", "archive"),
            ("mss", "\u{1}\u{2}\u{3}", "n’est pas un message"),
        ])
    func pieges(_ genre: String, _ contenu: String, _ phrase: String) throws {
        let binaire = try Binaire()
        let issue = try binaire.lancer([genre, "lire", try binaire.ecrire("piege", Data(contenu.utf8))])
        #expect(issue.statut == 1)
        #expect(issue.sortie.isEmpty)
        #expect(issue.erreurs.contains(phrase), "\(issue.erreurs)")
        #expect(issue.erreurs.split(separator: "\n").count == 1)
    }

    @Test("Un fichier absent, un dossier, un appareil sont refusés", arguments: ["mss", "cda", "xdm"])
    func absents(_ genre: String) throws {
        let binaire = try Binaire()
        for (chemin, phrase) in [
            ("absent", "n’existe pas"), (binaire.dossier.url.path, "est un dossier"), ("/dev/zero", "ordinaire"),
            ("\u{1B}[2J", "n’existe pas"),
        ] {
            let issue = try binaire.lancer([genre, "lire", chemin])
            #expect(issue.statut == 1)
            #expect(issue.erreurs.contains(phrase), "\(issue.erreurs)")
            #expect(!issue.erreurs.contains("\u{1B}"))
        }
    }

    @Test("Les parcours se listent et se lisent sans base ni compte")
    func parcours() throws {
        let binaire = try Binaire()
        let liste = try binaire.lancer(["parcours", "lister"])
        #expect(liste.statut == 0)
        #expect(liste.lignes.count == 44)
        let reference = try #require(liste.lignes.first.map { Binaire.Issue.colonnes($0)[0] })
        let texte = try binaire.lancer(["parcours", "montrer", reference, "--largeur", "72"], ["LC_ALL": "POSIX"])
        #expect(texte.statut == 0)
        #expect(texte.sortie.contains("Étape 1"))
        #expect(texte.lignes.allSatisfy { $0.count <= 72 })
        #expect(try binaire.lancer(["parcours", "montrer", "absent"]).statut == 1)
    }
}
