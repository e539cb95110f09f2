/// What a text asks for, before it is known from which day one looks.
struct DemandeDate: Hashable, Sendable {
    /// The day, in the words of the text.
    var jour: Jour?
    /// The time of the day.
    var heure: HeureSaisie?
    /// `maintenant`, `dans 2 h`: a distance in minutes from now, which gives day and time at once.
    var minutesDepuisMaintenant: Int?
    /// `minuit`: the start of the day named, or its end.
    var estMinuit = false

    /// A day, in the words of the text.
    enum Jour: Hashable, Sendable {
        /// Day and month, with the year when it was given, and how many digits it had.
        case quantieme(jour: Int, mois: Int, annee: Int?, chiffres: Int, semaine: Int?)
        /// A day of the month alone: `le 23`, `lundi 23`.
        case jourDuMois(Int, semaine: Int?)
        /// So many days, weeks, months or years from today.
        case distance(Int, LexiqueDate.Unite)
        /// A day of the week.
        case semaine(Int, Precision)
    }

    /// What follows the name of a day of the week.
    enum Precision: Hashable, Sendable {
        /// Nothing.
        case aucune
        /// `prochain`.
        case prochain
        /// `dernier`.
        case dernier
        /// `en huit` (1), `en quinze` (2): so many weeks later.
        case semainesApres(Int)
    }
}

/// Reads the pieces of a date from left to right. Day and time come in any order, each once.
struct LecteurDate {
    let jetons: [JetonDate]
    var rang = 0
    var demande = DemandeDate()
    /// A number of four digits that is both a time and a day: `1012`.
    var autreJour: DemandeDate.Jour?

    init(jetons: [JetonDate]) { self.jetons = jetons }

    /// What the text asks for, likeliest first.
    mutating func lire() throws(RefusDate) -> [DemandeDate] {
        while rang < jetons.count {
            switch jetons[rang] {
            case .mot(let mot): try lireMot(mot)
            case .nombre(let valeur, let chiffres): try lireNombre(valeur, chiffres)
            case .signe(let signe): try lireSigne(signe)
            }
        }
        guard demande.jour != nil || demande.heure != nil || demande.minutesDepuisMaintenant != nil else {
            throw RefusDate("Il manque le jour. Exemples : 23/11, lundi, demain, j+3.")
        }
        if demande.minutesDepuisMaintenant != nil, demande.jour != nil || demande.heure != nil {
            throw Self.enDouble("deux moments")
        }
        guard let autreJour, demande.jour == nil else { return [demande] }
        return [demande, DemandeDate(jour: autreJour)]
    }

    // MARK: Pieces ahead

    func mot(_ ecart: Int) -> String? {
        guard rang + ecart < jetons.count, case .mot(let mot) = jetons[rang + ecart] else { return nil }
        return mot
    }

    func nombre(_ ecart: Int) -> (valeur: Int, chiffres: Int)? {
        guard rang + ecart < jetons.count, case .nombre(let valeur, let chiffres) = jetons[rang + ecart]
        else { return nil }
        return (valeur, chiffres)
    }

    func signe(_ ecart: Int) -> Character? {
        guard rang + ecart < jetons.count, case .signe(let signe) = jetons[rang + ecart] else { return nil }
        return signe
    }

    // MARK: Parts found

    mutating func poser(_ jour: DemandeDate.Jour, avance: Int) throws(RefusDate) {
        rang += avance
        switch (demande.jour, jour) {
        case (nil, _): demande.jour = jour
        case (.semaine(let nom, .aucune), .quantieme(let j, let m, let a, let c, nil)):
            demande.jour = .quantieme(jour: j, mois: m, annee: a, chiffres: c, semaine: nom)
        case (.semaine(let nom, .aucune), .jourDuMois(let j, nil)): demande.jour = .jourDuMois(j, semaine: nom)
        default: throw Self.enDouble("deux jours")
        }
    }

    mutating func poser(_ heure: HeureSaisie, avance: Int) throws(RefusDate) {
        guard demande.heure == nil else { throw Self.enDouble("deux heures") }
        rang += avance
        demande.heure = heure
    }

    static func enDouble(_ quoi: String) -> RefusDate {
        RefusDate("Il y a \(quoi) dans ce texte. Gardez-en une seule lecture, par exemple 23/11 14h30.")
    }

    static func incompris(_ quoi: String) -> RefusDate {
        RefusDate("« \(quoi) » n’est pas compris. Exemples : 23/11 14h30, lundi 9h, demain, j+3.")
    }

    // MARK: Signs

    private mutating func lireSigne(_ signe: Character) throws(RefusDate) {
        // « +3 » and « -1 » count days; elsewhere a point or a hyphen only ends an abbreviation or joins two words.
        if signe == "+" || signe == "-", rang == 0, let (valeur, _) = nombre(1) {
            let unite = mot(2).flatMap { LexiqueDate.unites[$0] }
            return try poserDistance(signe == "-" ? -valeur : valeur, unite ?? .jour, avance: unite == nil ? 2 : 3)
        }
        guard signe == "." || signe == "-" else { throw Self.incompris(String(signe)) }
        rang += 1
    }

    /// A distance from now or from today.
    mutating func poserDistance(_ valeur: Int, _ unite: LexiqueDate.Unite, avance: Int) throws(RefusDate) {
        guard abs(valeur) <= 9999 else { throw RefusDate("C’est trop loin. Écrivez plutôt la date : 23/11/2026.") }
        switch unite {
        case .minute, .heure:
            guard demande.minutesDepuisMaintenant == nil else { throw Self.enDouble("deux moments") }
            rang += avance
            demande.minutesDepuisMaintenant = unite == .heure ? valeur * 60 : valeur
        case .jour, .semaine, .mois, .annee: try poser(.distance(valeur, unite), avance: avance)
        }
    }
}
