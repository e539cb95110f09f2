import DUIDomain
import Foundation
import GRDB

/// Watches whether the base was written to: its own connection, opened at the first question, never writes.
///
/// `PRAGMA data_version` changes on a connection when another one committed, of this process or of another.
final class Veilleur: Sendable {
    private let url: URL
    private let connexion = Connexion()

    init(url: URL) { self.url = url }

    /// The number that changes with each commit.
    func version() async throws -> Int {
        do {
            return try await connexion.queue(url).read { db in
                try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            }
        } catch {
            throw ErreurDepot(traduisant: error)
        }
    }

    /// Closes the connection, if it was opened.
    func fermer() throws { try connexion.fermer() }

    /// Holds the connection. A lock, because closing is synchronous.
    private final class Connexion: @unchecked Sendable {
        private let verrou = NSLock()
        private var ouverte: DatabaseQueue?

        func queue(_ url: URL) throws -> DatabaseQueue {
            try verrou.withLock {
                if let ouverte { return ouverte }
                var reglages = Configuration()
                reglages.readonly = true
                reglages.busyMode = .timeout(5)
                let nouvelle = try DatabaseQueue(path: url.path, configuration: reglages)
                ouverte = nouvelle
                return nouvelle
            }
        }

        func fermer() throws {
            try verrou.withLock {
                try ouverte?.close()
                ouverte = nil
            }
        }
    }
}
