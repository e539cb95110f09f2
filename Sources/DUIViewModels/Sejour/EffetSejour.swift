import DUIDomain

/// Effects about the stay of a person.
public enum EffetSejour: Hashable, Sendable {
    /// Reads the stay.
    case lire(Cle<Resident>)
    /// Reads the places known, for a movement that asks for one.
    case lireLesLieux(Cle<Resident>)
    /// Reads the rooms, for a movement that asks for one.
    case lireLesChambres(Cle<Resident>)
    /// Reads the rooms, for the plan of the house.
    case lireLePlan
    /// Records a movement.
    case noter(Cle<Resident>, NouveauMouvement)
    /// Notes that somebody was told of the last movement.
    case prevenir(Cle<Resident>, Cle<Mouvement>, nom: String)
    /// Cancels the last movement.
    case annuler(Cle<Resident>, Cle<Mouvement>, motif: String)
}

/// Answers to these effects.
public enum ResultatSejour: Sendable {
    /// The stay as it is now, and the sentence that says what was just written (empty when it was only read).
    case suivi(SuiviDeSejour, phrase: String)
    /// The places that movements have named, most recent first.
    case lieux(Cle<Resident>, [String])
    /// The rooms, for a movement.
    case chambres(Cle<Resident>, [ChambreOccupee])
    /// The rooms, for the plan of the house.
    case plan([ChambreOccupee])
}
