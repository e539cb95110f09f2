/// The words around a match, from the text as it reads.
public enum Extrait {
    /// How much of a text is looked at: a match farther away is shown by the beginning of the text.
    private static let portee = 40_000

    /// About `largeur` signs around the first word of `texte` that begins by one of the folded `mots`; the beginning of the
    /// text when none is found.
    public static func autour(_ texte: String, mots: [String], largeur: Int = 90) -> String {
        var morceaux: [Substring] = []
        var trouve: Int?
        var apres = 0
        var reste = texte.unicodeScalars.prefix(portee)
        // Cut word by word: a match near the beginning of a long text costs its beginning only.
        while apres <= largeur, let morceau = prendreUnMot(&reste) {
            morceaux.append(morceau)
            if trouve != nil {
                apres += morceau.count + 1
            } else if commence(Repliage.replier(morceau), mots) {
                trouve = morceaux.count - 1
            }
        }
        return couper(morceaux, autour: trouve ?? 0, largeur: largeur)
    }

    /// Scalars and not letters: telling letters apart costs more than all the rest of a search.
    private static func prendreUnMot(_ reste: inout Substring.UnicodeScalarView) -> Substring? {
        guard let debut = reste.firstIndex(where: { !estUnBlanc($0) }) else { return nil }
        let fin = reste[debut...].firstIndex(where: estUnBlanc) ?? reste.endIndex
        defer { reste = reste[fin...] }
        return Substring(reste[debut..<fin])
    }

    /// Whether one of the words of a folded piece begins by one of those looked for.
    private static func commence(_ replie: String, _ mots: [String]) -> Bool {
        guard replie.utf8.contains(0x20) else { return mots.contains { replie.hasPrefix($0) } }
        return replie.split(separator: " ").contains { mot in mots.contains { mot.hasPrefix($0) } }
    }

    private static func estUnBlanc(_ scalaire: Unicode.Scalar) -> Bool {
        scalaire.isASCII
            ? scalaire == " " || (scalaire.value >= 9 && scalaire.value <= 13)
            : scalaire.properties.isWhitespace
    }

    private static func couper(_ morceaux: [Substring], autour centre: Int, largeur: Int) -> String {
        guard !morceaux.isEmpty else { return "" }
        var debut = centre
        var longueur = morceaux[centre].count
        while debut > 0, longueur + morceaux[debut - 1].count + 1 <= largeur / 3 + morceaux[centre].count {
            debut -= 1
            longueur += morceaux[debut].count + 1
        }
        var fin = centre
        while fin + 1 < morceaux.count, longueur + morceaux[fin + 1].count + 1 <= largeur {
            fin += 1
            longueur += morceaux[fin].count + 1
        }
        let corps = morceaux[debut...fin].joined(separator: " ")
        return (debut > 0 ? "… " : "") + corps.prefix(largeur * 2) + (fin + 1 < morceaux.count ? " …" : "")
    }
}
