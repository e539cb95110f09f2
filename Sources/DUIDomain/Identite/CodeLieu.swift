/// The code of a place of birth: five characters of the Code officiel géographique (Insee), one of the strict traits.
///
/// Only the shape is judged here; which communes existed on which day is the business of a table of communes.
public enum CodeLieu {
    /// The waiting value of the RNIV for a place that is not known (INS/va1.21).
    public static let inconnu = "99999"

    /// Why a text cannot be a code, in one French sentence; nil when its shape is right (capitals are expected).
    public static func refus(_ code: String) -> String? {
        let signes = Array(code)
        guard signes.count == 5 else {
            return "Le code du lieu de naissance a cinq caractères (51215, 2A004, 99351 à l’étranger, \(inconnu) s’il "
                + "est inconnu) ; il en a \(signes.count)."
        }
        let corse = code.hasPrefix("2A") || code.hasPrefix("2B")
        guard (corse ? signes.dropFirst(2) : signes[...]).allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return "Le code du lieu de naissance n’a que des chiffres, sauf 2A et 2B au début ; corrigez-le."
        }
        if code.hasPrefix("00") { return "Aucun département ne porte le numéro 00 ; corrigez le code du lieu." }
        if code.hasSuffix("000") {
            return "Le code du lieu de naissance finit par 000, qui n’est ni une commune ni un pays ; corrigez-le."
        }
        return nil
    }
}
