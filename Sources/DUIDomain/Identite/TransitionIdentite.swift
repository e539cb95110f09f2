/// One line of the history of an identity: who, when, what, from which status to which, and what left use.
///
/// Requirement INS/va1.27: the value before, the value after, the author. The value after is that of the next line, or of
/// the identity itself.
public struct TransitionIdentite: Hashable, Sendable, Codable {
    /// What was done.
    public enum Nature: Hashable, Sendable, Codable {
        /// Taken as it was from a base or a file made before identities had a history.
        case reprise
        /// Created from what was typed.
        case creation
        /// Created from an identity received from somewhere else, which announced this status (INS/va1.13).
        case creationDepuisRecue(statutAnnonce: StatutIdentite?)
        /// One identity of INSi was accepted.
        case retourINSiAccepte
        /// A title of identity was looked at.
        case justificatifControle(JustificatifIdentite)
        /// Validated by hand on a title already recorded.
        case validationManuelle
        /// Fields were changed.
        case traitsModifies([ChampIdentite])
        /// INSi confirmed the INS.
        case verificationPositive
        /// INSi denied the INS.
        case verificationNegative
        /// An attribute was put.
        case attributPose(AttributIdentite)
        /// An attribute was taken away.
        case attributRetire(AttributIdentite)
    }

    /// What was done.
    public var nature: Nature
    /// Who did it; nil for the program itself, which only takes over what was there before.
    public var par: Cle<Compte>?
    /// When.
    public var quand: Instant
    /// The status before; nil at the creation.
    public var de: StatutIdentite?
    /// The status after.
    public var vers: StatutIdentite
    /// The traits before, when they changed.
    public var anciensTraits: TraitsIdentite?
    /// The INS that left use.
    public var ancienneINS: INS?
    /// Why, in the words of the author; possibly empty.
    public var motif: String

    /// A line of the history.
    public init(
        nature: Nature, par: Cle<Compte>?, quand: Instant, de: StatutIdentite?, vers: StatutIdentite,
        anciensTraits: TraitsIdentite? = nil, ancienneINS: INS? = nil, motif: String = ""
    ) {
        self.nature = nature
        self.par = par
        self.quand = quand
        self.de = de
        self.vers = vers
        self.anciensTraits = anciensTraits
        self.ancienneINS = ancienneINS
        self.motif = motif
    }

    /// Whether partners who hold the former identity have to be told (INS/va1.60): a matricule that could be sent left use.
    public var estAPropager: Bool { ancienneINS != nil && de == .qualifiee }

    /// What was done, in words.
    public var libelle: String {
        switch nature {
        case .reprise: "identité reprise telle qu’elle était"
        case .creation: "identité créée"
        case .creationDepuisRecue(let statut):
            statut == .qualifiee ? "créée d’après une identité reçue qualifiée" : "créée d’après une identité reçue"
        case .retourINSiAccepte: "retour INSi accepté"
        case .justificatifControle(let titre):
            "justificatif contrôlé : \(titre.libelle) (\(titre.confiance.libelle))"
        case .validationManuelle: "identité validée à la main"
        case .traitsModifies(let champs): "modifié : \(ChampIdentite.enumerer(champs))"
        case .verificationPositive: "vérification INSi positive"
        case .verificationNegative: "vérification INSi négative"
        case .attributPose(let attribut): "attribut posé : \(attribut.libelle)"
        case .attributRetire(let attribut): "attribut retiré : \(attribut.libelle)"
        }
    }
}
