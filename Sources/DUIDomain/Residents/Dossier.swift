/// The record of a person as the panels show it, once its opening was journalled.
public struct Dossier: Hashable, Sendable {
    /// The person.
    public var resident: Resident
    /// Relatives and professionals, by order of call.
    public var contacts: [Contact]
    /// Attending doctor, in words (empty when unknown).
    public var medecinTraitant: String
    /// Diet and texture, in words.
    public var regime: String
    /// What is known of advance directives, in words (empty when nothing is).
    public var directivesAnticipees: String
    /// Legal protection, when there is one.
    public var mesureDeProtection: MesureDeProtection?
    /// State of Mon espace santé.
    public var monEspaceSante: EtatMonEspaceSante
    /// Habits of life, free text.
    public var habitudesDeVie: String
    /// Next appointments, soonest first (at most 5).
    public var prochainsRendezVous: [RendezVous]
    /// Documents not read yet by the reader's team.
    public var documentsALire: Int
    /// Messages attached to the person and not handled.
    public var messagesATraiter: Int
    /// Who holds parental authority; meant for a minor.
    public var autoriteParentale: [TitulaireAutorite]
    /// The absorbed record that was asked for, when this one was opened in its place.
    public var demandee: FicheNommee?

    /// A record.
    public init(
        resident: Resident, contacts: [Contact], medecinTraitant: String, regime: String, directivesAnticipees: String,
        mesureDeProtection: MesureDeProtection?, monEspaceSante: EtatMonEspaceSante, habitudesDeVie: String,
        prochainsRendezVous: [RendezVous], documentsALire: Int, messagesATraiter: Int,
        autoriteParentale: [TitulaireAutorite] = [], demandee: FicheNommee? = nil
    ) {
        self.demandee = demandee
        self.resident = resident
        self.contacts = contacts
        self.medecinTraitant = medecinTraitant
        self.regime = regime
        self.directivesAnticipees = directivesAnticipees
        self.mesureDeProtection = mesureDeProtection
        self.monEspaceSante = monEspaceSante
        self.habitudesDeVie = habitudesDeVie
        self.prochainsRendezVous = prochainsRendezVous
        self.documentsALire = documentsALire
        self.messagesATraiter = messagesATraiter
        self.autoriteParentale = autoriteParentale
    }
}

/// Somebody to call or to tell.
public struct Contact: Hashable, Sendable, Codable {
    /// What they are to the person: `Personne de confiance`, `Personne à prévenir`, `Médecin traitant`…
    public var role: String
    /// Name.
    public var nom: String
    /// Family link, or structure.
    public var lien: String
    /// Telephone.
    public var telephone: String
    /// 1 is called first; nil when no order was given.
    public var ordreAppel: Int?

    /// A contact.
    public init(role: String, nom: String, lien: String = "", telephone: String = "", ordreAppel: Int? = nil) {
        self.role = role
        self.nom = nom
        self.lien = lien
        self.telephone = telephone
        self.ordreAppel = ordreAppel
    }
}

/// A measure of legal protection.
public struct MesureDeProtection: Hashable, Sendable, Codable {
    /// `Tutelle`, `Curatelle simple`, `Curatelle renforcée`, `Habilitation familiale`, `Sauvegarde de justice`.
    public var type: String
    /// Who exercises it.
    public var exerceePar: String
    /// Its end, when known.
    public var finLe: JourCivil?

    /// A measure.
    public init(type: String, exerceePar: String, finLe: JourCivil?) {
        self.type = type
        self.exerceePar = exerceePar
        self.finLe = finLe
    }
}

/// State of a person's Mon espace santé.
public enum EtatMonEspaceSante: String, Hashable, Sendable, Codable, CaseIterable {
    /// Open.
    case ouvert
    /// Closed.
    case ferme
    /// The person opposed its creation.
    case oppose
    /// Not offered to this person.
    case exclu
    /// Not asked yet.
    case inconnu

    /// In words.
    public var libelle: String {
        switch self {
        case .ouvert: "ouvert"
        case .ferme: "fermé"
        case .oppose: "opposition de la personne"
        case .exclu: "non proposé à cette personne"
        case .inconnu: "non renseigné"
        }
    }
}
