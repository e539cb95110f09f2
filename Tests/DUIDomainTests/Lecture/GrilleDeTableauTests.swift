import DUIDomain
import Testing

@Suite("Grille d’un tableau")
struct GrilleDeTableauTests {
    private func cellule(_ texte: String, colonnes: Int = 1, rangees: Int = 1) -> CelluleLisible {
        CelluleLisible([.paragraphe([Fragment(texte)])], colonnes: colonnes, rangees: rangees)
    }

    @Test("une cellule haute tient sa colonne dans les rangées qu’elle couvre")
    func cellulesHautes() {
        let grille = GrilleDeTableau(
            TableauLisible(
                entetes: [[cellule("tête", colonnes: 2)]],
                lignes: [[cellule("haut", rangees: 2), cellule("b")], [cellule("c")], [cellule("d")]]))
        #expect(grille.colonnes == 2)
        #expect(grille.rangees.map { $0.cases.map(\.colonnes) } == [[0..<2], [0..<1, 1..<2], [1..<2], [0..<1]])
        #expect(grille.rangees.map { $0.tient(0) } == [false, false, true, false])
        #expect(grille.rangees.map(\.estEntete) == [true, false, false, false])
    }

    @Test("des étendues annoncées par milliers ne coûtent que les cellules écrites")
    func etenduesHostiles() {
        let large = [CelluleLisible](repeating: cellule("x", colonnes: 50, rangees: 500), count: 70_000)
        let grille = GrilleDeTableau(
            TableauLisible(lignes: [large] + Array(repeating: [cellule("y")], count: 100)))
        #expect(grille.rangees[0].cases.count == 70_000 && grille.colonnes <= 70_000 + GrilleDeTableau.colonnesSuivies)
        let attendue = GrilleDeTableau.colonnesSuivies..<(GrilleDeTableau.colonnesSuivies + 1)
        #expect(grille.rangees.dropFirst().allSatisfy { $0.cases.map(\.colonnes) == [attendue] })
    }

    @Test("des étendues qui ne se comptent pas sont bornées")
    func etenduesDemesurees() {
        let grille = GrilleDeTableau(
            TableauLisible(lignes: [[cellule("a", colonnes: .max, rangees: .max), cellule("b", rangees: .max)], []]))
        #expect(grille.colonnes == GrilleDeTableau.colonnesSuivies + 1 && grille.rangees[1].tient(63))
        #expect(!grille.rangees[1].tient(-1) && !grille.rangees[1].tient(64))
    }
}
