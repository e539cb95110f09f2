import DUIDomain

/// The whole application as a value: what happened goes in, what must be done outside comes out.
///
/// The runtime owns one, feeds it with `handle(_:)`, runs the effects, and draws it after each change.
public struct Application: Sendable {
    /// Who is in front of the screen.
    public enum Session: Sendable {
        /// Nobody yet.
        case connexion(ConnexionState)
        /// Somebody works.
        case ouverte(Compte)
        /// Somebody locked; the panels wait underneath, unseen.
        case verrouillee(VerrouState)
    }

    /// Who is in front of the screen.
    public internal(set) var session: Session = .connexion(ConnexionState())
    /// The establishment, once read.
    public internal(set) var etablissement: Etablissement?
    /// The words of the establishment.
    public var mots: Vocabulaire { etablissement?.type.vocabulaire ?? .parDefaut }
    /// Its units.
    public internal(set) var unites: [Unite] = []
    /// Current tab.
    public internal(set) var onglet = Onglet.residents
    /// Whether the tab bar itself has the focus (after the last Échap).
    public internal(set) var focusSurOnglets = false
    /// The panels.
    public internal(set) var panneaux = Panneaux()
    /// What lies over the panel, last one on top.
    public internal(set) var superpositions: [Superposition] = []
    /// The message row.
    public internal(set) var ligne: LigneMessage?
    /// Sentences shown since the session was opened.
    public internal(set) var historique: [MessageLigne] = []
    /// Unread messages, for the tab.
    public internal(set) var messagesNonLus = 0
    /// Whether the account writes in the name of a box.
    var ecritDesMessages = false
    /// Now.
    public internal(set) var maintenant: Instant
    /// Whether the program must end.
    public internal(set) var estTerminee = false
    /// Acts that Ctrl+Z may undo, oldest first.
    public internal(set) var actes: [ActeDate] = []
    /// The act that a first Ctrl+Z named instead of undoing it, because it was done on another screen.
    var acteSignale: ActeDate?
    /// The panel whose act is being undone: its answer must not offer to undo that.
    var annulationEnCours: Onglet?
    /// Acts that Ctrl+Y may do again.
    public internal(set) var actesDefaits: [ActeDate] = []
    /// What the start had to say (a broken theme file): shown again when a session opens.
    var annonces: [MessageLigne] = []
    /// Sizes given by the screen.
    public internal(set) var mesures = Mesures(hauteurListe: 10, largeurLecteur: 76, hauteurLecteur: 15, volets: 2)

    /// Lays out readable content; given by the screens.
    public let miseEnPage: MiseEnPage
    /// Seconds without a key before the screen locks.
    public let delaiDeVerrou: Int

    var derniereTouche: Instant
    /// The place last kept, or come back to.
    var lieuGarde: Lieu?
    /// Whether the place left is awaited and nothing was done since the session opened.
    var attendLeLieu = false
    var versionDeLaBase: Int?
    /// What was last said of the base itself in this session.
    var alerteDeLaBase = ""
    var questionDeReponse: Onglet?
    var brouillonsEnAttenteDepuis: Instant?
    /// When what is not kept yet began to be typed.
    var saisieDepuis: Instant?
    /// How many questions were asked, and which one the person was shown last.
    var questionsPosees = 0
    var questionMontree = 0
    /// From when the question on screen may be answered, in the milliseconds of the runtime.
    var questionLueA: Int64 = 0
    /// How many sentences were shown: tells a new one from the one that stood before, even when they say the same.
    var phrasesDites = 0

    /// A sentence and when it came.
    public struct LigneMessage: Hashable, Sendable {
        /// The sentence.
        public var message: MessageLigne
        /// When it came.
        public var depuis: Instant
    }

    /// An act and when it was done.
    public struct ActeDate: Hashable, Sendable {
        /// The act.
        public var acte: ActeAnnulable
        /// When.
        public var quand: Instant
        /// The panel that asked.
        public var origine: Onglet
    }

    /// The five panels.
    public struct Panneaux: Sendable {
        /// People and their records.
        public var residents = ResidentsState()
        /// Documents of all records.
        public var documents = DocumentsState()
        /// Messages.
        public var messagerie = MessagerieState()
        /// Appointments.
        public var agenda = AgendaState()
        /// Pathways.
        public var parcours = ParcoursState()

