import DUIDomain
import GRDB

/// Documents of the records, as rows.
enum DocumentsSQL {
    static let selection = """
        SELECT d.*, r.affichage, c.prenom, c.nom FROM document d JOIN resident r ON r.id = d.resident
        LEFT JOIN compte c ON c.id = d.classe_par
        """

    /// One row; a document whose filing was undone is not there any more.
    static func lire(_ db: Database, _ id: Cle<ResumeDocument>) throws -> ResumeDocument {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "\(selection) WHERE d.id = ? AND d.declasse_le IS NULL"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Ce document n’est pas, ou n’est plus, dans un dossier ; relisez la liste.")
        }
        return try resume(ligne)
    }

    static func resume(_ ligne: Row) throws -> ResumeDocument {
        ResumeDocument(
            id: ligne.cle("id"), resident: ligne.cle("resident"), nomResident: ligne["affichage"],
            description: DescriptionSQL.lire(ligne), origine: try ligne.code("origine"),
            classeLe: ligne.instant("classe_le"),
            classePar: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]), estLu: ligne["est_lu"],
            message: ligne.cleOuRien("message"), estRemplace: ligne["remplace_par"] != nil)
    }

    /// A page: newest act first for one person, newest filing first for all.
    static func page(
        _ db: Database, _ filtre: FiltreDocuments, _ acteur: Acteur, avant: Cle<ResumeDocument>?, limite: Int
    ) throws -> Page<ResumeDocument> {
        guard var choix = try ChoixDeDocuments(db, filtre, acteur) else { return Page(elements: [], aUneSuite: false) }
        let parActe = filtre.resident != nil
        if let avant {
            if parActe {
                choix.exiger(
                    "(d.acte_le, d.id) < ((SELECT acte_le FROM document WHERE id = ?), ?)", avant.rawValue,
                    avant.rawValue)
            } else {
                choix.exiger("d.id < ?", avant.rawValue)
            }
        }
        choix.valeurs.append(limite + 1)
        let ordre = parActe ? "d.acte_le DESC, d.id DESC" : "d.id DESC"
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: "\(selection) WHERE \(choix.conditions) ORDER BY \(ordre) LIMIT ?"),
            arguments: StatementArguments(choix.valeurs))
        return Page(elements: try lignes.prefix(limite).map(resume), aUneSuite: lignes.count > limite)
    }

    /// Unread, total, and those of families that the reader does not read.
    static func compteurs(_ db: Database, _ filtre: FiltreDocuments, _ acteur: Acteur) throws -> CompteursDocuments {
        var compteurs = CompteursDocuments(nonLus: 0, total: 0, nonLisibles: 0)
        guard let choix = try ChoixDeDocuments(db, filtre, acteur, toutesFamilles: true) else { return compteurs }
        let lisibles = acteur.habilitation.famillesLisibles
        let jointure = acteur.perimetre == nil ? "" : "JOIN resident r ON r.id = d.resident"
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT d.famille, d.est_lu, count(*) AS nombre FROM document d \(jointure)
                    WHERE \(choix.conditions) GROUP BY d.famille, d.est_lu
                    """), arguments: StatementArguments(choix.valeurs))
        for ligne in lignes {
            let nombre: Int = ligne["nombre"]
            guard lisibles.contains(try ligne.code("famille")) else {
                compteurs.nonLisibles += nombre
                continue
            }
            compteurs.total += nombre
            if !(ligne["est_lu"] as Bool) { compteurs.nonLus += nombre }
        }
        return compteurs
    }
}

/// The conditions of a list of documents, with their values.
struct ChoixDeDocuments {
    private var morceaux = ["d.declasse_le IS NULL"]
    var valeurs: [any DatabaseValueConvertible] = []

    var conditions: String { morceaux.joined(separator: " AND ") }

    /// Nothing when no document can answer.
    init?(_ db: Database, _ filtre: FiltreDocuments, _ acteur: Acteur, toutesFamilles: Bool = false) throws {
        let familles = acteur.habilitation.famillesLisibles
        if let resident = filtre.resident { exiger("d.resident = ?", resident.rawValue) }
        if !toutesFamilles && familles.count < FamilleDocument.allCases.count {
            exigerParmi("d.famille", familles.map(\.rawValue).sorted())
        }
        if let perimetre = acteur.perimetre {
            let condition = perimetre.condition("r")
            morceaux.append(condition.sql)
            valeurs += condition.valeurs
        }
        if filtre.nonLusSeulement { morceaux.append("d.est_lu = 0") }
        if !filtre.texte.trimmingBlancs().isEmpty {
            guard let expression = try RequetePleinTexte(filtre.texte)?.parPrefixe(db) else { return nil }
            exiger("d.id IN (SELECT rowid FROM document_recherche WHERE document_recherche MATCH ?)", expression)
        }
    }

    mutating func exiger(_ condition: String, _ nouvelles: any DatabaseValueConvertible...) {
        morceaux.append(condition)
        valeurs += nouvelles
    }

    private mutating func exigerParmi(_ colonne: String, _ choix: [some DatabaseValueConvertible]) {
        morceaux.append("\(colonne) IN (\(parametres(choix.count)))")
        valeurs += choix as [any DatabaseValueConvertible]
    }
}
