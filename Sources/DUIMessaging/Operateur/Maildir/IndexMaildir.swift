import DUIDomain
import Foundation

/// The numbers of the messages of a Maildir, in a small file beside them.
///
/// A line is added when a message is seen for the first time, and no line is ever changed: a number means one message for
/// ever, even gone. A line that a crash cut short is dropped; a file that makes no sense is made anew under another
/// numbering, which tells whoever reads to look at everything again.
struct IndexMaildir {
    /// UIDVALIDITY.
    private(set) var numerotation: UInt32
    /// Names without their flags, by number.
    private(set) var noms: [(uid: UInt32, base: String)]
    private var connus: Set<String>
    private let chemin: String

    /// The number that the next message gets.
    var prochain: UInt32 { (noms.last?.uid ?? 0) + 1 }

    private static let titre = "dui-index 1 "
    private static let octetsAuPlus = 256 << 20

    /// Reads the numbers of a folder, or starts them.
    static func lire(_ dossier: String, maintenant: Instant) throws -> IndexMaildir {
        let chemin = dossier + "/dui-index"
        let octets = try Fichiers.lire(chemin, auPlus: octetsAuPlus)
        if let octets, let lu = IndexMaildir(chemin, octets) {
            // The end of a line that was being written when the machine stopped.
            if octets.last != 0x0A { try lu.reecrire() }
            return lu
        }
        let ancienne = octets.flatMap { numerotation(String(decoding: $0.prefix(40), as: UTF8.self)) } ?? 0
        let proposee = UInt32(truncatingIfNeeded: max(1, maintenant.secondes))
        let index = IndexMaildir(chemin, numerotation: proposee > ancienne ? proposee : ancienne &+ 1)
        try index.reecrire()
        return index
    }

    private init(_ chemin: String, numerotation: UInt32) {
        self.chemin = chemin
        self.numerotation = numerotation
        noms = []
        connus = []
    }

    /// Nil when it is no index, or a line of it that is whole makes no sense.
    private init?(_ chemin: String, _ octets: Data) {
        var lignes = octets.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        // What follows the last line end: nothing, or a line cut short.
        lignes.removeLast()
        guard let premiere = lignes.first, let numerotation = Self.numerotation(premiere) else { return nil }
        self.init(chemin, numerotation: numerotation)
        for ligne in lignes.dropFirst() {
            let mots = ligne.split(separator: " ")
            guard mots.count == 2, let uid = UInt32(mots[0]), uid >= prochain, uid < .max,
                connus.insert(String(mots[1])).inserted
            else { return nil }
            noms.append((uid, String(mots[1])))
        }
    }

    private static func numerotation(_ ligne: String) -> UInt32? {
        guard ligne.hasPrefix(titre) else { return nil }
        return UInt32(ligne.dropFirst(titre.count).prefix { $0.isASCII && $0.isNumber }).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether a message was here one day.
    func connait(_ base: String) -> Bool { connus.contains(base) }

    /// Gives numbers to messages that have none, in this order.
    mutating func inscrire(_ bases: [String]) throws {
        let nouvelles = bases.filter { !connus.contains($0) }
        guard !nouvelles.isEmpty else { return }
        guard nouvelles.count < Int(UInt32.max - prochain) else {
            throw ErreurOperateur.dossiers("numérotation épuisée")
        }
        let debut = noms.count
        for base in nouvelles where connus.insert(base).inserted { noms.append((prochain, base)) }
        let lignes = noms[debut...].map { "\($0.uid) \($0.base)\n" }.joined()
        try Fichiers.ecrire(Data(lignes.utf8), dans: chemin, ajouter: true)
    }

    private func reecrire() throws {
        let texte = "\(Self.titre)\(numerotation)\n" + noms.map { "\($0.uid) \($0.base)\n" }.joined()
        try Fichiers.ecrire(Data(texte.utf8), dans: chemin + ".neuf")
        try Fichiers.renommer(chemin + ".neuf", en: chemin)
    }
}
