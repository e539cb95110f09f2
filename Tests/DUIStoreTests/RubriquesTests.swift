import DUIDomain
import DUITestKit
import Testing

@testable import DUIStore

/// Entries of the parts of a record: added, corrected, withdrawn; never changed.
struct RubriquesTests {
    private func valeurs(_ rubrique: Rubrique, _ brutes: [String: String]) throws -> ValeursDeRubrique {
        try ValeursDeRubrique(rubrique, brutes, reference: BaseDEssai.nuit)
    }

    private func grippe(fin: String? = nil) throws -> ValeursDeRubrique {
        var brutes = ["vaccin": "Grippe", "le": "2026-10-14"]
        brutes["fin"] = fin
        return try valeurs(.vaccinations, brutes)
    }

    @Test("noter, corriger, retirer : chaque état reste lisible, signé, motivé et tracé")
    func vie() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.rubriques
        let personne = try await essai.resident("P1").id
        let infirmiere = try await essai.signature("s.diallo")
        let notees = try await depot.noter(personne, grippe(), infirmiere)
        #expect(notees.map(\.titre) == ["Grippe, 14/10/2026"] && notees[0].ecritePar == "S. DIALLO")
        let juste = try valeurs(.vaccinations, ["vaccin": "Grippe", "le": "2026-10-15"])
        let corrigees = try await depot.corriger(notees[0].id, juste, "Erreur de saisie", infirmiere)
        #expect(corrigees.count == 1 && corrigees[0].titre == "Grippe, 15/10/2026")
        #expect(corrigees[0].motif == "Erreur de saisie")
        #expect(corrigees[0].avant.map { $0.valeurs["le"] } == ["2026-10-14"])
        let retirees = try await depot.retirer(corrigees[0].id, "Noté pour une autre personne", infirmiere)
        #expect(retirees.count == 1 && retirees[0].estRetiree && retirees[0].avant.count == 2)
        try await essai.ajouterLaCoordination()
        for (acte, motif) in [
            (ActeTrace.ecritureRubrique, ""), (.correctionRubrique, "Erreur de saisie"),
            (.retraitRubrique, "Noté pour une autre personne"),
        ] {
            let trace = try #require(try await essai.lignes("P1", acte, par: "n.lebrun").first)
            #expect(trace.qui == "s.diallo" && trace.motif == motif && trace.objet.hasPrefix("Vaccinations : Grippe"))
        }
    }

    @Test("deux postes : le second à corriger apprend que la ligne a changé, et rien n’est écrasé")
    func conflit() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.rubriques
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        let cle = try #require(try await depot.noter(personne, grippe(), signature).first?.id)
        let juste = try valeurs(.vaccinations, ["vaccin": "Grippe", "le": "2026-10-15"])
        _ = try await depot.corriger(cle, juste, "Erreur de saisie", signature)
        let autre = try valeurs(.vaccinations, ["vaccin": "Zona", "le": "2026-10-15"])
        for acte in [0, 1] {
            let refus = await #expect(throws: ErreurDepot.self) {
                _ =
                    acte == 0
                    ? try await depot.corriger(cle, autre, "Erreur", signature)
                    : try await depot.retirer(cle, "Noté deux fois", signature)
            }
            #expect(refus?.message.contains("corrigée ou retirée entre-temps") == true)
        }
        #expect(try await depot.lire(personne, signature.compte).map(\.titre) == ["Grippe, 15/10/2026"])
    }

    @Test("sans motif, sans changement, d’une autre rubrique : rien n’est écrit, et la raison est dite")
    func refus() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.rubriques
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        let cle = try #require(try await depot.noter(personne, grippe(), signature).first?.id)
        let zona = try valeurs(.vaccinations, ["vaccin": "Zona", "le": "2026-10-14"])
        let bien = try valeurs(.inventaire, ["quoi": "Montre", "ou": "sur_soi", "le": "2026-10-14"])
        let cas: [(ValeursDeRubrique, String, String)] = [
            (zona, "  \u{1B} ", "motif"), (try grippe(), "Erreur", "Rien ne diffère"), (bien, "Erreur", "rubrique"),
        ]
        for (voulues, motif, attendu) in cas {
            let refus = await #expect(throws: ErreurDepot.self) {
                _ = try await depot.corriger(cle, voulues, motif, signature)
            }
            #expect(refus?.message.contains(attendu) == true, "\(refus?.message ?? "")")
        }
        #expect(try await depot.lire(personne, signature.compte).map(\.id) == [cle])
    }

    @Test("la fin d’une ligne devient une échéance, une fois, pour qui peut la noter")
    func echeance() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        for _ in 1...2 { _ = try await essai.depots.rubriques.noter(personne, grippe(fin: "2027-10-15"), signature) }
        let echeances = try await essai.depots.echeances.lire(personne, signature.compte)
        let voulue = try #require(JourCivil(iso: "2027-10-15"))
        #expect(echeances.filter { $0.nature == .vaccination && $0.finLe == voulue }.map(\.precision) == ["Grippe"])
    }

    @Test("qui n’écrit pas ne note rien, qui ne lit pas ne voit rien, et le refus se trace")
    func droits() async throws {
        let essai = try await BaseDEssai(.deNuit)
        let personne = try await essai.resident("P1").id
        let infirmiere = try await essai.signature("s.diallo")
        _ = try await essai.depots.rubriques.noter(personne, grippe(), infirmiere)
        let aide = try await essai.signature("c.morel")
        #expect(try await essai.depots.rubriques.lire(personne, aide.compte).isEmpty)
        let voulue = try grippe()
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.rubriques.noter(personne, voulue, aide) }
        try await essai.ajouterLaCoordination()
        #expect(try await essai.lignes("P1", .refus, par: "n.lebrun").map(\.qui) == ["c.morel"])
    }

    @Test("la base elle-même refuse de réécrire ou d’effacer une ligne")
    func immuable() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        _ = try await essai.depots.rubriques.noter(personne, grippe(), try await essai.signature("s.diallo"))
        for ordre in [
            "UPDATE rubrique_entree SET valeurs = '{}'", "DELETE FROM rubrique_entree",
            "UPDATE rubrique_entree SET resident = resident + 1",
        ] {
            await #expect(throws: (any Error).self) {
                try await essai.base.ecrire { db in try db.execute(sql: ordre) }
            }
        }
    }
}
