import DUIDomain
import GRDB

/// What creates and changes identities. Rights first, then the state, then the writes with their lines of the journal.
enum EcritureIdentites {
    /// Creates a person after a search.
    static func creer(
        _ db: Database, _ acteur: Acteur, _ identite: Identite, _ recherche: RechercheDAnteriorite, _ sejour: Sejour,
        _ signature: Signature
    ) throws -> Cle<Resident> {
        try acteur.habilitation.decide(.qualifierIdentite).exiger(objet: "nouvelle identité")
        if let refus = recherche.refus(pour: identite.traits, signature: signature) { throw ErreurDepot.refus(refus) }
        guard try AnterioriteSQL.nesLe(db, recherche.dateDeNaissance) == recherche.combien else {
            throw ErreurDepot.conflit(
                "Une personne née ce jour-là est entrée dans la base depuis votre recherche ; rien n’est créé : "
                    + "cherchez de nouveau, c’est peut-être la même.")
        }
        let id = try inscrire(db, acteur, identite, sejour, signature)
        try RessemblancesSQL.suivre(db, id.rawValue, avant: nil)
        return id
    }

    /// Writes a person whose search was made, with her line of history and of the journal; her marks of look-alikes are left
    /// to whoever calls. Under the local number that is given, else the next one.
    static func inscrire(
        _ db: Database, _ acteur: Acteur, _ identite: Identite, _ sejour: Sejour, ipp: String = "",
        _ signature: Signature
    ) throws -> Cle<Resident> {
        guard identite.historique.count == 1, let premiere = identite.historique.first, premiere.de == nil,
            premiere.vers == .provisoire, identite.statut == .provisoire, premiere.par == signature.compte,
            premiere.nature != .reprise, identite.justificatifs.isEmpty, identite.attributs.isEmpty
        else {
            throw ErreurDepot.refus(
                "Une identité se crée provisoire, par qui la saisit ; rien n’est créé : recommencez la saisie.")
        }
        let id = try inserer(db, identite.traits, sejour, ipp: ipp)
        try IdentitesSQL.ajouter(db, id, rang: 1, premiere)
        try NomsSQL.inscrire(db, id, identite.traits)
        try Journal.ajouter(
            db,
            LigneJournal(
                quand: signature.quand, qui: acteur.identifiant, acte: .creationResident, resident: Cle(id),
                objet: premiere.libelle, motif: premiere.motif))
        return Cle(id)
    }

    private static func inserer(
        _ db: Database, _ traits: TraitsIdentite, _ sejour: Sejour, ipp impose: String
    ) throws -> Int64 {
        var unite = sejour.unite?.id.rawValue
        if !sejour.chambre.isEmpty {
            let trouvee = try Int64.fetchOne(
                db, sql: "SELECT unite FROM chambre WHERE numero = ?", arguments: [sejour.chambre])
            guard let trouvee else {
                throw ErreurDepot.introuvable(
                    "La chambre \(Assainissement.ligne(sejour.chambre)) n’existe pas ; rien n’est créé : choisissez-en "
                        + "une autre, ou aucune.")
            }
            unite = trouvee
        } else if let demandee = unite,
            try Int64.fetchOne(db, sql: "SELECT id FROM unite WHERE id = ?", arguments: [demandee]) == nil
        {
            throw ErreurDepot.introuvable("Cette unité n’existe pas ; rien n’est créé : choisissez-en une autre.")
        }
        let ipp = impose.isEmpty ? try prochainIPP(db) : impose
        try db.cachedStatement(
            sql: """
                INSERT INTO resident (ipp, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise,
                    prenom_utilise, date_de_naissance, sexe, code_lieu_de_naissance, lieu_de_naissance, statut,
                    chambre, unite, entree_le, etat, etat_depuis, rang, domicile)
                VALUES (\(parametres(10)), 'PROV', \(parametres(7)))
                """
        ).execute(arguments: [
            ipp, traits.nomDeNaissance, traits.prenomsDeNaissance, traits.premierPrenom, traits.nomUtilise,
            traits.prenomUtilise, traits.dateDeNaissance.iso, traits.sexe.rawValue, traits.codeLieuDeNaissance,
            traits.lieuDeNaissance, sejour.chambre.isEmpty ? nil : sejour.chambre, unite, sejour.entreeLe?.iso,
            sejour.etat.rawValue, sejour.etatDepuis?.secondes, NomsSQL.rang(traits, ipp: ipp),
            String(Assainissement.ligne(sejour.domicile).prefix(Sejour.domicileAuPlus)),
        ])
        let id = db.lastInsertedRowID
        try db.execute(
            sql: """
                INSERT INTO resident_dossier (resident, medecin_traitant, regime, directives_anticipees,
                    mon_espace_sante, habitudes_de_vie)
                VALUES (?, '', '', '', ?, '')
                """, arguments: [id, EtatMonEspaceSante.inconnu.rawValue])
        return id
    }

