import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// The journal: chained, append-only, whole with several processes.
struct JournalTests {
    @Test(arguments: [
        ("UPDATE journal SET resultat = 'autre' WHERE id = 5", Int64(5)),
        ("UPDATE journal SET quand = quand + 1 WHERE id = 14", 14),
        ("UPDATE journal SET qui = acte, acte = qui WHERE id = 3 AND qui <> ''", 0),
        ("DELETE FROM journal WHERE id = 7", 7), ("DELETE FROM journal WHERE id > 12", 13),
        ("DELETE FROM journal", 1),
    ])
    func findsTheFirstBrokenLine(_ attaque: String, _ attendue: Int64) async throws {
        let essai = try await BaseDEssai()
        #expect(try await essai.depots.journal.verifier() == .intacte(lignes: 15))
        let autre = try DatabaseQueue(path: essai.base.url.path)
        for declencheur in ["journal_immuable", "journal_ineffacable"] {
            try await autre.write { db in try db.execute(sql: "DROP TRIGGER \(declencheur)") }
        }
        try await autre.write { db in try db.execute(sql: attaque) }
        let verdict: VerificationJournal = attendue == 0 ? .intacte(lignes: 15) : .rompue(ligne: attendue)
        #expect(try await essai.depots.journal.verifier() == verdict)
    }

    @Test(arguments: [
        "UPDATE journal SET resultat = 'x'", "DELETE FROM journal", "DELETE FROM journal_tete",
        "UPDATE journal_tete SET ligne = 3", "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 2",
        """
        INSERT INTO journal (id, quand, qui, acte, nom_resident, objet, motif, resultat, empreinte)
        VALUES (99, 0, '', 'a', '', '', '', 'fait', zeroblob(32))
        """,
    ])
    func refusesToBeRewritten(_ sql: String) async throws {
        let essai = try await BaseDEssai()
        await #expect(throws: ErreurDepot.self) {
            try await essai.base.ecrire { db in try db.execute(sql: sql) }
        }
        #expect(try await essai.depots.journal.verifier() == .intacte(lignes: 15))
    }

    @Test func makesOneChainOfSeveralWriters() async throws {
        let essai = try await BaseDEssai()
        let autre = try BaseDUI.open(at: essai.base.url)
        let signature = try await essai.signature("c.morel")
        let bases = [essai.base, autre]
        try await withThrowingTaskGroup(of: Void.self) { groupe in
            for numero in 0..<40 {
                groupe.addTask {
                    try await bases[numero % 2].depots.journal.consigner(
                        .impression, nil, "n\(numero)", "", "fait", signature)
                }
            }
            try await groupe.waitForAll()
        }
        #expect(try await essai.depots.journal.verifier() == .intacte(lignes: 55))
    }

    @Test func pagesAndFilters() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo", minutes: 10)
        let personne = try await essai.resident("P1").id
        _ = try await essai.depots.residents.ouvrir(personne, signature)
        let page = try await essai.traces(FiltreJournal(), apres: nil, 10)
        #expect(page.elements.map(\.id.rawValue) == Array((7...16).reversed()))
        #expect(page.aUneSuite)
        let suite = try await essai.traces(FiltreJournal(), apres: page.elements.last?.id, 10)
        #expect(suite.elements.map(\.id.rawValue) == [6, 5, 4, 3, 2, 1])
        let recents = FiltreJournal(qui: "S.Diallo", depuis: signature.quand)
        #expect(try await essai.traces(recents, apres: nil, 10).elements.map(\.acte) == [.ouvertureDossier])
        let personnel = try await essai.traces(FiltreJournal(resident: personne), apres: nil, 10).elements
        #expect(personnel.map(\.acte) == [.ouvertureDossier, .creationResident])
    }
}
