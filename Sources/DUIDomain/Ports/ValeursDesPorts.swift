import Foundation

/// What is shown of a person before the record is opened: identity, alerts, counts.
public struct CarteResident: Hashable, Sendable {
    /// The person.
    public var resident: Resident
    /// Documents not read yet.
    public var documentsALire: Int
    /// Messages attached or proposed, not filed.
    public var messagesATraiter: Int
    /// Next appointment.
    public var prochain: RendezVous?
    /// Whether the person is outside the units of the reader: the card then says who it is and where, and no more.
    public var estHorsUnite = false

    /// The card of a person outside the units of the reader.
    public static func horsUnite(_ resident: Resident) -> CarteResident {
        var resident = resident
        (resident.allergies, resident.alertes, resident.gir, resident.ins) = ([], [], nil, nil)
        var carte = CarteResident(resident: resident, documentsALire: 0, messagesATraiter: 0, prochain: nil)
        carte.estHorsUnite = true
        return carte
    }

    /// A card.
    public init(resident: Resident, documentsALire: Int, messagesATraiter: Int, prochain: RendezVous?) {
        self.resident = resident
        self.documentsALire = documentsALire
        self.messagesATraiter = messagesATraiter
        self.prochain = prochain
    }
}

/// Which messages a list shows.
public struct FiltreMessages: Hashable, Sendable {
    /// Mailboxes, among those that the reader may open.
    public var boites: [Cle<BoiteAuxLettres>]
    /// What must still be done with them.
    public var suite: SuiteDesMessages
    /// Only those of one person.
    public var resident: Cle<Resident>?
    /// Archived ones instead of current ones.
    public var archives: Bool
    /// Words that must stand in the subject, the sender, the body or the pieces (as typed; empty for all).
    public var texte: String

    /// A filter.
    public init(
        boites: [Cle<BoiteAuxLettres>], suite: SuiteDesMessages = .tous, resident: Cle<Resident>? = nil,
        archives: Bool = false, texte: String = ""
    ) {
        self.boites = boites
        self.suite = suite
        self.resident = resident
        self.archives = archives
        self.texte = texte
    }
}

/// Which messages a list keeps, by what must still be done with them.
public enum SuiteDesMessages: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case tous
    /// Those that nobody entitled to all their pieces has opened.
    case nonLus
    /// Those that nobody has taken in charge, filed or archived, read or not: what a shift leaves to the next one.
    case aTraiter

    /// The next one, as a key goes round.
    public var suivante: SuiteDesMessages {
        switch self {
        case .tous: .nonLus
        case .nonLus: .aTraiter
        case .aTraiter: .tous
        }
    }
}

/// Counts over mailboxes.
public struct CompteursMessages: Hashable, Sendable {
    /// Unread, archived ones left out.
    public var nonLus: Int
    /// All, archived ones left out.
    public var total: Int

    /// Counts.
    public init(nonLus: Int, total: Int) {
        self.nonLus = nonLus
        self.total = total
    }
}

/// A message with its raw bytes, as the store holds it.
public struct MessageEnregistre: Hashable, Sendable {
    /// Its row.
    public var resume: ResumeMessage
    /// The bytes as received.
    public var octets: Data
    /// Health documents found in it.
    public var documents: [DocumentRecu]
    /// Whether another message of its mailbox came under the same Message-ID with other bytes.
    public var partageSonIdentifiant: Bool

    /// A message of the base.
    public init(
        resume: ResumeMessage, octets: Data, documents: [DocumentRecu], partageSonIdentifiant: Bool = false
    ) {
        self.resume = resume
        self.octets = octets
        self.documents = documents
        self.partageSonIdentifiant = partageSonIdentifiant
    }
}

/// A message that arrived, read once, ready to be recorded.
public struct MessageRecu: Hashable, Sendable {
    /// Address of the mailbox.
    public var boite: String
    /// When it arrived.
    public var recuLe: Instant
    /// The bytes as received.
    public var octets: Data
    /// The mail, decoded.
    public var courriel: Courriel
    /// Health documents found in it (`id` and `classeComme` mean nothing yet).
    public var documents: [DocumentRecu]
    /// Text of mail and documents, for the full-text index.
    public var texte: String
    /// Whom it concerns, as the rules of the domain propose.
    public var rattachement: Rattachement

    /// A message that arrived.
    public init(
        boite: String, recuLe: Instant, octets: Data, courriel: Courriel, documents: [DocumentRecu], texte: String,
        rattachement: Rattachement
    ) {
        self.boite = boite
        self.recuLe = recuLe
        self.octets = octets
        self.courriel = courriel
        self.documents = documents
        self.texte = texte
        self.rattachement = rattachement
    }
}

/// The explicit decision to file documents of a message in a record.
public struct DecisionDeClassement: Hashable, Sendable {
    /// The message.
    public var message: Cle<ResumeMessage>
    /// The person.
    public var resident: Cle<Resident>
    /// What is filed: the received document, its bytes, its text for the index. Empty for a message that brings none and
    /// is only tied to the person.
    public var documents: [PieceAClasser]
    /// Why it is filed although the received identity differs; required then, kept in the journal, unused otherwise.
    public var motif: String

