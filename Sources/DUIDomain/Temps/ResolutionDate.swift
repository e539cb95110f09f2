/// Turns what a text asks for into days, seen from now, the way the field looks.
struct ResolutionDate {
    let reference: Instant
    let sens: SensDate
    private let aujourdhui: JourCivil
    private let minutesDuJour: Int

    init(reference: Instant, sens: SensDate) {
        self.reference = reference
        self.sens = sens
        let maintenant = reference.heureLegale
        aujourdhui = maintenant.jour
        minutesDuJour = maintenant.heure * 60 + maintenant.minute
    }

    /// A candidate: a day, a time, and whether the text names them beyond doubt.
    private struct Candidat: Hashable {
        var jour: JourCivil
        var heure: HeureSaisie?
    }

    /// The readings of what was asked, the first one carrying the others.
    func lectures(_ demandes: [DemandeDate]) throws(RefusDate) -> LectureDate {
        guard let premiere = demandes.first else { throw LecteurDate.incompris("") }
        if sens == .naissance { return try naissance(premiere) }
        var candidats = try candidats(premiere)
        for demande in demandes.dropFirst() {
            // A second understanding that leads nowhere is not worth a refusal.
            if let autres = try? self.candidats(demande) { candidats += autres }
        }
        if sens == .passe {
            candidats.removeAll(where: estDansLAvenir)
            guard !candidats.isEmpty else {
                throw RefusDate("Cette date est dans l’avenir : ce champ attend quelque chose de déjà fait.")
            }
        }
        var lectures: [LectureDate] = []
        for candidat in candidats { lectures += try self.lectures(candidat) }
        var retenues: [LectureDate] = []
        for lecture in lectures where !retenues.contains(lecture) { retenues.append(lecture) }
        var principale = retenues.removeFirst()
        principale.autresLectures = retenues
        return principale
    }

    private func lectures(_ candidat: Candidat) throws(RefusDate) -> [LectureDate] {
        guard let heure = candidat.heure else {
            return [LectureDate(jour: candidat.jour, reference: reference, sens: sens)]
        }
        if ChangementHeure.estSautee(candidat.jour, heure: heure.heure, minute: heure.minute) {
            throw RefusDate(
                "\(heure.texte) n’existe pas le \(FormatDate.sansJourDeSemaine(candidat.jour)) : "
                    + "au changement d’heure, on passe de 02:00 à 03:00.")
        }
        let double = ChangementHeure.estDoublee(candidat.jour, heure: heure.heure, minute: heure.minute)
        return (double ? [false, true] : [false]).map { apres in
            LectureDate(
                jour: candidat.jour, heure: heure.heure, minute: heure.minute, apresLeChangement: apres,
                reference: reference, sens: sens)
        }
    }

    private func estDansLAvenir(_ candidat: Candidat) -> Bool {
        guard candidat.jour == aujourdhui, let heure = candidat.heure else { return candidat.jour > aujourdhui }
        return heure.heure * 60 + heure.minute > minutesDuJour
    }

    // MARK: Days

    private func candidats(_ demande: DemandeDate) throws(RefusDate) -> [Candidat] {
        if let minutes = demande.minutesDepuisMaintenant {
            let moment = reference.adding(secondes: minutes * 60).heureLegale
            return [Candidat(jour: moment.jour, heure: try HeureSaisie(moment.heure, moment.minute))]
        }
        guard let jour = demande.jour else { return heureSeule(demande.heure) }
        let jours = try jours(jour, heure: demande.heure)
        if demande.estMinuit {
            // « lundi minuit » is the end of Monday for some, its start for others: both are shown.
            return jours.flatMap {
                [
                    Candidat(jour: $0, heure: demande.heure), Candidat(jour: $0.adding(jours: 1), heure: demande.heure),
                ]
            }
        }
        return jours.map { Candidat(jour: $0, heure: demande.heure) }
    }

    /// A time without a day: the next one, or the last one.
    private func heureSeule(_ heure: HeureSaisie?) -> [Candidat] {
        guard let heure else { return [] }
        let minutes = heure.heure * 60 + heure.minute
        let premier =
            sens == .passe
            ? aujourdhui.adding(jours: minutes > minutesDuJour ? -1 : 0)
            : aujourdhui.adding(jours: minutes < minutesDuJour ? 1 : 0)
        return [Candidat(jour: premier, heure: heure)]
            + (premier == aujourdhui ? [] : [Candidat(jour: aujourdhui, heure: heure)])
    }

