import DUIDomain
import GRDB

/// Facts without a key of their own (allergies, alerts, contacts): the kept record receives a copy of those that it does
/// not hold, at the end of its own.
enum FaitsFusionnes {
    /// One fact: the values of its columns, in order.
    private typealias Contenu = [String?]

    static func copier(_ db: Database, _ sens: Sens, _ table: String, _ colonnes: [String]) throws {
        let connus = Set(try lire(db, table, colonnes, sens.garde).map { repli($0.contenu) })
        var rang =
            try Int64.fetchOne(
                db, sql: "SELECT coalesce(max(rang), -1) FROM \(table) WHERE resident = ?", arguments: [sens.garde])
            ?? -1
        for fait in try lire(db, table, colonnes, sens.absorbe) where !connus.contains(repli(fait.contenu)) {
            rang += 1
            try db.execute(
                sql: """
                    INSERT INTO \(table) (resident, rang, \(colonnes.joined(separator: ", ")))
                    SELECT ?, ?, \(colonnes.joined(separator: ", ")) FROM \(table) WHERE resident = ? AND rang = ?
                    """, arguments: [sens.garde, rang, sens.absorbe, fait.rang])
            try db.execute(
                sql: "INSERT INTO fusion_fait (fusion, tableau, rang, contenu) VALUES (?, ?, ?, ?)",
                arguments: [sens.fusion, table, rang, try JSON.texte(fait.contenu)])
        }
    }

    /// Takes the copies back. One that was corrected since is no copy any more: it was written of the kept record.
    static func retirer(_ db: Database, _ sens: Sens, _ table: String, _ colonnes: [String]) throws {
        let notes = try Row.fetchAll(
            db, sql: "SELECT rang, contenu FROM fusion_fait WHERE fusion = ? AND tableau = ? ORDER BY rang",
            arguments: [sens.fusion, table])
        for note in notes {
            let contenu: Contenu = try JSON.valeur(note["contenu"])
            let presents = try lire(db, table, colonnes, sens.garde).filter { $0.contenu == contenu }
            guard let present = presents.first(where: { $0.rang == note["rang"] }) ?? presents.last else { continue }
            try db.execute(
                sql: "DELETE FROM \(table) WHERE resident = ? AND rang = ?", arguments: [sens.garde, present.rang])
        }
    }

    private static func lire(_ db: Database, _ table: String, _ colonnes: [String], _ resident: Int64) throws
        -> [(rang: Int64, contenu: Contenu)]
    {
        let textes = colonnes.map { "CAST(\($0) AS TEXT) AS \($0)" }.joined(separator: ", ")
        return try Row.fetchAll(
            db, sql: "SELECT rang, \(textes) FROM \(table) WHERE resident = ? ORDER BY rang", arguments: [resident]
        ).map { ligne in (ligne["rang"], colonnes.map { ligne[$0] as String? }) }
    }

    private static func repli(_ contenu: Contenu) -> Contenu { contenu.map { $0.map(Repliage.replier) } }
}

/// Fields of the record of a person: the kept one takes what it lacks and both say otherwise, each change noted.
enum ChampsFusionnes {
    private static let medecin = "medecin_traitant_compte"
    private static let espace = "mon_espace_sante"
    private static let gir = "gir"
    private static let domicile = "domicile"
    private static let mesure = "mesure_de_protection"

