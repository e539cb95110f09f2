import Foundation

/// A whole establishment to import: its parts name each other by their own numbers and addresses, never by keys.
public struct JeuDeDonnees: Hashable, Sendable {
    /// Names of the units, in order.
    public var unites: [String]
    /// Rooms.
    public var chambres: [ChambreImportee]
    /// People.
    public var residents: [ResidentImporte]
    /// Accounts.
    public var comptes: [CompteImporte]
    /// Mailboxes.
    public var boites: [BoiteImportee]
    /// Professionals one writes to.
    public var correspondants: [Correspondant]
    /// Appointments.
    public var rendezVous: [RendezVousImporte]
    /// Documents that no message brought.
    public var documents: [DocumentImporte]
    /// Answers of people, each person's oldest first.
    public var consentements: [ConsentementImporte]

    /// Data to import.
    public init(
        unites: [String] = [], chambres: [ChambreImportee] = [], residents: [ResidentImporte] = [],
        comptes: [CompteImporte] = [], boites: [BoiteImportee] = [], correspondants: [Correspondant] = [],
        rendezVous: [RendezVousImporte] = [], documents: [DocumentImporte] = [],
        consentements: [ConsentementImporte] = []
    ) {
        self.unites = unites
        self.chambres = chambres
        self.residents = residents
        self.comptes = comptes
        self.boites = boites
        self.correspondants = correspondants
        self.rendezVous = rendezVous
        self.documents = documents
        self.consentements = consentements
    }
}

/// An answer to import.
public struct ConsentementImporte: Hashable, Sendable {
    /// Local number (IPP) of the person.
    public var resident: String
    /// The answer.
    public var reponse: NouveauConsentement
    /// Identifier of the account that collected it.
    public var par: String
    /// When.
    public var quand: Instant

    /// An answer to import.
    public init(resident: String, reponse: NouveauConsentement, par: String, quand: Instant) {
        self.resident = resident
        self.reponse = reponse
        self.par = par
        self.quand = quand
    }
}

/// A room to import.
public struct ChambreImportee: Hashable, Sendable {
    /// Number, as painted on the door.
    public var numero: String
    /// Name of its unit.
    public var unite: String

    /// A room to import.
    public init(numero: String, unite: String) {
        self.numero = numero
        self.unite = unite
    }
}

/// A person to import.
public struct ResidentImporte: Hashable, Sendable {
    /// Local number (IPP).
    public var ipp: String
    /// Traits.
    public var traits: TraitsIdentite
    /// Trust in them.
    public var statut: StatutIdentite
    /// INS held.
    public var ins: INS?
    /// Room (empty when none), which gives the unit.
    public var chambre: String
    /// Name of the unit, for a person without a room (empty when the room gives it).
    public var unite: String
    /// Day of admission.
    public var entreeLe: JourCivil?
    /// Presence.
    public var etat: EtatPresence
    /// Since when.
    public var etatDepuis: Instant?
    /// Where she is, when she is not here (empty when it is not known).
    public var lieuDAbsence = ""
    /// GIR.
    public var gir: Int?
    /// Allergies, most serious first.
    public var allergies: [Allergie]
    /// What must be known before acting.
    public var alertes: [Alerte]
    /// Relatives and professionals, by order of call.
    public var contacts: [Contact]
    /// Attending doctor, in words.
    public var medecinTraitant: String
    /// RPPS of the attending doctor: the account that has it sees the person (empty when it is not known).
    public var rppsDuMedecinTraitant = ""
    /// Diet and texture, in words.
    public var regime: String
    /// Advance directives, in words.
    public var directivesAnticipees: String
    /// Legal protection.
    public var mesureDeProtection: MesureDeProtection?
    /// Mon espace santé.
    public var monEspaceSante: EtatMonEspaceSante
    /// Habits of life.
    public var habitudesDeVie: String
    /// Where the person lives, when it is not in the structure.
    public var domicile = ""
    /// Who holds parental authority over a minor.
    public var autoriteParentale: [TitulaireAutorite] = []
    /// Entries of the parts of her record, oldest first.
    public var rubriques: [Signe<ValeursDeRubrique>] = []
    /// What falls due.
    public var echeances: [Signe<NouvelleEcheance>] = []

    /// Something written, with who wrote it and when.
    public struct Signe<Contenu: Hashable & Sendable>: Hashable, Sendable {
        /// What.
        public var contenu: Contenu
        /// Identifier of the account that wrote it.
        public var par: String
        /// When.
        public var quand: Instant

        /// Something written.
        public init(_ contenu: Contenu, par: String, quand: Instant) {
            self.contenu = contenu
            self.par = par
            self.quand = quand
        }
    }

