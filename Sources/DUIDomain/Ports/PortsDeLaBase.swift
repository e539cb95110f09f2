// The ports of the base: structs of closures, so that a test, another store or a remote one can stand in.

/// The establishment and its units.
public struct DepotEtablissement: Sendable {
    /// The establishment.
    public var lire: @Sendable () async throws -> Etablissement
    /// Its units, in order.
    public var unites: @Sendable () async throws -> [Unite]
    /// A number that changes when another process wrote to the base (`PRAGMA data_version`).
    public var versionDesDonnees: @Sendable () async throws -> Int
    /// What whoever works must know of the base itself (a disk nearly full), in one sentence; empty when all is well.
    public var alerte: @Sendable () async -> String

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable () async throws -> Etablissement,
        unites: @escaping @Sendable () async throws -> [Unite],
        versionDesDonnees: @escaping @Sendable () async throws -> Int,
        alerte: @escaping @Sendable () async -> String = { "" }
    ) {
        self.lire = lire
        self.unites = unites
        self.versionDesDonnees = versionDesDonnees
        self.alerte = alerte
    }
}

/// Accounts and sessions.
public struct DepotComptes: Sendable {
    /// Every account, by identifier.
    public var lister: @Sendable () async throws -> [Compte]
    /// Accounts of the demonstration with their codes; none in a real base.
    public var deDemonstration: @Sendable () async throws -> [CompteDeDemonstration]
    /// Checks a personal code; success, failure and wait are journalled. Five wrong codes in a row make one minute of waiting.
    public var ouvrirSession:
        @Sendable (_ identifiant: String, _ code: String, _ quand: Instant) async throws -> ResultatOuverture
    /// Journals a lock, an unlock or the end of a session.
    public var consignerSession: @Sendable (_ acte: ActeTrace, _ signature: Signature) async throws -> Void
    /// Notes that something was told to an account, by its name; false when it had been told already.
    public var annoncerUneFois: @Sendable (_ annonce: String, _ compte: Cle<Compte>) async throws -> Bool
    /// Creates an account. Refused when the identifier is taken or the code too short.
    public var ajouter:
        @Sendable (_ compte: NouveauCompte, _ quand: Instant, _ par: Cle<Compte>?) async throws -> Cle<Compte>
    /// Disables an account; its past acts stay.
    public var desactiver: @Sendable (_ identifiant: String, _ quand: Instant, _ par: Cle<Compte>?) async throws -> Void

    /// The port, from its functions.
    public init(
        lister: @escaping @Sendable () async throws -> [Compte],
        deDemonstration: @escaping @Sendable () async throws -> [CompteDeDemonstration],
        ouvrirSession:
            @escaping @Sendable (_ identifiant: String, _ code: String, _ quand: Instant) async throws ->
            ResultatOuverture,
        consignerSession: @escaping @Sendable (_ acte: ActeTrace, _ signature: Signature) async throws -> Void,
        annoncerUneFois: @escaping @Sendable (_ annonce: String, _ compte: Cle<Compte>) async throws -> Bool,
        ajouter:
            @escaping @Sendable (_ compte: NouveauCompte, _ quand: Instant, _ par: Cle<Compte>?) async throws -> Cle<
                Compte
            >,
        desactiver:
            @escaping @Sendable (_ identifiant: String, _ quand: Instant, _ par: Cle<Compte>?) async throws -> Void
    ) {
        self.lister = lister
        self.deDemonstration = deDemonstration
        self.ouvrirSession = ouvrirSession
        self.consignerSession = consignerSession
        self.annoncerUneFois = annoncerUneFois
        self.ajouter = ajouter
        self.desactiver = desactiver
    }
}

