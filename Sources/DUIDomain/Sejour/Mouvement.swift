/// What happens to the stay of a person (DUI-3): never changed nor erased; the last one may be cancelled, with its motive.
public struct Mouvement: Hashable, Sendable, Identifiable {
    /// Key. Keys grow with the order of recording.
    public var id: Cle<Mouvement>
    /// What happened.
    public var nature: NatureMouvement
    /// When it happened, as told: never after it was recorded.
    public var quand: Instant
    /// Where she went, or comes from; possibly empty.
    public var lieu: String
    /// The room she has from then on; empty when it does not change.
    public var chambre: String
    /// Who was told, in order.
    public var prevenus: [Prevenu]
    /// Who recorded it, as shown (empty for an import).
    public var saisiPar: String
    /// When it was recorded.
    public var saisiLe: Instant
    /// Why it was cancelled; nil while it stands.
    public var annulation: AnnulationMouvement?

    /// A movement.
    public init(
        id: Cle<Mouvement>, nature: NatureMouvement, quand: Instant, lieu: String = "", chambre: String = "",
        prevenus: [Prevenu] = [], saisiPar: String, saisiLe: Instant, annulation: AnnulationMouvement? = nil
    ) {
        self.id = id
        self.nature = nature
        self.quand = quand
        self.lieu = lieu
        self.chambre = chambre
        self.prevenus = prevenus
        self.saisiPar = saisiPar
        self.saisiLe = saisiLe
        self.annulation = annulation
    }
}

/// Somebody who was told of a movement.
public struct Prevenu: Hashable, Sendable {
    /// Longest name.
    public static let nomAuPlus = 120

    /// Who.
    public var nom: String
    /// When.
    public var quand: Instant
    /// Who told, as shown.
    public var par: String

    /// Somebody who was told.
    public init(nom: String, quand: Instant, par: String) {
        self.nom = nom
        self.quand = quand
        self.par = par
    }
}

/// That a movement never happened.
public struct AnnulationMouvement: Hashable, Sendable {
    /// Who said so, as shown.
    public var par: String
    /// When.
    public var quand: Instant
    /// Why.
    public var motif: String

    /// A cancellation.
    public init(par: String, quand: Instant, motif: String) {
        self.par = par
        self.quand = quand
        self.motif = motif
    }
}

/// The natures of movement, and where they lead.
public enum NatureMouvement: String, Hashable, Sendable, Codable, CaseIterable {
    /// Comes to live here.
    case entree
    /// Leaves for hospital or for the emergency department.
    case hospitalisation
    /// Leaves for some hours or some days.
    case sortieTemporaire = "sortie_temporaire"
    /// Comes back.
    case retour
    /// Changes room.
    case changementDeChambre = "changement_de_chambre"
    /// Leaves for good.
    case sortieDefinitive = "sortie_definitive"
    /// Dies.
    case deces

    /// In words.
    public var libelle: String {
        switch self {
        case .entree: "entrée"
        case .hospitalisation: "départ à l’hôpital"
        case .sortieTemporaire: "sortie temporaire"
        case .retour: "retour"
        case .changementDeChambre: "changement de chambre"
        case .sortieDefinitive: "sortie définitive"
        case .deces: "décès"
        }
    }

    /// Where the person is afterwards.
    public var etat: EtatPresence {
        switch self {
        case .entree, .retour, .changementDeChambre: .present
        case .hospitalisation: .hospitalise
        case .sortieTemporaire: .absent
        case .sortieDefinitive: .sorti
        case .deces: .decede
        }
    }

    /// Whether a room is asked for.
    public var demandeUneChambre: Bool { self == .entree || self == .changementDeChambre }

    /// Whether a place is asked for: where she goes, or where she comes from.
    public var demandeUnLieu: Bool {
        switch self {
        case .entree, .hospitalisation, .sortieTemporaire, .sortieDefinitive: true
        case .retour, .changementDeChambre, .deces: false
        }
    }

    /// Whether relatives and the doctor are to be told at once.
    public var seDit: Bool { self != .changementDeChambre }

    /// What may happen to somebody who is there, or is not, in the order in which it is offered; nobody changes room where
    /// the structure has none.
    public static func possibles(depuis etat: EtatPresence, avecChambres: Bool) -> [NatureMouvement] {
        possibles(depuis: etat).filter { $0 != .changementDeChambre || avecChambres }
    }

    /// What may happen to somebody who is there, or is not, wherever it is.
    public static func possibles(depuis etat: EtatPresence) -> [NatureMouvement] {
        switch etat {
        case .candidat: [.entree, .sortieDefinitive, .deces]
        case .present: [.hospitalisation, .sortieTemporaire, .changementDeChambre, .sortieDefinitive, .deces]
        case .hospitalise: [.retour, .sortieDefinitive, .deces]
        case .absent: [.retour, .hospitalisation, .sortieDefinitive, .deces]
        case .sorti: [.entree, .deces]
        case .decede: []
        }
    }
}
