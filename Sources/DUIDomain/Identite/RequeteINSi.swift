/// What is asked of INSi: strict traits in the INSi form.
public struct RequeteINSi: Hashable, Sendable {
    /// Birth name.
    public let nomDeNaissance: String
    /// Given names of birth, the first one at least: each narrows the search.
    public let prenoms: [String]
    /// Date of birth; an unknown day or month may be asked as 00.
    public let dateDeNaissance: DateNaissance
    /// Sex, F or M.
    public let sexe: Sexe
    /// Code of the place of birth, to narrow the search; nil when it is not used.
    public let codeLieuDeNaissance: String?

    /// A search; nil without name, without given name, or with an undetermined sex. Names take the INSi form; the waiting
    /// value of the place narrows nothing and is left out.
    public init?(
        nomDeNaissance: String, prenoms: [String], dateDeNaissance: DateNaissance, sexe: Sexe,
        codeLieuDeNaissance: String? = nil
    ) {
        let nom = NomINSi.normaliser(nomDeNaissance)
        let prenoms = prenoms.map { NomINSi.normaliser($0) }.filter { !$0.isEmpty }
        guard !nom.isEmpty, !prenoms.isEmpty, sexe != .inconnu else { return nil }
        self.nomDeNaissance = nom
        self.prenoms = prenoms
        self.dateDeNaissance = dateDeNaissance
        self.sexe = sexe
        let lieu = codeLieuDeNaissance?.uppercased() ?? ""
        self.codeLieuDeNaissance = lieu.isEmpty || lieu == CodeLieu.inconnu ? nil : lieu
    }
}

/// An INS to verify, with the traits that it is said to belong to.
public struct DemandeVerificationINSi: Hashable, Sendable {
    /// The matricule and its authority.
    public let ins: INS
    /// The traits, in the INSi form.
    public let traits: RequeteINSi

    /// A verification.
    public init(ins: INS, traits: RequeteINSi) {
        self.ins = ins
        self.traits = traits
    }
}

/// How far a search is narrowed after the answer 02.
public enum PrecisionINSi: String, Hashable, Sendable, Codable, CaseIterable {
    /// The first given name.
    case premierPrenom
    /// All given names.
    case prenoms
    /// All given names and the place.
    case prenomsEtLieu

    /// In words: `premier prénom`.
    public var libelle: String {
        switch self {
        case .premierPrenom: "premier prénom"
        case .prenoms: "tous les prénoms"
        case .prenomsEtLieu: "tous les prénoms et lieu"
        }
    }

    /// The next one to try; nil after the last.
    public var suivante: PrecisionINSi? {
        switch self {
        case .premierPrenom: .prenoms
        case .prenoms: .prenomsEtLieu
        case .prenomsEtLieu: nil
        }
    }
}

extension Identite {
    /// The search of this identity. Refused under `douteux` or `fictif` (INS/va1.20) and without a sex.
    public func requeteINSi(_ precision: PrecisionINSi = .premierPrenom) throws(RefusIdentite) -> RequeteINSi {
        try exigerINSiPermis()
        guard traits.sexe != .inconnu else { throw .sexeIndetermine }
        let liste = traits.prenomsDeNaissance.split(separator: " ").map(String.init)
        let requete = RequeteINSi(
            nomDeNaissance: traits.nomDeNaissance,
            prenoms: precision == .premierPrenom || liste.isEmpty ? [traits.premierPrenom] : liste,
            dateDeNaissance: DateNaissance(traits.dateDeNaissance), sexe: traits.sexe,
            codeLieuDeNaissance: precision == .prenomsEtLieu ? traits.codeLieuDeNaissance : nil)
        guard let requete else { throw .traitsRefuses([]) }
        return requete
    }

    /// The verification of the INS in use. Refused without INS, under `douteux` or `fictif`, and without a sex.
    public func demandeDeVerification() throws(RefusIdentite) -> DemandeVerificationINSi {
        let traits = try requeteINSi(.prenomsEtLieu)
        guard let ins else { throw .sansINS }
        return DemandeVerificationINSi(ins: ins, traits: traits)
    }
}

extension IdentiteRecue {
    /// The verification of a received INS (INS/va1.09); nil when it has none, or not the traits that INSi needs.
    public var demandeDeVerification: DemandeVerificationINSi? {
        guard let ins, let date = dateDeNaissance else { return nil }
        let liste = prenomsDeNaissance.split(separator: " ").map(String.init)
        let traits = RequeteINSi(
            nomDeNaissance: nomDeNaissance, prenoms: liste.isEmpty ? [premierPrenom] : liste,
            dateDeNaissance: DateNaissance(date), sexe: sexe, codeLieuDeNaissance: codeLieuDeNaissance)
        return traits.map { DemandeVerificationINSi(ins: ins, traits: $0) }
    }
}
