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

    /// Two terminals held back by a lock until both have read what the base lacks.
    private final class Rendezvous: @unchecked Sendable {
        let arrivees = DispatchSemaphore(value: 0)
        let depart = DispatchSemaphore(value: 0)
        private let verrou = NSLock()
        private var venus: Set<Int> = []
        private var echecs: [String] = []

        var erreurs: [String] { verrou.withLock { echecs } }

        /// What a terminal does when the base is busy: the first time, it says so and waits for the other.
        func patienter(_ poste: Int) {
            guard verrou.withLock({ venus.insert(poste).inserted }) else {
                sched_yield()
                return
            }
            arrivees.signal()
            depart.wait()
        }

        func noter(_ erreur: any Error) { verrou.withLock { echecs.append("\(erreur)") } }
    }

    @Test(arguments: [1, 6, 7]) func letsTwoTerminalsBringAnOldBaseUpToDateTogether(_ version: Int) throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let troisieme = try DatabasePool(path: url.path)
        try Migrations.appliquer(a: troisieme, jusqua: version)
        let rendezvous = Rendezvous()
        let postes = try (0..<2).map { rang in
            var reglages = Configuration()
            reglages.busyMode = .callback { _ in
                rendezvous.patienter(rang)
                return true
            }
            return try DatabasePool(path: url.path, configuration: reglages)
        }
        let finis = DispatchGroup()
        try troisieme.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            for poste in postes {
                finis.enter()
                Thread {
                    defer { finis.leave() }
                    do { try Migrations.appliquer(a: poste) } catch { rendezvous.noter(error) }
                }.start()
            }
            for _ in postes { rendezvous.arrivees.wait() }
            try db.execute(sql: "COMMIT")
        }
        for _ in postes { rendezvous.depart.signal() }
        finis.wait()
        #expect(rendezvous.erreurs.isEmpty, "\(rendezvous.erreurs)")
        let atteinte = try postes[0].read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
        #expect(atteinte == Migrations.derniere)
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
        #expect(try await apres.depots.journal.verifier() == .intacte(lignes: 20))
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
