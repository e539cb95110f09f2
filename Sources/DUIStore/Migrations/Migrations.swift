import GRDB

/// The numbered migrations, in order. A migration that was published is never edited: a later one corrects it.
enum Migrations {
    /// One step of the schema.
    struct Etape: Sendable {
        /// Its number, which becomes `PRAGMA user_version`.
        var numero: Int
        /// What it creates, in a few words.
        var nom: String
        /// What it runs.
        var sql: String
    }

    /// Every step, by number, without a hole.
    static let etapes: [Etape] = [
        M001Etablissement.etape, M002Residents.etape, M003Comptes.etape, M004Journal.etape, M005Documents.etape,
        M006Messagerie.etape, M007Agenda.etape, M008Volumes.etape, M009Identites.etape,
        M010Droits.etape, M011Consentements.etape, M012Mouvements.etape, M013Regards.etape,
        M014LotsINSi.etape, M015Echeances.etape, M016Structures.etape, M017Fusions.etape, M018RendezVousDeSoins.etape,
        M019INSRecus.etape, M020Rubriques.etape, M021LieuxQuittes.etape, M022Operateurs.etape, M023Envois.etape,
        M024OrigineDesEnvois.etape,
    ]

    /// The version of a base that is up to date.
    static var derniere: Int { etapes.last?.numero ?? 0 }

    /// Brings a base to a version (the last one unless a test asks for a former one), one transaction a step.
    static func appliquer(a writer: some DatabaseWriter, jusqua version: Int = derniere) throws {
        var migrateur = DatabaseMigrator()
        for etape in etapes where etape.numero <= version {
            migrateur.registerMigration("\(etape.numero) \(etape.nom)") { db in
                try db.execute(sql: etape.sql)
                try db.execute(sql: "PRAGMA user_version = \(etape.numero)")
            }
        }
        try migrer(writer, migrateur)
    }

    /// Runs the steps that are missing.
    ///
    /// Two terminals that open an old base together both read what it lacks, then run it one after the other: the second
    /// fails on what the first has just done. It reads again what is missing as long as the base goes forward.
    private static func migrer(_ writer: some DatabaseWriter, _ migrateur: DatabaseMigrator) throws {
        var connue = try version(writer)
        while true {
            do {
                return try migrateur.migrate(writer)
            } catch {
                let atteinte = try version(writer)
                guard atteinte > connue else { throw error }
                connue = atteinte
            }
        }
    }

    private static func version(_ writer: some DatabaseWriter) throws -> Int {
        try writer.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
    }
}
