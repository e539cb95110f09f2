import DUIDomain

/// Effects about identities: search before creation, creation, changes, what is asked of INSi.
public enum EffetIdentite: Hashable, Sendable {
    /// Looks for a person before creating her; the token tells a late answer.
    case chercher(RequeteAnteriorite, jeton: Int)
    /// Creates a person.
    case creer(Identite, RechercheDAnteriorite, Sejour)
    /// Reads an identity whole, with what was asked of INSi for it.
    case lire(Cle<Resident>)
    /// Writes an identity after a change.
    case enregistrer(Cle<Resident>, version: Int, Identite)
    /// Asks INSi, at once when it answers.
    case demander(Cle<Resident>, DemandeINSi.Nature)
    /// Decides upon an answer of INSi.
    case decider(Cle<DemandeINSi>, DecisionINSi)
    /// A page of the answers of INSi to decide, after a key; the token tells a late one.
    case chargerDemandes(apres: Cle<DemandeINSi>?, limite: Int, jeton: Int)
    /// How many qualified identities INSi did not confirm within so many months.
    case compterLot(mois: Int)
    /// Asks INSi to verify them, in the background.
    case verifierLot(mois: Int)
    /// Prints the identity sheet: where to.
    case preparerImpression(Cle<Resident>)
    /// Prints the identity sheet.
    case imprimer(Cle<Resident>, DestinationImpression)
    /// The records that look like one, for a merge.
    case fichesProches(Cle<Resident>)
    /// The records that a text finds, for a merge with one.
    case chercherFiches(Cle<Resident>, texte: String)
    /// Two records side by side.
    case comparerFiches(gardee: Cle<Resident>, absorbee: Cle<Resident>)
    /// Merges two records.
    case fusionner(DemandeDeFusion)
    /// Undoes the merge that absorbed a record.
    case defusionner(Cle<Resident>, motif: String)
    /// The draft of a new person, if there is one.
    case lireBrouillon
    /// Keeps what is typed of a new person.
    case garderBrouillon([String: String])
    /// Drops that draft.
    case jeterBrouillon
}

/// Answers to the effects about identities.
public enum ResultatIdentite: Sendable {
    /// What a search before creation found.
    case trouvees(Anteriorite, jeton: Int)
    /// The person was created.
    case creee(Cle<Resident>)
    /// An identity, the demands of it that wait or are to be decided, newest first, and how the service is named.
    case fiche(FicheIdentite, demandes: [DemandeINSi], service: String)
    /// Answers of INSi to decide, and how the queue stands.
    case demandes(Page<AffaireINSi>, EtatDeLaFileINSi, suite: Bool, jeton: Int)
    /// What a batch would ask.
    case lotCompte(LotINSi)
    /// What a batch asked.
    case lotDemande(LotINSi)
    /// Where the sheet may be printed.
    case destinations(Cle<Resident>, [DestinationImpression])
    /// Printed: the sentence that says where.
    case imprimee(String)
    /// The records that look like one.
    case fichesProches(Cle<Resident>, [Resident])
    /// The records that a text finds.
    case fichesTrouvees(Cle<Resident>, [ResumeResident], texte: String)
    /// Two records side by side, for the record from which they were asked.
    case projetDeFusion(ProjetDeFusion)
    /// Two records are one.
    case fusionnees(FusionDeFiches)
    /// They are two again.
    case defusionnees(FusionDeFiches)
    /// The draft of a new person.
    case brouillon(Brouillon?)
    /// The draft is in the base, or out of it, as asked.
    case brouillonGarde
}
