import DUIDomain
import Foundation
import GRDB

/// Accounts, as rows.
enum ComptesSQL {
    /// Every account, by identifier.
    static func lister(_ db: Database) throws -> [Compte] {
        try Row.fetchAll(db, sql: "SELECT * FROM compte ORDER BY identifiant").map { try compte(db, $0) }
    }

    /// An account by what is typed to log in.
    static func lire(_ db: Database, identifiant: String) throws -> Compte? {
        try Row.fetchOne(db, sql: "SELECT * FROM compte WHERE identifiant = ?", arguments: [normaliser(identifiant)])
            .map { try compte(db, $0) }
    }

    /// An identifier as the base compares it.
    static func normaliser(_ identifiant: String) -> String {
        identifiant.trimmingBlancs().lowercased()
    }

    /// Accounts whose codes are shown, in a demonstration base.
    static func deDemonstration(_ db: Database) throws -> [CompteDeDemonstration] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT c.identifiant, c.nom, c.prenom, c.role, d.code FROM code_demonstration d
                JOIN compte c ON c.id = d.compte
                WHERE c.est_actif = 1 AND EXISTS (SELECT 1 FROM etablissement WHERE est_demonstration = 1)
                ORDER BY c.id
                """
        ).map { ligne in
            let nom: String = ligne["nom"]
            let prenom: String = ligne["prenom"]
            return CompteDeDemonstration(
                identifiant: ligne["identifiant"], nomComplet: "\(prenom) \(nom.uppercased())",
                role: try ligne.code("role"), code: ligne["code"])
        }
    }

    /// Creates an account. Its code is kept as a slow hash only.
    static func ajouter(_ db: Database, _ nouveau: NouveauCompte, hache: CodeHache, quand: Instant) throws -> Cle<
        Compte
    > {
        let identifiant = normaliser(nouveau.identifiant)
        if case .refuse(let raison) = try EtablissementSQL.lire(db).admet(nouveau.role) {
            throw ErreurDepot.refus(raison)
        }
        let pris = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM compte WHERE identifiant = ?)", arguments: [identifiant])
        guard pris == false else {
            throw ErreurDepot.refus(
                "L’identifiant «\u{A0}\(identifiant)\u{A0}» est déjà pris ; choisissez-en un autre.")
        }
        try db.execute(
            sql: """
                INSERT INTO compte (identifiant, nom, prenom, role, rpps, cree_le) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                identifiant, nouveau.nom, nouveau.prenom, nouveau.role.rawValue, nouveau.rpps, quand.secondes,
            ])
        let id = Cle<Compte>(db.lastInsertedRowID)
        try db.execute(
            sql: """
                INSERT INTO compte_secret (compte, sel, empreinte, cout_n, cout_r, cout_p) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [id.rawValue, hache.sel, hache.empreinte, hache.cout.n, hache.cout.r, hache.cout.p])
        for unite in Set(nouveau.unites) {
            try db.execute(
                sql: "INSERT INTO compte_unite (compte, unite) VALUES (?, ?)",
                arguments: [id.rawValue, unite.rawValue])
        }
        return id
    }

    /// The identifier of an account, for the journal; empty for the program itself.
    static func identifiant(_ db: Database, _ id: Cle<Compte>?) throws -> String {
        guard let id else { return "" }
        return try Acteur.lire(db, id).identifiant
    }

    private static func compte(_ db: Database, _ ligne: Row) throws -> Compte {
        let id: Cle<Compte> = ligne.cle("id")
        let unites = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT u.id, u.nom FROM compte_unite cu JOIN unite u ON u.id = cu.unite
                    WHERE cu.compte = ? ORDER BY u.rang
                    """), arguments: [id.rawValue]
        ).map { Unite(id: $0.cle("id"), nom: $0["nom"]) }
        return Compte(
            id: id, identifiant: ligne["identifiant"], nom: ligne["nom"], prenom: ligne["prenom"],
            role: try ligne.code("role"), rpps: ligne["rpps"], unites: unites, estActif: ligne["est_actif"])
    }
}

/// A personal code, hashed.
struct CodeHache: Sendable {
    var sel: Data
    var empreinte: Data
    var cout: CoutScrypt

    /// Hashes a new code. Refused when it is too short or too long.
    init(nouveau code: String) throws {
        guard (4...64).contains(code.count), code.utf8.count <= 256 else {
            throw ErreurDepot.refus("Le code personnel compte de 4 à 64 signes ; choisissez-en un autre.")
        }
        sel = try Empreintes.alea(16)
        cout = .courant
        empreinte = try Empreintes.code(code, sel: sel, cout: cout)
    }

    /// A hash as kept.
    init(_ ligne: Row) {
        sel = ligne["sel"]
        empreinte = ligne["empreinte"]
        cout = CoutScrypt(n: ligne["cout_n"], r: ligne["cout_r"], p: ligne["cout_p"])
    }

    /// A hash that no code has, which costs as much to compare as a true one.
    private init() {
        sel = Data(repeating: 0, count: 16)
        empreinte = Data(repeating: 0, count: 32)
        cout = .courant
    }

    /// What an unknown name is compared with, so that time tells nothing.
    static let dePersonne = CodeHache()

    /// Whether a code is the one that was hashed.
    func convient(_ code: String) throws -> Bool {
        let calculee = try Empreintes.code(String(code.prefix(256)), sel: sel, cout: cout)
        return Empreintes.egales(calculee, empreinte)
    }
}
