import DUIDomain

/// Effects about the parts of a record that are kept as entries.
public enum EffetRubriques: Hashable, Sendable {
    /// Reads those of a person.
    case lire(Cle<Resident>)
    /// Notes one.
    case noter(Cle<Resident>, ValeursDeRubrique)
    /// Corrects one.
    case corriger(Cle<EntreeDeRubrique>, ValeursDeRubrique, motif: String)
    /// Withdraws one.
    case retirer(Cle<EntreeDeRubrique>, Rubrique, motif: String)
}

/// The answer to these effects.
public enum ResultatRubriques: Sendable {
    /// Those of a person as they are now, and the sentence that says what was just written (empty when only read). Nobody
    /// where the answer is about an entry: it is then about the open record.
    case duResident(Cle<Resident>?, [EntreeDeRubrique], phrase: String)
}
