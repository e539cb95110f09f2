/// A day of the Gregorian calendar without time or time zone: a date of birth, the day of an act.
///
/// It is a plain value with its own arithmetic, so that a date of birth can never slip by one day through a time zone.
public struct JourCivil: Hashable, Comparable, Sendable, Codable {
    /// Year, 1 to 9999.
    public let annee: Int
    /// Month, 1 to 12.
    public let mois: Int
    /// Day of the month, 1 to 31.
    public let jour: Int

    /// Builds a day that exists, or nothing: 29/02/2023 and 31/04 are refused.
    public init?(annee: Int, mois: Int, jour: Int) {
        guard (1...9999).contains(annee), (1...12).contains(mois), jour >= 1,
            jour <= Self.nombreDeJours(mois: mois, annee: annee)
        else { return nil }
        self.annee = annee
        self.mois = mois
        self.jour = jour
    }

    /// Reads `AAAA-MM-JJ` or `AAAAMMJJ` (any further characters of an HL7 time stamp are ignored).
    public init?(iso texte: some StringProtocol) {
        let chiffres = texte.unicodeScalars.filter { ("0"..."9").contains($0) }.prefix(8).map { Int($0.value) - 48 }
        guard chiffres.count == 8 else { return nil }
        self.init(
            annee: chiffres[0..<4].reduce(0) { $0 * 10 + $1 }, mois: chiffres[4] * 10 + chiffres[5],
            jour: chiffres[6] * 10 + chiffres[7])
    }

    /// The day that lies `joursDepuisEpoque` days after 1 January 1970 (negative before).
    public init(joursDepuisEpoque jours: Int) {
        // Days are counted from 1 March of year 0, so that the leap day ends the year (Hinnant's civil calendar).
        let z = jours + 719_468
        let ere = (z >= 0 ? z : z - 146_096) / 146_097
        let jourDEre = z - ere * 146_097
        let anneeDEre = (jourDEre - jourDEre / 1460 + jourDEre / 36_524 - jourDEre / 146_096) / 365
        let jourDAnnee = jourDEre - (365 * anneeDEre + anneeDEre / 4 - anneeDEre / 100)
        let moisDecale = (5 * jourDAnnee + 2) / 153
        jour = jourDAnnee - (153 * moisDecale + 2) / 5 + 1
        mois = moisDecale < 10 ? moisDecale + 3 : moisDecale - 9
        annee = anneeDEre + ere * 400 + (mois <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970 (negative before).
    public var joursDepuisEpoque: Int {
        let a = mois <= 2 ? annee - 1 : annee
        let ere = (a >= 0 ? a : a - 399) / 400
        let anneeDEre = a - ere * 400
        let jourDAnnee = (153 * (mois > 2 ? mois - 3 : mois + 9) + 2) / 5 + jour - 1
        let jourDEre = anneeDEre * 365 + anneeDEre / 4 - anneeDEre / 100 + jourDAnnee
        return ere * 146_097 + jourDEre - 719_468
    }

    /// 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    public var jourDeSemaine: Int {
        let reste = (joursDepuisEpoque + 3) % 7
        return (reste < 0 ? reste + 7 : reste) + 1
    }

    /// ISO 8601 week number, 1 to 53.
    public var semaine: Int {
        let jeudi = adding(jours: 4 - jourDeSemaine)
        guard let premierJanvier = JourCivil(annee: jeudi.annee, mois: 1, jour: 1) else { return 1 }
        return (jeudi.joursDepuisEpoque - premierJanvier.joursDepuisEpoque) / 7 + 1
    }

    /// The Monday of this day's week.
    public var lundi: JourCivil { adding(jours: 1 - jourDeSemaine) }

    /// `AAAAMMJJ`, as HL7 and file names write a day.
    public var chiffres: String { "\(pad(annee, 4))\(pad(mois, 2))\(pad(jour, 2))" }

    /// `AAAA-MM-JJ`.
    public var iso: String { "\(pad(annee, 4))-\(pad(mois, 2))-\(pad(jour, 2))" }

    /// `JJ/MM/AAAA`, as people read it.
    public var court: String { "\(pad(jour, 2))/\(pad(mois, 2))/\(pad(annee, 4))" }

    /// This day moved by a number of days.
    public func adding(jours: Int) -> JourCivil { JourCivil(joursDepuisEpoque: joursDepuisEpoque + jours) }

    /// Full years elapsed from this day to `autre`: the age at `autre` of a person born this day.
    public func anneesRevolues(au autre: JourCivil) -> Int {
        let anniversairePasse = (autre.mois, autre.jour) >= (mois, jour)
        return autre.annee - annee - (anniversairePasse ? 0 : 1)
    }

    /// The same day so many months later (0 or more); the last of the month where that one has no such day.
    public func adding(mois: Int) -> JourCivil {
        let total = self.mois - 1 + max(0, mois)
        let (annee, rang) = (self.annee + total / 12, total % 12 + 1)
        let dernier = Self.nombreDeJours(mois: rang, annee: annee)
        return JourCivil(annee: annee, mois: rang, jour: min(jour, dernier)) ?? self
    }

    /// Number of days of a month.
    public static func nombreDeJours(mois: Int, annee: Int) -> Int {
        switch mois {
        case 2: (annee % 4 == 0 && annee % 100 != 0) || annee % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier days come first.
    public static func < (gauche: JourCivil, droite: JourCivil) -> Bool {
        (gauche.annee, gauche.mois, gauche.jour) < (droite.annee, droite.mois, droite.jour)
    }
}

/// A number on a fixed count of digits.
func pad(_ nombre: Int, _ largeur: Int) -> String {
    let texte = String(nombre)
    return String(repeating: "0", count: max(0, largeur - texte.count)) + texte
}
