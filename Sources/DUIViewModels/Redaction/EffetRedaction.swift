import DUIDomain

/// Effects of writing a message, and of the outbox.
public enum EffetRedaction: Hashable, Sendable {
    /// What a new message, or an answer, starts from.
    case ouvrir(repond: Cle<ResumeMessage>?)
    /// People to choose from.
    case listerResidents
    /// Documents of the record of a person.
    case listerDocuments(Cle<Resident>)
    /// Keeps a draft.
    case garderBrouillon(objet: String, champs: [String: String])
    /// Drops a draft.
    case jeterBrouillon(objet: String)
    /// Makes the message and checks all that would stop it; nothing leaves.
    case verifier(DemandeDeRedaction, brouillon: String)
    /// Hands the message over to the outbox and drops its draft.
    case deposer(CourrielCompose, brouillon: String)
    /// Takes back a message just handed over, and puts its draft in place again.
    case reprendre(Cle<EnvoiMSS>, brouillon: String, champs: [String: String])
    /// Asks for what is new at the operators, in the background.
    case relever
    /// The outbox.
    case listerEnvois
    /// Takes back a message of the outbox.
    case rappeler(Cle<EnvoiMSS>)
    /// Decides of a message of which nobody knows whether it left.
    case trancher(Cle<EnvoiMSS>, DecisionDEnvoi, motif: String)
}

/// Answers to the effects of writing.
public enum ResultatRedaction: Sendable {
    /// What a message starts from.
    case matiere(MatiereDeRedaction)
    /// People to choose from.
    case residents([ResumeResident])
    /// Documents of a person.
    case documents([ResumeDocument])
    /// The draft is in the base.
    case brouillonGarde(objet: String)
    /// What stands in the way, all at once, of the message of a draft.
    case refusee([DefautDeRedaction], brouillon: String)
    /// The message of a draft, ready: its exact bytes, and what colleagues answered already.
    case prete(CourrielCompose, brouillon: String, deja: [ReponseEnvoyee])
    /// It waits in the outbox.
    case depose(Cle<EnvoiMSS>)
    /// It was taken back; its draft.
    case repris(Brouillon)
    /// The outbox, newest first.
    case envois([EnvoiMSS])
    /// A message of the outbox, as it is now.
    case change(EnvoiMSS)
    /// Done.
    case fait
}

/// What a message starts from.
public struct MatiereDeRedaction: Hashable, Sendable {
    /// The boxes that the account writes in the name of.
    public var boites: [BoiteAuxLettres]
    /// The address book.
    public var carnet: [Correspondant]
    /// Drafts left aside: of new messages, or of this answer; latest first.
    public var brouillons: [Brouillon]
    /// The message that it answers.
    public var repondu: MessageRepondu?

    /// What a message starts from.
    public init(
        boites: [BoiteAuxLettres], carnet: [Correspondant], brouillons: [Brouillon], repondu: MessageRepondu? = nil
    ) {
        self.boites = boites
        self.carnet = carnet
        self.brouillons = brouillons
        self.repondu = repondu
    }
}

/// A message that is answered.
public struct MessageRepondu: Hashable, Sendable {
    /// Which one.
    public var id: Cle<ResumeMessage>
    /// The box that received it.
    public var boite: Cle<BoiteAuxLettres>
    /// Its subject, as shown.
    public var objet: String
    /// Whom the answer goes to.
    public var versQui: [AdresseCourriel]
    /// The others who received it, for an answer to all.
    public var autres: [AdresseCourriel]
    /// The person it is about, confirmed or only proposed.
    public var resident: PersonneConcernee?
    /// Whether nobody confirmed that person yet.
    public var estPropose: Bool
    /// Whether the person herself wrote it: she is answered in Mon espace santé.
    public var estDUnUsager: Bool
    /// What colleagues answered already.
    public var deja: [ReponseEnvoyee]

    /// A message that is answered.
    public init(
        id: Cle<ResumeMessage>, boite: Cle<BoiteAuxLettres>, objet: String, versQui: [AdresseCourriel],
        autres: [AdresseCourriel], resident: PersonneConcernee?, estPropose: Bool, estDUnUsager: Bool,
        deja: [ReponseEnvoyee]
    ) {
        self.id = id
        self.boite = boite
        self.objet = objet
        self.versQui = versQui
        self.autres = autres
        self.resident = resident
        self.estPropose = estPropose
        self.estDUnUsager = estDUnUsager
        self.deja = deja
    }
}

/// What a message is written about, from a record or a document.
public struct SujetDeMessage: Hashable, Sendable {
    /// The person.
    public var personne: PersonneConcernee
    /// The document to be joined.
    public var document: RedactionState.DocumentChoisi?

    /// A message about a person, with a document of hers.
    init(personne: PersonneConcernee, document: ResumeDocument?) {
        self.personne = personne
        self.document = document.map(RedactionState.DocumentChoisi.init)
    }

    /// A message with a document.
    init(_ document: ResumeDocument) {
        self.init(
            personne: PersonneConcernee(id: document.resident, nom: document.nomResident), document: document)
    }
}

/// The person a message is about.
public struct PersonneConcernee: Hashable, Sendable {
    /// Key.
    public var id: Cle<Resident>
    /// Name, as shown.
    public var nom: String

    /// A person.
    public init(id: Cle<Resident>, nom: String) {
        self.id = id
        self.nom = nom
    }
}
