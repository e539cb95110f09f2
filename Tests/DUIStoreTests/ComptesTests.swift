import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// Accounts, personal codes, waits.
struct ComptesTests {
    @Test func opensASessionWithTheRightCodeAndJournalsIt() async throws {
        let essai = try await BaseDEssai()
        let resultat = try await essai.depots.comptes.ouvrirSession(" C.Morel ", "210526", BaseDEssai.nuit)
        #expect(resultat == .ouverte(try await essai.compte("c.morel")))
        let trace = try await essai.traces(FiltreJournal(qui: "c.morel"), apres: nil, 10).elements
        #expect(trace.map(\.acte) == [.ouvertureSession])
    }

    @Test(arguments: ["c.morel", "nobody"])
    func makesWaitAfterFiveWrongCodesKnownOrNot(_ identifiant: String) async throws {
        let essai = try await BaseDEssai()
        let quand = BaseDEssai.nuit
        var recus: [ResultatOuverture] = []
        for _ in 1...5 { recus.append(try await essai.depots.comptes.ouvrirSession(identifiant, "0000", quand)) }
        let fin = quand.adding(secondes: 60)
        #expect(
            recus == [
                .refusee(essaisRestants: 4), .refusee(essaisRestants: 3), .refusee(essaisRestants: 2),
                .refusee(essaisRestants: 1), .bloquee(jusqua: fin),
            ])
        // Another process is bound by the same wait, even with the right code.
        let autre = try BaseDUI.open(at: essai.base.url)
        let pendant = quand.adding(secondes: 59)
        #expect(try await autre.depots.comptes.ouvrirSession(identifiant, "210526", pendant) == .bloquee(jusqua: fin))
        let apres = try await autre.depots.comptes.ouvrirSession(identifiant, "0000", fin)
        #expect(apres == .refusee(essaisRestants: 4))
    }

    @Test func givesTheTriesBackAfterASuccess() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.comptes
        for _ in 1...4 { _ = try await depot.ouvrirSession("c.morel", "0000", BaseDEssai.nuit) }
        _ = try await depot.ouvrirSession("c.morel", "210526", BaseDEssai.nuit)
        #expect(try await depot.ouvrirSession("c.morel", "0000", BaseDEssai.nuit) == .refusee(essaisRestants: 4))
    }

    @Test func neverWritesAnUnknownNameInTheJournal() async throws {
        let essai = try await BaseDEssai()
        _ = try await essai.depots.comptes.ouvrirSession("mon-code-secret", "x", BaseDEssai.nuit)
        let trace = try #require(try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first)
        #expect(trace.acte == .echecSession)
        #expect(trace.qui.isEmpty)
        #expect(trace.objet == "identifiant inconnu")
    }

    @Test func addsAndDisablesAccounts() async throws {
        let essai = try await BaseDEssai()
        let admin = try await essai.compte("admin").id
        let unite = try #require(try await essai.depots.etablissement.unites().first)
        let nouveau = NouveauCompte(
            identifiant: "N.Colin", nom: "Colin", prenom: "Nathalie", role: .asgAmp, unites: [unite.id], code: "7264")
        _ = try await essai.depots.comptes.ajouter(nouveau, BaseDEssai.nuit, admin)
        let compte = try await essai.compte("n.colin")
        #expect(compte.unites == [unite])
        #expect(compte.perimetre == [unite.id])
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.comptes.ajouter(nouveau, BaseDEssai.nuit, admin)
        }
        try await essai.depots.comptes.desactiver("n.colin", BaseDEssai.nuit, admin)
        let refus = try await essai.depots.comptes.ouvrirSession("n.colin", "7264", BaseDEssai.nuit)
        #expect(refus == .refusee(essaisRestants: 4))
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.comptes.desactiver("n.colin", BaseDEssai.nuit, admin)
        }
        let signature = Signature(compte: compte.id, quand: BaseDEssai.nuit)
        let personne = try await essai.resident("P1").id
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.compteDesactive)) {
            _ = try await essai.depots.residents.ouvrir(personne, signature)
        }
    }

    @Test(arguments: ["", "123", String(repeating: "9", count: 65)])
    func refusesACodeTooShortOrTooLong(_ code: String) async throws {
        let essai = try await BaseDEssai(nil)
        let nouveau = NouveauCompte(identifiant: "x", nom: "X", prenom: "", role: .ide, unites: [], code: code)
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.comptes.ajouter(nouveau, BaseDEssai.nuit, nil)
        }
    }

    @Test("nobody signs the first account only, and a trainer exists among fictitious people only")
    func premierCompteEtFormation() async throws {
        func compte(_ role: Role) -> NouveauCompte {
            NouveauCompte(identifiant: "x", nom: "X", prenom: "", role: role, unites: [], code: "123456")
        }
        let demonstration = try await BaseDEssai()
        await #expect(throws: ErreurDepot.refus("Cette base a déjà des comptes : ouvrez une session d’administration."))
        {
            _ = try await demonstration.depots.comptes.ajouter(compte(.administrateur), BaseDEssai.nuit, nil)
        }
        let admin = try await demonstration.compte("admin").id
        _ = try await demonstration.depots.comptes.ajouter(compte(.formateur), BaseDEssai.nuit, admin)
        let reelle = try await BaseDEssai(nil, demonstration: false)
        await #expect(throws: ErreurDepot.self) {
            _ = try await reelle.depots.comptes.ajouter(compte(.formateur), BaseDEssai.nuit, nil)
        }
        _ = try await reelle.depots.comptes.ajouter(compte(.administrateur), BaseDEssai.nuit, nil)
    }

    @Test func letsOnlyTheAdministratorManageAccounts() async throws {
        let essai = try await BaseDEssai()
        let infirmiere = try await essai.compte("s.diallo").id
        await #expect(throws: ErreurDepot.refus("Seule l’administration du logiciel gère les comptes.")) {
            try await essai.depots.comptes.desactiver("c.morel", BaseDEssai.nuit, infirmiere)
        }
    }

    @Test func showsCodesInADemonstrationBaseOnly() async throws {
        let demonstration = try await BaseDEssai()
        let comptes = try await demonstration.depots.comptes.deDemonstration()
        #expect(comptes.first?.nomComplet == "Claire MOREL")
        #expect(comptes.first?.code == "210526")
        let reelle = try await BaseDEssai(demonstration: false)
        #expect(try await reelle.depots.comptes.deDemonstration().isEmpty)
        #expect(try await reelle.depots.comptes.lister().count == 6)
    }

    @Test func keepsNoCodeInClearInARealBase() async throws {
        let reelle = try await BaseDEssai(demonstration: false)
        try reelle.base.fermer()
        let octets = try Data(contentsOf: reelle.base.url)
        #expect(octets.range(of: Data("210526".utf8)) == nil)
    }
}
