import DUIDomain

/// The five tabs.
public enum Onglet: Int, Hashable, Sendable, CaseIterable {
    /// People.
    case residents = 1
    /// Documents of all records.
    case documents
    /// Messages of the mailboxes.
    case messagerie
    /// Appointments.
    case agenda
    /// Care pathways.
    case parcours

    /// Title in the tab bar.
    public func titre(_ mots: Vocabulaire) -> String {
        switch self {
        case .residents: mots.titre
        case .documents: "Documents"
        case .messagerie: "Messagerie"
        case .agenda: "Agenda"
        case .parcours: "Parcours"
        }
    }

    /// Title where the row is narrow.
    public func titreCourt(_ mots: Vocabulaire) -> String { self == .messagerie ? "MSS" : titre(mots) }

    /// Its name where who works would have no place beside the others.
    public func titreBref(_ mots: Vocabulaire) -> String {
        switch self {
        case .residents: FormatDate.premiereMajuscule(mots.personne.abrege)
        case .documents: "Doc."
        case .messagerie: "MSS"
        case .agenda: "Agenda"
        case .parcours: "Parc."
        }
    }
}

/// What a panel may know of the session.
public struct ContextePanneau: Sendable {
    /// Who works.
    public var compte: Compte
    /// Units of the establishment.
    public var unites: [Unite]
    /// Its words.
    public var mots: Vocabulaire
    /// Now.
    public var maintenant: Instant
    /// Whether the account writes in the name of a box.
    public var ecritDesMessages: Bool
    /// Lays out readable content.
    public var miseEnPage: MiseEnPage

    /// What a panel may know.
    public init(
        compte: Compte, unites: [Unite], mots: Vocabulaire = .parDefaut, maintenant: Instant,
        ecritDesMessages: Bool = false,
        miseEnPage: @escaping MiseEnPage
    ) {
        self.compte = compte
        self.unites = unites
        self.mots = mots
        self.maintenant = maintenant
        self.ecritDesMessages = ecritDesMessages
        self.miseEnPage = miseEnPage
    }

    /// Decides upon an act of the account.
    public func decide(_ capacite: Capacite) -> Decision { compte.habilitation.decide(capacite) }
}

/// What happened to a panel.
public enum EntreePanneau: Sendable {
    /// It is shown, for the first time or again.
    case affiche
    /// A command was asked for.
    case commande(CommandeID)
    /// Text was typed or pasted.
    case texte(String)
    /// A key edited the focused field.
    case edition(Edition)
    /// The screen has these sizes for it.
    case mesures(Mesures)
    /// An effect answered.
    case resultat(Resultat)
    /// An effect failed; the sentence says what is kept and what to do.
    case echec(Effet, String)
    /// Another terminal wrote to the base.
    case baseChangee
    /// A dialog asked by the panel was answered: its name, the button.
    case reponse(dialogue: String, bouton: String)
    /// A choice asked by the panel was made: its name, the value.
    case choisi(choix: String, valeur: String)
    /// A row was clicked: pane, visible rank.
    case clic(volet: Int, rang: Int)
    /// Two seconds passed without typing, or the screen locks: what is typed must be kept.
    case garderLesBrouillons
}

/// Sizes that the screen gives to a panel: what its lists and readers need to scroll.
public struct Mesures: Hashable, Sendable {
    /// Visible rows of the main list.
    public var hauteurListe: Int
    /// Columns of the reader.
    public var largeurLecteur: Int
    /// Rows of the reader.
    public var hauteurLecteur: Int
    /// Panes that fit side by side: 1 under 80 columns, 2 under 120, then 3.
    public var volets: Int

    /// Sizes.
    public init(hauteurListe: Int, largeurLecteur: Int, hauteurLecteur: Int, volets: Int) {
        self.hauteurListe = hauteurListe
        self.largeurLecteur = largeurLecteur
        self.hauteurLecteur = hauteurLecteur
        self.volets = volets
    }
}

/// What a panel asks for in return.
public enum Sortie: Sendable {
    /// Something outside.
    case effet(Effet)
    /// A sentence on the message row.
    case message(MessageLigne)
    /// A dialog over the panel.
    case dialogue(DialogueState)
    /// A list of choices over the panel.
    case choix(ChoixState)
    /// A text over the panel.
    case lire(titre: String, LecteurState)
    /// Another place.
    case aller(Destination)
    /// An act that Ctrl+Z may undo.
    case annulable(ActeAnnulable)
    /// An appointment was written: acts about it that may still be undone start from this version now.
    case rendezVousEcrit(Cle<RendezVous>, version: Int)
    /// Something was typed: its draft is to be kept after two seconds of quiet.
    case saisieEnCours
    /// The counts of the tab bar are stale.
    case compteursAChanger
    /// Échap at the root of the panel: the tab bar takes the focus.
    case versLesOnglets
}

