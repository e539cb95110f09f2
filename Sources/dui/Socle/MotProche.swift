import DUIDomain

/// Finds the word that somebody meant among those that exist.
enum MotProche {
    /// The nearest known word, when few letters separate it from what was typed; nil when nothing looks like it.
    static func de(_ tape: String, parmi connus: [String]) -> String? {
        let voulu = Array(Repliage.replier(tape).prefix(60))
        guard voulu.count >= 3 else { return nil }
        let ecarts = connus.map { (mot: $0, ecart: ecart(voulu, Array(Repliage.replier($0)))) }
        let proche = ecarts.min { $0.ecart < $1.ecart }
        return proche.flatMap { $0.ecart <= max(1, voulu.count / 3) ? $0.mot : nil }
    }

    /// Letters to add, drop, change or swap with their neighbour to go from one word to the other.
    static func ecart(_ un: [Character], _ autre: [Character]) -> Int {
        var avant: [Int] = []
        var rangee = Array(0...autre.count)
        for i in un.indices {
            var suivante = [i + 1]
            for j in autre.indices {
                var cout = min(rangee[j + 1] + 1, suivante[j] + 1, rangee[j] + (un[i] == autre[j] ? 0 : 1))
                if i > 0, j > 0, un[i] == autre[j - 1], un[i - 1] == autre[j] { cout = min(cout, avant[j - 1] + 1) }
                suivante.append(cout)
            }
            (avant, rangee) = (rangee, suivante)
        }
        return rangee[autre.count]
    }
}
