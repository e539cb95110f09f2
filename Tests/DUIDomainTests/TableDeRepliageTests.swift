import Testing

@testable import DUIDomain

/// Folding by the table and folding by the properties of Unicode are one rule.
struct TableDeRepliageTests {
    @Test func agreesWithTheSlowRuleOnEveryScalarOfTheTable() {
        for valeur in Array(0..<UInt32(0x250)) + Array(0x2000..<UInt32(0x2070)) {
            guard let scalaire = Unicode.Scalar(valeur) else { continue }
            for texte in ["\(scalaire)", "a\(scalaire)b", "\(scalaire)\(scalaire)z", "é \(scalaire)"] {
                #expect(Repliage.replier(texte) == Repliage.lentement(texte), "U+\(String(valeur, radix: 16))")
            }
        }
    }

    @Test(arguments: [
        "LEFÈVRE-D’Herbé", "Œuvrard", "e\u{301}te\u{301}", "½ comprimé à 8 h 30", "Ελλάδα", "日本語 test", "ﬁn",
        "a\u{2019}b",
        "  deux  mots  ", "Ångström²", "ǅ ǆ", "\u{2060}x\u{200B}y", "💊 et ♥", "",
    ])
    func agreesWithTheSlowRuleOnTexts(_ texte: String) {
        #expect(Repliage.replier(texte) == Repliage.lentement(texte))
    }
}
