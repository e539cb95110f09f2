import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Creation and opening of a base, and every way it may be refused.
struct OuvertureTests {
    private let etablissement = Etablissement(
        nom: "EHPAD", finess: "299900019", adresse: "", oidLocal: "", estDemonstration: false)

    @Test func createsThenOpensWithTheSettingsPromised() async throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("a.dui")
        try BaseDUI.create(at: url, etablissement: etablissement, quand: BaseDEssai.nuit).fermer()
        let base = try BaseDUI.open(at: url)
        #expect(try await base.depots.etablissement.lire() == etablissement)
        #expect(try await base.depots.journal.verifier() == .intacte(lignes: 1))
        let reglages = try base.pool.unsafeReentrantWrite { db in
            try ["journal_mode", "synchronous", "foreign_keys", "user_version"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
            }
        }
        #expect(reglages == ["wal", "2", "1", "\(Migrations.derniere)"])
        let restes = try FileManager.default.contentsOfDirectory(atPath: dossier.url.path)
        #expect(restes.allSatisfy { $0.hasPrefix("a.dui") })
        let droits = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
        #expect(droits == 0o600)
    }

    @Test func neverOverwritesAFile() throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("a.dui")
        try Data("lettre".utf8).write(to: url)
        #expect(throws: ErreurDepot.self) {
            try BaseDUI.create(at: url, etablissement: etablissement, quand: BaseDEssai.nuit)
        }
        #expect(try Data(contentsOf: url) == Data("lettre".utf8))
    }

    @Test(arguments: ["", "ceci est une lettre", String(repeating: "SQLite format 3\0", count: 10)])
    func refusesAFileThatIsNotOurs(_ contenu: String) throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("autre")
        try Data(contenu.utf8).write(to: url)
        let erreur = #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: url) }
        #expect(erreur?.message.contains("n’est pas une base de DUI") == true)
        #expect(try Data(contentsOf: url) == Data(contenu.utf8))
    }

    @Test func refusesTheBaseOfAnotherProgramUntouched() throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("autre.sqlite")
        let autre = try DatabaseQueue(path: url.path)
        try autre.write { db in try db.execute(sql: "CREATE TABLE t (a); PRAGMA user_version = 3") }
        try autre.close()
        let avant = try Data(contentsOf: url)
        let erreur = #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: url) }
        #expect(erreur?.message.contains("n’est pas une base de DUI") == true)
        #expect(try Data(contentsOf: url) == avant)
    }

    @Test func refusesAFolderAndAMissingFile() throws {
        let dossier = try DossierTemporaire()
        #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: dossier.url) }
        let erreur = #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: dossier.fichier("absente.dui")) }
        #expect(erreur?.message.contains("n’existe pas") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: dossier.url.path).isEmpty)
    }

    @Test(arguments: [false, true]) func refusesABaseOfANewerVersionUntouched(_ lectureSeule: Bool) throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("a.dui")
        let base = try BaseDUI.create(at: url, etablissement: etablissement, quand: BaseDEssai.nuit)
        try base.pool.write { db in try db.execute(sql: "PRAGMA user_version = 4000") }
        try base.fermer()
        let avant = try Data(contentsOf: url)
        let erreur = #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: url, lectureSeule: lectureSeule) }
        #expect(erreur?.message.contains("plus récente") == true)
        #expect(try Data(contentsOf: url) == avant)
    }

    @Test func readsWithoutWriting() async throws {
        let essai = try await BaseDEssai()
        let url = essai.base.url
        let lecture = try BaseDUI.open(at: url, lectureSeule: true)
        let ide = try await essai.compte("s.diallo").id
        #expect(try await lecture.depots.residents.compter(RequeteResidents(""), ide) == 7)
        await #expect(throws: ErreurDepot.base(PhrasesDeLaBase.protegee)) {
            try await lecture.definirReglage("a", "b")
        }
    }

    @Test func readsABaseBesideWhichNothingCanBeWritten() async throws {
        let essai = try await BaseDEssai()
        let url = essai.base.url
        try essai.base.fermer()
        // What a folder without the right to write does to the shared memory, whoever runs the test.
        try FileManager.default.createDirectory(atPath: url.path + "-shm", withIntermediateDirectories: false)
        let lecture = try BaseDUI.open(at: url, lectureSeule: true)
        #expect(try await lecture.verifier().estIntacte)
        try lecture.fermer()
        // A log that was not emptied holds acts that the file alone does not tell: it is not passed over in silence.
        try Data(repeating: 1, count: 40).write(to: URL(fileURLWithPath: url.path + "-wal"))
        #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: url, lectureSeule: true) }
    }

    @Test func leavesNothingBesideABaseThatIsRemoved() async throws {
        let essai = try await BaseDEssai()
        let url = essai.base.url
        #expect(FileManager.default.fileExists(atPath: url.path + "-reserve"))
        try essai.base.fermer()
        BaseDUI.retirer(url)
        #expect(try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path).isEmpty)
    }

    @Test func saysThatTheDiskIsFullAndKeepsWhatWasThere() async throws {
        let essai = try await BaseDEssai()
        try essai.base.pool.unsafeReentrantWrite { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let gros = MessageRecu.essai(1, texte: String(repeating: "mot ", count: 100_000))
        await #expect(throws: ErreurDepot.base(PhrasesDeLaBase.disquePlein)) {
            _ = try await essai.depots.messages.enregistrer(gros, BaseDEssai.nuit)
        }
        let avant = try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first?.acte
        #expect(avant == .creationCompte)
    }

    @Test func saysThatTheBaseIsDamaged() async throws {
        let essai = try await BaseDEssai()
        for numero in 0..<50 {
            _ = try await essai.depots.messages.enregistrer(.essai(numero), BaseDEssai.nuit)
        }
        let url = essai.base.url
        try essai.base.fermer()
        var octets = try Data(contentsOf: url)
        for page in stride(from: 4096 * 2, to: octets.count, by: 4096) {
            octets.replaceSubrange(page..<(page + 200), with: Data(repeating: 0xFF, count: 200))
        }
        try octets.write(to: url)
        await #expect(throws: ErreurDepot.base(PhrasesDeLaBase.endommagee)) {
            _ = try await BaseDUI.open(at: url).depots.residents.page(RequeteResidents(""), Cle(1), nil, 10)
        }
    }

    @Test func saysThatTheBaseIsBusy() {
        let erreur = ErreurDepot(traduisant: DatabaseError(resultCode: .SQLITE_BUSY))
        #expect(erreur == .base(PhrasesDeLaBase.occupee))
    }
}

