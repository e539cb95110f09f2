import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Les en-têtes")
struct EntetesTests {
    @Test(
        "un objet se décode, même mal écrit",
        arguments: [
            ("=?UTF-8?Q?=C3=89t=C3=A9?=", "Été"), ("=?utf-8?b?w4l0w6k=?=", "Été"),
            ("=?ISO-8859-1?Q?=C9t=E9?= et =?ISO-8859-15?Q?=A4?=", "Été et €"),
            ("=?iso-8859-1?q?prix_=80?=", "prix €"), ("=?windows-1252?Q?l=92h=F4pital?=", "l’hôpital"),
            ("=?utf-8?q?un?=\n =?utf-8?q?deux?=", "undeux"), ("plié\n sur deux lignes", "plié sur deux lignes"),
            ("brut é en UTF-8", "brut é en UTF-8"), ("", ""), ("=?utf-8?q?non fermé", "=?utf-8?q?non fermé"),
            ("=?utf-8?q?tab=09et=1B[2J?=", "tab    et\u{FFFD}[2J"), ("=?UTF-8?B?w4k=?= suite", "É suite"),
        ])
    func objet(brut: String, attendu: String) throws {
        #expect(try lire("From: a@b.fr\nSubject: \(brut)\n\nx").objet == attendu)
    }

    @Test("un en-tête en Latin-1 brut se lit")
    func latinBrut() throws {
        let courriel = try LecteurMIME.read(
            octets("From: Ren", [0xE9], "e <r@a.fr>\r\nSubject: L", [0x92], [0xE9], "t", [0xE9], "\r\n\r\nx"))
        #expect(courriel.objet == "L’été")
        #expect(courriel.expediteurs == [AdresseCourriel(libelle: "Renée", adresse: "r@a.fr")])
    }

    @Test(
        "un expéditeur illisible est montré tel qu’il est écrit, sans signe dangereux",
        arguments: [
            ("=?utf-8?Q?Dr_=1B[31mX?= <a@b.fr>", "Dr"), ("Dr Petit, CH du Port", "Dr Petit"), ("<<>>", "<<>>"),
        ])
    func expediteurIllisible(brut: String, attendu: String) throws {
        let lus = try lire("From: \(brut)\nSubject: x\n\nx").expediteurs
        let ecrit = lus.map { $0.libelle + $0.adresse }.joined(separator: " ")
        #expect(ecrit.contains(attendu) && !ecrit.contains("\u{1B}"))
    }

    @Test("un mot codé dans un jeu inconnu ne perd pas l’objet")
    func jeuInconnu() throws {
        let objet = try lire("From: a@b.fr\nSubject: avant =?x-inconnu?q?abc?= fin\n\nx").objet
        #expect(objet.contains("avant") && objet.contains("fin"))
    }

    @Test(
        "les adresses se lisent sous toutes leurs formes",
        arguments: [
            ("a@b.fr", "", "a@b.fr"), ("<a@b.fr>", "", "a@b.fr"), ("\"Nom, Prénom\" <a@b.fr>", "Nom, Prénom", "a@b.fr"),
            ("a@b.fr (Commentaire)", "Commentaire", "a@b.fr"),
            ("=?utf-8?q?Dr=5FMarie=5FMARTIN?= <m@x.mssante.fr>", "Dr_Marie_MARTIN", "m@x.mssante.fr"),
            ("\"=?utf-8?q?Ren=C3=A9e?=\" <a@b.fr>", "Renée", "a@b.fr"),
        ])
    func adresses(brut: String, libelle: String, adresse: String) throws {
        let courriel = try lire("From: \(brut)\nTo: \(brut)\n\nx")
        #expect(courriel.expediteurs == [AdresseCourriel(libelle: libelle, adresse: adresse)])
        #expect(courriel.destinataires == courriel.expediteurs)
    }

    @Test("sans destinataire nommé, la liste est vide ; sans From, Sender parle")
    func absents() throws {
        let courriel = try lire("Sender: s@b.fr\nTo: undisclosed-recipients:;\n\nx")
        #expect(courriel.destinataires.isEmpty)
        #expect(courriel.expediteurs.map(\.adresse) == ["s@b.fr"])
        #expect(courriel.date == nil)
        #expect(courriel.accuseDemandePar == nil)
    }

