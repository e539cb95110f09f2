import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Documents of the records: lists, counts, rights, traces.
struct DocumentsTests {
    private func ajouter(
        _ essai: BaseDEssai, _ ipp: String, _ identifiant: String, type: String = "34112-3", jours: Int = 0
    ) async throws -> Cle<ResumeDocument> {
        let document = NouveauDocument(
            resident: try await essai.resident(ipp).id,
            description: .essai(
                identifiant, type: type, titre: "Document \(identifiant)",
                acteLe: BaseDEssai.nuit.adding(secondes: jours * 86_400)),
            origine: .numerise, octets: Data("même contenu".utf8), texte: "texte \(identifiant)")
        return try await essai.depots.documents.ajouter(document, try await essai.signature("s.diallo"))
    }

    private let toutes = Set(FamilleDocument.allCases)

    @Test func ordersByActForOnePersonAndByFilingForAll() async throws {
        let essai = try await BaseDEssai()
        for (numero, jours) in [3, 9, 5, 5].enumerated() {
            _ = try await ajouter(essai, "P1", "\(numero)", jours: jours)
        }
        _ = try await ajouter(essai, "P4", "9", jours: 1)
        let personne = try await essai.resident("P1").id
        let ide = try await essai.infirmiere
        func suite(_ filtre: FiltreDocuments) async throws -> [String] {
            var noms: [String] = []
            var avant: Cle<ResumeDocument>?
            while true {
                let page = try await essai.depots.documents.page(filtre, ide, avant, 2)
                noms += page.elements.map(\.description.identifiant)
                avant = page.elements.last?.id
                if !page.aUneSuite { return noms }
            }
        }
        #expect(try await suite(FiltreDocuments(resident: personne)) == ["1", "3", "2", "0"])
        #expect(try await suite(FiltreDocuments()) == ["9", "3", "2", "1", "0"])
    }

    @Test func countsWhatMayBeReadAndWhatMayNot() async throws {
        let essai = try await BaseDEssai()
        let lu = try await ajouter(essai, "P1", "1")
        _ = try await ajouter(essai, "P1", "2")
        _ = try await ajouter(essai, "P1", "3", type: "11502-2")
        _ = try await ajouter(essai, "P4", "4")
        _ = try await essai.depots.documents.marquerLu(lu, true, try await essai.signature("s.diallo"))
        let aide = try await essai.compte("c.morel")
        #expect(
            try await essai.depots.documents.compteurs(FiltreDocuments(), aide.id)
                == CompteursDocuments(nonLus: 1, total: 2, nonLisibles: 1))
        let nonLus = FiltreDocuments(nonLusSeulement: true)
        let identifiants = try await essai.depots.documents.page(nonLus, essai.infirmiere, nil, 10).elements.map(
            \.description.identifiant)
        #expect(identifiants == ["4", "3", "2"])
        let visibles = try await essai.depots.documents.page(FiltreDocuments(), aide.id, nil, 10).elements.map(
            \.description.identifiant)
        #expect(visibles == ["2", "1"])
    }

    @Test func refusesAFamilyThatTheTradeDoesNotReadAndAPersonOfAnotherUnit() async throws {
        let essai = try await BaseDEssai()
        let biologie = try await ajouter(essai, "P1", "1", type: "11502-2")
        let ailleurs = try await ajouter(essai, "P4", "2")
        let aide = try await essai.signature("c.morel")
        let phrase = "Votre profil ne lit pas les résultats de biologie ; l’infirmière le peut."
        await #expect(throws: ErreurDepot.refus(phrase)) {
            _ = try await essai.depots.documents.ouvrir(biologie, aide)
        }
        let trace = try #require(try await essai.traces(FiltreJournal(), apres: nil, 1).elements.first)
        #expect(trace.acte == .refus && trace.resultat == phrase && trace.objet == "résultats de biologie")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.documents.ouvrir(ailleurs, aide)
        }
        let animatrice = try await essai.signature("v.lemoine")
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.documents.consignerImpression(ailleurs, "imprimante", animatrice)
        }
    }

    @Test func journalsReadingMarkingAndPrinting() async throws {
        let essai = try await BaseDEssai()
        let cle = try await ajouter(essai, "P1", "1")
        let aide = try await essai.signature("c.morel")
        #expect(try await essai.depots.documents.ouvrir(cle, aide).resume.estLu == false)
        #expect(try await essai.depots.documents.marquerLu(cle, true, aide).estLu)
        try await essai.depots.documents.consignerImpression(cle, "salle de soins", aide)
        let traces = try await essai.traces(FiltreJournal(qui: "c.morel"), apres: nil, 10).elements
        #expect(traces.map(\.acte) == [.impression, .drapeauDocument, .lectureDocument])
        #expect(traces.first?.motif == "salle de soins")
    }

    @Test func keepsEqualBytesOnce() async throws {
        let essai = try await BaseDEssai()
        _ = try await ajouter(essai, "P1", "1")
        _ = try await ajouter(essai, "P4", "2")
        let contenus = try await essai.base.lire { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM document_contenu") ?? 0
        }
        #expect(contenus == 1)
    }
}
