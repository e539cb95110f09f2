import DUIDomain
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// Writing a message: from the first key to the box of whom it is for.
@MainActor
@Suite("Écrire un message")
struct RedactionTests {
    private func ouvrir(_ qui: String = "s.diallo", sur base: BaseDeTest? = nil) async throws -> Pilote {
        let pilote: Pilote
        if let base { pilote = try await Pilote(sur: base) } else { pilote = try await Pilote() }
        try await pilote.ouvrirSession(qui)
        try await pilote.touches("Échap", "3")
        return pilote
    }

    private func ecrire(_ pilote: Pilote) async throws {
        try await pilote.touches("n")
        try await pilote.taper("abgrall")
        try await pilote.touches("Tab", "Tab")
        try await pilote.taper("lefev")
        try await pilote.touches("Entrée", "Tab")
        try await pilote.taper("Suite de la consultation")
        try await pilote.touches("Tab", "F4", "Entrée", "Tab", "Tab")
        try await pilote.taper("Bonjour Docteur,")
        try await pilote.touches("Entrée")
        try await pilote.taper("Ci-joint la biologie.")
    }

    @Test("un document du dossier part au médecin traitant, une seule fois, et se lit dans sa boîte")
    func nouveau() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try pilote.voit(
            "herve.abgrall@cabinet-abgrall.mssante.fr", "Dr Hervé ABGRALL", "LEFÈVRE Élodie",
            "+ Compte rendu d'examens de biologie médicale")
        try await pilote.touches("F10")
        try pilote.dialogue(titre: "Envoyer ce message ?")
        try pilote.voit("Suite de la consultation MARTIN ELODIE", "IHE_XDM.zip", "Taille")
        try pilote.curseurSur("> Revenir")
        try await pilote.touches("F10")
        try pilote.messageContient("Part dans 10 secondes. Ctrl+Z : le reprendre.")
        try pilote.voit("Envois (e) : 1 à envoyer")

        try await pilote.facteur.passer()
        #expect(try await pilote.depots.envois.lister(true, pilote.compteID, nil, 10).elements.count == 1)
        await pilote.avancer(secondes: 11)
        try await pilote.facteur.passer()
        try await pilote.facteur.passer(releverMaintenant: true)
        try await pilote.facteur.passer(releverMaintenant: true)
        try await pilote.touches("e")
        try pilote.voit("envoyé", "Suite de la consultation")

