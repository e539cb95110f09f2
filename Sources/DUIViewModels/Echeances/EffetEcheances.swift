import DUIDomain

/// Effects about what falls due.
public enum EffetEcheances: Hashable, Sendable {
    /// Reads those of a person.
    case lire(Cle<Resident>)
    /// Reads those of the house that are to be done now.
    case lireLaListe
    /// Notes one.
    case noter(Cle<Resident>, NouvelleEcheance)
    /// Does something about one; with the next one, when it comes back.
    case agir(Cle<Echeance>, ActeSurEcheance, motif: String, suivante: JourCivil?)
}

/// Answers to these effects.
public enum ResultatEcheances: Sendable {
    /// Those of a person as they are now, and the sentence that says what was just written (empty when only read).
    case duResident(Cle<Resident>, [Echeance], phrase: String)
    /// Those of the house that are to be done now.
    case liste(Page<Echeance>)
}
