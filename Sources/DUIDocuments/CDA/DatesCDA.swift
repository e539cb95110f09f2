import DUIDomain

/// HL7 time stamps in words.
enum DatesCDA {
    /// `22/07/2025 16:35`, `22/07/2025`, `07/2025` or `2025`, as precise as what was received; unreadable text as it is.
    static func enMots(_ hl7: String) -> String {
        let brut = hl7.surUneLigne
        let chiffres = brut.prefix { $0.isASCII && $0.isNumber }
        switch chiffres.count {
        case 4: return String(chiffres)
        case 6: return "\(chiffres.suffix(2))/\(chiffres.prefix(4))"
        case 8: return JourCivil(iso: chiffres)?.court ?? brut
        default: return Instant(hl7: brut)?.heureLegale.complet ?? brut
        }
    }

    /// A point (`@value`) or an interval (`low`, `high`, `center`) in words; empty when unknown.
    static func enMots(_ temps: ElementXML?) -> String {
        guard let temps else { return "" }
        if let valeur = temps.attribut("value"), !valeur.isEmpty { return enMots(valeur) }
        if let centre = temps.element("center")?.attribut("value") { return "vers le \(enMots(centre))" }
        let debut = temps.element("low").map { enMots($0["value"]) } ?? ""
        let fin = temps.element("high").map { enMots($0["value"]) } ?? ""
        switch (debut.isEmpty, fin.isEmpty) {
        case (false, false): return debut == fin ? debut : "du \(debut) au \(fin)"
        case (false, true): return "depuis le \(debut)"
        case (true, false): return "jusqu’au \(fin)"
        case (true, true): return ""
        }
    }
}
