/// A piece of a typed date: a word without accents, a number with its count of digits, or a sign.
enum JetonDate: Hashable, Sendable {
    /// Letters, folded.
    case mot(String)
    /// Digits.
    case nombre(Int, chiffres: Int)
    /// One of `/ . - + :`.
    case signe(Character)

    /// Cuts a text into pieces. Letters and digits part even when they touch: `14h30`, `j+3`, `23nov26`.
    static func decouper(_ texte: String) throws(RefusDate) -> [JetonDate] {
        guard texte.utf8.count <= 120 else { throw RefusDate("C’est trop long pour une date. Exemple : 23/11 14h30.") }
        var jetons: [JetonDate] = []
        var mot = ""
        var chiffres = ""
        func clore() throws(RefusDate) {
            if !mot.isEmpty { jetons.append(.mot(mot)) }
            if !chiffres.isEmpty {
                guard chiffres.count <= 8, let valeur = Int(chiffres) else {
                    throw RefusDate("« \(chiffres) » a trop de chiffres pour une date.")
                }
                jetons.append(.nombre(valeur, chiffres: chiffres.count))
            }
            (mot, chiffres) = ("", "")
        }
        for caractere in texte {
            if caractere.isASCII, caractere.isNumber {
                if !mot.isEmpty { try clore() }
                chiffres.append(caractere)
            } else if caractere.isLetter {
                if !chiffres.isEmpty { try clore() }
                mot += Repliage.replier(String(caractere))
            } else {
                try clore()
                if "‐‑–−-".contains(caractere) {
                    jetons.append(.signe("-"))
                } else if "/.+:".contains(caractere) {
                    jetons.append(.signe(caractere))
                } else if !caractere.isWhitespace, !"'’,".contains(caractere) {
                    throw RefusDate("« \(caractere) » n’a pas sa place dans une date. Exemple : 23/11 14h30.")
                }
            }
        }
        try clore()
        return jetons
    }
}

/// The words of dates, folded.
enum LexiqueDate {
    /// Words that say nothing by themselves.
    static let motsVides: Set<String> = [
        "le", "la", "l", "a", "au", "de", "du", "d", "ce", "cet", "cette", "vers", "pour",
    ]

    /// Numbers in letters.
    static let nombres = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "quinze": 15,
    ]

    /// Days named from today.
    static let relatifs = [
        "auj": 0, "ajd": 0, "aujourd": 0, "aujourdhui": 0, "dem": 1, "demain": 1, "hier": -1, "apresdemain": 2,
        "avanthier": -2,
    ]

    /// A unit of « dans 2 semaines ».
    enum Unite: Hashable, Sendable {
        case minute, heure, jour, semaine, mois, annee
    }

    static let unites: [String: Unite] = [
        "min": .minute, "mn": .minute, "minute": .minute, "minutes": .minute, "h": .heure, "heure": .heure,
        "heures": .heure, "j": .jour, "jour": .jour, "jours": .jour, "s": .semaine, "sem": .semaine,
        "semaine": .semaine, "semaines": .semaine, "m": .mois, "mois": .mois, "an": .annee, "ans": .annee,
        "annee": .annee, "annees": .annee,
    ]

    /// The day of the week, 1 to 7, of a whole name or of its first three letters or more.
    static func jourDeSemaine(_ mot: String) -> Int? {
        guard mot.count >= 3 else { return nil }
        return FormatDate.joursDeSemaine.firstIndex { $0.hasPrefix(mot) }.map { $0 + 1 }
    }

    /// The month, 1 to 12, of a whole name or of a beginning that only one month has.
    static func mois(_ mot: String) -> Int? {
        guard mot.count >= 3 else { return nil }
        let trouves = FormatDate.mois.indices.filter { Repliage.replier(FormatDate.mois[$0]).hasPrefix(mot) }
        return trouves.count == 1 ? trouves[0] + 1 : nil
    }
}
