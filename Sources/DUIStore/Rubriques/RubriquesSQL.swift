import DUIDomain
import GRDB

/// Entries of the parts of a record, as rows: what stands is the row that no other one corrects.
enum RubriquesSQL {
    private static let selection = """
        SELECT e.*, c.prenom, c.nom FROM rubrique_entree e LEFT JOIN compte c ON c.id = e.ecrite_par
        """

    /// What a trade reads of a person, the latest first in each part.
    static func duResident(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur) throws -> [EntreeDeRubrique] {
        let lues = Rubrique.allCases.filter { acteur.habilitation.decide(.lireRubrique($0)).estPermis }
        guard !lues.isEmpty else { return [] }
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    \(selection) WHERE e.resident = ? AND e.rubrique IN (\(parametres(lues.count))) ORDER BY e.id
                    """), arguments: StatementArguments([id.rawValue] + lues.map(\.rawValue)))
        var entrees: [EntreeDeRubrique] = []
        for ligne in lignes {
            let nouvelle = try entree(ligne)
            if let corrigee: Cle<EntreeDeRubrique> = ligne.cleOuRien("corrige"),
                let rang = entrees.firstIndex(where: { $0.id == corrigee })
            {
                entrees[rang] = apres(entrees[rang], nouvelle)
            } else {
                entrees.append(nouvelle)
            }
        }
        return lues.flatMap { rubrique in entrees.filter { $0.rubrique == rubrique }.reversed() }
    }

    /// An entry after the row that corrects it.
    private static func apres(_ ancienne: EntreeDeRubrique, _ nouvelle: EntreeDeRubrique) -> EntreeDeRubrique {
        var entree = nouvelle
        let passe = EntreeDeRubrique.EtatPasse(
            valeurs: ancienne.valeurs, par: ancienne.ecritePar, quand: ancienne.ecriteLe)
        entree.avant = [passe] + ancienne.avant
        return entree
    }

    private static func entree(_ ligne: Row) throws -> EntreeDeRubrique {
        EntreeDeRubrique(
            id: ligne.cle("id"), rubrique: try ligne.code("rubrique"), valeurs: try JSON.valeur(ligne["valeurs"]),
            ecritePar: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]),
            ecriteLe: ligne.instant("ecrite_le"), motif: ligne["motif"], estRetiree: ligne["est_retiree"])
    }

    /// The row of an entry that still stands: refused when it was corrected or withdrawn meanwhile.
    static func enVigueur(_ db: Database, _ id: Cle<EntreeDeRubrique>) throws -> (
        entree: EntreeDeRubrique, resident: Cle<Resident>
    ) {
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT e.*, c.prenom, c.nom, EXISTS (SELECT 1 FROM rubrique_entree s WHERE s.corrige = e.id) AS depassee
                FROM rubrique_entree e LEFT JOIN compte c ON c.id = e.ecrite_par WHERE e.id = ?
                """, arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette ligne n’est pas dans la base ; relisez le dossier.")
        }
        let entree = try entree(ligne)
        guard ligne["depassee"] == false, !entree.estRetiree else {
            throw ErreurDepot.conflit(
                "Cette ligne a été corrigée ou retirée entre-temps ; rien n’est changé : relisez-la, puis recommencez.")
        }
        return (entree, ligne.cle("resident"))
    }

    static func inserer(
        _ db: Database, _ resident: Cle<Resident>, _ rubrique: Rubrique, _ valeurs: [String: String],
        par: Cle<Compte>?, _ quand: Instant, corrige: Cle<EntreeDeRubrique>? = nil, retiree: Bool = false,
        motif: String = ""
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO rubrique_entree (resident, rubrique, valeurs, ecrite_par, ecrite_le, corrige, est_retiree, motif)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            resident.rawValue, rubrique.rawValue, try JSON.texte(valeurs), par?.rawValue, quand.secondes,
            corrige?.rawValue, retiree, motif,
        ])
    }
}
