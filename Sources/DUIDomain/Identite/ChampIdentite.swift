/// A field of an identity, so that a refusal, a lock or a difference names exactly one.
///
/// Source: RNIV volet 1, strict and complementary traits.
public enum ChampIdentite: String, Hashable, Sendable, Codable, CaseIterable {
    /// Birth name. Strict.
    case nomDeNaissance
    /// First given name of birth. Strict.
    case premierPrenom
    /// All given names of birth. Strict.
    case prenomsDeNaissance
    /// Date of birth. Strict.
    case dateDeNaissance
    /// Sex. Strict.
    case sexe
    /// Code of the place of birth. Strict.
    case codeLieuDeNaissance
    /// Matricule and authority: locked as the strict traits are, never typed by hand.
    case matricule
    /// Name in use. Complementary.
    case nomUtilise
    /// Given name in use. Complementary.
    case prenomUtilise
    /// Name of the place of birth. Complementary.
    case lieuDeNaissance

    /// The traits of which one change alters the identity.
    public static let stricts: [ChampIdentite] = [
        .nomDeNaissance, .premierPrenom, .prenomsDeNaissance, .dateDeNaissance, .sexe, .codeLieuDeNaissance,
    ]

    /// Name of the field, as forms show it.
    public var libelle: String {
        switch self {
        case .nomDeNaissance: "Nom de naissance"
        case .premierPrenom: "Premier prénom"
        case .prenomsDeNaissance: "Prénoms de naissance"
        case .dateDeNaissance: "Date de naissance"
        case .sexe: "Sexe"
        case .codeLieuDeNaissance: "Lieu (code)"
        case .matricule: "Matricule INS"
        case .nomUtilise: "Nom utilisé"
        case .prenomUtilise: "Prénom utilisé"
        case .lieuDeNaissance: "Lieu de naissance"
        }
    }

    /// Names of several fields, for a sentence: `nom de naissance, sexe`.
    static func enumerer(_ champs: [ChampIdentite]) -> String {
        champs.map { $0 == .matricule ? "matricule INS" : $0.libelle.lowercased() }.joined(separator: ", ")
    }
}

extension TraitsIdentite {
    /// A field as text, for a comparison or an old value; the matricule is no trait and gives nothing.
    public func texte(_ champ: ChampIdentite) -> String {
        switch champ {
        case .nomDeNaissance: nomDeNaissance
        case .premierPrenom: premierPrenom
        case .prenomsDeNaissance: prenomsDeNaissance
        case .dateDeNaissance: dateDeNaissance.court
        case .sexe: sexe.rawValue
        case .codeLieuDeNaissance: codeLieuDeNaissance
        case .nomUtilise: nomUtilise
        case .prenomUtilise: prenomUtilise
        case .lieuDeNaissance: lieuDeNaissance
        case .matricule: ""
        }
    }

    /// The fields that differ, to the letter: an accent more is a change, for INSi returns none.
    public func champsQuiDifferent(de autre: TraitsIdentite) -> [ChampIdentite] {
        ChampIdentite.allCases.filter { texte($0) != autre.texte($0) }
    }
}
