import DUIDomain
import GRDB

extension BaseDUI {
    /// Imports an establishment in one transaction: all of it enters, or none. One line of the journal a person, an account.
    public func importer(_ jeu: JeuDeDonnees, quand: Instant) async throws {
        // The slow hashes are computed before, so that the write lock is held for milliseconds.
        var codes: [String: CodeHache] = [:]
        for compte in jeu.comptes { codes[compte.identifiant] = try CodeHache(nouveau: compte.code) }
        let haches = codes
        try await ecrire { db in try ImportEtablissement.importer(db, jeu, haches: haches, quand: quand) }
    }
}

/// The import of an establishment: parts name each other by numbers and addresses, which become keys here.
enum ImportEtablissement {
    /// The keys that names and numbers stand for.
    struct Reperes {
        var unites: [String: Int64] = [:]
        var unitesDesChambres: [String: Int64] = [:]
        var residents: [String: Int64] = [:]
        var comptes: [String: Int64] = [:]
    }

    static func importer(_ db: Database, _ jeu: JeuDeDonnees, haches: [String: CodeHache], quand: Instant) throws {
        var reperes = try lireReperes(db)
        try lieux(db, jeu, &reperes)
        for resident in jeu.residents {
            let id = try ImportResidents.inserer(db, resident, reperes, quand)
            reperes.residents[resident.ipp] = id
            try Journal.ajouter(
                db, LigneJournal(quand: quand, acte: .creationResident, resident: Cle(id), objet: "importation"))
        }
        if !jeu.residents.isEmpty { try RessemblancesSQL.marquerToutes(db) }
        try comptes(db, jeu, haches, &reperes, quand)
        try medecins(db, jeu, reperes)
        for importe in jeu.consentements {
            try ConsentementsSQL.inserer(
                db, try cle(importe.resident, reperes.residents, "personne"), importe.reponse,
                par: Cle(try cle(importe.par, reperes.comptes, "compte")), importe.quand)
        }
        try suivis(db, jeu, reperes)
        try boites(db, jeu, reperes)
        try agenda(db, jeu, reperes, quand)
        try documents(db, jeu, reperes)
    }

    /// Entries of the parts of records, and what falls due, in the name of who wrote them.
    private static func suivis(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: Reperes) throws {
        for resident in jeu.residents where !resident.rubriques.isEmpty || !resident.echeances.isEmpty {
            let id = Cle<Resident>(try cle(resident.ipp, reperes.residents, "personne"))
            for entree in resident.rubriques {
                try RubriquesSQL.inserer(
                    db, id, entree.contenu.rubrique, entree.contenu.valeurs,
                    par: Cle(try cle(entree.par, reperes.comptes, "compte")), entree.quand)
            }
            for echeance in resident.echeances {
                try EcheancesSQL.inserer(
                    db, id, echeance.contenu, par: Cle(try cle(echeance.par, reperes.comptes, "compte")),
                    echeance.quand)
            }
        }
    }

    /// Attending doctors who have an account, known by their national number.
    private static func medecins(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: Reperes) throws {
        for resident in jeu.residents where !resident.rppsDuMedecinTraitant.isEmpty {
            try db.execute(
                sql: """
                    UPDATE resident_dossier SET medecin_traitant_compte = (
                        SELECT id FROM compte WHERE rpps = ? AND role = '\(Role.medecinTraitant.rawValue)' LIMIT 1)
                    WHERE resident = ?
                    """,
                arguments: [
                    resident.rppsDuMedecinTraitant, try cle(resident.ipp, reperes.residents, "personne"),
                ])
        }
    }

    private static func lireReperes(_ db: Database) throws -> Reperes {
        func table(_ sql: String) throws -> [String: Int64] {
            var sortie: [String: Int64] = [:]
            for ligne in try Row.fetchAll(db, sql: sql) { sortie[ligne[0]] = ligne[1] as Int64 }
            return sortie
        }
        return Reperes(
            unites: try table("SELECT nom, id FROM unite"),
            unitesDesChambres: try table("SELECT numero, unite FROM chambre"),
            residents: try table("SELECT ipp, id FROM resident"),
            comptes: try table("SELECT identifiant, id FROM compte"))
    }

    private static func lieux(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: inout Reperes) throws {
        for nom in jeu.unites where reperes.unites[nom] == nil {
            try db.execute(
                sql: "INSERT INTO unite (nom, rang) VALUES (?, ?)", arguments: [nom, reperes.unites.count + 1])
            reperes.unites[nom] = db.lastInsertedRowID
        }
        for chambre in jeu.chambres where reperes.unitesDesChambres[chambre.numero] == nil {
            let unite = try cle(chambre.unite, reperes.unites, "unité")
            try db.execute(
                sql: "INSERT INTO chambre (numero, unite) VALUES (?, ?)", arguments: [chambre.numero, unite])
            reperes.unitesDesChambres[chambre.numero] = unite
        }
        for correspondant in jeu.correspondants {
            try db.execute(
                sql: """
                    INSERT INTO correspondant (adresse, libelle, structure, profession) VALUES (?, ?, ?, ?)
                    ON CONFLICT (adresse) DO UPDATE SET libelle = excluded.libelle, structure = excluded.structure,
                        profession = excluded.profession
                    """,
                arguments: [
                    correspondant.adresse.lowercased(), correspondant.libelle, correspondant.structure,
                    correspondant.profession,
                ])
        }
    }

