import DUIDomain
import GRDB

/// What the program does to the queue: it takes what is due, and writes how each call ended.
enum AppelsINSi {
    /// How long a demand that was taken is left to whoever took it, in seconds.
    static let bail = 120

    /// What is sent for an identity; throws `RefusIdentite`.
    static func contenu(_ nature: DemandeINSi.Nature, _ identite: Identite) throws(RefusIdentite) -> EnvoiINSi.Contenu {
        switch nature {
        case .recherche(let precision): .recherche(try identite.requeteINSi(precision))
        case .verification: .verification(try identite.demandeDeVerification())
        }
    }

    /// Whether a demand waits for its call.
    static func uneEstDue(_ db: Database, _ quand: Instant) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM demande_insi WHERE etat = 'attente' AND prochain_essai <= ?)"),
            arguments: [quand.secondes]) ?? false
    }

    static func prochaines(_ db: Database, _ quand: Instant, limite: Int, service: String) throws -> [EnvoiINSi] {
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    \(DemandesSQL.debut) WHERE d.etat = 'attente' AND d.prochain_essai <= ?
                    ORDER BY d.prochain_essai, d.id LIMIT ?
                    """), arguments: [quand.secondes, limite])
        return try lignes.compactMap { try prendre(db, $0, quand, service) }
    }

    /// Takes one demand, when it is due.
    static func prendre(_ db: Database, _ id: Cle<DemandeINSi>, _ quand: Instant, service: String) throws -> EnvoiINSi?
    {
        let ligne = try Row.fetchOne(
            db.cachedStatement(
                sql: "\(DemandesSQL.debut) WHERE d.id = ? AND d.etat = 'attente' AND d.prochain_essai <= ?"),
            arguments: [id.rawValue, quand.secondes])
        return try ligne.flatMap { try prendre(db, $0, quand, service) }
    }

    /// Holds a demand for its call, traced; what the rules forbid meanwhile fails, with its sentence.
    private static func prendre(_ db: Database, _ ligne: Row, _ quand: Instant, _ service: String) throws -> EnvoiINSi?
    {
        var demande = try DemandesSQL.demande(ligne)
        let fiche = try IdentitesSQL.lire(db, demande.resident)
        do {
            let contenu = try contenu(demande.nature, fiche.identite)
            try db.execute(
                sql: "UPDATE demande_insi SET essais = essais + 1, prochain_essai = ? WHERE id = ?",
                arguments: [quand.adding(secondes: bail).secondes, demande.id.rawValue])
            demande = try DemandesSQL.lire(db, demande.id)
            try tracer(db, demande, .appelINSi, quand, service, resultat: "essai \(demande.essais)")
            return EnvoiINSi(demande: demande, version: fiche.version, contenu: contenu, service: service)
        } catch let refus as RefusIdentite {
            try clore(db, demande, .echouee, phrase: refus.message, retour: nil, quand)
            try tracer(db, demande, .appelINSi, quand, service, resultat: refus.message)
            return nil
        }
    }

    static func repondre(_ db: Database, _ envoi: EnvoiINSi, _ issue: IssueINSi, _ quand: Instant) throws
        -> DemandeINSi
    {
        let demande = try DemandesSQL.lire(db, envoi.demande.id)
        guard demande.etat == .enAttente else {
            throw ErreurDepot.conflit("Cette demande à INSi n’attend plus de réponse ; la réponse n’est pas gardée.")
        }
        switch issue {
        case .panne(let erreur):
            let attente = DemandeINSi.attente(apres: demande.essais)
            try attendre(db, demande, jusqua: quand.adding(secondes: attente), phrase: erreur.message)
            try tracer(db, demande, .reponseINSi, quand, envoi.service, resultat: erreur.message)
        case .refus(let erreur):
            try clore(db, demande, .echouee, phrase: erreur.message, retour: nil, quand)
            try tracer(db, demande, .reponseINSi, quand, envoi.service, resultat: erreur.message)
        case .repondu(let retour):
            try tracer(db, demande, .reponseINSi, quand, envoi.service, resultat: retour.trace)
            try retenir(db, envoi, demande, retour, quand)
        }
        return try DemandesSQL.lire(db, demande.id)
    }

    private static func retenir(
        _ db: Database, _ envoi: EnvoiINSi, _ demande: DemandeINSi, _ retour: RetourINSi, _ quand: Instant
    ) throws {
        let fiche = try IdentitesSQL.lire(db, demande.resident)
        guard fiche.version == envoi.version else {
            // The answer was about other traits than those of now: it proves nothing of them.
            return try attendre(
                db, demande, jusqua: quand,
                phrase: "L’identité a changé pendant l’appel ; la réponse n’est pas retenue et INSi est rappelé.")
        }
        guard case .verification(let verdict) = retour else {
            return try clore(db, demande, .aDecider, phrase: retour.phrase, retour: retour, quand)
        }
        let signature = Signature(compte: demande.par, quand: quand)
        let apres: Identite
        do {
            apres =
                verdict == .conforme
                ? try fiche.identite.verificationPositive(signature: signature)
                : try fiche.identite.verificationNegative(signature: signature)
        } catch {
            return try clore(db, demande, .echouee, phrase: error.message, retour: retour, quand)
        }
        let lignes = Array(apres.historique.dropFirst(fiche.identite.historique.count))
        _ = try EcritureIdentites.appliquer(
            db, fiche, apres, lignes, qui: try ComptesSQL.identifiant(db, demande.par), quand: quand)
        try clore(
            db, demande, verdict == .conforme ? .repondue : .aDecider, phrase: retour.phrase, retour: retour, quand)
    }

    private static func attendre(_ db: Database, _ demande: DemandeINSi, jusqua: Instant, phrase: String) throws {
        try db.execute(
            sql: "UPDATE demande_insi SET prochain_essai = ?, phrase = ? WHERE id = ?",
            arguments: [jusqua.secondes, phrase, demande.id.rawValue])
    }

    private static func clore(
        _ db: Database, _ demande: DemandeINSi, _ etat: DemandeINSi.Etat, phrase: String, retour: RetourINSi?,
        _ quand: Instant
    ) throws {
        try db.execute(
            sql: """
                UPDATE demande_insi SET etat = ?, prochain_essai = NULL, phrase = ?, retour = ?, repondue_le = ?
                WHERE id = ?
                """,
            arguments: [
                etat.rawValue, phrase, try retour.map { try JSON.texte($0) }, quand.secondes, demande.id.rawValue,
            ])
    }

    private static func tracer(
        _ db: Database, _ demande: DemandeINSi, _ acte: ActeTrace, _ quand: Instant, _ service: String,
        resultat: String
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: try ComptesSQL.identifiant(db, demande.par), acte: acte,
                resident: demande.resident, objet: "\(demande.nature.libelle), \(service)", resultat: resultat))
    }
}
