import DUIDomain
import GRDB

/// People that enter the base, with all their record holds.
enum ImportResidents {
    static func inserer(_ db: Database, _ resident: ResidentImporte, _ reperes: ImportEtablissement.Reperes) throws
        -> Int64
    {
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
                    ins_matricule, ins_autorite, chambre, unite, entree_le, etat, etat_depuis, gir, rang)
                VALUES (\(parametres(20)))
                """)
        try instruction.execute(arguments: [
            resident.ipp, traits.nomDeNaissance, traits.prenomsDeNaissance, traits.premierPrenom, traits.nomUtilise,
            traits.prenomUtilise, traits.dateDeNaissance.iso, traits.sexe.rawValue, traits.codeLieuDeNaissance,
            traits.lieuDeNaissance, resident.statut.rawValue, resident.ins?.matricule.valeur,
            resident.ins?.autorite.rawValue, resident.chambre.isEmpty ? nil : resident.chambre, unite,
            resident.entreeLe?.iso, resident.etat.rawValue, resident.etatDepuis?.secondes, resident.gir,
            rang(traits, ipp: resident.ipp),
        ])
        let id = db.lastInsertedRowID
        try inscrireMots(db, id, traits)
        try inscrireDossier(db, id, resident)
        return id
    }

    /// The place in the alphabet. The tab sorts before the space, so that LE GALL follows LE; the local number ends it, so
    /// that no two people share a place.
    static func rang(_ traits: TraitsIdentite, ipp: String) -> String {
        "\(Repliage.replier(traits.nomAffiche))\t\(Repliage.replier(traits.prenomAffiche))\t\(ipp)"
    }

    /// Marks look-alikes. Rows are compared by shared dates and near names only, and written where the answer changed.
    static func marquerRessemblances(_ db: Database) throws {
        let lignes = try Row.fetchAll(
            db,
            sql: """
                SELECT id, nom_de_naissance, premier_prenom, nom_utilise, prenom_utilise, date_de_naissance, sexe, ressemble
                FROM resident
                """)
        let personnes = try lignes.map { ligne in
            (
                cle: ligne["id"] as Int64,
                traits: Ressemblance.Traits(
                    TraitsIdentite(
                        nomDeNaissance: ligne["nom_de_naissance"], prenomsDeNaissance: "",
                        premierPrenom: ligne["premier_prenom"], nomUtilise: ligne["nom_utilise"],
                        prenomUtilise: ligne["prenom_utilise"], dateDeNaissance: try ligne.jour("date_de_naissance"),
                        sexe: try ligne.code("sexe")))
            )
        }
        let semblables = Ressemblance.semblables(parmi: personnes)
        for ligne in lignes {
            let id: Int64 = ligne["id"]
            guard semblables.contains(id) != ligne["ressemble"] as Bool else { continue }
            try db.cachedStatement(sql: "UPDATE resident SET ressemble = ? WHERE id = ?")
                .execute(arguments: [semblables.contains(id), id])
        }
    }

    private static func inscrireMots(_ db: Database, _ id: Int64, _ traits: TraitsIdentite) throws {
        let noms = [
            traits.nomDeNaissance, traits.nomUtilise, traits.prenomsDeNaissance, traits.premierPrenom,
            traits.prenomUtilise,
        ]
        for mot in Set(noms.flatMap { Repliage.mots($0) }).sorted() {
            try db.cachedStatement(sql: "INSERT INTO resident_mot (mot, resident) VALUES (?, ?)")
                .execute(arguments: [mot, id])
        }
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
                sql: "INSERT INTO alerte (resident, rang, texte) VALUES (?, ?, ?)", arguments: [id, rang, alerte])
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
