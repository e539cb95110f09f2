/// One action: its title, its sentence of help, its default keys, where it lives, how costly it is.
public struct Commande: Hashable, Sendable {
    /// Its name.
    public let id: CommandeID
    /// A few words for F2 and F9: « Classer dans un dossier ».
    public let titre: String
    /// One or two words for the key bar (empty: not in the bar).
    public let court: String
    /// A sentence for F1.
    public let aide: String
    /// Default keys, by their French names; the first one is shown.
    public let touches: [String]
    /// Contexts in which it lives.
    public let contextes: [ContexteCommande]
    /// What it risks.
    public let risque: Risque
    /// In the key bar, the lowest numbers stay longest when the row is narrow.
    public let rang: Int

    init(
        _ id: CommandeID, _ titre: String, court: String = "", aide: String, touches: [String],
        contextes: [ContexteCommande], risque: Risque = .libre, rang: Int = 50
    ) {
        self.id = id
        self.titre = titre
        self.court = court
        self.aide = aide
        self.touches = touches
        self.contextes = contextes
        self.risque = risque
        self.rang = rang
    }
}

/// What an action risks, hence what DUI does around it.
public enum Risque: String, Hashable, Sendable {
    /// Moves, opens, filters.
    case libre
    /// Done at once, undone by Ctrl+Z for ten minutes.
    case annulable
    /// Asks first: the dialog lists what goes, the safe button has the focus.
    case aConfirmer
    /// Something leaves the screen for good: paper, a file, a message.
    case sortant
}

/// Where a key means something. The first context of the screen that knows a key wins.
public enum ContexteCommande: String, Hashable, Sendable, CaseIterable {
    /// A dialog is waiting for an answer.
    case dialogue
    /// A list of choices is open.
    case choix
    /// A form has the focus.
    case formulaire
    /// A text field outside a form has the focus (search box).
    case saisie
    /// A reader has the focus.
    case lecteur
    /// Lists of the panels.
    case residents
    /// The list of people, where they have rooms.
    case chambres
    /// Answers of INSi to decide.
    case demandesINSi = "demandes_insi"
    /// An open record.
    case dossier
    /// The identity of an open record.
    case identite
    /// Two records compared before a merge.
    case fusion
    /// The stay of an open record.
    case sejour
    /// What falls due for the person of an open record.
    case echeances
    /// What a person answered on sharing.
    case consentements
    /// Parts of a record kept as entries.
    case rubriques
    /// Documents.
    case documents
    /// Messages.
    case messagerie
    /// Agenda.
    case agenda
    /// Pathways.
    case parcours
    /// The login screen.
    case connexion
    /// The lock screen.
    case verrou
    /// Any list.
    case liste
    /// Anywhere with an open session and no field focused.
    case panneau
    /// Anywhere.
    case global
}

/// Whether an action may be done now, and if not why, in one sentence for F9 and the message row.
public enum Disponibilite: Hashable, Sendable {
    /// It may.
    case disponible
    /// It may not: it has no object, or not yet.
    case indisponible(String)
    /// It may not, by the rights: trying it leaves a trace.
    case refusee(String)

    /// Why it may not; empty when it may.
    public var raison: String {
        switch self {
        case .disponible: ""
        case .indisponible(let raison), .refusee(let raison): raison
        }
    }
}
