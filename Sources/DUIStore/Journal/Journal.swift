import CCrypto
import DUIDomain
import Foundation
import GRDB

/// A line to add to the journal.
struct LigneJournal: Sendable {
    var quand: Instant
    /// Identifier of the account; empty for the program itself.
    var qui = ""
    var acte: ActeTrace
    var resident: Cle<Resident>?
    var objet = ""
    var motif = ""
    var resultat = "fait"
}

/// The chained journal.
///
/// Each line carries SHA-256 over the hash of the line before and all its own fields, each preceded by its length. The
/// last number and hash are read inside the immediate transaction of the act, so that several processes make one chain.
enum Journal {
    /// Adds a line, in the transaction under way.
    static func ajouter(_ db: Database, _ ligne: LigneJournal) throws {
        guard let tete = try Row.fetchOne(db.cachedStatement(sql: "SELECT ligne, empreinte FROM journal_tete")) else {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
        let numero = (tete["ligne"] as Int64) + 1
        var nom = ""
        if let resident = ligne.resident {
            nom =
                try String.fetchOne(
                    db.cachedStatement(sql: "SELECT affichage FROM resident WHERE id = ?"),
                    arguments: [resident.rawValue]) ?? ""
        }
        let champs = Champs(
            numero: numero, quand: ligne.quand.secondes, qui: ligne.qui, acte: ligne.acte.rawValue,
            resident: ligne.resident?.rawValue, nom: nom, objet: ligne.objet, motif: ligne.motif,
            resultat: ligne.resultat)
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO journal
                    (id, quand, qui, acte, resident, nom_resident, objet, motif, resultat, empreinte)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try instruction.execute(arguments: [
            numero, champs.quand, champs.qui, champs.acte, champs.resident, champs.nom, champs.objet, champs.motif,
            champs.resultat, try champs.empreinte(apres: tete["empreinte"]),
        ])
    }

    /// Reads the whole chain, line by line, and finds the first one that does not hold.
    static func verifier(_ db: Database) throws -> VerificationJournal {
        var precedente = Data(repeating: 0, count: 32)
        var attendue: Int64 = 1
        let lignes = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
        while let ligne = try lignes.next() {
            let champs = Champs(
                numero: ligne["id"], quand: ligne["quand"], qui: ligne["qui"], acte: ligne["acte"],
                resident: ligne["resident"], nom: ligne["nom_resident"], objet: ligne["objet"], motif: ligne["motif"],
                resultat: ligne["resultat"])
            let ecrite: Data = ligne["empreinte"]
            guard champs.numero == attendue, try champs.empreinte(apres: precedente) == ecrite else {
                return .rompue(ligne: attendue)
            }
            precedente = ecrite
            attendue += 1
        }
        let tete = try Row.fetchOne(db, sql: "SELECT ligne, empreinte FROM journal_tete")
        guard let tete, tete["ligne"] == attendue - 1, tete["empreinte"] == precedente else {
            return .rompue(ligne: attendue)
        }
        return .intacte(lignes: Int(attendue - 1))
    }

    /// What the hash of a line covers.
    private struct Champs {
        var numero: Int64
        var quand: Int64
        var qui: String
        var acte: String
        var resident: Int64?
        var nom: String
        var objet: String
        var motif: String
        var resultat: String

        func empreinte(apres precedente: Data) throws -> Data {
            var octets = precedente
            for champ in [
                String(numero), String(quand), qui, acte, resident.map { String($0) } ?? "", nom, objet, motif,
                resultat,
            ] {
                let utf8 = Array(champ.utf8)
                octets.append(contentsOf: String(utf8.count).utf8)
                octets.append(UInt8(ascii: ":"))
                octets.append(contentsOf: utf8)
            }
            return try Empreintes.sha256(octets)
        }
    }
}
