import DUIDomain
import GRDB

/// Rows of the inboxes.
enum MessagesSQL {
    private static let selection = """
        SELECT m.id, m.boite, b.libelle, m.recu_le, m.expediteur, m.expediteur_est_usager, m.objet, m.est_lu,
            m.est_urgent, m.nombre_de_pieces, m.rattachement, m.resident, r.affichage, c.prenom, c.nom,
            m.pris_en_charge_par, m.est_classe, m.est_archive
        FROM message m JOIN boite b ON b.id = m.boite LEFT JOIN resident r ON r.id = m.resident
        LEFT JOIN compte c ON c.id = m.pris_en_charge_par
        """

    /// One row.
    static func lire(_ db: Database, _ id: Cle<ResumeMessage>) throws -> ResumeMessage {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "\(selection) WHERE m.id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Ce message n’est pas dans la base ; relisez la liste.")
        }
        return try resume(ligne)
    }

    /// A page, newest first.
    static func page(
        _ db: Database, _ filtre: FiltreMessages, _ acteur: Acteur, avant: Cle<ResumeMessage>?, limite: Int
    ) throws -> Page<ResumeMessage> {
        guard let choix = try ChoixDeMessages(db, filtre, acteur, avant: avant?.rawValue, limite: limite + 1) else {
            return Page(elements: [], aUneSuite: false)
        }
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "\(selection) WHERE m.id IN (\(choix.sql)) ORDER BY m.id DESC"),
            arguments: StatementArguments(choix.valeurs))
        return Page(elements: try lignes.prefix(limite).map(resume), aUneSuite: lignes.count > limite)
    }

    /// The rows of these keys that are still there, newest first.
    static func lignes(_ db: Database, _ ids: [Cle<ResumeMessage>], _ acteur: Acteur) throws -> [ResumeMessage] {
        let cles = ids.prefix(500).map(\.rawValue)
        let regard = RegardSQL.condition("m", "b.type", acteur)
        return try Row.fetchAll(
            db, sql: "\(selection) WHERE m.id IN (\(parametres(cles.count))) AND \(regard) ORDER BY m.id DESC",
            arguments: StatementArguments(cles)
        ).map(resume)
    }

    /// Unread and total, which the mailbox keeps; counted for whom reads only a part of it.
    static func compteurs(_ db: Database, _ boites: [Cle<BoiteAuxLettres>], _ acteur: Acteur) throws
        -> CompteursMessages
    {
        var compteurs = CompteursMessages(nonLus: 0, total: 0)
        let gardes = "SELECT non_lus, courants FROM boite WHERE id = ?"
        let comptes = """
            SELECT count(*) AS courants, coalesce(sum(m.est_lu = 0), 0) AS non_lus
            FROM boite b CROSS JOIN message m ON m.boite = b.id
            WHERE b.id = ? AND m.est_archive = 0 AND \(RegardSQL.condition("m", "b.type", acteur))
            """
        let sql = RegardSQL.voitTout(acteur) ? gardes : comptes
        for boite in Set(boites) {
            let ligne = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [boite.rawValue])
            compteurs.nonLus += ligne?["non_lus"] ?? 0
            compteurs.total += ligne?["courants"] ?? 0
        }
        return compteurs
    }

    static func resume(_ ligne: Row) throws -> ResumeMessage {
        ResumeMessage(
            id: ligne.cle("id"), boite: ligne.cle("boite"), libelleBoite: ligne["libelle"],
            recuLe: ligne.instant("recu_le"), expediteur: ligne["expediteur"],
            expediteurEstUsager: ligne["expediteur_est_usager"], objet: ligne["objet"], estLu: ligne["est_lu"],
            estUrgent: ligne["est_urgent"], nombreDePieces: ligne["nombre_de_pieces"],
            rattachement: try RattachementSQL.lire(ligne),
            prisEnChargePar: nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]),
            preneur: ligne.cleOuRien("pris_en_charge_par"), estClasse: ligne["est_classe"],
            estArchive: ligne["est_archive"])
    }

    /// `C. MOREL`, or nothing.
    static func nomCourt(prenom: String?, nom: String?) -> String {
        guard let nom else { return "" }
        return (prenom?.first.map { "\($0). " } ?? "") + nom.uppercased()
    }
}

