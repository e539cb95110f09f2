import DUIDomain
import Foundation
import GRDB

/// Recording of a message that arrived: row, raw bytes, documents, text, journal, in one transaction.
enum Reception {
    /// The key of the message, or nothing when it is already in that mailbox.
    static func enregistrer(_ db: Database, _ message: MessageRecu, quand: Instant) throws -> Cle<ResumeMessage>? {
        let adresse = message.boite.lowercased()
        guard
            let boite = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM boite WHERE adresse = ?"), arguments: [adresse])
        else {
            throw ErreurDepot.introuvable(
                "Aucune boîte n’a l’adresse \(adresse) ; le message n’a pas été enregistré : créez d’abord la boîte.")
        }
        let identifiant = try Self.identifiant(message)
        let connu = try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM message_identifiant WHERE boite = ? AND identifiant = ?)"),
            arguments: [boite, identifiant])
        if connu == true { return nil }
        let id = try inserer(db, message, boite: boite)
        try db.execute(
            sql: "INSERT INTO message_identifiant (boite, identifiant, message) VALUES (?, ?, ?)",
            arguments: [boite, identifiant, id])
        try inscrireContenu(db, message, id: id, boite: boite)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, acte: .reception, resident: message.rattachement.resident,
                objet: message.courriel.objetAffiche))
        return Cle(id)
    }

    /// What makes a message the same one: its Message-ID, else its bytes.
    private static func identifiant(_ message: MessageRecu) throws -> String {
        guard message.courriel.identifiant.isEmpty else { return String(message.courriel.identifiant.prefix(998)) }
        return "sha256:" + (try Empreintes.sha256(message.octets)).map { String(format: "%02x", $0) }.joined()
    }

    private static func inserer(_ db: Database, _ message: MessageRecu, boite: Int64) throws -> Int64 {
        let courriel = message.courriel
        let expediteur = courriel.expediteurs.first
        let resident = message.rattachement.resident?.rawValue
        let critique = message.documents.contains { $0.resultatsSignales.contains(where: \.estCritique) }
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO message (boite, recu_le, expediteur, expediteur_est_usager, objet, est_urgent,
                    nombre_de_pieces, rattachement, resident, proposition, resident_propose)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let code = RattachementSQL.code(message.rattachement)
        try instruction.execute(arguments: [
            boite, message.recuLe.secondes, expediteur?.affiche ?? "", expediteur?.estUsager ?? false,
            courriel.objetAffiche, courriel.estUrgent || critique, courriel.pieces.count, code, resident,
            // What an undone filing falls back to: somebody looks again, whatever was sure at arrival.
            code == "confirme" ? "propose" : code, resident,
        ])
        return db.lastInsertedRowID
    }

    private static func inscrireContenu(_ db: Database, _ message: MessageRecu, id: Int64, boite: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO message_brut (message, octets) VALUES (?, ?)")
            .execute(arguments: [id, message.octets])
        for (rang, document) in message.documents.enumerated() {
            try DocumentsRecusSQL.inserer(db, document, rang: rang, message: id)
        }
        let texte = IndexPleinTexte.lisible(message.texte)
        try db.cachedStatement(sql: "INSERT INTO message_texte (message, texte) VALUES (?, ?)")
            .execute(arguments: [id, texte])
        let courriel = message.courriel
        let entete = [courriel.objetAffiche] + courriel.expediteurs.flatMap { [$0.affiche, $0.adresse] }
        try IndexPleinTexte.inscrire(db, entete + [texte], dans: .messages, cle: id, boite: boite)
    }
}
