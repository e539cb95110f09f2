import DUIViewModels
import Testing

@Suite("Text being typed")
struct ChampTexteTests {
    /// The text with `|` at the caret.
    private static func vu(_ champ: ChampTexte) -> String {
        String(champ.caracteres[..<champ.curseur]) + "|" + String(champ.caracteres[champ.curseur...])
    }

    private static func champ(_ texte: String, _ editions: [Edition], multiligne: Bool = false) -> String {
        var champ = ChampTexte(texte, multiligne: multiligne)
        for edition in editions { champ.editer(edition) }
        return vu(champ)
    }

    @Test(
        "a field of one line",
        arguments: [
            ("abc", [.effacerAvant], "ab|"), ("abc", [.debut, .effacerApres], "|bc"),
            ("abc", [.gauche, .gauche], "a|bc"), ("abc", [.droite, .droite], "abc|"),
            ("un deux trois", [.motPrecedent, .motPrecedent], "un |deux trois"),
            ("un deux", [.debut, .motSuivant], "un| deux"), ("", [.effacerAvant, .effacerApres, .gauche], "|"),
            ("e\u{301}te\u{301}", [.effacerAvant], "e\u{301}t|"), ("漢字", [.gauche], "漢|字"),
            ("abc", [.nouvelleLigne], "abc|"), ("abc", [.effacerLaLigne], "|"),
        ] as [(String, [Edition], String)])
    func uneLigne(texte: String, editions: [Edition], attendu: String) {
        #expect(Self.champ(texte, editions) == attendu)
    }

    @Test(
        "a field of several lines",
        arguments: [
            ("un", [.nouvelleLigne], "un\n|"), ("un\ndeux", [.debut], "un\n|deux"),
            ("un\ndeux", [.debut, .effacerAvant], "un|deux"),
            ("un\ndeux", [.debut, .gauche, .debut, .fin], "un|\ndeux"),
        ] as [(String, [Edition], String)])
    func plusieursLignes(texte: String, editions: [Edition], attendu: String) {
        #expect(Self.champ(texte, editions, multiligne: true) == attendu)
    }

    @Test("the caret goes up and down the lines, and says where there is none")
    func lignes() {
        var champ = ChampTexte("long\na\nlongue", multiligne: true)
        func aller(_ pas: Int) -> String { champ.changerDeLigne(de: pas) ? Self.vu(champ) : "aucune" }
        #expect(aller(1) == "aucune")
        #expect(aller(-1) == "long\na|\nlongue")
        #expect(aller(-1) == "l|ong\na\nlongue")
        #expect(aller(-1) == "aucune")
        #expect(aller(1) == "long\na|\nlongue")
        #expect(aller(1) == "long\na\nl|ongue")
    }

    @Test("an accent typed after its letter joins it, and one that loses its letter joins the one before")
    func accents() {
        var champ = ChampTexte("e")
        champ.inserer("\u{301}")
        #expect(champ.caracteres == ["e\u{301}"] && champ.curseur == 1)
        champ.editer(.effacerAvant)
        #expect(champ.estVide && champ.curseur == 0)
        champ.inserer("\u{301}")
        champ.editer(.debut)
        champ.inserer("e")
        #expect(champ.caracteres == ["e\u{301}"] && champ.curseur == 1)
        champ.editer(.debut)
        champ.inserer("a")
        champ.editer(.effacerApres)
        #expect(Self.vu(champ) == "a|")
    }

    @Test("a pasted text keeps its lines where there may be several, and stops at the limit")
    func collage() {
        var une = ChampTexte("ab", limite: 6)
        une.inserer("1\n2\t3456")
        #expect(une.texte == "ab1 2 ")
        var plusieurs = ChampTexte("fin", multiligne: true)
        plusieurs.editer(.debut)
        plusieurs.inserer("un\r\ndeux\ttrois\n")
        #expect(plusieurs.texte == "un\ndeux    trois\nfin")
    }

    @Test("whatever is typed, the characters are those of the text and the caret stands between two of them")
    func nImporteQuoi() throws {
        let gestes: [(inout ChampTexte) -> Void] =
            ["a", "é", "漢", " ", "\n", "\u{301}", "\u{200D}", "👩", "🇫", "🇷"].map { texte in { $0.inserer(texte) } }
            + [
                .gauche, .droite, .debut, .fin, .motPrecedent, .motSuivant, .effacerAvant, .effacerApres,
                .nouvelleLigne,
            ]
            .map { (edition: Edition) in { $0.editer(edition) } }
        var hasard = SystemRandomNumberGenerator()
        var champ = ChampTexte(limite: 40, multiligne: true)
        for _ in 0..<4_000 {
            let avant = champ.texte
            gestes[Int.random(in: gestes.indices, using: &hasard)](&champ)
            try #require((0...champ.caracteres.count).contains(champ.curseur), "\(avant.debugDescription)")
            try #require(champ.caracteres == Array(champ.texte), "\(avant.debugDescription)")
        }
    }
}