/// Which keys a page of messages holds: one walk of an index a mailbox, each cut at the size of the page.
struct ChoixDeMessages {
    private(set) var sql = ""
    /// What the reader may see of the rows of `message`.
    private let regard: String
    private(set) var valeurs: [any DatabaseValueConvertible] = []

    /// Nothing when no message can answer: no mailbox, or a text without a word.
    init?(_ db: Database, _ filtre: FiltreMessages, _ acteur: Acteur, avant: Int64?, limite: Int) throws {
        regard = RegardSQL.condition("message", "(SELECT type FROM boite b WHERE b.id = message.boite)", acteur)
        let boites = Set(filtre.boites).sorted().prefix(200)
        guard !boites.isEmpty else { return nil }
        if filtre.texte.trimmingBlancs().isEmpty {
            let branches = boites.map { boite in branche(filtre, boite: boite.rawValue, avant: avant, limite: limite) }
            sql = branches.joined(separator: " UNION ALL ") + " ORDER BY id DESC LIMIT ?"
            valeurs.append(limite)
        } else {
            guard
                let expression = try RequetePleinTexte(filtre.texte)?.parPrefixe(db, dans: boites.map(\.rawValue))
            else { return nil }
            chercher(filtre, expression, boites: Array(boites), avant, limite)
        }
    }

    private mutating func branche(_ filtre: FiltreMessages, boite: Int64, avant: Int64?, limite: Int) -> String {
        var conditions = "boite = ? AND est_archive = ? AND \(regard)"
        valeurs += [boite, filtre.archives] as [any DatabaseValueConvertible]
        conditions += Self.suite(filtre)
        if let resident = filtre.resident {
            conditions += " AND resident = ?"
            valeurs.append(resident.rawValue)
        }
        if let avant {
            conditions += " AND id < ?"
            valeurs.append(avant)
        }
        valeurs.append(limite)
        return "SELECT id FROM (SELECT id FROM message WHERE \(conditions) ORDER BY id DESC LIMIT ?)"
    }

    /// What the filter asks of what is left to do, on columns behind a prefix.
    private static func suite(_ filtre: FiltreMessages, _ prefixe: String = "") -> String {
        switch filtre.suite {
        case .tous: ""
        case .nonLus: " AND \(prefixe)est_lu = 0"
        case .aTraiter:
            " AND \(prefixe)est_archive = 0 AND \(prefixe)est_classe = 0 AND \(prefixe)pris_en_charge_par IS NULL"
        }
    }

    private mutating func chercher(
        _ filtre: FiltreMessages, _ expression: String, boites: [Cle<BoiteAuxLettres>], _ avant: Int64?, _ limite: Int
    ) {
        sql = """
            SELECT f.rowid FROM message_recherche f CROSS JOIN message ON message.id = f.rowid
            WHERE f.message_recherche MATCH ? AND f.rowid < ? AND message.est_archive = ?
                AND message.boite IN (\(parametres(boites.count))) AND \(regard)
            """
        valeurs = [expression, avant ?? Int64.max, filtre.archives]
        valeurs += boites.map(\.rawValue)
        sql += Self.suite(filtre, "message.")
        if let resident = filtre.resident {
            sql += " AND message.resident = ?"
            valeurs.append(resident.rawValue)
        }
        sql += " ORDER BY f.rowid DESC LIMIT ?"
        valeurs.append(limite)
    }
}

/// Whom a message concerns, as columns.
enum RattachementSQL {
    static func lire(_ ligne: Row) throws -> Rattachement {
        let resident: Cle<Resident>? = ligne.cleOuRien("resident")
        switch (ligne["rattachement"] as String, resident) {
        case ("sans_objet", _): return .sansObjet
        case ("a_rattacher", _): return .aRattacher
        case ("propose", .some(let id)): return .propose(id, nom: ligne["affichage"] ?? "")
        case ("confirme", .some(let id)): return .confirme(id, nom: ligne["affichage"] ?? "")
        default: throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
    }

    static func code(_ rattachement: Rattachement) -> String {
        switch rattachement {
        case .sansObjet: "sans_objet"
        case .aRattacher: "a_rattacher"
        case .propose: "propose"
        case .confirme: "confirme"
        }
    }
}
