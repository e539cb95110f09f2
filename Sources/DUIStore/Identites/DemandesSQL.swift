import DUIDomain
import GRDB

/// What is asked of INSi, as rows.
enum DemandesSQL {
    static let debut = """
        SELECT d.*, r.affichage, c.prenom AS auteur_prenom, c.nom AS auteur_nom FROM demande_insi d
        JOIN resident r ON r.id = d.resident JOIN compte c ON c.id = d.par
        """

    static func demande(_ ligne: Row) throws -> DemandeINSi {
        let precision: PrecisionINSi? = ligne["precision"] == nil ? nil : try ligne.code("precision")
        return DemandeINSi(
            id: ligne.cle("id"), resident: ligne.cle("resident"), nom: ligne["affichage"],
            nature: precision.map { .recherche($0) } ?? .verification, par: ligne.cle("par"),
            auteur: auteur(ligne), quand: ligne.instant("quand"), etat: try ligne.code("etat"), essais: ligne["essais"],
            prochainEssai: ligne.instantOuRien("prochain_essai"), phrase: ligne["phrase"],
            retour: try (ligne["retour"] as String?).map { try JSON.valeur($0) },
            repondueLe: ligne.instantOuRien("repondue_le"))
    }

    private static func auteur(_ ligne: Row) -> String {
        [ligne["auteur_prenom"] as String, (ligne["auteur_nom"] as String).uppercased()].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    static func lire(_ db: Database, _ id: Cle<DemandeINSi>) throws -> DemandeINSi {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "\(debut) WHERE d.id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette demande à INSi n’est pas dans la base ; relisez la liste.")
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

    /// How the queue stands, as far as the account sees it.
    static func etat(_ db: Database, _ acteur: Acteur) throws -> EtatDeLaFileINSi {
        let condition = acteur.perimetre?.condition("r")
        let vue = condition.map { " AND \($0.sql)" } ?? ""
        func compter(_ etats: String) throws -> Int {
            try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT count(*) FROM demande_insi d JOIN resident r ON r.id = d.resident
                        WHERE d.etat \(etats)\(vue)
                        """), arguments: StatementArguments(condition?.valeurs ?? [])) ?? 0
        }
        let phrase = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT d.phrase FROM demande_insi d JOIN resident r ON r.id = d.resident
                    WHERE d.etat = 'attente' AND d.phrase <> ''\(vue) LIMIT 1
                    """), arguments: StatementArguments(condition?.valeurs ?? []))
        return EtatDeLaFileINSi(
            aDecider: try compter("IN ('a_decider', 'echouee')"), enAttente: try compter("= 'attente'"),
            phrase: phrase ?? "")
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
        let (genre, _) = colonnes(nature)
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
        return try DemandesSQL.lire(db, try inserer(db, acteur, resident, nature, quand))
    }

    private static func colonnes(_ nature: DemandeINSi.Nature) -> (genre: String, precision: String?) {
        switch nature {
        case .recherche(let precision): ("recherche", precision.rawValue)
        case .verification: ("verification", nil)
        }
    }

    /// Adds a demand that was checked, in place of what waited for somebody about the same person. A search answers a
    /// denied verification too, since it is its remedy; a verification only answers a former verification.
    static func inserer(
        _ db: Database, _ acteur: Acteur, _ resident: Cle<Resident>, _ nature: DemandeINSi.Nature, _ quand: Instant
    ) throws -> Cle<DemandeINSi> {
        let (genre, precision) = colonnes(nature)
        let anciennes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    \(DemandesSQL.debut)
                    WHERE d.resident = ? AND d.etat IN ('a_decider', 'echouee') AND (? = 'recherche' OR d.nature = ?)
                    """), arguments: [resident.rawValue, genre, genre])
        for ligne in anciennes {
            try clore(
                db, acteur, try DemandesSQL.demande(ligne), motif: "", resultat: "remplacée par une nouvelle demande",
                quand)
        }
        try db.execute(
            sql: """
                INSERT INTO demande_insi (resident, nature, precision, par, quand, prochain_essai)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [resident.rawValue, genre, precision, acteur.id.rawValue, quand.secondes, quand.secondes])
        return Cle(db.lastInsertedRowID)
    }

    /// Closes a demand that waited for somebody, with its line of the journal.
    private static func clore(
        _ db: Database, _ acteur: Acteur, _ demande: DemandeINSi, motif: String, resultat: String, _ quand: Instant
    ) throws {
        try db.execute(
            sql: "UPDATE demande_insi SET etat = 'decidee', decidee_par = ?, decidee_le = ? WHERE id = ?",
            arguments: [acteur.id.rawValue, quand.secondes, demande.id.rawValue])
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .decisionINSi, resident: demande.resident,
                objet: demande.nature.libelle, motif: motif, resultat: "fait, \(resultat)"))
    }

    static func decider(
        _ db: Database, _ acteur: Acteur, _ id: Cle<DemandeINSi>, _ decision: DecisionINSi, _ signature: Signature
    ) throws -> DemandeINSi {
        let demande = try DemandesSQL.lire(db, id)
        try acteur.habilitation.decide(.appelerINSi).exiger(resident: demande.resident, objet: demande.nature.libelle)
        try acteur.exigerPerimetre(try ResidentsSQL.unite(db, demande.resident), resident: demande.resident)
        guard demande.attendQuelquUn else {
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
        try clore(db, acteur, demande, motif: motif, resultat: resultat, signature.quand)
        return try DemandesSQL.lire(db, id)
    }
}
