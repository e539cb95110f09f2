import DUIDomain

/// Something to do outside, as a value: the runtime runs it through the ports and answers with a `Resultat`.
public enum Effet: Hashable, Sendable {
    /// Session, search, counts.
    case general(EffetGeneral)
    /// People.
    case residents(EffetResidents)
    /// Identities.
    case identite(EffetIdentite)
    /// Stays and movements.
    case sejour(EffetSejour)
    /// What falls due.
    case echeances(EffetEcheances)
    /// Parts of records kept as entries.
    case rubriques(EffetRubriques)
    /// Answers about sharing.
    case consentements(EffetConsentements)
    /// Documents.
    case documents(EffetDocuments)
    /// Messages.
    case messagerie(EffetMessagerie)
    /// Writing messages, the outbox.
    case redaction(EffetRedaction)
    /// Appointments.
    case agenda(EffetAgenda)
    /// Pathways.
    case parcours(EffetParcours)
}

/// The answer to an effect.
public enum Resultat: Sendable {
    /// Session, search, counts.
    case general(ResultatGeneral)
    /// People.
    case residents(ResultatResidents)
    /// Identities.
    case identite(ResultatIdentite)
    /// Stays and movements.
    case sejour(ResultatSejour)
    /// What falls due.
    case echeances(ResultatEcheances)
    /// Parts of records kept as entries.
    case rubriques(ResultatRubriques)
    /// Answers about sharing.
    case consentements(ResultatConsentements)
    /// Documents.
    case documents(ResultatDocuments)
    /// Messages.
    case messagerie(ResultatMessagerie)
    /// Writing messages, the outbox.
    case redaction(ResultatRedaction)
    /// Appointments.
    case agenda(ResultatAgenda)
    /// Pathways.
    case parcours(ResultatParcours)
}

/// Effects of the frame around the panels.
public enum EffetGeneral: Hashable, Sendable {
    /// What the login screen shows.
    case chargerConnexion
    /// Checks a code.
    case ouvrirSession(identifiant: String, code: String)
    /// Checks the code of whoever locked.
    case deverrouiller(identifiant: String, code: String)
    /// Journals a lock, an unlock, an end.
    case consigner(ActeTrace)
    /// Searches everywhere; the token tells a late answer.
    case chercher(String, jeton: Int)
    /// Counts for the tab bar.
    case compter
    /// Looks whether another process wrote.
    case guetter
    /// Journals a refusal of the rights.
    case consignerRefus(objet: String, motif: String)
    /// Changes the theme.
    case choisirTheme(String)
    /// Reads the list of themes.
    case listerThemes
    /// Counts what is late of what the account follows.
    case compterLesRetards
    /// The place that the account left.
    case lireLeLieu
    /// Keeps the place where the account stands.
    case garderLeLieu([String: String])
    /// Asks whether another theme suits the hour, once an account.
    case proposerLeTheme
}

/// Answers to the effects of the frame.
public enum ResultatGeneral: Sendable {
    /// What the login screen shows.
    case connexion(etablissement: Etablissement, unites: [Unite], demonstration: [CompteDeDemonstration])
    /// The answer to a code.
    case session(ResultatOuverture)
    /// The answer to the code of whoever locked.
    case deverrouillage(ResultatOuverture)
    /// Found everywhere.
    case trouvailles([Trouvaille], jeton: Int)
    /// Counts, and whether the account writes in the name of a box.
    case compteurs(messagesNonLus: Int, brouillons: Int, ecrit: Bool)
    /// The number that changes when another process wrote, and what must be known of the base itself (empty: all is well).
    case version(Int, alerte: String)
    /// Names of the themes, and the present one.
    case themes([String], actuel: String)
    /// The theme now in force, and why it is not the one asked for (nil when it is).
    case theme(String, defaut: String?)
    /// How many things are late.
    case retards(Int)
    /// The place left (empty: none).
    case lieu([String: String])
    /// A theme that suits the hour better.
    case themePropose(ThemeDeLHeure)
    /// Done.
    case fait
}

/// The theme that suits the hour (ux.md §10): proposed, never imposed.
public enum ThemeDeLHeure: String, Hashable, Sendable {
    /// From 7 to 21.
    case jour
    /// From 21 to 7.
    case nuit

    /// The theme of an hour of the day, 0 to 23.
    public init(heure: Int) { self = heure >= 21 || heure < 7 ? .nuit : .jour }

    /// What is worth proposing to whoever has a theme now: a theme of comfort or without colour was chosen, it stays.
    public static func aProposer(theme: String, heure: Int) -> ThemeDeLHeure? {
        guard let enVigueur = ThemeDeLHeure(rawValue: theme) else { return nil }
        let voulu = ThemeDeLHeure(heure: heure)
        return voulu == enVigueur ? nil : voulu
    }

    /// Under which name it is noted that it was proposed.
    public var annonce: String { "theme.\(rawValue)" }

    /// The proposal.
    public var proposition: String {
        switch self {
        case .jour: "Il fait jour : le thème « jour » se lit mieux. F9, puis Affichage, pour l’essayer."
        case .nuit: "Il fait nuit : le thème « nuit » ménage les yeux. F9, puis Affichage, pour l’essayer."
        }
    }
}
