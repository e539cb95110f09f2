import DUIDomain
import DUITestKit
import Testing

@testable import DUIStore

/// An appointment of care tells whoever reads no care that somebody is busy, and nothing more.
struct RendezVousDeSoinsTests {
    @Test("the animator sees the hour and the person, neither changes nor cancels it; hers are read by everybody")
    func hidesCare() async throws {
        var jeu = JeuDeDonnees.petit
        jeu.comptes.append(
            CompteImporte(
                identifiant: "j.anim", nom: "Anim", prenom: "J", role: .animatrice, unites: ["Étage 1"], code: "5090"))
        let essai = try await BaseDEssai(jeu)
        let depot = essai.depots.agenda
        let resident = try await essai.resident("P1").id
        let contenu = ContenuRendezVous(
            debut: BaseDEssai.nuit, fin: BaseDEssai.nuit.adding(secondes: 1800), titre: "Cardiologie",
            lieu: "CH du Port",
            transport: "VSL", aApporter: "Ordonnance")
        let soin = try await depot.creer(contenu, [resident], try await essai.signature("s.diallo"))
        let anim = try await essai.signature("j.anim")
        let atelier = try await depot.creer(
            ContenuRendezVous(debut: contenu.debut, fin: contenu.fin, titre: "Chorale"), [resident], anim)
        #expect(soin.estDeSoins && !atelier.estDeSoins)
        let jour = BaseDEssai.nuit.heureLegale.jour
        func vus(_ qui: Cle<Compte>) async throws -> [ContenuRendezVous] {
            try await depot.periode(jour, jour, FiltreAgenda(), qui).map(\.contenu)
        }
        let siens = try await vus(anim.compte)
        #expect(siens.map(\.titre) == ["Rendez-vous personnel", "Chorale"])
        #expect(siens[0].lieu.isEmpty && siens[0].transport.isEmpty && siens[0].aApporter.isEmpty)
        #expect(siens[0].debut == contenu.debut)
        let dossier = try await essai.depots.residents.ouvrir(resident, anim)
        #expect(!dossier.prochainsRendezVous.map(\.contenu.titre).contains("Cardiologie"))
        for lecteur in ["s.diallo", "v.lemoine", "c.morel"] {
            let compte = try await essai.compte(lecteur).id
            #expect(try await vus(compte).map(\.titre) == ["Cardiologie", "Chorale"])
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.changerEtat(soin.id, soin.version, .annule, "non", anim)
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.modifier(soin.id, soin.version, siens[0], nil, anim)
        }
        #expect(try await depot.changerEtat(atelier.id, atelier.version, .annule, "pluie", anim).etat == .annule)
    }
}
