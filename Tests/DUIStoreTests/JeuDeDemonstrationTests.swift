import DUIAssembly
import DUIDomain
import DUITestKit
import Foundation
import Testing

@testable import DUIStore

/// The demonstration set as it is in `SampleData`, and what is said when a file of it is wrong.
struct JeuDeDemonstrationTests {
    private static let dossier = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("SampleData")

    @Test func entersTheBaseWhole() async throws {
        let jeu = try JeuDeDemonstration(dossier: Self.dossier) { octets, _ in "\(octets.count) octets" }
        #expect(jeu.etablissement.estDemonstration)
        #expect(jeu.donnees.residents.count == 84)
        #expect(jeu.messages.count > 200)
        #expect(jeu.messages.map(\.recuLe) == jeu.messages.map(\.recuLe).sorted())
        let essai = try await BaseDEssai(jeu.donnees)
        let ide = try await essai.compte("s.diallo").id
        let page = try await essai.depots.residents.page(RequeteResidents("lefevre"), ide, nil, 10)
        #expect(page.elements.map(\.nom) == ["LEFÈVRE Élodie"])
        #expect(page.elements.map(\.ressemble) == [true])
        #expect(try await essai.depots.comptes.deDemonstration().contains { $0.identifiant == "c.morel" })
        let infirmiere = try await essai.signature("s.diallo")
        let eleanore = try await essai.resident("T10078")
        let dossier = try await essai.depots.residents.ouvrir(eleanore.id, infirmiere)
        #expect(dossier.resident.sejour.etat == .hospitalise)
        #expect(dossier.contacts.first?.role == "Personne à prévenir")
        #expect(dossier.contacts.contains { $0.role == "Personne de confiance" })
        #expect(dossier.regime == "sans sel ajouté, texture normale")
        let boites = try await essai.depots.messages.boites(infirmiere.compte)
        #expect(boites.map(\.adresse).contains("equipe.soins@les-tilleuls.mssante.fr"))
        let lundi = JourCivil(joursDepuisEpoque: 20_766)
        let semaine = try await essai.depots.agenda.periode(lundi, lundi.adding(jours: 6), FiltreAgenda(), ide)
        #expect(semaine.count > 20)
        let filtre = FiltreDocuments(resident: eleanore.id)
        #expect(try await essai.depots.documents.page(filtre, ide, nil, 50).elements.isEmpty == false)
        guard case .intacte = try await essai.depots.journal.verifier() else {
            Issue.record("the journal does not hold")
            return
        }
    }

    @Test(arguments: [
        ("comptes.yaml", "role: \"aide_soignant\"", "role: \"roi\"", "comptes.yaml, ligne 8, clé « comptes[0].role »"),
        ("residents.yaml", "date_naissance: \"1936-09-08\"", "date_naissance: \"08/09/1936\"", "une date AAAA-MM-JJ"),
        ("residents.yaml", "matricule: \"236092915102028\"", "matricule: \"236092915102029\"", "contrôle de sa clé"),
        ("residents.yaml", "unite: \"RDC\"", "unite: \"CAVE\"", "l’unité « CAVE » n’existe pas"),
        ("boites.yaml", "lire: true", "lire: oui", "boites[0].membres[0].lire"),
        ("agenda.yaml", "debut: \"2026-11-09T09:30\"", "debut: \"demain\"", "un instant AAAA-MM-JJTHH:MM"),
        ("documents.yaml", "fichier: \"documents/", "fichier: \"../documents/", "sort du dossier"),
        ("etablissement.yaml", "  finess:", "  autre:", "il manque la clé « finess »"),
        ("etablissement.yaml", "etablissement:", "\t: [", "il n’est pas du YAML correct"),
    ])
    func tellsTheFileAndTheKeyThatAreWrong(_ fichier: String, _ vrai: String, _ faux: String, _ phrase: String) throws {
        let copie = try DossierTemporaire()
        for nom in try FileManager.default.contentsOfDirectory(atPath: Self.dossier.path) {
            try FileManager.default.createSymbolicLink(
                at: copie.fichier(nom), withDestinationURL: Self.dossier.appendingPathComponent(nom))
        }
        let texte = try String(contentsOf: Self.dossier.appendingPathComponent(fichier), encoding: .utf8)
        let place = try #require(texte.range(of: vrai))
        try FileManager.default.removeItem(at: copie.fichier(fichier))
        try texte.replacingCharacters(in: place, with: faux).write(
            to: copie.fichier(fichier), atomically: true, encoding: .utf8)
        let erreur = #expect(throws: ErreurDuJeu.self) {
            try JeuDeDemonstration(dossier: copie.url) { _, _ in "" }
        }
        let message = try #require(erreur).message.replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(message.contains(fichier) && message.contains(phrase), "\(message)")
    }
}
