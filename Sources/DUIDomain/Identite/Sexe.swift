/// Administrative sex, one of the five strict traits.
///
/// Source: HL7 AdministrativeGender as restricted by JDV_J143 (codes F, M, U).
public enum Sexe: String, Hashable, Sendable, Codable, CaseIterable {
    /// Féminin.
    case feminin = "F"
    /// Masculin.
    case masculin = "M"
    /// Not known, or not told.
    case inconnu = "U"

    /// Reads F, M, UN, U, I (as CDA and HL7 v2 write them), in any case.
    public init(code: some StringProtocol) {
        switch code.uppercased() {
        case "F", "2": self = .feminin
        case "M", "1": self = .masculin
        default: self = .inconnu
        }
    }
}
