import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("La structure d’un courriel")
struct StructureTests {
    @Test("de deux versions d’un texte, la simple est montrée et les pièces des deux restent")
    func alternative() throws {
        let courriel = try lire(
            partie(
                "Content-Type: multipart/alternative; boundary=b",
                """
                --b
                Content-Type: text/plain

                Texte simple.
                --b
                Content-Type: multipart/related; boundary=c

                --c
                Content-Type: text/html

                <p>Texte <b>riche</b>. <img src="cid:logo" alt="logo"></p>
                --c
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --c--
                --b
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                --b--
                """))
        #expect(courriel.texte == "Texte simple.")
        #expect(courriel.origineDuCorps == .texte)
        #expect(courriel.pieces.map(\.nom) == ["logo.png", "pièce 1.ics"])
        #expect(courriel.pieces.map(\.estIncorporee) == [true, false])
        #expect(courriel.avertissements.isEmpty)
    }

    @Test("un texte simple qui n’est qu’un bouche-trou cède la place au texte mis en page")
    func boucheTrou() throws {
        let long = String(repeating: "<p>Une phrase utile du compte rendu.</p>", count: 30)
        let courriel = try lire(
            partie(
                "Content-Type: multipart/alternative; boundary=b",
                "--b\n\nVotre logiciel ne lit pas le HTML.\n--b\nContent-Type: text/html\n\n\(long)\n--b--\n"))
        #expect(courriel.origineDuCorps == .html)
        #expect(courriel.texte.contains("Une phrase utile"))
        #expect(courriel.avertissements.contains { $0.contains("mise en page") })
    }

