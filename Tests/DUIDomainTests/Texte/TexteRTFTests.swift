import DUIDomain
import Foundation
import Testing

@Suite("RTF et code page de Windows")
struct TexteRTFTests {
    @Test("la limite arrête la lecture, les groupes trop profonds sont lus et dits")
    func limites() {
        #expect(TexteRTF(Data(#"{\rtf1 \'e9\'e9\'e9\'e9}"#.utf8), limite: 5).texte == "ééé")
        let nombre = TexteRTF.profondeurMaximale + 100
        let profond =
            String(repeating: "{", count: nombre) + "a" + String(repeating: "}", count: nombre) + #"{\info b}c"#
        let lu = TexteRTF(Data(profond.utf8))
        #expect(lu.texte == "ac" && lu.estTropProfond)
        #expect(!TexteRTF(Data("{{a}}".utf8)).estTropProfond)
    }

    @Test("une suite de signes remplacée par une lettre compte pour un")
    func remplacements() {
        #expect(TexteRTF(Data(#"{\rtf1\u233\tab b\u234\'e9c\u235{d}}"#.utf8)).texte == "ébêcëd")
    }

    @Test("chaque octet a sa lettre ; ce que Windows ne définit pas est un signe de remplacement")
    func codePage() {
        #expect(PageDeCodes1252.decoder([0x80, 0x92, 0xE9, 0x41]) == "€’éA")
        #expect([0x81, 0x8D, 0x8F, 0x90, 0x9D].allSatisfy { PageDeCodes1252.scalaire($0) == "\u{FFFD}" })
        #expect(Set((0...255).map { PageDeCodes1252.scalaire(UInt8($0)) }).count == 252)
        #expect(PageDeCodes1252.reparerC1("l\u{92}été \u{85}") == "l’été …")
    }
}
