import DUIDomain

/// Effects of the agenda.
public enum EffetAgenda: Hashable, Sendable {
    /// Appointments of some days, both included; the token tells a late answer.
    case charger(du: JourCivil, au: JourCivil, FiltreAgenda, jeton: Int)
    /// What these people already have at the time of a content, but for the appointment being moved.
    case verifierLeCreneau(ContenuRendezVous, [Cle<Resident>], sauf: Cle<RendezVous>?)
    /// Creates an appointment.
    case creer(ContenuRendezVous, [Cle<Resident>])
    /// Changes or moves one; with the people whom it is about, when they change too.
    case modifier(Cle<RendezVous>, version: Int, ContenuRendezVous, residents: [Cle<Resident>]?)
    /// Confirms, cancels, restores one.
    case changerEtat(Cle<RendezVous>, version: Int, EtatRendezVous, motif: String)
    /// The draft about an appointment, if there is one.
    case lireBrouillon(objet: String)
    /// Every draft about new appointments: several may be left aside.
    case listerBrouillons(objet: String)
    /// Keeps a draft.
    case garderBrouillon(objet: String, champs: [String: String])
    /// Drops a draft.
    case jeterBrouillon(objet: String)
    /// People to choose from.
    case chercherResidents(String, jeton: Int)
}

/// Answers to the effects of the agenda.
public enum ResultatAgenda: Sendable {
    /// Appointments of some days.
    case jours(du: JourCivil, au: JourCivil, [RendezVous], jeton: Int)
    /// What stands already at the time asked about.
    case creneau([RendezVous])
    /// An appointment after a write, and what was done.
    case ecrit(RendezVous, acte: ActeTrace)
    /// A draft.
    case brouillon(Brouillon?, objet: String)
    /// Drafts about new appointments, latest first.
    case brouillons([Brouillon])
    /// A draft is in the base.
    case brouillonGarde(objet: String)
    /// Done.
    case fait
    /// People to choose from.
    case residents([ResumeResident], jeton: Int)
}

extension Effet {
    /// Whether it keeps a draft.
    var gardeUnBrouillon: Bool {
        switch self {
        case .agenda(.garderBrouillon), .identite(.garderBrouillon), .redaction(.garderBrouillon): true
        default: false
        }
    }
}

extension ActeAnnulable {
    /// Starts from the version of an appointment that this terminal just wrote, when the act is about it and stood on
    /// the one before: if somebody else wrote in between, it stays behind, and doing it is refused as a conflict.
    mutating func suivre(_ id: Cle<RendezVous>, _ version: Int) {
        annulation = Self.suivi(annulation, id, version)
        reprise = reprise.map { Self.suivi($0, id, version) }
    }

    private static func suivi(_ effet: Effet, _ id: Cle<RendezVous>, _ version: Int) -> Effet {
        switch effet {
        case .agenda(.modifier(id, version - 1, let contenu, let residents)):
            .agenda(.modifier(id, version: version, contenu, residents: residents))
        case .agenda(.changerEtat(id, version - 1, let etat, let motif)):
            .agenda(.changerEtat(id, version: version, etat, motif: motif))
        default: effet
        }
    }
}
