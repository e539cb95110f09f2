/// The identity of a person as the base holds it: strict traits, names in use, status, INS.
///
/// Source: Référentiel national d'identitovigilance (RNIV), volet 1: strict traits are nom de naissance, premier prénom,
/// liste des prénoms de naissance, date de naissance, sexe, code du lieu de naissance; names in use are complementary.
public struct TraitsIdentite: Hashable, Sendable, Codable {
    /// Nom de naissance: capitals without accents, as INSi returns it.
    public var nomDeNaissance: String
    /// All given names of the birth certificate, separated by spaces.
    public var prenomsDeNaissance: String
    /// The first of them.
    public var premierPrenom: String
    /// Name in use, as the person writes it (empty when it is the birth name).
    public var nomUtilise: String
    /// Given name in use, as the person writes it (empty when it is the first birth name).
    public var prenomUtilise: String
    /// Date of birth.
    public var dateDeNaissance: JourCivil
    /// Administrative sex.
    public var sexe: Sexe
    /// INSEE code of the place of birth (COG, 5 characters).
    public var codeLieuDeNaissance: String
    /// Name of the place of birth.
    public var lieuDeNaissance: String

    /// The traits of a person.
    public init(
        nomDeNaissance: String, prenomsDeNaissance: String, premierPrenom: String, nomUtilise: String = "",
        prenomUtilise: String = "", dateDeNaissance: JourCivil, sexe: Sexe, codeLieuDeNaissance: String = "",
        lieuDeNaissance: String = ""
    ) {
        self.nomDeNaissance = nomDeNaissance
        self.prenomsDeNaissance = prenomsDeNaissance
        self.premierPrenom = premierPrenom
        self.nomUtilise = nomUtilise
        self.prenomUtilise = prenomUtilise
        self.dateDeNaissance = dateDeNaissance
        self.sexe = sexe
        self.codeLieuDeNaissance = codeLieuDeNaissance
        self.lieuDeNaissance = lieuDeNaissance
    }

    /// Name as shown: the one in use, else the birth name.
    public var nomAffiche: String { nomUtilise.isEmpty ? nomDeNaissance : nomUtilise }

    /// Given name as shown: the one in use, else the first birth name.
    public var prenomAffiche: String { prenomUtilise.isEmpty ? premierPrenom : prenomUtilise }

    /// `LEFÈVRE Élodie`.
    public var affichage: String { "\(nomAffiche) \(prenomAffiche)" }

    /// `née MARTIN`, `né MARTIN`, or nothing when the name in use is the birth name.
    public var mentionDeNaissance: String {
        guard !nomUtilise.isEmpty, Repliage.replier(nomUtilise) != Repliage.replier(nomDeNaissance) else { return "" }
        return (sexe == .masculin ? "né " : "née ") + nomDeNaissance
    }
}

/// How far an identity may be trusted.
///
/// Source: RNIV volet 1, « statuts de confiance »; codes of fr-core-cs-v2-0445. Only a qualified identity may carry the
/// matricule outside (EXI SI 08).
public enum StatutIdentite: String, Hashable, Sendable, Codable, CaseIterable {
    /// Created, nothing checked.
    case provisoire = "PROV"
    /// Retrieved through INSi, no title of identity checked.
    case recuperee = "RECUP"
    /// A high-trust title of identity was checked, INSi was not called.
    case validee = "VALI"
    /// Both.
    case qualifiee = "QUAL"

    /// In words, as shown: `INS qualifiée`.
    public var libelle: String {
        switch self {
        case .provisoire: "Identité provisoire"
        case .recuperee: "Identité récupérée"
        case .validee: "Identité validée"
        case .qualifiee: "INS qualifiée"
        }
    }
}
