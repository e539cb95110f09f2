import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Les limites")
struct LimitesTests {
    @Test("un message trop lourd est refusé sans être lu, en une phrase")
    func tropLourd() {
        let limites = LimitesCourriel(taille: 1 << 20)
        let erreur = #expect(throws: ErreurLecture.self) {
            try LecteurMIME.read(Data(count: (1 << 20) + 1), limites: limites)
        }
        #expect(erreur?.motif == .tropGrand)
        #expect(erreur?.message == "Ce message pèse 1 Mo : DUI lit les messages jusqu’à 1 Mo.")
    }

    @Test("une pièce de 57 Mo se lit vite, sans erreur d’un octet")
    func grosse() throws {
        let ligne = Data([UInt8](repeating: 0x41, count: 57)).base64EncodedString() + "\r\n"
        var brut = Data(
            partie("Content-Type: application/pdf; name=gros.pdf\nContent-Transfer-Encoding: base64", "")
                .replacingOccurrences(of: "\n", with: "\r\n").utf8)
        let million = 1_000_000
        brut.reserveCapacity(ligne.utf8.count * million + 1000)
        let bloc = Data(String(repeating: ligne, count: 1000).utf8)
        for _ in 0..<(million / 1000) { brut.append(bloc) }
        let montre = ContinuousClock()
        var courriel: Courriel?
        let duree = try montre.measure { courriel = try LecteurMIME.read(brut) }
        #expect(courriel?.pieces.first?.octets.count == 57 * million)
        #expect(courriel?.pieces.first?.octets.allSatisfy { $0 == 0x41 } == true)
        #expect(duree < .seconds(30), "\(duree)")
    }

    @Test("au-delà de 500 parties, les premières sont montrées")
    func parties() throws {
        let parties = String(repeating: "--b\nContent-Type: image/png\n\nx\n", count: 700)
        let courriel = try lire(partie("Content-Type: multipart/mixed; boundary=b", parties + "--b--\n"))
        #expect(courriel.pieces.count == 499)
        #expect(courriel.avertissements.contains { $0.contains("plus de 500 parties") })
        #expect(Set(courriel.pieces.map(\.nom)).count == 499)
    }

    @Test("au-delà de 30 niveaux, le reste est dit non montré", arguments: [25, 31, 200, 3000])
    func profondeur(niveaux: Int) throws {
        var corps = ""
        for niveau in 1..<niveaux {
            corps += "--b\(niveau - 1)\nContent-Type: multipart/mixed; boundary=b\(niveau)\n\n"
        }
        corps += "--b\(niveaux - 1)\n\nAu fond.\n"
        let courriel = try lire(partie("Content-Type: multipart/mixed; boundary=b0", corps))
        #expect(courriel.texte.contains("Au fond.") == (niveaux < 30))
        #expect(courriel.avertissements.contains { $0.contains("trop profondément") } == (niveaux >= 30))
    }

    @Test("quatre cents messages joints au fond de trente groupes ne relisent pas la suite du message")
    func messagesAuFond() throws {
        var corps = ""
        for niveau in 1..<28 {
            corps += "--b\(niveau - 1)\nContent-Type: multipart/mixed; boundary=b\(niveau)\n\n"
        }
        for rang in 0..<400 {
            corps += "--b27\nContent-Type: message/rfc822\n\nFrom: a@b.fr\nSubject: \(rang)\n\nJoint \(rang).\n"
        }
        corps += "--b27--\n--b0\nContent-Type: application/octet-stream\n\n"
        corps += String(repeating: String(repeating: "-x", count: 40) + "\n", count: 250_000) + "--b0--\n"
        let courriel = try lire(partie("Content-Type: multipart/mixed; boundary=b0", corps), crlf: false)
        let joints = courriel.pieces.filter { $0.typeMIME == "message/rfc822" }
        #expect(joints.count == 400)
        #expect(joints.last?.octets == Data("From: a@b.fr\nSubject: 399\n\nJoint 399.".utf8))
    }

    @Test("des messages joints les uns dans les autres se lisent un par un")
    func messagesEmboites() throws {
        var corps = "Fin."
        for rang in 0..<200 { corps = "From: a@b.fr\nSubject: \(rang)\nContent-Type: message/rfc822\n\n" + corps }
        var courriel = try lire(corps)
        for _ in 0..<5 {
            let piece = try #require(courriel.pieces.first)
            courriel = try LecteurMIME.read(piece.octets)
        }
        #expect(courriel.objet == "194")
    }

    @Test("un texte trop long est coupé à l’écran et joint en entier", arguments: [0, 1, 2, 3])
    func texteLong(decalage: Int) throws {
        let limites = LimitesCourriel(texte: 1000)
        let texte = String(repeating: "x", count: decalage) + String(repeating: "€", count: 2000)
        let courriel = try LecteurMIME.read(
            Data(partie("Content-Type: text/plain; charset=utf-8", texte).utf8), limites: limites)
        #expect(courriel.texte == String(texte.prefix(courriel.texte.count)))
        #expect(courriel.texte.utf8.count > 990)
        #expect(courriel.pieces.first?.octets == Data(texte.utf8))
        #expect(courriel.avertissements.contains { $0.contains("trop long") })
    }

    @Test("un texte d’un nombre démesuré de paragraphes est coupé à l’écran")
    func paragraphes() throws {
        let courriel = try lire(partie("Content-Type: text/plain", String(repeating: "a\n\n", count: 30_000)))
        #expect(courriel.corps.sections[0].blocs.count == 20_000)
        #expect(courriel.avertissements == ["Le texte est trop long : seul son début est montré."])
    }

    @Test("l’entrée peut être un morceau d’une plus grande donnée")
    func tranche() throws {
        let texte = LecteurMIMETests.urgences.replacingOccurrences(of: "\n", with: "\r\n")
        let entier = octets("bourre", texte, "reste")
        let tranche = entier[6..<(entier.count - 5)]
        #expect(try LecteurMIME.read(tranche) == LecteurMIME.read(Data(texte.utf8)))
    }

    /// Mails made to keep a parser busy; named, so that a report shows the name and not the megabytes.
    enum Attaque: CaseIterable {
        case nidsDeParties, enTetes, groupes, groupesPlies, parametres, parties

        var texte: String {
            switch self {
            case .nidsDeParties:
                "From: a@b.fr\nContent-Type: multipart/mixed; boundary=b0\n\n"
                    + (1..<1000).map { "--b\($0 - 1)\nContent-Type: multipart/mixed; boundary=b\($0)\n\n" }.joined()
                    + String(repeating: "--b\n", count: 200_000)
            case .enTetes: "From: a@b.fr\n" + String(repeating: "a:b\n", count: 1_100_000)
            case .groupes: "Subject: x\nFrom: " + String(repeating: "a:", count: 200_000) + "\n\nx"
            case .groupesPlies:
                "Subject: x\nDisposition-Notification-To: " + String(repeating: "a:\n ", count: 200_000) + "\n\nx"
            case .parametres:
                "From: a@b.fr\nContent-Type: text/plain" + String(repeating: "; a=b", count: 300_000) + "\n\nx"
            case .parties:
                "From: a@b.fr\nContent-Type: multipart/mixed; boundary=b\n\n"
                    + String(repeating: "--b\n\n", count: 100_000)
            }
        }
    }

    @Test("un message fait pour occuper le lecteur est coupé en quelques secondes", arguments: Attaque.allCases)
    func occupation(attaque: Attaque) throws {
        let octets = Data(attaque.texte.utf8)
        var courriel: Courriel?
        let duree = try ContinuousClock().measure { courriel = try LecteurMIME.read(octets) }
        #expect(courriel?.avertissements.contains("Ce message est démesuré : seul son début est lu.") == true)
        #expect(duree < .seconds(20), "\(duree)")
    }

    @Test("un texte plein de tirets et de deux-points n’est pas pris pour une attaque")
    func tirets() throws {
        let texte = String(repeating: "-- total : 1 ; 2 ; 3, 4\nheure:12:30\n", count: 5000)
        let courriel = try lire(partie("Content-Type: text/plain", texte))
        #expect(courriel.avertissements.isEmpty)
        #expect(courriel.texte.utf8.count > 150_000)
    }
}
