import DUIDomain
import GRDB

/// People that enter the base, with all their record holds.
enum ImportResidents {
    static func inserer(
        _ db: Database, _ resident: ResidentImporte, _ reperes: ImportEtablissement.Reperes, _ quand: Instant
    ) throws -> Int64 {
        let unite: Int64? =
            if !resident.chambre.isEmpty {
                try ImportEtablissement.cle(resident.chambre, reperes.unitesDesChambres, "chambre")
            } else if !resident.unite.isEmpty {
                try ImportEtablissement.cle(resident.unite, reperes.unites, "unité")
            } else {
                nil
            }
        let traits = resident.traits
        let instruction = try db.cachedStatement(
            sql: """
                INSERT INTO resident (ipp, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise,
                    prenom_utilise, date_de_naissance, sexe, code_lieu_de_naissance, lieu_de_naissance, statut,
                    ins_matricule, ins_autorite, chambre, unite, entree_le, etat, etat_depuis, gir, rang, domicile)
                VALUES (\(parametres(21)))
                """)
        try instruction.execute(arguments: [
            resident.ipp, traits.nomDeNaissance, traits.prenomsDeNaissance, traits.premierPrenom, traits.nomUtilise,
            traits.prenomUtilise, traits.dateDeNaissance.iso, traits.sexe.rawValue, traits.codeLieuDeNaissance,
            traits.lieuDeNaissance, resident.statut.rawValue, resident.ins?.matricule.valeur,
            resident.ins?.autorite.rawValue, resident.chambre.isEmpty ? nil : resident.chambre, unite,
            resident.entreeLe?.iso, resident.etat.rawValue, resident.etatDepuis?.secondes, resident.gir,
            NomsSQL.rang(traits, ipp: resident.ipp), resident.domicile,
        ])
        let id = db.lastInsertedRowID
        try NomsSQL.inscrire(db, id, traits)
        let reprise = TransitionIdentite(nature: .reprise, par: nil, quand: quand, de: nil, vers: resident.statut)
        try IdentitesSQL.ajouter(db, id, rang: 1, reprise)
        try inscrireDossier(db, id, resident)
        for titulaire in resident.autoriteParentale {
            try AutoriteSQL.inscrire(db, Cle(id), titulaire, estTitulaire: true, motif: "", par: nil, quand)
        }
        try inscrireMouvements(db, Cle(id), resident, quand)
        return id
    }

    /// What is known of her stay: when she came, and where she is when she is not here.
    private static func inscrireMouvements(
        _ db: Database, _ id: Cle<Resident>, _ resident: ResidentImporte, _ quand: Instant
    ) throws {
        if let entree = resident.entreeLe.map({ Instant($0, heure: 12, minute: 0) }), entree <= quand {
            try MouvementsSQL.noter(
                db, id, NouveauMouvement(nature: .entree, quand: entree, chambre: resident.chambre), par: nil, quand,
                avant: .candidat)
        }
        guard let depuis = resident.etatDepuis, depuis <= quand,
            let nature = NatureMouvement.allCases.first(where: { $0 != .retour && $0.etat == resident.etat }),
            nature != .entree
        else { return }
        try MouvementsSQL.noter(
            db, id, NouveauMouvement(nature: nature, quand: depuis, lieu: resident.lieuDAbsence), par: nil, quand,
            avant: .present)
    }

    private static func inscrireDossier(_ db: Database, _ id: Int64, _ resident: ResidentImporte) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO resident_dossier (resident, medecin_traitant, regime, directives_anticipees,
                    mon_espace_sante, habitudes_de_vie)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, resident.medecinTraitant, resident.regime, resident.directivesAnticipees,
            resident.monEspaceSante.rawValue, resident.habitudesDeVie,
        ])
        for (rang, allergie) in resident.allergies.enumerated() {
            try db.execute(
                sql: "INSERT INTO allergie (resident, rang, substance, reaction) VALUES (?, ?, ?, ?)",
                arguments: [id, rang, allergie.substance, allergie.reaction])
        }
        for (rang, alerte) in resident.alertes.enumerated() {
            try db.execute(
                sql: "INSERT INTO alerte (resident, rang, texte, portee) VALUES (?, ?, ?, ?)",
                arguments: [id, rang, alerte.texte, alerte.portee.rawValue])
        }
        for (rang, contact) in resident.contacts.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO contact (resident, rang, role, nom, lien, telephone, ordre_appel)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, rang, contact.role, contact.nom, contact.lien, contact.telephone, contact.ordreAppel,
                ])
        }
        guard let mesure = resident.mesureDeProtection else { return }
        try db.execute(
            sql: "INSERT INTO mesure_de_protection (resident, type, exercee_par, fin_le) VALUES (?, ?, ?, ?)",
            arguments: [id, mesure.type, mesure.exerceePar, mesure.finLe?.iso])
    }
}
