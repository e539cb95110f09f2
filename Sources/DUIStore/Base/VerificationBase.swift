import DUIDomain
import GRDB

/// What a control of the whole base found.
public struct VerificationBase: Hashable, Sendable {
    /// What SQLite finds wrong in the file (`PRAGMA integrity_check`), at most 100; none when it is sound.
    public var defautsDuFichier: [String]
    /// Rows that point to nothing, one line a table and a table pointed to; none when all holds.
    public var liensRompus: [String]
    /// The chain of the journal; nil when it cannot even be read.
    public var journal: VerificationJournal?

    /// Whether all of it holds.
    public var estIntacte: Bool {
        guard case .intacte = journal else { return false }
        return defautsDuFichier.isEmpty && liensRompus.isEmpty
    }
}

extension BaseDUI {
    /// Controls the file, the foreign keys and the journal in one consistent state; changes nothing.
    public func verifier() async throws -> VerificationBase {
        try await lire { db in
            let integrite = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            let liens = try Row.fetchAll(
                db, sql: "SELECT \"table\", parent, count(*) AS nombre FROM pragma_foreign_key_check GROUP BY 1, 2")
            return VerificationBase(
                defautsDuFichier: integrite == ["ok"] ? [] : integrite,
                liensRompus: liens.map { ligne in
                    let (table, parent): (String, String) = (ligne["table"], ligne["parent"])
                    return "\(table) vers \(parent) : \(ligne["nombre"] as Int64)"
                },
                journal: try? Journal.verifier(db))
        }
    }
}
