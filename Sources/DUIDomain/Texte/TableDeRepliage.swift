/// What each scalar of western texts becomes when it is folded, asked once of the slow rule itself: both always agree.
///
/// ASCII, Latin letters with their accents (to U+024F) and general punctuation (U+2000 to U+206F) are in it: canonical
/// decomposition gives these letters and marks that folding drops, so that no scalar depends on its neighbours.
enum TableDeRepliage {
    private static let fin: UInt32 = 0x250
    private static let ponctuation: Range<UInt32> = 0x2000..<0x2070

    /// The bytes of each folded scalar; empty for one that vanishes.
    private struct Table: Sendable {
        var octets: [UInt8] = []
        /// Where the bytes of a scalar begin; the next entry says where they end.
        var debuts: [Int] = [0]
        /// Whether it is a sign, which turns into a space.
        var signes: [Bool] = []
    }

    private static let lettres = table(0..<fin)
    private static let signes = table(ponctuation)

    private static func table(_ scalaires: Range<UInt32>) -> Table {
        var table = Table()
        for valeur in scalaires {
            let seul = Unicode.Scalar(valeur).map { String(Character($0)) } ?? ""
            let replie = Repliage.lentement(seul)
            table.octets += Array(replie.utf8)
            table.debuts.append(table.octets.count)
            // Between two letters, a sign leaves a space and a mark leaves nothing.
            table.signes.append(replie.isEmpty && Repliage.lentement("a\(seul)a") == "a a")
        }
        return table
    }

    /// The folded text, or nil when a scalar is in no table.
    static func replier(_ texte: UnsafeBufferPointer<UInt8>) -> String? {
        var sortie: [UInt8] = []
        sortie.reserveCapacity(texte.count + 8)
        var espaceEnAttente = false
        var place = 0
        while place < texte.count {
            let premier = UInt32(texte[place])
            let valeur: UInt32
            switch premier {
            case 0..<0x80:
                valeur = premier
                place += 1
            case 0xC2..<0xCA where place + 1 < texte.count:
                valeur = (premier & 0x1F) << 6 | UInt32(texte[place + 1]) & 0x3F
                place += 2
            case 0xE2 where place + 2 < texte.count:
                valeur = 0x2000 | (UInt32(texte[place + 1]) & 0x3F) << 6 | UInt32(texte[place + 2]) & 0x3F
                place += 3
            default: return nil
            }
            guard valeur < fin || ponctuation.contains(valeur) else { return nil }
            let table = valeur < fin ? lettres : signes
            let rang = Int(valeur < fin ? valeur : valeur - ponctuation.lowerBound)
            if table.signes[rang] {
                espaceEnAttente = true
                continue
            }
            let octets = table.debuts[rang]..<table.debuts[rang + 1]
            guard !octets.isEmpty else { continue }
            if espaceEnAttente && !sortie.isEmpty { sortie.append(0x20) }
            espaceEnAttente = false
            for octet in octets { sortie.append(table.octets[octet]) }
        }
        return String(decoding: sortie, as: UTF8.self)
    }
}
