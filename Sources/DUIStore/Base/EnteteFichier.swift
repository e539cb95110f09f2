import DUIDomain
import Foundation
import GRDB

/// What the first bytes of a file say, read before SQLite may touch it.
enum EnteteFichier {
    /// Refuses a file that is missing, or that is not a base of DUI.
    static func verifier(_ url: URL) throws(ErreurDepot) {
        var estDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &estDossier) else {
            throw .base(PhrasesDeLaBase.absente(url))
        }
        // Opening a pipe would wait for ever.
        let genre = (try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile
        guard estDossier.boolValue || genre == true else { throw .base(PhrasesDeLaBase.pasUneBase(url)) }
        guard !estDossier.boolValue, let fichier = FileHandle(forReadingAtPath: url.path) else {
            throw .base(estDossier.boolValue ? PhrasesDeLaBase.pasUneBase(url) : PhrasesDeLaBase.illisible(url))
        }
        defer { try? fichier.close() }
        let entete = [UInt8]((try? fichier.read(upToCount: 100)) ?? Data())
        guard entete.count == 100, entete.starts(with: Array("SQLite format 3\0".utf8)),
            entete[68..<72].reduce(0, { $0 << 8 | Int32($1) }) == BaseDUI.identifiantApplication
        else { throw .base(PhrasesDeLaBase.pasUneBase(url)) }
    }

    /// Refuses a base written by a newer program. It runs on each connection before anything else: the version in the
    /// file may lag behind the one in the write-ahead log.
    static func verifier(_ db: Database) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= Migrations.derniere else {
            throw ErreurDepot.base(PhrasesDeLaBase.plusRecente(version: version))
        }
    }
}
