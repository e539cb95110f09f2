import DUIDomain
import DUITerminal
import DUITestKit
import DUIViewModels
import Testing

/// A gesture made twice, too early or by mistake changes nothing.
@MainActor
@Suite("Gestes sûrs")
struct SecuriteDesGestesTests {
    /// How to reach a dialog, with the key that triggers it last, and what the screen then says.
    struct Declencheur: CustomTestStringConvertible, Sendable {
        let nom: String
        let compte: String
        let chemin: [String]
        let touche: String
        var testDescription: String { nom }
    }

    nonisolated static let declencheurs = [
        Declencheur(nom: "classer", compte: "c.morel", chemin: ["Échap", "3"], touche: "i"),
        Declencheur(nom: "imprimer", compte: "c.morel", chemin: ["Échap", "3", "Entrée", "p"], touche: "Ctrl+P"),
        Declencheur(
            nom: "imprimer un document", compte: "s.diallo", chemin: ["Échap", "2", "Entrée"], touche: "Ctrl+P"),
    ]

    @Test("la touche qui déclenche, tapée deux fois, puis Entrée deux fois : rien n’a changé", arguments: declencheurs)
    func deuxFois(_ cas: Declencheur) async throws {
        for seconde in [cas.touche, "Entrée"] {
            let base = try await BaseDeTest()
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession(cas.compte)
            for touche in cas.chemin { try await pilote.touches(touche) }
            let avant = try await empreinte(pilote)
            try await pilote.touches(cas.touche)
            guard case .dialogue = pilote.moteur.application.superpositions.last else {
                throw pilote.deception("un dialogue devait s’ouvrir", #line)
            }
            try await pilote.touches(seconde)
            if seconde == "Entrée" { try pilote.aucuneSuperposition() }
            #expect(try await empreinte(pilote) == avant)
        }
    }

    @Test("« t » prend, « t » encore demande avant de rendre, et la barre dit lequel des deux")
    func prendrePuisRendre() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3")
        #expect(pilote.barreDesTouches.contains("t Prendre"))
        try await pilote.touches("t")
        try pilote.messageContient("Pris en charge par C. MOREL")
        #expect(pilote.barreDesTouches.contains("t Rendre"))
        try await pilote.touches("t", "Entrée")
        try pilote.aucuneSuperposition()
        #expect(pilote.barreDesTouches.contains("t Rendre"))
        try await pilote.touches("t")
        try pilote.dialogue(titre: "Rendre ce message à l’équipe ?")
        try await pilote.touches("t", "→", "Entrée")
        #expect(pilote.barreDesTouches.contains("t Prendre"))
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Pris en charge par C. MOREL")
    }

    @Test("un message pris par un autre n’est pas proposé à prendre, et F9 dit par qui")
    func dejaPris() async throws {
        let base = try await BaseDeTest()
        let (claire, thomas) = (try await Pilote(sur: base), try await Pilote(sur: base))
        try await claire.ouvrirSession("c.morel")
        try await claire.touches("Échap", "3", "t")
        try await thomas.ouvrirSession("t.lebras")
        try await thomas.touches("Échap", "3")
        #expect(!thomas.barreDesTouches.contains("Prendre"))
        try await thomas.touches("t")
        try thomas.messageContient("déjà pris en charge par C. MOREL")
    }

