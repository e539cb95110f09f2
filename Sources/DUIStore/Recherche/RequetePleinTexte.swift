import DUIDomain
import GRDB

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

    /// The last word as the beginning of one; nothing when no word that is known begins so.
    func parPrefixe(_ db: Database, dans boites: [Int64]? = nil) throws -> String? {
        guard dernierEnCours, let debut = mots.last else { return exacte(dans: boites) }
        let avant = mots.dropLast().map { "\"\($0)\"" }
        // Up to four letters the index has an entry of its own.
        guard debut.unicodeScalars.count > 4 else { return assembler(avant + ["\"\(debut)\"*"], boites) }
        let connus = try String.fetchAll(
            db.cachedStatement(sql: "SELECT mot FROM mot WHERE mot >= ? AND mot < ? LIMIT ?"),
            arguments: [debut, debut + "\u{10FFFF}", Self.finsAuPlus + 1])
        guard !connus.isEmpty else { return nil }
        guard connus.count <= Self.finsAuPlus else { return assembler(avant + ["\"\(debut)\"*"], boites) }
        return assembler(avant + ["(" + connus.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"], boites)
    }

    /// How many ends of a word are looked for one by one.
    private static let finsAuPlus = 64

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

    /// Enters a text in an index under the key of its row, and its words in the list of known words.
    static func inscrire(
        _ db: Database, _ morceaux: [String], dans index: Index, cle: Int64, boite: Int64? = nil
    ) throws {
        let replie = Repliage.replier(String(morceaux.joined(separator: "\n").prefix(portee)))
        let jeton = boite.map { " " + RequetePleinTexte.jeton(boite: $0) } ?? ""
        try db.cachedStatement(sql: "INSERT INTO \(index.rawValue) (rowid, texte) VALUES (?, ?)")
            .execute(arguments: [cle, replie + jeton])
        let instruction = try db.cachedStatement(sql: "INSERT OR IGNORE INTO mot (mot) VALUES (?)")
        for mot in Set(replie.split(separator: " ")) { try instruction.execute(arguments: [String(mot)]) }
    }

    /// The full-text indexes.
    enum Index: String {
        /// Of messages.
        case messages = "message_recherche"
        /// Of documents.
        case documents = "document_recherche"
    }
}
