import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Récit d’un CDA")
struct RecitTests {
    private func blocs(_ texte: String, entrees: String = "") throws -> [BlocLisible] {
        let document = try LecteurCDA.read(CDADeTest.recit(texte, entrees: entrees).octets)
        return try #require(document.contenu.sections.last).blocs
    }

    @Test("les blancs se réduisent et les retours restent")
    func blancs() throws {
        #expect(
            try blocs("  un \n\t deux<br/> <content>trois</content>\u{A0}quatre<br/>") == [
                .paragraphe([Fragment("un deux\ntrois\u{A0}quatre")])
            ])
    }

    @Test("styles, liens, exposants, ratures")
    func styles() throws {
        let lus = try blocs(
            """
            <paragraph><content styleCode="Bold Italics">a</content> <content styleCode="xRed">b</content>\
            <sup>c</sup><sub>d</sub><content revised="delete">e</content><linkHtml href="http://f.invalid">f</linkHtml>\
            </paragraph>
            """)
        #expect(
            lus == [
                .paragraphe([
                    Fragment("a", style: [.gras, .italique]), Fragment(" b", style: .alerte),
                    Fragment("c", style: .exposant), Fragment("d", style: .indice), Fragment("e", style: .barre),
                    Fragment("f", lien: "http://f.invalid"),
                ])
            ])
    }

    @Test("un lien sans texte montre son adresse")
    func lienNu() throws {
        #expect(try blocs(#"<linkHtml href="http://x.invalid/a"/>"#).flatMap(\.textes) == ["http://x.invalid/a"])
    }

    @Test("listes ordonnées ou non, titrées, emboîtées")
    func listes() throws {
        let lus = try blocs(
            """
            <list listType="ordered"><caption>Titre</caption><item>un</item><item><paragraph>deux</paragraph>\
            <list><item>deux bis</item></list></item></list>
            """)
        #expect(
            lus == [
                .intertitre("Titre"),
                .liste(
                    ordonnee: true,
                    elements: [
                        [.paragraphe([Fragment("un")])],
                        [
                            .paragraphe([Fragment("deux")]),
                            .liste(ordonnee: false, elements: [[.paragraphe([Fragment("deux bis")])]]),
                        ],
                    ]),
            ])
    }

    @Test("tableaux : têtes, pied, cellules étendues, légende, contenu emboîté")
    func tableaux() throws {
        let lus = try blocs(
            """
            <table><caption>L</caption><thead><tr><th colspan="2">T</th></tr></thead>\
            <tfoot><tr><td>P</td></tr></tfoot>\
            <tbody><tr styleCode="Bold"><td rowspan="999999">a</td><td><list><item>b</item></list></td></tr></tbody></table>
            """)
        guard case .tableau(let tableau) = lus.first else {
            Issue.record("pas de tableau")
            return
        }
        #expect(tableau.legende == "L")
        #expect(tableau.entetes == [[CelluleLisible([.paragraphe([Fragment("T")])], colonnes: 2, estEntete: true)]])
        #expect(tableau.lignes.count == 2)
        #expect(tableau.lignes[0][0].rangees == 200)
        #expect(tableau.lignes[0][0].blocs == [.paragraphe([Fragment("a", style: .gras)])])
        #expect(tableau.lignes[0][1].blocs == [.liste(ordonnee: false, elements: [[.paragraphe([Fragment("b")])]])])
        #expect(tableau.lignes[1].map(\.blocs) == [[.paragraphe([Fragment("P")])]])
    }

    @Test(
        "aucun texte ne se perd, même mal placé",
        arguments: [
            "<table>perdu<tr><td>x</td></tr></table>", "<table><tbody>perdu<tr><td>x</td></tr></tbody></table>",
            "<table><tr>perdu<td>x</td></tr></table>", "<list>perdu<item>x</item></list>",
            "<inconnu><autre>perdu</autre></inconnu>", "<table><td>perdu</td></table>",
            "<content><table><tr><td>perdu</td></tr></table></content>",
            "<paragraph><paragraph>perdu</paragraph></paragraph>",
            "<footnote>perdu</footnote>",
            "<renderMultiMedia referencedObject=\"z\"><caption>perdu</caption></renderMultiMedia>",
            "<list><item><caption>perdu</caption>x</item></list>", "<![CDATA[perdu]]>", "p<content>er</content>du",
        ])
    func rienNeSePerd(texte: String) throws {
        #expect(try blocs(texte).flatMap(\.textes).contains { $0.contains("perdu") })
    }

    @Test("notes de bas de partie, numérotées dans tout le document")
    func notes() throws {
        let lus = try blocs(
            #"<paragraph>a<footnote ID="n1">première</footnote> b<footnoteRef IDREF="n1"/></paragraph>"#)
        #expect(lus.last == .note(marque: "1", [Fragment("première")]))
        #expect(lus.first?.textes == ["a[1] b[1]"])
    }

    @Test("une image citée dit son nom, son genre, sa taille ; absente, elle est dite absente")
    func images() throws {
        let entree = """
            <entry><observationMedia ID="img"><value mediaType="image/jpeg" representation="B64">/9j/4A==</value>\
            </observationMedia></entry>
            """
        let textes = try blocs(
            #"<renderMultiMedia referencedObject="img"/><renderMultiMedia referencedObject="fantome"/>"#,
            entrees: entree
        ).flatMap(\.textes).joined()
        #expect(textes.contains("[image jointe : img, image JPEG, 4\u{A0}octets]"))
        #expect(textes.contains("« fantome » absente"))
    }

    @Test("les signes dangereux sont neutralisés partout")
    func signes() throws {
        let document = try LecteurCDA.read(
            CDADeTest.recit("a\u{202E}b\u{9B}c", titre: "t\u{2066}t").octets)
        let tout = document.contenu.textes.joined()
        #expect(tout.contains("a\u{FFFD}b\u{FFFD}c") && tout.contains("t\u{FFFD}t"))
        #expect(!tout.unicodeScalars.contains(where: Assainissement.estDangereux))
    }

    @Test("parties emboîtées, titre venu du code, partie codée sans texte")
    func parties() throws {
        let corps = """
            <component><structuredBody><component><section>
            <code code="1" displayName="Du code"/><text>a</text>
            <component><section><title>Dedans</title><entry/></section></component>
            <entry><act><entryRelationship><section><title>Au fond</title><text>b</text></section></entryRelationship></act></entry>
            </section></component></structuredBody></component>
            """
        let contenu = try LecteurCDA.read(CDADeTest.document(corps: corps).octets).contenu
        #expect(contenu.sections.map(\.titre) == ["Du code", "Dedans", "Au fond"])
        #expect(contenu.sections.map(\.niveau) == [1, 2, 2])
        #expect(contenu.avertissements.contains { $0.contains("« Dedans »") && $0.contains("codées") })
    }

    @Test("deux cents niveaux nommés autour d’un grand texte ne coûtent pas deux cents fois le texte")
    func nomsEmboites() throws {
        let texte = String(repeating: "mot ", count: 250_000)
        let ouvrantes = (0..<90).map { "<content ID=\"c\($0)\"><linkHtml href=\"h\($0)\">" }.joined()
        let fermantes = String(repeating: "</linkHtml></content>", count: 90)
        let signal = """
            <entry><observation><code><originalText><reference value="#c1"/></originalText></code>\
            <interpretationCode code="H"/></observation></entry>
            """
        let document = try LecteurCDA.read(CDADeTest.recit(ouvrantes + texte + fermantes, entrees: signal).octets)
        let libelle = try #require(document.resultatsSignales.first?.libelle)
        #expect(libelle.hasPrefix("mot mot") && libelle.utf8.count < 1000)
        #expect(document.contenu.sections.last?.blocs.flatMap(\.textes).first?.utf8.count ?? 0 > 900_000)
    }

    @Test("un très grand tableau est lu entier")
    func grandTableau() throws {
        let lignes = (0..<20_000).map { "<tr><td>\($0)</td><td>v</td></tr>" }.joined()
        guard case .tableau(let tableau) = try blocs("<table>\(lignes)</table>").first else {
            Issue.record("pas de tableau")
            return
        }
        #expect(tableau.lignes.count == 20_000)
        #expect(tableau.lignes.last?.first?.blocs == [.paragraphe([Fragment("19999")])])
    }
}
