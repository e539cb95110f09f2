import DUIAssembly
import DUIDomain
import DUIServices
import DUITestKit
import DUIViewModels
import Testing

/// The secretary has the qualified identities verified, and decides upon what INSi answers, one person after the other.
@MainActor
@Suite("Réponses d’INSi à décider")
struct ReponsesINSiTests {
    /// The queue on a national base that knows nobody: each verification is denied.
    private func file(_ base: BaseDeTest, _ simulateur: SimulateurINSi = SimulateurINSi(.vide)) throws -> FileINSi {
        FileINSi(
            try base.depots().identites, service: simulateur.service, horloge: base.horloge.horloge)
    }

    private func aDecider(_ pilote: Pilote) throws -> Int {
        try #require(pilote.moteur.application.panneaux.residents.demandes?.file?.aDecider)
    }

    @Test("INS/va1.70, va1.08 : du lot à la décision, la liste se vide d’une ligne et revient au même endroit")
    func duLotALaDecision() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("Échap", "i")
        try pilote.voit("Réponses d’INSi   0 à décider", "Aucune réponse d’INSi à décider")
        try await pilote.touches("v")
        try pilote.dialogue(titre: "Demander à INSi de vérifier")
        try pilote.voit("Sans confirmation d’INSi depuis 36 mois", "perd aussitôt son INS")
        try await pilote.touches("F10")
        try pilote.messageContient("vérifications en file")
        try pilote.voit("demandes en attente d’INSi")
        // The background of a terminal calls INSi; the list follows what the base holds.
        let appels = try await file(pilote.base).passer()
        #expect(appels > 50)
        await pilote.avancer(secondes: 5)
        let combien = try aDecider(pilote)
        #expect(combien == appels)
        try pilote.voit("INS non reconnu", "Demande : vérification", "par Véronique LEMOINE")
        try await pilote.touches("↓", "↓")
        let etat = pilote.moteur.application.panneaux.residents
        let choisie = try #require(etat.demandes?.liste.selectionnee)
        let suivante = try #require(etat.demandes?.liste.lignes.dropFirst(3).first)
        try pilote.ligneChoisie(contient: choisie.nom)
        try await pilote.touches("Entrée")
        try pilote.voit("Identité validée", "Matricule INS : aucun en usage")
        try pilote.messageContient("Une réponse d’INSi attend : i la montre.")
        try await pilote.touches("i")
        try pilote.dialogue(titre: "INSi, vérification : INS non reconnu")
        try await pilote.touches("→", "Entrée")
        try pilote.messageContient("Décision enregistrée")
        try await pilote.touches("Échap")
        try pilote.voit("Réponses d’INSi   \(combien - 1) à décider")
        try pilote.neVoitPas(choisie.nom)
        try pilote.ligneChoisie(contient: suivante.nom)
        let resident = try #require(choisie.demande?.resident)
        let traces = try await pilote.base.traces(FiltreJournal(resident: resident), 50)
        #expect(
            traces.contains { $0.acte == .decisionINSi && $0.qui == "v.lemoine" && $0.motif == "Classée sans suite" })
        try await pilote.touches("Échap")
        try pilote.voit("Chercher :")
    }

    @Test("INS/va1.12 : un INS reçu qu’INSi ne reconnaît pas s’ouvre depuis la liste, et ne se classe qu’avec un motif")
    func recuNonReconnu() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("i.kerhoas")
        try await pilote.touches("Échap", "i")
        try pilote.voit("Réponses d’INSi   1 à décider", "INS non reconnu")
        try pilote.ligneChoisie(contient: "LE GOFFIC")
        try await pilote.touches("Entrée")
        try pilote.onglet(.messagerie)
        try pilote.voit("INSi ne reconnaît pas l’INS reçu")
        try await pilote.touches("i")
        try await pilote.taper("corre marie")
        try await pilote.touches("Entrée")
        try pilote.dialogue(titre: "Classer dans le dossier de CORRE Marie-Thérèse ?")
        try pilote.voit("INSi ne reconnaît pas l’INS reçu : appelez l’expéditeur.")
        try await pilote.touches("F10")
        try pilote.messageContient("Ici F10 ne suffit pas")
        try await pilote.touches("→", "→", "Entrée")
        try pilote.voit("Pourquoi, malgré l’écart")
        try await pilote.touches("↓", "Entrée")
        try pilote.messageContient("Classé dans le dossier de CORRE Marie-Thérèse")
        try await pilote.touches("1")
        try pilote.voit("Réponses d’INSi   0 à décider")
    }

    @Test("un INS non reconnu se cherche de nouveau depuis sa réponse : l’identité redevient qualifiée")
    func chercherDeNouveau() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("Échap", "i", "v", "F10")
        _ = try await file(pilote.base).passer()
        await pilote.avancer(secondes: 5)
        let combien = try aDecider(pilote)
        try await pilote.touches("Entrée", "i", "→", "→", "Entrée")
        try pilote.dialogue(titre: "Accepter l’identité rendue par INSi")
        try await pilote.touches("F10")
        try pilote.voit("INS qualifiée")
        try await pilote.touches("Échap")
        #expect(try aDecider(pilote) == combien - 1)
    }

    @Test("une panne laisse tout le lot en file : l’écran le dit, et rien n’est perdu quand INSi revient")
    func panne() async throws {
        let pilote = try await Pilote()
        let simulateur = SimulateurINSi(.vide)
        let file = try file(pilote.base, simulateur)
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("Échap", "i", "v", "F10")
        await simulateur.couper()
        #expect(try await file.passer() == 1, "one call is enough to know")
        await pilote.avancer(secondes: 5)
        try pilote.voit("Aucune réponse à décider", "INSi ne répond pas")
        #expect(try aDecider(pilote) == 0)
        let attendent = try #require(pilote.moteur.application.panneaux.residents.demandes?.file?.enAttente)
        try await pilote.touches("v")
        try pilote.messageContient("Rien à vérifier")
        await simulateur.retablir()
        pilote.base.horloge.avancer(secondes: 60)
        #expect(try await file.passer() == attendent)
        await pilote.avancer(secondes: 5)
        #expect(try aDecider(pilote) == attendent)
    }

    @Test("INS/va1.32 : l’aide-soignante n’ouvre pas la liste, lit pourquoi, et son refus est tracé")
    func refus() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("c.morel")
        try await pilote.touches("F6", "i")
        try pilote.messageContient("Votre profil n’interroge pas INSi")
        #expect(pilote.moteur.application.panneaux.residents.demandes == nil)
        let traces = try await pilote.base.traces(FiltreJournal(qui: "c.morel"), 10)
        #expect(traces.contains { $0.acte == .refus && $0.resultat.contains("n’interroge pas INSi") })
    }

    @Test("F9 mène à la liste depuis la recherche, et au lot depuis la liste")
    func parLesOptions() async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession("v.lemoine")
        try await pilote.touches("F9")
        try pilote.voit("Réponses d’INSi à décider")
        try await pilote.touches("Échap", "Échap", "i", "F9")
        try pilote.voit("Vérifier les identités qualifiées")
    }
}
