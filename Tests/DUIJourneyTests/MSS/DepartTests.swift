import DUIDomain
import DUIMessaging
import DUITestKit
import Foundation
import Testing

@testable import DUIAssembly

@Suite("Boîte d’envoi", .serialized)
struct DepartTests {
    private func nouveau(_ banc: BancMSS, _ identifiant: String, dans secondes: Int = 0) -> NouvelEnvoi {
        NouvelEnvoi(
            boite: banc.boite.id,
            enveloppe: Enveloppe(expediteur: BancMSS.adresse, destinataires: [banc.medecin]),
            octets: Data(
                """
                From: <\(BancMSS.adresse)>\r\nTo: <\(banc.medecin)>\r\nSubject: Essai\r
                Message-ID: <\(identifiant)>\r\n\r\nBonjour.\r\n.\r\nFin.\r\n
                """.utf8),
            identifiant: identifiant, objet: "Essai", pasAvant: banc.temps.maintenant.adding(secondes: secondes))
    }

    private func depart(
        _ banc: BancMSS, _ porteur: String = "un", controle: @escaping DepartMSS.Controle = { _ in [] },
        mort: DepartMSS.Etape? = nil
    ) -> DepartMSS {
        DepartMSS(banc.essai.depots.envois, horloge: banc.temps.horloge, porteur: porteur, controle: controle) {
            if $0 == mort { throw Mort() }
        }
    }

    private func signature(_ banc: BancMSS) async throws -> Signature {
        Signature(compte: try await banc.essai.infirmiere, quand: banc.temps.maintenant)
    }

    private func envoi(_ banc: BancMSS, _ id: Cle<EnvoiMSS>) async throws -> EnvoiMSS {
        let page = try await banc.essai.depots.envois.lister(false, try await banc.essai.infirmiere, nil, 50)
        return try #require(page.elements.first { $0.id == id })
    }

