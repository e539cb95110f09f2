import DUIDomain
import GRDB

/// Search everywhere: people, then documents, then messages, within what the account may read.
///
/// Each list is newest first. Words are looked for as they stand first; the beginning of the last one only fills up.
enum RecherchePartout {
    /// People shown at most.
    private static let personnesAuPlus = 10

    static func chercher(_ db: Database, _ texte: String, compte: Compte, limite: Int) throws -> [Trouvaille] {
        let acteur = try Acteur.lire(db, compte.id)
        guard acteur.estActif, limite > 0 else { return [] }
        var trouvailles = try personnes(db, texte, acteur, limite: min(personnesAuPlus, limite))
        guard let requete = RequetePleinTexte(texte) else { return trouvailles }
        let reste = limite - trouvailles.count
        let messages = try messages(db, requete, acteur, limite: reste)
        // Half of what is left is kept for each list, unless the other one needs less.
        let documents = try documents(db, requete, acteur, limite: max(reste - messages.count, (reste + 1) / 2))
        trouvailles += documents
        trouvailles += messages.prefix(limite - trouvailles.count)
        return trouvailles
    }

    private static func personnes(_ db: Database, _ texte: String, _ acteur: Acteur, limite: Int) throws
        -> [Trouvaille]
    {
        let requete = RequeteResidents(texte)
        guard !requete.estVide, acteur.habilitation.decide(.voirResidents).estPermis else { return [] }
        return try RechercheResidents.page(
            db, requete, acteur, apres: nil, limite: limite
        ).elements.map(Trouvaille.resident)
    }

    private static func documents(_ db: Database, _ requete: RequetePleinTexte, _ acteur: Acteur, limite: Int) throws
        -> [Trouvaille]
    {
        let familles = acteur.habilitation.famillesLisibles.map(\.rawValue).sorted()
        guard !familles.isEmpty, acteur.habilitation.decide(.ouvrirDossier).estPermis else { return [] }
        var sql = """
            SELECT f.rowid FROM document_recherche f CROSS JOIN document d ON d.id = f.rowid
            JOIN resident r ON r.id = d.resident
            WHERE f.document_recherche MATCH ? AND d.declasse_le IS NULL AND d.famille IN (\(parametres(familles.count)))
            """
        var valeurs: [any DatabaseValueConvertible] = familles
        if let condition = acteur.perimetre?.condition("r") {
            sql += " AND " + condition.sql
            valeurs += condition.valeurs
        }
        sql += " ORDER BY f.rowid DESC LIMIT ?"
        let cles = try cles(db, sql, [requete.exacte(), try requete.parPrefixe(db)], valeurs, limite: limite)
        return try cles.map { cle in
            let texte = try String.fetchOne(
                db.cachedStatement(sql: "SELECT substr(texte, 1, 40000) FROM document_texte WHERE document = ?"),
                arguments: [cle])
            return .document(
                try DocumentsSQL.lire(db, Cle(cle)), extrait: Extrait.autour(texte ?? "", mots: requete.mots))
        }
    }

    private static func messages(_ db: Database, _ requete: RequetePleinTexte, _ acteur: Acteur, limite: Int) throws
        -> [Trouvaille]
    {
        let boites = try BoitesSQL.lister(db, compte: acteur.id).map(\.id.rawValue)
        guard !boites.isEmpty else { return [] }
        let sql = """
            SELECT f.rowid FROM message_recherche f CROSS JOIN message m ON m.id = f.rowid
            JOIN boite b ON b.id = m.boite
            WHERE f.message_recherche MATCH ? AND m.boite IN (\(parametres(boites.count)))
                AND \(RegardSQL.condition("m", "b.type", acteur)) ORDER BY f.rowid DESC LIMIT ?
            """
        let expressions = [requete.exacte(dans: boites), try requete.parPrefixe(db, dans: boites)]
        return try cles(db, sql, expressions, boites, limite: limite).map { cle in
            let texte = try String.fetchOne(
                db.cachedStatement(sql: "SELECT substr(texte, 1, 40000) FROM message_texte WHERE message = ?"),
                arguments: [cle])
            return .message(
                try MessagesSQL.lire(db, Cle(cle)), extrait: Extrait.autour(texte ?? "", mots: requete.mots))
        }
    }

    /// The keys that the first expression finds, then those that the next one adds, up to the limit.
    private static func cles(
        _ db: Database, _ sql: String, _ expressions: [String?], _ valeurs: [any DatabaseValueConvertible], limite: Int
    ) throws -> [Int64] {
        var cles: [Int64] = []
        for (rang, expression) in expressions.enumerated() where cles.count < limite {
            guard let expression, rang == 0 || expression != expressions[0] else { continue }
            let nouvelles = try Int64.fetchAll(
                db.cachedStatement(sql: sql),
                arguments: StatementArguments([expression] + valeurs + [limite]))
            cles += nouvelles.filter { !cles.contains($0) }
        }
        return Array(cles.prefix(limite))
    }
}
