/// An identity as it was typed, before anything is known to be right.
public struct SaisieTraits: Hashable, Sendable {
    /// Birth name.
    public var nomDeNaissance: String
    /// First given name of birth.
    public var premierPrenom: String
    /// All given names of birth; may stay empty (INS/va1.22).
    public var prenomsDeNaissance: String
    /// Name in use; may stay empty.
    public var nomUtilise: String
    /// Given name in use; may stay empty.
    public var prenomUtilise: String
    /// Date of birth: `JJ/MM/AAAA`, `JJMMAAAA` or `AAAA-MM-JJ`.
    public var dateDeNaissance: String
    /// Sex; nil when nothing was chosen, `inconnu` when it was said to be undetermined.
    public var sexe: Sexe?
    /// Code of the place of birth.
    public var codeLieuDeNaissance: String
    /// Name of the place of birth; may stay empty.
    public var lieuDeNaissance: String

    /// What was typed; whatever was not stays empty.
    public init(
        nomDeNaissance: String = "", premierPrenom: String = "", prenomsDeNaissance: String = "",
        nomUtilise: String = "", prenomUtilise: String = "", dateDeNaissance: String = "", sexe: Sexe? = nil,
        codeLieuDeNaissance: String = "", lieuDeNaissance: String = ""
    ) {
        self.nomDeNaissance = nomDeNaissance
        self.premierPrenom = premierPrenom
        self.prenomsDeNaissance = prenomsDeNaissance
        self.nomUtilise = nomUtilise
        self.prenomUtilise = prenomUtilise
        self.dateDeNaissance = dateDeNaissance
        self.sexe = sexe
        self.codeLieuDeNaissance = codeLieuDeNaissance
        self.lieuDeNaissance = lieuDeNaissance
    }

    /// A form filled with the traits that are held.
    public init(_ traits: TraitsIdentite) {
        self.init(
            nomDeNaissance: traits.nomDeNaissance, premierPrenom: traits.premierPrenom,
            prenomsDeNaissance: traits.prenomsDeNaissance, nomUtilise: traits.nomUtilise,
            prenomUtilise: traits.prenomUtilise, dateDeNaissance: traits.dateDeNaissance.court, sexe: traits.sexe,
            codeLieuDeNaissance: traits.codeLieuDeNaissance, lieuDeNaissance: traits.lieuDeNaissance)
    }

    /// A form filled with a received identity, to be completed and checked: its matricule is not taken (INS/va1.13).
    public init(_ recue: IdentiteRecue) {
        self.init(
            nomDeNaissance: recue.nomDeNaissance, premierPrenom: recue.premierPrenom,
            prenomsDeNaissance: recue.prenomsDeNaissance, nomUtilise: recue.nomUtilise,
            prenomUtilise: recue.prenomUtilise, dateDeNaissance: recue.dateDeNaissance?.court ?? "",
            sexe: recue.sexe == .inconnu ? nil : recue.sexe, codeLieuDeNaissance: recue.codeLieuDeNaissance)
    }
}
