import DUIDomain

/// National numbers of professionals and structures in words.
///
/// Source: ANS, nomenclatures TRE_G07 (structures) and TRE_G08 (persons): the first digit tells the kind of number.
enum IdentifiantsNationaux {
    static let personnes = "1.2.250.1.71.4.2.1"
    static let structures = "1.2.250.1.71.4.2.2"

    /// `RPPS 01234567897`, `FINESS 750803447`; nil for an identifier that says nothing to a reader.
    static func enMots(_ id: ElementXML) -> String? {
        let numero = id.mot("extension")
        guard let genre = numero.first, numero.count > 1 else { return nil }
        let reste = numero.dropFirst()
        switch id.mot("root") {
        case personnes: return "\(genresDePersonne[genre].map { "\($0) \(reste)" } ?? "n° \(numero)")"
        case structures: return "\(genresDeStructure[genre].map { "\($0) \(reste)" } ?? "n° \(numero)")"
        default: return nil
        }
    }

    private static let genresDePersonne: [Character: String] = [
        "0": "ADELI", "1": "n° de cabinet ADELI", "3": "n° interne FINESS", "4": "n° interne SIREN",
        "5": "n° interne SIRET", "6": "n° de cabinet RPPS", "8": "RPPS",
    ]

    private static let genresDeStructure: [Character: String] = [
        "0": "cabinet ADELI", "1": "FINESS", "2": "SIREN", "3": "SIRET", "4": "cabinet RPPS",
    ]
}
