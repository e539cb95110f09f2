import DUIDomain
import GRDB

/// The mark of look-alikes, kept right by two ways that give the same answer: all at once after an import, or around one
/// person whose traits changed.
enum RessemblancesSQL {
    private static let colonnes = """
        id, nom_de_naissance, premier_prenom, nom_utilise, prenom_utilise, date_de_naissance, sexe, ressemble
        """

    private static let autres = "id <> ? AND absorbe_par IS NULL"

    private struct Personne {
        var id: Int64
        var traits: Ressemblance.Traits
        var ressemble: Bool

        init(_ ligne: Row) throws {
            id = ligne["id"]
            traits = Ressemblance.Traits(
                TraitsIdentite(
                    nomDeNaissance: ligne["nom_de_naissance"], prenomsDeNaissance: "",
                    premierPrenom: ligne["premier_prenom"], nomUtilise: ligne["nom_utilise"],
                    prenomUtilise: ligne["prenom_utilise"], dateDeNaissance: try ligne.jour("date_de_naissance"),
                    sexe: try ligne.code("sexe")))
            ressemble = ligne["ressemble"]
        }
    }

    /// Marks everybody. Rows are compared by shared dates and near names only, and written where the answer changed.
    static func marquerToutes(_ db: Database) throws {
        let personnes = try Row.fetchAll(db, sql: "SELECT \(colonnes) FROM resident WHERE absorbe_par IS NULL").map(
            Personne.init)
        let semblables = Ressemblance.semblables(parmi: personnes.map { (cle: $0.id, traits: $0.traits) })
        for personne in personnes { try marquer(db, personne, semblables.contains(personne.id)) }
    }

    /// Marks one person whose row is written, and those whose mark she may change: whoever looked like her before, whoever
    /// looks like her now. Of a name that two people bear, both are marked whatever she becomes, so that a common name
    /// costs no more than a rare one.
    static func suivre(_ db: Database, _ id: Int64, avant: TraitsIdentite?) throws {
        guard let ligne = try Row.fetchOne(db, sql: "SELECT \(colonnes) FROM resident WHERE id = ?", arguments: [id])
        else { return }
        let personne = try Personne(ligne)
        var touchees = try voisines(db, personne.traits, sauf: id)
        let semblables = touchees.filter { Ressemblance.existe(entre: personne.traits, et: $0.value.traits) }
        try marquer(db, personne, !semblables.isEmpty)
        if let avant { touchees.merge(try voisines(db, Ressemblance.Traits(avant), sauf: id)) { $1 } }
        for touchee in touchees.values.sorted(by: { $0.id < $1.id }) {
            let lui = semblables[touchee.id] != nil
            try marquer(db, touchee, try lui || aUneSemblable(db, touchee))
        }
    }

    /// Takes the mark of a person who leaves the lists, and that of whom she alone looked like.
    static func retirer(_ db: Database, _ id: Int64) throws {
        guard let ligne = try Row.fetchOne(db, sql: "SELECT \(colonnes) FROM resident WHERE id = ?", arguments: [id])
        else { return }
        let personne = try Personne(ligne)
        try marquer(db, personne, false)
        for voisine in try voisines(db, personne.traits, sauf: id).values.sorted(by: { $0.id < $1.id }) {
            try marquer(db, voisine, try aUneSemblable(db, voisine))
        }
    }

    /// Those who look like a person, by key.
    static func semblables(_ db: Database, _ resident: Resident) throws -> [Int64] {
        let traits = Ressemblance.Traits(resident.traits)
        return try voisines(db, traits, sauf: resident.id.rawValue).values
            .filter { Ressemblance.existe(entre: traits, et: $0.traits) }.map(\.id).sorted()
    }

    private static func aUneSemblable(_ db: Database, _ personne: Personne) throws -> Bool {
        try voisines(db, personne.traits, sauf: personne.id).values
            .contains { Ressemblance.existe(entre: personne.traits, et: $0.traits) }
    }

    private static func marquer(_ db: Database, _ personne: Personne, _ ressemble: Bool) throws {
        guard personne.ressemble != ressemble else { return }
        try db.cachedStatement(sql: "UPDATE resident SET ressemble = ? WHERE id = ?")
            .execute(arguments: [ressemble, personne.id])
    }

    /// Those who share the date of birth, and two at most of each name equal or one letter apart.
    private static func voisines(_ db: Database, _ traits: Ressemblance.Traits, sauf id: Int64) throws
        -> [Int64: Personne]
    {
        var lignes = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT \(colonnes) FROM resident WHERE date_de_naissance = ? AND \(autres)"),
            arguments: [traits.naissance.iso, id])
        let variantes = Ressemblance.variantes(de: traits.nom).sorted()
        let noms = try String.fetchAll(
            db,
            sql: "SELECT DISTINCT nom FROM nom_voisin WHERE variante IN (\(parametres(variantes.count)))",
            arguments: StatementArguments(variantes))
        for nom in Set(noms + [traits.nom]).sorted() {
            lignes += try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT \(colonnes) FROM resident WHERE rang >= ? AND rang < ? AND \(autres) LIMIT 2"),
                arguments: [nom + "\t", nom + "\n", id])
        }
        var trouvees: [Int64: Personne] = [:]
        for ligne in lignes {
            let personne = try Personne(ligne)
            trouvees[personne.id] = personne
        }
        return trouvees
    }
}