    /// The next local number: six digits, never one that was given, here or by an import.
    private static func prochainIPP(_ db: Database) throws -> String {
        var numero = Int(try Reglages.lire(db, "prochain_ipp") ?? "") ?? 1
        while true {
            let chiffres = String(numero)
            let ipp = String(repeating: "0", count: max(0, 6 - chiffres.count)) + chiffres
            numero += 1
            let pris = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM resident WHERE ipp = ?"), arguments: [ipp])
            guard pris == nil else { continue }
            try Reglages.ecrire(db, "prochain_ipp", String(numero))
            return ipp
        }
    }

    /// Writes an identity after its changes; gives the new version.
    static func enregistrer(
        _ db: Database, _ acteur: Acteur, _ id: Cle<Resident>, version: Int, _ identite: Identite,
        _ signature: Signature
    ) throws -> Int {
        try acteur.exigerPerimetre(try ResidentsSQL.unite(db, id), resident: id)
        let avant = try IdentitesSQL.lire(db, id)
        let lignes = avant.identite.ajouts(de: identite)
        for ligne in lignes ?? [] {
            try acteur.habilitation.decide(Identite.capacite(pour: ligne)).exiger(resident: id, objet: ligne.libelle)
        }
        try acteur.habilitation.decide(.lireMatricule).exiger(resident: id)
        guard avant.version == version else {
            throw ErreurDepot.conflit(
                "Quelqu’un a modifié cette identité entre-temps ; votre saisie n’est pas enregistrée, rien n’est écrasé : "
                    + "relisez la fiche, puis recommencez.")
        }
        guard let lignes, lignes.allSatisfy({ $0.par == signature.compte && $0.quand <= signature.quand }) else {
            throw ErreurDepot.refus(
                "L’historique de cette identité ne suit pas celui de la base ; rien n’est enregistré : relisez la fiche, "
                    + "puis recommencez.")
        }
        return try appliquer(db, avant, identite, lignes, qui: acteur.identifiant, quand: signature.quand)
    }

    /// Writes an identity whose lines were checked; gives the new version.
    static func appliquer(
        _ db: Database, _ avant: FicheIdentite, _ identite: Identite, _ lignes: [TransitionIdentite], qui: String,
        quand: Instant
    ) throws -> Int {
        try exigerINSUnique(db, avant, identite)
        let (id, traits) = (avant.id.rawValue, identite.traits)
        try db.cachedStatement(
            sql: """
                UPDATE resident SET nom_de_naissance = ?, prenoms_de_naissance = ?, premier_prenom = ?, nom_utilise = ?,
                    prenom_utilise = ?, date_de_naissance = ?, sexe = ?, code_lieu_de_naissance = ?,
                    lieu_de_naissance = ?, statut = ?, ins_matricule = ?, ins_autorite = ?, rang = ?,
                    version = version + 1
                WHERE id = ?
                """
        ).execute(arguments: [
            traits.nomDeNaissance, traits.prenomsDeNaissance, traits.premierPrenom, traits.nomUtilise,
            traits.prenomUtilise, traits.dateDeNaissance.iso, traits.sexe.rawValue, traits.codeLieuDeNaissance,
            traits.lieuDeNaissance, identite.statut.rawValue, identite.ins?.matricule.valeur,
            identite.ins?.autorite.rawValue, NomsSQL.rang(traits, ipp: avant.ipp), id,
        ])
        if traits != avant.identite.traits {
            try NomsSQL.inscrire(db, id, traits)
            try RessemblancesSQL.suivre(db, id, avant: avant.identite.traits)
        }
        if identite.attributs != avant.identite.attributs {
            try IdentitesSQL.ecrireAttributs(db, id, identite.attributs)
        }
        for (place, ligne) in lignes.enumerated() {
            try IdentitesSQL.ajouter(db, id, rang: avant.identite.historique.count + place + 1, ligne)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, qui: qui, acte: .modificationIdentite, resident: avant.id, objet: ligne.libelle,
                    motif: ligne.motif, resultat: TraceIdentite.texte(ligne, place, lignes, identite)))
        }
        return avant.version + 1
    }

    /// Two records under one INS are one person entered twice.
    private static func exigerINSUnique(_ db: Database, _ avant: FicheIdentite, _ identite: Identite) throws {
        guard let ins = identite.ins, ins != avant.identite.ins || identite.statut == .qualifiee else { return }
        let autre = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT affichage, ipp FROM resident WHERE ins_matricule = ? AND ins_autorite = ? AND id <> ?
                        AND absorbe_par IS NULL
                    """), arguments: [ins.matricule.valeur, ins.autorite.rawValue, avant.id.rawValue])
        guard let autre else { return }
        throw ErreurDepot.conflit(
            "Cette INS est déjà celle de \(autre["affichage"] as String) (IPP \(autre["ipp"] as String)) ; rien n’est "
                + "enregistré : c’est sans doute la même personne, prévenez l’identitovigilance.")
    }
}
