import DUIDomain
import GRDB

/// What is derived from the names of a person: her place in the alphabet, her words for the search, her near names.
enum NomsSQL {
    /// The place in the alphabet. The tab sorts before the space, so that LE GALL follows LE; the local number ends it, so
    /// that no two people share a place.
    static func rang(_ traits: TraitsIdentite, ipp: String) -> String {
        "\(Repliage.replier(traits.nomAffiche))\t\(Repliage.replier(traits.prenomAffiche))\t\(ipp)"
    }

    /// Writes the words and the near names, in place of those that were there. The local number is one of the words; so are
    /// the names and the numbers of the records that this one absorbed.
    static func inscrire(_ db: Database, _ id: Int64, _ traits: TraitsIdentite) throws {
        let fiches = [id] + (try FusionsSQL.absorbees(db, Cle(id)))
        let ecrits = try Row.fetchAll(
            db,
            sql: """
                SELECT ipp, nom_de_naissance, nom_utilise, prenoms_de_naissance, premier_prenom, prenom_utilise
                FROM resident WHERE id IN (\(parametres(fiches.count)))
                """, arguments: StatementArguments(fiches))
        let noms = ecrits.flatMap { ligne in ligne.databaseValues.compactMap { String.fromDatabaseValue($0) } }
        try retirer(db, id)
        for mot in Set(noms.flatMap { Repliage.mots($0) }).sorted() {
            try db.cachedStatement(sql: "INSERT INTO resident_mot (mot, resident) VALUES (?, ?)")
                .execute(arguments: [mot, id])
        }
        let nom = Repliage.replier(traits.nomAffiche)
        // The near names are those of the list: the name as shown, and no other.
        guard !nom.isEmpty else { return }
        for variante in Ressemblance.variantes(de: nom).sorted() {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO nom_voisin (variante, nom) VALUES (?, ?)")
                .execute(arguments: [variante, nom])
        }
    }

    /// Takes the words of a person out of the search.
    static func retirer(_ db: Database, _ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM resident_mot WHERE resident = ?").execute(arguments: [id])
    }
}
