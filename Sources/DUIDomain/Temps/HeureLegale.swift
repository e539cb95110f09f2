/// The reading of an instant on a clock of metropolitan France.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC (directive
/// 2000/84/CE). It is computed here rather than asked of the system, whose time zone files a bare machine may lack.
public struct HeureLegale: Hashable, Sendable {
    /// The civil day.
    public let jour: JourCivil
    /// Hour, 0 to 23.
    public let heure: Int
    /// Minute, 0 to 59.
    public let minute: Int
    /// Second, 0 to 59.
    public let seconde: Int
    /// Offset from UTC in seconds: 3600 in winter, 7200 in summer.
    public let decalage: Int

    /// The legal time of an instant.
    public init(_ instant: Instant) {
        decalage = Self.estHeureDEte(instant) ? 7200 : 3600
        let locale = instant.secondes + Int64(decalage)
        let jours = locale >= 0 ? locale / 86_400 : (locale - 86_399) / 86_400
        let reste = Int(locale - jours * 86_400)
        jour = JourCivil(joursDepuisEpoque: Int(jours))
        heure = reste / 3600
        minute = reste % 3600 / 60
        seconde = reste % 60
    }

    /// `hh:mm`.
    public var heureMinute: String { "\(pad(heure, 2)):\(pad(minute, 2))" }

    /// `jj/mm/aaaa hh:mm`.
    public var complet: String { "\(jour.court) \(heureMinute)" }

    /// Whether summer time is in force at an instant.
    public static func estHeureDEte(_ instant: Instant) -> Bool {
        let jours = instant.secondes >= 0 ? instant.secondes / 86_400 : (instant.secondes - 86_399) / 86_400
        let annee = JourCivil(joursDepuisEpoque: Int(jours)).annee
        guard let debut = dernierDimanche(mois: 3, annee: annee), let fin = dernierDimanche(mois: 10, annee: annee)
        else { return false }
        let debutUTC = Int64(debut.joursDepuisEpoque) * 86_400 + 3600
        let finUTC = Int64(fin.joursDepuisEpoque) * 86_400 + 3600
        return instant.secondes >= debutUTC && instant.secondes < finUTC
    }

    private static func dernierDimanche(mois: Int, annee: Int) -> JourCivil? {
        guard let dernier = JourCivil(annee: annee, mois: mois, jour: JourCivil.nombreDeJours(mois: mois, annee: annee))
        else { return nil }
        return dernier.adding(jours: -(dernier.jourDeSemaine % 7))
    }
}
