import DUIDomain
import GRDB

/// What is derived from the names of a person: her place in the alphabet, her words for the search, her near names.
enum NomsSQL {
    /// The place in the alphabet. The tab sorts before the space, so that LE GALL follows LE; the local number ends it, so
    /// that no two people share a place.
    static func rang(_ traits: TraitsIdentite, ipp: String) -> String {
        "\(Repliage.replier(traits.nomAffiche))\t\(Repliage.replier(traits.prenomAffiche))\t\(ipp)"
    }

    /// Writes the words and the near names, in place of those that were there.
    static func inscrire(_ db: Database, _ id: Int64, _ traits: TraitsIdentite) throws {
        let noms = [
            traits.nomDeNaissance, traits.nomUtilise, traits.prenomsDeNaissance, traits.premierPrenom,
            traits.prenomUtilise,
        ]
        try db.cachedStatement(sql: "DELETE FROM resident_mot WHERE resident = ?").execute(arguments: [id])
        for mot in Set(noms.flatMap { Repliage.mots($0) }).sorted() {
            try db.cachedStatement(sql: "INSERT INTO resident_mot (mot, resident) VALUES (?, ?)")
                .execute(arguments: [mot, id])
        }
        let nom = Repliage.replier(traits.nomAffiche)
        guard !nom.isEmpty else { return }
        for variante in Ressemblance.variantes(de: nom).sorted() {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO nom_voisin (variante, nom) VALUES (?, ?)")
                .execute(arguments: [variante, nom])
        }
    }
}