    private func jours(_ jour: DemandeDate.Jour, heure: HeureSaisie?) throws(RefusDate) -> [JourCivil] {
        switch jour {
        case .distance(let valeur, let unite): return [try distance(valeur, unite)]
        case .semaine(let nom, let precision): return jourDeSemaine(nom, precision, heure)
        case .jourDuMois(let quantieme, let semaine): return [try jourDuMois(quantieme, semaine)]
        case .quantieme(let jour, let mois, let annee?, let chiffres, let semaine):
            let date = try existant(jour, mois, chiffres == 4 ? annee : siecle(annee))
            return [try verifier(date, semaine)]
        case .quantieme(let jour, let mois, nil, _, let semaine):
            let dates = try sansAnnee(jour, mois)
            guard let semaine else { return dates }
            // The name of the day tells which year is meant; when none fits, the first one says why.
            if let date = dates.first(where: { $0.jourDeSemaine == semaine }) { return [date] }
            return [try verifier(dates[0], semaine)]
        }
    }

    private func distance(_ valeur: Int, _ unite: LexiqueDate.Unite) throws(RefusDate) -> JourCivil {
        switch unite {
        case .minute, .heure, .jour: return aujourdhui.adding(jours: valeur)
        case .semaine: return aujourdhui.adding(jours: valeur * 7)
        case .mois, .annee:
            let mois = aujourdhui.annee * 12 + aujourdhui.mois - 1 + valeur * (unite == .annee ? 12 : 1)
            let (annee, rang) = (mois / 12, mois % 12 + 1)
            guard mois >= 12, annee <= 9999 else {
                throw RefusDate("C’est trop loin. Écrivez plutôt la date : 23/11/2026.")
            }
            // The 31st of January plus one month is the last day of February.
            return try existant(min(aujourdhui.jour, JourCivil.nombreDeJours(mois: rang, annee: annee)), rang, annee)
        }
    }

    private func jourDeSemaine(_ nom: Int, _ precision: DemandeDate.Precision, _ heure: HeureSaisie?) -> [JourCivil] {
        let avance = (nom - aujourdhui.jourDeSemaine + 7) % 7
        let suivant = aujourdhui.adding(jours: avance == 0 ? 7 : avance)
        let dernier = aujourdhui.adding(jours: avance - 7)
        switch precision {
        case .dernier: return [dernier]
        case .semainesApres(let semaines): return [suivant.adding(jours: semaines * 7)]
        case .prochain:
            // « jeudi prochain », said on a Tuesday, is in two days for some and in nine for others.
            return suivant.lundi == aujourdhui.lundi ? [suivant, suivant.adding(jours: 7)] : [suivant]
        case .aucune:
            let autre = sens == .passe ? dernier : suivant
            guard avance == 0 else { return [autre] }
            guard let heure else { return [aujourdhui, autre] }
            let minutes = heure.heure * 60 + heure.minute
            let convient = sens == .passe ? minutes <= minutesDuJour : minutes >= minutesDuJour
            return convient ? [aujourdhui, autre] : [autre, aujourdhui]
        }
    }

    /// The next or the last month that has this day.
    private func jourDuMois(_ quantieme: Int, _ semaine: Int?) throws(RefusDate) -> JourCivil {
        guard (1...31).contains(quantieme) else {
            throw RefusDate("« \(quantieme) » n’est pas un jour du mois. Exemples : 23/11, 14h30.")
        }
        let depart = aujourdhui.annee * 12 + aujourdhui.mois - 1
        for pas in 0...2 {
            let mois = depart + (sens == .passe ? -pas : pas)
            guard let date = JourCivil(annee: mois / 12, mois: mois % 12 + 1, jour: quantieme) else { continue }
            guard sens == .passe ? date <= aujourdhui : date >= aujourdhui else { continue }
            if let semaine, date.jourDeSemaine != semaine {
                throw RefusDate(
                    "Le \(FormatDate.sansJourDeSemaine(date)) est un \(FormatDate.nomDuJour(date)). "
                        + "Pour une heure, écrivez « \(FormatDate.joursDeSemaine[semaine - 1]) \(quantieme)h ».")
            }
            return date
        }
        throw RefusDate("Le \(quantieme) n’est pas un jour de ce mois. Écrivez aussi le mois : \(quantieme)/11.")
    }

