import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Archive IHE XDM")
struct XDMTests {
    private let cda = CDADeTest.recit("texte").octets

    private func lire(_ metadonnees: String) throws -> ArchiveXDM {
        try LecteurXDM.read(XDMDeTest.archive(cda: cda, metadonnees: metadonnees))
    }

    private func empreinte(_ octets: Data) throws -> String { try #require(Empreinte.sha1(octets)) }

    @Test("le document annoncé et ce qui en est dit", arguments: ["rim", "ns2"])
    func complet(prefixe: String) throws {
        let archive = try lire(
            XDMDeTest.metadonnees(empreinte: empreinte(cda).lowercased(), taille: cda.count, prefixe: prefixe))
        #expect(archive.titre == "Lot d’essai" && archive.avertissements.isEmpty)
        #expect(archive.fichiers.contains("README.TXT") && archive.fichiers.count == 4)
        let document = try #require(archive.documents.first)
        #expect(archive.documents.count == 1 && document.octets == cda && document.discordances.isEmpty)
        #expect(document.chemin == "IHE_XDM/SUBSET01/DOC0001.XML" && document.typeMIME == "text/xml")
        #expect(document.titre == "Fiche d’essai" && document.identifiant == "1.2.3.4.5" && document.action == nil)
        #expect(
            document.type.code == "78341-5"
                && document.type.libelle == "Fiche de transfert vers le service des urgences")
        let usager = document.usager
        #expect(usager.nomDeNaissance == "MARTIN" && usager.prenomsDeNaissance == "JEANNE MARIE")
        #expect(usager.nomUtilise == "DURAND" && usager.sexe == .feminin && usager.codeLieuDeNaissance == "51215")
        #expect(usager.dateDeNaissance?.iso == "1934-02-12" && usager.ins?.autorite == .nirTest)
        #expect(usager.identifiantsLocaux == ["1.2.3^IPP42"])
    }

    @Test("ce qui ne concorde pas est dit")
    func discordances() throws {
        let autre = try lire(XDMDeTest.metadonnees(empreinte: String(repeating: "A", count: 40), taille: 12))
        #expect(autre.documents.first?.discordances.count == 2)
        let absent = try lire(XDMDeTest.metadonnees(uri: "DOC0009.XML", empreinte: "", taille: 12))
        #expect(absent.documents.first?.discordances.first?.contains("absent") == true)
        #expect(absent.avertissements.contains { $0.contains("DOC0001.XML") && $0.contains("pas annoncé") })
    }

    @Test("remplacement et suppression", arguments: ["C", "D"])
    func actions(action: String) throws {
        let archive = try lire(
            XDMDeTest.metadonnees(empreinte: empreinte(cda), taille: cda.count, action: action))
        #expect(archive.documents.first?.action == action)
        let piece = LecteurDePiece.read(
            PieceLue(
                nom: "ihe_xdm.zip", typeMIME: "application/zip",
                octets: XDMDeTest.archive(
                    cda: cda,
                    metadonnees: XDMDeTest.metadonnees(empreinte: try empreinte(cda), taille: cda.count, action: action)
                )))
        let mot = action == "D" ? "supprimer" : "remplacer"
        #expect(piece.contenus.first?.avertissements.first?.contains(mot) == true)
    }

    @Test(
        "l’adresse du fichier se lit sous toutes ses formes",
        arguments: [
            "doc0001.xml", "IHE_XDM/SUBSET01/DOC0001.XML", "IHE_XDM\\SUBSET01\\DOC0001.XML", "./DOC0001.XML",
            "DOC%30001.XML",
        ])
    func adresses(uri: String) throws {
        let archive = try lire(XDMDeTest.metadonnees(uri: uri, empreinte: empreinte(cda), taille: cda.count))
        #expect(archive.documents.first?.octets == cda)
    }

    @Test("un chemin qui sort de l’archive ne trouve rien au dehors")
    func evasion() throws {
        let archive = try lire(XDMDeTest.metadonnees(uri: "../../../etc/passwd", empreinte: "", taille: 1))
        #expect(archive.documents.first?.octets.isEmpty == true)
    }

