import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("XML hostile")
struct XMLHostileTests {
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let octets: Data
        let motif: ErreurLecture.Motif

        init(_ nom: String, _ octets: Data, _ motif: ErreurLecture.Motif) {
            (testDescription, self.octets, self.motif) = (nom, octets, motif)
        }
    }

    private static let milliardDeRires = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;">]><ClinicalDocument xmlns="urn:hl7-org:v3">&lol3;</ClinicalDocument>
        """

    static let cas: [Cas] = [
        Cas("fichier vide", Data(), .xmlInvalide),
        Cas("pas du XML", "bonjour".octets, .xmlInvalide),
        Cas("balise non fermée", "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>".octets, .xmlInvalide),
        Cas("deux racines", "<a/><b/>".octets, .xmlInvalide),
        Cas("entité inconnue", CDADeTest.recit("&nbsp;").octets, .xmlInvalide),
        Cas("signe de contrôle", CDADeTest.recit("\u{1B}[2J").octets, .xmlInvalide),
        Cas("référence à un signe de contrôle", CDADeTest.recit("&#27;[2J").octets, .xmlInvalide),
        Cas("jeu de caractères inconnu", #"<?xml version="1.0" encoding="klingon"?><a/>"#.octets, .xmlInvalide),
        Cas("DOCTYPE simple", "<!DOCTYPE html><html/>".octets, .doctype),
        Cas(
            "entité externe",
            #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#.octets, .doctype),
        Cas("DTD externe", #"<!DOCTYPE a SYSTEM "http://exemple.invalid/a.dtd"><a/>"#.octets, .doctype),
        Cas("milliard de rires", milliardDeRires.octets, .doctype),
        Cas("DOCTYPE en UTF-16", "<!DOCTYPE a []><a/>".data(using: .utf16) ?? Data(), .doctype),
        Cas("trop profond", (String(repeating: "<a>", count: 5000)).octets, .tropGrand),
        Cas("XML qui n’est pas un CDA", "<html><body/></html>".octets, .pasUnCDA),
        Cas("CDA sans espace de noms", "<ClinicalDocument/>".octets, .pasUnCDA),
        Cas("autre document HL7", #"<Bundle xmlns="urn:hl7-org:v3"/>"#.octets, .pasUnCDA),
    ]

    @Test("chaque attaque est refusée avec sa phrase", arguments: cas)
    func refus(cas: Cas) {
        let erreur = #expect(throws: ErreurLecture.self) { try LecteurCDA.read(cas.octets) }
        #expect(erreur?.motif == cas.motif)
        #expect(erreur?.message.hasSuffix(".") == true)
    }

    @Test("la ligne de la faute est dite")
    func ligne() {
        let erreur = #expect(throws: ErreurLecture.self) { try LecteurCDA.read("<a>\n<b>\n</c>\n</a>".octets) }
        #expect(erreur?.message.contains("ligne 3") == true)
    }

    @Test("les limites de taille et de nombre arrêtent la lecture")
    func limites() {
        let document = CDADeTest.recit(String(repeating: "<br/>", count: 2000)).octets
        #expect(throws: Never.self) { try LecteurCDA.read(document) }
        let taille = #expect(throws: ErreurLecture.self) {
            try LecteurCDA.read(document, limites: LimitesXML(octets: 1000))
        }
        #expect(taille?.motif == .tropGrand)
        let nombre = #expect(throws: ErreurLecture.self) {
            try LecteurCDA.read(document, limites: LimitesXML(noeuds: 1500))
        }
        #expect(nombre?.motif == .tropGrand)
    }

    @Test("une esperluette reste une esperluette, dans le texte comme dans un attribut")
    func esperluettes() throws {
        let racine = try AnalyseurXML.parse(
            #"<a b="x &amp; &lt;&#38;amp; &#233;">y &amp; &gt;</a>"#.octets
        ).racine
        #expect(racine["b"] == "x & <&amp; é" && racine.texte == "y & >")
    }

    @Test("les feuilles de style et instructions sont ignorées")
    func feuilleDeStyle() throws {
        let prologue = #"<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="http://exemple.invalid/x.xsl"?>"#
        let document = try LecteurCDA.read(CDADeTest.document(corps: "", prologue: prologue).octets)
        #expect(document.titre == "Essai")
    }

    @Test(
        "les jeux de caractères annoncés sont lus",
        arguments: [
            ("ISO-8859-1", String.Encoding.isoLatin1), ("Windows-1252", .windowsCP1252), ("UTF-16", .utf16),
            ("UTF-8", .utf8),
        ])
    func encodages(nom: String, encodage: String.Encoding) throws {
        let texte = CDADeTest.recit("Été à Nîmes, cœur : « çà »".filter { encodage != .isoLatin1 || $0 != "œ" })
            .replacing(#"<?xml version="1.0"?>"#, with: #"<?xml version="1.0" encoding="\#(nom)"?>"#)
        let octets = try #require(texte.data(using: encodage))
        let document = try LecteurCDA.read(octets)
        #expect(document.contenu.textes.contains { $0.contains("Été à Nîmes") && $0.contains("« çà »") })
        #expect(document.contenu.avertissements.isEmpty)
    }

    @Test("du Windows-1252 annoncé comme UTF-8 est lu, et dit")
    func encodageMenteur() throws {
        let octets = try #require(CDADeTest.recit("Opéré à 14 h").data(using: .windowsCP1252))
        let document = try LecteurCDA.read(octets)
        #expect(document.contenu.textes.contains("Opéré à 14 h"))
        #expect(document.contenu.avertissements.contains { $0.contains("Windows-1252") })
    }

    @Test("un document mutilé ne fait jamais tomber le programme")
    func mutilations() {
        let original = Array(
            CDADeTest.recit("<table><tr><td colspan=\"2\">a<br/>b</td></tr></table><list><item>c</item></list>").utf8)
        var graine: UInt64 = 42
        func hasard(_ borne: Int) -> Int {
            graine = graine &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(graine >> 33) % borne
        }
        var lus = 0
        for tour in 0..<1500 {
            var octets = original
            if tour % 3 == 0 { octets.removeLast(hasard(octets.count)) }
            for _ in 0...hasard(4) where !octets.isEmpty { octets[hasard(octets.count)] = UInt8(hasard(256)) }
            if (try? LecteurCDA.read(Data(octets))) != nil { lus += 1 }
        }
        #expect(lus > 0 && lus < 1500)
    }

    @Test("plusieurs lectures en même temps ne se gênent pas")
    func enParallele() async {
        let bon = CDADeTest.recit("texte").octets
        let mauvais = CDADeTest.recit("<b>").octets
        await withTaskGroup(of: Bool.self) { groupe in
            for rang in 0..<200 {
                groupe.addTask { (try? LecteurCDA.read(rang % 2 == 0 ? bon : mauvais)) != nil }
            }
            var reussies = 0
            for await reussie in groupe where reussie { reussies += 1 }
            #expect(reussies == 100)
        }
    }
}
