import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Jeux de caractères et codages")
struct EncodagesTests {
    static let cas: [(String, [UInt8], String, String)] = [
        ("charset=utf-8", Array("été €".utf8), "été €", ""),
        ("charset=iso-8859-1", [0xE9, 0x74, 0xE9], "été", ""),
        ("charset=iso-8859-1", [0x6C, 0x92, 0xE9, 0x80], "l’é€", ""),
        ("charset=iso-8859-15", [0xA4, 0xBD], "€œ", ""),
        ("charset=windows-1252", [0x93, 0x61, 0x94], "“a”", ""),
        ("charset=macintosh", [0x8E], "é", ""),
        ("charset=utf-16", [0xFF, 0xFE, 0xE9, 0x00], "é", ""),
        ("charset=utf-7", Array("+AOk-t+AOk-".utf8), "été", ""),
        ("charset=koi8-r", [0xC1], "а", ""),
        ("charset=iso-2022-jp", [0x1B, 0x24, 0x42, 0x34, 0x41, 0x1B, 0x28, 0x42], "漢", ""),
        ("charset=gb2312", [0xBA, 0xBA], "汉", ""),
        ("charset=us-ascii", [0x61, 0xE9], "aé", "jeu de caractères annoncé"),
        ("charset=utf-8", [0xE9, 0x74, 0xE9], "été", "jeu de caractères annoncé"),
        ("charset=iso-8859-1", Array("été".utf8), "été", "UTF-8"),
        ("format=fixed", [0xE9], "é", "n’est pas annoncé"),
        ("format=fixed", Array("é".utf8), "é", ""),
        ("charset=lune-42", [0xE9], "é", "Jeu de caractères inconnu (« lune-42 »)"),
        ("charset=\"utf-8//IGNORE\"", [0xC3, 0xA9], "é", "inconnu"),
        ("charset=shift_jis", [0x81, 0xFF, 0x61], "\u{FFFD}", "n’ont pas pu être lus"),
    ]

    @Test("le texte se lit dans le jeu annoncé, sinon dans le plus vraisemblable", arguments: cas)
    func jeux(parametre: String, brut: [UInt8], attendu: String, avertissement: String) throws {
        let courriel = try LecteurMIME.read(
            octets("From: a@b.fr\r\nContent-Type: text/plain; \(parametre)\r\n\r\n", brut, "\r\n"))
        #expect(courriel.texte.hasPrefix(attendu), "\(courriel.texte)")
        if avertissement.isEmpty {
            #expect(courriel.avertissements.isEmpty, "\(courriel.avertissements)")
        } else {
            #expect(courriel.avertissements.contains { $0.contains(avertissement) }, "\(courriel.avertissements)")
        }
    }

    @Test(
        "un codage abîmé se lit au mieux et le dit",
        arguments: [
            ("base64", "Qm9uam91cg==", "Bonjour", false), ("BASE64", "Qm9u\n  am91cg==\n", "Bonjour", false),
            ("base64", "Qm9uam91cg", "Bonjour", true), ("base64", "Qm9u!am91cg==", "Bonjour", true),
            ("quoted-printable", "=C3=A9t=C3=A9", "été", false), ("quoted-printable", "long=\nmot", "longmot", false),
            ("quoted-printable", "long=  \nmot", "longmot", false), ("quoted-printable", "1 = 2", "1 = 2", true),
            ("quoted-printable", "fin=", "fin", false), ("Quoted-Printable ", "=c3=a9", "é", false),
            ("x-uuencode", "begin 644 a.txt\n'0F]N:F]U<@``\n`\nend\n", "Bonjour", false),
            ("x-uuencode", "begin 644 a.txt\n'0F]N:F]U<@``\n", "Bonjour", true),
            ("8bit", "été", "été", false), ("binary", "été", "été", false),
        ])
    func codages(codage: String, corps: String, attendu: String, estAbime: Bool) throws {
        let courriel = try lire(
            partie("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(codage)", corps))
        #expect(courriel.texte == attendu)
        #expect(courriel.avertissements.contains { $0.contains("abîmée") } == estAbime, "\(courriel.avertissements)")
    }

    @Test("une pièce abîmée est nommée")
    func pieceAbimee() throws {
        let courriel = try lire(
            partie(
                "Content-Type: application/pdf\nContent-Disposition: attachment; filename=scan.pdf\n"
                    + "Content-Transfer-Encoding: base64", "JVBERi0x%%%"))
        #expect(courriel.pieces.first?.octets.prefix(4) == Data("%PDF".utf8))
        #expect(courriel.avertissements == ["La pièce « scan.pdf » est abîmée : il peut en manquer un morceau."])
    }
}

@Suite("Le texte simple")
struct TexteSimpleTests {
    @Test("les fins de ligne souples sont rejointes, les citations gardent leur profondeur")
    func enFlux() throws {
        let courriel = try lire(
            partie(
                "Content-Type: text/plain; format=flowed",
                "Une phrase \ncoupée \nen trois.\n> cité \n> sur deux\n>> plus loin\n espacé\n\n-- \nNom\n"))
        #expect(
            courriel.corps.sections[0].blocs == [
                .paragraphe([Fragment("Une phrase coupée en trois.\n> cité sur deux\n>> plus loin\nespacé")]),
                .paragraphe([Fragment("--\nNom")]),
            ])
    }

    @Test("un paragraphe de centaines de milliers de lignes souples est rejoint d’une traite")
    func lignesSouplesSansFin() {
        let lignes = [String](repeating: "mot ", count: 300_000)
        #expect(TexteEnFlux.unfold(lignes, sansEspace: false) == [lignes.joined()])
    }

    @Test("avec DelSp, l’espace de fin de ligne disparaît")
    func sansEspace() throws {
        let courriel = try lire(
            partie("Content-Type: text/plain; format=flowed; delsp=yes", "https://exemple.fr/un \nlien\n"))
        #expect(courriel.texte == "https://exemple.fr/unlien")
    }

    @Test("des colonnes restent des colonnes, une phrase reste une phrase")
    func colonnes() {
        let texte = "Bonjour,  voici :\n\nNa      140 mmol/L     135-145\nK       4,1 mmol/L     3,5-5\n\nMerci.\n"
        #expect(
            TexteSimple.read(texte).sections[0].blocs == [
                .paragraphe([Fragment("Bonjour,  voici :")]),
                .preformate("Na      140 mmol/L     135-145\nK       4,1 mmol/L     3,5-5"),
                .paragraphe([Fragment("Merci.")]),
            ])
    }
}
