import DUIDomain

/// Addresses and telecoms in words.
enum CoordonneesCDA {
    /// Parts that stand before the town, in the order of the national address (AFNOR XP Z10-011).
    private static let avant = ["careOf", "additionalLocator", "unitType", "unitID"]
    private static let voie = [
        "houseNumber", "houseNumberNumeric", "buildingNumberSuffix", "streetNameType", "streetNameBase", "streetName",
    ]
    private static let apres = ["streetAddressLine", "deliveryAddressLine", "postBox", "precinct"]
    private static let ville = ["postalCode", "city"]
    private static let finales = ["county", "state", "country"]

    /// `28 Avenue de Breteuil, Escalier A, 75007 PARIS, FRANCE`, all parts kept.
    static func adresse(_ addr: ElementXML?) -> String {
        guard let addr else { return "" }
        let parties = addr.elements
        guard !parties.isEmpty else { return addr.texte }
        func valeurs(_ noms: [String]) -> [String] {
            noms.flatMap { nom in parties.filter { $0.nom == nom }.map(\.texte) }.filter { !$0.isEmpty }
        }
        let connues = Set(avant + voie + apres + ville + finales)
        let autres = parties.filter { !connues.contains($0.nom) }.map(\.texte)
        let morceaux =
            [valeurs(voie).joined(separator: " ")] + valeurs(avant) + valeurs(apres) + autres
            + [valeurs(ville).joined(separator: " ")] + valeurs(finales)
        return morceaux.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// `01 44 53 45 51 (domicile)`; empty when the element gives none.
    static func telecom(_ telecom: ElementXML) -> String {
        let valeur = telecom.mot("value")
        guard !valeur.isEmpty else { return "" }
        let lisible = adresseLisible(valeur)
        let precisions = telecom.mot("use").split(separator: " ").compactMap { usages[String($0)] }
        return precisions.isEmpty ? lisible : "\(lisible) (\(precisions.joined(separator: ", ")))"
    }

    private static func adresseLisible(_ valeur: String) -> String {
        guard let deuxPoints = valeur.firstIndex(of: ":") else { return valeur }
        let genre = valeur[..<deuxPoints].lowercased()
        let reste = String(valeur[valeur.index(after: deuxPoints)...]).trimmingBlancs()
        switch genre {
        case "tel": return numero(reste)
        case "fax", "x-text-fax": return "télécopie \(numero(reste))"
        case "mailto": return reste
        default: return valeur
        }
    }

    private static func numero(_ brut: String) -> String {
        let chiffres = brut.filter { $0.isASCII && $0.isNumber }
        guard chiffres.count == 10, brut.allSatisfy({ $0.isNumber || " .-".contains($0) }) else { return brut }
        var groupes: [String] = []
        var reste = Substring(chiffres)
        while !reste.isEmpty {
            groupes.append(String(reste.prefix(2)))
            reste = reste.dropFirst(2)
        }
        return groupes.joined(separator: "\u{A0}")
    }

    /// HL7 TelecommunicationAddressUse, the values that the French header allows.
    private static let usages = [
        "H": "domicile", "HP": "domicile principal", "HV": "lieu de vacances", "WP": "travail", "DIR": "ligne directe",
        "PUB": "accueil", "EC": "urgence", "MC": "mobile", "PG": "bip", "AS": "répondeur",
    ]
}
