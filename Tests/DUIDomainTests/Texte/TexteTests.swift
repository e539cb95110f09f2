import Testing

@testable import DUIDomain

@Suite("Folding, harmless text, requests")
struct TexteTests {
    @Test(
        "spellings that a search must not tell apart",
        arguments: [
            ("LEFÈVRE-D’Herbé", "lefevre d herbe"), ("Lefèvre d'Herbé", "lefevre d herbe"), ("Œuvrard", "oeuvrard"),
            ("ŒUVRARD", "oeuvrard"), ("Lætitia", "laetitia"), ("Noël", "noel"), ("Noe\u{308}l", "noel"),
            ("Françoise", "francoise"), ("ŁUKASZ", "lukasz"), ("Straße", "strasse"), ("Jean‑Paul", "jean paul"),
            ("  Le   Foll ", "le foll"), ("O'NEIL, 3e", "o neil 3e"), ("", ""), ("…", ""), ("Ÿves", "yves"),
            ("DUPONT", "dupont"), ("N'GUYỄN", "n guyen"),
        ])
    func repliage(texte: String, attendu: String) { #expect(Repliage.replier(texte) == attendu) }

    @Test func mots() { #expect(Repliage.mots("d’Hervé  LE-GOFF") == ["d", "herve", "le", "goff"]) }

    @Test(
        "nothing of a text may command a terminal",
        arguments: [
            ("bonjour", "bonjour"), ("a\u{1B}]0;titre\u{7}b", "a\u{FFFD}]0;titre\u{FFFD}b"),
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\tb", "a    b"), ("\u{9B}2J", "\u{FFFD}2J"), ("nom\u{202E}eman", "nom\u{FFFD}eman"),
            ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"), ("\u{FEFF}x", "\u{FFFD}x"), ("a\u{2028}b", "a\u{FFFD}b"),
            ("\u{E0041}", "\u{FFFD}"), ("\u{7F}\0", "\u{FFFD}\u{FFFD}"), ("é\u{A0}«", "é\u{A0}«"),
        ])
    func assainissement(brut: String, attendu: String) { #expect(Assainissement.texte(brut) == attendu) }

    @Test func ligne() {
        #expect(Assainissement.ligne("  un\r\n\ndeux\u{1B}  ") == "un deux\u{FFFD}")
        #expect(Assainissement.ligne("\n\n") == "")
        #expect(Assainissement.lignes("  un\r\n \n\tdeux\u{1B}  ") == "un\ndeux\u{FFFD}")
        #expect(Assainissement.lignes(" \n ") == "")
        #expect("  a b ".trimmingBlancs() == "a b")
        #expect(" \t".trimmingBlancs() == "")
    }

    @Test(
        "what is typed to find a resident",
        arguments: [
            ("lefevre", ["lefevre"], nil, nil), ("LEFÈVRE", ["lefevre"], nil, nil),
            ("oeuvrard", ["oeuvrard"], nil, nil),
            ("d herve", ["d", "herve"], nil, nil), ("d’Hervé", ["d", "herve"], nil, nil),
            ("12031934", [], "1934-03-12", nil), ("12/03/1934", [], "1934-03-12", nil),
            ("12-03-1934", [], "1934-03-12", nil), ("12.3.1934", [], "1934-03-12", nil), ("112", [], nil, "112"),
            ("1", [], nil, "1"), ("martin 1934", ["martin"], nil, "1934"), ("lef 12031934", ["lef"], "1934-03-12", nil),
            ("112 lef", ["lef"], nil, "112"), ("", [], nil, nil), ("   ", [], nil, nil), ("B12", ["b12"], nil, nil),
            ("31/02/1934", ["31", "02", "1934"], nil, nil), ("99999999", ["99999999"], nil, nil),
            ("12/03/34", ["12", "03", "34"], nil, nil), ("+1203193", ["1203193"], nil, nil),
        ] as [(String, [String], String?, String?)])
    func requete(texte: String, mots: [String], date: String?, chambre: String?) {
        let requete = RequeteResidents(texte)
        #expect(requete.mots == mots)
        #expect(requete.dateDeNaissance?.iso == date)
        #expect(requete.chambre == chambre)
        #expect(requete.estVide == (mots.isEmpty && date == nil && chambre == nil))
    }

    @Test(
        "INS/va1.41 neuf chiffres et plus sont un matricule : quinze caractères et la clé, sinon rien n’est cherché",
        arguments: [
            ("234032923200144", true), ("2 34 03 29 232 001 44", true), ("2.34.03.29.232.001.44", true),
            ("23403292320014", false), ("234032923200145", false), ("234032923", false), ("2340329232001440", false),
        ])
    func matricule(texte: String, juste: Bool) throws {
        let requete = RequeteResidents(texte)
        let matricule = try #require(requete.matricule)
        if case .juste(let lu) = matricule {
            #expect(juste && lu.valeur == "234032923200144")
        } else {
            #expect(!juste)
        }
        #expect(!requete.estVide && requete.mots.isEmpty && requete.chambre == nil && requete.designeDesPersonnes)
    }

    @Test(
        "une date, une chambre et un nom ne sont pas un matricule",
        arguments: ["12031934", "12-03-1934 112", "12.03.1934 martin", "martin 1234567890", "", "1934", "AB 123456789"])
    func pasUnMatricule(texte: String) {
        #expect(RequeteResidents(texte).matricule == nil)
    }
}
