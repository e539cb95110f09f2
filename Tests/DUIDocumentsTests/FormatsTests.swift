import CCrypto
import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Autres formats")
struct FormatsTests {
    @Test(
        "RTF",
        arguments: [
            (#"{\rtf1\ansi Bonjour\par Caf\'e9 \'80}"#, "Bonjour\nCafé €"),
            (#"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator X;}a{\b b}c}"#, "abc"),
            (#"{\rtf1 \u233?\u8364?\u-10179?\u-8704?}"#, "é€\u{1F600}"),
            (#"{\rtf1\uc0 \u233 e\uc2 \u234 xxf}"#, "éeêf"),
            (#"{\rtf1 a\tab b\line c\~d\{\}\\}"#, "a    b\nc\u{A0}d{}\\"),
            (#"{\rtf1 a{\pict\bin3 }}}b}c"#, "ac"),
            (#"{\rtf1 \'zz\u\'\u99999999999 fin"#, "zz\u{FFFD} fin"),
            (#"{\rtf1 \'1b[2J}"#, "\u{FFFD}[2J"),
            (#"{\rtf1 \lquote x\rquote\emdash\endash\bullet}"#, "‘x’—–•"),
            (#"{\rtf1 }}}}a\"#, "a"),
        ])
    func rtf(source: String, attendu: String) throws {
        #expect(try LecteurRTF.text(source.octets) == attendu)
    }

    @Test("unités : les annotations disparaissent, même par centaines de milliers")
    func unites() {
        #expect(ValeursCDA.unite("{a}mg{b}/{c}L") == "mg/L" && ValeursCDA.unite("mg{") == "mg{")
        #expect(ValeursCDA.unite("mL/min/{1.73_m2}") == "mL/min/1,73 m²" && ValeursCDA.unite("10*3/{cells}") == "10^3")
        #expect(ValeursCDA.unite("}{x}{{y}z}") == "}z}" && ValeursCDA.unite("m[IU]/L") == "mUI/L")
        #expect(ValeursCDA.unite(String(repeating: "{}", count: 300_000) + "mg") == "mg")
    }

    @Test("pages d’un PDF : les lignes vides des deux bouts tombent, même par centaines de milliers")
    func pagesVides() {
        let vides = String(repeating: "\n", count: 300_000)
        #expect(
            LecteurPDF.decouper((vides + "a  \n\n  b" + vides + "\u{0C}" + vides + "\u{0C}").octets) == [
                "a\n\n  b", "",
            ])
    }

    @Test("RTF hostile : profondeur, faux RTF, hasard")
    func rtfHostile() {
        let profond = #"{\rtf1 "# + String(repeating: "{", count: 100_000)
        #expect((try? LecteurRTF.text(profond.octets)) == nil)
        #expect((try? LecteurRTF.text("bonjour".octets)) == nil)
        var graine: UInt64 = 7
        for _ in 0..<300 {
            var octets = Array(#"{\rtf1\ansi{\fonttbl x}\u233?\'e9\bin9 {\*\a b}\par c}"#.utf8)
            for _ in 0..<6 {
                graine = graine &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                octets[6 + Int(graine >> 33) % (octets.count - 6)] = UInt8(truncatingIfNeeded: graine >> 20)
            }
            _ = try? LecteurRTF.text(Data(octets))
        }
    }

    @Test("dimensions des images")
    func images() throws {
        let png: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 4, 0, 0, 0, 3, 0,
        ]
        #expect(DimensionsImage(Data(png))?.enMots == "1024 × 768 points")
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 0x2C, 2, 0x58, 3, 0, 0]
        #expect(DimensionsImage(Data(jpeg)) == DimensionsImage(Data(jpeg + [1, 2, 3])))
        #expect(DimensionsImage(Data(jpeg))?.enMots == "600 × 300 points")
        let tiff: [UInt8] = [
            0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 20, 0, 0,
            0,
        ]
        #expect(DimensionsImage(Data(tiff))?.enMots == "10 × 20 points")
        #expect(DimensionsImage(Data([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 5, 0, 6, 0]))?.enMots == "5 × 6 points")
        for image in [png, jpeg, tiff] {
            for longueur in 0..<image.count { _ = DimensionsImage(Data(image.prefix(longueur)))?.enMots }
            #expect(DimensionsImage(Data(image.prefix(12)))?.enMots == "dimensions inconnues")
        }
    }

    @Test("texte : paragraphes repliés, colonnes gardées, jeux de caractères")
    func texte() {
        #expect(
            TexteEnBlocs.blocs("un\ndeux\r\n\r\n  a     b\n  c     d\n") == [
                .paragraphe([Fragment("un\ndeux")]), .preformate("  a     b\n  c     d"),
            ])
        #expect(TexteBrut.decoder(Data([0x43, 0xE9, 0x80])) == "Cé€")
        #expect(TexteBrut.decoder(Data([0xEF, 0xBB, 0xBF, 0xC3, 0xA9])) == "é")
        #expect(TexteBrut.decoder(Data([0xFF, 0xFE, 0xE9, 0x00])) == "é")
    }

    @Test(
        "tailles en mots",
        arguments: [
            (0, "0\u{A0}octet"), (1, "1\u{A0}octet"), (1023, "1023\u{A0}octets"), (1024, "1\u{A0}Ko"),
            (2_500_000, "2,4\u{A0}Mo"), (32 << 20, "32\u{A0}Mo"),
        ])
    func tailles(octets: Int, mots: String) { #expect(Taille.enMots(octets) == mots) }

    @Test("empreintes, clés et comparaisons de libcrypto")
    func empreintes() throws {
        #expect(Empreinte.sha1("abc".octets) == "A9993E364706816ABA3E25717850C26C9CD0D89D")
        #expect(Empreinte.sha1(Data()) == "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")
        var sha256 = [UInt8](repeating: 0, count: 32)
        #expect(dui_sha256("abc", 3, &sha256) == 0)
        #expect(sha256.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
        // RFC 7914, section 12, second vector.
        var cle = [UInt8](repeating: 0, count: 64)
        #expect(dui_scrypt("password", 8, "NaCl", 4, 1024, 8, 16, &cle, 64) == 0)
        #expect(cle.prefix(4) == [0xFD, 0xBA, 0xBE, 0x1C])
        #expect(dui_scrypt("password", 8, "NaCl", 4, 1000, 8, 16, &cle, 64) == -1)
        #expect(cle.allSatisfy { $0 == 0 })
        var hasard = [UInt8](repeating: 0, count: 32)
        #expect(dui_random(&hasard, 32) == 0 && hasard.contains { $0 != 0 })
        #expect(dui_equal("abc", "abc", 3) == 1 && dui_equal("abc", "abd", 3) == 0 && dui_equal(nil, "a", 1) == 0)
    }
}

@Suite("Programmes extérieurs")
struct SousProcessusTests {
    private func executer(
        _ programme: String, _ arguments: [String] = [], entree: Data = Data(), sortieMaximale: Int = 1 << 24,
        delai: Double = 20
    ) -> SousProcessus.Resultat {
        SousProcessus(
            programme: programme, arguments: arguments, entree: entree, sortieMaximale: sortieMaximale, delai: delai
        ).executer()
    }

    @Test("beaucoup d’octets dans les deux sens")
    func grandEchange() {
        let octets = Data((0..<(5 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        #expect(executer("/bin/cat", entree: octets) == .fini(code: 0, sortie: octets, erreurs: Data()))
    }

    @Test("un programme qui ne lit pas tout ne nous arrête pas")
    func lectureInterrompue() {
        let octets = Data(repeating: 65, count: 3 << 20)
        #expect(
            executer("/usr/bin/head", ["-c", "3"], entree: octets)
                == .fini(code: 0, sortie: "AAA".octets, erreurs: Data()))
    }

    @Test("temps et sortie sont bornés")
    func bornes() {
        #expect(executer("/bin/sleep", ["60"], delai: 0.1) == .tropLong)
        #expect(executer("/usr/bin/yes", sortieMaximale: 1 << 20) == .tropDeSortie)
    }

    @Test("la mémoire est bornée avant le premier octet donné")
    func memoire() {
        let resultat = SousProcessus(
            programme: "/bin/sh", arguments: ["-c", "cat > /dev/null; ulimit -v; ulimit -H -v"], entree: "a".octets,
            memoire: 1 << 30, delai: 20
        ).executer()
        #expect(resultat == .fini(code: 0, sortie: "1048576\n1048576\n".octets, erreurs: Data()))
    }

    @Test("un programme reçoit les variables données, et attendu à part ne bloque personne")
    func aPart() async {
        let resultat = await SousProcessus(
            programme: "/bin/sh", arguments: ["-c", "echo $CUPS_SERVER"], environnement: ["CUPS_SERVER": "là"],
            delai: 20
        ).executerAPart()
        #expect(resultat == .fini(code: 0, sortie: "là\n".octets, erreurs: Data()))
    }

    @Test("code de sortie, plaintes, programme absent, environnement réduit")
    func issues() {
        #expect(executer("/bin/false") == .fini(code: 1, sortie: Data(), erreurs: Data()))
        #expect(executer("/nulle/part") == .echec)
        guard case .fini(let code, _, let erreurs) = executer("/bin/ls", ["/nulle/part"]) else {
            Issue.record("ls n’a pas fini")
            return
        }
        #expect(code == 2 && !erreurs.isEmpty)
        guard case .fini(0, let sortie, _) = executer("/usr/bin/env") else {
            Issue.record("env n’a pas fini")
            return
        }
        #expect(String(decoding: sortie, as: UTF8.self).split(separator: "\n").count == 3)
        #expect(SousProcessus.chercher("pas-un-programme", dans: SousProcessus.dossiersDeProgrammes) == nil)
    }
}
