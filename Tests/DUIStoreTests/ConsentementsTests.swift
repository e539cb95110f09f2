import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Answers about sharing and the state of Mon espace santé: recorded once and for all, by whom may, journalled.
struct ConsentementsTests {
    private func nouveau(
        _ objet: ObjetConsentement, _ reponse: ReponseConsentement, acteur: String = ""
    ) -> NouveauConsentement {
        NouveauConsentement(
            objet: objet, reponse: reponse, acteur: acteur, repondant: Repondant(.personne), mode: .oral)
    }

    @Test("what was answered is read again by everybody, and a later answer changes what may leave")
    func recordsAnswers() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let depot = essai.depots.consentements
        let aide = try await essai.signature("c.morel")
        let jour = BaseDEssai.nuit.heureLegale.jour
        let ide = Habilitation(.ide)
        var fiche = try await depot.lire(id, aide.compte)
        #expect(fiche.situation.espace == .inconnu && fiche.situation.registre.historique.isEmpty)
        fiche = try await depot.noterEspaceSante(id, .ouvert, aide)
        #expect(PorteDeSortie.decider(.deposerAuDMP, fiche.situation, ide, le: jour).estPermis)
        fiche = try await depot.recueillir(id, nouveau(.alimentationDMP, .opposition), aide)
        #expect(!PorteDeSortie.decider(.deposerAuDMP, fiche.situation, ide, le: jour).estPermis)
        let retiree = try await depot.recueillir(
            id, nouveau(.alimentationDMP, .retrait), try await essai.signature("s.diallo"))
        #expect(PorteDeSortie.decider(.deposerAuDMP, retiree.situation, ide, le: jour).estPermis)
        let relue = try await depot.lire(id, try await essai.infirmiere)
        #expect(relue == retiree && relue.situation.registre.historique.map(\.reponse) == [.opposition, .retrait])
        #expect(relue.situation.registre.historique.map(\.recueilliPar) == ["C. MOREL", "S. DIALLO"])
        #expect(relue.constats.map(\.etat) == [.ouvert] && relue.constats.first?.par == "C. MOREL")
        let dossier = try await essai.depots.residents.ouvrir(id, aide)
        #expect(dossier.monEspaceSante == .ouvert)
        let traces = try await essai.traces(FiltreJournal(resident: id), 10).elements
        #expect(traces.filter { $0.acte == .recueilConsentement }.map(\.motif) == ["retire sa réponse", "s’oppose"])
        #expect(traces.contains { $0.acte == .constatEspaceSante && $0.motif == "ouvert" })
    }

    @Test("an aide of another unit and the administrator are refused; nothing is written")
    func refuses() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.consentements
        let hors = try await essai.resident("P4").id
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await depot.recueillir(hors, nouveau(.alimentationDMP, .opposition), aide)
        }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.lire(hors, aide.compte) }
        let admin = try await essai.signature("admin")
        await #expect(throws: ErreurDepot.self) { _ = try await depot.noterEspaceSante(hors, .ferme, admin) }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.lire(hors, admin.compte) }
        let ide = try await essai.signature("s.diallo")
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.recueillir(hors, nouveau(.alimentationDMP, .accord), ide)
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await depot.recueillir(hors, nouveau(.alimentationDMP, .retrait), ide)
        }
        #expect(try await depot.lire(hors, ide.compte).situation.registre.historique.isEmpty)
    }

    @Test("an answer is never changed nor erased")
    func keepsAnswers() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let ide = try await essai.signature("s.diallo")
        _ = try await essai.depots.consentements.recueillir(id, nouveau(.alimentationDMP, .opposition), ide)
        _ = try await essai.depots.consentements.noterEspaceSante(id, .ferme, ide)
        for sql in [
            "UPDATE consentement SET reponse = 'accord'", "DELETE FROM consentement",
            "INSERT OR REPLACE INTO consentement SELECT * FROM consentement",
            "UPDATE espace_sante_constat SET etat = 'ouvert'", "DELETE FROM espace_sante_constat",
            "UPDATE consentement SET objet = 'autre'",
        ] {
            let erreur = await #expect(throws: DatabaseError.self, "\(sql)") {
                try await essai.base.pool.write { db in try db.execute(sql: sql) }
            }
            #expect(erreur?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
    }
}