    @Test(
        "tué à n’importe quelle étape, l’envoi finit par un seul message, et une seule copie",
        arguments: GenreDOperateur.presents, DepartMSS.Etape.allCases)
    func morts(_ genre: GenreDOperateur, _ etape: DepartMSS.Etape) async throws {
        let banc = try await BancMSS(genre)
        let envois = banc.essai.depots.envois
        let identifiant = "\(UUID().uuidString)@b"
        let id = try await envois.deposer(nouveau(banc, identifiant), try await signature(banc))
        await #expect(throws: Mort.self) { try await depart(banc, mort: etape).passer(banc.boite.id, banc.operateur) }
        await banc.operateur.fermer()
        // Whoever starts again at once finds it held, and sends nothing.
        _ = try await depart(banc, "deux").passer(banc.boite.id, banc.operateur)
        banc.temps.avancer(DepotEnvois.bail + 1)
        _ = try await depart(banc, "trois").passer(banc.boite.id, banc.operateur)
        if try await envoi(banc, id).etat == .aTrancher {
            // Only where the end of the message was announced and the operator cannot prove.
            #expect(genre == .serveurs && [.remis, .accepte].contains(etape))
            let arrive = etape == .accepte
            if arrive { #expect(try await banc.correspondant.attendre(.reception, 1, 60)) }
            #expect(try await banc.correspondant.contient(.reception, identifiant) == arrive)
            _ = try await envois.trancher(
                id, arrive ? .parti : .renvoyer, "demandé au destinataire", try await signature(banc))
        }
        for rang in 0..<3 {
            banc.temps.avancer(DepotEnvois.bail + 3600)
            _ = try await depart(banc, "suite \(rang)").passer(banc.boite.id, banc.operateur)
        }
        let fini = try await envoi(banc, id)
        #expect(fini.etat == .envoye && fini.copieLe != nil, "\(fini)")
        #expect(try await banc.correspondant.attendre(.reception, 1, 60))
        #expect(try await banc.correspondant.etat(.reception).total == 1)
        #expect(try await banc.operateur.contient(.envoyes, identifiant))
        if genre == .maildir { #expect(try await banc.operateur.etat(.envoyes).total == 1) }
    }

    @Test("dix secondes pour se raviser ; pris, il n’est plus temps")
    func rappel() async throws {
        let banc = try await BancMSS()
        let envois = banc.essai.depots.envois
        let signature = try await signature(banc)
        let id = try await envois.deposer(nouveau(banc, "r1@b", dans: NouvelEnvoi.repentir), signature)
        #expect(try await depart(banc).passer(banc.boite.id, banc.operateur) == DepartMSS.Bilan())
        #expect(try await envois.rappeler(id, signature).etat == .rappele)
        banc.temps.avancer(60)
        #expect(try await depart(banc).passer(banc.boite.id, banc.operateur) == DepartMSS.Bilan())
        #expect(try await banc.correspondant.etat(.reception).total == 0)
        let autre = try await envois.deposer(nouveau(banc, "r2@b"), signature)
        await #expect(throws: Mort.self) { try await depart(banc, mort: .pris).passer(banc.boite.id, banc.operateur) }
        await #expect(throws: ErreurDepot.self) { try await envois.rappeler(autre, signature) }
    }

    @Test("le même message déposé deux fois part une fois ; un autre sous le même identifiant est refusé")
    func doubleDepot() async throws {
        let banc = try await BancMSS()
        let envois = banc.essai.depots.envois
        let signature = try await signature(banc)
        let id = try await envois.deposer(nouveau(banc, "d@b"), signature)
        #expect(try await envois.deposer(nouveau(banc, "d@b"), signature) == id)
        var autre = nouveau(banc, "d@b")
        autre.octets += Data("de plus\r\n".utf8)
        let second = autre
        await #expect(throws: ErreurDepot.self) { try await envois.deposer(second, signature) }
        _ = try await depart(banc).passer(banc.boite.id, banc.operateur)
        #expect(try await banc.correspondant.etat(.reception).total == 1)
    }

    @Test("deux postes vident ensemble la boîte d’envoi : chaque message part une fois")
    func ensemble() async throws {
        let banc = try await BancMSS()
        for rang in 0..<8 {
            _ = try await banc.essai.depots.envois.deposer(nouveau(banc, "e\(rang)@b"), try await signature(banc))
        }
        async let un = depart(banc, "un").passer(banc.boite.id, banc.operateur)
        async let deux = depart(banc, "deux").passer(banc.boite.id, banc.operateur)
        let bilans = try await [un, deux]
        #expect(bilans.map(\.issues.count).reduce(0, +) == 8)
        #expect(try await banc.correspondant.etat(.reception).total == 8)
        #expect(try await banc.operateur.etat(.envoyes).total == 8)
    }

    @Test("les contrôles sont refaits au moment de partir : une opposition recueillie entre-temps arrête tout")
    func controles() async throws {
        let banc = try await BancMSS()
        let (depots, signature) = (banc.essai.depots, try await signature(banc))
        let resident = try await banc.essai.resident("P1").id
        var envoi = nouveau(banc, "c@b")
        (envoi.resident, envoi.actes) = (resident, [.envoyer(destinataire: "Dr PETIT", participeAuxSoins: true)])
        let controle = DepartMSS.controle(depots, horloge: banc.temps.horloge)
        let premier = try await depots.envois.deposer(envoi, signature)
        let bilan = try await depart(banc, controle: controle).passer(banc.boite.id, banc.operateur)
        #expect(bilan.issues.map(\.issue) == [.envoye("remis dans un dossier")])
        #expect(bilan.issues.first?.envoi.id == premier)
        (envoi.identifiant, envoi.octets) = ("c2@b", nouveau(banc, "c2@b").octets)
        let second = try await depots.envois.deposer(envoi, signature)
        _ = try await depots.consentements.recueillir(
            resident,
            NouveauConsentement(
                objet: .echangeProfessionnels, reponse: .opposition, repondant: Repondant(.personne), mode: .oral),
            signature)
        _ = try await depart(banc, controle: controle).passer(banc.boite.id, banc.operateur)
        let refuse = try await self.envoi(banc, second)
        #expect(refuse.etat == .refuse && refuse.phrase.contains("s’oppose"), "\(refuse)")
        #expect(try await banc.correspondant.etat(.reception).total == 1)
        let traces = try await banc.essai.traces(FiltreJournal(), 20).elements
        #expect(traces.contains { $0.acte == .envoi && $0.resultat == refuse.phrase })
    }

    @Test("une panne fait attendre, un refus définitif se dit, une issue inconnue attend quelqu’un")
    func pannes() async throws {
        let banc = try await BancMSS()
        let signature = try await signature(banc)
        let id = try await banc.essai.depots.envois.deposer(nouveau(banc, "p@b"), signature)
        var faux = banc.operateur
        faux.soumettre = { _, _, _ in throw ErreurOperateur.injoignable("mss.test") }
        let bilan = try await depart(banc).passer(banc.boite.id, faux)
        #expect(bilan.phrase == ErreurOperateur.injoignable("mss.test").message)
        #expect(try await envoi(banc, id).prochainEssai == banc.temps.maintenant.adding(secondes: 30))
        banc.temps.avancer(31)
        faux.soumettre = { _, _, avant in
            try await avant()
            throw ErreurOperateur.issueInconnue("la liaison a été coupée")
        }
        faux.preuve = { _, _ in .inconnue }
        _ = try await depart(banc).passer(banc.boite.id, faux)
        let douteux = try await envoi(banc, id)
        #expect(douteux.etat == .aTrancher && douteux.phrase.contains("coupée"))
        banc.temps.avancer(100_000)
        #expect(try await depart(banc).passer(banc.boite.id, banc.operateur).issues.isEmpty)
        await #expect(throws: ErreurDepot.self) {
            try await banc.essai.depots.envois.trancher(id, .parti, " ", signature)
        }
        let abandonne = try await banc.essai.depots.envois.trancher(id, .abandonner, "doublon", signature)
        #expect(abandonne.etat == .refuse)
        let autre = try await banc.essai.depots.envois.deposer(nouveau(banc, "p2@b"), signature)
        faux.soumettre = { _, _, _ in throw ErreurOperateur.tropGrand(10 << 20) }
        _ = try await depart(banc).passer(banc.boite.id, faux)
        #expect(try await envoi(banc, autre).phrase == ErreurOperateur.tropGrand(10 << 20).message)
        #expect(try await banc.correspondant.etat(.reception).total == 0)
    }
}
