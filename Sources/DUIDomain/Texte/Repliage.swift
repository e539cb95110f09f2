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
        // One table for the letters and signs of western texts: a search folds every word it shows, letter after letter.
        var texte = String(texte)
        let courant = texte.withUTF8 { octets in TableDeRepliage.replier(octets) }
        return courant ?? lentement(texte)
    }

    /// Any script, by the properties of its scalars.
    static func lentement(_ texte: String) -> String {
        var sortie = ""
        sortie.reserveCapacity(texte.utf8.count)
        var espaceEnAttente = false
        for scalaire in texte.decomposedStringWithCanonicalMapping.unicodeScalars {
            if ligatures[scalaire] == nil, scalaire.properties.generalCategory == .nonspacingMark { continue }
            guard let morceau = lettre(scalaire) else {
                espaceEnAttente = true
                continue
            }
            if espaceEnAttente && !sortie.isEmpty { sortie.append(" ") }
            espaceEnAttente = false
            sortie.append(contentsOf: morceau)
        }
        return sortie
    }

    /// What a scalar that is no mark becomes; nil for a sign.
    private static func lettre(_ scalaire: Unicode.Scalar) -> String? {
        if let epele = ligatures[scalaire] { return epele }
        guard scalaire.properties.isAlphabetic || scalaire.properties.numericType != nil else { return nil }
        return scalaire.properties.lowercaseMapping
    }

    /// The words of a text, folded.
    public static func mots(_ texte: some StringProtocol) -> [String] {
        replier(texte).split(separator: " ").map(String.init)
    }

    /// Letters that no decomposition spells out.
    static let ligatures: [Unicode.Scalar: String] = [
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
    ]
}
