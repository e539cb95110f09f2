import DUIDomain
import Foundation

/// Plain text made of blocks: running text is wrapped, text with columns keeps its layout.
public enum TexteBrut {
    /// Decodes bytes of unknown encoding: UTF-8 if they are, UTF-16 with its mark, else Windows-1252.
    public static func decoder(_ octets: Data) -> String {
        if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
            return String(data: octets, encoding: .utf16) ?? String(decoding: octets, as: UTF8.self)
        }
        let sansMarque = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets
        return String(data: sansMarque, encoding: .utf8) ?? PageDeCodes1252.decoder(sansMarque)
    }

    /// The text as blocks; lines that line up in columns are kept as they are.
    public static func blocs(_ texte: String) -> [BlocLisible] {
        var blocs: [BlocLisible] = []
        var lignes: [Substring] = []
        func clore() {
            guard !lignes.isEmpty else { return }
            let morceau = lignes.joined(separator: "\n")
            blocs.append(lignes.contains(where: aDesColonnes) ? .preformate(morceau) : .paragraphe([Fragment(morceau)]))
            lignes = []
        }
        for ligne in Assainissement.texte(texte).split(separator: "\n", omittingEmptySubsequences: false) {
            if ligne.allSatisfy(\.isWhitespace) {
                clore()
            } else {
                lignes.append(ligne)
            }
        }
        clore()
        return blocs
    }

    /// Whether white space inside a line lays something out.
    private static func aDesColonnes(_ ligne: Substring) -> Bool {
        var blancs = 0
        for signe in ligne.drop(while: { $0 == " " }) {
            if signe == " " {
                blancs += 1
            } else if blancs >= 3 || signe == "|" {
                return true
            } else {
                blancs = 0
            }
        }
        return false
    }
}
