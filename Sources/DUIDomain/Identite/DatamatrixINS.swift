/// The identity that an INS Datamatrix carries, as printed on the papers of a qualified identity.
///
/// Source: ANS, « Datamatrix INS » (family 2D-Doc, unsigned), read through third parties (FACTS §1.6): the header `IS01`
/// and 22 zeros, then `S1` matricule, `S2` OID, `S3` given names, `S4` birth name, `S5` sex, `S6` date, `S7` code of the
/// place (optional), in any order; `S2`, `S3` and `S4` end with GS (0x1D). Requirement INS/va1.03.
///
/// The code proves nothing by itself: it is unsigned, anybody prints one. It fills a form or a comparison (INS/va1.13).
public struct DatamatrixINS: Hashable, Sendable {
    /// The matricule and its authority.
    public let ins: INS
    /// All given names of birth, separated by spaces; 1 to 100 characters.
    public let prenomsDeNaissance: String
    /// Birth name, 1 to 100 characters.
    public let nomDeNaissance: String
    /// `feminin` or `masculin`.
    public let sexe: Sexe
    /// Date of birth.
    public let dateDeNaissance: JourCivil
    /// Code of the place of birth; empty when the code does not carry it.
    public let codeLieuDeNaissance: String

    /// The longest text that is read: more than twice what the longest names make.
    public static let longueurMaximale = 800
    /// The longest name (ANS, guide d'implémentation de l'identité INS).
    static let longueurDUnNom = 100
    static let gs: Character = "\u{1D}"
    static let enTete = "IS01" + String(repeating: "0", count: 22)

    /// The code of traits under an INS. Refused when a trait cannot be written: a name that is empty, too long or not in
    /// the INSi form, a sex that is neither F nor M, a code of place whose shape is wrong.
    public init(
        ins: INS, nomDeNaissance: String, prenomsDeNaissance: String, sexe: Sexe, dateDeNaissance: JourCivil,
        codeLieuDeNaissance: String = ""
    ) throws(Refus) {
        guard Self.estUnNom(nomDeNaissance) else { throw .nomIllisible(.nomDeNaissance) }
        guard Self.estUnNom(prenomsDeNaissance) else { throw .nomIllisible(.prenoms) }
        guard sexe != .inconnu else { throw .sexe(sexe.rawValue) }
        if !codeLieuDeNaissance.isEmpty, let raison = CodeLieu.refus(codeLieuDeNaissance) { throw .lieu(raison) }
        self.ins = ins
        self.nomDeNaissance = nomDeNaissance
        self.prenomsDeNaissance = prenomsDeNaissance
        self.sexe = sexe
        self.dateDeNaissance = dateDeNaissance
        self.codeLieuDeNaissance = codeLieuDeNaissance
    }

    /// The text to encode: fields in the order of their numbers, at most 300 characters.
    public var texte: String {
        let gs = String(Self.gs)
        let date =
            "\(pad(dateDeNaissance.jour, 2))-\(pad(dateDeNaissance.mois, 2))-\(pad(dateDeNaissance.annee, 4))"
        return Self.enTete + "S1" + ins.matricule.valeur + "S2" + ins.autorite.rawValue + gs + "S3"
            + prenomsDeNaissance + gs + "S4" + nomDeNaissance + gs + "S5" + sexe.rawValue + "S6" + date
            + (codeLieuDeNaissance.isEmpty ? "" : "S7" + codeLieuDeNaissance)
    }

    /// The same as a received identity, to be compared with ours. The code does not tell where the first given name ends:
    /// the first word stands for it.
    public var identiteRecue: IdentiteRecue {
        IdentiteRecue(
            nomDeNaissance: nomDeNaissance,
            premierPrenom: prenomsDeNaissance.split(separator: " ").first.map(String.init) ?? "",
            prenomsDeNaissance: prenomsDeNaissance, dateDeNaissance: dateDeNaissance, sexe: sexe,
            codeLieuDeNaissance: codeLieuDeNaissance, matriculeBrut: ins.matricule.valeur,
            oidBrut: ins.autorite.rawValue)
    }

    /// Whether a text is a name in the INSi form: capitals without accents, spaces, hyphens, apostrophes, a letter at least.
    static func estUnNom(_ texte: String) -> Bool {
        (1...longueurDUnNom).contains(texte.utf8.count) && texte.contains { ("A"..."Z").contains($0) }
            && texte.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) || " -'".unicodeScalars.contains($0) }
    }

    /// A field of the code.
    public enum Champ: String, Hashable, Sendable, CaseIterable {
        /// Matricule.
        case matricule = "S1"
        /// OID of the authority.
        case autorite = "S2"
        /// Given names of birth.
        case prenoms = "S3"
        /// Birth name.
        case nomDeNaissance = "S4"
        /// Sex.
        case sexe = "S5"
        /// Date of birth.
        case dateDeNaissance = "S6"
        /// Code of the place of birth.
        case lieu = "S7"

        /// In words, with its article: `le matricule`.
        public var libelle: String {
            switch self {
            case .matricule: "le matricule"
            case .autorite: "l’autorité d’affectation"
            case .prenoms: "la liste des prénoms de naissance"
            case .nomDeNaissance: "le nom de naissance"
            case .sexe: "le sexe"
            case .dateDeNaissance: "la date de naissance"
            case .lieu: "le code du lieu de naissance"
            }
        }

        /// How many characters it has; nil when it ends with GS.
        var longueur: Int? {
            switch self {
            case .matricule: 15
            case .sexe: 1
            case .dateDeNaissance: 10
            case .lieu: 5
            case .autorite, .prenoms, .nomDeNaissance: nil
            }
        }
    }
}

extension Identite {
    /// The code to print on the papers of this identity; nil unless it is qualified (INS/va1.03, va1.53).
    public var datamatrix: DatamatrixINS? {
        insTransmissible.flatMap { ins in
            try? DatamatrixINS(
                ins: ins, nomDeNaissance: traits.nomDeNaissance, prenomsDeNaissance: traits.prenomsDeNaissance,
                sexe: traits.sexe, dateDeNaissance: traits.dateDeNaissance,
                codeLieuDeNaissance: traits.codeLieuDeNaissance)
        }
    }
}
