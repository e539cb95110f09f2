import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// Messages: arrival, lists, opening, taking in charge, archiving.
struct MessagesTests {
    private let equipe = "equipe.soins@les-tilleuls.mssante.fr"

    private func recevoir(_ essai: BaseDEssai, _ numeros: ClosedRange<Int>) async throws -> [Cle<ResumeMessage>] {
        var cles: [Cle<ResumeMessage>] = []
        for numero in numeros {
            let cle = try await essai.depots.messages.enregistrer(.essai(numero, objet: "n\(numero)"), BaseDEssai.nuit)
            cles.append(try #require(cle))
        }
        return cles
    }

    @Test func recordsAMessageOnceByMailbox() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let quand = BaseDEssai.nuit
        let depot = essai.depots.messages
        #expect(try await depot.enregistrer(.essai(1), quand) != nil)
        #expect(try await depot.enregistrer(.essai(1), quand) == nil)
        #expect(try await depot.enregistrer(.essai(1, boite: "Seynabou.Diallo@les-tilleuls.mssante.fr"), quand) != nil)
        var sansNom = MessageRecu.essai(2)
        sansNom.courriel.identifiant = ""
        #expect(try await depot.enregistrer(sansNom, quand) != nil)
        #expect(try await depot.enregistrer(sansNom, quand) == nil)
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.enregistrer(.essai(3, boite: "inconnue@x.fr"), quand)
        }
        #expect(try await essai.depots.journal.verifier() == .intacte(lignes: 1 + 8 + 6 + 3))
    }

    @Test func keepsAnotherMessageThatTakesAKnownIdentifier() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let depot = essai.depots.messages
        let ide = try await essai.signature("c.morel")
        let autre = MessageRecu.essai(1, texte: "Bonjour, arrêtez ce traitement.")
        var cles: [Cle<ResumeMessage>] = []
        for message in [MessageRecu.essai(1), autre, .essai(2)] {
            cles.append(try #require(try await depot.enregistrer(message, BaseDEssai.nuit)))
        }
        for message in [MessageRecu.essai(1), autre, .essai(2)] {
            #expect(try await depot.enregistrer(message, BaseDEssai.nuit) == nil)
        }
        let troisieme = try await depot.enregistrer(.essai(1, texte: "Bonjour."), BaseDEssai.nuit)
        cles.append(try #require(troisieme))
        for (cle, partage) in zip(cles, [true, true, false, true]) {
            #expect(try await depot.ouvrir(cle, ide).partageSonIdentifiant == partage)
        }
        let personnel = "seynabou.diallo@les-tilleuls.mssante.fr"
        let ailleurs = try #require(try await depot.enregistrer(.essai(1, boite: personnel), BaseDEssai.nuit))
        #expect(try await !depot.ouvrir(ailleurs, try await essai.signature("s.diallo")).partageSonIdentifiant)
    }

    @Test func pagesNewestFirstAndStaysStableWhileMessagesArrive() async throws {
        let essai = try await BaseDEssai(.deNuit)
        _ = try await recevoir(essai, 1...7)
        let boite = try await essai.boite(equipe, pour: "s.diallo")
        let filtre = FiltreMessages(boites: [boite.id])
        let premiere = try await essai.depots.messages.page(filtre, essai.infirmiere, nil, 3)
        #expect(premiere.elements.map(\.objet) == ["n7", "n6", "n5"])
        #expect(premiere.aUneSuite)
        _ = try await recevoir(essai, 8...9)
        let suite = try await essai.depots.messages.page(filtre, essai.infirmiere, premiere.elements.last?.id, 10)
        #expect(suite.elements.map(\.objet) == ["n4", "n3", "n2", "n1"])
        #expect(!suite.aUneSuite)
        #expect(
            try await essai.depots.messages.page(FiltreMessages(boites: []), essai.infirmiere, nil, 10).elements.isEmpty
        )
    }

    @Test("who only reads a mailbox does not take the star away from the team, nor puts it")
    func readersLeaveTheStar() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let cle = try await recevoir(essai, 1...1)[0]
        let lecteur = try await essai.signature("v.lemoine")
        let ouvert = try await essai.depots.messages.ouvrir(cle, lecteur)
        #expect(!ouvert.resume.estLu)
        #expect(try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first?.acte == .lectureMessage)
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.messages.marquerLu(cle, true, lecteur) }
        #expect(try await essai.depots.messages.ouvrir(cle, try await essai.signature("c.morel")).resume.estLu)
    }

    @Test func opensOnceReadForTheTeamAndJournals() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let cles = try await recevoir(essai, 1...2)
        let boite = try await essai.boite(equipe, pour: "c.morel")
        #expect(
            try await essai.depots.messages.compteurs([boite.id], essai.infirmiere)
                == CompteursMessages(nonLus: 2, total: 2))
        let ouvert = try await essai.depots.messages.ouvrir(cles[0], try await essai.signature("c.morel"))
        #expect(ouvert.resume.estLu)
        #expect(ouvert.octets == MessageRecu.essai(1).octets)
        #expect(
            try await essai.depots.messages.compteurs([boite.id], essai.infirmiere)
                == CompteursMessages(nonLus: 1, total: 2))
        let nonLus = FiltreMessages(boites: [boite.id], suite: .nonLus)
        #expect(try await essai.depots.messages.page(nonLus, essai.infirmiere, nil, 10).elements.map(\.id) == [cles[1]])
        #expect(try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first?.acte == .lectureMessage)
        let lignes = try await essai.traces(FiltreJournal(), apres: nil, 100).elements.count
        _ = try await essai.depots.messages.apercu(cles[0], try await essai.compte("p.garnier").id)
        #expect(try await essai.traces(FiltreJournal(), apres: nil, 100).elements.count == lignes)
        let remis = try await essai.depots.messages.marquerLu(cles[0], false, try await essai.signature("c.morel"))
        #expect(!remis.estLu)
    }

    @Test func refusesWhoIsNotAMemberAndTraces() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let personnel = MessageRecu.essai(1, boite: "seynabou.diallo@les-tilleuls.mssante.fr")
        let cle = try #require(try await essai.depots.messages.enregistrer(personnel, BaseDEssai.nuit))
        let attendu = ErreurDepot.refus(PhrasesDeRefus.lectureBoite("Seynabou DIALLO"))
        let aide = try await essai.signature("c.morel")
        await #expect(throws: attendu) { _ = try await essai.depots.messages.ouvrir(cle, aide) }
        #expect(try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first?.acte == .refus)
        await #expect(throws: attendu) { _ = try await essai.depots.messages.apercu(cle, aide.compte) }
        let admin = try await essai.signature("admin")
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.messages.ouvrir(cle, admin) }
        #expect(try await essai.depots.messages.boites(admin.compte).isEmpty)
    }

    @Test func letsAReaderReadAndNotHandle() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let cle = try await recevoir(essai, 1...1)[0]
        let secretaire = try await essai.signature("v.lemoine")
        _ = try await essai.depots.messages.ouvrir(cle, secretaire)
        let attendu = ErreurDepot.refus(PhrasesDeRefus.traitementBoite("Équipe de soins"))
        await #expect(throws: attendu) { _ = try await essai.depots.messages.prendreEnCharge(cle, true, secretaire) }
        await #expect(throws: attendu) { _ = try await essai.depots.messages.archiver(cle, true, secretaire) }
    }

    @Test func readsAMessageAboutAPersonOfAnotherUnitInItsOwnMailbox() async throws {
        var jeu = JeuDeDonnees.petit
        jeu.boites[1].membres["c.morel"] = .lire
        let essai = try await BaseDEssai(jeu)
        let resident = try await essai.resident("P4")
        let cle = try #require(
            try await essai.depots.messages.enregistrer(
                .essai(1, boite: jeu.boites[1].adresse, rattachement: .propose(resident.id, nom: "")), BaseDEssai.nuit))
        let ouvert = try await essai.depots.messages.ouvrir(cle, try await essai.signature("c.morel"))
        #expect(ouvert.resume.rattachement == .propose(resident.id, nom: "DUPONT André"))
    }

    @Test func tellsTheSecondTakerWhoWasFirst() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let cle = try await recevoir(essai, 1...1)[0]
        let premiere = try await essai.signature("c.morel")
        let second = try await essai.signature("p.garnier")
        let pris = try await essai.depots.messages.prendreEnCharge(cle, true, premiere)
        #expect(pris.prisEnChargePar == "C. MOREL")
        let attendu = ErreurDepot.conflit("Ce message est déjà pris en charge par C. MOREL.")
        await #expect(throws: attendu) { _ = try await essai.depots.messages.prendreEnCharge(cle, true, second) }
        await #expect(throws: attendu) { _ = try await essai.depots.messages.prendreEnCharge(cle, false, second) }
        #expect(try await essai.depots.messages.prendreEnCharge(cle, false, premiere).prisEnChargePar.isEmpty)
        #expect(try await essai.depots.messages.prendreEnCharge(cle, true, second).prisEnChargePar == "P. GARNIER")
    }

    @Test("who is no member any more, or has no account any more, gets nothing from the list")
    func listsOnlyWhatTheReaderMayReadNow() async throws {
        let essai = try await BaseDEssai(.deNuit)
        _ = try await recevoir(essai, 1...2)
        let boite = try await essai.boite(equipe, pour: "s.diallo")
        let filtre = FiltreMessages(boites: [boite.id])
        let admin = try await essai.compte("admin").id
        #expect(try await essai.depots.messages.page(filtre, admin, nil, 10).elements.isEmpty)
        #expect(try await essai.depots.messages.compteurs([boite.id], admin).total == 0)
        let aide = try await essai.compte("c.morel").id
        #expect(try await essai.depots.messages.page(filtre, aide, nil, 10).elements.count == 2)
        try await essai.depots.comptes.desactiver("c.morel", BaseDEssai.nuit, admin)
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.compteDesactive)) {
            _ = try await essai.depots.messages.page(filtre, aide, nil, 10)
        }
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.compteDesactive)) {
            _ = try await essai.depots.residents.page(RequeteResidents(""), aide, nil, 10)
        }
    }

    @Test func archivesOutOfTheListAndTheCounts() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let cles = try await recevoir(essai, 1...3)
        let boite = try await essai.boite(equipe, pour: "s.diallo")
        let signature = try await essai.signature("s.diallo")
        _ = try await essai.depots.messages.archiver(cles[1], true, signature)
        _ = try await essai.depots.messages.archiver(cles[1], true, signature)
        let courants = try await essai.depots.messages.page(
            FiltreMessages(boites: [boite.id]), essai.infirmiere, nil, 10
        ).elements
        #expect(courants.map(\.id) == [cles[2], cles[0]])
        let archives = FiltreMessages(boites: [boite.id], archives: true)
        #expect(
            try await essai.depots.messages.page(archives, essai.infirmiere, nil, 10).elements.map(\.id) == [cles[1]])
        #expect(
            try await essai.depots.messages.compteurs([boite.id], essai.infirmiere)
                == CompteursMessages(nonLus: 2, total: 2))
        _ = try await essai.depots.messages.archiver(cles[1], false, signature)
        #expect(
            try await essai.depots.messages.compteurs([boite.id], essai.infirmiere)
                == CompteursMessages(nonLus: 3, total: 3))
    }

    @Test func importsAMessageWithItsPast() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let resident = try await essai.resident("P1")
        let piece = DecisionDeClassement.PieceAClasser(recu: Cle(0), octets: Data("a".utf8), texte: "créatinine")
        let passe = EtatImporte(
            estLu: true, prisEnChargePar: "c.morel",
            classement: .init(
                resident: resident.id, par: "s.diallo", quand: BaseDEssai.nuit, pieces: [0: piece], sontLus: true),
            estArchive: true)
        let message = MessageRecu.essai(1, documents: [.essai(identifiant: "1.2.3")])
        let cle = try #require(try await essai.base.importer(message, etat: passe, quand: BaseDEssai.nuit))
        #expect(try await essai.base.importer(message, etat: passe, quand: BaseDEssai.nuit) == nil)
        let resume = try await essai.depots.messages.apercu(cle, try await essai.compte("s.diallo").id).resume
        #expect(resume.estLu && resume.estArchive && resume.estClasse)
        #expect(resume.prisEnChargePar == "C. MOREL")
        #expect(resume.rattachement == .confirme(resident.id, nom: "LEFÈVRE Élodie"))
        let documents = try await essai.depots.documents.page(
            FiltreDocuments(resident: resident.id), essai.infirmiere, nil, 10
        ).elements
        #expect(documents.map(\.classePar) == ["S. DIALLO"])
        #expect(documents.map(\.estLu) == [true])
        let faux = EtatImporte(prisEnChargePar: "personne")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.base.importer(.essai(2), etat: faux, quand: BaseDEssai.nuit)
        }
        #expect(try await essai.depots.messages.enregistrer(.essai(2), BaseDEssai.nuit) != nil)
    }
}