        /// Panels nobody used yet, in the words of the establishment.
        public init(_ mots: Vocabulaire = .parDefaut) {
            residents.mots = mots
            messagerie.mots = mots
            agenda.mots = mots
        }

        /// The panel of a tab.
        public subscript(_ onglet: Onglet) -> any Panneau {
            get {
                switch onglet {
                case .residents: residents
                case .documents: documents
                case .messagerie: messagerie
                case .agenda: agenda
                case .parcours: parcours
                }
            }
            set {
                switch (onglet, newValue) {
                case (.residents, let etat as ResidentsState): residents = etat
                case (.documents, let etat as DocumentsState): documents = etat
                case (.messagerie, let etat as MessagerieState): messagerie = etat
                case (.agenda, let etat as AgendaState): agenda = etat
                case (.parcours, let etat as ParcoursState): parcours = etat
                default: break
                }
            }
        }
    }

    /// An application that nobody used yet.
    public init(maintenant: Instant, delaiDeVerrou: Int = 300, miseEnPage: @escaping MiseEnPage) {
        self.maintenant = maintenant
        derniereTouche = maintenant
        self.delaiDeVerrou = delaiDeVerrou
        self.miseEnPage = miseEnPage
    }

    /// What happened to the application.
    public enum Entree: Sendable {
        /// The program starts.
        case demarrage
        /// The start has something to say.
        case annonce(String)
        /// A command was asked for.
        case commande(CommandeID)
        /// Text was typed or pasted in the focused field.
        case texte(String)
        /// A key edited the focused field.
        case edition(Edition)
        /// Sizes given by the screen.
        case mesures(Mesures)
        /// A row was clicked.
        case clic(volet: Int, rang: Int)
        /// A button of the dialog was clicked.
        case clicBouton(Int)
        /// A tab was clicked.
        case clicOnglet(Onglet)
        /// An effect answered.
        case resultat(Resultat, origine: Onglet?)
        /// An effect failed.
        case echec(Effet, String, origine: Onglet?)
        /// Time passes.
        case heure(Instant)
        /// A key that means nothing here was pressed.
        case toucheSansEffet(String)
        /// The terminal goes away: what is typed must be kept.
        case raccroche
    }

    /// An effect with the panel that asked for it.
    public struct EffetEmis: Hashable, Sendable {
        /// What to do.
        public var effet: Effet
        /// Who asked (nil: the frame).
        public var origine: Onglet?
    }

    /// The account that works, when the session is open.
    public var compte: Compte? {
        if case .ouverte(let compte) = session { return compte }
        return nil
    }

    /// The account that signs effects: whoever works, or whoever locked.
    public var compteSignataire: Compte? {
        switch session {
        case .ouverte(let compte): compte
        case .verrouillee(let verrou): verrou.compte
        case .connexion: nil
        }
    }

    /// What the panels may know, when the session is open.
    public var contexte: ContextePanneau? {
        guard let compte = compteSignataire else { return nil }
        return ContextePanneau(
            compte: compte, unites: unites, mots: mots, maintenant: maintenant, ecritDesMessages: ecritDesMessages,
            miseEnPage: miseEnPage)
    }

    /// Contexts of the keys, nearest first.
    public var contextes: [ContexteCommande] {
        switch session {
        case .connexion: return [.connexion, .global]
        case .verrouillee: return [.verrou, .global]
        case .ouverte: break
        }
        switch superpositions.last {
        case .dialogue: return [.dialogue, .global]
        case .choix, .recherche, .options: return [.choix, .global]
        case .texte(_, let lecteur): return lecteur.saisit ? [.saisie, .global] : [.lecteur, .global]
        case nil: return focusSurOnglets ? [.panneau, .global] : panneaux[onglet].contextes + [.panneau, .global]
        }
    }

    /// Whether letters and digits go to a field.
    public var saisit: Bool {
        switch session {
        case .connexion, .verrouillee: return true
        case .ouverte: break
        }
        switch superpositions.last {
        case .choix, .recherche: return true
        case .texte(_, let lecteur): return lecteur.saisit
        case .dialogue, .options: return false
        case nil: return !focusSurOnglets && panneaux[onglet].saisit
        }
    }

