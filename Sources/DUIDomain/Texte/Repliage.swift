import Foundation

/// What makes two spellings equal for a search: one table, used when the index is written and when the query is read.
///
/// Foundation's folding and SQLite's `remove_diacritics` both keep `œ`, `æ`, the typographic apostrophe and the
/// non-breaking hyphen, so DUI folds by itself.
public enum Repliage {
    /// Lower case without accents; ligatures spelt out; apostrophes, hyphens and every other sign turned into one space.
    ///
    /// `LEFÈVRE-D’Herbé` gives `lefevre d herbe`, `Œuvrard` gives `oeuvrard`.
    public static func replier(_ texte: some StringProtocol) -> String {
        var sortie = ""
        sortie.reserveCapacity(texte.utf8.count)
        var espaceEnAttente = false
        func ajouter(_ morceau: some StringProtocol) {
            if espaceEnAttente && !sortie.isEmpty { sortie.append(" ") }
            espaceEnAttente = false
            sortie.append(contentsOf: morceau)
        }
        if texte.utf8.allSatisfy({ $0 < 0x80 }) {
            for octet in texte.utf8 {
                switch octet {
                case 0x61...0x7A, 0x30...0x39: ajouter(String(UnicodeScalar(octet)))
                case 0x41...0x5A: ajouter(String(UnicodeScalar(octet + 32)))
                default: espaceEnAttente = true
                }
            }
            return sortie
        }
        for scalaire in texte.decomposedStringWithCanonicalMapping.unicodeScalars {
            if let epele = ligatures[scalaire] {
                ajouter(epele)
            } else if scalaire.properties.generalCategory == .nonspacingMark {
                continue
            } else if scalaire.properties.isAlphabetic || scalaire.properties.numericType != nil {
                ajouter(scalaire.properties.lowercaseMapping)
            } else {
                espaceEnAttente = true
            }
        }
        return sortie
    }

    /// The words of a text, folded.
    public static func mots(_ texte: some StringProtocol) -> [String] {
        replier(texte).split(separator: " ").map(String.init)
    }

    private static let ligatures: [Unicode.Scalar: String] = [
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
    ]
}
