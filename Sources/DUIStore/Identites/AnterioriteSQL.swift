import DUIDomain
import GRDB

/// The search that comes before any creation.
enum AnterioriteSQL {
    /// How many people are kept of a search: more than that are not compared by eye.
    static let limite = 100

    static func chercher(_ db: Database, _ acteur: Acteur, _ requete: RequeteAnteriorite, _ quand: Instant) throws
        -> Anteriorite
    {
        try acteur.habilitation.decide(.qualifierIdentite).exiger(objet: "recherche avant création")
        let cles = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM resident WHERE date_de_naissance = ? ORDER BY rang"),
            arguments: [requete.dateDeNaissance.iso])
        var personnes: [Resident] = []
        for cle in cles where personnes.count < limite {
            let resident = try ResidentsSQL.lire(db, Cle(cle))
            guard requete.correspond(a: resident.traits) else { continue }
            // What was typed of an absorbed record finds the person all the same, under the record that is kept.
            let gardee = try FusionsSQL.gardee(db, resident.id)
            guard !personnes.contains(where: { $0.id == gardee }) else { continue }
            personnes.append(
                acteur.habilitation.vue(gardee == resident.id ? resident : try ResidentsSQL.lire(db, gardee)))
        }
        return Anteriorite(
            recherche: RechercheDAnteriorite(
                par: acteur.id, quand: quand, dateDeNaissance: requete.dateDeNaissance, combien: cles.count),
            personnes: personnes)
    }

    /// How many people were born on a day.
    static func nesLe(_ db: Database, _ jour: JourCivil) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM resident WHERE date_de_naissance = ?"),
            arguments: [jour.iso]) ?? 0
    }
}
