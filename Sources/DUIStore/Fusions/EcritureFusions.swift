import DUIDomain
import GRDB

/// What merges two records and undoes it. Rights first, then the rules, then every row with its note, then the journal.
enum EcritureFusions {
    static func exiger(_ db: Database, _ acteur: Acteur, _ id: Cle<Resident>) throws {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT unite FROM resident WHERE id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette personne n’est pas dans la base\u{A0}; relisez la liste.")
        }
        try acteur.habilitation.decide(.fusionnerFiches).exiger(resident: id, objet: "fusion de deux fiches")
        try acteur.exigerPerimetre(ligne.cleOuRien("unite"), resident: id)
    }

    // MARK: Merge

    static func fusionner(
        _ db: Database, _ acteur: Acteur, _ demande: DemandeDeFusion, _ signature: Signature
    ) throws -> FusionDeFiches {
        try exiger(db, acteur, demande.gardee)
        try exiger(db, acteur, demande.absorbee)
        let projet = ProjetDeFusion(
            gardee: try FusionsSQL.fiche(db, demande.gardee), absorbee: try FusionsSQL.fiche(db, demande.absorbee))
        guard projet.gardee.resident.version == demande.versionGardee,
            projet.absorbee.resident.version == demande.versionAbsorbee
        else {
            throw ErreurDepot.conflit(
                "Quelqu’un a modifié l’une de ces fiches entre-temps\u{A0}; rien n’est fusionné\u{A0}: comparez-les de nouveau."
            )
        }
        if let refus = projet.refus(demande) { throw ErreurDepot.refus(refus.message) }
        let sens = Sens(
            fusion: try inscrire(db, acteur, demande, projet.comparaison.ecarts, signature),
            garde: demande.gardee.rawValue, absorbe: demande.absorbee.rawValue)
        let series = try series(db, sens.absorbe)
        for (table, colonne) in TraitementDeFusion.deplacees { try deplacer(db, sens, table, colonne) }
        try series.forEach { try EcritureDocuments.marquerRemplaces(db, resident: demande.gardee, serie: $0) }
        try joindreLesRendezVous(db, sens)
        for (table, colonnes) in TraitementDeFusion.faits { try FaitsFusionnes.copier(db, sens, table, colonnes) }
        try ChampsFusionnes.reunir(db, sens, projet)
        try NomsSQL.retirer(db, sens.absorbe)
        try NomsSQL.inscrire(db, sens.garde, projet.gardee.resident.traits)
        try RessemblancesSQL.retirer(db, sens.absorbe)
        try terminer(db, acteur, sens, .fusion, demande.motif, signature.quand)
        guard let fusion = try FusionsSQL.enVigueur(db, absorbee: demande.absorbee) else {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
        return fusion
    }

    private static func inscrire(
        _ db: Database, _ acteur: Acteur, _ demande: DemandeDeFusion, _ ecarts: String, _ signature: Signature
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO fusion (garde, absorbe, motif, ecarts, par, quand, dernier_consentement)
                VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM consentement))
                """,
            arguments: [
                demande.gardee.rawValue, demande.absorbee.rawValue, demande.motif, ecarts, acteur.id.rawValue,
                signature.quand.secondes,
            ])
        return db.lastInsertedRowID
    }

    private static func deplacer(_ db: Database, _ sens: Sens, _ table: String, _ colonne: String) throws {
        try db.execute(
            sql: "INSERT INTO fusion_objet (fusion, tableau, cle) SELECT ?, ?, id FROM \(table) WHERE \(colonne) = ?",
            arguments: [sens.fusion, "\(table).\(colonne)", sens.absorbe])
        try db.execute(
            sql: "UPDATE \(table) SET \(colonne) = ? WHERE \(colonne) = ?", arguments: [sens.garde, sens.absorbe])
    }

    /// The kept record joins the appointments of the absorbed one, which stay hers besides.
    private static func joindreLesRendezVous(_ db: Database, _ sens: Sens) throws {
        try db.execute(
            sql: """
                INSERT INTO fusion_objet (fusion, tableau, cle)
                SELECT ?, 'rendez_vous_resident.resident', rendez_vous FROM rendez_vous_resident WHERE resident = ?
                    AND rendez_vous NOT IN (SELECT rendez_vous FROM rendez_vous_resident WHERE resident = ?)
                """, arguments: [sens.fusion, sens.absorbe, sens.garde])
        try db.execute(
            sql: """
                INSERT INTO rendez_vous_resident (rendez_vous, resident)
                SELECT cle, ? FROM fusion_objet WHERE fusion = ? AND tableau = 'rendez_vous_resident.resident'
                """, arguments: [sens.garde, sens.fusion])
    }

    // MARK: Undoing

    static func defusionner(
        _ db: Database, _ acteur: Acteur, _ absorbee: Cle<Resident>, _ motif: String, _ signature: Signature
    ) throws -> FusionDeFiches {
        try exiger(db, acteur, absorbee)
        guard let fusion = try FusionsSQL.enVigueur(db, absorbee: absorbee) else {
            throw ErreurDepot.refus(RefusDeFusion.dejaDefaite.message)
        }
        try exiger(db, acteur, fusion.gardee.id)
        let motif = DemandeDeFusion.motif(motif)
        let gardee = try FusionsSQL.fiche(db, fusion.gardee.id)
        let refus = fusion.refusDeDefaire(
            motif: motif, gardee: gardee, plusRecente: try FusionsSQL.plusRecente(db, que: fusion))
        if let refus { throw ErreurDepot.refus(refus.message) }
        let sens = Sens(fusion: fusion.id.rawValue, garde: fusion.gardee.id.rawValue, absorbe: absorbee.rawValue)
        try db.execute(
            sql: "UPDATE fusion SET defaite_par = ?, defaite_le = ?, defaite_motif = ? WHERE id = ?",
            arguments: [acteur.id.rawValue, signature.quand.secondes, motif, sens.fusion])
        for (table, colonne) in TraitementDeFusion.deplacees { try rendre(db, sens, table, colonne) }
        for serie in try series(db, sens.absorbe) {
            try EcritureDocuments.marquerRemplaces(db, resident: absorbee, serie: serie)
            try EcritureDocuments.marquerRemplaces(db, resident: fusion.gardee.id, serie: serie)
        }
        try db.execute(
            sql: """
                DELETE FROM rendez_vous_resident WHERE resident = ? AND rendez_vous IN (
                    SELECT cle FROM fusion_objet WHERE fusion = ? AND tableau = 'rendez_vous_resident.resident')
                """, arguments: [sens.garde, sens.fusion])
        for (table, colonnes) in TraitementDeFusion.faits { try FaitsFusionnes.retirer(db, sens, table, colonnes) }
        try ChampsFusionnes.separer(db, sens)
        for id in [sens.absorbe, sens.garde] {
            try NomsSQL.inscrire(db, id, try ResidentsSQL.lire(db, Cle(id)).traits)
        }
        try RessemblancesSQL.suivre(db, sens.absorbe, avant: nil)
        try terminer(db, acteur, sens, .defusion, motif, signature.quand)
        return try FusionsSQL.deLaFiche(db, fusion.gardee.id).first { $0.id == fusion.id } ?? fusion
    }

    /// What was moved goes back, unless somebody gave it to a third person since.
    private static func rendre(_ db: Database, _ sens: Sens, _ table: String, _ colonne: String) throws {
        try db.execute(
            sql: """
                UPDATE \(table) SET \(colonne) = ? WHERE \(colonne) = ?
                    AND id IN (SELECT cle FROM fusion_objet WHERE fusion = ? AND tableau = ?)
                """, arguments: [sens.absorbe, sens.garde, sens.fusion, "\(table).\(colonne)"])
    }

    // MARK: Both

    /// The series of the documents of a record, whose versions replace each other.
    private static func series(_ db: Database, _ resident: Int64) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT identifiant_de_serie FROM document
                WHERE resident = ? AND identifiant_de_serie <> '' AND declasse_le IS NULL ORDER BY 1
                """, arguments: [resident])
    }

    /// Both records changed: whoever edits one of them reads it again; the journal says it on each.
    private static func terminer(
        _ db: Database, _ acteur: Acteur, _ sens: Sens, _ acte: ActeTrace, _ motif: String, _ quand: Instant
    ) throws {
        try db.execute(
            sql: "UPDATE resident SET version = version + 1 WHERE id IN (?, ?)", arguments: [sens.garde, sens.absorbe])
        let (garde, absorbe) = (try FusionsSQL.nommee(db, sens.garde), try FusionsSQL.nommee(db, sens.absorbe))
        for (fiche, objet) in [
            (garde, "fiche absorbée\u{A0}: \(absorbe.libelle)"), (absorbe, "fiche gardée\u{A0}: \(garde.libelle)"),
        ] {
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, qui: acteur.identifiant, acte: acte, resident: fiche.id, objet: objet, motif: motif))
        }
    }
}

/// A merge, and the two records between which rows go.
struct Sens: Sendable {
    var fusion: Int64
    var garde: Int64
    var absorbe: Int64
}
