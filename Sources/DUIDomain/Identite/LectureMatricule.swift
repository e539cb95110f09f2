/// Whether a matricule is definitive.
public enum NatureMatricule: String, Hashable, Sendable, Codable {
    /// Numéro d'inscription au répertoire, definitive.
    case nir = "NIR"
    /// Numéro identifiant d'attente, of a person who is being registered.
    case nia = "NIA"
}

/// The place that a matricule was registered under.
public enum LieuInscrit: Hashable, Sendable {
    /// Metropolitan France: INSEE code (COG), `51215`, `2A004`.
    case metropole(code: String)
    /// Overseas: three digits of territory, two of commune, `97411`.
    case outreMer(code: String)
    /// Abroad: 99 and three digits of country, `99351`.
    case etranger(code: String)
    /// A numbering that is no longer given: Corsica as 20 (before 1976), 96 for Tunisia (before its independence).
    case numerotationAncienne(code: String)

    /// The five characters, in the form of the code of the place of birth.
    public var code: String {
        switch self {
        case .metropole(let code), .outreMer(let code), .etranger(let code), .numerotationAncienne(let code): code
        }
    }

    /// In words: `en métropole, code 51215`.
    public var libelle: String {
        switch self {
        case .metropole(let code): "en métropole, code \(code)"
        case .outreMer(let code): "outre-mer, code \(code)"
        case .etranger(let code): "à l’étranger, code \(code)"
        case .numerotationAncienne(let code): "sous un ancien numéro, code \(code)"
        }
    }
}

extension MatriculeINS {
    /// Definitive or waiting. First digit 1 or 2: NIR; 3, 4, 7 or 8: NIA.
    public var nature: NatureMatricule { valeur.hasPrefix("1") || valeur.hasPrefix("2") ? .nir : .nia }

    /// The sex at registration. It may lawfully differ from today's until the number itself is changed.
    public var sexeInscrit: Sexe { "137".contains(valeur.prefix(1)) ? .masculin : .feminin }

    /// The last two digits of the year of birth, 0 to 99: the century is not told.
    public var anneeInscrite: Int { Int(valeur.dropFirst().prefix(2)) ?? 0 }

    /// The month of birth, 1 to 12; nil when the number tells that it was not known (20 to 42, 50 to 99).
    public var moisInscrit: Int? {
        let mois = Int(valeur.dropFirst(3).prefix(2)) ?? 0
        return (1...12).contains(mois) ? mois : nil
    }

    /// The place of birth as it was numbered at registration.
    public var lieuInscrit: LieuInscrit {
        let code = String(valeur.dropFirst(5).prefix(5))
        return switch code.prefix(2) {
        case "97", "98": .outreMer(code: code)
        case "99": .etranger(code: code)
        case "20", "96": .numerotationAncienne(code: code)
        default: .metropole(code: code)
        }
    }
}