    @Test("un message joint est une pièce .eml qui se relit, octet pour octet", arguments: [true, false])
    func messageJoint(crlf: Bool) throws {
        let interieur = partie("Content-Type: multipart/mixed; boundary=i", "--i\n\nDedans.\n--i--\nfin")
            .replacingOccurrences(of: "Subject: x", with: "Subject: =?utf-8?q?R=C3=A9sultat/biologie?=")
        let courriel = try lire(
            partie(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\n\nDehors.\n--b\nContent-Type: message/rfc822\n\n\(interieur)\n--b--\n"), crlf: crlf)
        #expect(courriel.texte == "Dehors.")
        let piece = try #require(courriel.pieces.first)
        #expect(piece.nom == "biologie.eml")
        #expect(piece.typeMIME == "message/rfc822")
        let attendu = crlf ? interieur.replacingOccurrences(of: "\n", with: "\r\n") : interieur
        #expect(piece.octets == Data(attendu.utf8))
        let relu = try LecteurMIME.read(piece.octets)
        #expect(relu.objet == "Résultat/biologie")
        #expect(relu.texte == "Dedans.")
    }

    @Test("un recueil (digest) donne ses messages comme pièces")
    func recueil() throws {
        let courriel = try lire(
            partie(
                "Content-Type: multipart/digest; boundary=b",
                "--b\n\nFrom: u@a.fr\nSubject: Un\n\n1\n--b\n\nFrom: d@a.fr\nSubject: Deux\n\n2\n--b--\n"))
        #expect(courriel.pieces.map(\.nom) == ["Un.eml", "Deux.eml"])
        #expect(try LecteurMIME.read(courriel.pieces[1].octets).texte == "2")
    }

    @Test("les textes qui se suivent sont montrés à la suite, un texte nommé reste une pièce")
    func textesALaSuite() throws {
        let courriel = try lire(
            partie(
                "Content-Type: multipart/mixed; boundary=b",
                """
                --b

                Un.
                --b
                Content-Type: text/plain; name=notes.txt
                Content-Disposition: attachment; filename=notes.txt

                Notes.
                --b
                Content-Type: text/html

                <p>Deux.</p>
                --b
                Content-Disposition: attachment

                Trois.
                --b--
                """))
        #expect(courriel.texte == "Un.\nDeux.")
        #expect(courriel.pieces.map(\.nom) == ["notes.txt", "pièce 2.txt"])
        #expect(courriel.pieces.map { String(decoding: $0.octets, as: UTF8.self) } == ["Notes.", "Trois."])
    }

    @Test(
        "une structure abîmée se lit au mieux et le dit",
        arguments: [
            (
                "Content-Type: multipart/mixed; boundary=b", "--b\n\nLe début du texte", "Le début du texte",
                "Message incomplet"
            ),
            (
                "Content-Type: multipart/mixed", "--xyz\nContent-Type: text/plain\n\nSans frontière.\n--xyz--\n",
                "Sans frontière.", "mal formé"
            ),
            (
                "Content-Type: multipart/mixed; boundary=faux",
                "--vrai\nContent-Type: text/plain\n\nMauvaise frontière.\n--vrai--\n", "Mauvaise frontière.",
                "mal formé"
            ),
            ("Content-Type: multipart/mixed; boundary=b", "Rien que du texte.", "Rien que du texte.", "mal formé"),
            ("Content-Type: nimporte", "Bonjour.", "", ""),
            ("Content-Transfer-Encoding: x-inconnu", "Bonjour.", "Bonjour.", "abîmée"),
            ("X-Autre: rien", "", "", ""),
            ("Content-Type: text/plain; charset=", "Bonjour.", "Bonjour.", ""),
        ])
    func abimee(entetes: String, corps: String, texte: String, avertissement: String) throws {
        let courriel = try lire(partie(entetes, corps))
        #expect(courriel.texte == texte)
        if avertissement.isEmpty {
            #expect(courriel.avertissements.isEmpty)
        } else {
            #expect(courriel.avertissements.contains { $0.contains(avertissement) }, "\(courriel.avertissements)")
        }
    }

    @Test("un message arrêté dans ses en-têtes est dit incomplet")
    func enTetesSeuls() throws {
        let courriel = try lire("From: a@b.fr\nSubject: Arrêt net")
        #expect(courriel.objet == "Arrêt net")
        #expect(courriel.origineDuCorps == .absent)
        #expect(courriel.avertissements.contains { $0.hasPrefix("Message incomplet") })
    }

    @Test(
        "la ligne « From » des boîtes mbox, les lignes vides et la marque d’octets en tête sont passées",
        arguments: [
            "From a@b.fr Sat Nov 21 02:10:00 2026\n", "\n\n", "\u{FEFF}", "\u{FEFF}\nFrom x\n",
        ])
    func avantLesEnTetes(prefixe: String) throws {
        let courriel = try lire(prefixe + partie("Content-Type: text/plain", "Bonjour."))
        #expect(courriel.objet == "x")
        #expect(courriel.texte == "Bonjour.")
        #expect(courriel.expediteurs.map(\.adresse) == ["a@b.fr"])
    }

    @Test(
        "ce qui n’est pas un courriel est refusé en une phrase",
        arguments: [
            "", "\n\n\n", "Bonjour, ceci est un texte.", "%PDF-1.4\n%âãÏÓ\n", "<?xml version=\"1.0\"?>\n<a>b: c</a>",
            "nom: valeur\nautre: valeur\n\ntexte", "\u{0}\u{0}\u{0}", "From seul",
        ])
    func refus(texte: String) {
        let erreur = #expect(throws: ErreurLecture.self) { try LecteurMIME.read(Data(texte.utf8)) }
        #expect(erreur?.motif == .courrielIllisible)
        #expect(erreur?.message.hasSuffix(".") == true)
    }

    @Test("des octets nuls et des signes de commande n’atteignent jamais l’écran")
    func signesDeCommande() throws {
        let courriel = try lire(
            partie("X-MSS-NIL: 1\u{1B}]2\nContent-Type: text/plain", "a\u{0}b\u{1B}[31mrouge\u{7}\u{202E}cba\n"))
        #expect(courriel.texte == "a\u{FFFD}b\u{FFFD}[31mrouge\u{FFFD}\u{FFFD}cba")
        #expect(courriel.entetesMSS["X-MSS-NIL"] == "1\u{FFFD}]2")
    }
}