/// A place in the application.
public enum Destination: Hashable, Sendable {
    /// A tab.
    case onglet(Onglet)
    /// A record, on its synthesis.
    case dossier(Cle<Resident>)
    /// A message.
    case message(Cle<ResumeMessage>)
    /// A document.
    case document(Cle<ResumeDocument>)
    /// A message to be written.
    case redaction(SujetDeMessage)
}

/// A panel: one state machine, and what the frame around it must know.
public protocol Panneau: Sendable {
    /// What happened; what must be done outside.
    mutating func handle(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie]
    /// Contexts of its keys, nearest first.
    var contextes: [ContexteCommande] { get }
    /// Whether letters and digits go to a field.
    var saisit: Bool { get }
    /// Whether Entrée starts a new line in the focused field.
    var saisitPlusieursLignes: Bool { get }
    /// What a command is called on what is in view, where the table of actions says it too widely (nil: as the table says).
    func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande?
    /// Whether a command may be done now.
    func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite
    /// Acts on the very thing that has the focus, most usual first: they stay longest in the key bar and lead F9.
    var actesEnVue: [CommandeID] { get }
    /// The person whose clinical content is on screen: the identity strip shows them.
    var residentEnCours: Resident? { get }
    /// Where we are, from the outside in: `Résidents`, `Dossier`, `Documents`.
    var filDAriane: [String] { get }
    /// What somebody looks at in this panel.
    var repere: Repere { get }
    /// What one would want to find again here after a restart: filters, selected and open objects, by name (ux §11).
    var lieu: [String: String] { get }
    /// Takes up again what `lieu` told, before the panel is shown.
    mutating func revenir(_ lieu: [String: String], _ contexte: ContextePanneau) -> [Sortie]
    /// What was open there, to be opened again by the one way that checks rights and leaves a trace.
    func ouvert(dans lieu: [String: String]) -> Destination?
    /// The sentence of the message row when nothing else is said.
    var conseil: String { get }
    /// What one does here, in a few sentences for F1.
    var presentation: String { get }
}

extension Panneau {
    /// By default everything in the panel's contexts may be done.
    public func disponibilite(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite { .disponible }
    /// By default the table of actions says it all.
    public var actesEnVue: [CommandeID] { [] }
    /// By default nobody's clinical content is on screen.
    public var residentEnCours: Resident? { nil }
    /// By default no field has the focus.
    public var saisit: Bool { false }
    /// By default the table of actions names them all.
    public func nom(de commande: CommandeID, _ contexte: ContextePanneau) -> NomDeCommande? { nil }
    /// By default fields have one line.
    public var saisitPlusieursLignes: Bool { false }
    /// By default nothing to say.
    public var conseil: String { "" }
}

/// What a command is called in one place: in the key bar, and in F9.
public struct NomDeCommande: Hashable, Sendable {
    /// One word, for the key bar.
    public var court: String
    /// In words, for F9 (nil: the title of the table of actions).
    public var titre: String?

    /// A name in one place.
    public init(_ court: String, titre: String? = nil) {
        self.court = court
        self.titre = titre
    }
}

/// A sentence on the message row.
public struct MessageLigne: Hashable, Sendable {
    /// How serious it is.
    public enum Niveau: Hashable, Sendable {
        /// Shown 8 s.
        case information
        /// Something was done; shown 8 s.
        case succes
        /// To be looked at; until the next key.
        case attention
        /// Something failed; until the next key.
        case erreur
    }

    /// The sentence.
    public var texte: String
    /// How serious it is.
    public var niveau: Niveau

    /// A sentence on the message row.
    public init(_ texte: String, _ niveau: Niveau = .information) {
        self.texte = texte
        self.niveau = niveau
    }
}

/// An act that can be undone for ten minutes.
public struct ActeAnnulable: Hashable, Sendable {
    /// What was done: « Message archivé ».
    public var libelle: String
    /// What undoes it.
    public var annulation: Effet
    /// What does it again; nil for what is never done again by a key, as a sending.
    public var reprise: Effet?

    /// An act that can be undone.
    public init(libelle: String, annulation: Effet, reprise: Effet?) {
        self.libelle = libelle
        self.annulation = annulation
        self.reprise = reprise
    }
}
