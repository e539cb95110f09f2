import Foundation

/// The clock. Nothing else in DUI knows what time it is.
public struct Horloge: Sendable {
    /// Now.
    public var maintenant: @Sendable () -> Instant

    /// A clock.
    public init(maintenant: @escaping @Sendable () -> Instant) { self.maintenant = maintenant }
}

/// A count of milliseconds that only grows, whatever becomes of the hour: how long something stood on screen.
public struct Chronometre: Sendable {
    /// Milliseconds since some moment of its own.
    public var millisecondes: @Sendable () -> Int64

    /// A count.
    public init(millisecondes: @escaping @Sendable () -> Int64) { self.millisecondes = millisecondes }
}

/// Why the base refused. Each case has its sentence: what happened, what is kept, what to do.
public enum ErreurDepot: Error, Hashable, Sendable {
    /// The row is not there, or not for this reader.
    case introuvable(String)
    /// Somebody changed it meanwhile; nothing was overwritten.
    case conflit(String)
    /// The rights, the state or the schema refuse.
    case refus(String)
    /// The base cannot be read or written.
    case base(String)

    /// One French sentence, ready for the screen.
    public var message: String {
        switch self {
        case .introuvable(let message), .conflit(let message), .refus(let message), .base(let message): message
        }
    }
}

/// A page of a list that follows a key: opening and scrolling cost the same whatever the size of the base.
public struct Page<Element: Sendable & Hashable>: Hashable, Sendable {
    /// Rows, in order.
    public var elements: [Element]
    /// Whether more rows follow.
    public var aUneSuite: Bool

    /// A page.
    public init(elements: [Element], aUneSuite: Bool) {
        self.elements = elements
        self.aUneSuite = aUneSuite
    }
}

/// Everything the base offers, by aggregate.
public struct Depots: Sendable {
    /// The establishment, its units.
    public var etablissement: DepotEtablissement
    /// Accounts and sessions.
    public var comptes: DepotComptes
    /// People.
    public var residents: DepotResidents
    /// Identities.
    public var identites: DepotIdentites
    /// Merges of two records of one person.
    public var fusions: DepotFusions
    /// Stays and movements.
    public var sejours: DepotSejours
    /// What falls due.
    public var echeances: DepotEcheances
    /// Parts of records that are kept as entries.
    public var rubriques: DepotRubriques
    /// Holders of parental authority.
    public var autorites: DepotAutorites
    /// Answers about sharing, and the state of Mon espace santé.
    public var consentements: DepotConsentements
    /// Messages.
    public var messages: DepotMessages
    /// Operators of the mailboxes, and what was fetched from them.
    public var operateurs: DepotOperateurs
    /// The outbox.
    public var envois: DepotEnvois
    /// The address book.
    public var annuaire: DepotAnnuaire
    /// Documents.
    public var documents: DepotDocuments
    /// Appointments.
    public var agenda: DepotAgenda
    /// Drafts.
    public var brouillons: DepotBrouillons
    /// Places left.
    public var lieux: DepotLieux
    /// The journal.
    public var journal: DepotJournal
    /// Search everywhere.
    public var recherche: DepotRecherche

    /// All the ports of the base.
    public init(
        etablissement: DepotEtablissement, comptes: DepotComptes, residents: DepotResidents,
        identites: DepotIdentites, fusions: DepotFusions, sejours: DepotSejours, echeances: DepotEcheances,
        rubriques: DepotRubriques, autorites: DepotAutorites,
        consentements: DepotConsentements, messages: DepotMessages, operateurs: DepotOperateurs,
        envois: DepotEnvois, annuaire: DepotAnnuaire, documents: DepotDocuments, agenda: DepotAgenda,
        brouillons: DepotBrouillons, lieux: DepotLieux, journal: DepotJournal, recherche: DepotRecherche
    ) {
        self.etablissement = etablissement
        self.comptes = comptes
        self.residents = residents
        self.identites = identites
        self.fusions = fusions
        self.sejours = sejours
        self.echeances = echeances
        self.rubriques = rubriques
        self.autorites = autorites
        self.consentements = consentements
        self.messages = messages
        self.operateurs = operateurs
        self.envois = envois
        self.annuaire = annuaire
        self.documents = documents
        self.agenda = agenda
        self.brouillons = brouillons
        self.lieux = lieux
        self.journal = journal
        self.recherche = recherche
    }
}
