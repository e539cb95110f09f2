import DUIDomain
import GRDB

/// Answers of people and the state of Mon espace santé, as rows.
enum ConsentementsSQL {
    static func fiche(_ db: Database, _ id: Cle<Resident>) throws -> FicheConsentements {
        let resident = try ResidentsSQL.lire(db, id)
        let identite = try IdentitesSQL.lire(db, id).identite
        return FicheConsentements(
            resident: id,
            situation: SituationDeSortie(
                statut: resident.statut, attributs: identite.attributs, presence: resident.sejour.etat,
                espace: try espace(db, id), registre: try registre(db, id)),
            constats: try constats(db, id))
    }

    static func registre(_ db: Database, _ id: Cle<Resident>) throws -> RegistreConsentements {
        RegistreConsentements(
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT k.*, c.prenom, c.nom FROM consentement k LEFT JOIN compte c ON c.id = k.recueilli_par
                        WHERE k.resident = ? ORDER BY k.id
                        """), arguments: [id.rawValue]
            ).map { ligne in
                Consentement(
                    id: ligne.cle("id"), objet: try ligne.code("objet"), reponse: try ligne.code("reponse"),
                    acteur: ligne["acteur"], repondant: Repondant(try ligne.code("qualite"), nom: ligne["repondant"]),
                    mode: try ligne.code("mode"), jusquAu: ligne.jourOuRien("jusqu_au"),
                    recueilliPar: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]),
                    recueilliLe: ligne.instant("recueilli_le"))
            }, fusions: try FusionsSQL.deReponses(db, id))
    }

    private static func espace(_ db: Database, _ id: Cle<Resident>) throws -> EtatMonEspaceSante {
        let ligne = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT mon_espace_sante FROM resident_dossier WHERE resident = ?"),
            arguments: [id.rawValue])
        return try ligne?.code("mon_espace_sante") ?? .inconnu
    }

    private static func constats(_ db: Database, _ id: Cle<Resident>) throws -> [ConstatEspaceSante] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT k.etat, k.constate_le, c.prenom, c.nom FROM espace_sante_constat k
                    LEFT JOIN compte c ON c.id = k.constate_par WHERE k.resident = ? ORDER BY k.id
                    """), arguments: [id.rawValue]
        ).map {
            ConstatEspaceSante(
                etat: try $0.code("etat"), par: MessagesSQL.nomCourt(prenom: $0["prenom"], nom: $0["nom"]),
                quand: $0.instant("constate_le"))
        }
    }

    static func inserer(
        _ db: Database, _ id: Int64, _ nouveau: NouveauConsentement, par: Cle<Compte>?, _ quand: Instant
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO consentement (resident, objet, reponse, acteur, qualite, repondant, mode, jusqu_au,
                    recueilli_par, recueilli_le)
                VALUES (\(parametres(10)))
                """
        ).execute(arguments: [
            id, nouveau.objet.rawValue, nouveau.reponse.rawValue, nouveau.acteur, nouveau.repondant.qualite.rawValue,
            nouveau.repondant.nom, nouveau.mode.rawValue, nouveau.jusquAu?.iso, par?.rawValue, quand.secondes,
        ])
    }
}
