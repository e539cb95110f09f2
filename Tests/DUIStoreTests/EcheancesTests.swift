import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// What falls due: the work list follows dates, postponements, rights and units.
struct EcheancesTests {
    private let jour = BaseDEssai.nuit.heureLegale.jour

    private func preparer() async throws -> (BaseDEssai, Cle<Resident>) {
        var jeu = JeuDeDonnees.petit
        jeu.residents[3].mesureDeProtection = MesureDeProtection(
            type: "Curatelle", exerceePar: "UDAF", finLe: jour.adding(jours: 30))
        let essai = try await BaseDEssai(jeu)
        return (essai, try await essai.resident("P1").id)
    }

    @Test("the work list: late first, nothing too early, nothing closed; the end of a measure comes from the record")
    func lists() async throws {
        let (essai, id) = try await preparer()
        let depot = essai.depots.echeances
        let secretaire = try await essai.signature("v.lemoine")
        for (nature, jours) in [(NatureEcheance.orientation, 100), (.droits, -3), (.contrat, 61), (.projet, 5)] {
            _ = try await depot.noter(
                id, NouvelleEcheance(nature: nature, finLe: jour.adding(jours: jours)), secretaire)
        }
        func liste(_ compte: Cle<Compte>) async throws -> [NatureEcheance] {
            try await depot.aTraiter(compte, 10).elements.map(\.nature)
        }
        #expect(try await liste(secretaire.compte) == [.droits, .projet, .mesure, .orientation])
        #expect(try await liste(try await essai.compte("c.morel").id).isEmpty)
        let page = try await depot.aTraiter(secretaire.compte, 2)
        #expect(page.elements.map(\.nature) == [.droits, .projet] && page.aUneSuite)

        let toutes = try await depot.lire(id, secretaire.compte)
        #expect(toutes.map(\.nature) == [.droits, .projet, .contrat, .orientation])
        let droits = try #require(toutes.first)
        _ = try await depot.agir(droits.id, .report(jusquAu: jour.adding(jours: 7)), "CPAM appelée", nil, secretaire)
        let projet = toutes[1]
        let apres = try await depot.agir(projet.id, .faite, "", jour.adding(jours: 365), secretaire)
        #expect(apres.filter { $0.nature == .projet }.map { $0.etat(le: jour) } == [.aVenir, .faite])
        #expect(apres.last?.id == projet.id && apres.last?.suites.first?.par == "V. LEMOINE")
        #expect(try await liste(secretaire.compte) == [.mesure, .orientation])
        _ = try await depot.agir(projet.id, .rouverte, "Close par erreur", nil, secretaire)
        #expect(try await liste(secretaire.compte) == [.projet, .mesure, .orientation])
        let actes = try await essai.traces(FiltreJournal(qui: "v.lemoine"), 20).elements.map(\.acte)
        #expect(actes.count { $0 == .echeance } == 8)
    }

    @Test("rights and rules are checked where it is written; what was done is never changed nor erased")
    func refuses() async throws {
        let (essai, id) = try await preparer()
        let depot = essai.depots.echeances
        let ide = try await essai.signature("s.diallo")
        let orientation = NouvelleEcheance(nature: .orientation, finLe: jour.adding(jours: 9))
        for qui in ["c.morel", "s.diallo", "admin"] {
            let signature = try await essai.signature(qui)
            await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(id, orientation, signature) }
        }
        let vaccin = NouvelleEcheance(nature: .vaccination, precision: "grippe", finLe: jour.adding(jours: 9))
        let notee = try #require(try await depot.noter(id, vaccin, ide).first)
        await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(id, vaccin, ide) }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.agir(notee.id, .sansObjet, "…", nil, ide) }
        let secretaire = try await essai.signature("v.lemoine")
        await #expect(throws: ErreurDepot.self) { _ = try await depot.agir(notee.id, .faite, "", nil, secretaire) }
        #expect(try await depot.lire(id, secretaire.compte).isEmpty)
        // The next one that is refused takes the act with it.
        let refusee = jour.adding(jours: 40_000)
        await #expect(throws: ErreurDepot.self) { _ = try await depot.agir(notee.id, .faite, "", refusee, ide) }
        #expect(try await depot.lire(id, ide.compte).first?.suites.isEmpty == true)
        _ = try await depot.agir(notee.id, .faite, "", nil, ide)
        for sql in [
            "UPDATE echeance SET fin_le = '2030-01-01'", "DELETE FROM echeance", "DELETE FROM echeance_suite",
            "UPDATE echeance_suite SET motif = 'x'",
        ] {
            await #expect(throws: DatabaseError.self) { try await essai.base.pool.write { try $0.execute(sql: sql) } }
        }
    }

    @Test("the work list walks the index of what is open, not the base")
    func usesItsIndex() async throws {
        let (essai, _) = try await preparer()
        let plan = try await essai.base.lire { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT e.id FROM echeance e JOIN resident r ON r.id = e.resident
                    WHERE e.close = 0 AND e.fin_le <= '2027-01-01' AND e.rappel_le <= '2027-01-01'
                    ORDER BY e.fin_le, e.id LIMIT 10
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("echeance_ouverte") } && !plan.contains { $0.contains("TEMP B-TREE") })
    }
}