    /// Whether a command may be done now.
    public func disponibilite(_ commande: CommandeID) -> Disponibilite {
        guard let contexte else { return .disponible }
        switch commande {
        case .annuler:
            return actes.isEmpty
                ? .indisponible("Rien à annuler depuis dix minutes.") : .disponible
        case .retablir: return actesDefaits.isEmpty ? .indisponible("Rien à rétablir.") : .disponible
        default: return panneaux[onglet].disponibilite(commande, contexte)
        }
    }

    /// What happened goes in; what must be done outside comes out.
    public mutating func handle(_ entree: Entree) -> [EffetEmis] {
        enSuivantLaLigne(entree) { $0.recevoir(entree) }
    }

    private mutating func recevoir(_ entree: Entree) -> [EffetEmis] {
        switch entree {
        case .demarrage: return [EffetEmis(effet: .general(.chargerConnexion), origine: nil)]
        case .annonce(let phrase):
            annonces.append(MessageLigne(phrase, .attention))
            dire(MessageLigne(phrase, .attention))
            return []
        case .heure(let instant): return passerLeTemps(instant)
        case .commande(let id):
            noterUneTouche()
            return executer(id)
        case .texte(let texte):
            noterUneTouche()
            return saisir(texte)
        case .edition(let edition):
            noterUneTouche()
            return editer(edition)
        case .mesures(let nouvelles):
            mesures = nouvelles
            mesurerLesSuperpositions()
            return versLePanneau(.mesures(nouvelles), onglet)
        case .clic(let volet, let rang):
            noterUneTouche()
            return cliquer(volet: volet, rang: rang)
        case .clicBouton(let rang):
            noterUneTouche()
            return repondreParClic(rang)
        case .clicOnglet(let cible):
            noterUneTouche()
            return superpositions.isEmpty && compte != nil ? aller(.onglet(cible)) : []
        case .resultat(let resultat, let origine):
            if case .general(let general) = resultat { return recevoir(general) }
            let effets = origine.map { versLePanneau(.resultat(resultat), $0) } ?? []
            // The terminal went away before this answer: what was waiting for it to be kept is kept now.
            return estTerminee ? effets + garderLesBrouillons() : effets
        case .echec(let effet, let phrase, let origine):
            let effets = recevoirUnEchec(effet, phrase, origine)
            // A draft that could not be kept is not tried again without end when nobody is there any more.
            return estTerminee && !effet.gardeUnBrouillon ? effets + garderLesBrouillons() : effets
        case .toucheSansEffet(let nom):
            noterUneTouche()
            let phrase =
                focusSurOnglets && superpositions.isEmpty
                ? "Vous êtes sur les onglets : ↓ revient à l’écran, puis \(nom)."
                : "\(nom) ne fait rien ici. F1 : les touches de cet écran."
            dire(MessageLigne(phrase, .information))
            return []
        case .raccroche:
            estTerminee = true
            return garderLesBrouillons() + garderLeLieu()
        }
    }

    /// Gives an input to a panel and turns what it asks for into effects.
    mutating func versLePanneau(_ entree: EntreePanneau, _ cible: Onglet) -> [EffetEmis] {
        guard let contexte else { return [] }
        return traiter(panneaux[cible].handle(entree, contexte), de: cible)
    }

    private mutating func noterUneTouche() {
        derniereTouche = maintenant
        attendLeLieu = false
        if let niveau = ligne?.message.niveau, niveau == .erreur || niveau == .attention { ligne = nil }
    }
}

extension Application {
    /// Whether left, right, Début and Fin move the caret of the focused field.
    public var flechesDansLeChamp: Bool { saisit }

    /// Whether Entrée starts a new line in the focused field.
    public var saisitPlusieursLignes: Bool {
        compte != nil && superpositions.isEmpty && !focusSurOnglets && panneaux[onglet].saisitPlusieursLignes
    }
}

extension Application {
    /// Whether nobody touched an open session for longer than the lock allows, as of an instant.
    public func doitVerrouiller(a instant: Instant) -> Bool {
        compte != nil && Int(instant.secondes - derniereTouche.secondes) >= delaiDeVerrou
    }

    /// Sets the clock without anything else happening: the runtime does it before each event.
    public mutating func regler(_ instant: Instant) { maintenant = max(maintenant, instant) }
}

extension Application {
    /// Whether something is to happen within seconds: a sentence to take away, a draft to keep.
    public var attendUnDelai: Bool { ligne != nil || brouillonsEnAttenteDepuis != nil }
}
