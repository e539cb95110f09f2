import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("PDF")
struct PDFTests {
    private static let bandeau = "Mme LEFÈVRE Odette, née le 12/02/1934\nINS 2 34 02 51 215 189 89"
    private static let pied = "Imprimé le 21/11/2026 à 02:14 par L. BERNARD"

    private func imprimer(_ blocs: [BlocLisible], titre: String = "Titre", entete: [LigneEntete] = []) throws -> Data {
        try FabriquePDF.pdf(
            ContenuLisible(
                titre: titre, entete: entete, sections: [SectionLisible(titre: "Partie", blocs: blocs)],
                avertissements: ["À vérifier"]),
            bandeau: Self.bandeau, pied: Self.pied)
    }

    private func cellule(_ texte: String, colonnes: Int = 1, rangees: Int = 1) -> CelluleLisible {
        CelluleLisible([.paragraphe([Fragment(texte)])], colonnes: colonnes, rangees: rangees)
    }

    /// Words of a page, white space evened out.
    private func mots(_ texte: String) -> String {
        texte.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("tout ce qui est imprimé se relit")
    func relecture() throws {
        let octets = try imprimer(
            [
                .paragraphe([Fragment("Œdème « léger », 3 €, "), Fragment("alerte", style: .alerte)]),
                .intertitre("Sous-titre"), .liste(ordonnee: true, elements: [[.paragraphe([Fragment("premier")])]]),
                .liste(
                    ordonnee: false,
                    elements: [[.liste(ordonnee: false, elements: [[.paragraphe([Fragment("dedans")])]])]]),
                .preformate("a    b"), .note(marque: "1", [Fragment("une note")]),
                .paragraphe([Fragment("site", lien: "http://x.invalid")]),
                .tableau(
                    TableauLisible(
                        legende: "Légende", entetes: [[cellule("Tête", colonnes: 2)]],
                        lignes: [[cellule("haut", rangees: 2), cellule("b")], [cellule("c")]])),
            ], entete: [LigneEntete("Auteur", "Dr PETIT")])
        let texte = mots(try LecteurPDF.text(of: octets))
        for attendu in [
            "Titre", "! À vérifier", "Auteur Dr PETIT", "Partie", "Œdème « léger », 3 €, alerte", "Sous-titre",
            "1. premier",
            "dedans", "a b", "[1] une note", "site (http://x.invalid)", "Légende", "Tête", "haut b", "c",
            "Mme LEFÈVRE Odette, née le 12/02/1934", "INS 2 34 02 51 215 189 89", Self.pied, "page 1 sur 1",
        ] {
            #expect(texte.contains(attendu), "\(attendu)")
        }
    }

    @Test("sur chaque page : identité, pied, numéro, têtes du tableau")
    func longTableau() throws {
        let lignes = (0..<300).map { [cellule("ligne \($0)"), cellule("valeur \($0)")] }
        let octets = try imprimer([
            .tableau(TableauLisible(entetes: [[cellule("Colonne A"), cellule("Colonne B")]], lignes: lignes))
        ])
        let pages = try LecteurPDF.pages(of: octets)
        #expect(pages.count > 5)
        for (rang, page) in pages.enumerated() {
            #expect(page.contains("Mme LEFÈVRE Odette") && page.contains("Colonne A") && page.contains(Self.pied))
            #expect(page.contains("page \(rang + 1) sur \(pages.count)"))
        }
        let tout = mots(pages.joined(separator: "\n"))
        for rang in 0..<300 { #expect(tout.contains("ligne \(rang) valeur \(rang)")) }
    }

    @Test("une cellule plus haute que la page passe d’une page à l’autre sans rien perdre")
    func cellulesGeantes() throws {
        let texte = (0..<900).map { "mot\($0)" }.joined(separator: "\n")
        let octets = try imprimer([.tableau(TableauLisible(lignes: [[cellule("gauche"), cellule(texte)]]))])
        let pages = try LecteurPDF.pages(of: octets)
        #expect(pages.count > 10)
        let lus = Set(pages.joined(separator: "\n").split(whereSeparator: \.isWhitespace))
        #expect((0..<900).allSatisfy { lus.contains("mot\($0)") })
    }

    @Test("un très long paragraphe, avec et sans blancs, est imprimé entier")
    func longParagraphe() throws {
        let suite = (0..<4000).map { "mot\($0)" }.joined(separator: " ")
        let lu = try LecteurPDF.text(of: try imprimer([.paragraphe([Fragment(suite)])]))
        let lus = Set(lu.split(whereSeparator: \.isWhitespace))
        #expect((0..<4000).allSatisfy { lus.contains("mot\($0)") })
        let bloc = String(repeating: "é", count: 20_000)
        let colle = try LecteurPDF.text(of: try imprimer([.paragraphe([Fragment(bloc)])]))
        #expect(colle.filter { $0 == "é" }.count >= 20_000)
    }

    @Test("une ligne à colonnes n’est jamais coupée dans un mot, et tient entière tant qu’elle se lit")
    func colonnes() throws {
        let tenue =
            "Bisoprolol 2,5 mg" + String(repeating: " ", count: 50) + "un comprimé le matin pendant trente jours"
        let lignes = try LecteurPDF.text(of: imprimer([.preformate(tenue)])).split(separator: "\n")
        #expect(lignes.contains { $0.contains("Bisoprolol") && $0.contains("jours") })
        let mots = (1...60).map { "posologie\($0)" }
        let longue = try LecteurPDF.text(of: imprimer([.preformate(mots.joined(separator: "   "))]))
        #expect(Set(mots).isSubset(of: longue.split(whereSeparator: \.isWhitespace).map(String.init)))
    }

    @Test("un tableau trop large devient des fiches, sans perte")
    func tableauLarge() throws {
        for colonnes in [15, 60] {
            let octets = try imprimer([
                .tableau(
                    TableauLisible(
                        entetes: [(0..<colonnes).map { cellule("Intitulé\($0)") }],
                        lignes: [(0..<colonnes).map { cellule("contenu\($0)") }]))
            ])
            let texte = mots(try LecteurPDF.text(of: octets))
            for rang in 0..<colonnes { #expect(texte.contains("Intitulé\(rang) : contenu\(rang)")) }
        }
    }

    @Test("mêmes entrées, mêmes octets ; la date est celle qu’on donne")
    func determinisme() throws {
        let contenu = ContenuLisible(titre: "T", sections: [])
        let date = try #require(Instant(hl7: "20261121021400+0100"))
        let un = try FabriquePDF.pdf(contenu, bandeau: "b", pied: "p", creeLe: date)
        #expect(un == (try FabriquePDF.pdf(contenu, bandeau: "b", pied: "p", creeLe: date)))
        #expect(String(decoding: un, as: UTF8.self).contains("20261121021400+01"))
        #expect(un != (try FabriquePDF.pdf(contenu, bandeau: "b", pied: "p")))
    }

    @Test("contenus vides ou étranges")
    func etranges() throws {
        #expect(try FabriquePDF.pdf(ContenuLisible(titre: ""), bandeau: "", pied: "").starts(with: "%PDF".octets))
        let octets = try imprimer([
            .paragraphe([]), .tableau(TableauLisible(lignes: [])),
            .tableau(TableauLisible(lignes: [[], [cellule("")]])),
            .liste(ordonnee: true, elements: []), .preformate(""),
            .tableau(TableauLisible(lignes: [[cellule("x", colonnes: 200, rangees: 200)], [cellule("y")]])),
            .paragraphe([Fragment("שלום 😀 \u{FFFD}")]),
        ])
        #expect(try LecteurPDF.pages(of: octets).count == 1)
        let deux = try FabriquePDF.pdf(
            [ContenuLisible(titre: "Un"), ContenuLisible(titre: "Deux")], bandeau: "b", pied: "p")
        #expect(try LecteurPDF.pages(of: deux).map { $0.contains("Deux") } == [false, true])
    }

    @Test("faux PDF, PDF cassé, PDF protégé, outil absent")
    func refus() throws {
        func motif(_ octets: Data, dossiers: [String] = SousProcessus.dossiersDeProgrammes) -> ErreurLecture.Motif? {
            do throws(ErreurLecture) {
                _ = try LecteurPDF.pages(of: octets, dossiers: dossiers)
                return nil
            } catch {
                return error.motif
            }
        }
        #expect(motif("bonjour".octets) == .abime)
        #expect(motif("%PDF-1.4 rien du tout".octets) == .abime)
        #expect(motif(Self.protege) == .chiffre)
        #expect(motif(try imprimer([]), dossiers: ["/nulle/part"]) == .outilAbsent)
    }

    /// A PDF whose standard security handler asks for a password that nobody has.
    private static let protege: Data = {
        let cle = String(repeating: "41", count: 32)
        return """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            3 0 obj<</Filter/Standard/V 1/R 2/O<\(cle)>/U<\(cle)>/P -44>>endobj
            trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]/Size 4>>
            %%EOF
            """.octets
    }()
}
