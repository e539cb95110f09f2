import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// Appointments: days, rights, conflicts, history; drafts.
struct AgendaTests {
    private let jour = JourCivil(joursDepuisEpoque: 20_780)

    private func contenu(_ titre: String, jours: Int = 0, heure: Int = 10, duree: Int = 60) -> ContenuRendezVous {
        let debut = Instant(jour.adding(jours: jours), heure: heure, minute: 0)
        return ContenuRendezVous(debut: debut, fin: debut.adding(secondes: duree * 60), titre: titre)
    }

    private func titres(
        _ essai: BaseDEssai, _ jours: Int, _ filtre: FiltreAgenda = FiltreAgenda(), pour lecteur: String = "s.diallo"
    ) async throws
        -> [String]
    {
        let lu = jour.adding(jours: jours)
        return try await essai.depots.agenda.periode(lu, lu, filtre, essai.compte(lecteur).id).map(\.contenu.titre)
    }

    @Test func showsADayWithAllThatTouchesIt() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let creer = essai.depots.agenda.creer
        _ = try await creer(contenu("long", jours: -2, duree: 4 * 1440), [], signature)
        _ = try await creer(contenu("soir", jours: -1, heure: 22, duree: 120), [], signature)
        _ = try await creer(contenu("nuit", jours: -1, heure: 22, duree: 180), [], signature)
        _ = try await creer(contenu("matin", heure: 8), [], signature)
        #expect(try await titres(essai, 0) == ["long", "nuit", "matin"])
        #expect(try await titres(essai, 2) == ["long"])
        #expect(try await titres(essai, 3).isEmpty)
    }

    @Test func filtersByPersonUnitAndPerimeter() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let (etage, rez) = (try await essai.resident("P1"), try await essai.resident("P4"))
        let uniteEtage = try #require(etage.sejour.unite?.id)
        var atelier = contenu("atelier", heure: 15)
        atelier.unite = uniteEtage
        let creer = essai.depots.agenda.creer
        _ = try await creer(contenu("cardio"), [etage.id], signature)
        _ = try await creer(contenu("radio", heure: 11), [rez.id], signature)
        _ = try await creer(contenu("fête", heure: 12), [], signature)
        _ = try await creer(atelier, [], signature)
        #expect(try await titres(essai, 0, FiltreAgenda(resident: etage.id)) == ["cardio"])
        #expect(try await titres(essai, 0, FiltreAgenda(unite: uniteEtage)) == ["cardio", "atelier"])
        #expect(try await titres(essai, 0, pour: "c.morel") == ["cardio", "fête", "atelier"])
    }

    @Test("une activité de deux unités : chacun voit les siens, et n’écrit pas pour l’autre")
    func partage() async throws {
        let essai = try await BaseDEssai()
        let (etage, rez) = (try await essai.resident("P1"), try await essai.resident("P4"))
        let uniteEtage = try #require(etage.sejour.unite?.id)
        let depot = essai.depots.agenda
        let cree = try await depot.creer(
            contenu("atelier"), [etage.id, rez.id], try await essai.signature("s.diallo"))
        let vus = try await depot.periode(jour, jour, FiltreAgenda(), essai.compte("c.morel").id)
        #expect(vus.flatMap(\.residents).map(\.id) == [etage.id] && cree.residents.count == 2)
        _ = try await essai.depots.comptes.ajouter(
            NouveauCompte(
                identifiant: "l.kine", nom: "Kine", prenom: "Lou", role: .kineErgo,
                unites: [uniteEtage], code: "123456"),
            BaseDEssai.nuit, try await essai.compte("admin").id)
        let kine = try await essai.signature("l.kine")
        var ailleurs = contenu("bilan")
        ailleurs.unite = rez.sejour.unite?.id
        let refusee = ailleurs
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.uniteHorsPerimetre)) {
            _ = try await depot.creer(refusee, [], kine)
        }
        let ici = try await depot.creer(contenu("bilan"), [etage.id], kine)
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.uniteHorsPerimetre)) {
            _ = try await depot.modifier(ici.id, ici.version, refusee, nil, kine)
        }
    }

    @Test func refusesAWriteBasedOnAnOldVersionByName() async throws {
        let essai = try await BaseDEssai()
        let cree = try await essai.depots.agenda.creer(
            contenu("cardio"), [try await essai.resident("P1").id], try await essai.signature("s.diallo"))
        let autre = try BaseDUI.open(at: essai.base.url)
        let change = try await autre.depots.agenda.modifier(
            cree.id, cree.version, contenu("cardio, CH du Port"), nil,
            try await essai.signature("p.garnier", minutes: 5))
        #expect(change.version == 2)
        let signature = try await essai.signature("s.diallo", minutes: 6)
        let erreur = await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.agenda.modifier(cree.id, cree.version, contenu("mien"), nil, signature)
        }
        #expect(erreur?.message.contains("P. GARNIER") == true)
        guard case .conflit = erreur else {
            Issue.record("a conflict was expected")
            return
        }
        #expect(try await titres(essai, 0) == ["cardio, CH du Port"])
    }

    @Test("whom an appointment is about can be changed: the right is asked, both records keep a trace, one goes back")
    func changesThePeople() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let (un, autre) = (try await essai.resident("P1").id, try await essai.resident("P2").id)
        let depot = essai.depots.agenda
        let cree = try await depot.creer(contenu("cardio"), [un], signature)
        let change = try await depot.modifier(cree.id, cree.version, cree.contenu, [autre], signature)
        #expect(change.residents.map(\.id) == [autre] && change.version == 2 && change.estDeSoins)
        let lignes = try await essai.traces(FiltreJournal(resident: un), 20)
        #expect(lignes.elements.contains { $0.motif == "n’est plus de ce rendez-vous" })
        let retour = try await depot.modifier(cree.id, 2, cree.contenu, [un], signature)
        #expect(retour.residents.map(\.id) == [un])
        #expect(try await depot.modifier(cree.id, 3, cree.contenu, nil, signature).version == 3)
    }

    @Test func keepsEveryState() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let cree = try await essai.depots.agenda.creer(contenu("cardio"), [], signature)
        let change = try await essai.depots.agenda.modifier(cree.id, 1, contenu("cardio", heure: 14), nil, signature)
        let annule = try await essai.depots.agenda.changerEtat(cree.id, change.version, .annule, "fermé", signature)
        #expect(annule.etat == .annule && annule.motifAnnulation == "fermé" && annule.version == 3)
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.agenda.modifier(cree.id, 3, contenu("x"), nil, signature)
        }
        let retabli = try await essai.depots.agenda.changerEtat(cree.id, 3, .confirme, "", signature)
        #expect(retabli.motifAnnulation.isEmpty && retabli.version == 4)
        let etats = try await essai.base.lire { db in
            try String.fetchAll(db, sql: "SELECT etat FROM rendez_vous_version ORDER BY version")
        }
        #expect(etats == ["confirme", "confirme", "annule", "confirme"])
    }

    @Test func refusesWhatCannotBe() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        for faux in [contenu(" "), contenu("x", duree: 0), contenu("x", duree: -5), contenu("x", duree: 600_000)] {
            await #expect(throws: ErreurDepot.self) {
                _ = try await essai.depots.agenda.creer(faux, [], signature)
            }
        }
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.agenda.creer(contenu("x"), [], aide)
        }
        #expect(try await titres(essai, 0).isEmpty)
    }

    @Test func tellsTheNextAppointmentsOfAPerson() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        let personne = try await essai.resident("P1").id
        let nuit = BaseDEssai.nuit
        for (titre, heures) in [("passé", -5), ("demain", 30), ("en cours", -1), ("annulé", 2)] {
            let debut = nuit.adding(secondes: heures * 3600)
            let cree = try await essai.depots.agenda.creer(
                ContenuRendezVous(debut: debut, fin: debut.adding(secondes: 7200), titre: titre), [personne], signature)
            if titre == "annulé" {
                _ = try await essai.depots.agenda.changerEtat(cree.id, 1, .annule, "", signature)
            }
        }
        let dossier = try await essai.depots.residents.ouvrir(personne, signature)
        #expect(dossier.prochainsRendezVous.map(\.contenu.titre) == ["en cours", "demain"])
        #expect(
            try await essai.depots.residents.carte(personne, signature.compte).prochain?.contenu.titre == "en cours")
    }

    @Test func keepsDraftsByAccountAndSubject() async throws {
        let essai = try await BaseDEssai()
        let compte = try await essai.compte("s.diallo").id
        let depot = essai.depots.brouillons
        var brouillon = Brouillon(
            compte: compte, objet: "rendez-vous/nouveau", champs: ["titre": "Car"], gardeLe: BaseDEssai.nuit)
        try await depot.enregistrer(brouillon)
        brouillon.champs["titre"] = "Cardio « CH »"
        try await depot.enregistrer(brouillon)
        var autre = brouillon
        autre.objet = "rendez-vous/nouveau/2"
        autre.gardeLe = brouillon.gardeLe.adding(secondes: 60)
        try await depot.enregistrer(autre)
        var etranger = brouillon
        etranger.objet = "rendez-vous/nouveaute"
        try await depot.enregistrer(etranger)
        #expect(try await depot.lister(compte, "rendez-vous/nouveau") == [autre, brouillon])
        try await depot.supprimer(compte, autre.objet)
        try await depot.supprimer(compte, etranger.objet)
        #expect(try await depot.lire(compte, "rendez-vous/nouveau") == brouillon)
        #expect(try await depot.compter(compte) == 1)
        #expect(try await depot.lire(try await essai.compte("c.morel").id, "rendez-vous/nouveau") == nil)
        try await depot.supprimer(compte, "rendez-vous/nouveau")
        #expect(try await depot.compter(compte) == 0)
    }
}
