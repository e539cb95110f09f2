import DUIDomain

/// Effects of the residents panel and of the record.
public enum EffetResidents: Hashable, Sendable {
    /// A page of the list; the token tells a late answer.
    case chargerPage(RequeteResidents, apres: String?, jeton: Int)
    /// How many the request finds.
    case compter(RequeteResidents, jeton: Int)
    /// The card of the selected person.
    case chargerCarte(Cle<Resident>)
    /// Opens a record (journalled).
    case ouvrirDossier(Cle<Resident>)
    /// Opens, for a motive, the record of a person outside one's units (journalled).
    case ouvrirHorsUnite(Cle<Resident>, motif: String)
    /// Documents of a person.
    case chargerDocuments(Cle<Resident>, avant: Cle<ResumeDocument>?)
    /// Messages of a person.
    case chargerMessages(Cle<Resident>, avant: Cle<ResumeMessage>?)
    /// Appointments of a person, from a month before to six months after.
    case chargerRendezVous(Cle<Resident>)
}

/// Answers to the effects of the residents panel.
public enum ResultatResidents: Sendable {
    /// A page.
    case page(Page<ResumeResident>, suite: Bool, jeton: Int)
    /// How many.
    case nombre(Int, jeton: Int)
    /// A card.
    case carte(CarteResident)
    /// A record, open.
    case dossier(Dossier)
    /// Documents of a person.
    case documents(Cle<Resident>, Page<ResumeDocument>, CompteursDocuments, suite: Bool)
    /// Messages of a person.
    case messages(Cle<Resident>, Page<ResumeMessage>, suite: Bool)
    /// Appointments of a person.
    case rendezVous(Cle<Resident>, [RendezVous])
}