    @Test(
        "l’urgence vient de quatre en-têtes",
        arguments: [
            ("Importance: high", true), ("Importance: normal", false), ("X-Priority: 1 (Highest)", true),
            ("X-Priority: 2", true), ("X-Priority: 3", false), ("Priority: urgent", true),
            ("Priority: non-urgent", false), ("X-MSMail-Priority: High", true),
        ])
    func urgence(entete: String, attendu: Bool) throws {
        #expect(try lire("From: a@b.fr\n\(entete)\n\nx").estUrgent == attendu)
    }

    @Test(
        "une date se lit dans toutes ses formes",
        arguments: [
            ("Sat, 21 Nov 2026 02:10:00 +0100", 1_795_223_400), ("21 Nov 2026 02:10 +0100", 1_795_223_400),
            ("Sat, 21 Nov 2026 01:10:00 GMT", 1_795_223_400), ("Sat, 21 Nov 26 01:10:00 UT", 1_795_223_400),
            ("Fri, 20 Nov 2026 20:10:00 EST", 1_795_223_400), ("Fri, 20 Nov 2026 17:10:00 PST", 1_795_223_400),
            ("Saturday, 21-Nov-26 01:10:00 GMT", 1_795_223_400), ("Sat, 21 Nov 2026 01:10:00 -0000", 1_795_223_400),
            ("Sat, 21 Nov 2026 01:10:00 Z (zone (inutile))", 1_795_223_400),
            ("Sat (samedi), 21 Nov 2026 02:10:00", 1_795_223_400), ("Fri, 21 Nov 97 09:55:06 -0600", 880_127_706),
            ("Sat,21 nov 2026 02:10:00 +0100", 1_795_223_400), ("21 Nov 126 01:10:00 GMT", 1_795_223_400),
        ])
    func date(brut: String, secondes: Int64) {
        let lue = DateCourriel.read(brut)
        // Three-digit years are those of 1900 (RFC 5322 §4.3).
        #expect(lue?.secondes == secondes, "\(brut)")
    }

    @Test(
        "une date fausse n’est pas devinée",
        arguments: [
            "", "hier", "Sat, 31 Feb 2026 02:10:00 +0100", "21 Nov 2026", "21 Nov 2026 25:00:00 +0100",
            "21 Nov 2026 02:61:00 +0100", "21 Brumaire 2026 02:10:00 +0100", "Sat, 21 Nov 2026 02:10:00 +01",
            "99999999999 Nov 2026 02:10:00 +0100", "21 Nov 99999 02:10:00 +0100", "(((((((((", "2026-11-21T02:10:00Z",
        ])
    func dateFausse(brut: String) { #expect(DateCourriel.read(brut) == nil) }

    @Test("des en-têtes démesurés sont coupés et le disent")
    func demesures() throws {
        let enorme = String(repeating: "a", count: 300_000)
        let courriel = try lire("From: a@b.fr\nSubject: \(enorme)\nTo: \(enorme)@b.fr\n\nx")
        #expect(courriel.objet.count == 2000)
        #expect(courriel.avertissements.contains { $0.contains("démesurés") })
        let nombreux = String(repeating: "X-Rien: a\n", count: 5000)
        let second = try lire("From: a@b.fr\n\(nombreux)\nBonjour.")
        #expect(second.texte == "Bonjour.")
        #expect(second.avertissements.contains { $0.contains("démesurés") })
    }

    @Test("les identifiants perdent leurs chevrons, même mal écrits")
    func identifiants() {
        #expect(EntetesCourriel.identifiers("<a@b> (note) <c@d>", au: 9) == ["a@b", "c@d"])
        #expect(EntetesCourriel.identifiers("a@b", au: 9) == ["a@b"])
        #expect(EntetesCourriel.identifiers("<a@b", au: 9) == ["a@b"])
        #expect(EntetesCourriel.identifiers("deux mots", au: 9) == [])
        #expect(EntetesCourriel.identifiers("<>", au: 9) == [])
    }
}
