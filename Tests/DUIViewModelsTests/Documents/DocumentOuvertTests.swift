import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

@Suite("Panneau Documents : document ouvert")
struct DocumentOuvertTests {
    private let trois = [3, 2, 1].map { DocumentsDEssai.resume($0, message: $0 == 3 ? 42 : nil) }

    private func banc() -> BancDocuments {
        var banc = BancDocuments()
        banc.charger(trois)
        return banc
    }

    @Test("Entrée demande le document ; quitté avant la réponse, il ne s’ouvre pas")
    func ouverture() throws {
        var banc = banc()
        #expect(effets(banc.commande(.ouvrir)) == [.documents(.ouvrir(Cle(3)))])
        _ = banc.commande(.retour)
        _ = banc.recevoir(.ouvert(try DocumentsDEssai.ouvert(trois[0])))
        #expect(banc.panneau.ouvert == nil)
        #expect(banc.panneau.residentEnCours == nil)
        _ = banc.commande(.ouvrir)
        _ = banc.recevoir(.ouvert(try DocumentsDEssai.ouvert(trois[0])))
        #expect(banc.panneau.residentEnCours?.id == Cle(7))
        #expect(banc.panneau.filDAriane == ["Documents", "Compte rendu de consultation"])
        #expect(banc.panneau.contextes == [.lecteur, .documents])
    }

    @Test("Une ouverture refusée laisse la liste")
    func echec() throws {
        var banc = banc()
        _ = banc.commande(.ouvrir)
        _ = banc.donner(.echec(.documents(.ouvrir(Cle(3))), "Refusé."))
        _ = banc.recevoir(.ouvert(try DocumentsDEssai.ouvert(trois[0])))
        #expect(banc.panneau.ouvert == nil)
    }