    /// Day and month without a year: the nearest year the way the field looks that has this day.
    private func sansAnnee(_ jour: Int, _ mois: Int) throws(RefusDate) -> [JourCivil] {
        // 29 February exists in a leap year only, which may be eight years away around 1900 or 2100.
        let annees = (0...8).map { aujourdhui.annee + (sens == .passe ? -$0 : $0) }
        let dates = annees.compactMap { JourCivil(annee: $0, mois: mois, jour: jour) }
        guard let choisie = dates.first(where: { sens == .passe ? $0 <= aujourdhui : $0 >= aujourdhui }) else {
            throw inexistant(jour, mois, annee: nil)
        }
        // A day that has just gone by (or is about to come) may be the one that was meant.
        let proches = dates.filter { abs($0.joursDepuisEpoque - aujourdhui.joursDepuisEpoque) <= 31 && $0 != choisie }
        return [choisie] + proches
    }

    /// Two digits of a year: this century, or the last one for what is past.
    private func siecle(_ annee: Int) -> Int {
        let debut = aujourdhui.annee - aujourdhui.annee % 100
        return sens == .passe && debut + annee > aujourdhui.annee ? debut - 100 + annee : debut + annee
    }

    private func verifier(_ date: JourCivil, _ semaine: Int?) throws(RefusDate) -> JourCivil {
        guard let semaine, semaine != date.jourDeSemaine else { return date }
        throw RefusDate(
            "Le \(FormatDate.sansJourDeSemaine(date)) est un \(FormatDate.nomDuJour(date)), "
                + "pas un \(FormatDate.joursDeSemaine[semaine - 1]).")
    }

    private func existant(_ jour: Int, _ mois: Int, _ annee: Int) throws(RefusDate) -> JourCivil {
        guard let date = JourCivil(annee: annee, mois: mois, jour: jour) else {
            throw inexistant(jour, mois, annee: annee)
        }
        return date
    }

    private func inexistant(_ jour: Int, _ mois: Int, annee: Int?) -> RefusDate {
        guard (1...12).contains(mois) else { return RefusDate("Le mois \(mois) n’existe pas : ils vont de 1 à 12.") }
        if let annee, !(1...9999).contains(annee) { return RefusDate("L’année \(annee) n’est pas possible.") }
        let nom = FormatDate.mois[mois - 1]
        guard (1...31).contains(jour) else { return RefusDate("Le jour \(jour) n’existe pas : ils vont de 1 à 31.") }
        if jour == 29, mois == 2, let annee {
            return RefusDate("Le 29 février \(annee) n’existe pas : l’année \(annee) n’est pas bissextile.")
        }
        let longueur = JourCivil.nombreDeJours(mois: mois, annee: annee ?? 2000)
        return RefusDate("Le \(jour) \(nom) n’existe pas : \(nom) a \(longueur) jours.")
    }

    // MARK: Births

    private func naissance(_ demande: DemandeDate) throws(RefusDate) -> LectureDate {
        guard case .quantieme(let jour, let mois, let annee, let chiffres, let semaine)? = demande.jour,
            demande.heure == nil
        else { throw RefusDate("Écrivez une date de naissance entière : 12/03/1934.") }
        guard let annee, chiffres == 4 else {
            throw RefusDate("Écrivez l’année de naissance avec quatre chiffres : 12/03/1934.")
        }
        let date = try verifier(try existant(jour, mois, annee), semaine)
        guard date <= aujourdhui else {
            throw RefusDate("Cette date est dans l’avenir : une date de naissance est passée.")
        }
        let age = date.anneesRevolues(au: aujourdhui)
        guard age <= 125 else { throw RefusDate("Cela ferait \(age) ans : vérifiez l’année de naissance.") }
        return LectureDate(jour: date, reference: reference, sens: sens)
    }
}
