import DUIDomain
import Foundation

/// The standard output: whole lines, harmless, and an end that is quiet when nobody reads any more.
enum Sortie {
    /// Whoever read the output is gone (`| head`): the command has nothing more to say to anybody.
    struct Fermee: Error {}

    /// One object of a list: its reference first, columns separated by two spaces, an empty one shown as a dash.
    static func objet(_ colonnes: [String]) throws {
        try ligne(colonnes.map(colonne).joined(separator: "  "))
    }

    /// A line of text.
    static func ligne(_ texte: String) throws {
        try ecrire(Assainissement.texte(texte) + "\n")
    }

    /// A column never holds two spaces in a row, so that they always separate.
    private static func colonne(_ brute: String) -> String {
        let mots = Assainissement.texte(brute).split(whereSeparator: { $0 == " " || $0 == "\n" })
        return mots.isEmpty ? "-" : mots.joined(separator: " ")
    }

    private static func ecrire(_ texte: String) throws {
        var octets = Array(texte.utf8)[...]
        while !octets.isEmpty {
            let ecrits = octets.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if ecrits < 0, errno == EINTR { continue }
            guard ecrits > 0 else { throw echec(errno) }
            octets = octets.dropFirst(ecrits)
        }
    }

    private static func echec(_ code: Int32) -> any Error {
        switch code {
        case EPIPE: Fermee()
        case ENOSPC, EDQUOT, EFBIG:
            Refus("La sortie n’a pas pu être écrite en entier : il n’y a plus de place. La base n’a pas changé.")
        default: Refus("La sortie n’a pas pu être écrite (\(String(cString: strerror(code)))).")
        }
    }
}

/// A refusal with its French sentence: exit status 1.
struct Refus: Error {
    let phrase: String

    init(_ phrase: String) { self.phrase = phrase }
}

/// A command written in a way that means nothing: exit status 2.
struct UsageErrone: Error {
    let phrase: String

    init(_ phrase: String) { self.phrase = phrase }
}
