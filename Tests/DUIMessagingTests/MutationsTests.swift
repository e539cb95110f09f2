import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

/// A generator whose numbers are always the same (SplitMix64), so that a failure can be replayed.
struct Hasard: RandomNumberGenerator {
    var etat: UInt64

    mutating func next() -> UInt64 {
        etat &+= 0x9E37_79B9_7F4A_7C15
        var z = etat
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Courriels abîmés au hasard")
struct MutationsTests {
    static let semences: [Data] = [
        LecteurMIMETests.urgences,
        RapportsTests.rapport("delivery-status", "A: b\n\nFinal-Recipient: rfc822;x@y\nAction: failed\n"),
        RapportsTests.rapport("disposition-notification", "Disposition: a/b; displayed\nOriginal-Message-ID: <m>\n"),
        partie(
            "Content-Type: multipart/alternative; boundary=b",
            "--b\nContent-Type: text/plain; format=flowed; delsp=yes\n\nUn \n> deux \n--b\nContent-Type: text/html\n\n"
                + "<table><tr><th>a<td>b</table><ul><li>x<ol><li>y</ul><a href='z'>&eacute;</a><pre>q</pre>\n--b--\n"),
        partie(
            "Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64",
            Data(CMS.signed(Array("Content-Type: text/plain\n\nx\n".utf8), longueursDefinies: false))
                .base64EncodedString()),
        partie(
            "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64",
            Data(TNEF.complet.octets).base64EncodedString()),
        partie(
            "Content-Type: text/plain; charset*0=iso-; charset*1=2022-jp; name*=utf-8''%C3%A9\n"
                + "Content-Transfer-Encoding: x-uuencode", "begin 644 a\n'0F]N:F]U<@``\n`\nend\n"),
        partie("Content-Type: text/rtf", "{\\rtf1{\\fonttbl{\\f0 A;}}\\u233?\\'e9\\bin2 ab\\par}"),
    ].map { Data($0.utf8) }

    private static func mutate(_ semence: Data, _ hasard: inout Hasard) -> Data {
        var octets = [UInt8](semence)
        for _ in 0..<Int.random(in: 1...12, using: &hasard) {
            guard !octets.isEmpty else { break }
            let place = Int.random(in: 0..<octets.count, using: &hasard)
            let fin = min(octets.count, place + Int.random(in: 1...40, using: &hasard))
            switch Int.random(in: 0..<7, using: &hasard) {
            case 0: octets[place] = UInt8.random(in: 0...255, using: &hasard)
            case 1: octets[place] ^= 1 << UInt8.random(in: 0..<8, using: &hasard)
            case 2: octets.removeSubrange(place..<fin)
            case 3: octets.insert(contentsOf: octets[place..<fin], at: Int.random(in: 0...octets.count, using: &hasard))
            case 4:
                octets.insert(
                    contentsOf: [0, 10, 13, 58, 59, 61, 60, 62, 34].shuffled(using: &hasard).prefix(2), at: place)
            case 5: octets.removeLast(Int.random(in: 0...(octets.count / 4), using: &hasard))
            default: octets.replaceSubrange(place..<fin, with: octets[place..<fin].reversed())
            }
        }
        return Data(octets)
    }

    private static func isHarmless(_ texte: String) -> Bool {
        !texte.unicodeScalars.contains(where: Assainissement.estDangereux)
    }

    @Test("quatre mille courriels abîmés se lisent ou sont refusés, sans un signe dangereux", arguments: 0..<8)
    func mutations(rang: Int) {
        var hasard = Hasard(etat: UInt64(rang) &* 7919 &+ 1)
        var lus = 0
        for essai in 0..<500 {
            let octets = Self.mutate(Self.semences[rang], &hasard)
            guard let courriel = try? LecteurMIME.read(octets) else { continue }
            lus += 1
            let lignes =
                [courriel.objet, courriel.identifiant, courriel.accuseDemandePar ?? ""] + courriel.avertissements
                + courriel.pieces.flatMap { [$0.nom, $0.typeMIME] } + courriel.entetesMSS.values
                + courriel.entetesMSS.keys
                + (courriel.expediteurs + courriel.destinataires).flatMap { [$0.libelle, $0.adresse] }
            #expect(lignes.allSatisfy { Self.isHarmless($0) && !$0.contains("\n") }, "semence \(rang), essai \(essai)")
            #expect(courriel.corps.textes.allSatisfy(Self.isHarmless), "semence \(rang), essai \(essai)")
            #expect(courriel.pieces.allSatisfy { !$0.nom.isEmpty && !$0.nom.contains("/") })
            if case .avisDeRemise(let action, let destinataire, let diagnostic) = courriel.nature {
                #expect([action, destinataire, diagnostic].allSatisfy(Self.isHarmless))
            }
        }
        #expect(lus > 100)
    }

    @Test("coupé après n’importe quel octet, un courriel se lit ou est refusé", arguments: 0..<8)
    func coupures(rang: Int) {
        let semence = Self.semences[rang]
        for longueur in 0..<semence.count { _ = try? LecteurMIME.read(semence.prefix(longueur)) }
        #expect(throws: Never.self) { try LecteurMIME.read(semence) }
    }

    @Test("des fils lisent en même temps sans se gêner")
    func enParallele() async throws {
        let attendu = try Self.semences.map { try LecteurMIME.read($0) }
        await withTaskGroup(of: Bool.self) { groupe in
            for _ in 0..<16 {
                groupe.addTask {
                    (0..<20).allSatisfy { _ in
                        zip(Self.semences, attendu).allSatisfy { semence, voulu in
                            (try? LecteurMIME.read(semence)) == voulu
                        }
                    }
                }
            }
            for await juste in groupe { #expect(juste) }
        }
    }
}