        let medecin = try await ouvrir("h.abgrall", sur: pilote.base)
        #expect(medecin.rangees.count { $0.contains("Suite de la consu") } == 1)
        try await medecin.touches("Entrée")
        try medecin.voit("Bonjour Docteur,", "Ci-joint la biologie.", "document de santé")
    }

    @Test(
        "Ctrl+Z dans les dix secondes : rien ne part, tout revient à l’écran ; après, il est trop tard et cela se dit")
    func reprise() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try await pilote.touches("F10", "F10", "Ctrl+Z")
        try pilote.messageContient("Envoi repris : rien n’est parti.")
        try pilote.voit("Suite de la consultation", "LEFÈVRE Élodie", "Ci-joint la biologie.", "1 document")
        await pilote.avancer(secondes: 30)
        try await pilote.facteur.passer()
        #expect(
            try await pilote.depots.envois.lister(false, pilote.compteID, nil, 10).elements.map(\.etat) == [.rappele])

        try await pilote.touches("F10", "F10")
        await pilote.avancer(secondes: 11)
        try await pilote.facteur.passer()
        try await pilote.touches("Ctrl+Z")
        try pilote.messageContient("il n’est plus temps de le reprendre")
        #expect(
            try await pilote.depots.envois.lister(false, pilote.compteID, nil, 10).elements.map(\.etat)
                == [.envoye, .rappele])
    }

    @Test("un envoi repris ne repart d’aucune touche : ni sous un autre nom, ni tout seul, et son brouillon reste")
    func jamaisRefait() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try await pilote.touches("F10", "F10", "Ctrl+Z", "Échap")
        try await pilote.touches("n")
        try pilote.choix(titre: "Reprendre un brouillon ?")
        try await pilote.touches("↓", "Entrée")
        try await pilote.taper("anne lucas")
        try await pilote.touches("Ctrl+Y")
        try pilote.messageContient("Rien à")
        try pilote.aucuneSuperposition()
        try await pilote.touches("Échap", "Ctrl+Y", "Ctrl+Z")
        await pilote.avancer(secondes: 30)
        try await pilote.facteur.passer()
        #expect(
            try await pilote.depots.envois.lister(false, pilote.compteID, nil, 10).elements.map(\.etat) == [.rappele])
        try await pilote.touches("n")
        try pilote.voit("Suite de la consultation")
    }

    @Test("ce qui part est ce qui est écrit : lignes vides et retraits compris")
    func texte() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try await pilote.touches("Entrée", "Entrée")
        try await pilote.taper("  * à revoir")
        try await pilote.touches("F10", "F10")
        await pilote.avancer(secondes: 11)
        try await pilote.facteur.passer()
        let remis = try #require(
            try pilote.base.messagesRemis(a: "herve.abgrall@cabinet-abgrall.mssante.fr").first)
        #expect(remis.replacing("\r\n", with: "\n").contains("biologie.\n\n  * =C3=A0 revoir\n"))
    }

    @Test("un même brouillon ouvert sur deux postes ne part qu’une fois")
    func deuxPostes() async throws {
        let base = try await BaseDeTest()
        let un = try await ouvrir(sur: base)
        try await ecrire(un)
        await un.avancer(secondes: 3)
        let deux = try await ouvrir(sur: base)
        try await deux.touches("n", "Entrée")
        try deux.voit("Suite de la consultation")
        try await un.touches("F10", "F10")
        try un.messageContient("Part dans 10 secondes")
        try await deux.touches("F10", "F10")
        try deux.messageContient("Ce brouillon a déjà été envoyé")
        #expect(try await deux.depots.envois.lister(false, deux.compteID, nil, 10).elements.count == 1)
        try deux.voit("Suite de la consultation")
    }

    @Test("un message déjà répondu le dit à qui l’ouvre et à qui y répond, avec le nom")
    func dejaRepondu() async throws {
        let base = try await BaseDeTest()
        let un = try await ouvrir(sur: base)
        try await un.choisirLeMessage("Garde du week-end")
        try await un.touches("r")
        try await un.taper("Bien noté.")
        try await un.touches("F10", "F10")
        let deux = try await ouvrir("p.garnier", sur: base)
        try await deux.choisirLeMessage("Garde du week-end")
        try await deux.touches("Entrée")
        try deux.voit("Répondu", "par S. DIALLO, le 22/11/2026 à 00:05")
        try await deux.touches("r")
        try deux.messageContient("Déjà répondu par S. DIALLO")
        try await deux.taper("Vu.")
        try await deux.touches("F10")
        try deux.voitUneLigne("Déjà répondu", "S. DIALLO")
    }

    @Test("les envois ne montrent que ce qui concerne les personnes que l’on suit")
    func perimetre() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try await pilote.touches("F10", "F10")
        for (qui, voit) in [("p.garnier", 1), ("b.lossec", 1), ("n.colin", 0), ("c.morel", 1)] {
            let compte = try #require(try await pilote.depots.comptes.lister().first { $0.identifiant == qui })
            let carte = try? await pilote.depots.residents.carte(
                try #require(
                    try await pilote.depots.envois.lister(false, pilote.compteID, nil, 1).elements.first?.resident),
                compte.id)
            let vus = try await pilote.depots.envois.lister(false, compte.id, nil, 10).elements.count
            #expect(vus == voit, "\(qui), carte \(carte != nil)")
        }
    }

    @Test("qui écrit sans s’arrêter ne perd jamais plus de quelques secondes")
    func sansPause() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await ouvrir(sur: base)
            try await pilote.touches("n")
            try await pilote.taper("abgrall")
            for _ in 0..<8 {
                base.horloge.avancer(secondes: 1)
                try await pilote.taper("x")
            }
        }
        let revenue = try await ouvrir(sur: base)
        try await revenue.touches("n", "Entrée")
        try revenue.voit("abgrallxxxxx")
    }

    @Test("tout ce qui manque se dit sous son champ, et rien de ce qui est écrit ne s’efface")
    func manques() async throws {
        let pilote = try await ouvrir()
        try await pilote.touches("n", "F10")
        try pilote.messageContient("3 champs à corriger")
        try pilote.voit("Ce message n’a pas de destinataire", "Ce message n’a pas d’objet", "Ce message est vide")
        try await pilote.taper("docteur@gmail.com")
        try await pilote.touches("F10")
        try pilote.voit("n’est pas une adresse MSSanté")
        try pilote.voit("docteur@gmail.com")
        try await pilote.touches("Ctrl+U")
        try await pilote.taper("ch du port")
        try await pilote.touches("F10")
        try pilote.voit("correspondants. F4 : choisir.", "ch du port")
    }

    @Test("le brouillon survit au verrou et à un processus tué, et se propose à son auteur")
    func brouillon() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await ouvrir(sur: base)
            try await ecrire(pilote)
            await pilote.avancer(secondes: 3)
            try pilote.voit("brouillon gardé à")
        }
        let revenue = try await ouvrir(sur: base)
        try await revenue.touches("n")
        try revenue.choix(titre: "Reprendre un brouillon ?")
        try revenue.voit("Suite de la consultation")
        try await revenue.touches("Entrée")
        try revenue.voit("LEFÈVRE Élodie", "Ci-joint la biologie.", "1 document")
        try await revenue.touches("Échap")
        try revenue.messageContient("Brouillon gardé : n le proposera.")
        let autre = try await ouvrir("p.garnier", sur: base)
        try await autre.touches("n")
        try autre.aucuneSuperposition()
        try autre.neVoitPas("Ci-joint la biologie.")
    }

    @Test("on répond à un usager par Mon espace santé, et à lui seul")
    func usager() async throws {
        let pilote = try await ouvrir()
        try await pilote.choisirLeMessage("Consultation du 23")
        try await pilote.touches("r")
        try pilote.voit("dans Mon espace santé")
        try await pilote.taper("Bonjour, le rendez-vous est maintenu.")
        try pilote.voit("proposé par l’identité reçue, à vérifier")
        try await pilote.touches("Maj+Tab", "Maj+Tab", "Maj+Tab", "Maj+Tab")
        try await pilote.taper("abalain")
        try await pilote.touches("Entrée", "F10")
        try pilote.voit("Le message auquel vous répondez ne vient pas de ABALAIN")
        try await pilote.taper("lefev")
        try await pilote.touches("Entrée", "F10")
        try pilote.dialogue(titre: "Envoyer ce message ?")
        try pilote.voitUneLigne("À", "LEFÈVRE Élodie, dans Mon espace santé")
        try await pilote.touches("F10", "e")
        try pilote.voit("Re: Consultation du 23 novembre")
        try await pilote.touches("Entrée")
        try pilote.voitUneLigne("À", "la personne, dans Mon espace santé")
        try pilote.neVoitPas("@patient.mssante.fr")
    }

    @Test("jeter un brouillon se demande, puis se fait")
    func jeter() async throws {
        let base = try await BaseDeTest()
        let pilote = try await ouvrir(sur: base)
        try await ecrire(pilote)
        try await pilote.touches("Échap", "n", "↓", "↓", "Entrée")
        try pilote.dialogue(titre: "Jeter ce brouillon ?")
        try await pilote.touches("Entrée")
        #expect(try await pilote.depots.brouillons.compter(pilote.compteID) == 1)
        try await pilote.touches("Échap", "n", "↓", "↓", "Entrée", "→", "Entrée")
        try pilote.messageContient("Brouillon jeté.")
        #expect(try await pilote.depots.brouillons.compter(pilote.compteID) == 0)
        try await pilote.touches("Échap", "n")
        try pilote.aucuneSuperposition()
    }

    @Test("une réponse va à qui a écrit, dans le même fil")
    func reponse() async throws {
        let pilote = try await ouvrir()
        try await pilote.choisirLeMessage("Garde du week-end")
        try await pilote.touches("r")
        try pilote.voit("aicha.benali@cabinet-halles.mssante.fr", "Réponse à « Garde du week-end »")
        try await pilote.taper("Bien noté.")
        try await pilote.touches("F10")
        try pilote.voit("Re: Garde du week-end")
        try await pilote.touches("F10")
        await pilote.avancer(secondes: 11)
        try await pilote.facteur.passer()
        let parti = try #require(try await pilote.depots.envois.lister(false, pilote.compteID, nil, 1).elements.first)
        #expect(parti.etat == .envoye)
        #expect(parti.enveloppe.destinataires == ["aicha.benali@cabinet-halles.mssante.fr"])
        let copie = try pilote.base.messagesRemis(a: "aicha.benali@cabinet-halles.mssante.fr")
        #expect(copie.count == 1)
        #expect(copie.first?.contains("In-Reply-To: <") == true)
        #expect(copie.first?.contains("References: <") == true)
    }

    @Test("e, sur un document ou dans un dossier, commence un message au sujet de la personne")
    func depuisLeDossier() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.taper("lefev")
        try await pilote.touches("Entrée", "e")
        try pilote.onglet(.messagerie)
        try pilote.voit("Écrire un message", "LEFÈVRE Élodie")
        try pilote.neVoitPas("1 document")
        try await pilote.touches("Échap", "n")
        try pilote.aucuneSuperposition()
        try await pilote.touches("Échap", "1")
        try await pilote.touches("↓", "→", "e")
        try pilote.voit("LEFÈVRE Élodie", "1 document")
        try await pilote.taper("abgr")
        try await pilote.touches("Tab", "Échap", "2", "e")
        try pilote.voit("1 document")
        let documents = pilote.moteur.application.panneaux.documents
        let choisi = try #require(documents.liste.selectionnee)
        try pilote.voit(choisi.nomResident)
    }

    @Test("qui n’écrit au nom d’aucune boîte l’apprend d’un mot, et cela laisse une trace")
    func sansDroit() async throws {
        let pilote = try await ouvrir("b.lossec")
        for touche in ["n", "r", "e"] {
            try await pilote.touches(touche)
            try pilote.messageContient("Vous n’écrivez au nom d’aucune boîte")
        }
        try await pilote.touches("2", "e")
        try pilote.messageContient("Vous n’écrivez au nom d’aucune boîte")
        try pilote.onglet(.documents)
        let traces = try await pilote.base.traces(FiltreJournal(qui: "b.lossec"), 10)
        #expect(traces.count { $0.acte == .refus } == 4)
    }

    @Test("un envoi dont personne ne sait s’il est parti se tranche avec un motif")
    func trancher() async throws {
        let pilote = try await ouvrir()
        try await ecrire(pilote)
        try await pilote.touches("F10", "F10")
        await pilote.avancer(secondes: 11)
        let quand = pilote.base.horloge.horloge.maintenant()
        let envois = pilote.depots.envois
        let boite = try #require(try await envois.dus(quand).first)
        let pris = try #require(try await envois.prendre(boite, "essai", quand))
        try await envois.remettre(pris.envoi.id, "essai", quand)
        try await envois.conclure(pris.envoi.id, "essai", .aTrancher("La liaison s’est coupée à la fin."), quand)
        #expect(try await envois.dus(quand.adding(secondes: 100_000)).isEmpty)

        try await pilote.touches("F5", "e")
        try pilote.voit("à trancher")
        try await pilote.touches("Entrée")
        try pilote.voit("La liaison s’est coupée à la fin.", "Il est parti", "Renvoyer", "Abandonner")
        try await pilote.touches("→", "Entrée")
        try pilote.choix(titre: "Comment le savez-vous ?")
        try await pilote.touches("↓", "Entrée")
        try pilote.messageContient("envoyé")
    }
}

extension Pilote {
    /// The account at work.
    fileprivate var compteID: Cle<Compte> {
        get throws { try #require(moteur.application.compte).id }
    }

    /// Selects the message of the list whose subject holds a text.
    fileprivate func choisirLeMessage(_ objet: String) async throws {
        for _ in 0..<60 {
            if moteur.application.panneaux.messagerie.liste.selectionnee?.objet.contains(objet) == true { return }
            try await touches("↓")
        }
        Issue.record("Aucun message « \(objet) » dans la liste.")
    }
}

extension BaseDeTest {
    /// The messages that the operator put in the folder of an address.
    fileprivate func messagesRemis(a adresse: String) throws -> [String] {
        let dossier = courrier.appendingPathComponent(adresse).appendingPathComponent("new")
        return try FileManager.default.contentsOfDirectory(at: dossier, includingPropertiesForKeys: nil).map {
            String(decoding: try Data(contentsOf: $0), as: UTF8.self)
        }
    }
}
