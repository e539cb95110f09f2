import DUIDomain
import GRDB

extension BaseDUI {
    /// Answers of people, and the state of Mon espace santé.
    func depotConsentements() -> DepotConsentements {
        DepotConsentements(
            lire: { id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try exiger(.ouvrirDossier, db, acteur, id)
                    return try ConsentementsSQL.fiche(db, id)
                }
            },
            recueillir: { id, nouveau, signature in
                try await self.agir(signature) { db, acteur in
                    try exiger(.recueillirConsentement, db, acteur, id)
                    try recueillir(db, acteur, id, nouveau, signature.quand)
                    return try ConsentementsSQL.fiche(db, id)
                }
            },
            noterEspaceSante: { id, etat, signature in
                try await self.agir(signature) { db, acteur in
                    try exiger(.recueillirConsentement, db, acteur, id)
                    try noter(db, acteur, id, etat, signature.quand)
                    return try ConsentementsSQL.fiche(db, id)
                }
            })
    }
}

private func exiger(_ capacite: Capacite, _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>) throws {
    let unite = try ResidentsSQL.unite(db, id)
    try acteur.habilitation.decide(capacite).exiger(resident: id)
    try acteur.exigerPerimetre(unite, resident: id)
}

private func recueillir(
    _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nouveau: NouveauConsentement, _ quand: Instant
) throws {
    let dossier = try DossiersSQL.dossier(db, id, acteur, a: quand)
    let registre = try ConsentementsSQL.registre(db, id)
    if let refus = nouveau.refus(pour: dossier, registre, le: quand.heureLegale.jour) { throw ErreurDepot.refus(refus) }
    try ConsentementsSQL.inserer(db, id.rawValue, nouveau, par: acteur.id, quand)
    let acteurNomme = nouveau.acteur.isEmpty ? "" : " (\(nouveau.acteur))"
    try Journal.ajouter(
        db,
        LigneJournal(
            quand: quand, qui: acteur.identifiant, acte: .recueilConsentement, resident: id,
            objet: nouveau.objet.libelle + acteurNomme, motif: nouveau.reponse.libelle))
}

private func noter(
    _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ etat: EtatMonEspaceSante, _ quand: Instant
) throws {
    try db.execute(
        sql: "INSERT INTO espace_sante_constat (resident, etat, constate_par, constate_le) VALUES (?, ?, ?, ?)",
        arguments: [id.rawValue, etat.rawValue, acteur.id.rawValue, quand.secondes])
    try db.execute(
        sql: """
            INSERT INTO resident_dossier (resident, medecin_traitant, regime, directives_anticipees, mon_espace_sante,
                habitudes_de_vie)
            VALUES (?, '', '', '', ?, '')
            ON CONFLICT (resident) DO UPDATE SET mon_espace_sante = excluded.mon_espace_sante
            """, arguments: [id.rawValue, etat.rawValue])
    try Journal.ajouter(
        db,
        LigneJournal(
            quand: quand, qui: acteur.identifiant, acte: .constatEspaceSante, resident: id, motif: etat.libelle))
}
