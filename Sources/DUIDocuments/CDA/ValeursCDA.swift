import DUIDomain

/// Values of observations in words.
enum ValeursCDA {
    static let xsi = "http://www.w3.org/2001/XMLSchema-instance"

    /// `7,67 pg/mL`, `oui`, `entre 0,27 et 4,2 mUI/L`, a label, a text; empty when there is no value.
    static func enMots(_ valeur: ElementXML) -> String {
        let type = valeur.attribut("type", espace: xsi) ?? ""
        switch String(type.drop { $0 != ":" }.dropFirst()).isEmpty ? type : String(type.drop { $0 != ":" }.dropFirst())
        {
        case "BL": return ["true": "oui", "false": "non"][valeur.mot("value")] ?? valeur.mot("value")
        case "IVL_PQ", "IVL_INT", "IVL_REAL": return intervalle(valeur)
        case "TS", "IVL_TS": return DatesCDA.enMots(valeur)
        case "RTO", "RTO_PQ_PQ", "RTO_INT_INT":
            return ["numerator", "denominator"].compactMap { valeur.element($0).map(quantite) }
                .filter { !$0.isEmpty }.joined(separator: " / ")
        case "CD", "CE", "CV", "CS", "CO": return valeur.libelleDeCode
        case "ST", "ED": return valeur.debutDuTexte(octets: 4000).surUneLigne
        default: return devine(valeur)
        }
    }

    private static func devine(_ valeur: ElementXML) -> String {
        if !valeur.mot("value").isEmpty { return quantite(valeur) }
        if valeur.element("low") != nil || valeur.element("high") != nil { return intervalle(valeur) }
        return valeur.mot("code").isEmpty ? valeur.debutDuTexte(octets: 4000).surUneLigne : valeur.libelleDeCode
    }

    private static func quantite(_ valeur: ElementXML) -> String {
        let nombre = valeur.mot("value").replacing(".", with: ",")
        let unite = self.unite(valeur.mot("unit"))
        return unite.isEmpty ? nombre : "\(nombre) \(unite)"
    }

    private static func intervalle(_ valeur: ElementXML) -> String {
        let bas = valeur.element("low").map(quantite) ?? ""
        let haut = valeur.element("high").map(quantite) ?? ""
        switch (bas.isEmpty, haut.isEmpty) {
        case (false, false): return "entre \(bas) et \(haut)"
        case (false, true): return "plus de \(bas)"
        case (true, false): return "moins de \(haut)"
        case (true, true): return valeur.mot("value").isEmpty ? "" : quantite(valeur)
        }
    }

    /// A UCUM unit as people write it: `m[IU]/L` is `mUI/L`, `mm[Hg]` is `mmHg`, `Cel` is `°C`.
    static func unite(_ ucum: String) -> String {
        if let mot = unites[ucum] { return mot }
        var mot = ucum
        for (brut, lisible) in [
            ("[IU]", "UI"), ("[iU]", "UI"), ("[Hg]", "Hg"), ("[pH]", "pH"), ("10*", "10^"), ("{count}", ""),
        ] {
            mot = mot.replacing(brut, with: lisible)
        }
        // What braces hold is an annotation for machines, but for the body surface that a rate is brought to.
        var lisible = ""
        var reste = mot[...]
        while let debut = reste.firstIndex(of: "{"), let fin = reste[debut...].firstIndex(of: "}") {
            lisible += reste[..<debut] + (annotations[String(reste[debut...fin])] ?? "")
            reste = reste[fin...].dropFirst()
        }
        let ecrite = (lisible + reste).trimmingBlancs()
        return ecrite.hasSuffix("/") ? String(ecrite.dropLast()) : ecrite
    }

    private static let annotations = [
        "{1.73_m2}": "1,73 m²", "{1.73m2}": "1,73 m²", "{173.10*-2.m2}": "1,73 m²",
    ]

    private static let unites = [
        "1": "", "Cel": "°C", "mm[Hg]": "mmHg", "d": "jour(s)", "h": "heure(s)", "min": "minute(s)", "wk": "semaine(s)",
        "mo": "mois", "a": "an(s)", "/min": "/min", "ug": "µg", "ug/L": "µg/L", "umol/L": "µmol/L",
    ]
}
