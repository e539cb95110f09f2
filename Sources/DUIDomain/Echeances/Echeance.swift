/// Something that falls due for a person, and what was done about it: nothing of it is ever changed or erased.
public struct Echeance: Hashable, Sendable, Identifiable {
    /// Longest precision.
    public static let precisionAuPlus = 120

    /// Key.
    public var id: Cle<Echeance>
    /// The person.
    public var resident: Cle<Resident>
    /// Her name, as shown.
    public var nom: String
    /// What falls due.
    public var nature: NatureEcheance
    /// Which one: « ESAT Les Ajoncs », « grippe »; possibly empty.
    public var precision: String
    /// Its day.
    public var finLe: JourCivil
    /// Who noted it, as shown; empty when DUI took it from the record.
    public var noteePar: String
    /// When it was noted.
    public var noteeLe: Instant
    /// What was done about it, in order.
    public var suites: [SuiteEcheance]

    /// Something that falls due.
    public init(
        id: Cle<Echeance>, resident: Cle<Resident>, nom: String, nature: NatureEcheance, precision: String = "",
        finLe: JourCivil, noteePar: String, noteeLe: Instant, suites: [SuiteEcheance] = []
    ) {
        self.id = id
        self.resident = resident
        self.nom = nom
        self.nature = nature
        self.precision = precision
        self.finLe = finLe
        self.noteePar = noteePar
        self.noteeLe = noteeLe
        self.suites = suites
    }

    /// Where it stands on a day.
    public func etat(le jour: JourCivil) -> EtatEcheance {
        switch suites.last?.acte {
        case .faite: return .faite
        case .sansObjet: return .sansObjet
        case .report(let jusquAu) where jour < jusquAu: return .reportee(jusquAu: jusquAu)
        case .report, .rouverte, nil: break
        }
        if finLe < jour { return .enRetard(jours: jour.joursDepuisEpoque - finLe.joursDepuisEpoque) }
        return finLe.joursDepuisEpoque - jour.joursDepuisEpoque <= nature.preavis ? .aTraiter : .aVenir
    }

    /// The first day it is in the work list, as its last postponement has it.
    public var rappelLe: JourCivil {
        if case .report(let jusquAu) = suites.last?.acte { return jusquAu }
        return finLe.adding(jours: -nature.preavis)
    }

    /// `ordonnance, antalgiques`.
    public var enMots: String { precision.isEmpty ? nature.libelle : "\(nature.libelle), \(precision)" }
}

/// Where something that falls due stands.
public enum EtatEcheance: Hashable, Sendable {
    /// Later than its lead time.
    case aVenir
    /// Within its lead time.
    case aTraiter
    /// Its day is past.
    case enRetard(jours: Int)
    /// Put off, with a motive, until a day.
    case reportee(jusquAu: JourCivil)
    /// Done.
    case faite
    /// There is nothing to do any more.
    case sansObjet

    /// In words.
    public var libelle: String {
        switch self {
        case .aVenir: "à venir"
        case .aTraiter: "à traiter"
        case .enRetard(let jours): "en retard de \(FormatDate.nombre(jours, "jour"))"
        case .reportee(let jusquAu): "reportée au \(jusquAu.court)"
        case .faite: "faite"
        case .sansObjet: "sans objet"
        }
    }

    /// Whether it is over.
    public var estClose: Bool { self == .faite || self == .sansObjet }
}

/// Something done about what falls due.
public struct SuiteEcheance: Hashable, Sendable {
    /// Longest motive.
    public static let motifAuPlus = 200

    /// What.
    public var acte: ActeSurEcheance
    /// Why (empty where no reason is asked for).
    public var motif: String
    /// Who, as shown.
    public var par: String
    /// When.
    public var quand: Instant

    /// Something done.
    public init(acte: ActeSurEcheance, motif: String = "", par: String, quand: Instant) {
        self.acte = acte
        self.motif = motif
        self.par = par
        self.quand = quand
    }
}

/// What can be done about what falls due.
public enum ActeSurEcheance: Hashable, Sendable {
    /// It is done.
    case faite
    /// It is put off until a day.
    case report(jusquAu: JourCivil)
    /// There is nothing to do any more.
    case sansObjet
    /// It was closed too soon.
    case rouverte

    /// Whether a motive is asked for.
    public var demandeUnMotif: Bool { self != .faite }

    /// Why it cannot be done, in one sentence; nil when it can.
    public func refus(sur echeance: Echeance, motif: String, le jour: JourCivil) -> String? {
        let etat = echeance.etat(le: jour)
        if demandeUnMotif, !motif.contains(where: \.isLetter) {
            return "Il manque le motif ; rien n’a été noté : dites pourquoi."
        }
        switch self {
        case .rouverte:
            return etat.estClose ? nil : "Cette échéance n’est pas close ; rien n’a été noté."
        case .faite, .sansObjet:
            return etat.estClose ? "Cette échéance est déjà close (\(etat.libelle)) ; rien n’a été noté." : nil
        case .report(let jusquAu):
            if etat.estClose { return "Cette échéance est déjà close (\(etat.libelle)) ; rien n’a été noté." }
            guard jusquAu > jour else { return "Un report va plus loin qu’aujourd’hui ; rien n’a été noté." }
            guard jusquAu <= jour.adding(jours: 366) else {
                return "Un report va jusqu’à un an au plus ; rien n’a été noté : choisissez un jour plus proche."
            }
            return nil
        }
    }
}

/// Something that falls due, to note.
public struct NouvelleEcheance: Hashable, Sendable {
    /// What.
    public var nature: NatureEcheance
    /// Which one; possibly empty.
    public var precision: String
    /// Its day.
    public var finLe: JourCivil

    /// Something to note.
    public init(nature: NatureEcheance, precision: String = "", finLe: JourCivil) {
        self.nature = nature
        self.precision = String(Assainissement.ligne(precision).prefix(Echeance.precisionAuPlus))
        self.finLe = finLe
    }

    /// Why it cannot be noted, in one sentence; nil when it can.
    public func refus(parmi connues: [Echeance], le jour: JourCivil) -> String? {
        guard finLe >= jour.adding(jours: -3660), finLe <= jour.adding(jours: 36_600) else {
            return "Cette date est trop loin ; rien n’a été noté : relisez-la."
        }
        let meme = connues.contains {
            $0.nature == nature && $0.precision == precision && $0.finLe == finLe && !$0.etat(le: jour).estClose
        }
        return meme ? "Cette échéance est déjà notée ; rien n’a été noté deux fois." : nil
    }
}
