import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIAssembly

@Suite("Impression")
struct ImpressionTests {
    private let dossier: DossierTemporaire
    private var horloge: Horloge { HorlogeDeTest(BaseDEssai.nuit).horloge }

    init() throws { dossier = try DossierTemporaire() }

    /// Commands of the print queue, as a house could have them.
    private func file(lp: String, lpstat: String = "exit 0", delai: Double = 20) throws -> FileDImpression {
        for (nom, corps) in [("lp", lp), ("lpstat", lpstat)] {
            let fichier = dossier.fichier(nom)
            try Data("#!/bin/sh\n\(corps)\n".utf8).write(to: fichier)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: fichier.path)
        }
        return FileDImpression(dossiers: [dossier.url.path], delaiDeReponse: delai, delaiDEnvoi: delai)
    }

    private func imprimante(_ file: FileDImpression) -> Imprimante {
        .systeme(dossier: dossier.fichier("feuilles"), horloge: horloge, file: file)
    }

    @Test("une file d’impression qui ne répond pas est laissée, et le fichier reste possible")
    func fileMuette() async throws {
        let muette = imprimante(try file(lp: "exec sleep 600", lpstat: "exec sleep 600", delai: 0.1))
        let feuilles = DestinationImpression.fichier(dossier: dossier.fichier("feuilles").path)
        #expect(await muette.destinations() == [feuilles])
        let refus = await #expect(throws: ErreurDepot.self) {
            _ = try await muette.imprimer(Data("%PDF".utf8), "Ordonnance", .imprimante(nom: ""))
        }
        #expect(refus?.message.contains("L’imprimante n’a pas répondu ; le document est intact.") == true)
    }

    @Test("l’imprimante reçoit les octets et le titre ; un refus est dit")
    func envoi() async throws {
        let recu = dossier.fichier("recu").path
        let file = try file(lp: "cat > \(recu); echo \"$@\" > \(recu).mots; [ \"$2\" != refusee ]")
        let pdf = Data((0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let bonne = imprimante(file)
        #expect(await bonne.destinations().first == .imprimante(nom: ""))
        #expect(
            try await bonne.imprimer(pdf, "Lettre d’ici", .imprimante(nom: "")) == "Envoyé à l’imprimante habituelle.")
        #expect(try Data(contentsOf: URL(fileURLWithPath: recu)) == pdf)
        #expect(try String(contentsOfFile: recu + ".mots", encoding: .utf8) == "-t Lettre d’ici -\n")
        await #expect(throws: ErreurDepot.self) {
            _ = try await bonne.imprimer(pdf, "t", .imprimante(nom: "refusee"))
        }
    }

    @Test("vingt feuilles du même titre à la même minute : vingt fichiers, à leur seul propriétaire")
    func memeMinute() async throws {
        let imprimante = imprimante(try file(lp: "exit 1", lpstat: "exit 1"))
        let feuilles = dossier.fichier("feuilles")
        let phrases = try await withThrowingTaskGroup(of: String.self) { groupe in
            for rang in 0..<20 {
                groupe.addTask {
                    try await imprimante.imprimer(
                        Data("feuille \(rang)".utf8), "Ordonnance", .fichier(dossier: feuilles.path))
                }
            }
            return try await groupe.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(phrases.count == 20)
        let noms = try FileManager.default.contentsOfDirectory(atPath: feuilles.path)
        #expect(noms.count == 20 && noms.contains { $0.hasSuffix("-ordonnance-20.pdf") })
        let fichiers = noms.map { feuilles.appendingPathComponent($0) }
        #expect(Set(try fichiers.map { try Data(contentsOf: $0) }).count == 20)
        for fichier in fichiers {
            let droits = try FileManager.default.attributesOfItem(atPath: fichier.path)[.posixPermissions] as? Int
            #expect(droits == 0o600)
        }
    }

    @Test("un fichier, un lien ou un dossier qui a déjà le nom reste tel quel")
    func nomPris() async throws {
        let (pris, lien) = (dossier.fichier("pris.pdf"), dossier.fichier("lien.pdf"))
        let ailleurs = dossier.fichier("ailleurs.pdf")
        try Data("ancien".utf8).write(to: pris)
        try FileManager.default.createSymbolicLink(at: lien, withDestinationURL: ailleurs)
        for nom in [pris, lien, dossier.url] {
            let refus = await #expect(throws: ErreurDepot.self) {
                _ = try await FichierEcrit.imprimante(nom).imprimer(Data("neuf".utf8), "t", .fichier(dossier: ""))
            }
            #expect(refus?.message.contains("existe déjà ; il n’a pas été touché") == true)
        }
        #expect(try Data(contentsOf: pris) == Data("ancien".utf8))
        #expect(!FileManager.default.fileExists(atPath: ailleurs.path))
        let libre = dossier.fichier("libre.pdf")
        #expect(try FichierEcrit.ecrire(Data("neuf".utf8), sous: [pris, lien, libre]) == libre)
        #expect(try Data(contentsOf: libre) == Data("neuf".utf8))
        let noms = try FileManager.default.contentsOfDirectory(atPath: dossier.url.path)
        #expect(Set(noms) == ["pris.pdf", "lien.pdf", "libre.pdf"])
    }

    @Test("un dossier qui refuse est dit, et rien n’y reste")
    func dossierRefuse() throws {
        let refus = #expect(throws: ErreurDepot.self) {
            _ = try FichierEcrit.ecrire(Data("x".utf8), sous: [dossier.fichier("absent/f.pdf")])
        }
        #expect(refus?.message.contains("le document est intact") == true)
    }
}