    @Test("F8, F8 : seul le dernier document demandé s’ouvre ; au bout, une phrase le dit")
    func voisins() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        #expect(effets(banc.commande(.suivant)) == [.documents(.ouvrir(Cle(2)))])
        #expect(effets(banc.commande(.suivant)) == [.documents(.ouvrir(Cle(1)))])
        _ = banc.recevoir(.ouvert(try DocumentsDEssai.ouvert(trois[1])))
        #expect(banc.panneau.ouvert?.document.resume.id == Cle(3))
        _ = banc.recevoir(.ouvert(try DocumentsDEssai.ouvert(trois[2])))
        #expect(banc.panneau.ouvert?.document.resume.id == Cle(1))
        #expect(phrases(banc.commande(.suivant)) == ["C’est le dernier document de la liste."])
        #expect(effets(banc.commande(.precedent)) == [.documents(.ouvrir(Cle(2)))])
    }

    @Test("F8 au bout de ce qui est lu ouvre le premier de la page qui arrive")
    func voisinParLaSuite() throws {
        var banc = BancDocuments()
        let jeton = banc.jetonDemande(banc.donner(.affiche))
        _ = banc.recevoir(.page(Page(elements: [trois[0]], aUneSuite: true), suite: false, jeton: jeton))
        try banc.ouvrir(trois[0])
        #expect(effets(banc.commande(.suivant)).isEmpty)
        let suite = Page(elements: Array(trois[1...]), aUneSuite: false)
        #expect(effets(banc.recevoir(.page(suite, suite: true, jeton: jeton))) == [.documents(.ouvrir(Cle(2)))])
    }

    @Test("Un document venu d’ailleurs, hors de la liste, a pour voisin la ligne choisie")
    func venuDAilleurs() throws {
        var banc = banc()
        try banc.ouvrir(DocumentsDEssai.resume(50))
        #expect(effets(banc.commande(.suivant)) == [.documents(.ouvrir(Cle(3)))])
    }

    @Test("La recherche prend les lettres, va au suivant par Entrée, se ferme par Échap avant le document")
    func recherche() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        _ = banc.commande(.chercherDansTexte)
        #expect(banc.panneau.saisit)
        _ = banc.donner(.texte("ligne"))
        let premiere = banc.panneau.ouvert?.lecteur.trouvee
        #expect(premiere != nil)
        #expect(effets(banc.commande(.ouvrir)).isEmpty)
        #expect(banc.panneau.ouvert?.lecteur.trouvee == premiere.map { $0 + 1 })
        #expect(banc.panneau.ouvert?.lecteur.bilanDeRecherche == "2 sur 12")
        _ = banc.donner(.edition(.effacerAvant))
        #expect(banc.panneau.ouvert?.lecteur.recherche == "lign")
        _ = banc.commande(.retour)
        #expect(!banc.panneau.saisit)
        #expect(banc.panneau.ouvert != nil)
        _ = banc.commande(.retour)
        #expect(banc.panneau.ouvert == nil)
    }

    @Test("F6 va aux sections là où elles ont un volet ; ↓ va à la suivante, Entrée revient au texte")
    func sections() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        _ = banc.commande(.voletSuivant)
        #expect(banc.panneau.focus == .sections)
        _ = banc.commande(.fin)
        #expect(banc.panneau.ouvert?.lecteur.sectionCourante == 2)
        _ = banc.commande(.haut)
        #expect(banc.panneau.ouvert?.lecteur.sectionCourante == 1)
        _ = banc.commande(.ouvrir)
        #expect(banc.panneau.focus == .texte)
        _ = banc.commande(.voletSuivant)
        _ = banc.donner(.mesures(Mesures(hauteurListe: 3, largeurLecteur: 40, hauteurLecteur: 5, volets: 2)))
        #expect(banc.panneau.focus == .texte)
        _ = banc.commande(.voletSuivant)
        #expect(banc.panneau.focus == .texte)
    }

    @Test("Ctrl+P montre ce qui sera imprimé et où ; la réponse imprime ; un document quitté n’imprime rien")
    func impression() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        #expect(effets(banc.commande(.imprimer)) == [.documents(.preparerImpression(Cle(3)))])
        let destinations = [DestinationImpression.imprimante(nom: "bureau"), .fichier(dossier: "/tmp")]
        let quitte = banc.recevoir(.destinations(trois[1], destinations))
        #expect(quitte.isEmpty)
        guard case .dialogue(let dialogue) = banc.recevoir(.destinations(trois[0], destinations)).first else {
            Issue.record("aucun dialogue")
            return
        }
        #expect(dialogue.focus == 0)
        #expect(dialogue.boutons.map(\.nom) == ["laisser", "ailleurs", "imprimer"])
        let refus = banc.donner(.reponse(dialogue: "imprimer", bouton: "laisser"))
        #expect(refus.isEmpty)
        #expect(
            effets(banc.donner(.reponse(dialogue: "imprimer", bouton: "imprimer")))
                == [.documents(.imprimer(Cle(3), destinations[0]))])
        #expect(
            effets(banc.donner(.choisi(choix: "destination", valeur: "1")))
                == [.documents(.imprimer(Cle(3), destinations[1]))])
        #expect(phrases(banc.recevoir(.imprime("Imprimé."))) == ["Imprimé."])
    }

    @Test("m ouvre le message d’origine, quand il y en a un")
    func message() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        guard case .aller(.message(Cle(42))) = banc.commande(.voirMessage).first else {
            Issue.record("le message n’est pas ouvert")
            return
        }
        try banc.ouvrir(trois[1])
        #expect(banc.panneau.disponibilite(.voirMessage, banc.contexte) != .disponible)
    }

    @Test("Un clic sur la liste y revient sans rien ouvrir ; sur une section, il y va")
    func clics() throws {
        var banc = banc()
        try banc.ouvrir(trois[0])
        _ = banc.donner(.clic(volet: 1, rang: 2))
        #expect(banc.panneau.ouvert?.lecteur.sectionCourante == 2)
        let clic = banc.donner(.clic(volet: 0, rang: 1))
        #expect(clic.isEmpty)
        #expect(banc.panneau.ouvert == nil)
        #expect(banc.panneau.liste.selectionnee?.id == Cle(2))
    }

    @Test("Le titre dit le type, l’auteur, le format, la version, l’origine et qui a classé")
    func description() throws {
        var banc = banc()
        try banc.ouvrir(DocumentsDEssai.resume(8, version: 2, remplace: true))
        let parties = banc.panneau.ouvert?.description ?? []
        #expect(
            parties == [
                "CR de consultation", "Dr PETIT, CH du Port", "20/11/2026", "CDA", "version 2",
                "! remplacé par une version plus récente", "messagerie sécurisée",
                "classé le 21/11/2026 01:00 par C. MOREL", "à lire",
            ])
    }
}