/// The room kept for the moment when the disk is full.
struct ReserveTests {
    @Test("un disque plein : la réserve est rendue et l’écriture refaite, une fois")
    func rendue() async throws {
        let essai = try await BaseDEssai()
        let url = URL(fileURLWithPath: essai.base.url.path + "-reserve")
        #expect(FileManager.default.fileExists(atPath: url.path))
        #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int == Reserve.octets)
        #expect(essai.base.alerte().isEmpty)
        let plein = DatabaseError(resultCode: .SQLITE_FULL)
        // The disk is full as long as the reserve stands on it.
        let lu = try await essai.base.ecrire { db in
            if FileManager.default.fileExists(atPath: url.path) { throw plein }
            return try Int.fetchOne(db, sql: "SELECT 1")
        }
        #expect(lu == 1)
        // Without reserve the refusal is said.
        await #expect(throws: ErreurDepot.base(PhrasesDeLaBase.disquePlein)) {
            try await essai.base.ecrire { _ in throw plein }
        }
    }

    @Test("la réserve se refait dès que le disque a de la place, et ne garde rien de lisible par d’autres")
    func refaite() async throws {
        let essai = try await BaseDEssai()
        let url = URL(fileURLWithPath: essai.base.url.path + "-reserve")
        #expect(essai.base.reserve.rendre() && essai.base.reserve.estEntamee)
        #expect(essai.base.alerte().isEmpty, "there is room here: it is taken again")
        #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == 0o600)
    }
}
