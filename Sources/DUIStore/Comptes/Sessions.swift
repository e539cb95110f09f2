import DUIDomain
import Foundation
import GRDB

/// Opening of sessions. Failed tries are kept in the base, so that another terminal is bound by them too.
enum Sessions {
    /// Wrong codes in a row before a wait.
    static let essaisPermis = 5
    /// The wait.
    static let attente = 60

    /// Checks a code. The slow hash is computed between two transactions, so that it holds nobody up.
    static func ouvrir(
        _ base: BaseDUI, identifiant: String, code: String, quand: Instant
    ) async throws -> ResultatOuverture {
        let nom = String(ComptesSQL.normaliser(identifiant).prefix(100))
        let (attendre, hache) = try await base.lire { db -> (Instant?, CodeHache?) in
            (try blocage(db, nom, quand), try secret(db, nom))
        }
        if let attendre { return .bloquee(jusqua: attendre) }
        let convient = try (hache ?? .dePersonne).convient(code) && hache != nil
        return try await base.ecrire { db -> ResultatOuverture in
            // Somebody else may have used the last try meanwhile.
            if let attendre = try blocage(db, nom, quand) { return .bloquee(jusqua: attendre) }
            guard convient, let compte = try ComptesSQL.lire(db, identifiant: nom), compte.estActif,
                try EtablissementSQL.lire(db).admet(compte.role).estPermis
            else {
                return try noterEchec(db, nom, quand)
            }
            try db.execute(sql: "DELETE FROM essai_session WHERE identifiant = ?", arguments: [nom])
            try AccesHorsUnite.clore(
                db, compte.id, avant: quand.adding(secondes: -AccesHorsUnite.dureeAuPlus), quand)
            try Journal.ajouter(db, LigneJournal(quand: quand, qui: compte.identifiant, acte: .ouvertureSession))
            return .ouverte(compte)
        }
    }

    private static func secret(_ db: Database, _ nom: String) throws -> CodeHache? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT s.* FROM compte c JOIN compte_secret s ON s.compte = c.id
                WHERE c.identifiant = ? AND c.est_actif = 1
                """, arguments: [nom]
        ).map(CodeHache.init)
    }

    private static func blocage(_ db: Database, _ nom: String, _ quand: Instant) throws -> Instant? {
        try Int64.fetchOne(
            db, sql: "SELECT bloque_jusqua FROM essai_session WHERE identifiant = ? AND bloque_jusqua > ?",
            arguments: [nom, quand.secondes]
        ).map(Instant.init(secondes:))
    }

    private static func noterEchec(_ db: Database, _ nom: String, _ quand: Instant) throws -> ResultatOuverture {
        // Names tried long ago are forgotten: somebody who tries many cannot fill the disk.
        try db.execute(
            sql: "DELETE FROM essai_session WHERE dernier_le < ?", arguments: [quand.adding(secondes: -86_400).secondes]
        )
        let avant = try Row.fetchOne(
            db, sql: "SELECT echecs, bloque_jusqua FROM essai_session WHERE identifiant = ?", arguments: [nom])
        // A wait that is over gives all the tries back.
        let attenteFinie = avant?.instantOuRien("bloque_jusqua") != nil
        let echecs = attenteFinie ? 1 : (avant?["echecs"] ?? 0) + 1
        let fin: Instant? = echecs >= essaisPermis ? quand.adding(secondes: attente) : nil
        try db.execute(
            sql: """
                INSERT INTO essai_session (identifiant, echecs, dernier_le, bloque_jusqua) VALUES (?, ?, ?, ?)
                ON CONFLICT (identifiant) DO UPDATE SET echecs = excluded.echecs, dernier_le = excluded.dernier_le,
                    bloque_jusqua = excluded.bloque_jusqua
                """, arguments: [nom, echecs, quand.secondes, fin?.secondes])
        // People type their code in the wrong field: an unknown name never enters the journal.
        let connu = try ComptesSQL.lire(db, identifiant: nom)?.identifiant
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: connu ?? "", acte: .echecSession, objet: connu == nil ? "identifiant inconnu" : "",
                resultat: fin == nil ? "code refusé" : "code refusé, attente d’une minute"))
        if let fin { return .bloquee(jusqua: fin) }
        return .refusee(essaisRestants: essaisPermis - echecs)
    }
}
