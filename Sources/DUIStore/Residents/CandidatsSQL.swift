import DUIDomain
import GRDB

/// People whom a received identity may concern.
enum CandidatsSQL {
    /// Same matricule first, then same date of birth, then same names; within each, those whose names fit best. An absorbed
    /// record leads to the one that absorbed it.
    static func chercher(_ db: Database, _ identite: IdentiteRecue, limite: Int = 20) throws -> [Resident] {
        var cles: [Int64] = []
        func ajouter(_ nouvelles: [Int64]) throws {
            for nouvelle in nouvelles where cles.count < limite {
                let cle = try FusionsSQL.gardee(db, Cle(nouvelle)).rawValue
                if !cles.contains(cle) { cles.append(cle) }
            }
        }
        let matricule = identite.matriculeBrut.uppercased().filter { !$0.isWhitespace }
        if !matricule.isEmpty {
            try ajouter(
                Int64.fetchAll(
                    db, sql: "SELECT id FROM resident WHERE ins_matricule = ? ORDER BY statut = 'QUAL' DESC, id",
                    arguments: [matricule]))
        }
        if let date = identite.dateDeNaissance { try ajouter(nesLe(db, date, identite, limite: limite)) }
        try ajouter(deMemeNom(db, identite, limite: limite))
        return try cles.map { try ResidentsSQL.lire(db, Cle($0)) }
    }

    private static func nesLe(_ db: Database, _ date: JourCivil, _ identite: IdentiteRecue, limite: Int) throws
        -> [Int64]
    {
        let noms = Set(Repliage.mots(identite.nomDeNaissance) + Repliage.mots(identite.nomUtilise))
        let lignes = try Row.fetchAll(
            db,
            sql: """
                SELECT id, nom_de_naissance, nom_utilise FROM resident WHERE date_de_naissance = ? ORDER BY rang LIMIT 200
                """, arguments: [date.iso])
        let notes = lignes.map { ligne -> (note: Int, id: Int64) in
            let mots = Repliage.mots((ligne["nom_de_naissance"] as String) + " " + (ligne["nom_utilise"] as String))
            return (noms.intersection(mots).count, ligne["id"])
        }
        // A stable order: the better note first, the alphabet within a note.
        return notes.enumerated().sorted { ($1.element.note, $0.offset) < ($0.element.note, $1.offset) }
            .prefix(limite).map(\.element.id)
    }

    /// Words of a name, and of a given name, that are looked for: nobody has more, and a query of thousands of words is
    /// refused by SQLite, which would keep the message out of the base.
    private static let (motsDeNom, motsDePrenom) = (8, 4)

    private static func deMemeNom(_ db: Database, _ identite: IdentiteRecue, limite: Int) throws -> [Int64] {
        func debut(_ texte: String, _ nombre: Int) -> ArraySlice<String> { Repliage.mots(texte).prefix(nombre) }
        let prenoms = Set(debut(identite.premierPrenom, motsDePrenom) + debut(identite.prenomUtilise, motsDePrenom))
        let noms = Set([identite.nomDeNaissance, identite.nomUtilise].map { debut($0, motsDeNom) })
            .subtracting([[]])
        guard !noms.isEmpty, !prenoms.isEmpty else { return [] }
        var trouves: [Int64] = []
        for nom in noms.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for prenom in prenoms.sorted() {
                let mots = Set(nom + [prenom]).sorted()
                let tous = mots.map { _ in "id IN (SELECT resident FROM resident_mot WHERE mot = ?)" }
                trouves += try Int64.fetchAll(
                    db,
                    sql: "SELECT id FROM resident WHERE \(tous.joined(separator: " AND ")) ORDER BY rang LIMIT ?",
                    arguments: StatementArguments(mots as [any DatabaseValueConvertible] + [limite]))
            }
        }
        return trouves
    }
}
