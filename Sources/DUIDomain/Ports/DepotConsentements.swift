/// What a person answered about sharing what is known of her, and what the gate looks at besides.
public struct FicheConsentements: Hashable, Sendable {
    /// The person.
    public var resident: Cle<Resident>
    /// What the gate looks at, her answers among it.
    public var situation: SituationDeSortie
    /// What was noted of Mon espace santé, oldest first.
    public var constats: [ConstatEspaceSante]

    /// What is known.
    public init(resident: Cle<Resident>, situation: SituationDeSortie, constats: [ConstatEspaceSante]) {
        self.resident = resident
        self.situation = situation
        self.constats = constats
    }
}

/// The state of Mon espace santé, as somebody noted it.
public struct ConstatEspaceSante: Hashable, Sendable {
    /// The state.
    public var etat: EtatMonEspaceSante
    /// Who noted it, as shown.
    public var par: String
    /// When.
    public var quand: Instant

    /// A state, noted.
    public init(etat: EtatMonEspaceSante, par: String, quand: Instant) {
        self.etat = etat
        self.par = par
        self.quand = quand
    }
}

/// Answers of people, and the state of Mon espace santé. Nothing is changed nor erased: what comes later says otherwise.
public struct DepotConsentements: Sendable {
    /// What is known of a person, as the reader may see it.
    public var lire: @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> FicheConsentements
    /// Records an answer, journalled in the same transaction. Refused when whoever answers may not, or when the answer
    /// means nothing here.
    public var recueillir:
        @Sendable (_ id: Cle<Resident>, _ consentement: NouveauConsentement, _ signature: Signature) async throws ->
            FicheConsentements
    /// Notes the state of Mon espace santé, journalled in the same transaction.
    public var noterEspaceSante:
        @Sendable (_ id: Cle<Resident>, _ etat: EtatMonEspaceSante, _ signature: Signature) async throws ->
            FicheConsentements

    /// The port, from its functions.
    public init(
        lire: @escaping @Sendable (_ id: Cle<Resident>, _ lecteur: Cle<Compte>) async throws -> FicheConsentements,
        recueillir:
            @escaping @Sendable (_ id: Cle<Resident>, _ consentement: NouveauConsentement, _ signature: Signature)
            async throws -> FicheConsentements,
        noterEspaceSante:
            @escaping @Sendable (_ id: Cle<Resident>, _ etat: EtatMonEspaceSante, _ signature: Signature) async throws
            -> FicheConsentements
    ) {
        self.lire = lire
        self.recueillir = recueillir
        self.noterEspaceSante = noterEspaceSante
    }
}
