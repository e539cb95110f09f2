/// How often the INS in use is confirmed again by INSi.
///
/// Source: ANS, guide d’implémentation de l’identité INS, rule 46 (INS/va1.70: the verification may be done for many at
/// once). None of the texts that were read sets an interval: three years is a choice of DUI, to be confirmed against the
/// guide, and each batch may take another one.
public enum CadenceINSi {
    /// The interval proposed, in months.
    public static let moisProposes = 36
    /// The intervals accepted, in months.
    public static let bornes = 1...120

    /// An INS that was last confirmed before this instant is to be verified; nil when the interval is out of bounds.
    public static func limite(mois: Int, au maintenant: Instant) -> Instant? {
        guard bornes.contains(mois) else { return nil }
        let jour = maintenant.heureLegale.jour
        let rang = jour.annee * 12 + jour.mois - 1 - mois
        let (annee, moisVise) = (rang / 12, rang % 12 + 1)
        // The 31st of a month falls on the last day of a shorter one.
        let dernier = JourCivil.nombreDeJours(mois: moisVise, annee: annee)
        return JourCivil(annee: annee, mois: moisVise, jour: min(jour.jour, dernier)).map {
            Instant($0, heure: 0, minute: 0)
        }
    }
}

/// What a batch of verifications finds, and what it adds to the queue.
public struct LotINSi: Hashable, Sendable {
    /// The interval, in months.
    public var mois: Int
    /// Qualified identities of people who did not leave, as far as the account sees them.
    public var qualifiees: Int
    /// Among them, those whose INS was confirmed within the interval.
    public var aJour: Int
    /// Among the others, those whose verification waits for INSi already.
    public var dejaEnFile: Int

    /// What is left to ask, or what was asked.
    public var aVerifier: Int { max(0, qualifiees - aJour - dejaEnFile) }

    /// A batch.
    public init(mois: Int, qualifiees: Int, aJour: Int, dejaEnFile: Int) {
        self.mois = mois
        self.qualifiees = qualifiees
        self.aJour = aJour
        self.dejaEnFile = dejaEnFile
    }
}

/// How the queue of what is asked of INSi stands.
public struct EtatDeLaFileINSi: Hashable, Sendable {
    /// Demands that wait for somebody, answered or failed.
    public var aDecider: Int
    /// Demands that wait for INSi.
    public var enAttente: Int
    /// What the last call of those had to say (empty before a call).
    public var phrase: String

    /// A state.
    public init(aDecider: Int = 0, enAttente: Int = 0, phrase: String = "") {
        self.aDecider = aDecider
        self.enAttente = enAttente
        self.phrase = phrase
    }

    /// Two queues as one: what keeps the first is said first.
    public static func + (une: EtatDeLaFileINSi, autre: EtatDeLaFileINSi) -> EtatDeLaFileINSi {
        EtatDeLaFileINSi(
            aDecider: une.aDecider + autre.aDecider, enAttente: une.enAttente + autre.enAttente,
            phrase: une.phrase.isEmpty ? autre.phrase : une.phrase)
    }
}