    static func reunir(_ db: Database, _ sens: Sens, _ projet: ProjetDeFusion) throws {
        let (garde, absorbe) = (projet.gardee, projet.absorbee)
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO resident_dossier (resident, medecin_traitant, regime, directives_anticipees,
                    mon_espace_sante, habitudes_de_vie) VALUES (?, '', '', '', ?, '')
                """, arguments: [sens.garde, EtatMonEspaceSante.inconnu.rawValue])
        for champ in TexteDeDossier.allCases {
            let avant = garde.textes[champ] ?? ""
            let apres = TexteDeDossier.reunir(avant, absorbe.textes[champ] ?? "", ipp: absorbe.resident.ipp)
            if apres != avant { try changer(db, sens, champ.rawValue, avant: avant, apres: apres) }
        }
        let chezElle = TexteDeDossier.reunir(
            garde.resident.sejour.domicile, absorbe.resident.sejour.domicile, ipp: absorbe.resident.ipp)
        if chezElle != garde.resident.sejour.domicile {
            try changer(db, sens, domicile, avant: garde.resident.sejour.domicile, apres: chezElle)
        }
        let etat = EtatMonEspaceSante.leMoinsOuvert(garde.espace, absorbe.espace)
        if etat != garde.espace { try changer(db, sens, espace, avant: garde.espace.rawValue, apres: etat.rawValue) }
        let comptes = try Int64?.fetchAll(
            db,
            sql: """
                SELECT (SELECT \(medecin) FROM resident_dossier WHERE resident = ?)
                UNION ALL SELECT (SELECT \(medecin) FROM resident_dossier WHERE resident = ?)
                """, arguments: [sens.garde, sens.absorbe])
        if comptes.count == 2, comptes[0] == nil, let compte = comptes[1] {
            try changer(db, sens, medecin, avant: nil, apres: "\(compte)")
        }
        if garde.resident.gir == nil, let autre = absorbe.resident.gir {
            try changer(db, sens, gir, avant: nil, apres: "\(autre)")
        }
        if garde.mesure == nil, let autre = absorbe.mesure {
            // It changes of record: a copy would make its end fall due twice.
            try noter(db, sens, mesure, avant: nil, apres: try JSON.texte(autre))
            try db.execute(
                sql: "UPDATE mesure_de_protection SET resident = ? WHERE resident = ?",
                arguments: [sens.garde, sens.absorbe])
        }
    }

    /// Gives the fields back: those that nobody changed since, and of a text what came from the other person.
    static func separer(_ db: Database, _ sens: Sens) throws {
        let notes = try Row.fetchAll(
            db, sql: "SELECT champ, avant, apres FROM fusion_champ WHERE fusion = ? ORDER BY champ",
            arguments: [sens.fusion])
        for note in notes {
            let (champ, avant): (String, String?) = (note["champ"], note["avant"])
            let apres: String = note["apres"]
            if champ == mesure {
                try rendreLaMesure(db, sens, apres)
                continue
            }
            let actuel = try String.fetchOne(
                db, sql: "SELECT CAST(\(try colonne(champ)) AS TEXT) FROM \(table(champ)) WHERE \(cle(champ)) = ?",
                arguments: [sens.garde])
            if TexteDeDossier(rawValue: champ) != nil || champ == domicile {
                let rendu = TexteDeDossier.separer(actuel ?? "", avant: avant ?? "", apres: apres)
                try ecrire(db, sens, champ, rendu)
            } else if actuel == apres {
                try ecrire(db, sens, champ, avant)
            }
        }
    }

    /// The measure goes back. When the kept record has another one since, the absorbed one gets hers as it was.
    private static func rendreLaMesure(_ db: Database, _ sens: Sens, _ notee: String) throws {
        let actuelle = try DossiersSQL.mesure(db, Cle(sens.garde))
        guard try actuelle.map({ try JSON.texte($0) }) != notee else {
            return try db.execute(
                sql: "UPDATE mesure_de_protection SET resident = ? WHERE resident = ?",
                arguments: [sens.absorbe, sens.garde])
        }
        let sienne: MesureDeProtection = try JSON.valeur(notee)
        try db.execute(
            sql: "INSERT INTO mesure_de_protection (resident, type, exercee_par, fin_le) VALUES (?, ?, ?, ?)",
            arguments: [sens.absorbe, sienne.type, sienne.exerceePar, sienne.finLe?.iso])
    }

    private static func changer(_ db: Database, _ sens: Sens, _ champ: String, avant: String?, apres: String) throws {
        try noter(db, sens, champ, avant: avant, apres: apres)
        try ecrire(db, sens, champ, apres)
    }

    private static func noter(_ db: Database, _ sens: Sens, _ champ: String, avant: String?, apres: String) throws {
        try db.execute(
            sql: "INSERT INTO fusion_champ (fusion, champ, avant, apres) VALUES (?, ?, ?, ?)",
            arguments: [sens.fusion, champ, avant, apres])
    }

    private static func ecrire(_ db: Database, _ sens: Sens, _ champ: String, _ valeur: String?) throws {
        let nombre = champ == gir || champ == medecin
        try db.execute(
            sql: """
                UPDATE \(table(champ)) SET \(try colonne(champ)) = \(nombre ? "CAST(? AS INTEGER)" : "?")
                WHERE \(cle(champ)) = ?
                """, arguments: [valeur, sens.garde])
    }

    private static func table(_ champ: String) -> String {
        champ == gir || champ == domicile ? "resident" : "resident_dossier"
    }

    private static func cle(_ champ: String) -> String { champ == gir || champ == domicile ? "id" : "resident" }

    /// A name out of the base enters no request: only the fields that are known here do.
    private static func colonne(_ champ: String) throws -> String {
        guard TexteDeDossier(rawValue: champ) != nil || [medecin, espace, gir, domicile].contains(champ) else {
            throw ErreurDepot.base(PhrasesDeLaBase.endommagee)
        }
        return champ
    }
}
