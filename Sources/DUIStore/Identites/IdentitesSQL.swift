import DUIDomain
import GRDB

/// Identities, as rows.
enum IdentitesSQL {
    /// Reads an identity whole, with its place in the list of writes.
    static func lire(_ db: Database, _ id: Cle<Resident>) throws -> FicheIdentite {
        let resident = try ResidentsSQL.lire(db, id)
        let identite = Identite(
            traits: resident.traits, statut: resident.statut, ins: resident.ins, attributs: try attributs(db, id),
            justificatifs: try justificatifs(db, id), historique: try historique(db, id))
        return FicheIdentite(id: id, ipp: resident.ipp, version: resident.version, identite: identite)
    }

    /// The names of the accounts that a history cites.
    static func auteurs(_ db: Database, _ identite: Identite) throws -> [Cle<Compte>: String] {
        var noms: [Cle<Compte>: String] = [:]
        for compte in Set(identite.historique.compactMap(\.par)) {
            let ligne = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT nom, prenom FROM compte WHERE id = ?"), arguments: [compte.rawValue])
            if let ligne { noms[compte] = "\(ligne["prenom"] as String) \((ligne["nom"] as String).uppercased())" }
        }
        return noms
    }

    /// Adds a line to the history of a person, and the title that it records.
    static func ajouter(_ db: Database, _ resident: Int64, rang: Int, _ ligne: TransitionIdentite) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO identite_transition (resident, rang, nature, par, quand, de, vers, anciens_traits,
                    ancienne_matricule, ancienne_autorite, motif)
                VALUES (\(parametres(11)))
                """
        ).execute(arguments: [
            resident, rang, try JSON.texte(ligne.nature), ligne.par?.rawValue, ligne.quand.secondes,
            ligne.de?.rawValue, ligne.vers.rawValue, try ligne.anciensTraits.map { try JSON.texte($0) },
            ligne.ancienneINS?.matricule.valeur, ligne.ancienneINS?.autorite.rawValue, ligne.motif,
        ])
        guard case .justificatifControle(let titre) = ligne.nature else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO identite_justificatif (resident, rang, type, libelle, confiance, controle_par, controle_le)
                VALUES (\(parametres(7)))
                """
        ).execute(arguments: [
            resident, rang, titre.type, titre.libelle, titre.confiance.rawValue, titre.controlePar.rawValue,
            titre.controleLe.secondes,
        ])
    }

    /// Writes the attributes in place of those that were there.
    static func ecrireAttributs(_ db: Database, _ resident: Int64, _ attributs: Set<AttributIdentite>) throws {
        try db.execute(sql: "DELETE FROM identite_attribut WHERE resident = ?", arguments: [resident])
        for attribut in attributs.map(\.rawValue).sorted() {
            try db.execute(
                sql: "INSERT INTO identite_attribut (resident, attribut) VALUES (?, ?)",
                arguments: [resident, attribut])
        }
    }

    static func attributs(_ db: Database, _ id: Cle<Resident>) throws -> Set<AttributIdentite> {
        Set(
            try Row.fetchAll(
                db.cachedStatement(sql: "SELECT attribut FROM identite_attribut WHERE resident = ?"),
                arguments: [id.rawValue]
            ).map { try $0.code("attribut") })
    }

    private static func justificatifs(_ db: Database, _ id: Cle<Resident>) throws -> [JustificatifIdentite] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM identite_justificatif WHERE resident = ? ORDER BY rang"),
            arguments: [id.rawValue]
        ).map {
            JustificatifIdentite(
                type: $0["type"], libelle: $0["libelle"], confiance: try $0.code("confiance"),
                controlePar: $0.cle("controle_par"), controleLe: $0.instant("controle_le"))
        }
    }

    private static func historique(_ db: Database, _ id: Cle<Resident>) throws -> [TransitionIdentite] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM identite_transition WHERE resident = ? ORDER BY rang"),
            arguments: [id.rawValue]
        ).map { ligne in
            TransitionIdentite(
                nature: try JSON.valeur(ligne["nature"]), par: ligne.cleOuRien("par"), quand: ligne.instant("quand"),
                de: ligne["de"] == nil ? nil : try ligne.code("de"), vers: try ligne.code("vers"),
                anciensTraits: try (ligne["anciens_traits"] as String?).map { try JSON.valeur($0) },
                ancienneINS: try ancienneINS(ligne), motif: ligne["motif"])
        }
    }

    private static func ancienneINS(_ ligne: Row) throws -> INS? {
        guard let brut = ligne["ancienne_matricule"] as String? else { return nil }
        guard let matricule = try? MatriculeINS(brut),
            let autorite = AutoriteINS(rawValue: ligne["ancienne_autorite"])
        else { throw ErreurDepot.base(PhrasesDeLaBase.endommagee) }
        return INS(matricule: matricule, autorite: autorite)
    }
}
