/// The identity that a document or a message carries, as it was written there: nothing in it is believed yet.
public struct IdentiteRecue: Hashable, Sendable, Codable {
    /// Nom de naissance (CDA `family[@qualifier="BR"]`, else the only family name).
    public var nomDeNaissance: String
    /// First given name of the birth certificate.
    public var premierPrenom: String
    /// All given names of the birth certificate, separated by spaces.
    public var prenomsDeNaissance: String
    /// Name in use, when it differs.
    public var nomUtilise: String
    /// Given name in use, when it differs.
    public var prenomUtilise: String
    /// Date of birth, when it is a whole date.
    public var dateDeNaissance: JourCivil?
    /// Administrative sex.
    public var sexe: Sexe
    /// INSEE code of the place of birth (COG), when given.
    public var codeLieuDeNaissance: String
    /// The matricule as received, unchecked (empty when none).
    public var matriculeBrut: String
    /// The OID under which that matricule was given (empty when none).
    public var oidBrut: String
    /// Local numbers: root OID and extension.
    public var identifiantsLocaux: [String]

    /// A received identity; whatever was absent stays empty.
    public init(
        nomDeNaissance: String = "", premierPrenom: String = "", prenomsDeNaissance: String = "",
        nomUtilise: String = "", prenomUtilise: String = "", dateDeNaissance: JourCivil? = nil,
        sexe: Sexe = .inconnu, codeLieuDeNaissance: String = "", matriculeBrut: String = "", oidBrut: String = "",
        identifiantsLocaux: [String] = []
    ) {
        self.nomDeNaissance = nomDeNaissance
        self.premierPrenom = premierPrenom
        self.prenomsDeNaissance = prenomsDeNaissance
        self.nomUtilise = nomUtilise
        self.prenomUtilise = prenomUtilise
        self.dateDeNaissance = dateDeNaissance
        self.sexe = sexe
        self.codeLieuDeNaissance = codeLieuDeNaissance
        self.matriculeBrut = matriculeBrut
        self.oidBrut = oidBrut
        self.identifiantsLocaux = identifiantsLocaux
    }

    /// What the address of a citizen's box tells: her matricule, under no said authority (MSSanté: the box is
    /// `<matricule>@patient.mssante.fr`). Nothing when the address is not one.
    public init?(usager adresse: AdresseCourriel) {
        guard adresse.estUsager else { return nil }
        self.init(matriculeBrut: adresse.adresse.prefix { $0 != "@" }.uppercased())
    }

    /// Whether nothing in it could be compared with a person of the base.
    public var estVide: Bool {
        nomDeNaissance.isEmpty && premierPrenom.isEmpty && dateDeNaissance == nil && matriculeBrut.isEmpty
    }

    /// Whom it says to be, as lists name people: `LE GOFFIC Armelle`.
    public var affichage: String {
        let nom = nomUtilise.isEmpty ? nomDeNaissance : nomUtilise
        let prenom = prenomUtilise.isEmpty ? premierPrenom : prenomUtilise
        return [nom, prenom].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The INS, when the matricule passes the control and the OID is a known authority.
    public var ins: INS? {
        guard let autorite = AutoriteINS(rawValue: oidBrut), let matricule = try? MatriculeINS(matriculeBrut)
        else { return nil }
        return INS(matricule: matricule, autorite: autorite)
    }
}
