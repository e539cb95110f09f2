/// A person whom the structure looks after.
public struct Resident: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<Resident>
    /// Local number (IPP).
    public var ipp: String
    /// Traits.
    public var traits: TraitsIdentite
    /// Trust in them.
    public var statut: StatutIdentite
    /// INS held, whatever the status; only `Resident.insTransmissible` may leave.
    public var ins: INS?
    /// Room, unit, presence.
    public var sejour: Sejour
    /// GIR, 1 to 6, when assessed.
    public var gir: Int?
    /// Allergies and intolerances, most serious first.
    public var allergies: [Allergie]
    /// What must be known before acting.
    public var alertes: [Alerte]
    /// Whether another person has almost the same identity.
    public var ressemble: Bool
    /// Number of the write that produced this state: an edit says on which one it was based.
    public var version: Int

    /// A person of the base.
    public init(
        id: Cle<Resident>, ipp: String, traits: TraitsIdentite, statut: StatutIdentite, ins: INS?, sejour: Sejour,
        gir: Int? = nil, allergies: [Allergie] = [], alertes: [Alerte] = [], ressemble: Bool = false, version: Int = 1
    ) {
        self.id = id
        self.ipp = ipp
        self.traits = traits
        self.statut = statut
        self.ins = ins
        self.sejour = sejour
        self.gir = gir
        self.allergies = allergies
        self.alertes = alertes
        self.ressemble = ressemble
        self.version = version
    }

    /// The INS that may be written in what leaves the structure: none unless the identity is qualified (EXI SI 08).
    public var insTransmissible: INS? { statut == .qualifiee ? ins : nil }
}

/// Where a person is, and since when.
public struct Sejour: Hashable, Sendable, Codable {
    /// Room number, as painted on the door (empty when none is given).
    public var chambre: String
    /// Unit.
    public var unite: Unite?
    /// Day of admission.
    public var entreeLe: JourCivil?
    /// Presence.
    public var etat: EtatPresence
    /// Since when.
    public var etatDepuis: Instant?
    /// Where the person lives, when it is not here; empty when nobody wrote it.
    public var domicile = ""

    /// Longest address of a home.
    public static let domicileAuPlus = 160

    /// Expected, without a room nor a unit yet.
    public static let candidature = Sejour(chambre: "", unite: nil, entreeLe: nil, etat: .candidat)

    /// A stay.
    public init(
        chambre: String, unite: Unite?, entreeLe: JourCivil?, etat: EtatPresence = .present, etatDepuis: Instant? = nil
    ) {
        self.chambre = chambre
        self.unite = unite
        self.entreeLe = entreeLe
        self.etat = etat
        self.etatDepuis = etatDepuis
    }
}

/// Presence of a person in the structure.
public enum EtatPresence: String, Hashable, Sendable, Codable, CaseIterable {
    /// Expected, not admitted yet.
    case candidat
    /// In the house.
    case present
    /// In hospital.
    case hospitalise
    /// On holiday or on a short leave.
    case absent
    /// Left for good.
    case sorti
    /// Deceased.
    case decede

    /// In words.
    public var libelle: String {
        switch self {
        case .candidat: "candidature"
        case .present: "présent"
        case .hospitalise: "hospitalisé"
        case .absent: "absent"
        case .sorti: "sorti"
        case .decede: "décédé"
        }
    }

    /// In words that agree with the sex of the person.
    public func libelle(pour sexe: Sexe) -> String {
        sexe == .feminin && self != .candidat ? libelle + "e" : libelle
    }
}

/// An allergy or an intolerance.
public struct Allergie: Hashable, Sendable, Codable {
    /// Substance.
    public var substance: String
    /// What it does, when known.
    public var reaction: String

    /// An allergy.
    public init(substance: String, reaction: String = "") {
        self.substance = substance
        self.reaction = reaction
    }
}

/// What must be known before acting, in one short sentence.
public struct Alerte: Hashable, Sendable, Codable {
    /// The sentence.
    public var texte: String
    /// Whom it concerns.
    public var portee: PorteeAlerte

    /// An alert; it says an illness or a treatment unless told otherwise.
    public init(_ texte: String, portee: PorteeAlerte = .soins) {
        self.texte = texte
        self.portee = portee
    }
}

/// Who must know an alert.
public enum PorteeAlerte: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whoever spends a moment with the person: falls, choking, eyesight, precautions.
    case quotidien
    /// Those who care: it says an illness or a treatment.
    case soins
}

/// A row of the list of residents: what may be seen before a record is opened.
public struct ResumeResident: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<Resident>
    /// `LEFÈVRE Élodie`.
    public var nom: String
    /// `née MARTIN`, or empty.
    public var mentionDeNaissance: String
    /// Date of birth.
    public var dateDeNaissance: JourCivil
    /// Administrative sex.
    public var sexe: Sexe
    /// Room.
    public var chambre: String
    /// Unit.
    public var unite: String
    /// Presence.
    public var etat: EtatPresence
    /// Trust in the identity.
    public var statut: StatutIdentite
    /// Whether an allergy or an alert is recorded.
    public var aUneAlerte: Bool
    /// Whether another person has almost the same identity.
    public var ressemble: Bool
    /// Where the row stands in the list: the key of the page that follows it.
    public var rang: String
    /// Whether the person is outside the units of the reader: her record opens for a motive only.
    public var estHorsUnite = false

    /// A row of the list.
    public init(
        id: Cle<Resident>, nom: String, mentionDeNaissance: String, dateDeNaissance: JourCivil, sexe: Sexe,
        chambre: String, unite: String, etat: EtatPresence, statut: StatutIdentite, aUneAlerte: Bool, ressemble: Bool,
        rang: String
    ) {
        self.id = id
        self.nom = nom
        self.mentionDeNaissance = mentionDeNaissance
        self.dateDeNaissance = dateDeNaissance
        self.sexe = sexe
        self.chambre = chambre
        self.unite = unite
        self.etat = etat
        self.statut = statut
        self.aUneAlerte = aUneAlerte
        self.ressemble = ressemble
        self.rang = rang
    }
}
