import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("HTML en texte lisible")
struct HTMLTexteTests {
    private func blocs(_ html: String) -> [BlocLisible] { HTMLTexte.read(html).sections[0].blocs }

    private func texte(_ html: String) -> String { blocs(html).flatMap(\.textes).joined(separator: "|") }

    @Test(
        "le texte se lit, le reste tombe",
        arguments: [
            ("<p>Un</p><p>Deux</p>", "Un|Deux"), ("Un<br>Deux<br/>Trois", "Un\nDeux\nTrois"),
            ("<h1>Titre</h1>Texte", "Titre|Texte"), ("a   b\n\tc", "a b c"), ("a&nbsp;b", "a\u{A0}b"),
            ("<head><title>T</title><style>p{}</style></head><body>Corps</body>", "Corps"),
            ("<script>alert('<p>x</p>')</script>Vrai", "Vrai"), ("<SCRIPT>x</script >Vrai", "Vrai"),
            ("<style>sans fin", ""), ("a<!-- b -->c", "ac"), ("a<!-->b", "ab"), ("a<!-- sans fin", "a"),
            ("<![if !mso]>vu<![endif]>", "vu"), ("<!DOCTYPE html><?xml?>x", "x"), ("1 < 2 et 3 > 2", "1 < 2 et 3 > 2"),
            ("<", "<"), ("a</", "a"), ("<p", ""), ("<p a=\"", ""), ("&eacute;&#233;&#xE9;&#146;", "ééé’"),
            ("&amp;lt; &copy &inconnu; & &#; &#0; &#xFFFFFF;", "&lt; © &inconnu; & &#; \u{FFFD} \u{FFFD}"),
            ("<img src=x alt=Logo> <img src=y> <img src=z width=1 height=1>", "[image : Logo] [image]"),
            ("<div>a<div>b</div>c</div>", "a|b|c"), ("<p>&#8203;&nbsp;</p><p>x</p>", "x"),
            ("<dl><dt>Nom</dt><dd>Valeur</dd></dl>", "Nom|Valeur"), ("<o:p>mot</o:p>", "mot"),
            ("<iframe src=x>caché</iframe>vu", "vu"), ("x<hr>y", "x|────────────────────|y"),
            ("\u{1B}[31m<p>\u{202E}x</p>", "\u{FFFD}[31m|\u{FFFD}x"), ("&#27;[2J", "\u{FFFD}[2J"),
            ("<pre>a\n  b</pre>", "a\n  b"), ("", ""), ("<p>   </p>", ""),
        ])
    func lecture(html: String, attendu: String) { #expect(texte(html) == attendu) }

    @Test("un texte caché par sa mise en forme est montré comme le reste")
    func cache() {
        #expect(
            texte("<p style='display:none'>Votre mot de passe</p><span style=\"font-size:0\">x</span>").contains(
                "mot de passe"))
    }

    @Test("un lien montre son texte et sa cible")
    func lien() {
        #expect(
            blocs("Voir <a href=' https://exemple.fr/?a=1&amp;b=2 '><b>ici</b></a>.") == [
                .paragraphe([
                    Fragment("Voir "),
                    Fragment("ici", style: [.souligne, .gras], lien: "https://exemple.fr/?a=1&b=2"), Fragment("."),
                ])
            ])
        #expect(blocs("<a href='#haut'>haut</a>") == [.paragraphe([Fragment("haut")])])
        #expect(
            blocs("<a href=\"java\nscript:x\">y</a>") == [
                .paragraphe([Fragment("y", style: .souligne, lien: "java script:x")])
            ])
    }

    @Test("les styles se suivent sans déborder")
    func styles() {
        #expect(
            blocs("<b>a<i>b</b>c</i> H<sub>2</sub>O") == [
                .paragraphe([
                    Fragment("a", style: .gras), Fragment("b", style: [.gras, .italique]),
                    Fragment("c", style: .italique), Fragment(" H"), Fragment("2", style: .indice), Fragment("O"),
                ])
            ])
    }

    @Test("les listes s’emboîtent, même mal fermées")
    func listes() {
        let attendu: [BlocLisible] = [
            .liste(
                ordonnee: true,
                elements: [
                    [.paragraphe([Fragment("Un")])],
                    [
                        .paragraphe([Fragment("Deux")]),
                        .liste(
                            ordonnee: false, elements: [[.paragraphe([Fragment("a")])], [.paragraphe([Fragment("b")])]]),
                    ],
                ]),
            .paragraphe([Fragment("Fin")]),
        ]
        #expect(blocs("<ol><li>Un</li><li>Deux<ul><li>a</li><li>b</li></ul></li></ol>Fin") == attendu)
        #expect(blocs("<ol><li>Un<li>Deux<ul><li>a<li>b</ul></ol>Fin") == attendu)
    }

    @Test("un tableau de données reste un tableau, un tableau de mise en page se déplie")
    func tableaux() throws {
        let html = """
            <table><caption>Biologie</caption><tr><th>Analyse<th colspan=2>Valeur</tr>
            <tr><td>Na</td><td>140</td><td>mmol/L</td></tr></table>
            """
        guard case .tableau(let tableau) = try #require(blocs(html).first) else {
            Issue.record("un tableau est attendu")
            return
        }
        #expect(tableau.legende == "Biologie")
        #expect(tableau.entetes.map { $0.map(\.colonnes) } == [[1, 2]])
        #expect(tableau.lignes.count == 1 && tableau.lignes[0].count == 3)
        #expect(
            texte(
                "<table><tr><td><table><tr><td>Logo</td><td>Slogan</td></tr></table></td></tr><tr><td>Texte</td></tr></table>"
            )
                == "Logo | Slogan|Texte")
        #expect(blocs("<tr><td>seul</td></tr>") == [.paragraphe([Fragment("seul")])])
    }

    @Test("une citation porte ses chevrons sur chaque ligne")
    func citation() {
        #expect(
            texte("<blockquote>Un<br>Deux<blockquote>Trois</blockquote></blockquote>Fin")
                == "> Un\n> Deux|> > Trois|Fin")
    }

    @Test("une page hostile se lit vite et sans fin de pile")
    func hostile() {
        let montre = ContinuousClock()
        let duree = montre.measure {
            for motif in [
                "<div>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<b>", "<a href=x>", "</td>", "<!--",
                "<script>",
                "&", "<p>x", "<", "<pre>", "</p>", "<br>", "<td>", "<b>x</b>", "<img>", "<i> </i>",
            ] {
                let contenu = HTMLTexte.read(String(repeating: motif, count: 20_000))
                #expect(contenu.sections.count == 1)
            }
        }
        #expect(duree < .seconds(60))
    }

    @Test("une page sans fin est coupée et le dit")
    func coupe() {
        let contenu = HTMLTexte.read(
            String(repeating: "<p>x</p>", count: 1000), limites: HTMLTexte.Limites(morceaux: 100))
        #expect(contenu.sections[0].blocs.count <= 100)
        #expect(contenu.avertissements == ["Le texte est trop long : seul son début est montré."])
    }

    @Test("un courriel en HTML seul se lit, avec le jeu de caractères que la page annonce")
    func courriel() throws {
        let courriel = try LecteurMIME.read(
            octets(
                "From: a@b.fr\r\nContent-Type: text/html\r\n\r\n<meta charset=\"iso-8859-15\"><p>", [0xE9, 0xA4], "</p>"
            ))
        #expect(courriel.texte == "é€")
        #expect(courriel.origineDuCorps == .html)
    }
}
