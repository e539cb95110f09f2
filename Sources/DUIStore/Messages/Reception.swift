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
        guard let identifiant = try identifiantLibre(db, message, boite: boite) else { return nil }
        let id = try inserer(db, message, boite: boite)
        try db.execute(
            sql: "INSERT INTO message_identifiant (boite, identifiant, message) VALUES (?, ?, ?)",
            arguments: [boite, identifiant, id])
        try inscrireContenu(db, message, id: id, boite: boite, quand)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, acte: .reception, resident: try personne(db, message),
                objet: message.courriel.objetAffiche))
        return Cle(id)
    }

    /// The name under which a message is recorded; nil when it is already there, byte for byte.
    ///
    /// A Message-ID is chosen by the sender: whoever has seen one may send another message under it before the real one
    /// arrives. Its name is then followed, after a line end that no Message-ID holds, by the digest of its bytes.
    private static func identifiantLibre(_ db: Database, _ message: MessageRecu, boite: Int64) throws -> String? {
        let annonce = racine(String(message.courriel.identifiant.prefix(998)))
        let premier = annonce.isEmpty ? try empreinte(message) : annonce
        guard let porteur = try porteur(db, premier, boite: boite) else { return premier }
        let estLeMeme = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT octets = ? FROM message_brut WHERE message = ?"),
            arguments: [message.octets, porteur])
        if estLeMeme == true { return nil }
        let second = annonce + "\n" + (try empreinte(message))
        return try self.porteur(db, second, boite: boite) == nil ? second : nil
    }

    /// The message of a mailbox that holds these very bytes under this name, when there is one.
    static func connu(_ db: Database, _ message: MessageRecu, boite: Int64) throws -> Int64? {
        let annonce = racine(String(message.courriel.identifiant.prefix(998)))
        let somme = try empreinte(message)
        for nom in [annonce.isEmpty ? somme : annonce, annonce + "\n" + somme] {
            guard let porteur = try porteur(db, nom, boite: boite) else { continue }
            let estLeMeme = try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT octets = ? FROM message_brut WHERE message = ?"),
                arguments: [message.octets, porteur])
            if estLeMeme == true { return porteur }
        }
        return nil
    }

    private static func empreinte(_ message: MessageRecu) throws -> String {
        "sha256:" + (try Empreintes.sha256(message.octets)).map { String(format: "%02x", $0) }.joined()
    }

    /// The message recorded under a name in a mailbox.
    private static func porteur(_ db: Database, _ identifiant: String, boite: Int64) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT message FROM message_identifiant WHERE boite = ? AND identifiant = ?"),
            arguments: [boite, identifiant])
    }

    /// Whether another message of its mailbox came under the same Message-ID.
    static func partageSonIdentifiant(_ db: Database, _ id: Cle<ResumeMessage>) throws -> Bool {
        guard
            let sien = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT boite, identifiant FROM message_identifiant WHERE message = ?"),
                arguments: [id.rawValue])
        else { return false }
        let annonce = racine(sien["identifiant"])
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM message_identifiant
                            WHERE boite = :boite AND identifiant = :annonce AND message <> :message)
                        OR EXISTS (SELECT 1 FROM message_identifiant
                            WHERE boite = :boite AND identifiant > :debut AND identifiant < :fin AND message <> :message)
                    """),
            // Two walks of the key: in one, SQLite would go on to the end of the mailbox.
            arguments: [
                "boite": sien["boite"] as Int64, "message": id.rawValue, "annonce": annonce,
                "debut": annonce + "\n", "fin": annonce + "\u{0B}",
            ]) ?? false
    }

    /// A name without the digest that may follow it.
    private static func racine(_ identifiant: String) -> String {
        String(identifiant.prefix { $0 != "\n" })
    }

    private static func inserer(_ db: Database, _ message: MessageRecu, boite: Int64) throws -> Int64 {
        let courriel = message.courriel
        let expediteur = courriel.expediteurs.first
        let resident = try personne(db, message)?.rawValue
        // As the list of pieces shows them: each document of an archive, and not the archive.
        let rangsDesDocuments = Set(message.documents.map(\.rangPiece))
        let pieces = message.documents.count + courriel.pieces.indices.count { !rangsDesDocuments.contains($0) }
        let critique = message.documents.contains { $0.resultatsSignales.contains(where: \.estCritique) }
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO message (boite, recu_le, expediteur, expediteur_est_usager, objet, est_urgent,
                    nombre_de_pieces, rattachement, resident, proposition, resident_propose, familles)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let code = RattachementSQL.code(message.rattachement)
        try instruction.execute(arguments: [
            boite, message.recuLe.secondes, expediteur?.affiche ?? "", expediteur?.estUsager ?? false,
            courriel.objetAffiche, courriel.estUrgent || critique, pieces, code, resident,
            // What an undone filing falls back to: somebody looks again, whatever was sure at arrival.
            code == "confirme" ? "propose" : code, resident,
            RegardSQL.masque(message.documents.map(\.description.famille)),
        ])
        return db.lastInsertedRowID
    }

    /// Whom a message concerns: the record that is kept, when hers was absorbed since she was looked for.
    private static func personne(_ db: Database, _ message: MessageRecu) throws -> Cle<Resident>? {
        try message.rattachement.resident.map { try FusionsSQL.gardee(db, $0) }
    }

    private static func inscrireContenu(
        _ db: Database, _ message: MessageRecu, id: Int64, boite: Int64, _ quand: Instant
    ) throws {
        try db.cachedStatement(sql: "INSERT INTO message_brut (message, octets) VALUES (?, ?)")
            .execute(arguments: [id, message.octets])
        var verifiees: Set<IdentiteRecue> = []
        for (rang, document) in message.documents.enumerated() {
            let cle = try DocumentsRecusSQL.inserer(db, document, rang: rang, message: id)
            if verifiees.insert(document.usager).inserted {
                try INSRecusSQL.inscrire(db, document, cle: cle, message: id, quand)
            }
        }
        let texte = IndexPleinTexte.lisible(message.texte)
        try db.cachedStatement(sql: "INSERT INTO message_texte (message, texte) VALUES (?, ?)")
            .execute(arguments: [id, texte])
        let courriel = message.courriel
        let entete = [courriel.objetAffiche] + courriel.expediteurs.flatMap { [$0.affiche, $0.adresse] }
        try IndexPleinTexte.inscrire(db, entete + [texte], dans: .messages, cle: id, boite: boite)
    }
}
