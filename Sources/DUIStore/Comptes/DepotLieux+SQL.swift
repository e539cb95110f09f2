import DUIDomain
import GRDB

extension BaseDUI {
    /// Places left.
    func depotLieux() -> DepotLieux {
        DepotLieux(
            lire: { compte, depuis in
                try await self.lire { db in
                    try Row.fetchOne(
                        db, sql: "SELECT champs FROM lieu_quitte WHERE compte = ? AND quitte_le >= ?",
                        arguments: [compte.rawValue, depuis.secondes]
                    ).map { try JSON.valeur($0["champs"]) } ?? [:]
                }
            },
            garder: { lieu, signature in
                try await self.ecrire { db in
                    try db.cachedStatement(
                        sql: """
                            INSERT INTO lieu_quitte (compte, champs, quitte_le) VALUES (?, ?, ?)
                            ON CONFLICT (compte) DO UPDATE SET champs = excluded.champs, quitte_le = excluded.quitte_le
                            """
                    ).execute(arguments: [signature.compte.rawValue, try JSON.texte(lieu), signature.quand.secondes])
                }
            })
    }
}
