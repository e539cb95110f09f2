import DUIDomain

/// A full-text request from what somebody typed: folded words, all needed; the last one may be the beginning of a word.
///
/// Folding leaves letters and digits only, so that no quote and no operator of the person reaches the query language.
struct RequetePleinTexte {
    /// The words, folded.
    let mots: [String]
    /// Whether the last word is still being typed.
    let dernierEnCours: Bool

    /// Nothing when no word was typed. A text is cut at 20 words.
    init?(_ texte: String) {
        mots = Array(Repliage.mots(String(texte.prefix(500))).prefix(20))
        guard let dernier = mots.last else { return nil }
        // One letter begins half of the words there are: it is looked for as a word.
        dernierEnCours = texte.last?.isWhitespace == false && dernier.count >= 2
    }

    /// All words as they stand.
    func exacte(dans boites: [Int64]? = nil) -> String {
        assembler(mots.map { "\"\($0)\"" }, boites)
    }

    /// The last word as the beginning of one.
    func parPrefixe(dans boites: [Int64]? = nil) -> String {
        guard dernierEnCours else { return exacte(dans: boites) }
        return assembler(mots.dropLast().map { "\"\($0)\"" } + mots.suffix(1).map { "\"\($0)\"*" }, boites)
    }

    /// A word of the index that tells the mailbox: the messages of others are left out by the index itself.
    static func jeton(boite: Int64) -> String { "jetonboite\(boite)x" }

    private func assembler(_ termes: [String], _ boites: [Int64]?) -> String {
        var tous = termes
        if let boites {
            tous.append("(" + boites.map { "\"\(Self.jeton(boite: $0))\"" }.joined(separator: " OR ") + ")")
        }
        return tous.joined(separator: " AND ")
    }
}

/// What goes into a full-text index.
enum IndexPleinTexte {
    /// A longer text is indexed up to here: what follows is still kept, and read when opened.
    static let portee = 400_000

    /// The text to keep for extracts.
    static func lisible(_ texte: String) -> String { String(texte.prefix(portee)) }

    /// The folded text to index.
    static func replie(_ morceaux: [String], boite: Int64? = nil) -> String {
        let jeton = boite.map { " " + RequetePleinTexte.jeton(boite: $0) } ?? ""
        return Repliage.replier(String(morceaux.joined(separator: "\n").prefix(portee))) + jeton
    }
}
