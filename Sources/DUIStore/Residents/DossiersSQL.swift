import DUIDomain
import GRDB

/// What an opened record, or the card before it, shows.
enum DossiersSQL {
    /// Identity, alerts and counts.
    static func carte(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur, a maintenant: Instant) throws
        -> CarteResident
    {
        let resident = try ResidentsSQL.lire(db, id)
        if let perimetre = acteur.perimetre, !perimetre.contient(id, unite: resident.sejour.unite?.id) {
            try acteur.habilitation.decide(.ouvrirHorsUnite).exiger(resident: id)
            return .horsUnite(resident)
        }
        return acteur.habilitation.vue(
            CarteResident(
                resident: resident, documentsALire: try documentsALire(db, id, acteur),
                messagesATraiter: try messagesATraiter(db, id, acteur),
                prochain: try AgendaSQL.prochains(db, resident: id, apres: maintenant, limite: 1).first))
    }

    /// The record.
    static func dossier(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur, a maintenant: Instant) throws -> Dossier
    {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM resident_dossier WHERE resident = ?"), arguments: [id.rawValue])
        let dossier = Dossier(
            resident: try ResidentsSQL.lire(db, id), contacts: try contacts(db, id),
            medecinTraitant: ligne?["medecin_traitant"] ?? "", regime: ligne?["regime"] ?? "",
            directivesAnticipees: ligne?["directives_anticipees"] ?? "",
            mesureDeProtection: try mesure(db, id), monEspaceSante: try ligne?.code("mon_espace_sante") ?? .inconnu,
            habitudesDeVie: ligne?["habitudes_de_vie"] ?? "",
            prochainsRendezVous: try AgendaSQL.prochains(db, resident: id, apres: maintenant, limite: 5),
            documentsALire: try documentsALire(db, id, acteur), messagesATraiter: try messagesATraiter(db, id, acteur),
            autoriteParentale: try AutoriteSQL.titulaires(db, id))
        return acteur.habilitation.vue(dossier)
    }

    private static func contacts(_ db: Database, _ id: Cle<Resident>) throws -> [Contact] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT role, nom, lien, telephone, ordre_appel FROM contact WHERE resident = ?
                    ORDER BY ordre_appel IS NULL, ordre_appel, rang
                    """), arguments: [id.rawValue]
        ).map {
            Contact(
                role: $0["role"], nom: $0["nom"], lien: $0["lien"], telephone: $0["telephone"],
                ordreAppel: $0["ordre_appel"])
        }
    }

    static func mesure(_ db: Database, _ id: Cle<Resident>) throws -> MesureDeProtection? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT type, exercee_par, fin_le FROM mesure_de_protection WHERE resident = ?"),
            arguments: [id.rawValue]
        ).map { MesureDeProtection(type: $0["type"], exerceePar: $0["exercee_par"], finLe: $0.jourOuRien("fin_le")) }
    }

    /// What the reader may open and nobody read yet: a number that she could not find again would only tell that
    /// something is hidden from her.
    private static func documentsALire(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur) throws -> Int {
        let familles = acteur.habilitation.famillesLisibles.map(\.rawValue).sorted()
        return try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM document WHERE resident = ? AND est_lu = 0 AND declasse_le IS NULL
                        AND famille IN (\(parametres(familles.count)))
                    """), arguments: StatementArguments([id.rawValue] + familles as [any DatabaseValueConvertible]))
            ?? 0
    }

    /// In the mailboxes that the reader may open.
    private static func messagesATraiter(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur) throws -> Int {
        guard acteur.habilitation.decide(.voirMessagerie).estPermis else { return 0 }
        return try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM message WHERE resident = ? AND est_archive = 0 AND est_classe = 0
                        AND boite IN (SELECT boite FROM boite_membre WHERE compte = ? AND droits & ? <> 0)
                        AND \(RegardSQL.condition("message", "(SELECT type FROM boite b WHERE b.id = boite)", acteur))
                    """), arguments: [id.rawValue, acteur.id.rawValue, DroitsSurBoite.lire.rawValue]) ?? 0
    }
}
