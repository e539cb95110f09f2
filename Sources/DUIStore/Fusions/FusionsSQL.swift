import DUIDomain
import GRDB

/// Merges of records, as rows.
enum FusionsSQL {
    // MARK: Which record

    /// The record that a key leads to: itself, or the one that absorbed it.
    static func gardee(_ db: Database, _ id: Cle<Resident>) throws -> Cle<Resident> {
        var cle = id.rawValue
        let suivante = try db.cachedStatement(sql: "SELECT absorbe_par FROM resident WHERE id = ?")
        // The schema lets no record absorb one that absorbs it: the chain ends.
        while let par = try Int64.fetchOne(suivante, arguments: [cle]) { cle = par }
        return Cle(cle)
    }

    /// The record to open for a key, and the one that was asked for when it is another.
    static func ouvrable(_ db: Database, _ id: Cle<Resident>) throws -> (id: Cle<Resident>, demandee: FicheNommee?) {
        let gardee = try gardee(db, id)
        return (gardee, gardee == id ? nil : try nommee(db, id.rawValue))
    }

    /// The records that one absorbed, directly or not.
    static func absorbees(_ db: Database, _ id: Cle<Resident>) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    WITH RECURSIVE absorbee (id) AS (
                        SELECT id FROM resident WHERE absorbe_par = ?
                        UNION SELECT r.id FROM resident r JOIN absorbee a ON r.absorbe_par = a.id)
                    SELECT id FROM absorbee ORDER BY id
                    """), arguments: [id.rawValue])
    }

    static func nommee(_ db: Database, _ id: Int64) throws -> FicheNommee {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, ipp, affichage FROM resident WHERE id = ?"), arguments: [id])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette personne n’est pas dans la base ; relisez la liste.")
        }
        return FicheNommee(id: ligne.cle("id"), ipp: ligne["ipp"], nom: ligne["affichage"])
    }

    // MARK: What a merge looks at

    static func fiche(_ db: Database, _ id: Cle<Resident>) throws -> FicheAFusionner {
        let dossier = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM resident_dossier WHERE resident = ?"), arguments: [id.rawValue])
        let textes = TexteDeDossier.allCases.map { ($0, dossier?[$0.rawValue] as String? ?? "") }
        let ouvertes = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM demande_insi WHERE resident = ? AND etat IN ('attente', 'a_decider', 'echouee')
                    """), arguments: [id.rawValue])
        let par = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT absorbe_par FROM resident WHERE id = ?"), arguments: [id.rawValue])
        return FicheAFusionner(
            resident: try ResidentsSQL.lire(db, id), attributs: try IdentitesSQL.attributs(db, id),
            demandesOuvertes: ouvertes ?? 0, registre: try ConsentementsSQL.registre(db, id),
            espace: try dossier?.code("mon_espace_sante") ?? .inconnu,
            textes: Dictionary(uniqueKeysWithValues: textes), mesure: try DossiersSQL.mesure(db, id),
            contenu: try contenu(db, id), absorbeePar: try par.map { try nommee(db, $0) })
    }

    private static func contenu(_ db: Database, _ id: Cle<Resident>) throws -> ContenuDeFiche {
        let ligne = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT
                        (SELECT count(*) FROM document WHERE resident = :id AND declasse_le IS NULL) AS documents,
                        (SELECT count(*) FROM message WHERE resident = :id) AS messages,
                        (SELECT count(*) FROM rendez_vous_resident WHERE resident = :id) AS rendezVous,
                        (SELECT count(*) FROM contact WHERE resident = :id) AS contacts,
                        (SELECT count(*) FROM allergie WHERE resident = :id) AS allergies,
                        (SELECT count(*) FROM alerte WHERE resident = :id) AS alertes,
                        (SELECT count(*) FROM consentement WHERE resident = :id) AS reponses,
                        (SELECT count(*) FROM demande_insi WHERE resident = :id) AS demandes,
                        (SELECT count(*) FROM echeance WHERE resident = :id) AS echeances,
                        (SELECT count(*) FROM autorite_parentale WHERE resident = :id) AS autorites,
                        (SELECT count(*) FROM mouvement WHERE resident = :id) AS mouvements
                    """), arguments: ["id": id.rawValue])
        let nombres = ContenuDeFiche.Genre.allCases.map { ($0, ligne?[$0.rawValue] as Int? ?? 0) }
        return ContenuDeFiche(Dictionary(uniqueKeysWithValues: nombres))
    }

    /// The merges of answers of a person that stand, those of the records that she absorbed among them, oldest first.
    static func deReponses(_ db: Database, _ id: Cle<Resident>) throws -> [FusionDeReponses] {
        let fiches = [id.rawValue] + (try absorbees(db, id))
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, dernier_consentement FROM fusion
                WHERE garde IN (\(parametres(fiches.count))) AND defaite_le IS NULL ORDER BY id
                """, arguments: StatementArguments(fiches)
        ).map { fusion in
            let venues = try Int64.fetchAll(
                db.cachedStatement(
                    sql: "SELECT cle FROM fusion_objet WHERE fusion = ? AND tableau = 'consentement.resident'"),
                arguments: [fusion["id"] as Int64])
            return FusionDeReponses(venues: Set(venues.map { Cle($0) }), jusqua: fusion.cle("dernier_consentement"))
        }
    }

    // MARK: Merges

    /// The merges in which a record was kept, oldest first, those that were undone among them.
    static func deLaFiche(_ db: Database, _ id: Cle<Resident>) throws -> [FusionDeFiches] {
        try Row.fetchAll(
            db.cachedStatement(sql: "\(debut) WHERE f.garde = ? ORDER BY f.id"), arguments: [id.rawValue]
        ).map { try fusion(db, $0) }
    }

    /// The merge that absorbed a record, while it stands.
    static func enVigueur(_ db: Database, absorbee id: Cle<Resident>) throws -> FusionDeFiches? {
        try Row.fetchOne(
            db.cachedStatement(sql: "\(debut) WHERE f.absorbe = ? AND f.defaite_le IS NULL"), arguments: [id.rawValue]
        ).map { try fusion(db, $0) }
    }

    /// The record that another one absorbed last, after a merge.
    static func plusRecente(_ db: Database, que fusion: FusionDeFiches) throws -> FicheNommee? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT absorbe FROM fusion WHERE garde = ? AND id > ? AND defaite_le IS NULL ORDER BY id DESC LIMIT 1
                    """), arguments: [fusion.gardee.id.rawValue, fusion.id.rawValue]
        ).map { try nommee(db, $0) }
    }

    private static let debut = """
        SELECT f.*, c.prenom, c.nom, a.prenom AS prenom_defaite, a.nom AS nom_defaite FROM fusion f
        JOIN compte c ON c.id = f.par LEFT JOIN compte a ON a.id = f.defaite_par
        """

    private static func fusion(_ db: Database, _ ligne: Row) throws -> FusionDeFiches {
        let (id, absorbee): (Cle<FusionDeFiches>, Cle<Resident>) = (ligne.cle("id"), ligne.cle("absorbe"))
        let garde: Cle<Resident> = ligne.cle("garde")
        let defaite = ligne.instantOuRien("defaite_le").map {
            DefusionDeFiches(
                par: MessagesSQL.nomCourt(prenom: ligne["prenom_defaite"], nom: ligne["nom_defaite"]), quand: $0,
                motif: ligne["defaite_motif"] ?? "")
        }
        var identite = try IdentitesSQL.lire(db, absorbee)
        identite.auteurs = try IdentitesSQL.auteurs(db, identite.identite)
        // Once undone, the two records go their own ways: neither shows the other's.
        if defaite == nil { identite.fusions = try deLaFiche(db, absorbee).filter { $0.defaite == nil } }
        let mesure = try DossiersSQL.mesure(db, absorbee)
        return FusionDeFiches(
            id: id, gardee: try nommee(db, garde.rawValue), absorbee: try nommee(db, absorbee.rawValue),
            par: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]), quand: ligne.instant("quand"),
            motif: ligne["motif"], ecarts: ligne["ecarts"], defaite: defaite, repris: try repris(db, id),
            identite: identite, mouvements: try MouvementsSQL.suivi(db, absorbee).mouvements,
            mesure: mesure == (try DossiersSQL.mesure(db, garde)) ? nil : mesure)
    }

    private static let genres: [String: ContenuDeFiche.Genre] = [
        "document.resident": .documents, "message.resident": .messages, "message.resident_propose": .messages,
        "rendez_vous_resident.resident": .rendezVous, "contact": .contacts, "allergie": .allergies,
        "alerte": .alertes, "consentement.resident": .reponses, "demande_insi.resident": .demandes,
        "echeance.resident": .echeances, "autorite_parentale.resident": .autorites,
    ]

    /// What came with the absorbed record. A message that was both attached and proposed counts once.
    private static func repris(_ db: Database, _ id: Cle<FusionDeFiches>) throws -> ContenuDeFiche {
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT tableau, cle FROM fusion_objet WHERE fusion = :id
                    UNION ALL SELECT tableau, rang FROM fusion_fait WHERE fusion = :id
                    """), arguments: ["id": id.rawValue])
        var cles: [ContenuDeFiche.Genre: Set<Int64>] = [:]
        for ligne in lignes {
            guard let genre = genres[ligne["tableau"]] else { continue }
            cles[genre, default: []].insert(ligne["cle"])
        }
        return ContenuDeFiche(cles.mapValues(\.count))
    }
}