/// People.
public struct DepotResidents: Sendable {
    /// A page of the list in alphabetical order, after a `rang`; people gone for good come only when the request names
    /// them. As the reader may see it: her units, and no sign of care for whom that is not.
    public var page:
        @Sendable (_ requete: RequeteResidents, _ lecteur: Cle<Compte>, _ apres: String?, _ limite: Int)
            async throws -> Page<ResumeResident>
    /// How many the request finds for a reader.
    public var compter: @Sendable (_ requete: RequeteResidents, _ lecteur: Cle<Compte>) async throws -> Int
    /// Identity card, alerts and counts as the reader may see them: no clinical content, not journalled.
    public var carte: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> CarteResident
    /// Opens a record, as whoever signs may see it; the journal line is written in the same transaction.
    public var ouvrir: @Sendable (_ id: Cle<Resident>, _ signature: Signature) async throws -> Dossier
    /// Opens, for a motive, the record of a person outside one's units; journalled as such in the same transaction, and
    /// open to the account until it closes its session. Refused without a motive and to whom may not.
    public var ouvrirHorsUnite:
        @Sendable (_ id: Cle<Resident>, _ motif: String, _ signature: Signature) async throws -> Dossier
    /// People whom a received identity may concern: same matricule, else same date of birth, else same names; at most
    /// 20, best first. Among those that the reader sees; all of them when the reception itself asks (nil).
    public var candidats: @Sendable (_ identite: IdentiteRecue, _ lecteur: Cle<Compte>?) async throws -> [Resident]
    /// Writes who the attending doctor of a person is, by the identifier of his account; gives his name. Refused to whom
    /// may not, and when the account is no attending doctor's.
    public var designerMedecin:
        @Sendable (_ id: Cle<Resident>, _ identifiant: String, _ signature: Signature) async throws -> String
    /// Compares what was received with a person, as the reader may see it: made where the matricule lies, so that whoever
    /// may not read it still learns whether both agree. Nothing when nothing was received.
    public var comparer:
        @Sendable (_ recues: [IdentiteRecue], _ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws ->
            ComparaisonIdentite?

    /// The port, from its functions.
    public init(
        page:
            @escaping @Sendable (
                _ requete: RequeteResidents, _ lecteur: Cle<Compte>, _ apres: String?, _ limite: Int
            ) async throws -> Page<ResumeResident>,
        compter: @escaping @Sendable (_ requete: RequeteResidents, _ lecteur: Cle<Compte>) async throws -> Int,
        carte: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> CarteResident,
        ouvrir: @escaping @Sendable (_ id: Cle<Resident>, _ signature: Signature) async throws -> Dossier,
        ouvrirHorsUnite:
            @escaping @Sendable (_ id: Cle<Resident>, _ motif: String, _ signature: Signature) async throws -> Dossier,
        candidats: @escaping @Sendable (_ identite: IdentiteRecue, _ lecteur: Cle<Compte>?) async throws -> [Resident],
        designerMedecin:
            @escaping @Sendable (_ id: Cle<Resident>, _ identifiant: String, _ signature: Signature) async throws ->
            String,
        comparer:
            @escaping @Sendable (_ recues: [IdentiteRecue], _ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws ->
            ComparaisonIdentite?
    ) {
        self.page = page
        self.compter = compter
        self.carte = carte
        self.ouvrir = ouvrir
        self.ouvrirHorsUnite = ouvrirHorsUnite
        self.candidats = candidats
        self.designerMedecin = designerMedecin
        self.comparer = comparer
    }
}

/// Documents of the records.
public struct DepotDocuments: Sendable {
    /// A page, newest act first for one person, newest filing first for all, after a key: the families and the people
    /// that the reader may read.
    public var page:
        @Sendable (_ filtre: FiltreDocuments, _ lecteur: Cle<Compte>, _ avant: Cle<ResumeDocument>?, _ limite: Int)
            async throws -> Page<ResumeDocument>
    /// Unread, total, and how many the reader's profile does not read.
    public var compteurs:
        @Sendable (_ filtre: FiltreDocuments, _ lecteur: Cle<Compte>) async throws -> CompteursDocuments
    /// Opens a document: journalled in the same transaction. Refused to whom may not read its family.
    public var ouvrir: @Sendable (_ id: Cle<ResumeDocument>, _ signature: Signature) async throws -> DocumentEnregistre
    /// Marks read or unread.
    public var marquerLu:
        @Sendable (_ id: Cle<ResumeDocument>, _ lu: Bool, _ signature: Signature) async throws -> ResumeDocument
    /// Journals that a document is printed, and where to, before it is.
    public var consignerImpression:
        @Sendable (_ id: Cle<ResumeDocument>, _ destination: String, _ signature: Signature) async throws -> Void
    /// Adds a document made or scanned here.
    public var ajouter:
        @Sendable (_ document: NouveauDocument, _ signature: Signature) async throws -> Cle<ResumeDocument>

    /// The port, from its functions.
    public init(
        page:
            @escaping @Sendable (
                _ filtre: FiltreDocuments, _ lecteur: Cle<Compte>, _ avant: Cle<ResumeDocument>?, _ limite: Int
            ) async throws -> Page<ResumeDocument>,
        compteurs:
            @escaping @Sendable (_ filtre: FiltreDocuments, _ lecteur: Cle<Compte>) async throws -> CompteursDocuments,
        ouvrir:
            @escaping @Sendable (_ id: Cle<ResumeDocument>, _ signature: Signature) async throws -> DocumentEnregistre,
        marquerLu:
            @escaping @Sendable (_ id: Cle<ResumeDocument>, _ lu: Bool, _ signature: Signature) async throws ->
            ResumeDocument,
        consignerImpression:
            @escaping @Sendable (_ id: Cle<ResumeDocument>, _ destination: String, _ signature: Signature) async throws
            -> Void,
        ajouter:
            @escaping @Sendable (_ document: NouveauDocument, _ signature: Signature) async throws -> Cle<
                ResumeDocument
            >
    ) {
        self.page = page
        self.compteurs = compteurs
        self.ouvrir = ouvrir
        self.marquerLu = marquerLu
        self.consignerImpression = consignerImpression
        self.ajouter = ajouter
    }
}

/// Appointments.
public struct DepotAgenda: Sendable {
    /// Appointments that touch the days from `du` to `au`, both included, by start: those of the whole house and those
    /// of the units and people that the reader sees.
    public var periode:
        @Sendable (_ du: JourCivil, _ au: JourCivil, _ filtre: FiltreAgenda, _ lecteur: Cle<Compte>) async throws ->
            [RendezVous]
    /// What these people already have at that time, by start: appointments that stand and whose hours cross those of
    /// `contenu`, but for `sauf`; what the reader may not read of them is masked.
    public var enMemeTemps:
        @Sendable (
            _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], _ sauf: Cle<RendezVous>?, _ lecteur: Cle<Compte>
        ) async throws -> [RendezVous]
    /// Creates an appointment.
    public var creer:
        @Sendable (_ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], _ signature: Signature) async throws ->
            RendezVous
    /// Changes or moves one; refused as a conflict when `version` is not the last. Without `residents`, whom it is about
    /// stays the same.
    public var modifier:
        @Sendable (
            _ id: Cle<RendezVous>, _ version: Int, _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>]?,
            _ signature: Signature
        ) async throws -> RendezVous
    /// Confirms, cancels or restores one.
    public var changerEtat:
        @Sendable (
            _ id: Cle<RendezVous>, _ version: Int, _ etat: EtatRendezVous, _ motif: String, _ signature: Signature
        ) async throws -> RendezVous

    /// The port, from its functions.
    public init(
        periode:
            @escaping @Sendable (
                _ du: JourCivil, _ au: JourCivil, _ filtre: FiltreAgenda, _ lecteur: Cle<Compte>
            ) async throws -> [RendezVous],
        enMemeTemps:
            @escaping @Sendable (
                _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], _ sauf: Cle<RendezVous>?,
                _ lecteur: Cle<Compte>
            ) async throws -> [RendezVous],
        creer:
            @escaping @Sendable (_ contenu: ContenuRendezVous, _ residents: [Cle<Resident>], _ signature: Signature)
            async throws -> RendezVous,
        modifier:
            @escaping @Sendable (
                _ id: Cle<RendezVous>, _ version: Int, _ contenu: ContenuRendezVous, _ residents: [Cle<Resident>]?,
                _ signature: Signature
            ) async throws -> RendezVous,
        changerEtat:
            @escaping @Sendable (
                _ id: Cle<RendezVous>, _ version: Int, _ etat: EtatRendezVous, _ motif: String, _ signature: Signature
            ) async throws -> RendezVous
    ) {
        self.periode = periode
        self.enMemeTemps = enMemeTemps
        self.creer = creer
        self.modifier = modifier
        self.changerEtat = changerEtat
    }
}

