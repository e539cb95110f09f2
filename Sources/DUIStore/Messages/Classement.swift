import DUIDomain
import GRDB

/// Filing of received documents in a record, and its undoing.
enum Classement {
    /// Files documents and confirms whom the message concerns, all or nothing.
    static func classer(_ db: Database, _ acteur: Acteur, _ decision: DecisionDeClassement, _ quand: Instant) throws
        -> ResumeMessage
    {
        let message = try BoitesSQL.exiger(.traiter, db, decision.message, acteur)
        try exigerLeDroit(db, acteur, decision.resident, message)
        if message.estClasse, case .confirme(decision.resident, let nom) = message.rattachement {
            throw ErreurDepot.conflit(
                "Ce message est déjà classé dans le dossier de \(nom)\(try parQui(db, message.id)) ; rien n’a été fait deux fois."
            )
        }
        try appliquer(db, acteur, decision, message: message, quand: quand, estLu: false)
        return try MessagesSQL.lire(db, decision.message)
    }

    private static func exigerLeDroit(
        _ db: Database, _ acteur: Acteur, _ resident: Cle<Resident>, _ message: ResumeMessage
    ) throws {
        try acteur.habilitation.decide(.classer).exiger(resident: resident, objet: message.objet)
        try acteur.exigerPerimetre(
            try ResidentsSQL.unite(db, resident), resident: resident, objet: message.objet)
    }

    /// `, par S. DIALLO`, or nothing when the message brought no document.
    private static func parQui(_ db: Database, _ message: Cle<ResumeMessage>) throws -> String {
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT c.prenom, c.nom FROM document_recu r JOIN document d ON d.id = r.classe_comme
                JOIN compte c ON c.id = d.classe_par WHERE r.message = ? LIMIT 1
                """, arguments: [message.rawValue])
        let nom = MessagesSQL.nomCourt(prenom: ligne?["prenom"], nom: ligne?["nom"])
        return nom.isEmpty ? "" : ", par \(nom)"
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
        let ecarts = try ecarts(db, recu, decision)
        if let deja = try dejaAuDossier(db, recu, decision.resident) {
            // A document sent twice is filed once: the second message points to it.
            try db.execute(
                sql: "UPDATE document_recu SET classe_comme = ? WHERE id = ?",
                arguments: [deja, piece.recu.rawValue])
            return try tracer(db, acteur, recu, decision, "déjà au dossier", quand)
        }
        let nouveau = NouveauDocument(
            resident: decision.resident, description: recu.description, origine: .mss, octets: piece.octets,
            texte: piece.texte, estLu: estLu)
        let id = try EcritureDocuments.inserer(
            db, nouveau, par: acteur.id, quand: quand, message: decision.message)
        try db.execute(
            sql: "UPDATE document_recu SET classe_comme = ? WHERE id = ?",
            arguments: [id.rawValue, piece.recu.rawValue])
        try tracer(db, acteur, recu, decision, ecarts, quand)
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ recu: DocumentRecu, _ decision: DecisionDeClassement, _ motif: String,
        _ quand: Instant
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .classement, resident: decision.resident,
                objet: recu.description.titre, motif: motif))
    }

    /// What differs between the received identity and the person, with the motive that was given for filing all the same;
    /// empty when nothing differs.
    private static func ecarts(_ db: Database, _ recu: DocumentRecu, _ decision: DecisionDeClassement) throws -> String
    {
        let resident = try ResidentsSQL.lire(db, decision.resident)
        let verification = try DocumentsRecusSQL.lister(db, message: decision.message)
            .first { $0.id == recu.id }?.verification
        let obstacle = ObstacleAuClassement(
            ComparaisonIdentite.laPire([recu.usager], resident), verification.map { [$0] } ?? [])
        guard let obstacle else { return "" }
        let motif = Assainissement.ligne(String(decision.motif.prefix(500))).trimmingBlancs()
        guard motif.contains(where: \.isLetter) else { throw ErreurDepot.refus(obstacle.refus) }
        return "écart (\(obstacle.enMots)) : \(motif)"
    }

    private static func dejaAuDossier(_ db: Database, _ recu: DocumentRecu, _ resident: Cle<Resident>) throws -> Int64?
    {
        guard !recu.description.identifiant.isEmpty else { return nil }
        return try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM document
                    WHERE identifiant = ? AND identifiant <> '' AND resident = ? AND declasse_le IS NULL
                    """),
            arguments: [recu.description.identifiant, resident.rawValue])
    }

    /// Undoes the filing: documents are marked, never erased; the message falls back to what was proposed at arrival.
    static func declasser(_ db: Database, _ acteur: Acteur, _ id: Cle<ResumeMessage>, _ quand: Instant) throws
        -> ResumeMessage
    {
        let message = try BoitesSQL.exiger(.traiter, db, id, acteur)
        if let resident = message.rattachement.resident { try exigerLeDroit(db, acteur, resident, message) }
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
            sql: "UPDATE document_recu SET classe_comme = NULL WHERE message = ?", arguments: [id.rawValue])
        try db.execute(
            sql: """
                UPDATE message SET rattachement = proposition, resident = resident_propose, est_classe = 0 WHERE id = ?
                """, arguments: [id.rawValue])
        if classes.isEmpty { try GestesSurMessages.tracer(db, acteur, .declassement, message, quand) }
        return try MessagesSQL.lire(db, id)
    }

    private static func retirer(_ db: Database, _ acteur: Acteur, _ ligne: Row, _ quand: Instant) throws {
        let id: Int64 = ligne["id"]
        // Other messages that brought the same document have it to file again.
        try db.execute(
            sql:
                "UPDATE message SET est_classe = 0 WHERE id IN (SELECT message FROM document_recu WHERE classe_comme = ?)",
            arguments: [id])
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
