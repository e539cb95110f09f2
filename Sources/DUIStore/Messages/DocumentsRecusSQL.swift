import DUIDomain
import GRDB

/// Health documents found in messages, as rows.
enum DocumentsRecusSQL {
    static func lister(_ db: Database, message: Cle<ResumeMessage>) throws -> [DocumentRecu] {
        let documents = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM document_recu WHERE message = ? ORDER BY rang"),
            arguments: [message.rawValue]
        ).map(document)
        let verifications = try INSRecusSQL.duMessage(db, message)
        guard !verifications.isEmpty else { return documents }
        // One document of a message was verified for all those that say the same identity.
        let parIdentite = Dictionary(
            documents.compactMap { recu in verifications[recu.id.rawValue].map { (recu.usager, $0) } },
            uniquingKeysWith: { premiere, _ in premiere })
        return documents.map { recu in
            var recu = recu
            recu.verification = parIdentite[recu.usager]
            return recu
        }
    }

    static func document(_ ligne: Row) throws -> DocumentRecu {
        DocumentRecu(
            id: ligne.cle("id"), description: DescriptionSQL.lire(ligne), rangPiece: ligne["rang_piece"],
            chemin: ligne["chemin"], usager: try JSON.valeur(ligne["usager"]),
            resultatsSignales: try JSON.valeur(ligne["resultats_signales"]),
            classeComme: ligne.cleOuRien("classe_comme"), erreur: ligne["erreur"])
    }

    /// Adds a document; gives its key.
    static func inserer(_ db: Database, _ document: DocumentRecu, rang: Int, message: Int64) throws -> Int64 {
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO document_recu (message, rang, \(DescriptionSQL.colonnes), rang_piece, chemin, usager,
                    resultats_signales, erreur)
                VALUES (?, ?, \(parametres(DescriptionSQL.nombre)), ?, ?, ?, ?, ?)
                """)
        let valeurs: [(any DatabaseValueConvertible)?] =
            [message, rang] + DescriptionSQL.valeurs(document.description)
            + [
                document.rangPiece, document.chemin, try JSON.texte(document.usager),
                try JSON.texte(document.resultatsSignales), document.erreur,
            ]
        try instruction.execute(arguments: StatementArguments(valeurs))
        return db.lastInsertedRowID
    }
}

/// The description of a document, as columns: the same ones for a received and for a filed document.
enum DescriptionSQL {
    static let colonnes = """
        type_code, type_systeme, type_libelle, titre, acte_le, auteur, identifiant, identifiant_de_serie,
        numero_de_version, type_mime
        """
    static let nombre = 10

    static func lire(_ ligne: Row) -> DescriptionDocument {
        DescriptionDocument(
            type: CodeRecu(code: ligne["type_code"], systeme: ligne["type_systeme"], libelle: ligne["type_libelle"]),
            titre: ligne["titre"], acteLe: ligne.instant("acte_le"), auteur: ligne["auteur"],
            identifiant: ligne["identifiant"], identifiantDeSerie: ligne["identifiant_de_serie"],
            version: ligne["numero_de_version"], typeMIME: ligne["type_mime"])
    }

    static func valeurs(_ description: DescriptionDocument) -> [(any DatabaseValueConvertible)?] {
        [
            description.type.code, description.type.systeme, description.type.libelle, description.titre,
            description.acteLe.secondes, description.auteur, description.identifiant, description.identifiantDeSerie,
            description.version, description.typeMIME,
        ]
    }
}
