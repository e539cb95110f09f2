import DUIDomain
import Testing

/// The words around a match.
struct ExtraitTests {
    @Test(arguments: [
        ("Retour à domicile prévu", ["domi"], "… à domicile prévu"),
        ("L’œdème a régressé", ["oedeme"], "L’œdème a régressé"),
        ("un deux trois quatre cinq six sept huit neuf dix", ["sept"], "… six sept huit neuf …"),
        ("un deux trois quatre cinq six sept huit neuf dix", ["absent"], "un deux trois quatre …"),
        ("  ", ["x"], ""), ("", [], ""), ("un\n\tdeux", ["deux"], "un deux"),
    ])
    func showsWhatSurroundsTheFirstMatch(_ texte: String, _ mots: [String], _ attendu: String) {
        #expect(Extrait.autour(texte, mots: mots, largeur: 20) == attendu)
    }

    @Test func staysShortWhateverTheText() {
        let immense = String(repeating: "x", count: 100_000)
        #expect(Extrait.autour(immense, mots: ["x"], largeur: 20).count < 60)
    }
}