    @Test("annuler un rendez-vous demande un motif : la touche et Entrée répétées ne l’annulent pas")
    func annulationDeRendezVous() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4")
        for suite in [["x", "x"], ["x", "Entrée", "Entrée"]] {
            for touche in suite { try await pilote.touches(touche) }
            try await pilote.touche("Échap", fois: 3)
            try await pilote.touches("↓")
            try pilote.voit("10:30 Messe")
            try pilote.neVoitPas("annulé", "Annulé")
            try await pilote.touches("↓", "↑", "↑")
        }
    }

    @Test(
        "une question ne prend aucune réponse avant d’avoir été un quart de seconde à l’écran",
        arguments: ["F10", "Échap"])
    func questionTropTot(_ touche: String) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3")
        let avant = try await empreinte(pilote)
        try await pilote.touches("i", touche, "→", touche, espacees: 80)
        try pilote.dialogue(titre: "Classer")
        try pilote.curseurSur("> Ne pas classer")
        #expect(try await empreinte(pilote) == avant)
        try await pilote.touches(touche, espacees: 10)
        try pilote.aucuneSuperposition()
    }

    @Test("une question qui en suit une autre attend à son tour ; la liste de valeurs aussi, et ce qui s’y tape")
    func questionsALaSuite() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4")
        try await pilote.touches("x", "Entrée", "h", "Entrée", espacees: 80)
        try pilote.choix(titre: "Pourquoi annuler")
        try pilote.voit("Écrire :")
        try await pilote.touches("Entrée", "Entrée", "Entrée", espacees: 120)
        try pilote.dialogue(titre: "Annuler ce rendez-vous")
        try await pilote.touchesDUnCoup("Entrée")
        try pilote.aucuneSuperposition()
        try await pilote.touchesDUnCoup("x", "Entrée", "Entrée")
        try pilote.choix(titre: "Pourquoi annuler")
    }

    @Test(
        "pendant ce quart de seconde on verrouille et on change de taille ; après le verrou la question se relit d’abord"
    )
    func questionEtVerrou() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3")
        try await pilote.touches("i", espacees: 300)
        await pilote.redimensionner(120, 40)
        #expect(pilote.cadre.size.columns == 120)
        try await pilote.touches("Échap", "i", "F12", espacees: 300)
        try pilote.voit("Session verrouillée")
        try await pilote.deverrouiller("c.morel")
        try pilote.dialogue(titre: "Classer")
        try await pilote.touches("Entrée", espacees: 100)
        try pilote.dialogue(titre: "Classer")
        try await pilote.touches("i", "F12", espacees: 10)
        try pilote.voit("Session verrouillée")
    }

    @Test("ailleurs, ce qui est tapé d’avance est gardé : la recherche partout")
    func tapeDAvance() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touchesDUnCoup("F2", "l", "e", "f")
        try pilote.voit("Chercher : lef", "LEFÈVRE Élodie")
    }

    @Test("les lettres ne répondent pas à un dialogue")
    func lettresIgnorees() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3", "i")
        for lettre in ["c", "o", "y", "n", "a"] { try await pilote.touches(lettre) }
        try pilote.dialogue(titre: "Classer")
        try pilote.curseurSur("> Ne pas classer")
    }

    @Test("taper d’avance la touche qui confirme ne confirme rien : le dialogue n’était pas encore lu")
    func confirmationTapeeDAvance() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("Échap", "3")
        let avant = try await empreinte(pilote)
        try await pilote.touchesDUnCoup("i", "F10")
        try pilote.dialogue(titre: "Classer")
        #expect(try await empreinte(pilote) == avant)
    }

    @Test("une identité discordante ne se classe que par le bouton qui le dit, et un motif")
    func discordance() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "3")
        try await pilote.cliquer(sur: "21/11 16:05")
        let avant = try await empreinte(pilote)
        try await pilote.touches("i", "Entrée")
        // Nobody who differs is chosen beforehand.
        try pilote.choix(titre: "Aucun résident ne concorde")
        #expect(try await empreinte(pilote) == avant)
        try await pilote.touches("↓", "Entrée", "F10")
        #expect(try await empreinte(pilote) == avant)
        try pilote.messageContient("Ici F10 ne suffit pas")
        try pilote.dialogue(titre: "Classer dans le dossier de LEFEBVRE Odette ?")
        try pilote.voit("Attention, à vérifier avec l’expéditeur : date de naissance.", "Classer malgré l’écart")
        try await pilote.touches("→", "→", "Entrée")
        try pilote.choix(titre: "Pourquoi, malgré l’écart (date de naissance)")
        try await pilote.touches("Entrée")
        #expect(try await empreinte(pilote) == avant)
        try pilote.choix(titre: "Pourquoi, malgré l’écart")
        try await pilote.taper("vu avec sa fille")
        try pilote.ligneChoisie(contient: "Autre motif : « vu avec sa fille »")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Classé dans le dossier de LEFEBVRE Odette")
        let traces = try await pilote.base.traces(FiltreJournal(qui: "s.diallo"), 10)
        let trace = traces.first { $0.acte == .classement }
        #expect(trace?.motif == "écart (date de naissance) : vu avec sa fille")
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("Classement annulé")
        try await pilote.touches("Ctrl+Y")
        try pilote.messageContient("Classé dans le dossier de LEFEBVRE Odette")
    }

    @Test("un message sans document se rattache à un résident choisi par son nom, rien n’étant choisi d’avance")
    func rattacher() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "3")
        try await pilote.cliquer(sur: "21/11 17:40")
        try await pilote.touches("i")
        try pilote.messageContient("Ce message ne porte aucune identité")
        try pilote.choix(titre: "À quel résident rattacher")
        try await pilote.touches("Entrée")
        try pilote.choix(titre: "À quel résident rattacher")
        try await pilote.taper("lefev")
        try pilote.ligneChoisie(contient: "LEFÈVRE Élodie")
        try await pilote.touches("Entrée")
        try pilote.dialogue(titre: "Rattacher le message au dossier de LEFÈVRE Élodie ?")
        try pilote.curseurSur("> Ne pas rattacher")
        try await pilote.touches("F10")
        try pilote.messageContient("Rattaché au dossier de LEFÈVRE Élodie. Ctrl+Z : annuler.")
        try pilote.voitUneLigne("21/11 17:40", "c LEFÈVRE Élodie")
        try await pilote.touches("Ctrl+Z")
        try pilote.neVoitPas("c LEFÈVRE Élodie")
    }

    @Test("un texte collé avec des fins de ligne ne valide rien")
    func collage() async throws {
        let pilote = try await Pilote()
        await pilote.coller("c.morel\n210526\n")
        #expect(pilote.moteur.application.compte == nil)
        try pilote.curseurSur("Identifiant")
        let autre = try await Pilote()
        try await autre.ouvrirSession("s.diallo")
        await autre.coller("lef\nèvre\r\n")
        try autre.voit("84")
        #expect(autre.moteur.application.panneaux.residents.residentEnCours == nil)
        try await autre.touches("Échap", "Échap", "4", "F3")
        await autre.coller("Visite\nde contrôle\r\n")
        try autre.voit("Nouveau rendez-vous", "Visite de contrôle")
        try autre.curseurSur("Intitulé")
        try await autre.touches("Échap", "3", "i")
        await autre.coller("\n\n")
        try autre.dialogue(titre: "Classer")
    }

    nonisolated static let ecrans = [
        ["Échap", "3", "Entrée", "p", "Entrée"], ["Échap", "3", "Entrée", "/"], ["Échap", "2", "Entrée"],
        ["Échap", "4", "s"], ["Échap", "4", "F3"], ["Échap", "5", "Entrée"], ["Entrée", "↓", "Entrée", "Entrée"],
        ["F1"], ["F2"], ["Échap", "F9"], ["Échap", "3", "i"], ["Échap", "4", "g"], ["Échap", "2", "/"],
    ]

    @Test("de partout, Échap cinq fois au plus mène aux onglets, sans perdre ce qui est écrit", arguments: ecrans)
    func echap(_ chemin: [String]) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        for touche in chemin { try await pilote.touches(touche) }
        var pas = 0
        while !pilote.moteur.application.focusSurOnglets, pas < 5 {
            try await pilote.touches("Échap")
            pas += 1
        }
        #expect(pilote.moteur.application.focusSurOnglets, "\(chemin) :\n\(pilote.texte)")
        try pilote.curseurSur("Résidents")
        #expect(pilote.cadre.cursor?.row == 0)
    }

    @Test("le texte d’un formulaire quitté par Échap est là quand on y revient")
    func echapGardeLeTexte() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("Échap", "4", "F3")
        try await pilote.taper("Orthophoniste")
        try await pilote.touche("Échap", fois: 3)
        try await pilote.touches("Entrée", "F3")
        try pilote.voit("Orthophoniste")
    }

    /// What dialogs may change: documents filed, sheets printed, acts in the journal other than reading.
    private func empreinte(_ pilote: Pilote) async throws -> [String] {
        let traces = try await pilote.base.traces(FiltreJournal(depuis: BaseDeTest.debut), 200)
        let actes: Set<ActeTrace> = [.classement, .impression, .annulationRendezVous, .archivage, .priseEnCharge]
        return traces.filter { actes.contains($0.acte) }.map { "\($0.acte) \($0.objet)" }
    }
}