    @Test("sans sommaire, ou avec un sommaire cassé, les CDA sont trouvés")
    func sansSommaire() throws {
        let sans = try LecteurXDM.read(ZipDeTest.archive([("lettre.xml", cda), ("autre.xml", "<a/>".octets)]))
        #expect(sans.documents.map(\.chemin) == ["lettre.xml"])
        #expect(sans.avertissements.contains { $0.contains("pas de sommaire") })
        #expect(sans.avertissements.contains { $0.contains("autre.xml") })
        let casse = try lire("<a>")
        #expect(casse.documents.count == 1 && casse.avertissements.contains { $0.contains("illisible") })
    }

    @Test("deux fichiers du même nom : le premier, et c’est dit")
    func doublons() throws {
        let archive = try LecteurXDM.read(ZipDeTest.archive([("A.XML", cda), ("a.xml", cda)]))
        #expect(archive.avertissements.contains { $0.contains("même nom") })
    }

    /// Metadata that announce their document several times.
    private func repetees(_ nombre: Int) throws -> String {
        let une = XDMDeTest.metadonnees(empreinte: try empreinte(cda), taille: cda.count)
        let debut = try #require(une.range(of: "<rim:ExtrinsicObject")).lowerBound
        let fin = try #require(une.range(of: "</rim:ExtrinsicObject>")).upperBound
        return une.replacing(une[debut..<fin], with: String(repeating: String(une[debut..<fin]), count: nombre))
    }

    @Test("un fichier annoncé plusieurs fois se lit à sa première annonce, et c’est dit")
    func annonceRepetee() throws {
        let archive = try lire(repetees(3))
        #expect(archive.documents.count == 3 && archive.documents[0].octets == cda)
        #expect(archive.documents[0].discordances.isEmpty)
        for suivant in archive.documents.dropFirst() {
            #expect(suivant.octets.isEmpty && suivant.chemin == archive.documents[0].chemin)
            #expect(suivant.discordances.count == 1 && suivant.discordances[0].contains("plusieurs fois"))
        }
        let piece = LecteurDePiece.read(
            PieceLue(
                nom: "a.zip", typeMIME: "application/zip",
                octets: XDMDeTest.archive(cda: cda, metadonnees: try repetees(2))))
        #expect(piece.documents.count == 1 && piece.contenus.count == 2)
        #expect(piece.contenus[1].avertissements.contains { $0.contains("plusieurs fois") })
    }

    @Test("un sommaire qui annonce plus de documents qu’une archive n’en peut contenir n’est pas suivi")
    func sommaireDemesure() throws {
        let permis = LimitesArchive.standard.fichiers
        #expect(try lire(repetees(permis)).documents.count == permis)
        let archive = try lire(repetees(permis + 1))
        #expect(archive.documents.map(\.octets) == [cda])
        #expect(archive.avertissements.contains { $0.contains("trop de documents (\(permis + 1))") })
    }

    @Test("l’archive d’exemple nationale", .enabled(if: Exemples.presents, Exemples.absents))
    func exemple() throws {
        let archive = try LecteurXDM.read(try Exemples.octets("xdm/DLU-FT-SU_2025.01.IHE_XDM.ZIP"))
        let document = try #require(archive.documents.first)
        #expect(archive.documents.count == 1 && archive.avertissements.isEmpty && document.discordances.isEmpty)
        #expect(document.type.code == "78341-5" && document.octets.count == 48_054)
        #expect(document.usager.prenomsDeNaissance == "DOMINIQUE MARIE-LOUISE")
        let lu = try LecteurCDA.read(document.octets)
        #expect(
            lu.identifiant == document.identifiant && lu.usagers.first?.matriculeBrut == document.usager.matriculeBrut)
    }

    @Test(
        "les sommaires d’exemple de remplacement et de suppression", .enabled(if: Exemples.presents, Exemples.absents),
        arguments: [("METADATA_V2.XML", "C"), ("METADATA_V2_Delete.XML", "D")])
    func exemplesDAction(nom: String, action: String) throws {
        let metadonnees = try MetadonneesXDM(try Exemples.octets("xdm/replace-v2/\(nom)"))
        #expect(metadonnees.fiches.map(\.action) == [action])
        #expect(metadonnees.fiches.first?.type.code == "11502-2")
    }
}
