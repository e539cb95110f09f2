import DUIDomain
import Testing

@Suite("Texte en blocs")
struct TexteEnBlocsTests {
    @Test(
        "deux trous font des colonnes, un seul reste une phrase",
        arguments: [
            ("Na   140   mmol/L", true), ("Na   140\nK   4,1", true), ("Na | 140 | mmol/L", true),
            ("| Na | 140\n| K | 4,1", true), ("Na   140", false), ("| Na", false), ("oui | non", false),
            ("   retrait", false), ("deux  espaces  et  plus", false),
        ])
    func colonnes(texte: String, attendu: Bool) {
        #expect(TexteEnBlocs.blocs(texte) == [attendu ? .preformate(texte) : .paragraphe([Fragment(texte)])])
    }

    @Test("les lignes vides et la signature séparent, les blancs de fin tombent")
    func paragraphes() {
        let texte = "un  \ndeux\n \n\ntrois\n-- \nNom\u{7}\n"
        #expect(
            TexteEnBlocs.blocs(texte) == [
                .paragraphe([Fragment("un\ndeux")]), .paragraphe([Fragment("trois")]),
                .paragraphe([Fragment("--\nNom\u{FFFD}")]),
            ])
        #expect(TexteEnBlocs.blocs("\n \n").isEmpty)
    }
}
