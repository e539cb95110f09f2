import DUIDomain

/// A date being typed: its text, and what was understood of it.
public struct DateSaisie: Hashable, Sendable {
    /// The text.
    public internal(set) var champ: ChampTexte
    /// What was understood (nil while nothing is typed).
    public private(set) var lecture: LectureDate?
    /// Why nothing was (empty when it was, or while nothing is typed).
    public private(set) var refus = ""

    /// A date field.
    init(_ texte: String = "", reference: Instant) {
        champ = ChampTexte(texte, limite: 60)
        lire(reference: reference)
    }

    /// What is shown under the field before it is accepted: the date in full, what else it may mean, or the refusal.
    public var echo: String {
        guard let lecture else { return refus }
        guard let autre = lecture.autresLectures.first else { return lecture.echo }
        return "\(lecture.echo)  ou \(autre.echo.dropFirst(2)), F4"
    }

    mutating func lire(reference: Instant) {
        guard !champ.texte.trimmingBlancs().isEmpty else {
            (lecture, refus) = (nil, "")
            return
        }
        switch SaisieDate.read(champ.texte, reference: reference, sens: .avenir) {
        case .success(let lue): (lecture, refus) = (lue, "")
        case .failure(let motif): (lecture, refus) = (nil, motif.message)
        }
    }

    /// ↑ ↓ by a day, Page by a week; from today when nothing is understood.
    mutating func decaler(jours: Int, reference: Instant) {
        let depart = lecture?.jour ?? reference.heureLegale.jour
        remplacer(par: depart.adding(jours: jours), reference: reference)
    }

    mutating func remplacer(par jour: JourCivil, reference: Instant) {
        champ.remplacer(par: jour.court)
        lire(reference: reference)
    }

    /// Once accepted, « demain » becomes the day that it meant: tomorrow it would mean another one.
    mutating func accepter(reference: Instant) {
        if let lecture { remplacer(par: lecture.jour, reference: reference) }
    }
}
