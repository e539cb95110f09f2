import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Archive IHE XDM à envoyer")
struct RedactionXDMTests {
    private static let echantillons: [URL] = {
        let dossier = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SampleData/documents")
        let noms = (try? FileManager.default.contentsOfDirectory(atPath: dossier.path)) ?? []
        return noms.filter { $0.hasSuffix(".xml") }.sorted().map { dossier.appending(path: $0) }
    }()

    private static let emetteur = RedacteurXDM.Emetteur(
        structure: "EHPAD Les \"Tilleuls\" & Cie", identifiant: "1290000017", auteur: "Seynabou DIALLO",
        adresse: "4 allée des Tilleuls, 29999 PORT-KERMARIA", version: "1.0",
        lieu: CodeRecu(code: "SA17", systeme: "1.2.250.1.71.4.2.4", libelle: "Établissement pour personnes âgées"))
    private static let quand = Instant(secondes: 1_795_300_000)

    /// UUIDs in a known order.
    private final class Compteur {
        private var rang = 0
        func suivant() -> String {
            rang += 1
            let fin = String(rang)
            return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - fin.count) + fin
        }
    }

    private func archiver(_ documents: [Data], action: String? = nil) throws -> Data {
        let compteur = Compteur()
        return try RedacteurXDM.archive(
            documents, emetteur: Self.emetteur, quand: Self.quand, action: action, uuids: compteur.suivant)
    }

    @Test("chaque document de la démonstration se relit de son archive, octet pour octet, sans une discordance")
    func tous() throws {
        var lus = 0
        for fichier in Self.echantillons {
            let octets = try Data(contentsOf: fichier)
            guard LecteurCDA.ressembleAUnCDA(octets) else { continue }
            let archive = try LecteurXDM.read(try archiver([octets]))
            #expect(archive.avertissements.isEmpty, "\(fichier.lastPathComponent)")
            let document = try #require(archive.documents.first)
            #expect(document.octets == octets && document.discordances.isEmpty, "\(fichier.lastPathComponent)")
            #expect(document.chemin == "IHE_XDM/SUBSET01/DOC0001.XML")
            let cda = try LecteurCDA.read(octets)
            #expect(document.identifiant == cda.identifiant && document.type.code == cda.type.code)
            #expect(IdentiteAnnoncee.discordance(document.usager, cda) == nil, "\(fichier.lastPathComponent)")
            #expect(document.usager.ins == cda.usagers.first?.ins)
            lus += 1
        }
        #expect(lus > 100)
    }

    @Test("l’ordre et les noms des fichiers, deux documents, les mêmes octets deux fois")
    func forme() throws {
        let dlu = try Data(contentsOf: try #require(Self.echantillons.first { $0.path.hasSuffix("t10008-dlu.xml") }))
        let ordonnance = try Data(
            contentsOf: try #require(Self.echantillons.first { $0.path.hasSuffix("t10008-ordonnance.xml") }))
        let archive = try archiver([dlu, ordonnance], action: "C")
        #expect(try archiver([dlu, ordonnance], action: "C") == archive)
        let fichiers = try ArchiveZip.lire(archive, limites: .standard)
        #expect(
            fichiers.map(\.nom) == [
                "INDEX.HTM", "README.TXT", "IHE_XDM/SUBSET01/METADATA.XML", "IHE_XDM/SUBSET01/DOC0001.XML",
                "IHE_XDM/SUBSET01/DOC0002.XML",
            ])
        let lue = try LecteurXDM.read(archive)
        #expect(lue.documents.map(\.octets) == [dlu, ordonnance] && lue.documents.allSatisfy { $0.action == "C" })
        let accueil = try #require(fichiers.first).octets
        #expect(String(decoding: accueil, as: UTF8.self).contains("EHPAD Les &quot;Tilleuls&quot; &amp; Cie"))
    }

    @Test("les liens entre objets sont justes : chaque classement désigne l’objet qui le porte")
    func liens() throws {
        let octets = try Data(contentsOf: try #require(Self.echantillons.first { $0.path.hasSuffix("t10008-dlu.xml") }))
        let fichiers = try ArchiveZip.lire(try archiver([octets]), limites: .standard)
        let metadonnees = try #require(fichiers.first { $0.nom.hasSuffix("METADATA.XML") }).octets
        var ids: Set<String> = []
        var doublons = 0
        let racine = try AnalyseurXML.parse(metadonnees).racine
        racine.parcourir { element in
            if let id = element.attribut("id"), !ids.insert(id).inserted { doublons += 1 }
        }
        #expect(doublons == 0)
        var objets: [ElementXML] = []
        racine.parcourir { if ["RegistryPackage", "ExtrinsicObject"].contains($0.nom) { objets.append($0) } }
        #expect(objets.map(\.nom) == ["RegistryPackage", "ExtrinsicObject"])
        for objet in objets {
            #expect(objet.elements("Classification").allSatisfy { $0["classifiedObject"] == objet["id"] })
            #expect(objet.elements("ExternalIdentifier").allSatisfy { $0["registryObject"] == objet["id"] })
        }
        var liens: [ElementXML] = []
        racine.parcourir { if $0.nom == "Association" { liens.append($0) } }
        #expect(liens.map { $0["sourceObject"] } == [objets[0]["id"]])
        #expect(liens.map { $0["targetObject"] } == [objets[1]["id"]])
    }

    @Test("deux personnes, ou un fichier qui n’est pas un CDA : refusé en une phrase")
    func refus() throws {
        let un = try Data(contentsOf: try #require(Self.echantillons.first { $0.path.hasSuffix("t10001-dlu.xml") }))
        let autre = try Data(contentsOf: try #require(Self.echantillons.first { $0.path.hasSuffix("t10008-dlu.xml") }))
        #expect(throws: ErreurLecture.self) { try archiver([un, autre]) }
        #expect(throws: ErreurLecture.self) { try archiver([Data("<a/>".utf8)]) }
        #expect(throws: ErreurLecture.self) { try archiver([]) }
    }

    @Test(
        "la fiche d’un document national dit ce que dit son exemple",
        .enabled(if: Exemples.presents, Exemples.absents))
    func exempleNational() throws {
        let dossier = "xdm/DLU-FT-SU_2025.01/IHE_XDM/SUBSET01"
        let fiche = try FicheDePartage(cda: Exemples.octets("\(dossier)/DOC0001.XML"))
        let lues = try MetadonneesXDM(Exemples.octets("\(dossier)/METADATA.XML"))
        let annoncee = try #require(lues.fiches.first)
        #expect(fiche.identifiant == annoncee.identifiant && fiche.type.code == annoncee.type.code)
        let texte = String(decoding: try Exemples.octets("\(dossier)/METADATA.XML"), as: UTF8.self)
        for attendu in [fiche.creeLe, fiche.debut, fiche.lieu.code, fiche.cadre.code, fiche.format.code] {
            #expect(texte.contains(attendu), "\(attendu)")
        }
        let echappe = texte.replacing("&amp;", with: "&")
        let auteur = try #require(fiche.auteurs.first)
        #expect(echappe.contains(fiche.patientINS) && echappe.contains(auteur.personne))
    }

    @Test("une heure devient universelle, un jour reste un jour ; l’OID d’un UUID")
    func heures() {
        #expect(DatesProduites.universelle("20240104160527+0100") == "20240104150527")
        #expect(DatesProduites.universelle("20240704000000+0200") == "20240703220000")
        #expect(DatesProduites.universelle("19340212") == "19340212" && DatesProduites.universelle("demain").isEmpty)
        // ITU-T X.667, the example of the recommendation.
        #expect(
            OID.universel(uuid: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
                == "2.25.329800735698586629295641978511506172918")
    }
}
