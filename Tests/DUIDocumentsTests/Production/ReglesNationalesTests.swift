import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

/// The national rules as a command: `DUI_ANS_TEST_DIR` names the rules, `DUI_ANS_PYTHON` a Python with lxml and saxonche.
enum ReglesNationales {
    static let outil = Exemples.dossier.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "tools/cda-validation/validate_cda.py")
    static let absentes: Comment =
        "Les règles nationales ne sont pas là : donnez DUI_ANS_TEST_DIR et DUI_ANS_PYTHON, et placez l’outil à côté du projet."
    static var dossier: String? { ProcessInfo.processInfo.environment["DUI_ANS_TEST_DIR"] }
    static var python: String? { ProcessInfo.processInfo.environment["DUI_ANS_PYTHON"] }
    static var presentes: Bool {
        dossier != nil && python != nil && FileManager.default.fileExists(atPath: outil.path)
    }

    /// Exit status and output.
    static func valider(_ fichiers: [URL], _ rapport: URL) throws -> (Int32, String) {
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: python ?? "")
        processus.arguments = [outil.path, "--terminologies"] + fichiers.map(\.path)
        processus.environment = ["ANS_TEST_DIR": dossier ?? "", "PATH": "/usr/bin:/bin"]
        try Data().write(to: rapport)
        let sortie = try FileHandle(forWritingTo: rapport)
        (processus.standardOutput, processus.standardError) = (sortie, sortie)
        try processus.run()
        processus.waitUntilExit()
        return (processus.terminationStatus, String(decoding: try Data(contentsOf: rapport), as: UTF8.self))
    }
}

@Suite("Règles nationales des documents produits", .enabled(if: ReglesNationales.presentes, ReglesNationales.absentes))
struct ReglesNationalesTests {
    @Test("chaque genre, rempli ou presque vide, qualifié ou non, passe les règles nationales")
    func tous() throws {
        let dossier = FileManager.default.temporaryDirectory.appending(path: "dui-cda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: dossier) }
        var fichiers: [URL] = []
        for modele in ModeleDeDocument.tous {
            for (nom, source) in [
                ("riche", try DossierDeTest.riche()), ("nu", try DossierDeTest.source()),
                ("provisoire", try DossierDeTest.riche(statut: .provisoire)),
            ] {
                let fichier = dossier.appending(path: "\(modele.cle)-\(nom).xml")
                try FabriqueCDA.ecrire(try DossierDeTest.document(modele, source)).write(to: fichier)
                fichiers.append(fichier)
            }
        }
        let (statut, sortie) = try ReglesNationales.valider(fichiers, dossier.appending(path: "rapport.txt"))
        #expect(statut == 0, "\(sortie)")
        #expect(sortie.contains("\(fichiers.count) passed, 0 failed"), "\(sortie)")
    }

    @Test("un document gâté ne passe pas : le contrôle national regarde bien ce qui est écrit")
    func gate() throws {
        let fichier = FileManager.default.temporaryDirectory.appending(path: "dui-cda-\(UUID().uuidString).xml")
        let rapport = fichier.appendingPathExtension("txt")
        defer { for reste in [fichier, rapport] { try? FileManager.default.removeItem(at: reste) } }
        let octets = try FabriqueCDA.ecrire(try DossierDeTest.document(.transfert, try DossierDeTest.riche()))
        let faux = String(decoding: octets, as: UTF8.self).replacing("GEN-370", with: "GEN-000")
        try Data(faux.utf8).write(to: fichier)
        #expect(try ReglesNationales.valider([fichier], rapport).0 == 1)
    }
}
