/// Which way a date field looks: an appointment forward, a traced act back, a birth far back.
public enum SensDate: Hashable, Sendable {
    /// An appointment: what is not said is the next one.
    case avenir
    /// An act already done: what is not said is the last one, and the future is refused.
    case passe
    /// A date of birth: a whole date, a year of four digits, an age of 0 to 125.
    case naissance
}

/// A date as it was understood from what somebody typed.
public struct LectureDate: Hashable, Sendable {
    /// The day.
    public let jour: JourCivil
    /// The hour, when one was given.
    public let heure: Int?
    /// The minute, when an hour was given.
    public let minute: Int?
    /// Of an hour that the autumn change doubles, whether the one after the change is meant.
    public let apresLeChangement: Bool
    /// The whole of it in words, to be shown before it is accepted: `= lundi 23 novembre 2026 à 14:30 (dans 2 jours)`.
    public let echo: String
    /// What else the same text may mean, likeliest first.
    public var autresLectures: [LectureDate] = []

    /// A date with its echo, seen from `reference`.
    public init(
        jour: JourCivil, heure: Int? = nil, minute: Int? = nil, apresLeChangement: Bool = false, reference: Instant,
        sens: SensDate
    ) {
        self.jour = jour
        self.heure = heure
        self.minute = heure == nil ? nil : minute ?? 0
        self.apresLeChangement = apresLeChangement
        echo = Self.echo(jour, heure, self.minute, apresLeChangement, reference, sens)
    }

    /// The instant meant; without an hour, the start of the day.
    public var instant: Instant {
        Instant(jour, heure: heure ?? 0, minute: minute ?? 0, secondeOccurrence: apresLeChangement)
    }

    /// The text that a field keeps once the reading is accepted: `23/11/2026 14:30`.
    public var texte: String {
        guard let heure, let minute else { return jour.court }
        return "\(jour.court) \(pad(heure, 2)):\(pad(minute, 2))"
    }

    private static func echo(
        _ jour: JourCivil, _ heure: Int?, _ minute: Int?, _ apres: Bool, _ reference: Instant, _ sens: SensDate
    ) -> String {
        let aujourdhui = reference.heureLegale.jour
        guard sens != .naissance else {
            return "= \(FormatDate.long(jour)) (\(FormatDate.age(ne: jour, le: aujourdhui)))"
        }
        var texte = "= \(FormatDate.long(jour))"
        var precision = FormatDate.relatif(jour, aujourdhui: aujourdhui)
        if let heure, let minute {
            texte += " à \(pad(heure, 2)):\(pad(minute, 2))"
            if ChangementHeure.estDoublee(jour, heure: heure, minute: minute) {
                texte += apres ? " après le changement d’heure" : " avant le changement d’heure"
            }
            let instant = Instant(jour, heure: heure, minute: minute, secondeOccurrence: apres)
            if sens == .avenir, jour == aujourdhui, instant.secondes / 60 < reference.secondes / 60 {
                precision += ", heure déjà passée"
            }
        }
        return "\(texte) (\(precision))"
    }
}

/// Why a text is not a date: one French sentence, ready for the screen.
public struct RefusDate: Error, Hashable, Sendable {
    /// What is wrong and what to write.
    public let message: String

    /// A refusal.
    public init(_ message: String) { self.message = message }
}

/// Reads a date as people type it in French. What it understood is always echoed in full before it is accepted.
///
/// `23/11`, `23/11/26`, `23112026`, `23 nov`, `auj`, `dem`, `hier`, `après-demain`, `lun 14h30`, `lundi prochain 9h`,
/// `j+3`, `dans 2 sem`, `14h`, `1430`, `midi`, `maintenant`: accents and capitals are indifferent.
public enum SaisieDate {
    /// Understands a text, `reference` being now.
    public static func read(_ texte: String, reference: Instant, sens: SensDate) -> Result<LectureDate, RefusDate> {
        do throws(RefusDate) {
            let jetons = try JetonDate.decouper(texte)
            guard !jetons.isEmpty else { throw RefusDate(vide(sens)) }
            var lecteur = LecteurDate(jetons: jetons)
            let demandes = try lecteur.lire()
            let resolution = ResolutionDate(reference: reference, sens: sens)
            return .success(try resolution.lectures(demandes))
        } catch {
            return .failure(error)
        }
    }

    /// Understands a time alone: `14h`, `14h30`, `1430`, `14:30`, `14`, `midi`.
    public static func readHeure(_ texte: String) -> Result<HeureSaisie, RefusDate> {
        do throws(RefusDate) {
            let jetons = try JetonDate.decouper(texte)
            guard !jetons.isEmpty else { throw RefusDate("Écrivez une heure : 14h30, 1430, 9h, midi.") }
            if case .nombre(let valeur, let chiffres) = jetons[0], jetons.count == 1, chiffres <= 2 {
                return .success(try HeureSaisie(valeur, 0))
            }
            var lecteur = LecteurDate(jetons: jetons)
            guard let demande = try lecteur.lire().first, demande.jour == nil, let heure = demande.heure else {
                throw RefusDate("« \(texte.trimmingBlancs()) » n’est pas une heure. Exemples : 14h30, 1430, 9h, midi.")
            }
            return .success(heure)
        } catch {
            return .failure(error)
        }
    }

    private static func vide(_ sens: SensDate) -> String {
        sens == .naissance
            ? "Écrivez une date de naissance : 12/03/1934." : "Écrivez une date : 23/11, lundi 14h30, demain, j+3."
    }
}

/// A time of the day as typed.
public struct HeureSaisie: Hashable, Sendable {
    /// Hour, 0 to 23.
    public let heure: Int
    /// Minute, 0 to 59.
    public let minute: Int

    /// A time that exists.
    public init(_ heure: Int, _ minute: Int) throws(RefusDate) {
        guard (0...23).contains(heure) else {
            throw RefusDate("\(heure) h n’existe pas : une heure va de 0 à 23.")
        }
        guard (0...59).contains(minute) else {
            throw RefusDate("\(minute) minutes n’existent pas : elles vont de 0 à 59.")
        }
        self.heure = heure
        self.minute = minute
    }

    /// `14:30`.
    public var texte: String { "\(pad(heure, 2)):\(pad(minute, 2))" }
}

/// What the two changes of the legal time do to an hour of a day.
enum ChangementHeure {
    /// Whether the autumn change makes this hour come twice.
    static func estDoublee(_ jour: JourCivil, heure: Int, minute: Int) -> Bool {
        Instant(jour, heure: heure, minute: minute)
            != Instant(jour, heure: heure, minute: minute, secondeOccurrence: true)
    }

    /// Whether the spring change skips this hour.
    static func estSautee(_ jour: JourCivil, heure: Int, minute: Int) -> Bool {
        let relue = Instant(jour, heure: heure, minute: minute).heureLegale
        return relue.jour != jour || relue.heure != heure || relue.minute != minute
    }
}
