import DUIDomain
import GRDB

/// The list of people and its search.
///
/// The list follows `rang`, which is unique. A word typed is looked for as the beginning of a folded word of the names.
enum RechercheResidents {
    /// Rows of the list, one more than asked when more follow.
    static func page(
        _ db: Database, _ requete: RequeteResidents, _ acteur: Acteur, apres: String?, limite: Int
    ) throws -> Page<ResumeResident> {
        guard estLancee(requete, acteur) else { return Page(elements: [], aUneSuite: false) }
        guard let chambre = requete.chambre else {
            return try page(db, Filtre(requete, acteur), acteur, apres: apres, limite: limite)
        }
        // The very room that was typed comes before those whose number begins like it: 12 is 012 first, then 120, 121…
        let exactes = Filtre.portesDites(chambre)
        var suite = Filtre(requete, acteur)
        // A year of birth is four digits too: whoever has no room is found by it, and stays with these.
        suite.exiger("(r.chambre IS NULL OR r.chambre NOT IN (\(parametres(exactes.count))))", exactes)
        guard apres == nil else { return try page(db, suite, acteur, apres: apres, limite: limite) }
        var tete = Filtre(requete, acteur)
        tete.exiger("r.chambre IN (\(parametres(exactes.count)))", exactes)
        let premiers = try page(db, tete, acteur, apres: nil, limite: limite)
        let reste = limite - premiers.elements.count
        guard reste > 0 else { return Page(elements: premiers.elements, aUneSuite: true) }
        let suivants = try page(db, suite, acteur, apres: nil, limite: reste)
        return Page(elements: premiers.elements + suivants.elements, aUneSuite: suivants.aUneSuite)
    }

    private static func page(
        _ db: Database, _ demande: Filtre, _ acteur: Acteur, apres: String?, limite: Int
    ) throws -> Page<ResumeResident> {
        var filtre = demande
        if let apres { filtre.exiger("r.rang > ?", [apres]) }
        // The page first, by its keys alone: a common first letter finds thousands, and what a row shows is read for those
        // that will be seen, never sorted with the others.
        let sql = """
            SELECT \(ResidentsSQL.colonnesResume(acteur.habilitation.porteesLues))
            FROM (SELECT r.id FROM resident r WHERE \(filtre.conditions) ORDER BY r.rang LIMIT ?) trouve
            JOIN resident r ON r.id = trouve.id LEFT JOIN unite u ON u.id = r.unite
            ORDER BY r.rang
            """
        let lignes = try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: StatementArguments(filtre.valeurs + [limite + 1]))
        return Page(
            elements: try lignes.prefix(limite).map { try resume($0, acteur) },
            aUneSuite: lignes.count > limite)
    }

    /// Whether there is anything to look for: a wrong matricule asks nothing of the base (INS/va1.41), and nobody learns
    /// whose a matricule is who may not read it (INS/va1.50).
    private static func estLancee(_ requete: RequeteResidents, _ acteur: Acteur) -> Bool {
        switch requete.matricule {
        case nil: true
        case .juste: acteur.habilitation.decide(.lireMatricule).estPermis
        case .faux: false
        }
    }

    /// A row as the reader sees it: of a person outside her units, who it is and where.
    private static func resume(_ ligne: Row, _ acteur: Acteur) throws -> ResumeResident {
        var resume = acteur.habilitation.vue(try ResidentsSQL.resume(ligne))
        if let perimetre = acteur.perimetre, !perimetre.contient(resume.id, unite: ligne.cleOuRien("unite")) {
            resume.estHorsUnite = true
            resume.aUneAlerte = false
        }
        return resume
    }

    /// How many the request finds.
    static func compter(_ db: Database, _ requete: RequeteResidents, _ acteur: Acteur) throws -> Int {
        guard estLancee(requete, acteur) else { return 0 }
        let filtre = Filtre(requete, acteur)
        return try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM resident r WHERE \(filtre.conditions)"),
            arguments: StatementArguments(filtre.valeurs)) ?? 0
    }

    /// The conditions of a request, with their values.
    private struct Filtre {
        private var morceaux: [String] = []
        var valeurs: [any DatabaseValueConvertible] = []

        var conditions: String { morceaux.isEmpty ? "TRUE" : morceaux.joined(separator: " AND ") }

        init(_ requete: RequeteResidents, _ acteur: Acteur) {
            morceaux.append("r.absorbe_par IS NULL")
            if !requete.designeDesPersonnes { morceaux.append("r.etat NOT IN ('sorti', 'decede')") }
            let partout = requete.touteLaMaison && acteur.habilitation.decide(.ouvrirHorsUnite).estPermis
            if let perimetre = acteur.perimetre, !partout {
                let condition = perimetre.condition("r")
                morceaux.append(condition.sql)
                valeurs += condition.valeurs
            }
            for mot in requete.mots {
                exiger(
                    "r.id IN (SELECT resident FROM resident_mot WHERE mot >= ? AND mot < ?)",
                    [mot, Self.apres(mot)])
            }
            if case .juste(let matricule) = requete.matricule { exiger("r.ins_matricule = ?", [matricule.valeur]) }
            if let date = requete.dateDeNaissance { exiger("r.date_de_naissance = ?", [date.iso]) }
            if let jour = requete.anniversaire { exiger("substr(r.date_de_naissance, 6) = ?", [jour]) }
            if let chambre = requete.chambre {
                exigerChambre(chambre, ouNeEn: requete.anneeDeNaissance)
            }
        }

        /// The doors that a number may mean, with the zeros painted before it or not: 12, 012, 0012.
        static func portesDites(_ chambre: String) -> [String] {
            let chiffres = 4
            return (0...max(0, chiffres - chambre.count)).map { String(repeating: "0", count: $0) + chambre }
        }

        /// A room by its first digits, with or without the zeros before them: 3 is said for the door 003.
        private mutating func exigerChambre(_ chambre: String, ouNeEn annee: Int?) {
            var bornes = Self.portesDites(chambre).map { ("r.chambre", $0, Self.apres($0)) }
            if let annee { bornes.append(("r.date_de_naissance", "\(annee)-", "\(annee + 1)-")) }
            morceaux.append(
                "(" + bornes.map { "(\($0.0) >= ? AND \($0.0) < ?)" }.joined(separator: " OR ") + ")")
            for (_, debut, fin) in bornes { valeurs += [debut, fin] }
        }

        mutating func exiger(_ condition: String, _ nouvelles: [any DatabaseValueConvertible]) {
            morceaux.append(condition)
            valeurs += nouvelles
        }

        /// The end of the range of texts that begin by a word: folded words hold nothing above this sign.
        private static func apres(_ debut: String) -> String { debut + "\u{10FFFF}" }
    }
}
