import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Movements: what happened, who was told, and the state that follows, in one transaction.
struct SejoursTests {
    private func nouveau(
        _ nature: NatureMouvement, minutes: Int = 0, lieu: String = "", chambre: String = "", _ prevenus: String...
    ) -> NouveauMouvement {
        NouveauMouvement(
            nature: nature, quand: BaseDEssai.nuit.adding(secondes: minutes * 60), lieu: lieu, chambre: chambre,
            prevenus: prevenus)
    }

    @Test("a departure and a return follow each other; who was told is there, the journal says all")
    func followsTheStay() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let aide = try await essai.signature("c.morel", minutes: 60)
        let depot = essai.depots.sejours
        var suivi = try await depot.noter(
            id, nouveau(.hospitalisation, lieu: "Urgences", "Mme Hélène", "Dr ABGRALL"), aide)
        #expect(suivi.sejour.etat == .hospitalise && suivi.sejour.etatDepuis == BaseDEssai.nuit)
        #expect(suivi.sejour.chambre == "112")
        #expect(suivi.dernier?.prevenus.map(\.nom) == ["Mme Hélène", "Dr ABGRALL"])
        await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(id, nouveau(.hospitalisation), aide) }
        let dernier = try #require(suivi.dernier)
        suivi = try await depot.prevenir(id, dernier.id, "Son fils", aide)
        #expect(suivi.dernier?.prevenus.map(\.nom) == ["Mme Hélène", "Dr ABGRALL", "Son fils"])
        suivi = try await depot.noter(id, nouveau(.retour, minutes: 30), aide)
        #expect(suivi.sejour.etat == .present && suivi.valables.map(\.nature) == [.hospitalisation, .retour])
        let relu = try await depot.lire(id, try await essai.infirmiere)
        #expect(relu == suivi)
        #expect(try await essai.resident("P1").sejour.etat == .present)
        let actes = try await essai.traces(FiltreJournal(resident: id), 20).elements.map(\.acte)
        #expect(actes.filter { $0 == .mouvement }.count == 2 && actes.filter { $0 == .prevenance }.count == 3)
        // What is no longer the last one is neither told about nor cancelled.
        await #expect(throws: ErreurDepot.self) { _ = try await depot.prevenir(id, dernier.id, "X", aide) }
        await #expect(throws: ErreurDepot.self) { _ = try await depot.annuler(id, dernier.id, "erreur", aide) }
    }

    @Test("cancelling the last movement brings back state, room, unit and date of entry; it stays in the history")
    func cancels() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let ide = try await essai.signature("s.diallo", minutes: 60)
        let depot = essai.depots.sejours
        let avant = try await depot.lire(id, ide.compte).sejour
        for nouveau in [
            nouveau(.changementDeChambre, chambre: "014"), nouveau(.deces),
            nouveau(.sortieDefinitive, lieu: "Chez sa fille"),
        ] {
            let suivi = try await depot.noter(id, nouveau, ide)
            #expect(suivi.sejour != avant)
            if nouveau.nature == .changementDeChambre { #expect(suivi.sejour.unite?.nom == "Rez-de-chaussée") }
            if nouveau.nature == .deces { #expect(suivi.sejour.chambre.isEmpty && suivi.sejour.unite == avant.unite) }
            await #expect(throws: ErreurDepot.self) {
                _ = try await depot.annuler(id, try #require(suivi.dernier).id, " ", ide)
            }
            let annule = try await depot.annuler(id, try #require(suivi.dernier).id, "mauvaise personne", ide)
            #expect(annule.sejour == avant && annule.mouvements.last?.annulation?.motif == "mauvaise personne")
            #expect(annule.mouvements.last?.annulation?.par == "S. DIALLO")
        }
        #expect(try await depot.lire(id, ide.compte).mouvements.count == 3)
    }

    @Test("rooms tell who has them; one that does not exist is refused")
    func rooms() async throws {
        let essai = try await BaseDEssai()
        let ide = try await essai.signature("s.diallo")
        let chambres = try await essai.depots.sejours.chambres(ide.compte)
        #expect(chambres.map(\.numero) == ["012", "014", "108", "112", "116"])
        #expect(chambres.first?.occupants.map(\.nom) == ["DUPONT André"])
        #expect(chambres.first?.unite == "Rez-de-chaussée")
        // Whoever sees one unit reads of the others that a room is taken, and not by whom.
        let aide = try await essai.depots.sejours.chambres(try await essai.compte("c.morel").id)
        #expect(aide.map { $0.occupants.count } == chambres.map { $0.occupants.count })
        #expect(aide.first?.occupants.map(\.nom) == [""] && aide.first?.occupants.first?.resident == nil)
        #expect(aide.last?.occupants.map(\.nom) == ["ŒUVRARD Noëlle"])
        let id = try await essai.resident("P1").id
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.sejours.noter(id, nouveau(.changementDeChambre, chambre: "999"), ide)
        }
        let sortie = try await essai.depots.sejours.noter(
            try await essai.resident("P4").id, nouveau(.sortieDefinitive), ide)
        #expect(sortie.sejour.etat == .sorti)
        #expect(try await essai.depots.sejours.chambres(ide.compte).first?.occupants.isEmpty == true)
    }

    @Test("the places of the last movements come first, then the structures of the address book")
    func places() async throws {
        var jeu = JeuDeDonnees.petit
        jeu.correspondants = [
            Correspondant(adresse: "a@x.fr", libelle: "A", structure: "CH du Port", profession: ""),
            Correspondant(adresse: "b@x.fr", libelle: "B", structure: "Cabinet Abgrall", profession: ""),
        ]
        let essai = try await BaseDEssai(jeu)
        let ide = try await essai.signature("s.diallo", minutes: 60)
        let depot = essai.depots.sejours
        for (ipp, lieu) in [("P1", "CHU de Rivebelle"), ("P2", "CH du Port")] {
            _ = try await depot.noter(try await essai.resident(ipp).id, nouveau(.hospitalisation, lieu: lieu), ide)
        }
        #expect(try await depot.lieux(ide.compte) == ["CH du Port", "CHU de Rivebelle", "Cabinet Abgrall"])
    }

    @Test("an aide records a departure, not a death; nobody does outside her units; nothing changes then")
    func rights() async throws {
        let essai = try await BaseDEssai()
        let depot = essai.depots.sejours
        let aide = try await essai.signature("c.morel", minutes: 5)
        let id = try await essai.resident("P1").id
        let hors = try await essai.resident("P4").id
        for (qui, nature) in [(id, NatureMouvement.deces), (id, .sortieDefinitive), (hors, .hospitalisation)] {
            await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(qui, nouveau(nature), aide) }
        }
        let admin = try await essai.signature("admin", minutes: 5)
        await #expect(throws: ErreurDepot.self) { _ = try await depot.noter(id, nouveau(.hospitalisation), admin) }
        #expect(try await depot.lire(id, aide.compte).mouvements.isEmpty)
        #expect(
            try await essai.traces(FiltreJournal(qui: "c.morel"), 5).elements.filter { $0.acte == .refus }.count == 3)
    }

    @Test("a movement is never changed nor erased, and cancelled once")
    func keeps() async throws {
        let essai = try await BaseDEssai()
        let id = try await essai.resident("P1").id
        let ide = try await essai.signature("s.diallo", minutes: 5)
        let suivi = try await essai.depots.sejours.noter(id, nouveau(.hospitalisation, "Son fils"), ide)
        for sql in [
            "UPDATE mouvement SET quand = 0", "UPDATE mouvement SET lieu = 'x'", "DELETE FROM mouvement",
            "UPDATE mouvement_prevenu SET nom = 'x'", "DELETE FROM mouvement_prevenu",
            "UPDATE mouvement SET annule_le = 1",
        ] {
            let erreur = await #expect(throws: DatabaseError.self, "\(sql)") {
                try await essai.base.pool.write { db in try db.execute(sql: sql) }
            }
            #expect(erreur?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
        _ = try await essai.depots.sejours.annuler(id, try #require(suivi.dernier).id, "erreur", ide)
        let erreur = await #expect(throws: DatabaseError.self) {
            try await essai.base.pool.write { db in try db.execute(sql: "UPDATE mouvement SET annule_motif = 'y'") }
        }
        #expect(erreur?.resultCode == .SQLITE_CONSTRAINT)
    }
}
