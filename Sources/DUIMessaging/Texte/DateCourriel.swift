import DUIDomain

/// The `Date` header (RFC 5322 §3.3 and its obsolete forms §4.3).
enum DateCourriel {
    private static let mois = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let zones = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7, "cet": 1, "met": 1, "cest": 2, "mest": 2, "wet": 0, "west": 1, "bst": 1,
    ]

    /// The instant, or nothing when the text is not a date. Without a zone the legal time of France is meant.
    static func read(_ texte: String) -> Instant? {
        var mots = words(texte)
        if let premier = mots.first, premier.first?.isLetter == true { mots.removeFirst() }
        guard mots.count >= 4, let jour = number(mots[0], 1...2), let annee = year(mots[2]),
            let rang = mois.firstIndex(of: String(mots[1].lowercased().prefix(3))),
            let civil = JourCivil(annee: annee, mois: rang + 1, jour: jour), let heure = time(mots[3])
        else { return nil }
        guard mots.count > 4 else {
            return Instant(civil, heure: heure.0, minute: heure.1, seconde: heure.2)
        }
        guard let decalage = offset(mots[4]) else { return nil }
        let local = Int64(civil.joursDepuisEpoque) * 86_400 + Int64(heure.0 * 3600 + heure.1 * 60 + heure.2)
        return Instant(secondes: local - Int64(decalage))
    }

    /// The words outside comments; commas and hyphens of the date separate too.
    private static func words(_ texte: String) -> [String] {
        var mots: [String] = []
        var mot = ""
        var profondeur = 0
        for signe in texte.prefix(200) {
            switch signe {
            case "(": profondeur += 1
            case ")": profondeur = max(0, profondeur - 1)
            case _ where profondeur > 0: break
            case " ", ",", "\t", "\n", "\r":
                if !mot.isEmpty { mots.append(mot) }
                mot = ""
            default: mot.append(signe)
            }
        }
        if !mot.isEmpty { mots.append(mot) }
        return mots.reduce(into: []) { liste, mot in
            // The very old « 24-Nov-26 » is one word.
            let morceaux = mot.split(separator: "-")
            if morceaux.count == 3, morceaux[1].first?.isLetter == true {
                liste += morceaux.map(String.init)
            } else {
                liste.append(mot)
            }
        }
    }

    private static func number(_ mot: some StringProtocol, _ chiffres: ClosedRange<Int>) -> Int? {
        guard chiffres.contains(mot.utf8.count), mot.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(mot)
    }

    /// RFC 5322 §4.3: two digits below 50 belong to this century, the others and three digits to the last one.
    private static func year(_ mot: String) -> Int? {
        guard let brut = number(mot, 2...4) else { return nil }
        switch mot.utf8.count {
        case 2: return brut < 50 ? 2000 + brut : 1900 + brut
        case 3: return 1900 + brut
        default: return brut >= 1900 ? brut : nil
        }
    }

    private static func time(_ mot: String) -> (Int, Int, Int)? {
        let morceaux = mot.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(morceaux.count), let heure = number(morceaux[0], 1...2), heure < 24,
            let minute = number(morceaux[1], 1...2), minute < 60
        else { return nil }
        let seconde = morceaux.count == 3 ? number(morceaux[2], 1...2) : 0
        guard let seconde, seconde <= 60 else { return nil }
        return (heure, minute, seconde)
    }

    /// Seconds east of Greenwich. A military letter or a name of its own says nothing sure, hence UTC (RFC 5322 §4.3).
    private static func offset(_ mot: String) -> Int? {
        if let signe = mot.first, signe == "+" || signe == "-" {
            guard let brut = number(mot.dropFirst(), 4...4), brut % 100 < 60 else { return nil }
            let secondes = brut / 100 * 3600 + brut % 100 * 60
            return signe == "-" ? -secondes : secondes
        }
        guard mot.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        return (zones[mot.lowercased()] ?? 0) * 3600
    }
}
