/// Dates and times as they are written for people, in French, from tables of our own: a bare machine has no locale.
public enum FormatDate {
    /// Names of the days, Monday first.
    public static let joursDeSemaine = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    /// Names of the months, January first.
    public static let mois = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    /// `lundi`.
    public static func nomDuJour(_ jour: JourCivil) -> String { joursDeSemaine[jour.jourDeSemaine - 1] }

    /// `samedi 21 novembre 2026`; the first of a month is `1er`.
    public static func long(_ jour: JourCivil) -> String { "\(nomDuJour(jour)) \(sansJourDeSemaine(jour))" }

    /// `21 novembre 2026`.
    public static func sansJourDeSemaine(_ jour: JourCivil) -> String { "\(quantieme(jour)) \(moisAnnee(jour))" }

    /// `novembre 2026`, the title of a calendar.
    public static func moisAnnee(_ jour: JourCivil) -> String { "\(mois[jour.mois - 1]) \(jour.annee)" }

    /// `sam. 21/11`.
    public static func court(_ jour: JourCivil) -> String {
        "\(nomDuJour(jour).prefix(3)). \(pad(jour.jour, 2))/\(pad(jour.mois, 2))"
    }

    /// `sam. 21/11 21:47`.
    public static func court(_ heure: HeureLegale) -> String { "\(court(heure.jour)) \(heure.heureMinute)" }

    /// `Lun 23`, the head of a column.
    public static func colonne(_ jour: JourCivil) -> String {
        "\(premiereMajuscule(nomDuJour(jour)).prefix(3)) \(jour.jour)"
    }

    /// `Semaine 48   du lundi 23 au dimanche 29 novembre 2026`: the week that holds a day.
    public static func semaine(_ jour: JourCivil) -> String {
        let (lundi, dimanche) = (jour.lundi, jour.lundi.adding(jours: 6))
        var debut = "lundi \(quantieme(lundi))"
        if lundi.mois != dimanche.mois { debut += " \(mois[lundi.mois - 1])" }
        if lundi.annee != dimanche.annee { debut += " \(lundi.annee)" }
        return "Semaine \(jour.semaine)   du \(debut) au \(long(dimanche))"
    }

    /// How far a day is from today: `aujourd’hui`, `demain`, `hier`, `dans 2 jours`, `il y a 3 mois`.
    ///
    /// Months and years are full ones, so that what is said is never more than the truth.
    public static func relatif(_ jour: JourCivil, aujourdhui: JourCivil) -> String {
        let ecart = jour.joursDepuisEpoque - aujourdhui.joursDepuisEpoque
        switch ecart {
        case 0: return "aujourd’hui"
        case 1: return "demain"
        case -1: return "hier"
        default: break
        }
        let duree = duree(de: min(jour, aujourdhui), a: max(jour, aujourdhui))
        return ecart > 0 ? "dans \(duree)" : "il y a \(duree)"
    }

    /// `92 ans`; months below one year, days below one month.
    public static func age(ne naissance: JourCivil, le jour: JourCivil) -> String {
        let annees = naissance.anneesRevolues(au: jour)
        if annees >= 1 { return nombre(annees, "an") }
        let mois = moisRevolus(de: naissance, a: jour)
        if mois >= 1 { return "\(mois) mois" }
        return nombre(max(0, jour.joursDepuisEpoque - naissance.joursDepuisEpoque), "jour")
    }

    /// `1 jour`, `2 jours`: French counts zero as a singular.
    public static func nombre(_ combien: Int, _ nom: String) -> String {
        "\(combien) \(nom)\(combien >= 2 ? "s" : "")"
    }

    /// The first letter in capitals, for the start of a line.
    public static func premiereMajuscule(_ texte: String) -> String { texte.prefix(1).uppercased() + texte.dropFirst() }

    private static func quantieme(_ jour: JourCivil) -> String { jour.jour == 1 ? "1er" : String(jour.jour) }

    private static func duree(de debut: JourCivil, a fin: JourCivil) -> String {
        let jours = fin.joursDepuisEpoque - debut.joursDepuisEpoque
        let mois = moisRevolus(de: debut, a: fin)
        if jours < 60 || mois < 2 { return nombre(jours, "jour") }
        return mois < 24 ? "\(mois) mois" : nombre(mois / 12, "an")
    }

    private static func moisRevolus(de debut: JourCivil, a fin: JourCivil) -> Int {
        (fin.annee - debut.annee) * 12 + fin.mois - debut.mois - (fin.jour < debut.jour ? 1 : 0)
    }
}
