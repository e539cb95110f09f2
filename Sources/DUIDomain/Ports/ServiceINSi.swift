/// The national identity service INSi: find the INS of a person, confirm or deny one.
///
/// Source: SESAM-Vitale, téléservice INSi, as told by the regional guides (FACTS §1.4): answers 00, 01 and 02. An answer
/// is not an outage: the functions return an answer or throw `ErreurINSi`, and whoever calls them journals both
/// (INS/va1.35, va1.38, va1.49). The service is asked only after `Identite.requeteINSi` or `demandeDeVerification`, which
/// refuse what may not be asked (INS/va1.20).
public struct ServiceINSi: Sendable {
    /// What answers, in words for the screen: `simulateur INSi`. A simulated answer is always told as such.
    public var libelle: String
    /// Whether the answers are made up.
    public var estSimule: Bool
    /// Searches by traits (INS/va1.34). Throws `ErreurINSi`.
    public var rechercher: @Sendable (_ requete: RequeteINSi) async throws -> ReponseINSi
    /// Verifies one INS with its traits (INS/va1.09). Throws `ErreurINSi`.
    public var verifier: @Sendable (_ demande: DemandeVerificationINSi) async throws -> VerdictINSi
    /// Verifies many, at most `lotMaximal`, in the order of the demands (INS/va1.70). Throws `ErreurINSi`, and then nothing
    /// of the batch is known.
    public var verifierLot: @Sendable (_ demandes: [DemandeVerificationINSi]) async throws -> [VerdictINSi]

    /// The largest batch of DUI; the service's own limit was not read.
    public static let lotMaximal = 500

    /// The port, from its functions.
    public init(
        libelle: String, estSimule: Bool,
        rechercher: @escaping @Sendable (_ requete: RequeteINSi) async throws -> ReponseINSi,
        verifier: @escaping @Sendable (_ demande: DemandeVerificationINSi) async throws -> VerdictINSi,
        verifierLot: @escaping @Sendable (_ demandes: [DemandeVerificationINSi]) async throws -> [VerdictINSi]
    ) {
        self.libelle = libelle
        self.estSimule = estSimule
        self.rechercher = rechercher
        self.verifier = verifier
        self.verifierLot = verifierLot
    }
}

/// Why INSi gave no answer. No answer changes no identity.
public enum ErreurINSi: Error, Hashable, Sendable {
    /// It cannot be reached, or took too long.
    case indisponible
    /// It refused the card or the certificate.
    case authentification
    /// It refused the request; carries its reason, one line.
    case requeteRefusee(String)
    /// It answered something that cannot be read.
    case reponseIllisible
    /// The batch has more demands than are sent at once.
    case lotTropGrand(Int)

    /// What happened, what is kept, what to do, in French.
    public var message: String {
        switch self {
        case .indisponible:
            "INSi ne répond pas. L’identité reste à son statut ; continuez sans l’INS et rappelez plus tard."
        case .authentification:
            "INSi a refusé la carte ou le certificat. L’identité reste à son statut ; vérifiez la carte, puis rappelez."
        case .requeteRefusee(let raison):
            "INSi a refusé la demande : \(raison). L’identité reste à son statut ; vérifiez les traits."
        case .reponseIllisible:
            "La réponse d’INSi n’a pas pu être lue. L’identité reste à son statut ; rappelez, puis prévenez le support."
        case .lotTropGrand(let combien):
            "\(combien) vérifications demandées d’un coup, au lieu de \(ServiceINSi.lotMaximal) au plus. Rien n’est "
                + "envoyé ; faites plusieurs lots."
        }
    }
}

/// The answer to a search by traits.
public enum ReponseINSi: Hashable, Sendable, Codable {
    /// 00: one person. Its identity is taken by `Identite.accepter`, never as it is.
    case trouvee(IdentiteINSi)
    /// 01: nobody.
    case aucune
    /// 02: several people.
    case plusieurs

    /// The code of the answer, as it is journalled (INS/va1.35).
    public var code: String {
        switch self {
        case .trouvee: "00"
        case .aucune: "01"
        case .plusieurs: "02"
        }
    }

    /// What was answered and what to do, in French.
    public var message: String {
        switch self {
        case .trouvee: "INSi a trouvé une identité ; comparez-la à celle de la personne avant de l’accepter."
        case .aucune:
            "INSi n’a trouvé personne avec ces traits ; vérifiez l’orthographe, essayez un autre prénom de naissance."
        case .plusieurs:
            "INSi a trouvé plusieurs personnes ; précisez les autres prénoms de naissance, puis le lieu de naissance."
        }
    }
}

/// What INSi says of an INS.
public enum VerdictINSi: String, Hashable, Sendable, Codable {
    /// The INS and the traits are those of one person.
    case conforme = "OK"
    /// They are not, or the matricule is not active.
    case nonConforme = "KO"

    /// In words.
    public var libelle: String { self == .conforme ? "identité conforme" : "identité non conforme" }
}
