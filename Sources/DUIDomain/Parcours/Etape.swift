/// One step of a pathway.
public struct Etape: Hashable, Sendable, Identifiable {
    /// Rank, from 1.
    public var numero: Int
    /// Title.
    public var titre: String
    /// Identifier of whom it is about, an actor of the pathway.
    public var acteur: String
    /// When, if the source says.
    public var quand: MomentParcours?
    /// The story, as the source tells it.
    public var recit: String
    /// What is done.
    public var actions: [ActionParcours]
    /// Services used.
    public var services: [ServiceParcours]
    /// What the services cannot do here.
    public var limites: [String]

    /// Its rank.
    public var id: Int { numero }

    /// A step.
    public init(
        numero: Int, titre: String, acteur: String, quand: MomentParcours? = nil, recit: String,
        actions: [ActionParcours] = [], services: [ServiceParcours] = [], limites: [String] = []
    ) {
        self.numero = numero
        self.titre = titre
        self.acteur = acteur
        self.quand = quand
        self.recit = recit
        self.actions = actions
        self.services = services
        self.limites = limites
    }
}

/// When something happens in a pathway: a time of day, or days counted from a landmark.
public struct MomentParcours: Hashable, Sendable, Codable {
    /// `hh:mm`, when the source gives it.
    public var heure: String?
    /// Days from the landmark.
    public var jour: Int?
    /// Last day of a range.
    public var jourDeFin: Int?
    /// The landmark, in words.
    public var repere: String

    /// A moment.
    public init(heure: String? = nil, jour: Int? = nil, jourDeFin: Int? = nil, repere: String = "") {
        self.heure = heure
        self.jour = jour
        self.jourDeFin = jourDeFin
        self.repere = repere
    }

    /// In words: `à 14:40`, `J+3 à J+5 (retour à domicile)`.
    public var enMots: String {
        func rang(_ jour: Int) -> String { jour < 0 ? "J−\(-jour)" : "J+\(jour)" }
        var mots: [String] = []
        if let jour {
            mots.append(jourDeFin.map { "\(rang(jour)) à \(rang($0))" } ?? rang(jour))
        }
        if !repere.isEmpty { mots.append("(\(repere))") }
        if let heure { mots.append("à \(heure)") }
        return mots.joined(separator: " ")
    }
}

/// One act of a step. Which fields are filled depends on its kind.
public struct ActionParcours: Hashable, Sendable {
    /// What is done.
    public var type: TypeAction
    /// Identifier of who does it.
    public var par: String
    /// Identifier of the sender, or of the person who answers.
    public var de: String?
    /// Identifiers of whom it goes to.
    public var a: [String] = []
    /// Identifiers of those in copy.
    public var copies: [String] = []
    /// Subject of a message.
    public var objet = ""
    /// Text of a message.
    public var corps = ""
    /// Whether the text was written for the demonstration rather than quoted from the source.
    public var corpsEstRedige = false
    /// Identifiers of the documents joined to a message.
    public var pieces: [String] = []
    /// Identifiers of the documents that the act is about.
    public var documents: [String] = []
    /// Reason, in words.
    public var motif = ""
    /// What an agreement covers, in words.
    public var portee = ""
    /// Answer, in words.
    public var reponse = ""
    /// Identity paper shown, in words.
    public var titreIdentite = ""
    /// Search criteria, in words.
    public var criteres: [String] = []
    /// What it is about, in words.
    public var quoi = ""
    /// When, if the source says.
    public var quand: MomentParcours?
    /// Identifiers of those who take part.
    public var participants: [String] = []
    /// Channel, in words.
    public var moyen = ""
    /// What was deduced.
    public var note = ""

    /// An act; its fields are filled afterwards.
    public init(type: TypeAction, par: String) {
        self.type = type
        self.par = par
    }
}
