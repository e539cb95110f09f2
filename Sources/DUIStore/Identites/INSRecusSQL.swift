import DUIDomain
import GRDB

/// Verifications of received INS, as rows.
enum INSRecusSQL {
    /// Asks for the verification of the INS that a document brought, where it is to be asked (INS/va1.11).
    static func inscrire(_ db: Database, _ recu: DocumentRecu, cle: Int64, message: Int64, _ quand: Instant) throws {
        guard recu.erreur.isEmpty, let ins = recu.usager.ins,
            recu.usager.verificationAFaire(parmi: try porteurs(db, ins)) != nil
        else { return }
        try db.execute(
            sql: "INSERT INTO ins_recu (document, message, prochain_essai) VALUES (?, ?, ?)",
            arguments: [cle, message, quand.secondes])
    }

    /// Our people who hold an INS in use.
    private static func porteurs(_ db: Database, _ ins: INS) throws -> [Resident] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM resident WHERE ins_matricule = ? AND ins_autorite = ? AND absorbe_par IS NULL
                    """), arguments: [ins.matricule.valeur, ins.autorite.rawValue]
        ).map { try ResidentsSQL.lire(db, Cle($0)) }
    }

    /// The verifications of a message, by the document that stands for each identity.
    static func duMessage(_ db: Database, _ message: Cle<ResumeMessage>) throws -> [Int64: VerificationRecue] {
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM ins_recu WHERE message = ?"), arguments: [message.rawValue])
        return Dictionary(uniqueKeysWithValues: try lignes.map { ($0["document"], try verification($0)) })
    }

    static func verification(_ ligne: Row) throws -> VerificationRecue {
        VerificationRecue(
            etat: try ligne.code("etat"), phrase: ligne["phrase"], repondueLe: ligne.instantOuRien("repondue_le"))
    }

    /// The work list, in the mailboxes that an account reads.
    static func aDecider(_ db: Database, _ acteur: Acteur, limite: Int) throws -> [INSRecuADecider] {
        let boites = try BoitesSQL.lister(db, compte: acteur.id).map(\.id.rawValue)
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT v.*, d.titre, d.usager, b.libelle, m.recu_le \(origine(boites.count, acteur))
                    ORDER BY v.document LIMIT ?
                    """), arguments: StatementArguments(boites as [any DatabaseValueConvertible] + [limite])
        ).map { ligne in
            let usager: IdentiteRecue = try JSON.valeur(ligne["usager"])
            return INSRecuADecider(
                id: ligne.cle("document"), message: ligne.cle("message"), titre: ligne["titre"], nom: usager.affichage,
                boite: ligne["libelle"], recuLe: ligne.instant("recu_le"), verification: try verification(ligne))
        }
    }

    /// How many wait for somebody, and how many wait for INSi, with what keeps them.
    static func etat(_ db: Database, _ acteur: Acteur) throws -> EtatDeLaFileINSi {
        let boites = try BoitesSQL.lister(db, compte: acteur.id).map(\.id.rawValue)
        let aDecider = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) \(origine(boites.count, acteur))"),
            arguments: StatementArguments(boites))
        let ligne = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT count(*) AS combien, max(phrase) AS phrase FROM ins_recu WHERE etat = 'attente'"))
        return EtatDeLaFileINSi(
            aDecider: aDecider ?? 0, enAttente: ligne?["combien"] ?? 0, phrase: ligne?["phrase"] ?? "")
    }

    private static func origine(_ boites: Int, _ acteur: Acteur) -> String {
        """
        FROM ins_recu v JOIN document_recu d ON d.id = v.document JOIN message m ON m.id = v.message
            JOIN boite b ON b.id = m.boite
        WHERE v.etat IN ('non_conforme', 'echouee') AND d.classe_comme IS NULL AND m.est_archive = 0
            AND m.boite IN (\(parametres(boites))) AND \(RegardSQL.condition("m", "b.type", acteur))
        """
    }
}

