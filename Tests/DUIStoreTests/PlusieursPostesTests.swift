import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

#if canImport(Glibc)
import Glibc
#endif

/// Several terminals on one file, and one that dies.
struct PlusieursPostesTests {
    @Test func seesWhatAnotherTerminalWrote() async throws {
        let essai = try await BaseDEssai()
        let autre = try BaseDUI.open(at: essai.base.url)
        let avant = try await autre.depots.etablissement.versionDesDonnees()
        #expect(try await autre.depots.etablissement.versionDesDonnees() == avant)
        _ = try await essai.depots.messages.enregistrer(.essai(1), BaseDEssai.nuit)
        let apres = try await autre.depots.etablissement.versionDesDonnees()
        #expect(apres != avant)
        #expect(try await autre.depots.etablissement.versionDesDonnees() == apres)
        let boite = try await essai.boite("equipe.soins@les-tilleuls.mssante.fr", pour: "c.morel")
        #expect(try await autre.depots.messages.compteurs([boite.id], essai.infirmiere).nonLus == 1)
    }

    @Test func letsOneOfTwoTakersTake() async throws {
        let essai = try await BaseDEssai()
        let cle = try #require(try await essai.depots.messages.enregistrer(.essai(1), BaseDEssai.nuit))
        let postes = [essai.base, try BaseDUI.open(at: essai.base.url)]
        let signatures = [try await essai.signature("c.morel"), try await essai.signature("p.garnier")]
        let reussites = await withTaskGroup(of: Bool.self) { groupe in
            for rang in 0..<2 {
                groupe.addTask {
                    (try? await postes[rang].depots.messages.prendreEnCharge(cle, true, signatures[rang])) != nil
                }
            }
            return await groupe.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(reussites == 1)
    }

    @Test func keepsWhatWasAcknowledgedWhenKilled() async throws {
        let essai = try await BaseDEssai()
        let chemin = essai.base.url.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [chemin = chemin as String] in
            let base = try BaseDUI.open(at: URL(fileURLWithPath: chemin))
            for numero in 1...5 { _ = try await base.depots.messages.enregistrer(.essai(numero), BaseDEssai.nuit) }
            kill(getpid(), SIGKILL)
        }
        let boite = try await essai.boite("equipe.soins@les-tilleuls.mssante.fr", pour: "c.morel")
        let apres = try BaseDUI.open(at: essai.base.url)
        #expect(try await apres.depots.messages.compteurs([boite.id], essai.infirmiere).total == 5)
        #expect(try await apres.depots.journal.verifier() == .intacte(lignes: 19))
        let integrite = try await apres.lire { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") }
        #expect(integrite == "ok")
    }

    @Test func remembersSettings() async throws {
        let essai = try await BaseDEssai(nil)
        #expect(try await essai.base.reglage("decalage_horloge") == nil)
        try await essai.base.definirReglage("decalage_horloge", "-120")
        try await essai.base.definirReglage("decalage_horloge", "-180")
        #expect(try await BaseDUI.open(at: essai.base.url).reglage("decalage_horloge") == "-180")
        try await essai.base.definirReglage("decalage_horloge", nil)
        #expect(try await essai.base.reglage("decalage_horloge") == nil)
    }
}