    /// One document to file.
    public struct PieceAClasser: Hashable, Sendable {
        /// The received document.
        public var recu: Cle<DocumentRecu>
        /// Its bytes, decoded from the message.
        public var octets: Data
        /// Its text, for the full-text index.
        public var texte: String

        /// One document to file.
        public init(recu: Cle<DocumentRecu>, octets: Data, texte: String) {
            self.recu = recu
            self.octets = octets
            self.texte = texte
        }
    }

    /// A decision.
    public init(
        message: Cle<ResumeMessage>, resident: Cle<Resident>, documents: [PieceAClasser], motif: String = ""
    ) {
        self.message = message
        self.resident = resident
        self.documents = documents
        self.motif = motif
    }
}

/// Which documents a list shows.
public struct FiltreDocuments: Hashable, Sendable {
    /// Only those of one person.
    public var resident: Cle<Resident>?
    /// Only unread ones.
    public var nonLusSeulement: Bool
    /// Words that must stand in the title, the author or the text (as typed; empty for all).
    public var texte: String

    /// A filter.
    public init(
        resident: Cle<Resident>? = nil, nonLusSeulement: Bool = false, texte: String = ""
    ) {
        self.resident = resident
        self.nonLusSeulement = nonLusSeulement
        self.texte = texte
    }
}

/// Counts over documents.
public struct CompteursDocuments: Hashable, Sendable {
    /// Unread among those that may be read.
    public var nonLus: Int
    /// All that may be read.
    public var total: Int
    /// Those that the reader's profile does not read.
    public var nonLisibles: Int

    /// Counts.
    public init(nonLus: Int, total: Int, nonLisibles: Int) {
        self.nonLus = nonLus
        self.total = total
        self.nonLisibles = nonLisibles
    }
}

/// A document of a record with its bytes.
public struct DocumentEnregistre: Hashable, Sendable {
    /// Its row.
    public var resume: ResumeDocument
    /// The bytes, as filed.
    public var octets: Data

    /// A document of the base.
    public init(resume: ResumeDocument, octets: Data) {
        self.resume = resume
        self.octets = octets
    }
}

/// A document to add to a record.
public struct NouveauDocument: Hashable, Sendable {
    /// The person.
    public var resident: Cle<Resident>
    /// What it is.
    public var description: DescriptionDocument
    /// Where it comes from.
    public var origine: OrigineDocument
    /// Its bytes.
    public var octets: Data
    /// Its text, for the full-text index.
    public var texte: String
    /// Whether it is known already and needs no reading.
    public var estLu: Bool

    /// A document to add.
    public init(
        resident: Cle<Resident>, description: DescriptionDocument, origine: OrigineDocument, octets: Data,
        texte: String, estLu: Bool = false
    ) {
        self.resident = resident
        self.description = description
        self.origine = origine
        self.octets = octets
        self.texte = texte
        self.estLu = estLu
    }
}

/// Which appointments are shown.
public struct FiltreAgenda: Hashable, Sendable {
    /// Only those of one person.
    public var resident: Cle<Resident>?
    /// Only those of one unit (of its people, or of the unit itself).
    public var unite: Cle<Unite>?

    /// A filter.
    public init(resident: Cle<Resident>? = nil, unite: Cle<Unite>? = nil) {
        self.resident = resident
        self.unite = unite
    }
}

/// Something typed and not validated yet.
public struct Brouillon: Hashable, Sendable {
    /// Its owner.
    public var compte: Cle<Compte>
    /// What it is about: `rendez-vous/nouveau`, `rendez-vous/12`…
    public var objet: String
    /// Fields and their text, by name.
    public var champs: [String: String]
    /// When it was kept.
    public var gardeLe: Instant

    /// A draft.
    public init(compte: Cle<Compte>, objet: String, champs: [String: String], gardeLe: Instant) {
        self.compte = compte
        self.objet = objet
        self.champs = champs
        self.gardeLe = gardeLe
    }
}

/// Which lines of the journal are shown.
public struct FiltreJournal: Hashable, Sendable {
    /// Only those about one person.
    public var resident: Cle<Resident>?
    /// Only those of one account, by identifier.
    public var qui: String?
    /// Only from this instant on.
    public var depuis: Instant?
    /// Only records opened outside one's units: what is looked at afterwards.
    public var horsUniteSeulement: Bool

    /// A filter.
    public init(
        resident: Cle<Resident>? = nil, qui: String? = nil, depuis: Instant? = nil, horsUniteSeulement: Bool = false
    ) {
        self.horsUniteSeulement = horsUniteSeulement
        self.resident = resident
        self.qui = qui
        self.depuis = depuis
    }
}

/// The answer of the control of the journal.
public enum VerificationJournal: Hashable, Sendable {
    /// Every line is there, unchanged, in order: how many.
    case intacte(lignes: Int)
    /// The first line that does not hold.
    case rompue(ligne: Int64)
}

/// Something found by the search everywhere.
public enum Trouvaille: Hashable, Sendable {
    /// A person.
    case resident(ResumeResident)
    /// A document, with the words around the match.
    case document(ResumeDocument, extrait: String)
    /// A message, with the words around the match.
    case message(ResumeMessage, extrait: String)
}
