import DUIDomain
import GRDB

extension BaseDUI {
    /// Records a message together with what already happened to it, in one transaction; nothing when the message is
    /// already in its mailbox. Each act is journalled in the name of whoever did it.
    @discardableResult
    public func importer(_ message: MessageRecu, etat: EtatImporte, quand: Instant) async throws
        -> Cle<ResumeMessage>?
    {
        try await importer([(message, etat)], quand: quand).first ?? nil
    }

    /// The same for many messages in one transaction, in their order: all of them enter, or none.
    @discardableResult
    public func importer(_ lot: [(message: MessageRecu, etat: EtatImporte)], quand: Instant) async throws
        -> [Cle<ResumeMessage>?]
    {
        try await ecrire { db in
            try lot.map { message, etat in
                guard let id = try Reception.enregistrer(db, message, quand: quand) else { return nil }
                try ImportMessages.appliquer(db, etat, a: id, quand: quand)
                return id
            }
        }
    }

    /// Records many messages with their past in one transaction: all of them, or none. How many were new.
    ///
    /// One durable commit for the lot: a mailbox taken over from another program would otherwise wait for the disk once
    /// a message.
    @discardableResult
    public func importer(_ messages: [(recu: MessageRecu, etat: EtatImporte)], quand: Instant) async throws -> Int {
        try await ecrire { db in
            var nouveaux = 0
            for message in messages {
                guard let id = try Reception.enregistrer(db, message.recu, quand: quand) else { continue }
                try ImportMessages.appliquer(db, message.etat, a: id, quand: quand)
                nouveaux += 1
            }
            return nouveaux
        }
    }
}

/// The past of an imported message.
enum ImportMessages {
    static func appliquer(_ db: Database, _ etat: EtatImporte, a id: Cle<ResumeMessage>, quand: Instant) throws {
        let resume = try MessagesSQL.lire(db, id)
        if !etat.prisEnChargePar.isEmpty {
            let pris = etat.prisEnChargeLe ?? quand
            let preneur = try acteur(db, etat.prisEnChargePar)
            try db.execute(
                sql: "UPDATE message SET pris_en_charge_par = ?, pris_en_charge_le = ? WHERE id = ?",
                arguments: [preneur.id.rawValue, pris.secondes, id.rawValue])
            try GestesSurMessages.tracer(db, preneur, .priseEnCharge, resume, pris)
        }
        if let classement = etat.classement { try classer(db, classement, message: resume) }
        try db.execute(
            sql: "UPDATE message SET est_lu = ?, est_archive = ? WHERE id = ?",
            arguments: [etat.estLu, etat.estArchive, id.rawValue])
    }

    private static func classer(
        _ db: Database, _ classement: EtatImporte.ClassementImporte, message: ResumeMessage
    ) throws {
        let recus = try DocumentsRecusSQL.lister(db, message: message.id)
        let pieces = try classement.pieces.sorted { $0.key < $1.key }.compactMap {
            rang, piece -> DecisionDeClassement.PieceAClasser? in
            guard recus.indices.contains(rang) else {
                throw ErreurDepot.introuvable(
                    "Le message «\u{A0}\(message.objet)\u{A0}» n’a pas de document de rang \(rang) ; rien n’a été importé."
                )
            }
            return DecisionDeClassement.PieceAClasser(
                recu: recus[rang].id, octets: piece.octets, texte: piece.texte)
        }
        let decision = DecisionDeClassement(
            message: message.id, resident: classement.resident, documents: pieces, motif: "repris de l’historique")
        try Classement.appliquer(
            db, try acteur(db, classement.par), decision, message: message, quand: classement.quand,
            estLu: classement.sontLus)
    }

    private static func acteur(_ db: Database, _ identifiant: String) throws -> Acteur {
        guard let compte = try ComptesSQL.lire(db, identifiant: identifiant) else {
            throw ErreurDepot.introuvable(
                "L’importation cite le compte «\u{A0}\(identifiant)\u{A0}», qui n’existe pas ; rien n’a été importé.")
        }
        return try Acteur.lire(db, compte.id)
    }
}
