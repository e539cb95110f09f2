import Testing

@testable import DUIDomain

@Suite("Import : lettres et genre du fichier")
struct EncodageImportTests {
    private static let texte = "\(titresDeListe)\nLEFÈVRE;Noëlle;12/03/1934;F;51215\n"

    private static func utf16(grandBout: Bool) -> [UInt8] {
        (grandBout ? [0xFE, 0xFF] : [0xFF, 0xFE])
            + texte.utf16.flatMap { unite in
                let (haut, bas) = (UInt8(unite >> 8), UInt8(unite & 0xFF))
                return grandBout ? [haut, bas] : [bas, haut]
            }
    }

    /// The text in Windows-1252: each letter of it has its own number there.
    private static let windows = texte.unicodeScalars.map { UInt8($0.value) }

    @Test(
        "les mêmes personnes, quel que soit l’enregistrement du tableur",
        arguments: [
            (Array(texte.utf8), EncodageImport.utf8), ([0xEF, 0xBB, 0xBF] + Array(texte.utf8), .utf8),
            (utf16(grandBout: false), .utf16), (utf16(grandBout: true), .utf16), (windows, .windows1252),
        ])
    func encodages(octets: [UInt8], attendu: EncodageImport) throws {
        let liste = try liste(octets)
        #expect(liste.encodage == attendu)
        let ligne = try #require(liste.lignes.first)
        #expect(ligne.constats.isEmpty && ligne.estReecrite)
        #expect(ligne.controle?.traits?.affichage == "LEFEVRE NOELLE")
    }

    @Test("les guillemets et l’apostrophe de Windows restent ce qu’ils sont")
    func signes() throws {
        var octets = "\(titresDeListe);Nom utilisé\nD".unicodeScalars.map { UInt8($0.value) }
        octets += [0x92] + Array("HERVE;Anne;12/03/1934;F;51215;".utf8) + [0x8C] + Array("uvrard\n".utf8)
        let traits = try #require(try liste(octets).lignes[0].controle?.traits)
        #expect(traits.nomDeNaissance == "D'HERVE" && traits.nomUtilise == "Œuvrard")
    }

    @Test("un octet qui n’est aucune lettre ne passe pas pour un nom")
    func octetLibre() throws {
        let octets = "\(titresDeListe)\nMAR".unicodeScalars.map { UInt8($0.value) } + [0x81]
        let lue = try liste(octets + Array("TIN;Anne;12/03/1934;F;51215\n".utf8)).lignes[0]
        #expect(lue.dits == ["faute nomDeNaissance"])
    }

    @Test(
        "ce qui n’est pas une liste est refusé d’une phrase",
        arguments: [
            ([], "est vide"), (Array("PK\u{3}\u{4}xl/workbook".utf8), "classeur"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "classeur"), (Array("%PDF-1.7".utf8), "pas un texte"),
            (Array("a;b\0c\n".utf8), "pas un texte"), ([0xFF, 0xFE], "Aucun titre"),
            ([0xFF, 0xFE, 0x41], "Aucun titre"),
            (Array("bonjour\n".utf8), "Aucun titre"), (Array("\n\n\n".utf8), "Aucun titre"),
            (Array(titresDeListe.utf8), "n’a que ses titres"),
            (Array("\(titresDeListe)\n;;;;\n  ;\n".utf8), "n’a que ses titres"),
            (Array(repeating: UInt8(ascii: "a"), count: LimitesImport.octets + 1), "16 Mo"),
        ])
    func refuses(octets: [UInt8], morceau: String) {
        #expect(refus(octets).contains(morceau), "\(refus(octets))")
    }
}
