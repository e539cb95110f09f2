import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Recherche dans un texte")
struct RechercheDansLeTexteTests {
    private func lecteur(_ lignes: [String], hauteur: Int, sections: [Int] = []) -> LecteurState {
        var lecteur = LecteurState(ContenuLisible(titre: ""))
        lecteur.mesurer(largeur: 40, hauteur: hauteur) { _, _ in
            TexteMisEnPage(lignes: lignes.map { LigneMiseEnPage([Fragment($0)]) }, sections: sections)
        }
        return lecteur
    }

    @Test("Les lignes de la dernière page se trouvent l’une après l’autre, puis la première de nouveau")
    func dernierePage() {
        var lecteur = lecteur(["un mot", "rien", "un mot", "Mot", "fin"], hauteur: 4)
        var trouvees: [Int?] = []
        for _ in 0..<4 {
            let trouve = lecteur.chercher("mot")
            #expect(trouve)
            trouvees.append(lecteur.trouvee)
        }
        #expect(trouvees == [0, 2, 3, 0])
        #expect(lecteur.bilanDeRecherche == "1 sur 3")
        let absent = lecteur.chercher("absent")
        #expect(!absent)
        #expect(lecteur.bilanDeRecherche == "introuvable")
    }

    @Test("s passe par chaque section, même celles de la dernière page, puis revient à la première")
    func sections() {
        var lecteur = lecteur(["A", "a", "B", "b", "C", "c"], hauteur: 5, sections: [0, 2, 4])
        var vues: [Int?] = []
        for _ in 0..<4 {
            lecteur.allerALaSectionSuivante()
            vues.append(lecteur.sectionCourante)
        }
        #expect(vues == [1, 2, 0, 1])
    }

    @Test("L’aide se cherche aussi, et Échap ferme le champ avant l’aide")
    func aide() {
        var ecran = EcranDEssai(DocumentsDEssai.compte(.ide))
        ecran.touches("F6", "F1", "/")
        ecran.taper("verrou")
        #expect(ecran.texte.contains("/ verrou"))
        ecran.touches("Échap")
        #expect(ecran.application.superpositions.count == 1)
        ecran.touches("Échap")
        #expect(ecran.application.superpositions.isEmpty)
    }
}
