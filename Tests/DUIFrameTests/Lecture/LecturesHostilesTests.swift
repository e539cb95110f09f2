import DUIDomain
import DUIScreens
import Testing

/// Texts made to keep the screen busy: what is merely long is laid out at once, and nothing of it is lost.
@Suite("Lectures hostiles")
struct LecturesHostilesTests {
    private func lignes(_ blocs: [BlocLisible]) -> [String] {
        let contenu = ContenuLisible(titre: "", sections: [SectionLisible(titre: "", blocs: blocs)])
        return MiseEnLignes.presenter(contenu, largeur: 80).lignes.map(\.texte)
    }

    private func cellule(_ texte: String, colonnes: Int = 1, rangees: Int = 1) -> CelluleLisible {
        CelluleLisible([.paragraphe([Fragment(texte)])], colonnes: colonnes, rangees: rangees)
    }

    @Test("une dernière cellule qui dépasse passe dessous en entier : une durée ne se coupe pas entre nombre et unité")
    func derniereCellule() {
        let rangee = "FUROSÉMIDE 40 mg, comprimé      1 comprimé le matin à jeun         7 jours, puis réévaluation"
        let titres = "Médicament                      Posologie                          Durée"
        #expect(
            lignes([.preformate(titres + "\n" + rangee)]).filter { !$0.isEmpty } == [
                "Médicament                  Posologie                   Durée",
                "FUROSÉMIDE 40 mg, comprimé  1 comprimé le matin à jeun",
                String(repeating: " ", count: 54) + "7 jours, puis réévaluation",
            ])
        let longue = "a  " + String(repeating: "mot ", count: 40)
        #expect(lignes([.preformate(longue)]).joined(separator: " ").split(separator: " ").count == 41)
    }

    @Test("un tableau aux étendues démesurées se lit en fiches, toutes ses cellules montrées")
    func tableauLarge() {
        let large = (0..<7_000).map { cellule("cellule\($0)", colonnes: 50, rangees: 500) }
        let suite = (0..<100).map { [cellule("suite\($0)")] }
        let lues = Set(lignes([.tableau(TableauLisible(lignes: [large] + suite))]))
        #expect((0..<7_000).allSatisfy { lues.contains("cellule\($0)") })
        #expect((0..<100).allSatisfy { lues.contains("suite\($0)") })
    }

    @Test("un intitulé démesuré n’est pas répété à chaque fiche, et se lit une fois en entier")
    func intituleLong() {
        let mots = (0..<3_000).map { "mot\($0)" }
        let tetes = [cellule(mots.joined(separator: " "))] + (1..<20).map { cellule("tête\($0)") }
        let rangees = (0..<300).map { [cellule("valeur\($0)")] }
        let lues = lignes([.tableau(TableauLisible(entetes: [tetes], lignes: rangees))])
        #expect(lues.count < 5_000)
        #expect(Set(mots).isSubset(of: lues.joined(separator: " ").split(separator: " ").map(String.init)))
        #expect((0..<300).allSatisfy { lues.contains("  valeur\($0)") })
    }

    @Test("une cellule haute laisse sa place en blanc sous elle")
    func celluleHaute() {
        let tableau = TableauLisible(lignes: [[cellule("haute", rangees: 2), cellule("b")], [cellule("c")]])
        #expect(lignes([.tableau(tableau)]) == ["haute  b", "       c"])
    }

    @Test("une seule ligne de centaines de milliers de signes est coupée sans rien perdre")
    func ligneSansFin() {
        let texte = String(repeating: "abcdefg ", count: 40_000) + String(repeating: "é", count: 100_000)
        let lues = lignes([.preformate(texte)])
        #expect(lues.joined() == texte && lues.allSatisfy { $0.count <= 80 })
        // What goes on from a point of a list stands further in, under its words.
        let point = lignes([.preformate("– " + texte)])
        #expect(point.dropFirst().allSatisfy { $0.hasPrefix("  ") })
        #expect(point.map { $0.dropFirst(2) }.joined() == texte)
    }

    @Test("un seul mot démesuré est coupé sans rien perdre")
    func motSansFin() {
        let mot = String(repeating: "é", count: 200_000)
        #expect(lignes([.paragraphe([Fragment(mot)])]).joined() == mot)
    }
}
