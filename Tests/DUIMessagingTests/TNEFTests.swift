import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

/// A tiny writer of TNEF, for the tests.
struct TNEF {
    var octets: [UInt8] = le32(0x223E_9F78) + [1, 0]

    static func le32(_ n: Int) -> [UInt8] { (0..<4).map { UInt8(n >> ($0 * 8) & 255) } }

    static func le16(_ n: Int) -> [UInt8] { [UInt8(n & 255), UInt8(n >> 8 & 255)] }

    mutating func add(_ niveau: UInt8, _ attribut: Int, _ donnees: [UInt8]) {
        octets += [niveau] + Self.le32(attribut) + Self.le32(donnees.count) + donnees
        octets += Self.le16(donnees.reduce(0) { ($0 + Int($1)) & 0xFFFF })
    }

    static func mapi(_ proprietes: [(type: Int, id: Int, valeur: [UInt8])]) -> [UInt8] {
        proprietes.reduce(le32(proprietes.count)) { sortie, propriete in
            let remplissage = [UInt8](repeating: 0, count: (4 - propriete.valeur.count % 4) % 4)
            return sortie + le16(propriete.type) + le16(propriete.id) + le32(1) + le32(propriete.valeur.count)
                + propriete.valeur + remplissage
        }
    }

    /// Compressed RTF that holds only literal bytes.
    static func lzfu(_ texte: String) -> [UInt8] {
        let brut = Array(texte.utf8)
        var corps: [UInt8] = []
        for debut in stride(from: 0, to: brut.count, by: 8) {
            corps += [0] + brut[debut..<min(debut + 8, brut.count)]
        }
        return le32(corps.count + 12) + le32(brut.count) + Array("LZFu".utf8) + le32(0) + corps
    }

    static var complet: TNEF {
        var tnef = TNEF()
        tnef.add(1, 0x0006_9003, mapi([(0x102, 0x1009, lzfu("{\\rtf1\\ansi Bonjour \\'e9t\\'e9.\\par Fin.}"))]))
        tnef.add(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
        tnef.add(2, 0x0001_8010, Array("COURT~1.PDF\0".utf8))
        tnef.add(2, 0x0006_800F, Array("%PDF".utf8))
        let long = "Compte rendu été.pdf\0".utf16.flatMap { le16(Int($0)) }
        tnef.add(2, 0x0006_9005, mapi([(0x1F, 0x3707, long), (0x1E, 0x370E, Array("application/pdf\0".utf8))]))
        return tnef
    }
}

@Suite("winmail.dat")
struct TNEFTests {
    private func courriel(_ octets: [UInt8], type: String = "application/ms-tnef") throws -> Courriel {
        try lire(
            partie(
                "Content-Type: \(type); name=winmail.dat\nContent-Transfer-Encoding: base64",
                Data(octets).base64EncodedString()))
    }

    @Test("le texte et les pièces en sortent", arguments: ["application/ms-tnef", "application/octet-stream"])
    func complet(type: String) throws {
        let courriel = try courriel(TNEF.complet.octets, type: type)
        #expect(courriel.texte == "Bonjour été.\nFin.")
        #expect(courriel.origineDuCorps == .rtf)
        #expect(courriel.pieces.map(\.nom) == ["Compte rendu été.pdf"])
        #expect(courriel.pieces.map(\.typeMIME) == ["application/pdf"])
        #expect(courriel.pieces.map(\.octets) == [Data("%PDF".utf8)])
        #expect(courriel.avertissements.isEmpty)
    }

    @Test("un winmail.dat qui n’en est pas un reste une pièce, et c’est dit")
    func illisible() throws {
        let courriel = try courriel(Array("autre chose".utf8))
        #expect(courriel.pieces.map(\.nom) == ["winmail.dat"])
        #expect(courriel.avertissements.contains { $0.contains("n’a pas pu être ouverte") })
    }

    @Test("coupé n’importe où, il donne ce qu’il peut")
    func coupe() throws {
        let octets = TNEF.complet.octets
        for longueur in 6..<octets.count {
            let contenu = try #require(ContenuTNEF(Data(octets.prefix(longueur)), limites: .standard))
            #expect(contenu.pieces.count <= 1)
        }
    }

    @Test("le RTF compressé se décompresse avec ses renvois (exemple de MS-OXRTFCP)")
    func lzfu() throws {
        let exemple: [UInt8] = [
            0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00,
            0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09,
            0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ]
        let rtf = try #require(LZFu.decompress(exemple[...], limite: 1000))
        #expect(String(decoding: rtf, as: UTF8.self) == "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")
        #expect(LZFu.decompress(exemple[...], limite: 10)?.count ?? 99 <= 27)
        #expect(LZFu.decompress([1, 2, 3], limite: 10) == nil)
    }

    @Test(
        "le RTF devient du texte",
        arguments: [
            ("{\\rtf1 a\\par b\\tab c}", "a\nb    c"), ("{\\rtf1{\\fonttbl{\\f0 Arial;}}x}", "x"),
            ("{\\rtf1\\u233?\\u8217\\'92}", "é’"), ("{\\rtf1{\\*\\inconnu secret}vu}", "vu"),
            ("{\\rtf1 \\{ \\\\ \\}}", "{ \\ }"), ("{\\rtf1\\u-10179?\\u-8704?}", "😀"),
            ("{\\rtf1\\bin3 }}}x}", "x"), ("{\\rtf1", ""), ("\\", ""), ("{{{{", ""), ("}}}}x", "x"),
            ("{\\rtf1 a\\'zzb}", "azzb"),
        ])
    func rtf(source: String, attendu: String) {
        #expect(TexteRTF(Data(source.utf8), limite: 1000).texte == attendu)
    }
}
