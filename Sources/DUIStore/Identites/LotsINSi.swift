import DUIDomain
import GRDB

/// The verification of many identities: which ones are due, and their demands.
enum LotsINSi {
    /// Written as the partial index of M014 writes it, which is only used for these very words.
    private static let confirmations = "nature IN ('{\"verificationPositive\":{}}', '{\"retourINSiAccepte\":{}}')"

    /// The qualified identities of people who did not leave, whom the account sees.
    private static func qualifiees(_ acteur: Acteur) -> (sql: String, valeurs: [any DatabaseValueConvertible]) {
        let base =
            "FROM resident r WHERE r.statut = 'QUAL' AND r.etat NOT IN ('sorti', 'decede')"
            + " AND r.absorbe_par IS NULL"
        guard let condition = acteur.perimetre?.condition("r") else { return (base, []) }
        return ("\(base) AND \(condition.sql)", condition.valeurs)
    }

    private static let aConfirmer = """
        NOT EXISTS (SELECT 1 FROM identite_transition t WHERE t.resident = r.id AND t.\(confirmations) AND t.quand >= ?)
        """

    private static let enFile = """
        EXISTS (SELECT 1 FROM demande_insi d
            WHERE d.resident = r.id AND d.nature = 'verification' AND d.etat = 'attente')
        """

    static func compter(_ db: Database, _ acteur: Acteur, mois: Int, avant limite: Instant) throws -> LotINSi {
        let (sql, valeurs) = qualifiees(acteur)
        func nombre(_ suite: String, _ ajout: [any DatabaseValueConvertible]) throws -> Int {
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) \(sql)\(suite)"),
                arguments: StatementArguments(valeurs + ajout)) ?? 0
        }
        let toutes = try nombre("", [])
        let dues = try nombre(" AND \(aConfirmer)", [limite.secondes])
        return LotINSi(
            mois: mois, qualifiees: toutes, aJour: toutes - dues,
            dejaEnFile: try nombre(" AND \(aConfirmer) AND \(enFile)", [limite.secondes]))
    }

    /// The people whose verification is to be asked for, after a key.
    static func suivantes(
        _ db: Database, _ acteur: Acteur, avant limite: Instant, apres: Cle<Resident>, combien: Int
    ) throws -> [Cle<Resident>] {
        let (sql, valeurs) = requete(acteur)
        return try Int64.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: StatementArguments(valeurs + [limite.secondes, apres.rawValue, combien])
        ).map { Cle($0) }
    }

    /// The request of `suivantes`, with its first values; then come the limit of time, the key and the number.
    static func requete(_ acteur: Acteur) -> (sql: String, valeurs: [any DatabaseValueConvertible]) {
        let (sql, valeurs) = qualifiees(acteur)
        return ("SELECT r.id \(sql) AND \(aConfirmer) AND NOT \(enFile) AND r.id > ? ORDER BY r.id LIMIT ?", valeurs)
    }

    /// Adds the demands of one page, and the line of the journal that says how many and why.
    static func ajouter(
        _ db: Database, _ acteur: Acteur, _ personnes: [Cle<Resident>], mois: Int, _ quand: Instant
    ) throws {
        guard !personnes.isEmpty else { return }
        for personne in personnes { _ = try EcritureDemandes.inserer(db, acteur, personne, .verification, quand) }
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .lotINSi,
                objet: "identités qualifiées sans confirmation depuis \(mois) mois",
                resultat: "fait, \(FormatDate.nombre(personnes.count, "demande"))"))
    }
}

extension BaseDUI {
    /// Verifies many: counted first, then added by pages, so that other terminals write in between. Killed half-way, the
    /// next batch finds what is left.
    func verifierLot(_ mois: Int, _ essai: Bool, _ signature: Signature) async throws -> LotINSi {
        guard let limite = CadenceINSi.limite(mois: mois, au: signature.quand) else {
            throw ErreurDepot.refus(
                "Un intervalle de \(mois) mois ne convient pas ; rien n’est demandé : donnez de "
                    + "\(CadenceINSi.bornes.lowerBound) à \(CadenceINSi.bornes.upperBound) mois.")
        }
        let lot = try await agir(signature) { db, acteur in
            try acteur.habilitation.decide(.appelerINSi).exiger(objet: ActeTrace.lotINSi.libelle)
            return try LotsINSi.compter(db, acteur, mois: mois, avant: limite)
        }
        guard !essai else { return lot }
        var derniere: Cle<Resident>? = Cle(0)
        while let apres = derniere {
            derniere = try await agir(signature) { db, acteur in
                try acteur.habilitation.decide(.appelerINSi).exiger(objet: ActeTrace.lotINSi.libelle)
                let personnes = try LotsINSi.suivantes(
                    db, acteur, avant: limite, apres: apres, combien: ServiceINSi.lotMaximal)
                try LotsINSi.ajouter(db, acteur, personnes, mois: mois, signature.quand)
                return personnes.last
            }
        }
        return lot
    }
}
