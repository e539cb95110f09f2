/// Identities: their traits, status, INS, attributes, titles and history, and what is asked of INSi for them.
public struct DepotIdentites: Sendable {
    /// Reads an identity whole. Refused out of the units of the reader. Its matricules are left out for whom may not read
    /// them (INS/va1.50); else the reading is journalled in the same transaction (INS/va1.39).
    public var lire: @Sendable (_ id: Cle<Resident>, _ signature: Signature) async throws -> FicheIdentite
    /// Looks for a person before creating her, in all units, those who left included: at most 100, by name. Refused to
    /// whom may not create (INS/va1.02, va1.19, va1.25).
    public var ressemblances:
        @Sendable (_ requete: RequeteAnteriorite, _ signature: Signature) async throws -> Anteriorite
    /// Creates a person, with the next local number, after a search that still holds; her traits and stay enter the lists.
    /// Refused without that search, when somebody born that day arrived since, when the room or the unit is none.
    public var creer:
        @Sendable (
            _ identite: Identite, _ recherche: RechercheDAnteriorite, _ sejour: Sejour, _ signature: Signature
        ) async throws -> Cle<Resident>
    /// Writes an identity after one or several changes, each with its line of history and of the journal (INS/va1.27).
    /// Refused when the person changed since `version`, when the history was not only added to, when one of the lines is
    /// beyond the rights of its author, when another person has the same INS. Gives the new version.
    public var enregistrer:
        @Sendable (_ id: Cle<Resident>, _ version: Int, _ identite: Identite, _ signature: Signature) async throws
            -> Int
    /// Imports a list of people in one transaction: every new one enters, provisional (INS/va1.45), or none does. Rooms,
    /// units, local numbers and people already known are looked for in that same transaction; whatever then stops the
    /// import is given back with the list. A trial reads the same and writes nothing. Refused to whom may not create.
    public var importer:
        @Sendable (_ liste: ListeAImporter, _ demande: DemandeImport, _ signature: Signature) async throws ->
            IssueImport
    /// What is asked of INSi.
    public var demandes: DemandesINSi
    /// The INS that came with documents from elsewhere.
    public var recus: INSRecus

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ id: Cle<Resident>, _ signature: Signature) async throws -> FicheIdentite,
        ressemblances:
            @escaping @Sendable (_ requete: RequeteAnteriorite, _ signature: Signature) async throws -> Anteriorite,
        creer:
            @escaping @Sendable (
                _ identite: Identite, _ recherche: RechercheDAnteriorite, _ sejour: Sejour, _ signature: Signature
            ) async throws -> Cle<Resident>,
        enregistrer:
            @escaping @Sendable (
                _ id: Cle<Resident>, _ version: Int, _ identite: Identite, _ signature: Signature
            ) async throws -> Int,
        importer:
            @escaping @Sendable (
                _ liste: ListeAImporter, _ demande: DemandeImport, _ signature: Signature
            ) async throws -> IssueImport,
        demandes: DemandesINSi, recus: INSRecus
    ) {
        self.lire = lire
        self.ressemblances = ressemblances
        self.creer = creer
        self.enregistrer = enregistrer
        self.importer = importer
        self.demandes = demandes
        self.recus = recus
    }
}

