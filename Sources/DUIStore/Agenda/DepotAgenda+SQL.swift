import DUIDomain
import GRDB

extension BaseDUI {
    /// Appointments.
    func depotAgenda() -> DepotAgenda {
        DepotAgenda(
            periode: { du, au, filtre, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirAgenda).exiger()
                    return try AgendaSQL.periode(db, du: du, au: au, filtre, acteur)
                }
            },
            enMemeTemps: { contenu, residents, sauf, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirAgenda).exiger()
                    return try AgendaSQL.enMemeTemps(db, contenu, residents, sauf: sauf, acteur)
                }
            },
            creer: { contenu, residents, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureAgenda.creer(db, acteur, contenu, residents, signature.quand)
                }
            },
            modifier: { id, version, contenu, residents, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureAgenda.modifier(
                        db, acteur, id, version: version, contenu, residents, signature.quand)
                }
            },
            changerEtat: { id, version, etat, motif, signature in
                try await self.agir(signature) { db, acteur in
                    try EcritureAgenda.changerEtat(
                        db, acteur, id, version: version, etat, motif: motif, signature.quand)
                }
            })
    }

    /// Drafts.
    func depotBrouillons() -> DepotBrouillons {
        DepotBrouillons(
            lire: { compte, objet in
                try await self.lire { db in try BrouillonsSQL.lire(db, compte, objet) }
            },
            lister: { compte, objet in
                try await self.lire { db in try BrouillonsSQL.lister(db, compte, objet) }
            },
            enregistrer: { brouillon in
                try await self.ecrire { db in try BrouillonsSQL.enregistrer(db, brouillon) }
            },
            supprimer: { compte, objet in
                try await self.ecrire { db in
                    try db.execute(
                        sql: "DELETE FROM brouillon WHERE compte = ? AND objet = ?",
                        arguments: [compte.rawValue, objet])
                }
            },
            compter: { compte in
                try await self.lire { db in
                    try Int.fetchOne(
                        db, sql: "SELECT count(*) FROM brouillon WHERE compte = ?", arguments: [compte.rawValue]) ?? 0
                }
            })
    }
}

/// Drafts, as rows.
enum BrouillonsSQL {
    static func lire(_ db: Database, _ compte: Cle<Compte>, _ objet: String) throws -> Brouillon? {
        try Row.fetchOne(
            db, sql: "SELECT champs, garde_le FROM brouillon WHERE compte = ? AND objet = ?",
            arguments: [compte.rawValue, objet]
        ).map {
            Brouillon(
                compte: compte, objet: objet, champs: try JSON.valeur($0["champs"]), gardeLe: $0.instant("garde_le"))
        }
    }

    /// The table is keyed by account and object: a range of names reads no more rows than it gives back.
    static func lister(_ db: Database, _ compte: Cle<Compte>, _ objet: String) throws -> [Brouillon] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT objet, champs, garde_le FROM brouillon
                WHERE compte = ?1 AND (objet = ?2 OR (objet > ?2 || '/' AND objet < ?2 || '0'))
                ORDER BY garde_le DESC, objet
                """, arguments: [compte.rawValue, objet]
        ).map {
            Brouillon(
                compte: compte, objet: $0["objet"], champs: try JSON.valeur($0["champs"]),
                gardeLe: $0.instant("garde_le"))
        }
    }

    static func enregistrer(_ db: Database, _ brouillon: Brouillon) throws {
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO brouillon (compte, objet, champs, garde_le) VALUES (?, ?, ?, ?)
                ON CONFLICT (compte, objet) DO UPDATE SET champs = excluded.champs, garde_le = excluded.garde_le
                """)
        try instruction.execute(arguments: [
            brouillon.compte.rawValue, brouillon.objet, try JSON.texte(brouillon.champs), brouillon.gardeLe.secondes,
        ])
    }
}
