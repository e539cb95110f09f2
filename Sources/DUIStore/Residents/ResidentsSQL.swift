import DUIDomain
import GRDB

/// People, as rows.
enum ResidentsSQL {
    /// What a row of the list is read from; an alert counts when the reader may know it.
    static func colonnesResume(_ portees: Set<PorteeAlerte>) -> String {
        let lues = portees.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return """
            r.id, r.nom_de_naissance, r.premier_prenom, r.nom_utilise, r.prenom_utilise, r.date_de_naissance, r.sexe,
            r.chambre, r.unite, u.nom AS nom_unite, r.etat, r.statut, r.ressemble, r.rang,
            (EXISTS (SELECT 1 FROM allergie a WHERE a.resident = r.id)
                OR EXISTS (SELECT 1 FROM alerte a WHERE a.resident = r.id AND a.portee IN (\(lues)))) AS a_une_alerte
            """
    }

    /// A row of the list.
    static func resume(_ ligne: Row) throws -> ResumeResident {
        let traits = TraitsIdentite(
            nomDeNaissance: ligne["nom_de_naissance"], prenomsDeNaissance: "", premierPrenom: ligne["premier_prenom"],
            nomUtilise: ligne["nom_utilise"], prenomUtilise: ligne["prenom_utilise"],
            dateDeNaissance: try ligne.jour("date_de_naissance"), sexe: try ligne.code("sexe"))
        return ResumeResident(
            id: ligne.cle("id"), nom: traits.affichage, mentionDeNaissance: traits.mentionDeNaissance,
            dateDeNaissance: traits.dateDeNaissance, sexe: traits.sexe, chambre: ligne["chambre"] ?? "",
            unite: ligne["nom_unite"] ?? "", etat: try ligne.code("etat"), statut: try ligne.code("statut"),
            aUneAlerte: ligne["a_une_alerte"], ressemble: ligne["ressemble"], rang: ligne["rang"])
    }

    /// Reads a person whole.
    static func lire(_ db: Database, _ id: Cle<Resident>) throws -> Resident {
        let ligne = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT r.*, u.nom AS nom_unite FROM resident r LEFT JOIN unite u ON u.id = r.unite WHERE r.id = ?
                    """), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette personne n’est pas dans la base ; relisez la liste.")
        }
        return try resident(db, ligne)
    }

    /// The unit of a person, to decide on the perimeter before anything is read or written of her. Refused for a record
    /// that another one absorbed: what is done is done there.
    static func unite(_ db: Database, _ id: Cle<Resident>) throws -> Cle<Unite>? {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT unite, absorbe_par FROM resident WHERE id = ?"), arguments: [id.rawValue])
        guard let ligne else {
            throw ErreurDepot.introuvable("Cette personne n’est pas dans la base ; relisez la liste.")
        }
        if ligne["absorbe_par"] != nil {
            let gardee = try FusionsSQL.nommee(db, try FusionsSQL.gardee(db, id).rawValue)
            throw ErreurDepot.conflit(
                "Cette fiche a été fusionnée à celle de \(gardee.libelle)\u{A0}; rien n’est changé\u{A0}: ouvrez celle-ci."
            )
        }
        return ligne.cleOuRien("unite")
    }

    /// A person from a whole row.
    static func resident(_ db: Database, _ ligne: Row) throws -> Resident {
        let id: Int64 = ligne["id"]
        let allergies = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT substance, reaction FROM allergie WHERE resident = ? ORDER BY rang"),
            arguments: [id]
        ).map { Allergie(substance: $0["substance"], reaction: $0["reaction"]) }
        let alertes = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT texte, portee FROM alerte WHERE resident = ? ORDER BY rang"),
            arguments: [id]
        ).map { Alerte($0["texte"], portee: try $0.code("portee")) }
        return Resident(
            id: Cle(id), ipp: ligne["ipp"],
            traits: TraitsIdentite(
                nomDeNaissance: ligne["nom_de_naissance"], prenomsDeNaissance: ligne["prenoms_de_naissance"],
                premierPrenom: ligne["premier_prenom"], nomUtilise: ligne["nom_utilise"],
                prenomUtilise: ligne["prenom_utilise"], dateDeNaissance: try ligne.jour("date_de_naissance"),
                sexe: try ligne.code("sexe"), codeLieuDeNaissance: ligne["code_lieu_de_naissance"],
                lieuDeNaissance: ligne["lieu_de_naissance"]),
            statut: try ligne.code("statut"), ins: ins(ligne), sejour: try sejour(ligne), gir: ligne["gir"],
            allergies: allergies, alertes: alertes, ressemble: ligne["ressemble"], version: ligne["version"])
    }

    private static func ins(_ ligne: Row) -> INS? {
        guard let brut = ligne["ins_matricule"] as String?, let matricule = try? MatriculeINS(brut),
            let autorite = (ligne["ins_autorite"] as String?).flatMap(AutoriteINS.init(rawValue:))
        else { return nil }
        return INS(matricule: matricule, autorite: autorite)
    }

    private static func sejour(_ ligne: Row) throws -> Sejour {
        let unite = (ligne.cleOuRien("unite") as Cle<Unite>?).map { Unite(id: $0, nom: ligne["nom_unite"] ?? "") }
        var sejour = Sejour(
            chambre: ligne["chambre"] ?? "", unite: unite, entreeLe: ligne.jourOuRien("entree_le"),
            etat: try ligne.code("etat"), etatDepuis: ligne.instantOuRien("etat_depuis"))
        sejour.domicile = ligne["domicile"]
        return sejour
    }
}
