import DUIDomain
import Foundation
import GRDB

/// Acts on a message other than its filing. Each one checks the rights, changes, journals.
enum GestesSurMessages {
    /// Opens, journalled. The message is read from now on for the whole team when whoever opens it may handle it: one who
    /// only reads must not take its star away from those who have to act.
    static func ouvrir(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ quand: Instant) throws
        -> MessageEnregistre
    {
        let avant = try BoitesSQL.exiger(.lire, db, id, acteur)
        // Whoever may not read all that it brought has not read it for those who may: a result stays unread for the nurse.
        if !avant.estLu, try BoitesSQL.detient(.traiter, db, avant.boite, acteur), try litTout(db, acteur, id) {
            try db.execute(sql: "UPDATE message SET est_lu = 1 WHERE id = ?", arguments: [id.rawValue])
        }
        try tracer(db, acteur, .lectureMessage, avant, quand)
        return try contenu(db, id)
    }

    private static func litTout(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>) throws -> Bool {
        let masque = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT familles FROM message WHERE id = ?"), arguments: [id.rawValue])
        return RegardSQL.familles(masque ?? 0).isSubset(of: acteur.habilitation.famillesLisibles)
    }

    /// A piece is about to be shown: refused to whom may not read its family; the line is there before the text is.
    static func consignerLecture(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, piece: String, _ famille: FamilleDocument?,
        _ quand: Instant
    ) throws {
        let message = try BoitesSQL.exiger(.lire, db, id, acteur)
        let resident = message.rattachement.resident
        if let famille { try acteur.habilitation.decide(.lire(famille)).exiger(resident: resident, objet: piece) }
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .lecturePiece, resident: resident, objet: piece))
    }

    /// Reads again what was opened already.
    static func apercu(_ db: Database, _ id: Cle<ResumeMessage>, compte: Cle<Compte>) throws -> MessageEnregistre {
        do {
            _ = try BoitesSQL.exiger(.lire, db, id, try Acteur.lire(db, compte))
        } catch let refus as RefusDeDroit {
            throw ErreurDepot.refus(refus.message)
        }
        return try contenu(db, id)
    }

    static func marquerLu(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ lu: Bool, _ quand: Instant)
        throws -> ResumeMessage
    {
        let avant = try BoitesSQL.exiger(.traiter, db, id, acteur)
        guard avant.estLu != lu else { return avant }
        try db.execute(sql: "UPDATE message SET est_lu = ? WHERE id = ?", arguments: [lu, id.rawValue])
        try tracer(db, acteur, .drapeauMessage, avant, quand, motif: lu ? "lu" : "non lu")
        return try MessagesSQL.lire(db, id)
    }

    /// Takes in charge or gives back. Compare and set: the second who takes is told who was first.
    static func prendreEnCharge(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ prendre: Bool, _ quand: Instant
    ) throws -> ResumeMessage {
        let avant = try BoitesSQL.exiger(.traiter, db, id, acteur)
        let preneur = try Int64.fetchOne(
            db, sql: "SELECT pris_en_charge_par FROM message WHERE id = ?", arguments: [id.rawValue])
        if let preneur, preneur != acteur.id.rawValue {
            throw ErreurDepot.conflit("Ce message est déjà pris en charge par \(avant.prisEnChargePar).")
        }
        guard (preneur != nil) != prendre else { return avant }
        try db.execute(
            sql: "UPDATE message SET pris_en_charge_par = ?, pris_en_charge_le = ? WHERE id = ?",
            arguments: [prendre ? acteur.id.rawValue : nil, prendre ? quand.secondes : nil, id.rawValue])
        try tracer(db, acteur, .priseEnCharge, avant, quand, motif: prendre ? "" : "rendu")
        return try MessagesSQL.lire(db, id)
    }

    static func archiver(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ archive: Bool, _ quand: Instant
    ) throws -> ResumeMessage {
        let avant = try BoitesSQL.exiger(.traiter, db, id, acteur)
        guard avant.estArchive != archive else { return avant }
        try db.execute(sql: "UPDATE message SET est_archive = ? WHERE id = ?", arguments: [archive, id.rawValue])
        try tracer(db, acteur, .archivage, avant, quand, motif: archive ? "" : "sorti des archives")
        return try MessagesSQL.lire(db, id)
    }

    /// A sheet is about to come out: the line is there before the paper is.
    static func consignerImpression(
        _ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, piece: String, _ famille: FamilleDocument?,
        destination: String, _ quand: Instant
    ) throws {
        let message = try BoitesSQL.exiger(.lire, db, id, acteur)
        let resident = message.rattachement.resident
        try acteur.habilitation.decide(famille.map(Capacite.imprimer) ?? .imprimerUnePiece)
            .exiger(resident: resident, objet: piece)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .impression, resident: resident, objet: piece,
                motif: destination))
    }

    static func tracer(
        _ db: Database, _ acteur: Acteur, _ acte: ActeTrace, _ message: ResumeMessage, _ quand: Instant,
        motif: String = ""
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: acte, resident: message.rattachement.resident,
                objet: message.objet, motif: motif))
    }

    private static func contenu(_ db: Database, _ id: Cle<ResumeMessage>) throws -> MessageEnregistre {
        guard
            let octets = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT octets FROM message_brut WHERE message = ?"), arguments: [id.rawValue])
        else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return MessageEnregistre(
            resume: try MessagesSQL.lire(db, id), octets: octets,
            documents: try DocumentsRecusSQL.lister(db, message: id),
            partageSonIdentifiant: try Reception.partageSonIdentifiant(db, id))
    }
}
