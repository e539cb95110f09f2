import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Panneau Parcours")
struct ParcoursStateTests {
    private let contexte = ContextePanneau(
        compte: DocumentsDEssai.compte(.formateur), unites: [], maintenant: DocumentsDEssai.nuit
    ) { contenu, _ in
        TexteMisEnPage(lignes: contenu.textes.map { LigneMiseEnPage([Fragment($0)]) }, sections: [1, 3])
    }

    private func charge() -> ParcoursState {
        var panneau = ParcoursState()
        _ = panneau.handle(.affiche, contexte)
        _ = panneau.handle(.resultat(.parcours(.liste(ParcoursDEssai.resumes))), contexte)
        _ = panneau.handle(
            .mesures(Mesures(hauteurListe: 9, largeurLecteur: 60, hauteurLecteur: 5, volets: 2)), contexte)
        return panneau
    }

    private func lire(_ panneau: inout ParcoursState, _ id: String) {
        _ = panneau.handle(.resultat(.parcours(.parcours(id: id, DocumentsDEssai.contenu(id)))), contexte)
    }

    @Test("Le premier affichage lit la liste ; les suivants non ; un échec permet de recommencer")
    func paresse() {
        var panneau = ParcoursState()
        #expect(effets(panneau.handle(.affiche, contexte)) == [.parcours(.lister)])
        #expect(effets(panneau.handle(.affiche, contexte)).isEmpty)
        _ = panneau.handle(.echec(.parcours(.lister), "Illisible."), contexte)
        #expect(panneau.conseil == "Les parcours n’ont pas pu être lus. F5 : réessayer.")
        #expect(effets(panneau.handle(.affiche, contexte)) == [.parcours(.lister)])
        _ = panneau.handle(.resultat(.parcours(.liste([]))), contexte)
        #expect(panneau.conseil.hasPrefix("Aucun parcours n’est installé."))
    }

    @Test("t trie par domaine, par titre, par nombre d’étapes ; les fichiers à corriger restent à la fin")
    func tris() {
        var panneau = charge()
        #expect(panneau.liste.lignes.map(\.id) == ["daniel", "eleanore", "maternite", "casse"])
        #expect(phrases(panneau.handle(.commande(.trier), contexte)) == ["Trié par titre."])
        #expect(panneau.liste.lignes.map(\.id) == ["daniel", "eleanore", "maternite", "casse"])
        _ = panneau.handle(.commande(.trier), contexte)
        #expect(panneau.liste.lignes.map(\.id) == ["maternite", "eleanore", "daniel", "casse"])
        _ = panneau.handle(.commande(.trier), contexte)
        #expect(panneau.tri == .domaine)
    }

    @Test(
        "Le champ filtre par débuts de mots, sans accents",
        arguments: [
            ("elea", ["eleanore"]), ("agees ehpad", ["daniel"]), ("zz", []), ("hopital", ["maternite"]),
        ])
    func filtre(saisie: String, attendus: [String]) {
        var panneau = charge()
        _ = panneau.handle(.commande(.filtrer), contexte)
        #expect(panneau.saisit)
        #expect(effets(panneau.handle(.texte(saisie), contexte)).isEmpty)
        #expect(panneau.liste.lignes.map(\.id) == attendus)
        if attendus.isEmpty { #expect(panneau.conseil == "Aucun parcours pour « zz ». Effacez une lettre.") }
        _ = panneau.handle(.commande(.retour), contexte)
        #expect(panneau.liste.lignes.count == 4)
        _ = panneau.handle(.commande(.retour), contexte)
        #expect(!panneau.saisit)
    }

    @Test("Un fichier à corriger ne s’ouvre pas et dit sa phrase")
    func defaut() {
        var panneau = charge()
        _ = panneau.handle(.commande(.fin), contexte)
        let phrase = "Le fichier casse.yaml, ligne 3 : titre attendu."
        #expect(panneau.conseil == phrase)
        #expect(panneau.disponibilite(.ouvrir, contexte) == .indisponible(phrase))
        let sorties = panneau.handle(.commande(.ouvrir), contexte)
        #expect(effets(sorties).isEmpty)
        #expect(phrases(sorties) == [phrase])
    }

    @Test("Entrée lit ; une réponse en retard n’ouvre rien ; F8 saute les fichiers à corriger et dit le bout")
    func lecture() {
        var panneau = charge()
        #expect(effets(panneau.handle(.commande(.ouvrir), contexte)) == [.parcours(.lire(id: "daniel"))])
        lire(&panneau, "eleanore")
        #expect(panneau.ouvert == nil)
        lire(&panneau, "daniel")
        #expect(panneau.ouvert?.resume.id == "daniel")
        #expect(effets(panneau.handle(.commande(.suivant), contexte)) == [.parcours(.lire(id: "eleanore"))])
        #expect(effets(panneau.handle(.commande(.suivant), contexte)) == [.parcours(.lire(id: "maternite"))])
        lire(&panneau, "eleanore")
        #expect(panneau.ouvert?.resume.id == "daniel")
        lire(&panneau, "maternite")
        #expect(panneau.filDAriane == ["Parcours", "Ingrid, maternité"])
        #expect(
            phrases(panneau.handle(.commande(.suivant), contexte)) == ["C’est le dernier parcours de la liste."])
    }

    @Test("Dans le texte : sections par s et par leur volet, recherche par /, impression refusée avec sa raison")
    func texte() {
        var panneau = charge()
        _ = panneau.handle(.commande(.ouvrir), contexte)
        lire(&panneau, "daniel")
        _ = panneau.handle(.commande(.sectionSuivante), contexte)
        #expect(panneau.ouvert?.lecteur.sectionCourante == 0)
        _ = panneau.handle(.commande(.voletSuivant), contexte)
        _ = panneau.handle(.commande(.bas), contexte)
        #expect(panneau.ouvert?.lecteur.sectionCourante == 1)
        _ = panneau.handle(.commande(.retour), contexte)
        #expect(panneau.focus == .texte)
        _ = panneau.handle(.commande(.chercherDansTexte), contexte)
        _ = panneau.handle(.texte("poids"), contexte)
        #expect(panneau.ouvert?.lecteur.bilanDeRecherche == "1 sur 1")
        _ = panneau.handle(.edition(.effacerAvant), contexte)
        _ = panneau.handle(.commande(.retour), contexte)
        #expect(panneau.disponibilite(.imprimer, contexte) != .disponible)
        #expect(panneau.disponibilite(.trier, contexte) != .disponible)
        _ = panneau.handle(.commande(.retour), contexte)
        #expect(panneau.ouvert == nil)
    }
}
