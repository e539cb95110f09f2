import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// Records outside one's units: opened for a motive, by whom may, for the time of a session.
struct HorsUniteTests {
    private let partout = RequeteResidents("", touteLaMaison: true)

    @Test("an aide lists the whole house when she asks for it: who it is and where, and nothing of care")
    func listsTheWholeHouse() async throws {
        var jeu = JeuDeDonnees.petit
        jeu.residents[3].allergies = [Allergie(substance: "Latex")]
        let essai = try await BaseDEssai(jeu)
        let aide = try await essai.compte("c.morel").id
        #expect(try await essai.depots.residents.page(RequeteResidents(""), aide, nil, 50).elements.count == 5)
        let page = try await essai.depots.residents.page(partout, aide, nil, 50).elements
        #expect(page.count == 7 && page.filter(\.estHorsUnite).map(\.chambre).sorted() == ["012", "014"])
        #expect(!page.contains { $0.estHorsUnite && $0.aUneAlerte } && page.contains(where: \.aUneAlerte))
        #expect(try await essai.depots.residents.compter(partout, aide) == 7)
        let id = try await essai.resident("P4").id
        let carte = try await essai.depots.residents.carte(id, aide)
        #expect(carte.estHorsUnite && carte.resident.allergies.isEmpty && carte.resident.sejour.chambre == "012")
        // For whoever sees everybody, nobody is outside.
        let toutes = try await essai.depots.residents.page(partout, try await essai.infirmiere, nil, 50).elements
        #expect(toutes.count == 7 && !toutes.contains(where: \.estHorsUnite))
    }

    @Test("without a motive, or for a trade that may not, the record stays closed and the refusal is traced")
    func refuses() async throws {
        var jeu = JeuDeDonnees.petit
        jeu.comptes.append(
            CompteImporte(
                identifiant: "j.anim", nom: "Anim", prenom: "J", role: .animatrice, unites: ["Étage 1"], code: "5090"))
        let essai = try await BaseDEssai(jeu)
        let id = try await essai.resident("P4").id
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.residents.ouvrirHorsUnite(id, " \u{1B}\n", aide)
        }
        let animatrice = try await essai.signature("j.anim")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.residents.ouvrirHorsUnite(id, "atelier", animatrice)
        }
        #expect(try await essai.depots.residents.compter(partout, animatrice.compte) == 5)
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.ouvrir(id, aide)
        }
        let trace = try #require(try await essai.traces(FiltreJournal(qui: "j.anim"), 1).elements.first)
        #expect(trace.acte == .refus && trace.resident == "DUPONT André")
        #expect(try await essai.traces(FiltreJournal(horsUniteSeulement: true), 5).elements.isEmpty)
    }

    @Test("the motive opens record, documents and search until the session is closed; the line says why")
    func opensForASession() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P4").id
        let aide = try await essai.signature("c.morel")
        let compte = try await essai.compte("c.morel")
        _ = try await essai.depots.documents.ajouter(
            NouveauDocument(
                resident: id, description: .essai("1", titre: "Fiche de liaison"), origine: .interne,
                octets: Data("x".utf8), texte: "chute"), try await essai.signature("s.diallo"))
        let filtre = FiltreDocuments(resident: id)
        #expect(try await essai.depots.documents.page(filtre, aide.compte, nil, 5).elements.isEmpty)
        #expect(try await essai.depots.recherche.partout("chute", compte, 5).isEmpty)

        let dossier = try await essai.depots.residents.ouvrirHorsUnite(id, "Renfort au rez-de-chaussée", aide)
        #expect(dossier.resident.id == id)
        #expect(try await essai.depots.documents.page(filtre, aide.compte, nil, 5).elements.count == 1)
        #expect(try await essai.depots.recherche.partout("chute", compte, 5).count == 1)
        _ = try await essai.depots.residents.ouvrir(id, aide)
        #expect(try await essai.depots.residents.page(RequeteResidents(""), aide.compte, nil, 50).elements.count == 6)
        let lignes = try await essai.traces(FiltreJournal(horsUniteSeulement: true), 5).elements
        #expect(lignes.map(\.motif) == ["Renfort au rez-de-chaussée"] && lignes.map(\.qui) == ["c.morel"])

        try await essai.depots.comptes.consignerSession(.verrouillage, aide)
        _ = try await essai.depots.residents.ouvrir(id, aide)
        try await essai.depots.comptes.consignerSession(.fermetureSession, aide)
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.ouvrir(id, aide)
        }
    }

    @Test("a process killed before it closed its session leaves the record open for a shift at most")
    func closesWhatAKilledProcessLeft() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P4").id
        let aide = try await essai.signature("c.morel")
        _ = try await essai.depots.residents.ouvrirHorsUnite(id, "Urgence", aide)
        for (heures, ouvert) in [(1, true), (13, false)] {
            let quand = aide.quand.adding(secondes: heures * 3600)
            _ = try await essai.depots.comptes.ouvrirSession("c.morel", "210526", quand)
            let vues = try await essai.depots.residents.compter(RequeteResidents(""), aide.compte)
            #expect(vues == (ouvert ? 6 : 5), "\(heures) h")
        }
    }
}
