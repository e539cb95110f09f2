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

    @Test("Une pièce coupée dans un message entier se dit pareil, PDF ou archive : le fait, ce qui reste, que faire")
    func pieceCoupee() throws {
        let binaire = try Binaire()
        let entier = String(decoding: try Self.message("retour-des-urgences"), as: UTF8.self).replacing(
            "\r\n", with: "\n")
        let lignes = entier.components(separatedBy: "\n")
        let pdf = try #require(lignes.firstIndex { $0.hasPrefix("Content-Type: application/pdf") })
        let zip = try #require(lignes.firstIndex { $0.hasPrefix("Content-Type: application/zip") })
        let finDuZip = try #require(lignes[zip...].firstIndex { $0.hasPrefix("--") })
        let fin = try #require(lignes.lastIndex { $0.hasPrefix("--") })
        for lues in [lignes[..<(pdf + 100)] + lignes[fin...], lignes[..<(finDuZip - 9)] + lignes[finDuZip...]] {
            let fichier = try binaire.ecrire("c.eml", Data(lues.joined(separator: "\n").utf8))
            let issue = try binaire.lancer(["mss", "lire", fichier])
            #expect(issue.statut == 1)
            #expect(issue.erreurs.contains("Ce qui se lit est écrit ci-dessus, le fichier est intact ; demandez à"))
        }
    }

    @Test("Un PDF dont la fin manque se lit, le dit et rend 1, même si son sommaire est au début")
    func pdfCoupe() throws {
        let binaire = try Binaire()
        let objets = [
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", "trailer<</Root 1 0 R/Size 6>>",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj",
            "4 0 obj<</Length 42>>stream\nBT /F 12 Tf 72 700 Td (Ordonnance du) Tj ET\nendstream endobj",
            "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        ]
        let pdf = Data(("%PDF-1.4\n" + objets.joined(separator: "\n")).utf8).base64EncodedString()
        let message =
            "Subject: essai\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf; name=o.pdf\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n\(pdf)\r\n"
        let issue = try binaire.lancer(["mss", "lire", try binaire.ecrire("p.eml", Data(message.utf8))])
        #expect(issue.statut == 1)
        #expect(issue.sortie.contains("Ordonnance du"), "\(issue.sortie)")
        #expect(issue.erreurs.contains("« o.pdf » : Ce PDF s’arrête avant sa fin"))
    }

    @Test("Ce qui n’est pas un message, ou trop gros, ou chiffré, se dit une fois avec un conseil qui convient")
    func uneFois() throws {
        let binaire = try Binaire()
        let binaires = try binaire.lancer(["mss", "lire", try binaire.ecrire("b.eml", Data([0x89, 0x50, 0, 1, 2]))])
        #expect(binaires.statut == 1 && !binaires.erreurs.contains("modifié"))
        #expect(binaires.erreurs.contains("pas d’en-têtes. Le fichier est intact ; demandez à l’expéditeur un nouvel"))
        var octets = Data("Subject: gros\r\n\r\n".utf8)
        octets.append(Data(count: 82 << 20))
        let gros = try binaire.lancer(["mss", "lire", try binaire.ecrire("g.eml", octets)])
        #expect(gros.statut == 1 && !gros.erreurs.contains("tel quel") && !gros.erreurs.contains("nouvel envoi"))
        #expect(gros.erreurs.contains("un envoi plus léger, ou par un autre moyen"))
        let der = Data([0x30, 15, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3, 0xA0, 2, 0x30, 0])
        let chiffre =
            "Subject: essai\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n\(der.base64EncodedString())\r\n"
        let lu = try binaire.lancer(["mss", "lire", try binaire.ecrire("s.eml", Data(chiffre.utf8))])
        #expect(lu.sortie.components(separatedBy: "DUI ne peut pas le lire").count == 2, "\(lu.sortie)")
        #expect(!lu.sortie.contains("Ce message n’a pas de texte"))
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
        #expect(issue.erreurs.contains("« IHE_XDM.zip » : Ce fichier n’est pas une archive"))
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

    @Test("Un parcours inconnu renvoie à la liste ; --base est acceptée, et dite sans effet")
    func parcoursInconnu() throws {
        let binaire = try Binaire()
        let inconnu = try binaire.lancer(["parcours", "montrer", "xx"])
        #expect(inconnu.statut == 1 && inconnu.erreurs.contains("« dui parcours lister » les donne tous."))
        let liste = try binaire.lancer(["parcours", "lister", "--base", "x"])
        #expect(liste.statut == 0 && liste.lignes.count > 40)
        #expect(liste.erreurs.contains("--base est sans effet ici"))
        let id = try #require(liste.lignes.first?.split(separator: " ").first)
        let proche = try binaire.lancer(["parcours", "montrer", String(id.dropLast()) + "x"])
        #expect(proche.erreurs.contains("Vouliez-vous dire « \(id) » ?"), "\(proche.erreurs)")
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
