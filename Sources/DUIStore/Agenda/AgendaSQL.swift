import DUIDomain
import GRDB

/// Appointments, as rows.
enum AgendaSQL {
    /// Appointments that touch the days of a period, by start. Of those that several units share, a reader limited to
    /// one sees the people of hers.
    static func periode(_ db: Database, du: JourCivil, au: JourCivil, _ filtre: FiltreAgenda, _ acteur: Acteur) throws
        -> [RendezVous]
    {
        var conditions = "j.jour BETWEEN ? AND ?"
        var valeurs: [any DatabaseValueConvertible] = [du.joursDepuisEpoque, au.joursDepuisEpoque]
        let personnes =
            "SELECT 1 FROM rendez_vous_resident x JOIN resident r ON r.id = x.resident WHERE x.rendez_vous = v.id"
            + " AND r.absorbe_par IS NULL"
        if let resident = filtre.resident {
            // What concerns somebody out of sight must not answer, even by being there.
            try acteur.exigerPerimetre(try ResidentsSQL.unite(db, resident), resident: resident)
            conditions += " AND EXISTS (\(personnes) AND x.resident = ?)"
            valeurs.append(resident.rawValue)
        }
        if let unite = filtre.unite {
            if let perimetre = acteur.perimetre, !perimetre.unites.contains(unite) {
                throw RefusDeDroit(PhrasesDeRefus.uniteHorsPerimetre, objet: "agenda")
            }
            conditions += " AND (v.unite = ? OR EXISTS (\(personnes) AND r.unite = ?))"
            valeurs += [unite.rawValue, unite.rawValue]
        }
        if let perimetre = acteur.perimetre {
            // What concerns the whole house is everybody's; the rest follows the units.
            let cles = perimetre.unites.sorted().map(\.rawValue)
            let siennes = perimetre.condition("r")
            conditions += """
                 AND (v.unite IN (\(parametres(cles.count))) OR EXISTS (\(personnes) AND \(siennes.sql))
                    OR (v.unite IS NULL AND NOT EXISTS (\(personnes))))
                """
            valeurs += cles as [any DatabaseValueConvertible] + siennes.valeurs
        }
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT v.* FROM rendez_vous_jour j JOIN rendez_vous v ON v.id = j.rendez_vous
                    WHERE \(conditions) ORDER BY v.debut, v.id
                    """), arguments: StatementArguments(valeurs))
        return try lignes.map { acteur.habilitation.vue(try rendezVous(db, $0, perimetre: acteur.perimetre)) }
    }

    /// The next appointments of a person that stand, soonest first.
    static func prochains(_ db: Database, resident: Cle<Resident>, apres instant: Instant, limite: Int) throws
        -> [RendezVous]
    {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT v.* FROM rendez_vous_resident x JOIN rendez_vous v ON v.id = x.rendez_vous
                    WHERE x.resident = ? AND v.fin > ? AND v.etat <> 'annule' ORDER BY v.debut, v.id LIMIT ?
                    """), arguments: [resident.rawValue, instant.secondes, limite]
        ).map { try rendezVous(db, $0) }
    }

    /// The appointments of some people that stand and cross the hours of a content, soonest first.
    static func enMemeTemps(
        _ db: Database, _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], sauf: Cle<RendezVous>?,
        _ acteur: Acteur
    ) throws -> [RendezVous] {
        for resident in residents {
            try acteur.exigerPerimetre(try ResidentsSQL.unite(db, resident), resident: resident)
        }
        let cles = Set(residents).sorted().map(\.rawValue)
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT v.* FROM rendez_vous_resident x JOIN rendez_vous v ON v.id = x.rendez_vous
                    WHERE x.resident IN (\(parametres(cles.count))) AND v.debut < ? AND v.fin > ?
                        AND v.etat <> 'annule' AND v.id IS NOT ?
                    ORDER BY v.debut, v.id
                    """),
            arguments: StatementArguments(
                cles as [any DatabaseValueConvertible] + [contenu.fin.secondes, contenu.debut.secondes])
                + [sauf?.rawValue])
        return try lignes.map { acteur.habilitation.vue(try rendezVous(db, $0, perimetre: acteur.perimetre)) }
    }

    static func lire(_ db: Database, _ id: Cle<RendezVous>) throws -> RendezVous {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM rendez_vous WHERE id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Ce rendez-vous n’est pas dans la base ; relisez l’agenda.")
        }
        return try rendezVous(db, ligne)
    }

    private static func rendezVous(_ db: Database, _ ligne: Row, perimetre: Perimetre? = nil) throws
        -> RendezVous
    {
        let id: Cle<RendezVous> = ligne.cle("id")
        let toutes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT r.id, r.affichage, r.chambre, r.unite FROM rendez_vous_resident x JOIN resident r ON r.id = x.resident
                    WHERE x.rendez_vous = ? AND r.absorbe_par IS NULL ORDER BY r.rang
                    """), arguments: [id.rawValue]
        )
        let personnes = toutes.filter { personne in
            perimetre?.contient(personne.cle("id"), unite: personne.cleOuRien("unite")) ?? true
        }.map { ConcerneParRendezVous(id: $0.cle("id"), nom: $0["affichage"], chambre: $0["chambre"] ?? "") }
        var rendezVous = RendezVous(
            id: id,
            contenu: ContenuRendezVous(
                debut: ligne.instant("debut"), fin: ligne.instant("fin"), titre: ligne["titre"], lieu: ligne["lieu"],
                transport: ligne["transport"], accompagnant: ligne["accompagnant"], aApporter: ligne["a_apporter"],
                unite: ligne.cleOuRien("unite")),
            residents: personnes, etat: try ligne.code("etat"), motifAnnulation: ligne["motif_annulation"],
            version: ligne["version"])
        rendezVous.estDeSoins = ligne["de_soins"]
        rendezVous.autresConcernes = toutes.count - personnes.count
        return rendezVous
    }
}
