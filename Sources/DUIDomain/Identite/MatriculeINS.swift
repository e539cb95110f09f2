/// The 15 characters of an INS: a NIR or a NIA with its key. It is text, never a number (Corsica has letters).
public struct MatriculeINS: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The 15 characters, upper case, without spaces.
    public let valeur: String

    /// Why a text is not a matricule.
    public enum Refus: Error, Hashable, Sendable {
        /// It does not have 15 characters once spaces are gone; carries how many it has.
        case longueur(Int)
        /// A character at this rank (1 to 15) may not stand there.
        case caractere(rang: Int)
        /// The key does not fit; carries the expected one.
        case cle(attendue: String)
    }

    /// Checks length, characters and key (97 minus the first thirteen modulo 97, Corsica's `2A` read as 19, `2B` as 18).
    public init(_ texte: some StringProtocol) throws(Refus) {
        let compact = texte.uppercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
        guard compact.count == 15 else { throw .longueur(compact.count) }
        var chiffres = Array(compact)
        if chiffres[5] == "2", chiffres[6] == "A" || chiffres[6] == "B" {
            (chiffres[5], chiffres[6]) = ("1", chiffres[6] == "A" ? "9" : "8")
        }
        if let rang = chiffres.firstIndex(where: { !($0.isASCII && $0.isNumber) }) { throw .caractere(rang: rang + 1) }
        guard "123478".contains(chiffres[0]) else { throw .caractere(rang: 1) }
        let reste = chiffres[0..<13].compactMap(\.wholeNumberValue).reduce(0) { ($0 * 10 + $1) % 97 }
        let attendue = pad(97 - reste, 2)
        guard String(chiffres[13...14]) == attendue else { throw .cle(attendue: attendue) }
        valeur = compact
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

/// The authority under which a matricule is issued, by its OID.
///
/// Source: ANS, « Liste des OID des autorités d'affectation des INS ».
public enum AutoriteINS: String, Hashable, Sendable, Codable, CaseIterable {
    /// NIR, production.
    case nir = "1.2.250.1.213.1.4.8"
    /// NIA, production.
    case nia = "1.2.250.1.213.1.4.9"
    /// NIR of the test range: fictitious people.
    case nirTest = "1.2.250.1.213.1.4.10"
    /// NIR of the demonstration range: fictitious people.
    case nirDemonstration = "1.2.250.1.213.1.4.11"
}

/// A national identity number with its authority.
public struct INS: Hashable, Sendable, Codable {
    /// The 15 characters.
    public let matricule: MatriculeINS
    /// Who issued it.
    public let autorite: AutoriteINS

    /// A matricule under its authority.
    public init(matricule: MatriculeINS, autorite: AutoriteINS) {
        self.matricule = matricule
        self.autorite = autorite
    }
}
