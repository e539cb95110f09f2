import DUIDomain

/// A part of the day: a row of the week grid.
public enum PartieDuJour: Int, Hashable, Sendable, CaseIterable {
    /// Until noon.
    case matin
    /// Around lunch.
    case midi
    /// Until the evening.
    case apresMidi
    /// From 21:00.
    case nuit

    /// The part in which a time falls.
    public init(heure: Int) {
        switch heure {
        case ..<12: self = .matin
        case 12..<14: self = .midi
        case 14..<21: self = .apresMidi
        default: self = .nuit
        }
    }

    /// Title of the row.
    public var libelle: String {
        switch self {
        case .matin: "Matin"
        case .midi: "Midi"
        case .apresMidi: "Apr."
        case .nuit: "Nuit"
        }
    }

    /// In words, after the name of a day.
    public var enToutesLettres: String {
        switch self {
        case .matin: "matin"
        case .midi: "midi"
        case .apresMidi: "après-midi"
        case .nuit: "nuit"
        }
    }

    /// The time that a new appointment gets in an empty cell.
    var heureProposee: String {
        switch self {
        case .matin: "09:00"
        case .midi: "12:00"
        case .apresMidi: "14:00"
        case .nuit: "21:00"
        }
    }
}

/// A week as a grid: seven days across, the parts of the day down, appointments inside the cells.
public struct GrilleSemaine: Hashable, Sendable {
    /// Where the selection stands: day 0 to 6, part of the day, rank inside the cell.
    public struct Place: Hashable, Sendable {
        /// Day, 0 (Monday) to 6.
        public var jour: Int
        /// Part of the day.
        public var partie: PartieDuJour
        /// Rank inside the cell.
        public var rang: Int
    }

    /// The Monday of the week.
    public private(set) var lundi: JourCivil
    /// Where the selection stands.
    public private(set) var place: Place
    private var cases: [[[RendezVous]]]

    /// An empty week, a day of it selected.
    public init(jour: JourCivil, partie: PartieDuJour = .matin) {
        lundi = jour.lundi
        place = Place(jour: jour.jourDeSemaine - 1, partie: partie, rang: 0)
        cases = Self.vides
    }

    /// Appointments of a cell, by start.
    public func contenu(jour: Int, partie: PartieDuJour) -> [RendezVous] {
        (0..<7).contains(jour) ? cases[jour][partie.rawValue] : []
    }

    /// The selected appointment; none on an empty cell.
    public var selectionne: RendezVous? {
        let ici = contenu(jour: place.jour, partie: place.partie)
        return ici.indices.contains(place.rang) ? ici[place.rang] : nil
    }

    /// The selected day.
    public var jour: JourCivil { lundi.adding(jours: place.jour) }

    /// The seven days.
    public var jours: [JourCivil] { (0..<7).map { lundi.adding(jours: $0) } }

    /// Whether there is nothing in the week.
    public var estVide: Bool { cases.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    /// The most appointments that a part of the day holds on one day.
    public func profondeur(_ partie: PartieDuJour) -> Int { cases.map { $0[partie.rawValue].count }.max() ?? 0 }

    /// Takes the appointments of the week; the selected one stays selected where it still is.
    public mutating func remplir(_ rendezVous: [RendezVous]) {
        let garde = selectionne?.id
        cases = Self.vides
        for rdv in rendezVous {
            for (rang, jour) in jours.enumerated() where rdv.touche(jour) {
                let debut = rdv.contenu.debut.heureLegale
                let partie = debut.jour == jour ? PartieDuJour(heure: debut.heure) : .matin
                cases[rang][partie.rawValue].append(rdv)
            }
        }
        if let garde, selectionner(garde) { return }
        borner()
    }

    /// Selects an appointment where it stands. Returns whether it is there.
    @discardableResult
    public mutating func selectionner(_ id: Cle<RendezVous>) -> Bool {
        // An appointment of several days keeps the day on which it was selected.
        for jour in [place.jour] + Array(0..<7) {
            for partie in PartieDuJour.allCases {
                guard let rang = contenu(jour: jour, partie: partie).firstIndex(where: { $0.id == id }) else {
                    continue
                }
                place = Place(jour: jour, partie: partie, rang: rang)
                return true
            }
        }
        return false
    }

    /// Selects a cell.
    public mutating func selectionner(_ nouvelle: Place) {
        place = nouvelle
        borner()
    }

    /// Selects a day, on its first appointment when it has one.
    public mutating func selectionner(jour: JourCivil) {
        place.jour = jour.jourDeSemaine - 1
        if let partie = PartieDuJour.allCases.first(where: { !contenu(jour: place.jour, partie: $0).isEmpty }) {
            place.partie = partie
        }
        place.rang = 0
    }

    /// Moves down or up: inside the cell first, then to the next part of the day.
    public mutating func descendre(de pas: Int) {
        let rang = place.rang + pas
        if contenu(jour: place.jour, partie: place.partie).indices.contains(rang) {
            place.rang = rang
        } else if let partie = PartieDuJour(rawValue: place.partie.rawValue + pas) {
            place.partie = partie
            place.rang = pas > 0 ? 0 : max(0, contenu(jour: place.jour, partie: partie).count - 1)
        }
    }

    /// Moves to another day of the week. Returns how many days lie beyond its edges.
    public mutating func changerDeJour(de pas: Int) -> Int {
        let voulu = place.jour + pas
        place.jour = max(0, min(6, voulu))
        borner()
        return voulu - place.jour
    }

    private mutating func borner() {
        let nombre = contenu(jour: place.jour, partie: place.partie).count
        place.rang = max(0, min(place.rang, nombre - 1))
    }

    private static let vides: [[[RendezVous]]] = Array(
        repeating: Array(repeating: [], count: PartieDuJour.allCases.count), count: 7)
}

extension RendezVous {
    /// Whether the appointment touches a day; an end at midnight does not touch the next one.
    func touche(_ jour: JourCivil) -> Bool {
        let premier = contenu.debut.heureLegale.jour
        let dernier = max(premier, contenu.fin.adding(secondes: -1).heureLegale.jour)
        return premier <= jour && jour <= dernier
    }
}