/// What the program does to the queue of received INS.
enum AppelsDesINSRecus {
    static func unEstDu(_ db: Database, _ quand: Instant) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM ins_recu WHERE etat = 'attente' AND prochain_essai <= ?)"),
            arguments: [quand.secondes]) ?? false
    }

    static func prochains(_ db: Database, _ quand: Instant, limite: Int, service: String) throws -> [EnvoiRecu] {
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT v.document, v.essais, d.usager FROM ins_recu v JOIN document_recu d ON d.id = v.document
                    WHERE v.etat = 'attente' AND v.prochain_essai <= ? ORDER BY v.prochain_essai, v.document LIMIT ?
                    """), arguments: [quand.secondes, limite])
        return try lignes.compactMap { ligne in
            let document: Cle<DocumentRecu> = ligne.cle("document")
            let usager: IdentiteRecue = try JSON.valeur(ligne["usager"])
            guard let demande = usager.demandeDeVerification else { return nil }
            try db.execute(
                sql: "UPDATE ins_recu SET essais = essais + 1, prochain_essai = ? WHERE document = ?",
                arguments: [quand.adding(secondes: AppelsINSi.bail).secondes, document.rawValue])
            let essai = (ligne["essais"] as Int) + 1
            try tracer(db, document, .appelINSi, quand, service, resultat: "essai \(essai)")
            return EnvoiRecu(document: document, demande: demande, service: service)
        }
    }

    static func conclure(_ db: Database, _ envoi: EnvoiRecu, _ issue: IssueINSi, _ quand: Instant) throws {
        let essais = try Int.fetchOne(
            db, sql: "SELECT essais FROM ins_recu WHERE document = ? AND etat = 'attente'",
            arguments: [envoi.document.rawValue])
        guard let essais else {
            throw ErreurDepot.conflit("Cette vérification n’attend plus de réponse ; la réponse n’est pas gardée.")
        }
        switch issue {
        case .panne(let erreur):
            try db.execute(
                sql: "UPDATE ins_recu SET prochain_essai = ?, phrase = ? WHERE document = ?",
                arguments: [
                    quand.adding(secondes: DemandeINSi.attente(apres: essais)).secondes, erreur.message,
                    envoi.document.rawValue,
                ])
            try tracer(db, envoi.document, .reponseINSi, quand, envoi.service, resultat: erreur.message)
        case .refus(let erreur):
            try clore(db, envoi.document, .echouee, erreur.message, quand)
            try tracer(db, envoi.document, .reponseINSi, quand, envoi.service, resultat: erreur.message)
        case .repondu(let retour):
            guard case .verification(let verdict) = retour else {
                throw ErreurDepot.refus("Une vérification ne se conclut pas par une recherche ; rien n’est changé.")
            }
            try clore(
                db, envoi.document, verdict == .conforme ? .conforme : .nonConforme, VerificationRecue.phrase(verdict),
                quand)
            try tracer(db, envoi.document, .reponseINSi, quand, envoi.service, resultat: retour.trace)
        }
    }

    private static func clore(
        _ db: Database, _ document: Cle<DocumentRecu>, _ etat: VerificationRecue.Etat, _ phrase: String,
        _ quand: Instant
    ) throws {
        try db.execute(
            sql: "UPDATE ins_recu SET etat = ?, prochain_essai = NULL, phrase = ?, repondue_le = ? WHERE document = ?",
            arguments: [etat.rawValue, phrase, quand.secondes, document.rawValue])
    }

    private static func tracer(
        _ db: Database, _ document: Cle<DocumentRecu>, _ acte: ActeTrace, _ quand: Instant, _ service: String,
        resultat: String
    ) throws {
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT d.titre, d.message, m.resident FROM document_recu d JOIN message m ON m.id = d.message
                WHERE d.id = ?
                """, arguments: [document.rawValue])
        guard let ligne else { return }
        let message: Int64 = ligne["message"]
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, acte: acte, resident: ligne.cleOuRien("resident"),
                objet: "INS reçu avec « \(ligne["titre"] as String) », message \(message), \(service)",
                resultat: resultat))
    }
}
