import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Pièce de toute nature")
struct LecteurDePieceTests {
    private func lire(_ octets: Data, _ typeMIME: String = "application/octet-stream") -> PieceInterpretee {
        LecteurDePiece.read(PieceLue(nom: "piece", typeMIME: typeMIME, octets: octets))
    }

    @Test(
        "un CDA est reconnu, quel que soit le type annoncé",
        arguments: ["text/xml", "application/octet-stream", "text/plain"])
    func cda(typeMIME: String) {
        let piece = lire(CDADeTest.recit("a").octets, typeMIME)
        #expect(piece.documents.count == 1 && piece.contenus.first?.titre == "Essai" && piece.erreur == nil)
    }

    @Test("une archive donne un contenu par document")
    func archive() {
        let piece = lire(XDMDeTest.archive(cda: CDADeTest.recit("a").octets))
        #expect(piece.contenus.count == 1 && piece.documents.first?.titre == "Essai")
        let deux = lire(
            ZipDeTest.archive([("A.XML", CDADeTest.recit("a").octets), ("B.XML", CDADeTest.recit("b").octets)]))
        #expect(deux.contenus.count == 2 && deux.documents.count == 2)
        let aucune = lire(ZipDeTest.archive([("A.TXT", "a".octets)]))
        #expect(aucune.contenus.count == 1 && aucune.contenus.first?.textes.contains("A.TXT") == true)
    }

    @Test("un sommaire et un document de deux personnes sont dits", arguments: [true, false])
    func deuxPersonnes(pareilles: Bool) throws {
        let usager =
            pareilles
            ? CDADeTest.usager
            : CDADeTest.usager.replacing("MARTIN", with: "MARTEL").replacing("19340212", with: "19340213")
        let cda = CDADeTest.document(corps: "", usagers: usager).octets
        let sommaire = XDMDeTest.metadonnees(empreinte: try #require(Empreinte.sha1(cda)), taille: cda.count)
        let dites = lire(XDMDeTest.archive(cda: cda, metadonnees: sommaire)).contenus.first?.avertissements ?? []
        let phrase = dites.first { $0.contains("pas la même personne") }
        #expect((phrase == nil) == pareilles)
        #expect(pareilles || phrase?.contains("(nom de naissance, date de naissance)") == true)
    }

    @Test("une archive dans une archive n’est pas ouverte")
    func archiveEmboitee() throws {
        let dedans = ZipDeTest.archive([("A.XML", CDADeTest.recit("secret").octets)])
        let sommaire = XDMDeTest.metadonnees(empreinte: try #require(Empreinte.sha1(dedans)), taille: dedans.count)
        let piece = lire(XDMDeTest.archive(cda: dedans, metadonnees: sommaire))
        #expect(piece.contenus.first?.avertissements.contains { $0.contains("archive dans l’archive") } == true)
        #expect(piece.documents.isEmpty)
    }

    @Test("texte, RTF, PDF, image")
    func lisibles() throws {
        #expect(lire("Bonjour".octets, "text/plain").contenus.first?.textes.contains("Bonjour") == true)
        #expect(lire("Le mot ClinicalDocument".octets, "text/plain").nature == .lisible)
        #expect(lire(#"{\rtf1 Lu}"#.octets).contenus.first?.textes.contains("Lu") == true)
        let pdf = try FabriquePDF.pdf(ContenuLisible(titre: "Imprimé"), bandeau: "", pied: "")
        #expect(lire(pdf).contenus.first?.textes.contains { $0.contains("Imprimé") } == true)
        #expect(
            lire(Data([0xFF, 0xD8, 0xFF, 0xE0])).contenus.first?.textes.contains { $0.hasPrefix("Image JPEG") } == true)
    }

    @Test("un refus est une phrase à lire, jamais un trou")
    func refus() {
        let cas: [(Data, ErreurLecture.Motif)] = [
            (Data([1, 2, 3]), .formatInconnu), ("<!DOCTYPE x><ClinicalDocument/>".octets, .doctype),
            (Data([0x50, 0x4B, 3, 4, 0]), .archiveIllisible), (Data(), .formatInconnu),
            ("<ClinicalDocument/>".octets, .pasUnCDA),
        ]
        for (octets, motif) in cas {
            let piece = lire(octets)
            #expect(piece.erreur?.motif == motif && piece.nature == .autre)
            #expect(piece.contenus.first?.avertissements == [piece.erreur?.message ?? "pas d’erreur"])
        }
    }
}
