import DUIDomain
import GRDB

/// Stays and movements, as rows.
enum MouvementsSQL {
    static func suivi(_ db: Database, _ id: Cle<Resident>) throws -> SuiviDeSejour {
        SuiviDeSejour(
            resident: id, sejour: try ResidentsSQL.lire(db, id).sejour,
            mouvements: try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT m.*, c.prenom, c.nom, a.prenom AS prenom_annule, a.nom AS nom_annule FROM mouvement m
                        LEFT JOIN compte c ON c.id = m.saisi_par LEFT JOIN compte a ON a.id = m.annule_par
                        WHERE m.resident = ? ORDER BY m.id
                        """), arguments: [id.rawValue]
            ).map { try mouvement(db, $0) })
    }

    private static func mouvement(_ db: Database, _ ligne: Row) throws -> Mouvement {
        let id: Cle<Mouvement> = ligne.cle("id")
        let annulation = ligne.instantOuRien("annule_le").map {
            AnnulationMouvement(
                par: MessagesSQL.nomCourt(prenom: ligne["prenom_annule"], nom: ligne["nom_annule"]), quand: $0,
                motif: ligne["annule_motif"] ?? "")
        }
        return Mouvement(
            id: id, nature: try ligne.code("nature"), quand: ligne.instant("quand"), lieu: ligne["lieu"],
            chambre: ligne["chambre"] ?? "", prevenus: try prevenus(db, id),
            saisiPar: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]),
            saisiLe: ligne.instant("saisi_le"), annulation: annulation)
    }

    private static func prevenus(_ db: Database, _ id: Cle<Mouvement>) throws -> [Prevenu] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT p.nom AS prevenu, p.quand, c.prenom, c.nom FROM mouvement_prevenu p
                    LEFT JOIN compte c ON c.id = p.par WHERE p.mouvement = ? ORDER BY p.id
                    """), arguments: [id.rawValue]
        ).map {
            Prevenu(
                nom: $0["prevenu"], quand: $0.instant("quand"),
                par: MessagesSQL.nomCourt(prenom: $0["prenom"], nom: $0["nom"]))
        }
    }

    /// The rooms and who has them; of whom is outside a perimeter, only that the room is taken.
    static func chambres(_ db: Database, _ perimetre: Perimetre?) throws -> [ChambreOccupee] {
        let lignes = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT h.numero, u.nom AS nom_unite, r.id, r.affichage, r.sexe, r.etat, r.unite
                    FROM chambre h JOIN unite u ON u.id = h.unite
                    LEFT JOIN resident r ON r.chambre = h.numero AND r.etat NOT IN ('sorti', 'decede')
                        AND r.absorbe_par IS NULL
                    ORDER BY h.numero, r.rang
                    """))
        return try lignes.reduce(into: []) { chambres, ligne in
            let numero: String = ligne["numero"]
            if chambres.last?.numero != numero {
                chambres.append(ChambreOccupee(numero: numero, unite: ligne["nom_unite"], occupants: []))
            }
            guard let resident: Cle<Resident> = ligne.cleOuRien("id") else { return }
            let seVoit = perimetre?.contient(resident, unite: ligne.cleOuRien("unite")) ?? true
            chambres[chambres.count - 1].occupants.append(
                OccupantDeChambre(
                    resident: seVoit ? resident : nil, nom: seVoit ? ligne["affichage"] : "",
                    sexe: try ligne.code("sexe"), etat: try ligne.code("etat")))
        }
    }

    /// The places that the last movements named, then the structures of the address book: enough to choose from.
    static func lieux(_ db: Database) throws -> [String] {
        let dits = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT lieu FROM (SELECT id, lieu FROM mouvement ORDER BY id DESC LIMIT 500)
                    WHERE lieu <> '' GROUP BY lieu ORDER BY max(id) DESC LIMIT 20
                    """))
        let structures = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT DISTINCT structure FROM correspondant WHERE structure <> '' ORDER BY structure LIMIT 100"))
        return dits + structures.filter { !dits.contains($0) }
    }

    /// Writes a movement, with what its cancellation would restore: the present state, or the one told for what already
    /// happened. `par` is nil for an import.
    static func noter(
        _ db: Database, _ id: Cle<Resident>, _ nouveau: NouveauMouvement, par: Cle<Compte>?, _ quand: Instant,
        avant: EtatPresence? = nil
    ) throws {
        let chambre = nouveau.chambre.isEmpty ? nil : nouveau.chambre
        try db.execute(
            sql: """
                INSERT INTO mouvement (resident, nature, quand, lieu, chambre, etat_avant, etat_depuis_avant,
                    chambre_avant, unite_avant, entree_le_avant, saisi_par, saisi_le)
                SELECT id, :nature, :quand, :lieu, :chambre, coalesce(:avant, etat),
                    CASE WHEN :avant IS NULL THEN etat_depuis END, chambre, unite, entree_le, :par, :saisi
                FROM resident WHERE id = :id
                """,
            arguments: [
                "nature": nouveau.nature.rawValue, "quand": nouveau.quand.secondes, "lieu": nouveau.lieu,
                "chambre": chambre, "avant": avant?.rawValue, "par": par?.rawValue, "saisi": quand.secondes,
                "id": id.rawValue,
            ])
        let mouvement = Cle<Mouvement>(db.lastInsertedRowID)
        for nom in nouveau.prevenus { try prevenir(db, mouvement, nom, par: par, quand) }
    }

    static func prevenir(
        _ db: Database, _ mouvement: Cle<Mouvement>, _ nom: String, par: Cle<Compte>?, _ quand: Instant
    ) throws {
        try db.execute(
            sql: "INSERT INTO mouvement_prevenu (mouvement, nom, quand, par) VALUES (?, ?, ?, ?)",
            arguments: [mouvement.rawValue, nom, quand.secondes, par?.rawValue])
    }

    /// The state and the room that a movement leads to.
    static func appliquer(_ db: Database, _ id: Cle<Resident>, _ nouveau: NouveauMouvement) throws {
        let depuis: Int64? = nouveau.nature == .changementDeChambre ? nil : nouveau.quand.secondes
        try db.execute(
            sql: "UPDATE resident SET etat = ?, etat_depuis = coalesce(?, etat_depuis) WHERE id = ?",
            arguments: [nouveau.nature.etat.rawValue, depuis, id.rawValue])
        if !nouveau.chambre.isEmpty {
            try db.execute(
                sql: """
                    UPDATE resident SET chambre = :chambre, unite = (SELECT unite FROM chambre WHERE numero = :chambre)
                    WHERE id = :id
                    """, arguments: ["chambre": nouveau.chambre, "id": id.rawValue])
        }
        switch nouveau.nature {
        case .entree:
            try db.execute(
                sql: "UPDATE resident SET entree_le = ? WHERE id = ?",
                arguments: [nouveau.quand.heureLegale.jour.iso, id.rawValue])
        case .sortieDefinitive, .deces:
            // The room is free again; the unit stays, and with it whose record it was.
            try db.execute(sql: "UPDATE resident SET chambre = NULL WHERE id = ?", arguments: [id.rawValue])
        case .hospitalisation, .sortieTemporaire, .retour, .changementDeChambre: break
        }
    }

    /// Brings back what a movement had changed.
    static func defaire(_ db: Database, _ mouvement: Cle<Mouvement>) throws {
        try db.execute(
            sql: """
                UPDATE resident SET etat = m.etat_avant, etat_depuis = m.etat_depuis_avant, chambre = m.chambre_avant,
                    unite = m.unite_avant, entree_le = m.entree_le_avant
                FROM mouvement m WHERE m.id = ? AND resident.id = m.resident
                """, arguments: [mouvement.rawValue])
    }
}