/// Drafts: ordinary rows, saved as one types.
public struct DepotBrouillons: Sendable {
    /// The draft of an account about something.
    public var lire: @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> Brouillon?
    /// The drafts of an account about something and its numbered likes (`rendez-vous/nouveau`, `rendez-vous/nouveau/2`),
    /// latest first.
    public var lister: @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> [Brouillon]
    /// Keeps a draft in place of the former one.
    public var enregistrer: @Sendable (_ brouillon: Brouillon) async throws -> Void
    /// Drops a draft: it was used, or the person said so.
    public var supprimer: @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> Void
    /// How many an account has.
    public var compter: @Sendable (_ compte: Cle<Compte>) async throws -> Int

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> Brouillon?,
        lister: @escaping @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> [Brouillon],
        enregistrer: @escaping @Sendable (_ brouillon: Brouillon) async throws -> Void,
        supprimer: @escaping @Sendable (_ compte: Cle<Compte>, _ objet: String) async throws -> Void,
        compter: @escaping @Sendable (_ compte: Cle<Compte>) async throws -> Int
    ) {
        self.lire = lire
        self.lister = lister
        self.enregistrer = enregistrer
        self.supprimer = supprimer
        self.compter = compter
    }
}

/// The journal: append-only, chained.
public struct DepotJournal: Sendable {
    /// A page, newest first. Without the right to read everybody's traces a reader gets her own only.
    public var page:
        @Sendable (_ filtre: FiltreJournal, _ lecteur: Cle<Compte>, _ avant: Cle<EvenementJournal>?, _ limite: Int)
            async throws -> Page<EvenementJournal>
    /// Writes a line for an act that changes nothing else: a refusal, a sheet that did not come out.
    public var consigner:
        @Sendable (
            _ acte: ActeTrace, _ resident: Cle<Resident>?, _ objet: String, _ motif: String, _ resultat: String,
            _ signature: Signature
        ) async throws -> Void
    /// Reads the whole chain again and says whether it holds.
    public var verifier: @Sendable () async throws -> VerificationJournal

    /// The port, from its functions.
    public init(
        page:
            @escaping @Sendable (
                _ filtre: FiltreJournal, _ lecteur: Cle<Compte>, _ avant: Cle<EvenementJournal>?, _ limite: Int
            ) async throws -> Page<EvenementJournal>,
        consigner:
            @escaping @Sendable (
                _ acte: ActeTrace, _ resident: Cle<Resident>?, _ objet: String, _ motif: String, _ resultat: String,
                _ signature: Signature
            ) async throws -> Void,
        verifier: @escaping @Sendable () async throws -> VerificationJournal
    ) {
        self.page = page
        self.consigner = consigner
        self.verifier = verifier
    }
}

/// Search everywhere.
public struct DepotRecherche: Sendable {
    /// People first, then documents, then messages, within what the account may read.
    public var partout: @Sendable (_ texte: String, _ compte: Compte, _ limite: Int) async throws -> [Trouvaille]

    /// The port, from its functions.
    public init(
        partout: @escaping @Sendable (_ texte: String, _ compte: Compte, _ limite: Int) async throws -> [Trouvaille]
    ) {
        self.partout = partout
    }
}
