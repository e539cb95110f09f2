import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

@testable import DUIAssembly

@Suite("Relève d’une boîte", .serialized)
struct ReleveTests {
    @Test("ce qui arrive chez l’opérateur arrive dans la boîte, une fois, tracé", arguments: GenreDOperateur.presents)
    func arrivee(_ genre: GenreDOperateur) async throws {
        let banc = try await BancMSS(genre)
        let marque = UUID().uuidString
        let enveloppe = Enveloppe(expediteur: banc.medecin, destinataires: [BancMSS.adresse])
        let prochain = try await banc.operateur.etat(.reception).prochain
        _ = try await banc.correspondant.soumettre(enveloppe, banc.message("a-\(marque)@b")) {}
        #expect(try await banc.operateur.attendre(.reception, prochain, 60))
        #expect(try await banc.releve().nouveaux >= 1)
        #expect(try await banc.objets().filter { $0 == "Essai a-\(marque)@b" }.count == 1)
        let bilan = try await banc.releve()
        #expect(bilan == ReleveMSS.Bilan())
        let traces = try await banc.essai.traces(FiltreJournal(), 50).elements
        #expect(traces.filter { $0.acte == .releve }.count == 2)
        #expect(traces.contains { $0.acte == .reception && $0.objet == "Essai a-\(marque)@b" })
        let reliee = try await banc.essai.depots.operateurs.lister().first { $0.id == banc.boite.id }
        #expect(reliee?.releveeLe == banc.temps.maintenant && reliee?.phrase == "")
    }

    @Test("tuée après n’importe quel message, la relève ne perd ni ne double rien", arguments: 1...14)
    func morts(_ apres: Int) async throws {
        let banc = try await BancMSS()
        for rang in 0..<5 {
            try await banc.operateur.deposer(.reception, banc.message("m\(rang)@b"), banc.temps.maintenant)
        }
        let bourreau = Bourreau(apres)
        var mourant = banc.operateur
        let vrai = banc.operateur
        mourant.etat = {
            try bourreau.frapper()
            return try await vrai.etat($0)
        }
        mourant.relever = {
            try bourreau.frapper()
            let page = try await vrai.relever($0, $1, $2, $3)
            try bourreau.frapper()
            return page
        }
        mourant.tranche = {
            try bourreau.frapper()
            return try await vrai.tranche($0, $1, $2, $3, $4)
        }
        let lot = LotDeReleve(messages: 2, octetsParMessage: 100, octets: 1000)
        _ = try? await banc.releve(lot, mourant)
        #expect(try await banc.releve(lot).phrase == "")
        #expect(try await banc.objets() == (0..<5).map { "Essai m\($0)@b" })
    }

    @Test("renumérotée, la boîte est relue sans double, et ses places sont retenues")
    func renumerotation() async throws {
        let banc = try await BancMSS()
        for rang in 0..<3 {
            try await banc.operateur.deposer(.reception, banc.message("m\(rang)@b"), banc.temps.maintenant)
        }
        #expect(try await banc.releve().nouveaux == 3)
        let index = banc.dossier.fichier("\(BancMSS.adresse)/dui-index")
        let avant = try await banc.operateur.etat(.reception).numerotation
        try Data("n’importe quoi\n".utf8).write(to: index)
        banc.temps.avancer(60)
        try await banc.operateur.deposer(.reception, banc.message("neuf@b"), banc.temps.maintenant)
        #expect(try await banc.operateur.etat(.reception).numerotation != avant)
        #expect(try await banc.releve().nouveaux == 1)
        #expect(try await banc.objets().count == 4)
    }

    @Test("deux postes relèvent ensemble sans double")
    func ensemble() async throws {
        let banc = try await BancMSS()
        for rang in 0..<12 {
            try await banc.operateur.deposer(.reception, banc.message("m\(rang)@b"), banc.temps.maintenant)
        }
        let lot = LotDeReleve(messages: 3, octetsParMessage: 1 << 20, octets: 1 << 20)
        async let un = banc.releve(lot)
        async let deux = banc.releve(lot)
        let bilans = try await [un, deux]
        #expect(bilans.map(\.nouveaux).reduce(0, +) == 12)
        #expect(try await Set(banc.objets()).count == 12)
        #expect(try await banc.objets().count == 12)
    }

    @Test("un gros message est reçu entier ; une panne se dit, se trace, et la relève reprend")
    func panne() async throws {
        let banc = try await BancMSS()
        let gros = banc.message("gros@b", corps: String(repeating: "ligne de texte\r\n", count: 20_000))
        try await banc.operateur.deposer(.reception, gros, banc.temps.maintenant)
        var enPanne = banc.operateur
        enPanne.relever = { _, _, _, _ in throw ErreurOperateur.coupure("mss.test") }
        let bilan = try await banc.releve(.courant, enPanne)
        #expect(bilan.phrase == ErreurOperateur.coupure("mss.test").message && bilan.nouveaux == 0)
        let traces = try await banc.essai.traces(FiltreJournal(), 5).elements
        #expect(traces.first?.acte == .releve && traces.first?.resultat == bilan.phrase)
        let lot = LotDeReleve(messages: 5, octetsParMessage: 10_000, octets: 50_000)
        #expect(try await banc.releve(lot).nouveaux == 1)
        let page = try await banc.essai.depots.messages.page(
            FiltreMessages(boites: [banc.boite.id]), try await banc.essai.infirmiere, nil, 5)
        let id = try #require(page.elements.first?.id)
        let lu = try await banc.essai.depots.messages.apercu(id, try await banc.essai.infirmiere)
        #expect(lu.octets == gros)
    }

    @Test("seule l’administration règle un opérateur ; un réglage faux est refusé sans effacer l’ancien")
    func reglage() async throws {
        let banc = try await BancMSS()
        let operateurs = banc.essai.depots.operateurs
        await #expect(throws: ErreurDepot.self) {
            try await operateurs.regler(banc.boite.id, nil, try await banc.essai.signature("s.diallo"))
        }
        let erreur = await #expect(throws: ErreurDepot.self) {
            try await operateurs.regler(
                banc.boite.id, .maildir(racine: "relatif"), try await banc.essai.signature("admin"))
        }
        #expect(erreur?.message.contains("chemin") == true)
        #expect(try await operateurs.lister().first { $0.id == banc.boite.id }?.reglage == banc.boite.reglage)
    }
}
