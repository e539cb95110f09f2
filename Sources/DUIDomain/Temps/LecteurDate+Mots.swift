/// The words of a date.
extension LecteurDate {
    mutating func lireMot(_ mot: String) throws(RefusDate) {
        if LexiqueDate.motsVides.contains(mot) {
            rang += 1
        } else if let jours = LexiqueDate.relatifs[mot] {
            try poser(.distance(jours, .jour), avance: mot == "aujourd" && self.mot(1) == "hui" ? 2 : 1)
        } else if mot == "j" {
            try lireJPlus()
        } else if mot == "apres" || mot == "avant" {
            try lireApresOuAvant(mot)
        } else if mot == "dans" {
            try lireDistance(signe: 1, premier: 1)
        } else if mot == "il", self.mot(1) == "y", self.mot(2) == "a" {
            try lireDistance(signe: -1, premier: 3)
        } else if let heure = try moment(mot) {
            try poser(heure, avance: 1)
            try lireFraction()
        } else if mot == "maintenant" {
            try poserDistance(0, .minute, avance: 1)
        } else if mot == "matin" || mot == "soir" || mot == "nuit" {
            try placerDansLaJournee(mot)
            rang += 1
        } else if let jour = LexiqueDate.jourDeSemaine(mot) {
            try lireJourDeSemaine(jour)
        } else if LexiqueDate.mois(mot) != nil {
            throw RefusDate("Il manque le jour devant le mois. Exemple : 23 novembre.")
        } else {
            throw Self.incompris(mot)
        }
    }

    /// `j`, `j+3`, `j-1`.
    private mutating func lireJPlus() throws(RefusDate) {
        guard let signe = signe(1), signe == "+" || signe == "-" else {
            return try poser(.distance(0, .jour), avance: 1)
        }
        guard let (valeur, _) = nombre(2) else { throw RefusDate("Combien de jours ? Exemple : j\(signe)3.") }
        try poserDistance(signe == "-" ? -valeur : valeur, .jour, avance: 3)
    }

    /// `après-demain`, `avant-hier`, `3h de l’après-midi`.
    private mutating func lireApresOuAvant(_ mot: String) throws(RefusDate) {
        let avance = signe(1) == "-" ? 2 : 1
        switch (mot, self.mot(avance)) {
        case ("apres", "demain"), ("apres", "dem"): try poser(.distance(2, .jour), avance: avance + 1)
        case ("avant", "hier"): try poser(.distance(-2, .jour), avance: avance + 1)
        case ("apres", "midi"):
            try placerDansLaJournee("apres-midi")
            rang += avance + 1
        default: throw Self.incompris(mot)
        }
    }

    /// `dans 2 semaines`, `il y a trois jours`.
    private mutating func lireDistance(signe: Int, premier: Int) throws(RefusDate) {
        guard let valeur = nombre(premier)?.valeur ?? mot(premier).flatMap({ LexiqueDate.nombres[$0] }),
            let unite = mot(premier + 1).flatMap({ LexiqueDate.unites[$0] })
        else { throw RefusDate("Combien de temps ? Exemples : dans 3 jours, dans 2 sem, il y a 2 jours.") }
        try poserDistance(signe * valeur, unite, avance: premier + 2)
    }

    /// `midi`, `minuit`.
    private mutating func moment(_ mot: String) throws(RefusDate) -> HeureSaisie? {
        switch mot {
        case "midi": return try HeureSaisie(12, 0)
        case "minuit":
            demande.estMinuit = true
            return try HeureSaisie(0, 0)
        default: return nil
        }
    }

    /// `et demie`, `et quart`, `moins le quart`, after an hour; `midi 30`.
    mutating func lireFraction() throws(RefusDate) {
        guard let heure = demande.heure, heure.minute == 0 else { return }
        if mot(0) == "et", let mot = mot(1), ["demi", "demie", "quart"].contains(mot) {
            demande.heure = try HeureSaisie(heure.heure, mot == "quart" ? 15 : 30)
            rang += 2
        } else if mot(0) == "moins", let quart = mot(1) == "le" ? mot(2) : mot(1), quart == "quart" {
            demande.heure = try HeureSaisie((heure.heure + 23) % 24, 45)
            rang += mot(1) == "le" ? 3 : 2
        } else if let minute = minutesApresLHeure() {
            demande.heure = try HeureSaisie(heure.heure, minute)
            rang += ["min", "mn", "minutes"].contains(mot(1)) ? 2 : 1
        } else {
            return
        }
        demande.estMinuit = false
    }

    /// Up to two digits right after an hour are its minutes, unless a date starts there: `9h 23/11`, `9h 23 nov`.
    private func minutesApresLHeure() -> Int? {
        guard let (valeur, chiffres) = nombre(0), chiffres <= 2 else { return nil }
        if let signe = signe(1), "/.-:".contains(signe), nombre(2) != nil { return nil }
        if let mot = mot(1), mot == "er" || LexiqueDate.mois(mot) != nil { return nil }
        return valeur
    }

    /// `9h du soir`: hours before noon are moved after it.
    private mutating func placerDansLaJournee(_ moment: String) throws(RefusDate) {
        guard let heure = demande.heure else {
            throw RefusDate("À quelle heure ? Exemples : 9h du matin, 18h.")
        }
        if moment == "soir" || moment == "apres-midi", (1...11).contains(heure.heure) {
            demande.heure = try HeureSaisie(heure.heure + 12, heure.minute)
        }
    }

    /// `lundi`, `lundi prochain`, `lundi dernier`, `lundi en huit`.
    private mutating func lireJourDeSemaine(_ jour: Int) throws(RefusDate) {
        let point = signe(1) == "." ? 1 : 0
        switch (mot(1 + point), mot(2 + point)) {
        case ("prochain", _), ("proch", _): try poser(.semaine(jour, .prochain), avance: 2 + point)
        case ("dernier", _), ("passe", _): try poser(.semaine(jour, .dernier), avance: 2 + point)
        case ("en", "huit"): try poser(.semaine(jour, .semainesApres(1)), avance: 3 + point)
        case ("en", "quinze"): try poser(.semaine(jour, .semainesApres(2)), avance: 3 + point)
        default: try poser(.semaine(jour, .aucune), avance: 1 + point)
        }
    }
}
