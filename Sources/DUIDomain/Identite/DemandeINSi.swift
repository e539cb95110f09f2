/// Something asked of INSi for a person: it waits in a queue of the base, so that an outage stops nobody.
public struct DemandeINSi: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<DemandeINSi>
    /// For whom.
    public var resident: Cle<Resident>
    /// Her name, as shown.
    public var nom: String
    /// What is asked.
    public var nature: Nature
    /// Who asked: every call is in her name (INS/va1.49).
    public var par: Cle<Compte>
    /// Her name, as shown.
    public var auteur: String
    /// When it was asked.
    public var quand: Instant
    /// How far it is.
    public var etat: Etat
    /// Calls made.
    public var essais: Int
    /// When it is to be called next; nil once it waits no more.
    public var prochainEssai: Instant?
    /// What the last call had to say, in French (empty before the first one).
    public var phrase: String
    /// The answer, when there is one.
    public var retour: RetourINSi?
    /// When it was answered, or failed; nil while it waits.
    public var repondueLe: Instant?

    /// What is asked.
    public enum Nature: Hashable, Sendable {
        /// The INS of somebody, by traits.
        case recherche(PrecisionINSi)
        /// Whether the INS in use is still right.
        case verification

        /// In a word, for a row of a list.
        public var enBref: String { self == .verification ? "vérification" : "recherche" }

        /// In words, the mode of the call (INS/va1.38): `recherche par traits, premier prénom`.
        public var libelle: String {
            switch self {
            case .recherche(let precision): "recherche par traits, \(precision.libelle)"
            case .verification: "vérification"
            }
        }
    }

    /// How far a demand is.
    public enum Etat: String, Hashable, Sendable, CaseIterable {
        /// To be called, or called again.
        case enAttente = "attente"
        /// Answered, and nothing to decide.
        case repondue
        /// Answered: somebody compares and decides.
        case aDecider = "a_decider"
        /// Somebody decided.
        case decidee
        /// INSi, or the rules, refused the demand: somebody looks.
        case echouee

        /// In words.
        public var libelle: String {
            switch self {
            case .enAttente: "en attente"
            case .repondue: "répondue"
            case .aDecider: "à décider"
            case .decidee: "décidée"
            case .echouee: "échouée"
            }
        }
    }

    /// A demand.
    public init(
        id: Cle<DemandeINSi>, resident: Cle<Resident>, nom: String, nature: Nature, par: Cle<Compte>,
        auteur: String = "",
        quand: Instant, etat: Etat = .enAttente, essais: Int = 0, prochainEssai: Instant? = nil, phrase: String = "",
        retour: RetourINSi? = nil, repondueLe: Instant? = nil
    ) {
        self.id = id
        self.resident = resident
        self.nom = nom
        self.nature = nature
        self.par = par
        self.auteur = auteur
        self.quand = quand
        self.etat = etat
        self.essais = essais
        self.prochainEssai = prochainEssai
        self.phrase = phrase
        self.retour = retour
        self.repondueLe = repondueLe
    }

    /// Whether somebody has to look at it.
    public var attendQuelquUn: Bool { etat == .aDecider || etat == .echouee }

    /// What came back, in a few words for a row of a list; `phrase` says it whole, with what to do.
    public var reponseEnBref: String {
        if etat == .echouee { return "demande refusée" }
        switch retour {
        case .recherche(.trouvee): return "une identité rendue"
        case .recherche(.aucune): return "personne de trouvé"
        case .recherche(.plusieurs): return "plusieurs personnes"
        case .verification(.conforme): return "INS confirmé"
        case .verification(.nonConforme): return "INS non reconnu"
        case nil: return "pas encore de réponse"
        }
    }

    /// How long after a call without answer the next one is made: 1 minute, doubled each time, at most 1 hour.
    public static func attente(apres essais: Int) -> Int { min(3600, 60 << min(max(essais - 1, 0), 6)) }
}

/// A demand that is due, with what is to be sent.
public struct EnvoiINSi: Hashable, Sendable {
    /// The demand.
    public var demande: DemandeINSi
    /// The state of the person that it was made from.
    public var version: Int
    /// What is sent.
    public var contenu: Contenu
    /// What is called, in words: `simulateur INSi (personnes fictives)`.
    public var service: String

    /// What is sent.
    public enum Contenu: Hashable, Sendable {
        /// A search.
        case recherche(RequeteINSi)
        /// A verification.
        case verification(DemandeVerificationINSi)
    }

    /// A demand to send.
    public init(demande: DemandeINSi, version: Int, contenu: Contenu, service: String) {
        self.demande = demande
        self.version = version
        self.contenu = contenu
        self.service = service
    }
}

/// What INSi answered to a demand.
public enum RetourINSi: Hashable, Sendable, Codable {
    /// To a search.
    case recherche(ReponseINSi)
    /// To a verification.
    case verification(VerdictINSi)

    /// 00, 01, 02, OK or KO.
    public var code: String {
        switch self {
        case .recherche(let reponse): reponse.code
        case .verification(let verdict): verdict.rawValue
        }
    }

    /// What was answered and what to do, in French.
    public var phrase: String {
        switch self {
        case .recherche(let reponse): reponse.message
        case .verification(.conforme): "INSi confirme l’INS de cette personne."
        case .verification(.nonConforme):
            "INSi ne reconnaît pas l’INS de cette personne : elle est hors d’usage. Vérifiez les traits, puis cherchez-la "
                + "de nouveau."
        }
    }

    /// The whole answer for the journal: the code, and for 00 matricule, OID, former matricules and traits (INS/va1.35).
    public var trace: String {
        guard case .recherche(.trouvee(let rendue)) = self else { return code }
        let anterieurs = rendue.historique.map { " avant \($0.matricule) (\($0.oid))" }.joined()
        return Assainissement.ligne(
            "\(code) \(rendue.matricule) (\(rendue.oid))\(anterieurs) \(rendue.nomDeNaissance), "
                + "\(rendue.prenomsDeNaissance), \(rendue.sexe), \(rendue.dateDeNaissance), \(rendue.codeLieuDeNaissance)"
        )
    }
}

/// How a call ended.
public enum IssueINSi: Hashable, Sendable {
    /// With an answer.
    case repondu(RetourINSi)
    /// Without one: to be called again.
    case panne(ErreurINSi)
    /// INSi refused the demand: calling again would change nothing.
    case refus(ErreurINSi)
}

/// What somebody makes of an answer.
public enum DecisionINSi: Hashable, Sendable {
    /// The returned identity is taken: the identity after `accepter`, and the state that it is based on.
    case acceptee(Identite, version: Int)
    /// It is not this person's, or nothing is to be done.
    case ecartee(motif: String)
}
