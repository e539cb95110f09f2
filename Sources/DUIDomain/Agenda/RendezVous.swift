/// An appointment: of a person, of several, or of a unit.
public struct RendezVous: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<RendezVous>
    /// What it says.
    public var contenu: ContenuRendezVous
    /// The persons concerned, with their names and rooms.
    public var residents: [ConcerneParRendezVous]
    /// How many other persons it concerns, whom the reader does not see.
    public var autresConcernes = 0
    /// State.
    public var etat: EtatRendezVous
    /// Why it was cancelled (empty otherwise).
    public var motifAnnulation: String
    /// Number of the write that produced this state.
    public var version: Int
    /// Whether it says something of the health of those it concerns, as far as who wrote it tells.
    public var estDeSoins = false

    /// What stands for its title to whoever reads no care: somebody is busy then, and that is all.
    public static let titreSansSoins = "Rendez-vous personnel"

    /// An appointment of the base.
    public init(
        id: Cle<RendezVous>, contenu: ContenuRendezVous, residents: [ConcerneParRendezVous], etat: EtatRendezVous,
        motifAnnulation: String = "", version: Int = 1
    ) {
        self.id = id
        self.contenu = contenu
        self.residents = residents
        self.etat = etat
        self.motifAnnulation = motifAnnulation
        self.version = version
    }
}

/// What an appointment says, and what its form edits.
public struct ContenuRendezVous: Hashable, Sendable, Codable {
    /// Start.
    public var debut: Instant
    /// End, after the start.
    public var fin: Instant
    /// What it is: `Cardiologie, CH du Port`.
    public var titre: String
    /// Place.
    public var lieu: String
    /// Transport, in words: `VSL à confirmer`.
    public var transport: String
    /// Who goes with the person.
    public var accompagnant: String
    /// What to bring.
    public var aApporter: String
    /// Unit concerned, when it is not about persons.
    public var unite: Cle<Unite>?

    /// The content of an appointment.
    public init(
        debut: Instant, fin: Instant, titre: String, lieu: String = "", transport: String = "",
        accompagnant: String = "", aApporter: String = "", unite: Cle<Unite>? = nil
    ) {
        self.debut = debut
        self.fin = fin
        self.titre = titre
        self.lieu = lieu
        self.transport = transport
        self.accompagnant = accompagnant
        self.aApporter = aApporter
        self.unite = unite
    }
}

/// A person concerned by an appointment.
public struct ConcerneParRendezVous: Hashable, Sendable {
    /// Key.
    public var id: Cle<Resident>
    /// `LEFÈVRE Élodie`.
    public var nom: String
    /// Room.
    public var chambre: String

    /// A person concerned.
    public init(id: Cle<Resident>, nom: String, chambre: String) {
        self.id = id
        self.nom = nom
        self.chambre = chambre
    }
}

/// State of an appointment.
public enum EtatRendezVous: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something is still to be confirmed: the slot, the transport.
    case aConfirmer = "a_confirmer"
    /// Settled.
    case confirme
    /// Cancelled; it stays visible with its motive.
    case annule

    /// In words.
    public var libelle: String {
        switch self {
        case .aConfirmer: "à confirmer"
        case .confirme: "confirmé"
        case .annule: "annulé"
        }
    }
}
