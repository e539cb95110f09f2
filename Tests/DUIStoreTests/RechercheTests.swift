import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// Full text: folded words, no operator, rights.
struct RechercheTests {
    private let equipe = "equipe.soins@les-tilleuls.mssante.fr"

    private func garnir(_ essai: BaseDEssai) async throws {
        let textes = [
            "Ordonnance de paracétamol pour la nuit", "L’œdème a régressé ; pas d'ordonnance",
            "Ordonnances renouvelées", "Rendez-vous à 14h30 : à jeun",
        ]
        for (numero, texte) in textes.enumerated() {
            _ = try await essai.depots.messages.enregistrer(
                .essai(numero, objet: "objet \(numero)", texte: texte), BaseDEssai.nuit)
        }
        _ = try await essai.depots.messages.enregistrer(
            .essai(9, boite: "seynabou.diallo@les-tilleuls.mssante.fr", objet: "privé", texte: "ordonnance privée"),
            BaseDEssai.nuit)
    }

    private static let recherches: [(String, [String])] = [
        ("ordonnance", ["objet 2", "objet 1", "objet 0"]), ("ORDONNANCE ", ["objet 1", "objet 0"]),
        ("ordo nuit", []), ("nuit ordo", ["objet 0"]), ("paracetamol", ["objet 0"]), ("oedeme", ["objet 1"]),
        ("ŒDÈME", ["objet 1"]), ("14h30 jeun", ["objet 3"]),
        ("luc petit", ["objet 3", "objet 2", "objet 1", "objet 0"]),
        ("\"", []), ("\" OR \"", ["objet 2", "objet 1", "objet 0"]), ("nuit*", ["objet 0"]), ("NOT nuit", []),
        ("(nuit", ["objet 0"]),
        ("texte:nuit", []), ("nuit AND", []), ("NEAR(nuit", []), ("'; DROP TABLE message; --", []), ("-", []),
        ("privee", []),
    ]

    @Test func findsMessagesOfTheMailboxesAsked() async throws {
        let essai = try await BaseDEssai()
        try await garnir(essai)
        let boite = try await essai.boite(equipe, pour: "s.diallo")
        for (texte, attendus) in Self.recherches {
            let filtre = FiltreMessages(boites: [boite.id], texte: texte)
            let page = try await essai.depots.messages.page(filtre, essai.infirmiere, nil, 10)
            #expect(page.elements.map(\.objet) == attendus, "\(texte)")
        }
    }

    @Test func pagesWhatItFinds() async throws {
        let essai = try await BaseDEssai()
        try await garnir(essai)
        let boite = try await essai.boite(equipe, pour: "s.diallo")
        let filtre = FiltreMessages(boites: [boite.id], texte: "ordonnance")
        let premiere = try await essai.depots.messages.page(filtre, essai.infirmiere, nil, 2)
        #expect(premiere.elements.map(\.objet) == ["objet 2", "objet 1"])
        #expect(premiere.aUneSuite)
        let suite = try await essai.depots.messages.page(filtre, essai.infirmiere, premiere.elements.last?.id, 2)
        #expect(suite.elements.map(\.objet) == ["objet 0"])
    }

    @Test func findsPeopleThenDocumentsThenMessages() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let infirmiere = try await essai.signature("s.diallo")
        _ = try await essai.depots.documents.ajouter(
            NouveauDocument(
                resident: personne, description: .essai("1", titre: "CR"), origine: .interne, octets: Data(),
                texte: "Madame LEFÈVRE va mieux"), infirmiere)
        _ = try await essai.depots.documents.ajouter(
            NouveauDocument(
                resident: personne, description: .essai("2", type: "11502-2", titre: "Bio"), origine: .interne,
                octets: Data(), texte: "Mme Lefevre, potassium"), infirmiere)
        _ = try await essai.depots.messages.enregistrer(
            .essai(1, objet: "retour", texte: "Au sujet de Mme LEFEVRE, retour prévu demain"), BaseDEssai.nuit)
        func genres(_ identifiant: String) async throws -> [String] {
            let compte = try await essai.compte(identifiant)
            return try await essai.depots.recherche.partout("lefèvre", compte, 20).map { trouvaille in
                switch trouvaille {
                case .resident(let resume): "P \(resume.nom)"
                case .document(let resume, let extrait): "D \(resume.description.titre) : \(extrait)"
                case .message(let resume, let extrait): "M \(resume.objet) : \(extrait)"
                }
            }
        }
        #expect(
            try await genres("s.diallo") == [
                "P LEFÈVRE Élodie", "D Bio : Mme Lefevre, potassium", "D CR : Madame LEFÈVRE va mieux",
                "M retour : Au sujet de Mme LEFEVRE, retour prévu demain",
            ])
        #expect(
            try await genres("c.morel") == [
                // A message that nobody attached to her may name anybody: an aide of one unit does not find it.
                "P LEFÈVRE Élodie", "D CR : Madame LEFÈVRE va mieux",
            ])
        #expect(try await genres("admin") == ["P LEFÈVRE Élodie"])
    }

    @Test func looksForABeginningWithMoreEndsThanAreTriedOneByOne() async throws {
        let essai = try await BaseDEssai()
        for numero in 0..<70 {
            _ = try await essai.depots.messages.enregistrer(
                .essai(numero, objet: "n\(numero)", texte: "dossier\(numero)"), BaseDEssai.nuit)
        }
        let boite = try await essai.boite(equipe, pour: "s.diallo").id
        func trouver(_ texte: String) async throws -> Int {
            try await essai.depots.messages.page(
                FiltreMessages(boites: [boite], texte: texte), essai.infirmiere, nil, 100
            ).elements.count
        }
        #expect(try await trouver("dossier") == 70)
        #expect(try await trouver("dossier6") == 11)
        #expect(try await trouver("dossierx") == 0)
    }

    @Test func putsTheExactWordBeforeTheBeginningOfOne() async throws {
        let essai = try await BaseDEssai()
        try await garnir(essai)
        let compte = try await essai.compte("p.garnier")
        let objets = try await essai.depots.recherche.partout("ordonnance", compte, 20).compactMap { trouvaille in
            if case .message(let resume, _) = trouvaille { resume.objet } else { nil }
        }
        #expect(objets == ["objet 1", "objet 0", "objet 2"])
        #expect(try await essai.depots.recherche.partout("\"*^", compte, 20).isEmpty)
        #expect(try await essai.depots.recherche.partout("ordonnance", compte, 2).count == 2)
    }
}
