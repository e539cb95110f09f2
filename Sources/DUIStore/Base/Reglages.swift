import DUIDomain
import GRDB

extension BaseDUI {
    /// A setting kept in the base, by its name.
    public func reglage(_ cle: String) async throws -> String? {
        try await lire { db in try Reglages.lire(db, cle) }
    }

    /// Keeps a setting in the base; nil forgets it.
    public func definirReglage(_ cle: String, _ valeur: String?) async throws {
        try await ecrire { db in try Reglages.ecrire(db, cle, valeur) }
    }

    /// Sets what operators know the program by (`X-MSS-NIL`).
    public func definirReferenceDuProduit(_ reference: String) async throws {
        try await definirReglage(Reglages.referenceDuProduit, reference)
    }
}

/// Settings of the base: a name and a text.
enum Reglages {
    static let referenceDuProduit = "mss.reference_produit"

    static func lire(_ db: Database, _ cle: String) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT valeur FROM reglage WHERE cle = ?"), arguments: [cle])
    }

    static func ecrire(_ db: Database, _ cle: String, _ valeur: String?) throws {
        if let valeur {
            try db.execute(
                sql: """
                    INSERT INTO reglage (cle, valeur) VALUES (?, ?)
                    ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur
                    """, arguments: [cle, valeur])
        } else {
            try db.execute(sql: "DELETE FROM reglage WHERE cle = ?", arguments: [cle])
        }
    }
}
