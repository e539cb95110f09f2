import DUIDomain
import GRDB

extension BaseDUI {
    /// The address book.
    func depotAnnuaire() -> DepotAnnuaire {
        DepotAnnuaire { lecteur, limite in
            try await self.consulter(lecteur) { db, acteur in
                try acteur.habilitation.decide(.voirMessagerie).exiger(objet: "annuaire")
                return try Row.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT adresse, libelle, structure, profession FROM correspondant
                            ORDER BY libelle COLLATE NOCASE, adresse LIMIT ?
                            """), arguments: [limite]
                ).map {
                    Correspondant(
                        adresse: $0["adresse"], libelle: $0["libelle"], structure: $0["structure"],
                        profession: $0["profession"])
                }
            }
        }
    }
}
