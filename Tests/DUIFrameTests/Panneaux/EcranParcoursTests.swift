import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Écran Parcours")
struct EcranParcoursTests {
    static let tailles = [(80, 24), (120, 40), (60, 20)]

    private func ecran(_ colonnes: Int, _ rangees: Int) -> EcranDEssai {
        let resumes = ParcoursDEssai.resumes
        return EcranDEssai(DocumentsDEssai.compte(.ide), colonnes: colonnes, rangees: rangees) { effet in
            switch effet {
            case .parcours(.lister): .parcours(.liste(resumes))
            case .parcours(.lire(let id)): .parcours(.parcours(id: id, DocumentsDEssai.contenu("Parcours \(id)")))
            default: nil
            }
        }
    }

    @Test("La liste nomme chaque domaine une fois, compte les étapes, montre le fichier à corriger", arguments: tailles)
    func liste(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees)
        ecran.aller(.parcours)
        #expect(ecran.rangees[1].contains("Lecture des parcours nationaux"))
        #expect(ecran.rangees[3].hasPrefix("> "))
        #expect(ecran.rangees[3].contains("Daniel"))
        #expect(ecran.rangees[3].hasSuffix("4"))
        #expect(ecran.rangees[6].hasPrefix(" !"))
        #expect(ecran.rangees[6].contains("illisible"))
        let nommes = ecran.rangees.filter { $0.contains("Personnes âgées") }
        #expect(nommes.count == 1)
        ecran.touches("Fin")
        #expect(ecran.rangees[rangees - 2].contains("casse.yaml, ligne 3"))
    }

    @Test("Un parcours ouvert se lit avec ses sections dès 80 colonnes, avec la liste dès 120", arguments: tailles)
    func parcours(colonnes: Int, rangees: Int) {
        var ecran = ecran(colonnes, rangees)
        ecran.aller(.parcours)
        ecran.touches("Entrée")
        #expect(ecran.texte.contains("Motif"))
        #expect(ecran.texte.contains("Sections") == (colonnes >= 80))
        #expect(ecran.texte.contains("Étapes") == (colonnes >= 120))
        ecran.touches("Échap")
        #expect(ecran.application.panneaux.parcours.ouvert == nil)
    }

    @Test("Rien n’est lu avant le premier affichage, et une seule fois")
    func paresse() {
        var ecran = ecran(80, 24)
        #expect(!ecran.effets.contains(.parcours(.lister)))
        ecran.aller(.parcours)
        ecran.touches("1")
        ecran.aller(.parcours)
        #expect(ecran.effets.count { $0 == .parcours(.lister) } == 1)
    }
}
