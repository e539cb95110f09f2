import DUIDomain
import DUIMessaging
import Foundation

/// Reads a mail written with `\n`, as it is or with network line ends.
func lire(_ texte: String, crlf: Bool = true) throws -> Courriel {
    try LecteurMIME.read(Data((crlf ? texte.replacingOccurrences(of: "\n", with: "\r\n") : texte).utf8))
}

extension Courriel {
    /// All its text, one line a block.
    var texte: String { corps.textes.filter { !$0.isEmpty }.joined(separator: "\n") }
}

/// Bytes of a mail made of text and raw bytes.
func octets(_ morceaux: Any...) -> Data {
    var data = Data()
    for morceau in morceaux {
        if let texte = morceau as? String { data.append(contentsOf: texte.utf8) }
        if let brut = morceau as? [UInt8] { data.append(contentsOf: brut) }
        if let brut = morceau as? [Int] { data.append(contentsOf: brut.map { UInt8($0) }) }
    }
    return data
}

/// A mail of one part: its content headers, then its body.
func partie(_ entetes: String, _ corps: String) -> String {
    "From: a@b.fr\nSubject: x\nMIME-Version: 1.0\n\(entetes)\n\n\(corps)"
}
