/// An account: a person who works with DUI.
public struct Compte: Hashable, Sendable, Identifiable {
    /// Key.
    public var id: Cle<Compte>
    /// What is typed to log in: `c.morel`.
    public var identifiant: String
    /// Family name, as shown.
    public var nom: String
    /// Given name, as shown.
    public var prenom: String
    /// Trade.
    public var role: Role
    /// National number, when the person has one (RPPS, 11 digits).
    public var rpps: String
    /// Units assigned.
    public var unites: [Unite]
    /// Whether it may log in.
    public var estActif: Bool

    /// An account.
    public init(
        id: Cle<Compte>, identifiant: String, nom: String, prenom: String, role: Role, rpps: String = "",
        unites: [Unite], estActif: Bool = true
    ) {
        self.id = id
        self.identifiant = identifiant
        self.nom = nom
        self.prenom = prenom
        self.role = role
        self.rpps = rpps
        self.unites = unites
        self.estActif = estActif
    }

    /// `C. MOREL`.
    public var nomCourt: String { (prenom.first.map { "\($0). " } ?? "") + nom.uppercased() }

    /// `Claire MOREL`.
    public var nomComplet: String { "\(prenom) \(nom.uppercased())" }

    /// What the account may do.
    public var habilitation: Habilitation { Habilitation(role) }

    /// The units whose people the account sees: nil means all of them, even when it sees only some people there.
    public var perimetre: Set<Cle<Unite>>? {
        habilitation.etendue == .sesUnites ? Set(unites.map(\.id)) : nil
    }
}

/// Who acts, and when: what every write and every opening is signed with.
public struct Signature: Hashable, Sendable {
    /// The account.
    public var compte: Cle<Compte>
    /// The instant, from the clock port.
    public var quand: Instant

    /// A signature.
    public init(compte: Cle<Compte>, quand: Instant) {
        self.compte = compte
        self.quand = quand
    }
}

/// An account to create.
public struct NouveauCompte: Hashable, Sendable {
    /// What is typed to log in.
    public var identifiant: String
    /// Family name.
    public var nom: String
    /// Given name.
    public var prenom: String
    /// Trade.
    public var role: Role
    /// National number, possibly empty.
    public var rpps: String
    /// Units assigned.
    public var unites: [Cle<Unite>]
    /// Personal code, 4 to 64 characters. It is kept hashed only.
    public var code: String

    /// An account to create.
    public init(
        identifiant: String, nom: String, prenom: String, role: Role, rpps: String = "", unites: [Cle<Unite>],
        code: String
    ) {
        self.identifiant = identifiant
        self.nom = nom
        self.prenom = prenom
        self.role = role
        self.rpps = rpps
        self.unites = unites
        self.code = code
    }
}

/// The answer to a personal code.
public enum ResultatOuverture: Hashable, Sendable {
    /// The code is right: the session is open, and journalled.
    case ouverte(Compte)
    /// The code or the name is wrong; how many tries are left before a wait.
    case refusee(essaisRestants: Int)
    /// Too many wrong codes: nothing is checked before this instant.
    case bloquee(jusqua: Instant)
}

/// An account of the demonstration with its code, shown on the login screen of a demonstration base and nowhere else.
public struct CompteDeDemonstration: Hashable, Sendable {
    /// What is typed to log in.
    public var identifiant: String
    /// `Claire MOREL`.
    public var nomComplet: String
    /// Trade.
    public var role: Role
    /// The code.
    public var code: String

    /// An account of the demonstration.
    public init(identifiant: String, nomComplet: String, role: Role, code: String) {
        self.identifiant = identifiant
        self.nomComplet = nomComplet
        self.role = role
        self.code = code
    }
}
