import DUIDomain
import Foundation
import GRDB

/// The base of an establishment: one file, shared by every terminal of the house.
public final class BaseDUI: Sendable {
    /// Where the file is.
    public let url: URL
    /// Whether nothing may be written.
    public let lectureSeule: Bool

    let pool: DatabasePool
    let veilleur: Veilleur
    let reserve: Reserve

    /// The first four bytes that say « this file is a base of DUI » (`PRAGMA application_id`): `DUI1`.
    static let identifiantApplication: Int32 = 0x4455_4931

    private init(url: URL, lectureSeule: Bool, pool: DatabasePool) {
        self.url = url
        self.lectureSeule = lectureSeule
        self.pool = pool
        veilleur = Veilleur(url: url)
        reserve = Reserve(base: url)
        if !lectureSeule { reserve.constituer() }
    }

    /// Opens a base, and brings it up to date when it is older than this program.
    ///
    /// A file that is not ours, or that a newer version wrote, is refused before a single byte of it changes.
    public static func open(at url: URL, lectureSeule: Bool = false) throws(ErreurDepot) -> BaseDUI {
        try EnteteFichier.verifier(url)
        return try ErreurDepot.enMots(url) {
            let pool = try ouvrirLeFichier(url, lectureSeule: lectureSeule)
            let version = try pool.unsafeReentrantWrite { db in
                // The pool chose NORMAL, which may lose the last commits with the power.
                if !lectureSeule { try db.execute(sql: "PRAGMA synchronous = FULL") }
                return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            }
            if version < Migrations.derniere {
                guard !lectureSeule else { throw ErreurDepot.base(PhrasesDeLaBase.ancienneEnLectureSeule(url)) }
                try Migrations.appliquer(a: pool)
            }
            return BaseDUI(url: url, lectureSeule: lectureSeule, pool: pool)
        }
    }

    /// Opens the file. To be read alone from a folder where nothing may be written (a backup, a disk mounted read-only), a
    /// base that nobody has open is read as it lies: SQLite could not put its shared memory beside it.
    private static func ouvrirLeFichier(_ url: URL, lectureSeule: Bool) throws -> DatabasePool {
        let reglages = configuration(lectureSeule: lectureSeule)
        do {
            return try DatabasePool(path: url.path, configuration: reglages)
        } catch let erreur as DatabaseError
            where lectureSeule && [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(erreur.resultCode)
        {
            let journal = try? FileManager.default.attributesOfItem(atPath: url.path + "-wal")[.size] as? Int
            guard (journal ?? 0) == 0,
                let chemin = url.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
            else { throw erreur }
            return try DatabasePool(path: "file:\(chemin)?immutable=1", configuration: reglages)
        }
    }

    /// Removes a base that nobody has open, with the files that stand beside it.
    public static func retirer(_ url: URL) {
        for suffixe in ["", "-wal", "-shm", Reserve.suffixe] {
            try? FileManager.default.removeItem(atPath: url.path + suffixe)
        }
    }

    /// Creates a base for an establishment, and opens it. A file that is already there is never touched.
    ///
    /// The base is made beside its place and moved there once whole: a program killed halfway leaves no half base.
    @discardableResult
    public static func create(at url: URL, etablissement: Etablissement, quand: Instant) throws(ErreurDepot) -> BaseDUI
    {
        guard !FileManager.default.fileExists(atPath: url.path) else {
            throw .base(PhrasesDeLaBase.existeDeja(url))
        }
        try ErreurDepot.enMots(url) {
            let chantier = url.deletingLastPathComponent()
                .appendingPathComponent(".\(url.lastPathComponent).\(UInt64.random(in: 0...UInt64.max)).creation")
            defer { retirer(chantier) }
            // Health data: readable by the owner of the file alone, from the first byte on.
            guard
                FileManager.default.createFile(
                    atPath: chantier.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw ErreurDepot.base(PhrasesDeLaBase.dossierRefuse(url)) }
            try batir(chantier, etablissement: etablissement, quand: quand)
            try FileManager.default.moveItem(at: chantier, to: url)
        }
        return try open(at: url)
    }

    private static func batir(_ url: URL, etablissement: Etablissement, quand: Instant) throws {
        var reglages = Configuration()
        reglages.prepareDatabase { db in
            try db.execute(sql: "PRAGMA application_id = \(identifiantApplication)")
        }
        let pool = try DatabasePool(path: url.path, configuration: reglages)
        try Migrations.appliquer(a: pool)
        try pool.write { db in
            try db.execute(
                sql: """
                    INSERT INTO etablissement (id, nom, type, finess, adresse, oid_local, est_demonstration)
                    VALUES (1, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    etablissement.nom, etablissement.type.rawValue, etablissement.finess, etablissement.adresse,
                    etablissement.oidLocal, etablissement.estDemonstration,
                ])
            try Journal.ajouter(db, LigneJournal(quand: quand, acte: .creationBase, objet: etablissement.nom))
        }
        try pool.close()
    }

    private static func configuration(lectureSeule: Bool) -> Configuration {
        var reglages = Configuration()
        reglages.readonly = lectureSeule
        reglages.busyMode = .timeout(5)
        reglages.maximumReaderCount = 4
        reglages.prepareDatabase { db in
            // Nothing that was read may reach a temporary file in clear, and a schema from elsewhere runs no code.
            try db.execute(
                sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON")
            try EnteteFichier.verifier(db)
        }
        return reglages
    }

    /// Closes every connection. What was acknowledged is in the file.
    public func fermer() throws(ErreurDepot) {
        let (veilleur, pool) = (veilleur, pool)
        try ErreurDepot.enMots(url) {
            try veilleur.fermer()
            if !lectureSeule { Self.viderLeJournalDEcriture(pool) }
            try pool.close()
        }
    }

    /// Empties the write-ahead log before the connections close: the last one may be a reader, which cannot. Another
    /// terminal that reads at that moment keeps its log, and nobody waits for it.
    private static func viderLeJournalDEcriture(_ pool: DatabasePool) {
        try? pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            _ = try db.checkpoint(.truncate)
        }
    }
}
