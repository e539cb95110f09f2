import DUIDomain
import GRDB

/// Whom an account limited to its units sees: the people of these units, and those whose record it opened for a motive.
struct Perimetre: Sendable {
    /// The units assigned.
    var unites: Set<Cle<Unite>>
    /// People of other units whose record is open to the account for now.
    var personnes: Set<Cle<Resident>>

    func contient(_ resident: Cle<Resident>, unite: Cle<Unite>?) -> Bool {
        personnes.contains(resident) || unite.map(unites.contains) ?? false
    }

    /// The condition on the rows of `resident` under an alias, with its values.
    func condition(_ alias: String) -> (sql: String, valeurs: [any DatabaseValueConvertible]) {
        let parUnite = "\(alias).unite IN (\(parametres(unites.count)))"
        let valeurs: [any DatabaseValueConvertible] = unites.sorted().map(\.rawValue)
        guard !personnes.isEmpty else { return (parUnite, valeurs) }
        return (
            "(\(parUnite) OR \(alias).id IN (\(parametres(personnes.count))))",
            valeurs + personnes.sorted().map(\.rawValue)
        )
    }
}

/// Records opened outside one's units: one line each, closed with the session.
enum AccesHorsUnite {
    /// How long an opening may outlive the process that was killed before it closed its session: the longest shift.
    static let dureeAuPlus = 12 * 3600

    /// People whose record is open to an account now.
    static func personnes(_ db: Database, _ compte: Cle<Compte>) throws -> Set<Cle<Resident>> {
        let cles = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT resident FROM acces_hors_unite WHERE compte = ? AND clos_le IS NULL"),
            arguments: [compte.rawValue])
        return Set(cles.map { Cle($0) })
    }

    /// Opens the record of a person for a motive.
    static func ouvrir(_ db: Database, _ acteur: Acteur, _ resident: Cle<Resident>, motif: String, _ quand: Instant)
        throws
    {
        try db.execute(
            sql: """
                INSERT INTO acces_hors_unite (compte, resident, motif, ouvert_le) VALUES (?, ?, ?, ?)
                ON CONFLICT (compte, resident) WHERE clos_le IS NULL DO NOTHING
                """, arguments: [acteur.id.rawValue, resident.rawValue, motif, quand.secondes])
    }

    /// Closes those of an account that were opened before an instant (all of them without one).
    static func clore(_ db: Database, _ compte: Cle<Compte>, avant: Instant? = nil, _ quand: Instant) throws {
        try db.execute(
            sql: "UPDATE acces_hors_unite SET clos_le = ? WHERE compte = ? AND clos_le IS NULL AND ouvert_le < ?",
            arguments: [quand.secondes, compte.rawValue, avant?.secondes ?? Int64.max])
    }
}
