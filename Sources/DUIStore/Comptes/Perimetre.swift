import DUIDomain
import GRDB

/// Whom an account with a limited regard sees: the people of its units, and those it holds one by one.
struct Perimetre: Sendable {
    /// The units assigned.
    var unites: Set<Cle<Unite>>
    /// Its patients, and people of other units whose record is open to the account for now.
    var personnes: Set<Cle<Resident>>
    /// Whether the units are all those of the house: at night, an aide has everybody.
    var couvreLaMaison = false

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

/// Attending doctors who have an account.
enum MedecinsTraitants {
    /// The people whose attending doctor an account is.
    static func patients(_ db: Database, _ compte: Cle<Compte>) throws -> Set<Cle<Resident>> {
        let cles = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT resident FROM resident_dossier WHERE medecin_traitant_compte = ?"),
            arguments: [compte.rawValue])
        return Set(cles.map { Cle($0) })
    }

    /// Writes who the attending doctor of a person is.
    static func designer(
        _ db: Database, _ acteur: Acteur, _ resident: Cle<Resident>, _ identifiant: String, _ quand: Instant
    ) throws -> String {
        try acteur.habilitation.decide(.designerMedecinTraitant).exiger(resident: resident)
        try acteur.exigerPerimetre(try ResidentsSQL.unite(db, resident), resident: resident)
        let ligne = try Row.fetchOne(
            db, sql: "SELECT id, prenom, nom, role FROM compte WHERE identifiant = ? AND est_actif",
            arguments: [ComptesSQL.normaliser(identifiant)])
        guard let ligne, ligne["role"] == Role.medecinTraitant.rawValue else {
            throw ErreurDepot.refus(
                "Aucun compte de médecin traitant ne porte ce nom ; rien n’est changé : voyez «\u{A0}dui compte lister\u{A0}»."
            )
        }
        let nom = "Dr \(ligne["prenom"] as String) \((ligne["nom"] as String).uppercased())"
        let ancien = try String.fetchOne(
            db, sql: "SELECT medecin_traitant FROM resident_dossier WHERE resident = ?", arguments: [resident.rawValue])
        try db.execute(
            sql: "UPDATE resident_dossier SET medecin_traitant_compte = ?, medecin_traitant = ? WHERE resident = ?",
            arguments: [ligne["id"] as Int64, nom, resident.rawValue])
        guard db.changesCount == 1 else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: .designationMedecin, resident: resident, objet: nom,
                motif: ancien.map { $0.isEmpty ? "" : "avant : \($0)" } ?? ""))
        return nom
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
