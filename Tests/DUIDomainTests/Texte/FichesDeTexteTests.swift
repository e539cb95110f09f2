import DUIDomain
import Foundation
import Testing

/// A row too wide for the screen is read cell by cell: nothing of one cell slips into another.
struct FichesDeTexteTests {
    private let ordonnance = [
        "  Médicament                     Posologie                               Durée",
        "  Furosémide 40 mg, comprimé     1 comprimé le matin                     7 jours, puis réévaluation",
        "  Paracétamol 500 mg, comprimé   2 comprimés si douleur, au plus 6 par   30 jours",
        "                                 jour",
        "  Insuline glargine              8 unités le soir                        30 jours",
        "                                 10 unités si glycémie > 2 g/l           7 jours",
    ]

    @Test("une posologie coupée par l’auteur se lit en entier avant la durée")
    func readsCellByCell() {
        let attendues = [
            "Médicament", "    Posologie │ Durée", "Furosémide 40 mg, comprimé",
            "    1 comprimé le matin │ 7 jours, puis réévaluation", "Paracétamol 500 mg, comprimé",
            "    2 comprimés si douleur, au plus 6 par jour │ 30 jours", "Insuline glargine",
            "    8 unités le soir │ 30 jours", "    10 unités si glycémie > 2 g/l │ 7 jours",
        ]
        for largeur in [60, 76] { #expect(FichesDeTexte.lignes(ordonnance, largeur: largeur) == attendues) }
        var etroites = attendues
        etroites[5...5] = ["    2 comprimés si douleur, au plus 6 par jour", "    30 jours"]
        #expect(FichesDeTexte.lignes(ordonnance, largeur: 52) == etroites)
    }

    @Test("les colonnes restent côte à côte tant qu’elles tiennent, ou que seule la dernière dépasse")
    func keepsColumnsThatFit() {
        #expect(FichesDeTexte.lignes(ordonnance, largeur: 110) == nil)
        #expect(FichesDeTexte.lignes([], largeur: 20) == nil)
        #expect(FichesDeTexte.lignes(Array(ordonnance[0...1]), largeur: 60) == nil)
        #expect(FichesDeTexte.lignes(["une phrase longue qui court sans colonne du tout"], largeur: 20) == nil)
    }

    @Test("une phrase en travers des colonnes reste entière, à sa place")
    func keepsSentences() {
        let note = "  Arrêt du bisoprolol 1,25 mg, remplacé ce jour par le dosage à 2,5 mg"
        let lignes = FichesDeTexte.lignes(ordonnance + [note], largeur: 52)
        #expect(lignes?.last == note.trimmingCharacters(in: .whitespaces))
    }

    @Test("aucun mot ne se perd, quelle que soit la largeur")
    func losesNoWord() {
        func mots(_ lignes: [String]) -> [String] {
            lignes.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0 != "│" }.sorted()
        }
        for largeur in 8..<100 {
            guard let lignes = FichesDeTexte.lignes(ordonnance, largeur: largeur) else { continue }
            #expect(mots(lignes) == mots(ordonnance))
        }
    }
}