    private static func comptes(
        _ db: Database, _ jeu: JeuDeDonnees, _ haches: [String: CodeHache], _ reperes: inout Reperes, _ quand: Instant
    ) throws {
        let demonstration = try EtablissementSQL.lire(db).estDemonstration
        for compte in jeu.comptes {
            guard let hache = haches[compte.identifiant] else { continue }
            let unites = try compte.unites.map { Cle<Unite>(try cle($0, reperes.unites, "unité")) }
            let nouveau = NouveauCompte(
                identifiant: compte.identifiant, nom: compte.nom, prenom: compte.prenom, role: compte.role,
                rpps: compte.rpps, unites: unites, code: compte.code)
            let id = try ComptesSQL.ajouter(db, nouveau, hache: hache, quand: quand)
            reperes.comptes[ComptesSQL.normaliser(compte.identifiant)] = id.rawValue
            if demonstration {
                try db.execute(
                    sql: "INSERT INTO code_demonstration (compte, code) VALUES (?, ?)",
                    arguments: [id.rawValue, compte.code])
            }
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, acte: .creationCompte, objet: "\(compte.identifiant), \(compte.role.libelle)"))
        }
    }

    private static func boites(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: Reperes) throws {
        for (rang, boite) in jeu.boites.enumerated() {
            try db.execute(
                sql: "INSERT INTO boite (adresse, libelle, type, rang) VALUES (?, ?, ?, ?)",
                arguments: [boite.adresse.lowercased(), boite.libelle, boite.type.rawValue, rang])
            let id = db.lastInsertedRowID
            for (identifiant, droits) in boite.membres.sorted(by: { $0.key < $1.key }) where !droits.isEmpty {
                try db.execute(
                    sql: "INSERT INTO boite_membre (boite, compte, droits) VALUES (?, ?, ?)",
                    arguments: [
                        id, try cle(ComptesSQL.normaliser(identifiant), reperes.comptes, "compte"), droits.rawValue,
                    ])
            }
        }
    }

    private static func agenda(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: Reperes, _ quand: Instant) throws {
        for rendezVous in jeu.rendezVous {
            var contenu = rendezVous.contenu
            contenu.unite = nil
            if !rendezVous.unite.isEmpty { contenu.unite = Cle(try cle(rendezVous.unite, reperes.unites, "unité")) }
            let residents = try rendezVous.residents.map { Cle<Resident>(try cle($0, reperes.residents, "personne")) }
            _ = try EcritureAgenda.inserer(
                db, contenu, residents: residents, etat: rendezVous.etat, motif: rendezVous.motifAnnulation, par: nil,
                quand: quand, estDeSoins: rendezVous.estDeSoins)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: quand, acte: .creationRendezVous, resident: residents.first, objet: contenu.titre,
                    motif: "importation"))
        }
    }

    private static func documents(_ db: Database, _ jeu: JeuDeDonnees, _ reperes: Reperes) throws {
        for document in jeu.documents {
            let resident = Cle<Resident>(try cle(document.resident, reperes.residents, "personne"))
            let auteur: Cle<Compte>? =
                document.classePar.isEmpty
                ? nil : Cle(try cle(ComptesSQL.normaliser(document.classePar), reperes.comptes, "compte"))
            let nouveau = NouveauDocument(
                resident: resident, description: document.description, origine: document.origine,
                octets: document.octets, texte: document.texte, estLu: document.estLu)
            _ = try EcritureDocuments.inserer(db, nouveau, par: auteur, quand: document.classeLe, message: nil)
            try Journal.ajouter(
                db,
                LigneJournal(
                    quand: document.classeLe, qui: ComptesSQL.normaliser(document.classePar), acte: .classement,
                    resident: resident, objet: document.description.titre))
        }
    }

    /// The key that a name stands for; the import is refused whole when it stands for nothing.
    static func cle(_ nom: String, _ table: [String: Int64], _ sorte: String) throws -> Int64 {
        guard let cle = table[nom] else {
            throw ErreurDepot.introuvable(
                "L’importation cite «\u{A0}\(nom)\u{A0}» (\(sorte)), qui n’existe pas ; rien n’a été importé : corrigez le fichier."
            )
        }
        return cle
    }
}
