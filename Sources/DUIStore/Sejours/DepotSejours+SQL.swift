import DUIDomain
import GRDB

extension BaseDUI {
    /// Stays and movements.
    func depotSejours() -> DepotSejours {
        DepotSejours(
            lire: { id, lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.ouvrirDossier).exiger(resident: id)
                    try acteur.exigerPerimetre(try ResidentsSQL.unite(db, id), resident: id)
                    return try MouvementsSQL.suivi(db, id)
                }
            },
            chambres: { lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try MouvementsSQL.chambres(db, acteur.perimetre)
                }
            },
            lieux: { lecteur in
                try await self.consulter(lecteur) { db, acteur in
                    try acteur.habilitation.decide(.voirResidents).exiger()
                    return try MouvementsSQL.lieux(db)
                }
            },
            noter: { id, nouveau, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurSejours.noter(db, acteur, id, nouveau, signature.quand)
                }
            },
            prevenir: { id, mouvement, nom, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurSejours.prevenir(db, acteur, id, mouvement, nom, signature.quand)
                }
            },
            annuler: { id, mouvement, motif, signature in
                try await self.agir(signature) { db, acteur in
                    try GestesSurSejours.annuler(db, acteur, id, mouvement, motif, signature.quand)
                }
            })
    }
}

/// Acts on stays. Each one checks the rights, changes, journals.
enum GestesSurSejours {
    static func noter(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nouveau: NouveauMouvement, _ quand: Instant
    ) throws -> SuiviDeSejour {
        let suivi = try exiger(db, acteur, id, nouveau.nature)
        let avecChambres = try EtablissementSQL.lire(db).type.aDesChambres
        if let refus = nouveau.refus(apres: suivi, avecChambres: avecChambres, a: quand) {
            throw ErreurDepot.refus(refus)
        }
        if !nouveau.chambre.isEmpty { try exigerChambre(db, nouveau.chambre) }
        try MouvementsSQL.noter(db, id, nouveau, par: acteur.id, quand)
        try MouvementsSQL.appliquer(db, id, nouveau)
        try tracer(db, acteur, .mouvement, id, nouveau.nature, quand, motif: nouveau.quand.heureLegale.complet)
        for nom in nouveau.prevenus { try tracer(db, acteur, .prevenance, id, nouveau.nature, quand, motif: nom) }
        return try MouvementsSQL.suivi(db, id)
    }

    static func prevenir(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ nom: String,
        _ quand: Instant
    ) throws -> SuiviDeSejour {
        let dernier = try dernier(db, id, mouvement)
        _ = try exiger(db, acteur, id, dernier.nature)
        let nom = String(Assainissement.ligne(nom).prefix(Prevenu.nomAuPlus))
        guard !nom.isEmpty else { throw ErreurDepot.refus("Il manque le nom de qui est prévenu ; rien n’a été noté.") }
        try MouvementsSQL.prevenir(db, mouvement, nom, par: acteur.id, quand)
        try tracer(db, acteur, .prevenance, id, dernier.nature, quand, motif: nom)
        return try MouvementsSQL.suivi(db, id)
    }

    static func annuler(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ mouvement: Cle<Mouvement>, _ motif: String,
        _ quand: Instant
    ) throws -> SuiviDeSejour {
        let dernier = try dernier(db, id, mouvement)
        _ = try exiger(db, acteur, id, dernier.nature)
        let motif = Assainissement.ligne(motif)
        guard !motif.isEmpty else {
            throw ErreurDepot.refus("Un mouvement s’annule avec un motif ; rien n’a été annulé.")
        }
        try db.execute(
            sql: "UPDATE mouvement SET annule_par = ?, annule_le = ?, annule_motif = ? WHERE id = ?",
            arguments: [acteur.id.rawValue, quand.secondes, motif, mouvement.rawValue])
        try MouvementsSQL.defaire(db, mouvement)
        try tracer(db, acteur, .annulationMouvement, id, dernier.nature, quand, motif: motif)
        return try MouvementsSQL.suivi(db, id)
    }

    private static func exiger(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, _ nature: NatureMouvement
    ) throws -> SuiviDeSejour {
        let unite = try ResidentsSQL.unite(db, id)
        try acteur.habilitation.decide(.noterMouvement(nature)).exiger(resident: id, objet: nature.libelle)
        try acteur.exigerPerimetre(unite, resident: id, objet: nature.libelle)
        return try MouvementsSQL.suivi(db, id)
    }

    /// The last movement that stands, when it is the one that is meant.
    private static func dernier(_ db: Database, _ id: Cle<Resident>, _ mouvement: Cle<Mouvement>) throws -> Mouvement {
        guard let dernier = try MouvementsSQL.suivi(db, id).dernier, dernier.id == mouvement else {
            throw ErreurDepot.conflit(
                "Ce mouvement n’est plus le dernier de cette personne ; rien n’a été changé : relisez son séjour.")
        }
        return dernier
    }

    private static func exigerChambre(_ db: Database, _ chambre: String) throws {
        let existe = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM chambre WHERE numero = ?)", arguments: [chambre])
        guard existe == true else {
            throw ErreurDepot.refus("La chambre \(chambre) n’existe pas ; rien n’a été noté : choisissez-en une autre.")
        }
    }

    private static func tracer(
        _ db: Database, _ acteur: Acteur, _ acte: ActeTrace, _ id: Cle<Resident>, _ nature: NatureMouvement,
        _ quand: Instant, motif: String
    ) throws {
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: quand, qui: acteur.identifiant, acte: acte, resident: id, objet: nature.libelle, motif: motif))
    }
}
