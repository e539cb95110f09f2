import Foundation

/// A message to be sent, as whoever composed it hands it over.
public struct NouvelEnvoi: Hashable, Sendable {
    /// Mailbox that it leaves from.
    public var boite: Cle<BoiteAuxLettres>
    /// Who it leaves from and whom for, hidden copies included.
    public var enveloppe: Enveloppe
    /// The exact bytes.
    public var octets: Data
    /// Its Message-ID, without its brackets, as the bytes bear it.
    public var identifiant: String
    /// Its subject, for lists and the journal.
    public var objet: String
    /// The person that it is about.
    public var resident: Cle<Resident>?
    /// What the gate is asked about before it leaves, each time it is tried.
    public var actes: [ActeSortant]
    /// Not before this instant: until then it may be taken back.
    public var pasAvant: Instant
    /// The draft that it was made from, which is sent once; empty for none.
    public var brouillon: String
    /// The message that it answers.
    public var repond: Cle<ResumeMessage>?

    /// Seconds during which a message just handed over may be taken back.
    public static let repentir = 10

    /// A message to be sent.
    public init(
        boite: Cle<BoiteAuxLettres>, enveloppe: Enveloppe, octets: Data, identifiant: String, objet: String,
        resident: Cle<Resident>? = nil, actes: [ActeSortant] = [], pasAvant: Instant, brouillon: String = "",
        repond: Cle<ResumeMessage>? = nil
    ) {
        self.boite = boite
        self.enveloppe = enveloppe
        self.octets = octets
        self.identifiant = identifiant
        self.objet = objet
        self.resident = resident
        self.actes = actes
        self.pasAvant = pasAvant
        self.brouillon = brouillon
        self.repond = repond
    }

    /// What is wrong with it, in one sentence; nil when it may wait to be sent.
    public var defaut: String? {
        if let defaut = enveloppe.defaut ?? FormeDEnvoi.defaut(octets) { return defaut }
        guard !identifiant.isEmpty, identifiant.utf8.count <= 900,
            identifiant.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"<>\"\\".utf8.contains($0) })
        else { return "L’identifiant du message est absent ou illisible." }
        return actes.isEmpty || resident != nil ? nil : "La personne concernée n’est pas dite."
    }
}

/// An answer that somebody of the structure sent, or is about to.
public struct ReponseEnvoyee: Hashable, Sendable {
    /// Who wrote it, as shown.
    public var par: String
    /// When she handed it over.
    public var quand: Instant

    /// An answer.
    public init(par: String, quand: Instant) {
        self.par = par
        self.quand = quand
    }

    /// `par P. GARNIER, le 22/11/2026 à 00:12`.
    public var enMots: String {
        let heure = quand.heureLegale
        return "par \(par), le \(heure.jour.court) à \(heure.heureMinute)"
    }
}

/// Where a sending stands.
public enum EtatEnvoi: String, Hashable, Sendable, Codable, CaseIterable {
    /// It waits for its hour, or for another try.
    case aEnvoyer = "a_envoyer"
    /// A terminal is sending it.
    case enCours = "en_cours"
    /// The operator answered for it.
    case envoye
    /// It will not leave: refused by the checks or for good by the operator.
    case refuse
    /// It was handed over and nobody knows whether it left: somebody has to look and decide.
    case aTrancher = "a_trancher"
    /// It was taken back before it left.
    case rappele

    /// In words.
    public var libelle: String {
        switch self {
        case .aEnvoyer: "à envoyer"
        case .enCours: "en cours"
        case .envoye: "envoyé"
        case .refuse: "refusé"
        case .aTrancher: "à trancher"
        case .rappele: "rappelé"
        }
    }

    /// Whether something is still to be done.
    public var estOuvert: Bool { self == .aEnvoyer || self == .enCours || self == .aTrancher }
}

/// A message of the outbox.
public struct EnvoiMSS: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<EnvoiMSS>
    /// Mailbox that it leaves from.
    public var boite: Cle<BoiteAuxLettres>
    /// Who from, whom for.
    public var enveloppe: Enveloppe
    /// Message-ID, without its brackets.
    public var identifiant: String
    /// Subject.
    public var objet: String
    /// The person that it is about.
    public var resident: Cle<Resident>?
    /// What the gate is asked about.
    public var actes: [ActeSortant]
    /// Who handed it over.
    public var auteur: Cle<Compte>
    /// When.
    public var deposeLe: Instant
    /// Not before.
    public var pasAvant: Instant
    /// Where it stands.
    public var etat: EtatEnvoi
    /// Tries made.
    public var essais: Int
    /// When it is tried again.
    public var prochainEssai: Instant?
    /// What happened last, in one sentence; empty when nothing did.
    public var phrase: String
    /// What the operator answered; empty until it did.
    public var reponse: String
    /// When its copy was put in « Envoyés ».
    public var copieLe: Instant?

    /// A message of the outbox.
    public init(
        id: Cle<EnvoiMSS>, boite: Cle<BoiteAuxLettres>, enveloppe: Enveloppe, identifiant: String, objet: String,
        resident: Cle<Resident>?, actes: [ActeSortant], auteur: Cle<Compte>, deposeLe: Instant, pasAvant: Instant,
        etat: EtatEnvoi, essais: Int, prochainEssai: Instant?, phrase: String, reponse: String, copieLe: Instant?
    ) {
        self.id = id
        self.boite = boite
        self.enveloppe = enveloppe
        self.identifiant = identifiant
        self.objet = objet
        self.resident = resident
        self.actes = actes
        self.auteur = auteur
        self.deposeLe = deposeLe
        self.pasAvant = pasAvant
        self.etat = etat
        self.essais = essais
        self.prochainEssai = prochainEssai
        self.phrase = phrase
        self.reponse = reponse
        self.copieLe = copieLe
    }
}

extension EnvoiMSS {
    /// Whom it is for, in words. The address of a person in Mon espace santé is her matricule: it is not shown here, for
    /// a list of sendings is read by more people than may read a matricule (INS/va1.50).
    public var pourQui: String { Self.enMots(enveloppe.destinataires) }

    /// Addresses in words, without any matricule.
    public static func enMots(_ destinataires: [String]) -> String {
        destinataires.map {
            AdresseCourriel(libelle: "", adresse: $0).estUsager ? "la personne, dans Mon espace santé" : $0
        }.joined(separator: ", ")
    }
}

/// A sending that a terminal holds.
public struct EnvoiPris: Hashable, Sendable {
    /// The message.
    public var envoi: EnvoiMSS
    /// Its exact bytes.
    public var octets: Data
    /// Whether another terminal was about to end it when it stopped: whether it left must be found out first.
    public var estDouteux: Bool

    /// A sending that is held.
    public init(envoi: EnvoiMSS, octets: Data, estDouteux: Bool) {
        self.envoi = envoi
        self.octets = octets
        self.estDouteux = estDouteux
    }
}

/// How a try ended.
public enum IssueDEnvoi: Hashable, Sendable {
    /// The operator answers for it; what it said.
    case envoye(String)
    /// It did not leave and will be tried again; why.
    case aReprendre(String)
    /// It did not leave and will not; why.
    case refuse(String)
    /// Nobody knows; what happened.
    case aTrancher(String)
}

/// What somebody decides of a message of which nobody knew whether it left.
public enum DecisionDEnvoi: String, Hashable, Sendable, CaseIterable {
    /// It did.
    case parti
    /// It did not: send it again.
    case renvoyer
    /// It did not, and must not any more.
    case abandonner
}