    /// A person to import.
    public init(
        ipp: String, traits: TraitsIdentite, statut: StatutIdentite, ins: INS? = nil, chambre: String = "",
        unite: String = "", entreeLe: JourCivil? = nil, etat: EtatPresence = .present, etatDepuis: Instant? = nil,
        gir: Int? = nil, allergies: [Allergie] = [], alertes: [Alerte] = [], contacts: [Contact] = [],
        medecinTraitant: String = "", regime: String = "", directivesAnticipees: String = "",
        mesureDeProtection: MesureDeProtection? = nil, monEspaceSante: EtatMonEspaceSante = .inconnu,
        habitudesDeVie: String = ""
    ) {
        self.ipp = ipp
        self.traits = traits
        self.statut = statut
        self.ins = ins
        self.chambre = chambre
        self.unite = unite
        self.entreeLe = entreeLe
        self.etat = etat
        self.etatDepuis = etatDepuis
        self.gir = gir
        self.allergies = allergies
        self.alertes = alertes
        self.contacts = contacts
        self.medecinTraitant = medecinTraitant
        self.regime = regime
        self.directivesAnticipees = directivesAnticipees
        self.mesureDeProtection = mesureDeProtection
        self.monEspaceSante = monEspaceSante
        self.habitudesDeVie = habitudesDeVie
    }
}

/// An account to import.
public struct CompteImporte: Hashable, Sendable {
    /// What is typed to log in.
    public var identifiant: String
    /// Family name.
    public var nom: String
    /// Given name.
    public var prenom: String
    /// Trade.
    public var role: Role
    /// National number, possibly empty.
    public var rpps: String
    /// Names of the units assigned.
    public var unites: [String]
    /// Personal code. A demonstration base shows it on its login screen.
    public var code: String

    /// An account to import.
    public init(
        identifiant: String, nom: String, prenom: String, role: Role, rpps: String = "", unites: [String] = [],
        code: String
    ) {
        self.identifiant = identifiant
        self.nom = nom
        self.prenom = prenom
        self.role = role
        self.rpps = rpps
        self.unites = unites
        self.code = code
    }
}

/// A mailbox to import.
public struct BoiteImportee: Hashable, Sendable {
    /// Address.
    public var adresse: String
    /// Name, as shown.
    public var libelle: String
    /// Type.
    public var type: TypeDeBoite
    /// Rights of its members, by identifier of the account.
    public var membres: [String: DroitsSurBoite]

    /// A mailbox to import.
    public init(adresse: String, libelle: String, type: TypeDeBoite, membres: [String: DroitsSurBoite]) {
        self.adresse = adresse
        self.libelle = libelle
        self.type = type
        self.membres = membres
    }
}

/// A professional or an organisation that one writes to.
public struct Correspondant: Hashable, Sendable {
    /// MSSanté address.
    public var adresse: String
    /// Name, as shown.
    public var libelle: String
    /// Structure, possibly empty.
    public var structure: String
    /// Trade in words, possibly empty.
    public var profession: String

    /// A professional or an organisation.
    public init(adresse: String, libelle: String, structure: String = "", profession: String = "") {
        self.adresse = adresse
        self.libelle = libelle
        self.structure = structure
        self.profession = profession
    }
}

/// An appointment to import.
public struct RendezVousImporte: Hashable, Sendable {
    /// What it says (its `unite` means nothing yet).
    public var contenu: ContenuRendezVous
    /// Name of the unit concerned (empty when persons are).
    public var unite: String
    /// Local numbers (IPP) of the persons concerned.
    public var residents: [String]
    /// State.
    public var etat: EtatRendezVous
    /// Why it was cancelled.
    public var motifAnnulation: String
    /// Whether it says something of the health of those it concerns.
    public var estDeSoins = false

    /// An appointment to import.
    public init(
        contenu: ContenuRendezVous, unite: String = "", residents: [String], etat: EtatRendezVous = .confirme,
        motifAnnulation: String = ""
    ) {
        self.contenu = contenu
        self.unite = unite
        self.residents = residents
        self.etat = etat
        self.motifAnnulation = motifAnnulation
    }
}

/// A document of a record to import.
public struct DocumentImporte: Hashable, Sendable {
    /// Local number (IPP) of the person.
    public var resident: String
    /// What it is.
    public var description: DescriptionDocument
    /// Where it comes from.
    public var origine: OrigineDocument
    /// Its bytes.
    public var octets: Data
    /// Its text, for the index.
    public var texte: String
    /// When it was filed.
    public var classeLe: Instant
    /// Identifier of the account that filed it.
    public var classePar: String
    /// Whether it was read.
    public var estLu: Bool

    /// A document to import.
    public init(
        resident: String, description: DescriptionDocument, origine: OrigineDocument, octets: Data, texte: String,
        classeLe: Instant, classePar: String, estLu: Bool
    ) {
        self.resident = resident
        self.description = description
        self.origine = origine
        self.octets = octets
        self.texte = texte
        self.classeLe = classeLe
        self.classePar = classePar
        self.estLu = estLu
    }
}
