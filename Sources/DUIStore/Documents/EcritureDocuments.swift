import DUIDomain
import Foundation
import GRDB

/// Documents that enter a record.
enum EcritureDocuments {
    /// Adds a document: bytes kept once by their hash, row, text, index. Refused when it stands in a record already.
    static func inserer(
        _ db: Database, _ nouveau: NouveauDocument, par: Cle<Compte>?, quand: Instant, message: Cle<ResumeMessage>?
    ) throws -> Cle<ResumeDocument> {
        let description = nouveau.description
        try refuserDoublon(db, description)
        let contenu = try contenu(db, nouveau.octets)
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO document (resident, \(DescriptionSQL.colonnes), famille, origine, classe_le, classe_par,
                    est_lu, message, contenu)
                VALUES (?, \(parametres(DescriptionSQL.nombre)), ?, ?, ?, ?, ?, ?, ?)
                """)
        let valeurs: [(any DatabaseValueConvertible)?] =
            [nouveau.resident.rawValue] + DescriptionSQL.valeurs(description)
            + [
                description.famille.rawValue, nouveau.origine.rawValue, quand.secondes, par?.rawValue, nouveau.estLu,
                message?.rawValue, contenu,
            ]
        try instruction.execute(arguments: StatementArguments(valeurs))
        let id = db.lastInsertedRowID
        let texte = IndexPleinTexte.lisible(nouveau.texte)
        try db.cachedStatement(sql: "INSERT INTO document_texte (document, texte) VALUES (?, ?)")
            .execute(arguments: [id, texte])
        try IndexPleinTexte.inscrire(
            db, [description.titre, description.type.libelle, description.auteur, texte], dans: .documents, cle: id)
        try marquerRemplaces(db, resident: nouveau.resident, serie: description.identifiantDeSerie)
        return Cle(id)
    }

    /// Marks former versions of a series of a person as replaced by its highest version, and by nothing the highest.
    static func marquerRemplaces(_ db: Database, resident: Cle<Resident>, serie: String) throws {
        guard !serie.isEmpty else { return }
        let versions = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, numero_de_version, remplace_par FROM document
                    WHERE resident = ? AND identifiant_de_serie = ? AND identifiant_de_serie <> ''
                        AND declasse_le IS NULL
                    ORDER BY numero_de_version DESC, id DESC
                    """), arguments: [resident.rawValue, serie])
        guard let derniere = versions.first else { return }
        let plusHaute: Int64 = derniere["numero_de_version"]
        for version in versions {
            let numero: Int64 = version["numero_de_version"]
            let remplacant: Int64? = numero < plusHaute ? derniere["id"] : nil
            let ecrit: Int64? = version["remplace_par"]
            guard remplacant != ecrit else { continue }
            try db.execute(
                sql: "UPDATE document SET remplace_par = ? WHERE id = ?",
                arguments: [remplacant, version["id"] as Int64])
        }
    }

    private static func refuserDoublon(_ db: Database, _ description: DescriptionDocument) throws {
        guard !description.identifiant.isEmpty else { return }
        let deja = try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT id FROM document WHERE identifiant = ? AND identifiant <> '' AND declasse_le IS NULL"),
            arguments: [description.identifiant])
        guard let deja else { return }
        let document = try DocumentsSQL.lire(db, Cle(deja))
        let auteur = document.classePar.isEmpty ? "" : " par \(document.classePar)"
        throw ErreurDepot.refus(
            "Ce document est déjà dans le dossier de \(document.nomResident), classé le \(document.classeLe.heureLegale.jour.court)\(auteur)."
        )
    }

    private static func contenu(_ db: Database, _ octets: Data) throws -> Int64 {
        let empreinte = try Empreintes.sha256(octets)
        let deja = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM document_contenu WHERE sha256 = ?"), arguments: [empreinte])
        if let deja { return deja }
        try db.cachedStatement(sql: "INSERT INTO document_contenu (sha256, octets) VALUES (?, ?)")
            .execute(arguments: [empreinte, octets])
        return db.lastInsertedRowID
    }
}
