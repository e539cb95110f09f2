import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// The outbox: who may put something in it, and what can never be rewritten.
struct EnvoisTests {
    private func nouveau(_ essai: BaseDEssai, _ identifiant: String = "e@b") async throws -> NouvelEnvoi {
        let boite = try await essai.boite("equipe.soins@les-tilleuls.mssante.fr", pour: "s.diallo")
        return NouvelEnvoi(
            boite: boite.id,
            enveloppe: Enveloppe(expediteur: boite.adresse, destinataires: ["luc.petit@ch-du-port.mssante.fr"]),
            octets: Data("Subject: a\r\n\r\nb\r\n".utf8), identifiant: identifiant, objet: "Essai",
            pasAvant: BaseDEssai.nuit)
    }

    @Test("only whoever writes in the name of the mailbox puts a message in, under its address, in a sound form")
    func rights() async throws {
        let essai = try await BaseDEssai()
        let envoi = try await nouveau(essai)
        for sans in ["c.morel", "v.lemoine", "admin"] {
            await #expect(throws: ErreurDepot.self, "\(sans)") {
                try await essai.depots.envois.deposer(envoi, try await essai.signature(sans))
            }
        }
        var (ailleurs, nu, long) = (envoi, envoi, envoi)
        ailleurs.enveloppe.expediteur = "autre@les-tilleuls.mssante.fr"
        nu.octets = Data("Subject: a\n\nb\n".utf8)
        long.identifiant = "a> <b"
        for faux in [ailleurs, nu, long] {
            await #expect(throws: ErreurDepot.self) {
                try await essai.depots.envois.deposer(faux, try await essai.signature("s.diallo"))
            }
        }
        #expect(
            try await essai.depots.envois.lister(false, try await essai.infirmiere, nil, 10).elements.isEmpty)
        let id = try await essai.depots.envois.deposer(envoi, try await essai.signature("s.diallo"))
        let lus = try await essai.depots.envois.lister(true, try await essai.compte("p.garnier").id, nil, 10).elements
        #expect(lus.map(\.id) == [id] && lus.first?.etat == .aEnvoyer)
        // It names nobody, so it may name anybody: it is left to whoever sees the whole house.
        let aide = try await essai.compte("c.morel").id
        #expect(try await essai.depots.envois.lister(true, aide, nil, 10).elements.isEmpty)
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.envois.rappeler(id, try await essai.signature("c.morel"))
        }
    }

    @Test("a message taken back never comes back, and what is due is known without touching anything")
    func due() async throws {
        let essai = try await BaseDEssai()
        let envois = essai.depots.envois
        var envoi = try await nouveau(essai)
        let nuit = BaseDEssai.nuit
        envoi.pasAvant = nuit.adding(secondes: 10)
        let id = try await envois.deposer(envoi, try await essai.signature("s.diallo"))
        #expect(try await envois.dus(nuit.adding(secondes: 9)).isEmpty)
        #expect(try await envois.dus(nuit.adding(secondes: 10)) == [envoi.boite])
        #expect(try await envois.deposer(envoi, try await essai.signature("s.diallo")) == id)
        _ = try await envois.rappeler(id, try await essai.signature("s.diallo"))
        #expect(try await envois.dus(nuit.adding(secondes: 99)).isEmpty)
        let rappele = envoi
        await #expect(
            throws: ErreurDepot.conflit(
                "Ce message a été rappelé\u{A0}; rien n’est parti\u{A0}: recommencez la rédaction.")
        ) {
            try await envois.deposer(rappele, try await essai.signature("s.diallo"))
        }

        let second = try await nouveau(essai, "f@b")
        _ = try await envois.deposer(second, try await essai.signature("s.diallo"))
        let pris = try #require(try await envois.prendre(second.boite, "un", nuit))
        #expect(try await envois.dus(nuit.adding(secondes: DepotEnvois.bail - 1)).isEmpty)
        #expect(try await envois.dus(nuit.adding(secondes: DepotEnvois.bail)) == [second.boite])
        try await envois.conclure(pris.envoi.id, "un", .envoye("250"), nuit)
        #expect(try await envois.dus(nuit) == [second.boite], "its copy")
        let copie = try #require(try await envois.prendreCopie(second.boite, "un", nuit))
        try await envois.conclureCopie(copie.envoi.id, "un", nil, nuit)
        #expect(try await envois.dus(nuit.adding(secondes: 100_000)).isEmpty)
    }

    @Test("the address book is for whoever sees the mail")
    func addressBook() async throws {
        let essai = try await BaseDEssai()
        let annuaire = essai.depots.annuaire
        let noms = try await annuaire.correspondants(try await essai.infirmiere, 1000).map(\.libelle)
        #expect(noms == noms.sorted { $0.lowercased() < $1.lowercased() })
        #expect(try await annuaire.correspondants(try await essai.infirmiere, 1).count == min(1, noms.count))
        await #expect(throws: ErreurDepot.self) {
            try await annuaire.correspondants(try await essai.compte("admin").id, 10)
        }
    }

    @Test("a name that does not hold a sending neither announces nor ends it")
    func holders() async throws {
        let essai = try await BaseDEssai()
        let envoi = try await nouveau(essai)
        let envois = essai.depots.envois
        let id = try await envois.deposer(envoi, try await essai.signature("s.diallo"))
        let nuit = BaseDEssai.nuit
        #expect(try await envois.prendre(envoi.boite, "un", nuit)?.envoi.id == id)
        #expect(try await envois.prendre(envoi.boite, "deux", nuit.adding(secondes: DepotEnvois.bail - 1)) == nil)
        let pris = try await envois.prendre(envoi.boite, "deux", nuit.adding(secondes: DepotEnvois.bail))
        #expect(pris?.envoi.id == id && pris?.estDouteux == false && pris?.octets == envoi.octets)
        await #expect(throws: ErreurDepot.self) { try await envois.remettre(id, "un", nuit) }
        await #expect(throws: ErreurDepot.self) { try await envois.conclure(id, "un", .envoye("250"), nuit) }
        try await envois.remettre(id, "deux", nuit)
        let repris = try await envois.prendre(envoi.boite, "trois", nuit.adding(secondes: DepotEnvois.bail * 2))
        #expect(repris?.estDouteux == true)
        try await envois.conclure(id, "trois", .envoye("250"), nuit)
        await #expect(throws: ErreurDepot.self) { try await envois.conclure(id, "trois", .refuse("non"), nuit) }
    }

    @Test("the schema refuses to rewrite what was handed over, and to open again what is over")
    func schema() async throws {
        let essai = try await BaseDEssai()
        let envoi = try await nouveau(essai)
        let envois = essai.depots.envois
        let id = try await envois.deposer(envoi, try await essai.signature("s.diallo"))
        _ = try await envois.prendre(envoi.boite, "un", BaseDEssai.nuit)
        try await envois.conclure(id, "un", .envoye("250"), BaseDEssai.nuit)
        for sql in [
            "DELETE FROM envoi", "DELETE FROM envoi_brut", "UPDATE envoi_brut SET octets = x'00'",
            "UPDATE envoi SET objet = 'autre'", "UPDATE envoi SET enveloppe = '{}'",
            "UPDATE envoi SET etat = 'a_envoyer'",
            "UPDATE envoi SET reponse = 'x'", "UPDATE envoi SET remis = 1", "UPDATE envoi SET porteur = 'x'",
            "INSERT INTO message_distant VALUES (1, 1, 1, NULL, '')",
            "INSERT INTO releve (boite, numerotation) VALUES (1, 0)",
            "INSERT INTO operateur VALUES (1, 'x', 1, 0)",
        ] {
            let erreur = await #expect(throws: DatabaseError.self, "\(sql)") {
                try await essai.base.pool.write { db in try db.execute(sql: sql) }
            }
            #expect(erreur?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
    }
}
