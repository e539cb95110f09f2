/// The numbers of a date.
extension LecteurDate {
    mutating func lireNombre(_ valeur: Int, _ chiffres: Int) throws(RefusDate) {
        if signe(1) == ":", let (minute, _) = nombre(2) {
            try poser(try HeureSaisie(valeur, minute), avance: 3)
            if signe(0) == ":", nombre(1) != nil { rang += 2 }
        } else if let mot = mot(1), ["h", "heure", "heures", "hr"].contains(mot) {
            try poser(try HeureSaisie(valeur, 0), avance: 2)
            try lireFraction()
        } else if let signe = signe(1), "/.-".contains(signe), nombre(2) != nil {
            try lireDateChiffree(valeur, chiffres)
        } else if try lireMoisNomme(valeur) {
            return
        } else {
            try lireNombreSeul(valeur, chiffres)
        }
    }

    /// `23/11`, `23/11/26`, `23-11-2026`, `2026-11-23`.
    private mutating func lireDateChiffree(_ premier: Int, _ chiffres: Int) throws(RefusDate) {
        guard let (second, _) = nombre(2) else { return }
        var troisieme: (valeur: Int, chiffres: Int)?
        if let signe = signe(3), "/.-".contains(signe) { troisieme = nombre(4) }
        if chiffres == 4 {
            guard let troisieme else { throw Self.incompris("\(premier)/\(second)") }
            return try poser(
                .quantieme(jour: troisieme.valeur, mois: second, annee: premier, chiffres: 4, semaine: nil), avance: 5)
        }
        try poser(
            .quantieme(
                jour: premier, mois: second, annee: troisieme?.valeur, chiffres: troisieme?.chiffres ?? 0, semaine: nil),
            avance: troisieme == nil ? 3 : 5)
    }

    /// `23 nov`, `1er mars 2027`, `23 nov. 26`.
    private mutating func lireMoisNomme(_ jour: Int) throws(RefusDate) -> Bool {
        var suite = mot(1) == "er" ? 2 : 1
        guard let nom = mot(suite) else {
            guard suite == 2 else { return false }
            try poser(.jourDuMois(jour, semaine: nil), avance: 2)
            return true
        }
        guard let mois = LexiqueDate.mois(nom) else { return false }
        suite += 1
        if signe(suite) == "." { suite += 1 }
        var annee: (valeur: Int, chiffres: Int)?
        // A number that belongs to an hour (« 23 nov 14h », « 23 nov 1430 ») is not a year.
        if let lue = nombre(suite), mot(suite + 1) != "h", signe(suite + 1) != ":",
            lue.chiffres == 2 || lue.chiffres == 4 && (1850...2199).contains(lue.valeur)
        {
            annee = lue
            suite += 1
        }
        try poser(
            .quantieme(jour: jour, mois: mois, annee: annee?.valeur, chiffres: annee?.chiffres ?? 0, semaine: nil),
            avance: suite)
        return true
    }

    /// `23112026`, `231126`, `1430`, `930`, `23`.
    private mutating func lireNombreSeul(_ valeur: Int, _ chiffres: Int) throws(RefusDate) {
        switch chiffres {
        case 8: try poser(Self.huitChiffres(valeur), avance: 1)
        case 6:
            try poser(
                .quantieme(
                    jour: valeur / 10_000, mois: valeur / 100 % 100, annee: valeur % 100, chiffres: 2, semaine: nil),
                avance: 1)
        case 3, 4: try lireQuatreChiffres(valeur, chiffres)
        case 1, 2: try lireUnOuDeuxChiffres(valeur)
        default: throw Self.incompris(String(valeur))
        }
    }

    /// Day first, as people type it; the order of computers when only that one exists.
    private static func huitChiffres(_ valeur: Int) -> DemandeDate.Jour {
        let (jour, mois, annee) = (valeur / 1_000_000, valeur / 10_000 % 100, valeur % 10_000)
        let (anneeISO, moisISO, jourISO) = (valeur / 10_000, valeur / 100 % 100, valeur % 100)
        if JourCivil(annee: annee, mois: mois, jour: jour) == nil,
            JourCivil(annee: anneeISO, mois: moisISO, jour: jourISO) != nil
        {
            return .quantieme(jour: jourISO, mois: moisISO, annee: anneeISO, chiffres: 4, semaine: nil)
        }
        return .quantieme(jour: jour, mois: mois, annee: annee, chiffres: 4, semaine: nil)
    }

    private mutating func lireQuatreChiffres(_ valeur: Int, _ chiffres: Int) throws(RefusDate) {
        let (gauche, droite) = (valeur / 100, valeur % 100)
        let estUnJour = chiffres == 4 && JourCivil(annee: 2000, mois: droite, jour: gauche) != nil
        let jour = DemandeDate.Jour.quantieme(jour: gauche, mois: droite, annee: nil, chiffres: 0, semaine: nil)
        if demande.heure == nil, gauche < 24, droite < 60 {
            if estUnJour { autreJour = jour }
            try poser(try HeureSaisie(gauche, droite), avance: 1)
        } else if estUnJour, demande.jour == nil {
            try poser(jour, avance: 1)
        } else {
            throw RefusDate("« \(valeur) » n’est ni une heure ni un jour. Exemples : 1430 ou 14h30, 23/11.")
        }
    }

    /// A small number is a day of the month, or the hour once the day is known: `dem 9`.
    private mutating func lireUnOuDeuxChiffres(_ valeur: Int) throws(RefusDate) {
        switch demande.jour {
        case nil, .semaine(_, .aucune): try poser(.jourDuMois(valeur, semaine: nil), avance: 1)
        default: try poser(try HeureSaisie(valeur, 0), avance: 1)
        }
    }
}