/// The queue of what is asked of INSi. Calls and answers are journalled in the name of whoever asked (INS/va1.06, va1.35,
/// va1.38, va1.49).
public struct DemandesINSi: Sendable {
    /// Adds a demand; the same one that waits already is given back instead. What waited for somebody about the same person
    /// is set aside: asking again answers it, and nobody decides twice upon one question. Refused by the rights, under a blocking
    /// attribute (INS/va1.20), without a sex, or without INS to verify.
    public var ajouter:
        @Sendable (_ resident: Cle<Resident>, _ nature: DemandeINSi.Nature, _ signature: Signature) async throws
            -> DemandeINSi
    /// Adds a verification for each qualified identity that INSi did not confirm within a number of months
    /// (`CadenceINSi.bornes`; INS/va1.70), by transactions of `ServiceINSi.lotMaximal`, each with its line of the journal; a
    /// trial only counts. Only people whom the account sees, and who did not leave. Refused by the rights.
    public var verifierLot: @Sendable (_ mois: Int, _ essai: Bool, _ signature: Signature) async throws -> LotINSi
    /// Takes one demand before its turn, for somebody who waits for it: as `prochaines`, nil when it is not due.
    public var prendre:
        @Sendable (_ id: Cle<DemandeINSi>, _ quand: Instant, _ service: String) async throws -> EnvoiINSi?
    /// How many demands wait for somebody and for INSi, as far as the reader sees them. Refused by the rights.
    public var compter: @Sendable (_ lecteur: Cle<Compte>) async throws -> EtatDeLaFileINSi
    /// Takes the demands that are due, oldest first, journals their calls to the service that is named, and
    /// holds them for two minutes so that no other
    /// terminal makes the same ones. What the rules forbid meanwhile fails here, with its sentence. For the program itself.
    public var prochaines: @Sendable (_ quand: Instant, _ limite: Int, _ service: String) async throws -> [EnvoiINSi]
    /// Writes how a call ended. A verification changes the identity at once: confirmed, or one level down (INS/va1.08). An
    /// outage leaves the demand waiting for its next try; so does a person who changed during the call.
    public var repondre:
        @Sendable (_ envoi: EnvoiINSi, _ issue: IssueINSi, _ quand: Instant) async throws -> DemandeINSi
    /// A page of what waits for somebody, answered or failed, oldest first, after a key.
    public var aDecider:
        @Sendable (_ lecteur: Cle<Compte>, _ apres: Cle<DemandeINSi>?, _ limite: Int) async throws -> Page<DemandeINSi>
    /// The demands of one person, newest first, at most 20.
    public var dUnePersonne: @Sendable (_ resident: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [DemandeINSi]
    /// Decides: the identity, when it is taken, is written in the same transaction, under the rules of `enregistrer`.
    public var decider:
        @Sendable (_ id: Cle<DemandeINSi>, _ decision: DecisionINSi, _ signature: Signature) async throws
            -> DemandeINSi

    /// The queue, from its functions.
    public init(
        ajouter:
            @escaping @Sendable (
                _ resident: Cle<Resident>, _ nature: DemandeINSi.Nature, _ signature: Signature
            ) async throws -> DemandeINSi,
        verifierLot:
            @escaping @Sendable (_ mois: Int, _ essai: Bool, _ signature: Signature) async throws -> LotINSi,
        prendre:
            @escaping @Sendable (
                _ id: Cle<DemandeINSi>, _ quand: Instant, _ service: String
            ) async throws -> EnvoiINSi?,
        compter: @escaping @Sendable (_ lecteur: Cle<Compte>) async throws -> EtatDeLaFileINSi,
        prochaines:
            @escaping @Sendable (_ quand: Instant, _ limite: Int, _ service: String) async throws -> [EnvoiINSi],
        repondre:
            @escaping @Sendable (_ envoi: EnvoiINSi, _ issue: IssueINSi, _ quand: Instant) async throws -> DemandeINSi,
        aDecider:
            @escaping @Sendable (
                _ lecteur: Cle<Compte>, _ apres: Cle<DemandeINSi>?, _ limite: Int
            ) async throws -> Page<DemandeINSi>,
        dUnePersonne:
            @escaping @Sendable (_ resident: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> [DemandeINSi],
        decider:
            @escaping @Sendable (
                _ id: Cle<DemandeINSi>, _ decision: DecisionINSi, _ signature: Signature
            ) async throws -> DemandeINSi
    ) {
        self.ajouter = ajouter
        self.verifierLot = verifierLot
        self.prendre = prendre
        self.compter = compter
        self.prochaines = prochaines
        self.repondre = repondre
        self.aDecider = aDecider
        self.dUnePersonne = dUnePersonne
        self.decider = decider
    }
}
