import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIAssembly

@Suite("Réception d’un message")
struct ReceptionTests {
    private func piece(_ nom: String, _ type: String, _ octets: [UInt8], incorporee: Bool = false) -> PieceLue {
        PieceLue(nom: nom, typeMIME: type, octets: Data(octets), estIncorporee: incorporee)
    }

    @Test("une feuille se classe par ses premiers octets, quel que soit le genre annoncé")
    func feuilles() {
        let pdf = Array("%PDF-1.4".utf8)
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        let courriel = Courriel(
            objet: "Ordonnance",
            pieces: [
                piece("a.pdf", "application/octet-stream", pdf), piece("b.pdf", "application/x-pdf", pdf),
                piece("c.jpg", "image/jpg", jpeg), piece("d.rtf", "application/msword", Array("{\\rtf1 a}".utf8)),
                piece("e.tif", "image/tiff", [0x49, 0x49, 0x2A, 0x00]),
                piece("f.pdf", "application/pdf", Array("bonjour".utf8)),
                piece("logo.png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], incorporee: true),
                piece("g.txt", "text/plain", Array("bonjour".utf8)),
            ])
        let trouves = Reception.documents(courriel, recuLe: BaseDEssai.nuit).map(\.recu)
        #expect(trouves.map(\.rangPiece) == [0, 1, 2, 3, 4])
        #expect(
            trouves.map(\.description.typeMIME) == [
                "application/pdf", "application/pdf", "image/jpeg", "text/rtf", "image/tiff",
            ])
    }

    @Test("un message dont la personne a un nom de cinq mille mots est gardé")
    func nomDemesure() async throws {
        let essai = try await BaseDEssai()
        let mots = (0..<5_000).map { "mot\($0)" }.joined(separator: " ")
        let recue = IdentiteRecue(nomDeNaissance: mots, premierPrenom: mots)
        #expect(try await essai.depots.residents.candidats(recue, nil).isEmpty)
        let cda = """
            <ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><patient><name><given>\(mots)</given>\
            <family qualifier="BR">\(mots)</family></name></patient></patientRole></recordTarget></ClinicalDocument>
            """
        let brut = """
            From: a@b.fr\r\nTo: equipe.soins@les-tilleuls.mssante.fr\r\nSubject: x\r\nMIME-Version: 1.0\r
            Content-Type: application/xml; name=a.xml\r\nContent-Disposition: attachment; filename=a.xml\r\n\r\n\(cda)
            """
        let recu = try await Reception(residents: essai.depots.residents).lire(
            Data(brut.utf8), boite: "equipe.soins@les-tilleuls.mssante.fr", recuLe: BaseDEssai.nuit)
        #expect(recu.documents.first?.usager.nomDeNaissance.hasPrefix("mot0 mot1") == true)
        #expect(try await essai.depots.messages.enregistrer(recu, BaseDEssai.nuit) != nil)
    }

    @Test("un message qui partage son identifiant le dit à qui le lit")
    func identifiantPartage() throws {
        let resume = ResumeMessage(
            id: Cle(1), boite: Cle(1), libelleBoite: "Équipe", recuLe: BaseDEssai.nuit, expediteur: "a@b.fr",
            expediteurEstUsager: false, objet: "x", estLu: false, estUrgent: false, nombreDePieces: 0,
            rattachement: .sansObjet, prisEnChargePar: "", preneur: nil, estClasse: false,
            estArchive: false)
        let octets = Data("From: a@b.fr\r\nSubject: x\r\n\r\nBonjour.".utf8)
        func avertissements(_ partage: Bool) -> [String] {
            PresentationCourriel.lire(
                MessageEnregistre(resume: resume, octets: octets, documents: [], partageSonIdentifiant: partage)
            ).avertissements
        }
        #expect(avertissements(false).isEmpty)
        #expect(avertissements(true).count == 1)
        #expect(avertissements(true).first?.hasPrefix("Un autre message porte le même identifiant") == true)
    }
}
