/// The 15 characters of an INS: a NIR or a NIA with its key. It is text, never a number (Corsica has letters).
///
/// Sex (1), year (2), month (2), département (2), commune or country (3), order (3), key (2). Source: Insee, composition
/// du numéro d'inscription au répertoire; the layout is the same for a NIA. What is **certain** is refused: the length,
/// the characters, the first digit, a month that no rule gives, département 00, commune or order 000 of a NIR, the key.
/// What is **doubtful** is let through: départements 20 (Corsica before 1976) and 91 to 96 (Algeria, Morocco and Tunisia
/// before their independence as well as today's départements), any territory from 970 to 989, any country from 001 to
/// 999, and communes or orders 000 of a NIA, whose rule of numbering is not published.
public struct MatriculeINS: Hashable, Sendable, CustomStringConvertible {
    /// The 15 characters, upper case, without spaces.
    public let valeur: String

    /// Why a text is not a matricule.
    public enum Refus: Error, Hashable, Sendable {
        /// It does not have 15 characters once spaces are gone; carries how many it has.
        case longueur(Int)
        /// A character at this rank (1 to 15) may not stand there.
        case caractere(rang: Int)
        /// The month is neither a month nor a code of an unknown one; carries the two digits.
        case mois(String)
        /// Département 00.
        case departement
        /// Commune or country 000.
        case commune
        /// Order 000.
        case ordre
        /// The key does not fit; carries the expected one.
        case cle(attendue: String)
    }

    /// Checks length, characters, parts and key (97 minus the first thirteen modulo 97, Corsica's `2A` read as 19, `2B`
    /// as 18). Spaces, dots and hyphens between groups are left out; lower case is accepted.
    public init(_ texte: some StringProtocol) throws(Refus) {
        let compact = texte.uppercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
        guard compact.count == 15 else { throw .longueur(compact.count) }
        var chiffres = Array(compact)
        if chiffres[5] == "2", chiffres[6] == "A" || chiffres[6] == "B" {
            (chiffres[5], chiffres[6]) = ("1", chiffres[6] == "A" ? "9" : "8")
        }
        if let rang = chiffres.firstIndex(where: { !($0.isASCII && $0.isNumber) }) { throw .caractere(rang: rang + 1) }
        guard "123478".contains(chiffres[0]) else { throw .caractere(rang: 1) }
        try Self.controlerLesParties(chiffres)
        let reste = chiffres[0..<13].compactMap(\.wholeNumberValue).reduce(0) { ($0 * 10 + $1) % 97 }
        let attendue = pad(97 - reste, 2)
        guard String(chiffres[13...14]) == attendue else { throw .cle(attendue: attendue) }
        valeur = compact
    }

    private static func controlerLesParties(_ chiffres: [Character]) throws(Refus) {
        let mois = String(chiffres[3...4])
        switch Int(mois) ?? 0 {
        case 1...12, 20...42, 50...99: break
        default: throw .mois(mois)
        }
        if chiffres[5...6] == ["0", "0"] { throw .departement }
        guard chiffres[0] == "1" || chiffres[0] == "2" else { return }
        if chiffres[7...9] == ["0", "0", "0"] { throw .commune }
        if chiffres[10...12] == ["0", "0", "0"] { throw .ordre }
    }

    /// The matricule grouped as people read it: `2 79 03 51 215 189 89`.
    public var groupe: String {
        let c = Array(valeur)
        let coupes = [0..<1, 1..<3, 3..<5, 5..<7, 7..<10, 10..<13, 13..<15]
        return coupes.map { String(c[$0]) }.joined(separator: " ")
    }

    /// The 15 characters.
    public var description: String { valeur }
}

extension MatriculeINS: Codable {
    private enum CodingKeys: String, CodingKey { case valeur }

    /// Reads a kept matricule; it is checked again, for a base is read on other machines than the one that wrote it.
    public init(from decoder: any Decoder) throws {
        let conteneur = try decoder.container(keyedBy: CodingKeys.self)
        do {
            try self.init(conteneur.decode(String.self, forKey: .valeur))
        } catch let refus as Refus {
            throw DecodingError.dataCorruptedError(
                forKey: .valeur, in: conteneur, debugDescription: refus.message)
        }
    }

    /// Writes the 15 characters.
    public func encode(to encoder: any Encoder) throws {
        var conteneur = encoder.container(keyedBy: CodingKeys.self)
        try conteneur.encode(valeur, forKey: .valeur)
    }
}

extension MatriculeINS.Refus {
    /// What is wrong and what to do, in one French sentence for a screen or a command line.
    public var message: String {
        switch self {
        case .longueur(let combien):
            "Le matricule a \(FormatDate.nombre(combien, "caractère")) au lieu de 15 ; relisez-le, clé comprise."
        case .caractere(rang: 1):
            "Le matricule commence par 1 ou 2 (NIR), ou par 3, 4, 7 ou 8 (NIA) ; relisez le premier chiffre."
        case .caractere(rang: 7):
            "Le septième caractère du matricule est un chiffre, ou A ou B après un 2 pour la Corse ; relisez-le."
        case .caractere(let rang):
            "Le caractère de rang \(rang) du matricule n’est pas un chiffre ; relisez-le."
        case .mois(let mois):
            "Le mois \(mois) du matricule n’existe pas (01 à 12, ou 20 à 42 et 50 à 99 s’il est inconnu) ; relisez les "
                + "quatrième et cinquième chiffres."
        case .departement:
            "Le département 00 du matricule n’existe pas ; relisez les sixième et septième caractères."
        case .commune:
            "La commune ou le pays 000 du matricule n’existe pas ; relisez les huitième, neuvième et dixième chiffres."
        case .ordre:
            "Le numéro d’ordre 000 du matricule n’existe pas ; relisez les trois chiffres qui précèdent la clé."
        case .cle(let attendue):
            "La clé du matricule devrait être \(attendue) : un chiffre au moins est faux ; relisez le matricule entier."
        }
    }
}
