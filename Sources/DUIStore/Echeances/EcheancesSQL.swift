import DUIDomain
import GRDB

/// What falls due, as rows.
enum EcheancesSQL {
    private static let selection = """
        SELECT e.*, r.affichage, c.prenom, c.nom AS nom_compte FROM echeance e JOIN resident r ON r.id = e.resident
        LEFT JOIN compte c ON c.id = e.notee_par
        """

    /// All of a person's that a trade reads: what is open first, soonest first.
    static func duResident(_ db: Database, _ id: Cle<Resident>, _ acteur: Acteur) throws -> [Echeance] {
        let natures = acteur.habilitation.echeancesLues.map(\.rawValue)
        return try Row.fetchAll(
            db,
            sql: """
                \(selection) WHERE e.resident = ? AND e.nature IN (\(parametres(natures.count)))
                ORDER BY e.close, CASE e.close WHEN 0 THEN e.fin_le ELSE '' END, e.fin_le DESC, e.id LIMIT 500
                """, arguments: StatementArguments([id.rawValue] + natures)
        ).map { try echeance(db, $0) }
    }

    /// What is to be done now, latest first: one walk of what is open, up to the longest lead time.
    static func aTraiter(_ db: Database, _ acteur: Acteur, le jour: JourCivil, limite: Int) throws -> Page<Echeance> {
        let natures = acteur.habilitation.echeancesLues.map(\.rawValue)
        guard !natures.isEmpty else { return Page(elements: [], aUneSuite: false) }
        var conditions = """
            e.close = 0 AND e.fin_le <= ? AND e.rappel_le <= ? AND e.nature IN (\(parametres(natures.count)))
                AND r.etat NOT IN ('sorti', 'decede')
            """
        var valeurs: [any DatabaseValueConvertible] = [
            jour.adding(jours: NatureEcheance.preavisAuPlus).iso, jour.iso,
        ]
        valeurs += natures
        if let condition = acteur.perimetre?.condition("r") {
            conditions += " AND \(condition.sql)"
            valeurs += condition.valeurs
        }
        valeurs.append(limite + 1)
        let lignes = try Row.fetchAll(
            db, sql: "\(selection) WHERE \(conditions) ORDER BY e.fin_le, e.id LIMIT ?",
            arguments: StatementArguments(valeurs))
        return Page(
            elements: try lignes.prefix(limite).map { try echeance(db, $0) }, aUneSuite: lignes.count > limite)
    }

    static func lire(_ db: Database, _ id: Cle<Echeance>) throws -> Echeance {
        guard let ligne = try Row.fetchOne(db, sql: "\(selection) WHERE e.id = ?", arguments: [id.rawValue]) else {
            throw ErreurDepot.introuvable("Cette échéance n’est pas dans la base ; relisez la liste.")
        }
        return try echeance(db, ligne)
    }

    private static func echeance(_ db: Database, _ ligne: Row) throws -> Echeance {
        let id: Cle<Echeance> = ligne.cle("id")
        guard let fin = JourCivil(iso: ligne["fin_le"] as String) else {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
        return Echeance(
            id: id, resident: ligne.cle("resident"), nom: ligne["affichage"], nature: try ligne.code("nature"),
            precision: ligne["precision"], finLe: fin,
            noteePar: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom_compte"]),
            noteeLe: ligne.instant("notee_le"), suites: try suites(db, id))
    }

    private static func suites(_ db: Database, _ id: Cle<Echeance>) throws -> [SuiteEcheance] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT s.*, c.prenom, c.nom FROM echeance_suite s JOIN compte c ON c.id = s.par
                    WHERE s.echeance = ? ORDER BY s.id
                    """), arguments: [id.rawValue]
        ).map { ligne in
            let jusquAu = (ligne["jusqu_au"] as String?).flatMap { JourCivil(iso: $0) }
            let acte: ActeSurEcheance =
                switch (ligne["acte"] as String, jusquAu) {
                case ("faite", _): .faite
                case ("sans_objet", _): .sansObjet
                case ("rouverte", _): .rouverte
                case ("report", .some(let jour)): .report(jusquAu: jour)
                default: throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
                }
            return SuiteEcheance(
                acte: acte, motif: ligne["motif"],
                par: MessagesSQL.nomCourt(prenom: ligne["prenom"], nom: ligne["nom"]), quand: ligne.instant("quand"))
        }
    }

    static func inserer(
        _ db: Database, _ id: Cle<Resident>, _ nouvelle: NouvelleEcheance, par: Cle<Compte>?, _ quand: Instant
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO echeance (resident, nature, precision, fin_le, notee_par, notee_le, rappel_le)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id.rawValue, nouvelle.nature.rawValue, nouvelle.precision, nouvelle.finLe.iso, par?.rawValue,
                quand.secondes, nouvelle.finLe.adding(jours: -nouvelle.nature.preavis).iso,
            ])
    }

    static func ajouter(
        _ db: Database, _ echeance: Echeance, _ acte: ActeSurEcheance, motif: String, par: Cle<Compte>, _ quand: Instant
    ) throws {
        let (code, jusquAu): (String, JourCivil?) =
            switch acte {
            case .faite: ("faite", nil)
            case .sansObjet: ("sans_objet", nil)
            case .rouverte: ("rouverte", nil)
            case .report(let jour): ("report", jour)
            }
        try db.execute(
            sql: "INSERT INTO echeance_suite (echeance, acte, jusqu_au, motif, par, quand) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [echeance.id.rawValue, code, jusquAu?.iso, motif, par.rawValue, quand.secondes])
        try db.execute(
            sql: "UPDATE echeance SET rappel_le = ?, close = ? WHERE id = ?",
            arguments: [
                (jusquAu ?? echeance.finLe.adding(jours: -echeance.nature.preavis)).iso,
                acte == .faite || acte == .sansObjet, echeance.id.rawValue,
            ])
    }
}
