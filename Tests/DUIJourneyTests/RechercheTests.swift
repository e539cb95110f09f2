import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Finding a person in two or three keys, however the name is typed.
@MainActor
@Suite("Recherche")
struct RechercheTests {
    nonisolated static let table: [(tape: String, trouve: String)] = [
        ("lefevre", "LEFÈVRE Élodie"), ("LEFÈVRE", "LEFÈVRE Élodie"), ("élo lef", "LEFÈVRE Élodie"),
        ("oeuvrard", "ŒUVRARD Noëlle"), ("œuvrard", "ŒUVRARD Noëlle"), ("d herve", "D'HERVÉ Bertrand"),
        ("d’hervé", "D'HERVÉ Solange"), ("12/03/1934", "LEFÈVRE Élodie"), ("12031934", "LEFÈVRE Élodie"),
        ("112", "LEFÈVRE Élodie"), ("012", "VASSEUR Eléanore"), ("riou", "VASSEUR Eléanore"),
        ("eleanore", "VASSEUR Eléanore"),
    ]

    @Test("dans la liste des résidents et partout", arguments: table)
    func recherche(_ cas: (tape: String, trouve: String)) async throws {
        let pilote = try await Pilote(colonnes: 100)
        try await pilote.ouvrirSession("c.morel")
        try await pilote.taper(cas.tape)
        try pilote.voit(cas.trouve)
        try pilote.voitUneLigne(">", cas.trouve.prefix(3).description)
        try await pilote.touches("F2")
        try await pilote.taper(cas.tape)
        try pilote.voitUneLigne("Résident", cas.trouve)
    }

    @Test("rien trouvé : l’écran dit pourquoi et que faire")
    func rien() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.taper("lefbz")
        try pilote.voit("Aucun résident pour « lefbz ».")
        try await pilote.touches("F2")
        try await pilote.taper("zzzz")
        try pilote.voit("Rien pour « zzzz ».")
    }

    @Test("F2 mène au dossier, au document, au message et à la commande")
    func destinations() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("F2")
        try await pilote.taper("vasseur")
        try await pilote.touches("Entrée")
        try pilote.onglet(.residents)
        try pilote.voit("VASSEUR Eléanore née RIOU")
        try await pilote.touches("F2")
        try await pilote.taper("potassium urgent")
        try await pilote.touches("Entrée")
        try pilote.onglet(.messagerie)
        try await pilote.touches("F2")
        try await pilote.taper("aller agenda")
        try pilote.ligneChoisie(contient: "Aller à l’agenda")
        try await pilote.touches("Entrée")
        try pilote.onglet(.agenda)
    }

    @Test("les identités proches portent le signe =")
    func ressemblances() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.taper("lef")
        for nom in ["LEFEBVRE", "LEFEUVRE", "LEFÈVRE"] { try pilote.voitUneLigne(nom, "=") }
    }

    @Test("INS/va1.41 : un matricule incomplet ou faux ne cherche rien et dit pourquoi ; juste, il trouve la personne")
    func parMatricule() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.taper("23403292320014")
        try pilote.messageContient("14 caractères au lieu de 15")
        try pilote.voit("Rien n’est cherché")
        let liste = try await pilote.depots.residents.page(
            RequeteResidents(""), try #require(pilote.moteur.application.compte?.id), nil, 200)
        let qualifiee = try #require(liste.elements.first { $0.statut == .qualifiee })
        let carte = try await pilote.depots.residents.carte(
            qualifiee.id, try #require(pilote.moteur.application.compte?.id))
        let matricule = try #require(carte.resident.ins?.matricule.valeur)
        try await pilote.touches("Échap")
        try await pilote.taper(matricule)
        let residents = pilote.moteur.application.panneaux.residents
        #expect(residents.nombre == 1 && residents.liste.selectionnee?.id == qualifiee.id)
    }

    @Test("INS/va1.50 : qui ne lit pas les matricules n’apprend pas à qui en est un")
    func matriculeSansDroit() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.taper("234032923200144")
        try pilote.voit("Votre profil ne lit pas le matricule INS")
    }

    @Test("la chambre écrite vient la première, et chaque lettre choisit la première ligne trouvée")
    func chambreEcrite() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touche("↓", fois: 8)
        try await pilote.taper("le")
        #expect(pilote.moteur.application.panneaux.residents.liste.selection == 0)
        try await pilote.touches("Ctrl+U")
        try await pilote.taper("12")
        try pilote.ligneChoisie(contient: "VASSEUR")
        #expect(pilote.moteur.application.panneaux.residents.liste.lignes.count > 5)
        try await pilote.touchesDUnCoup("4", "↓")
        #expect(pilote.moteur.application.panneaux.residents.liste.lignes.first?.chambre == "124")
        try await pilote.touches("Ctrl+U", "Échap", "4", "F3")
        try await pilote.taper("Podologue")
        try await pilote.touches("Tab", "Tab", "Tab", "Tab")
        try await pilote.taper("12")
        try pilote.voit("> VASSEUR Eléanore", "autres", "écrivez la suite")
        try await pilote.touches("Entrée")
        #expect(pilote.moteur.application.panneaux.agenda.formulaire?.choisis.map(\.chambre) == ["012"])
    }

    @Test("une année de naissance trouve aussi qui n’a pas de chambre")
    func anneeSansChambre() async throws {
        let pilote = try await Pilote(.esat)
        try await pilote.ouvrirSession("v.colas")
        let residents = { pilote.moteur.application.panneaux.residents.liste.lignes }
        let premier = try #require(residents().first)
        #expect(premier.chambre.isEmpty)
        try await pilote.taper("\(premier.dateDeNaissance.annee)")
        #expect(residents().contains { $0.id == premier.id })
    }
}
