import DUIDomain
import DUITestKit
import Testing

@testable import DUIStore

/// The list of people, its search, the opening of records.
struct ResidentsTests {
    private static let recherches: [(String, [String])] = [
        (
            "",
            [
                "D’HERVÉ Bertrand", "DUPOND Louis", "DUPONT André", "LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie",
                "ŒUVRARD Noëlle",
            ]
        ),
        ("lefevre", ["LEFÈVRE Élodie"]), ("LEFÈVRE", ["LEFÈVRE Élodie"]), ("mart elo", ["LEFÈVRE Élodie"]),
        ("oeuvrard", ["ŒUVRARD Noëlle"]), ("œu", ["ŒUVRARD Noëlle"]), ("d herve", ["D’HERVÉ Bertrand"]),
        ("d'hervé", ["D’HERVÉ Bertrand"]), ("12031934", ["LEFÈVRE Élodie"]), ("12/03/1934", ["LEFÈVRE Élodie"]),
        ("112", ["LEFÈVRE Élodie"]), ("11", ["LEFÈVRE Élodie", "ŒUVRARD Noëlle"]),
        ("martin 1934", ["LEFÈVRE Élodie"]), ("martin 1935", []),
        ("le", ["LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie", "LEGRAND Jean"]), ("legrand", ["LEGRAND Jean"]),
        ("xyz", []), ("l'", ["DUPOND Louis", "LE Hoa", "LE GALL Anne", "LEFÈVRE Élodie", "LEGRAND Jean"]),
    ]

    @Test func findsPeopleByWhatIsTyped() async throws {
        let essai = try await BaseDEssai()
        for (texte, attendus) in Self.recherches {
            let requete = RequeteResidents(texte)
            let page = try await essai.depots.residents.page(requete, nil, nil, 50)
            #expect(page.elements.map(\.nom) == attendus, "\(texte)")
            #expect(try await essai.depots.residents.compter(requete, nil) == attendus.count, "\(texte)")
        }
    }

    @Test func followsTheKeyWithoutLossNorRepeat() async throws {
        let essai = try await BaseDEssai()
        var noms: [String] = []
        var apres: String?
        while true {
            let page = try await essai.depots.residents.page(RequeteResidents(""), nil, apres, 2)
            noms += page.elements.map(\.nom)
            apres = page.elements.last?.rang
            if !page.aUneSuite { break }
        }
        let tout = try await essai.depots.residents.page(RequeteResidents(""), nil, nil, 50)
        #expect(noms == tout.elements.map(\.nom))
        #expect(noms.count == 7)
    }

    @Test func showsOnlyTheUnitsOfTheAccount() async throws {
        let essai = try await BaseDEssai()
        let aide = try await essai.compte("c.morel")
        let page = try await essai.depots.residents.page(RequeteResidents(""), aide.perimetre, nil, 50)
        #expect(page.elements.allSatisfy { $0.unite == "Étage 1" })
        #expect(page.elements.count == 5)
        #expect(try await essai.depots.residents.page(RequeteResidents(""), [], nil, 50).elements.isEmpty)
    }

    @Test func marksLookAlikesAndAlerts() async throws {
        let essai = try await BaseDEssai()
        let page = try await essai.depots.residents.page(RequeteResidents(""), nil, nil, 50).elements
        #expect(page.filter(\.ressemble).map(\.nom) == ["DUPOND Louis", "DUPONT André"])
        #expect(page.filter(\.aUneAlerte).map(\.nom) == ["LEFÈVRE Élodie"])
        #expect(page.first { $0.aUneAlerte }?.mentionDeNaissance == "née MARTIN")
    }

    @Test func opensARecordAndJournalsIt() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let aide = try await essai.compte("c.morel")
        let dossier = try await essai.depots.residents.ouvrir(
            id, aide.perimetre, Signature(compte: aide.id, quand: BaseDEssai.nuit))
        #expect(dossier.resident.allergies == [Allergie(substance: "Pénicilline", reaction: "urticaire")])
        #expect(dossier.resident.ins?.matricule.valeur == "234032923200144")
        let trace = try await essai.depots.journal.page(FiltreJournal(resident: id), nil, 1).elements
        #expect(trace.map(\.acte) == [.ouvertureDossier])
        #expect(trace.map(\.qui) == ["c.morel"])
        #expect(trace.map(\.resident) == ["LEFÈVRE Élodie"])
    }

    @Test func refusesARecordOutsideTheUnitsAndKeepsTheTrace() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P4").id
        let signature = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.ouvrir(id, nil, signature)
        }
        let trace = try await essai.depots.journal.page(FiltreJournal(resident: id), nil, 1).elements.first
        #expect(trace?.acte == .refus)
        #expect(trace?.resultat == PhrasesDeRefus.horsPerimetre)
        let aide = try await essai.compte("c.morel")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.residents.carte(id, aide.perimetre)
        }
        let admin = try await essai.signature("admin")
        await #expect(throws: ErreurDepot.refus("Votre profil n’ouvre pas les dossiers.")) {
            _ = try await essai.depots.residents.ouvrir(id, nil, admin)
        }
    }

    @Test func proposesPeopleForAReceivedIdentity() async throws {
        let essai = try await BaseDEssai()
        let parINS = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "AUTRE", matriculeBrut: "2 34 03 29 232 001 44"))
        #expect(parINS.map(\.ipp) == ["P1"])
        let parDate = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "X", dateDeNaissance: JourCivil(annee: 1937, mois: 3, jour: 5)))
        #expect(parDate.map(\.ipp) == ["P4"])
        let parNom = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "Oeuvrard", premierPrenom: "NOELLE"))
        #expect(parNom.map(\.ipp) == ["P3"])
        #expect(try await essai.depots.residents.candidats(IdentiteRecue()).isEmpty)
    }
}
