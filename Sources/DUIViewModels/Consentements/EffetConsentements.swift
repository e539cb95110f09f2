import DUIDomain

/// Effects about what a person answers on sharing.
public enum EffetConsentements: Hashable, Sendable {
    /// Reads what is known.
    case lire(Cle<Resident>)
    /// Records an answer.
    case recueillir(Cle<Resident>, NouveauConsentement)
    /// Notes the state of Mon espace santé.
    case noterEspaceSante(Cle<Resident>, EtatMonEspaceSante)
}

/// Answers to these effects.
public enum ResultatConsentements: Sendable {
    /// What is known now, and the sentence that says what was just written (empty when it was only read).
    case fiche(FicheConsentements, phrase: String)
}
