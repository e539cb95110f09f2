import DUIDomain
import GRDB

/// Filing of received documents in a record, and its undoing.
enum Classement {
    /// Files documents and confirms whom the message concerns, all or nothing.
    static func classer(_ db: Database, _ acteur: Acteur, _ decision: DecisionDeClassement, _ quand: Instant) throws
        -> ResumeMessage
    {
        let message = try BoitesSQL.exiger(.traiter, db, decision.message, acteur)
        try acteur.habilitation.decide(.classer).exiger(resident: decision.resident, objet: message.objet)
        try acteur.exigerPerimetre(
            try ResidentsSQL.unite(db, decision.resident), resident: decision.resident, objet: message.objet)
        try appliquer(db, acteur, decision, message: message, quand: quand, estLu: false)
        return try MessagesSQL.lire(db, decision.message)
    }

    /// The filing itself, rights already checked.
    static func appliquer(
        _ db: Database, _ acteur: Acteur, _ decision: DecisionDeClassement, message: ResumeMessage, quand: Instant,
        estLu: Bool
    ) throws {
        if case .confirme(let autre, let nom) = message.rattachement, autre != decision.resident, message.estClasse {
            throw ErreurDepot.refus(
                "Ce message est déjà classé dans le dossier de \(nom) ; annulez ce classement avant d’en choisir un autre."
            )
        }
        for piece in decision.documents {
            try classer(db, acteur, piece, decision: decision, quand: quand, estLu: estLu)
        }
        try db.execute(
            sql: """
                UPDATE message SET rattachement = 'confirme', resident = :resident, est_classe = NOT EXISTS (
                    SELECT 1 FROM document_recu d WHERE d.message = :message AND d.classe_comme IS NULL
                        AND d.erreur = '')
                WHERE id = :message
                """, arguments: ["resident": decision.resident.rawValue, "message": decision.message.rawValue])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .rattachement, resident: decision.resident,
                objet: message.objet))
    }

    private static func classer(
        _ db: Database, _ acteur: Acteur, _ piece: DecisionDeClassement.PieceAClasser,
        decision: DecisionDeClassement, quand: Instant, estLu: Bool
    ) throws {
        let ligne = try Row.fetchOne(
            db, sql: "SELECT * FROM document_recu WHERE id = ? AND message = ?",
            arguments: [piece.recu.rawValue, decision.message.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Ce document ne fait pas partie du message ; ouvrez le message à nouveau.")
        }
        let recu = try DocumentsRecusSQL.document(ligne)
        if let deja = recu.classeComme {
            let classe = try DocumentsSQL.lire(db, deja)
            guard classe.resident == decision.resident else {
                throw ErreurDepot.refus(
                    "Ce document est déjà classé dans le dossier de \(classe.nomResident) ; annulez d’abord ce classement."
                )
            }
            return
        }
        let nouveau = NouveauDocument(
            resident: decision.resident, description: recu.description, origine: .mss, octets: piece.octets,
            texte: piece.texte, estLu: estLu)
        let id = try EcritureDocuments.inserer(
            db, nouveau, par: acteur.id, quand: quand, message: decision.message)
        try db.execute(
            sql: "UPDATE document_recu SET classe_comme = ? WHERE id = ?",
            arguments: [id.rawValue, piece.recu.rawValue])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .classement, resident: decision.resident,
                objet: recu.description.titre))
    }

    /// Undoes the filing: documents are marked, never erased; the message falls back to what was proposed at arrival.
    static func declasser(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ quand: Instant) throws
        -> ResumeMessage
    {
        let message = try BoitesSQL.exiger(.traiter, db, id, acteur)
        let classes = try Row.fetchAll(
            db,
            sql: """
                SELECT d.id, d.resident, d.titre, d.identifiant_de_serie, d.classe_par, c.prenom, c.nom FROM document d
                LEFT JOIN compte c ON c.id = d.classe_par
                WHERE d.message = ? AND d.declasse_le IS NULL ORDER BY d.id
                """, arguments: [id.rawValue])
        guard case .confirme = message.rattachement else {
            throw ErreurDepot.refus("Ce message n’est classé dans aucun dossier ; il n’y a rien à annuler.")
        }
        if let autre = classes.first(where: { $0["classe_par"] != acteur.id.rawValue }) {
            let nom = MessagesSQL.nomCourt(prenom: autre["prenom"], nom: autre["nom"])
            throw ErreurDepot.refus("Ce classement a été fait par \(nom), qui seul peut l’annuler.")
        }
        for ligne in classes { try retirer(db, acteur, ligne, quand) }
        try db.execute(
            sql: """
                UPDATE message SET rattachement = proposition, resident = resident_propose, est_classe = 0 WHERE id = ?
                """, arguments: [id.rawValue])
        if classes.isEmpty { try GestesSurMessages.tracer(db, acteur, .declassement, message, quand) }
        return try MessagesSQL.lire(db, id)
    }

    private static func retirer(_ db: Database, _ acteur: Acteur, _ ligne: Row, _ quand: Instant) throws {
        let id: Int64 = ligne["id"]
        try db.execute(sql: "UPDATE document_recu SET classe_comme = NULL WHERE classe_comme = ?", arguments: [id])
        try db.execute(
            sql: "UPDATE document SET declasse_le = ?, declasse_par = ?, remplace_par = NULL WHERE id = ?",
            arguments: [quand.secondes, acteur.id.rawValue, id])
        try db.execute(sql: "UPDATE document SET remplace_par = NULL WHERE remplace_par = ?", arguments: [id])
        try EcritureDocuments.marquerRemplaces(
            db, resident: ligne.cle("resident"), serie: ligne["identifiant_de_serie"])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .declassement, resident: ligne.cle("resident"),
                objet: ligne["titre"]))
    }
}
