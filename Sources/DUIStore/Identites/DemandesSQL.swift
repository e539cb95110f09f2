import DUIDomain
import GRDB

/// What is asked of INSi, as rows.
enum DemandesSQL {
    static let debut = "SELECT d.*, r.affichage FROM demande_insi d JOIN resident r ON r.id = d.resident"

    static func demande(_ ligne: Row) throws -> DemandeINSi {
        let precision: PrecisionINSi? = ligne["precision"] == nil ? nil : try ligne.code("precision")
        return DemandeINSi(
            id: ligne.cle("id"), resident: ligne.cle("resident"), nom: ligne["affichage"],
            nature: precision.map { .recherche($0) } ?? .verification, par: ligne.cle("par"),
            quand: ligne.instant("quand"), etat: try ligne.code("etat"), essais: ligne["essais"],
            prochainEssai: ligne.instantOuRien("prochain_essai"), phrase: ligne["phrase"],
            retour: try (ligne["retour"] as String?).map { try JSON.valeur($0) })
    }

    static func lire(_ db: Database, _ id: Cle<DemandeINSi>) throws -> DemandeINSi {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "\(debut) WHERE d.id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette demande à INSi n’est pas dans la base ; revenez à la liste.")
        }
        return try demande(ligne)
    }

    static func aDecider(_ db: Database, _ acteur: Acteur, apres: Cle<DemandeINSi>?, limite: Int) throws
        -> Page<DemandeINSi>
    {
        var conditions = "d.etat IN ('a_decider', 'echouee') AND d.id > ?"
        var valeurs: [any DatabaseValueConvertible] = [apres?.rawValue ?? 0]
        if let condition = acteur.perimetre?.condition("r") {
            conditions += " AND " + condition.sql
            valeurs += condition.valeurs
        }
        valeurs.append(limite + 1)
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "\(debut) WHERE \(conditions) ORDER BY d.id LIMIT ?"),
            arguments: StatementArguments(valeurs))
        return Page(elements: try lignes.prefix(limite).map(demande), aUneSuite: lignes.count > limite)
    }

    static func dUnePersonne(_ db: Database, _ resident: Cle<Resident>) throws -> [DemandeINSi] {
        try Row.fetchAll(
            db.cachedStatement(sql: "\(debut) WHERE d.resident = ? ORDER BY d.id DESC LIMIT 20"),
            arguments: [resident.rawValue]
        ).map(demande)
    }
}

/// What people do to the queue: they ask, and they decide.
enum EcritureDemandes {
    static func ajouter(
        _ db: Database, _ acteur: Acteur, _ resident: Cle<Resident>, _ nature: DemandeINSi.Nature, _ quand: Instant
    ) throws -> DemandeINSi {
        try acteur.habilitation.decide(.appelerINSi).exiger(resident: resident, objet: nature.libelle)
        try acteur.exigerPerimetre(try ResidentsSQL.unite(db, resident), resident: resident)
        do {
            _ = try AppelsINSi.contenu(nature, try IdentitesSQL.lire(db, resident).identite)
        } catch let refus as RefusIdentite {
            throw ErreurDepot.refus(refus.message)
        }
        let (genre, precision): (String, String?) =
            switch nature {
            case .recherche(let precision): ("recherche", precision.rawValue)
            case .verification: ("verification", nil)
            }
        let deja = try Row.fetchOne(
            db.cachedStatement(
                sql: "\(DemandesSQL.debut) WHERE d.resident = ? AND d.nature = ? AND d.etat = 'attente'"),
            arguments: [resident.rawValue, genre])
        if let deja {
            let demande = try DemandesSQL.demande(deja)
            guard demande.nature != nature else { return demande }
            throw ErreurDepot.conflit(
                "Une autre recherche attend déjà INSi pour cette personne ; rien n’est ajouté : attendez sa réponse.")
        }
        try db.execute(
            sql: """
                INSERT INTO demande_insi (resident, nature, precision, par, quand, prochain_essai)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [resident.rawValue, genre, precision, acteur.id.rawValue, quand.secondes, quand.secondes])
        return try DemandesSQL.lire(db, Cle(db.lastInsertedRowID))
    }

    static func decider(
        _ db: Database, _ acteur: Acteur, _ id: Cle<DemandeINSi>, _ decision: DecisionINSi, _ signature: Signature
    ) throws -> DemandeINSi {
        let demande = try DemandesSQL.lire(db, id)
        try acteur.habilitation.decide(.appelerINSi).exiger(resident: demande.resident, objet: demande.nature.libelle)
        try acteur.exigerPerimetre(try ResidentsSQL.unite(db, demande.resident), resident: demande.resident)
        guard demande.etat == .aDecider || demande.etat == .echouee else {
            throw ErreurDepot.conflit(
                "Cette demande est \(demande.etat.libelle) ; rien n’est changé : revenez à la liste.")
        }
        var (motif, resultat) = ("", "écartée")
        switch decision {
        case .acceptee(let identite, let version):
            guard case .recherche(.trouvee) = demande.retour else {
                throw ErreurDepot.refus("INSi n’a rendu aucune identité à accepter ; rien n’est changé.")
            }
            guard identite.historique.last?.nature == .retourINSiAccepte else {
                throw ErreurDepot.refus("Cette identité n’est pas celle qu’INSi a rendue ; rien n’est changé.")
            }
            _ = try EcritureIdentites.enregistrer(
                db, acteur, demande.resident, version: version, identite, signature)
            resultat = "acceptée"
        case .ecartee(let raison): motif = Assainissement.ligne(String(raison.prefix(500)))
        }
        try db.execute(
            sql: "UPDATE demande_insi SET etat = 'decidee', decidee_par = ?, decidee_le = ? WHERE id = ?",
            arguments: [acteur.id.rawValue, signature.quand.secondes, id.rawValue])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: signature.quand, qui: acteur.identifiant, acte: .decisionINSi, resident: demande.resident,
                objet: demande.nature.libelle, motif: motif, resultat: "fait, \(resultat)"))
        return try DemandesSQL.lire(db, id)
    }
}
