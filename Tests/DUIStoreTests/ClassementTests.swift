import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Filing of received documents: whole or not at all, once, by whom it may, and undone without erasing.
struct ClassementTests {
    private struct Arrivee {
        var cle: Cle<ResumeMessage>
        var documents: [DocumentRecu]
    }

    private func recevoir(
        _ essai: BaseDEssai, _ numero: Int, _ documents: [DocumentRecu], _ rattachement: Rattachement = .aRattacher
    ) async throws -> Arrivee {
        let message = MessageRecu.essai(numero, rattachement: rattachement, documents: documents)
        let cle = try #require(try await essai.depots.messages.enregistrer(message, BaseDEssai.nuit))
        let lecteur = try await essai.compte("s.diallo").id
        return Arrivee(cle: cle, documents: try await essai.depots.messages.apercu(cle, lecteur).documents)
    }

    private func decision(_ arrivee: Arrivee, _ resident: Cle<Resident>) -> DecisionDeClassement {
        DecisionDeClassement(
            message: arrivee.cle, resident: resident,
            documents: arrivee.documents.filter(\.erreur.isEmpty).map {
                .init(recu: $0.id, octets: Data($0.description.identifiant.utf8), texte: "hémoglobine")
            })
    }

    private func dossier(_ essai: BaseDEssai, _ resident: Cle<Resident>) async throws -> [ResumeDocument] {
        let filtre = FiltreDocuments(resident: resident)
        return try await essai.depots.documents.page(filtre, essai.infirmiere, nil, 50).elements
    }

    @Test func filesOnceAndConfirmsThePerson() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let arrivee = try await recevoir(
            essai, 1, [.essai(identifiant: "1.1"), .essai(identifiant: "1.2", erreur: "Illisible.")],
            .propose(personne, nom: ""))
        let signature = try await essai.signature("s.diallo")
        let apres = try await essai.depots.messages.classer(decision(arrivee, personne), signature)
        #expect(apres.estClasse)
        #expect(apres.rattachement == .confirme(personne, nom: "LEFÈVRE Élodie"))
        let classes = try await dossier(essai, personne)
        #expect(classes.map(\.classePar) == ["S. DIALLO"])
        #expect(classes.map(\.origine) == [.mss])
        let attendu = ErreurDepot.conflit(
            "Ce message est déjà classé dans le dossier de LEFÈVRE Élodie, par S. DIALLO ; rien n’a été fait deux fois."
        )
        let autre = try await essai.signature("p.garnier")
        await #expect(throws: attendu) {
            _ = try await essai.depots.messages.classer(decision(arrivee, personne), autre)
        }
        #expect(try await dossier(essai, personne).count == 1)
        let recus = try await essai.depots.messages.apercu(arrivee.cle, signature.compte).documents
        #expect(recus.map(\.classeComme) == [classes[0].id, nil])
        let ouvert = try await essai.depots.documents.ouvrir(classes[0].id, signature)
        #expect(ouvert.octets == Data("1.1".utf8))
        let carte = try await essai.depots.residents.carte(personne, signature.compte)
        #expect(carte.documentsALire == 1 && carte.messagesATraiter == 0)
    }

    @Test("a document known already is pointed to, the new one beside it is filed; another person's is refused whole")
    func filesADocumentSentTwiceOnce() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        let premiere = try await recevoir(essai, 1, [.essai(identifiant: "1.1")])
        _ = try await essai.depots.messages.classer(decision(premiere, personne), signature)
        let seconde = try await recevoir(essai, 2, [.essai(identifiant: "2.1"), .essai(identifiant: "1.1")])
        let autre = try await essai.resident("P4").id
        let attendu = ErreurDepot.refus(
            "Ce document est déjà dans le dossier de LEFÈVRE Élodie, classé le 21/11/2026 par S. DIALLO.")
        await #expect(throws: attendu) {
            var ailleurs = decision(seconde, autre)
            ailleurs.motif = "essai"
            _ = try await essai.depots.messages.classer(ailleurs, signature)
        }
        #expect(try await dossier(essai, autre).isEmpty)
        let apres = try await essai.depots.messages.classer(decision(seconde, personne), signature)
        #expect(apres.estClasse)
        #expect(Set(try await dossier(essai, personne).map(\.description.identifiant)) == ["1.1", "2.1"])
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.messages.classer(decision(premiere, autre), signature)
        }
        _ = try await essai.depots.messages.declasser(premiere.cle, signature)
        let recus = try await essai.depots.messages.apercu(seconde.cle, signature.compte)
        #expect(!recus.resume.estClasse && recus.documents.map { $0.classeComme == nil } == [false, true])
        _ = try await essai.depots.messages.declasser(seconde.cle, signature)
        #expect(try await dossier(essai, personne).isEmpty)
    }

    @Test("an identity that differs is filed with a motive only, kept in the journal; an empty one is no difference")
    func asksForAMotive() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1")
        let signature = try await essai.signature("s.diallo")
        var recu = DocumentRecu.essai(identifiant: "1.1")
        recu.usager = IdentiteRecue(
            nomDeNaissance: personne.traits.nomDeNaissance,
            dateDeNaissance: JourCivil(annee: 1935, mois: 3, jour: 12))
        let arrivee = try await recevoir(essai, 1, [recu])
        var voulue = decision(arrivee, personne.id)
        for motif in ["", "  \u{1B}\n"] {
            voulue.motif = motif
            let refusee = voulue
            let erreur = await #expect(throws: ErreurDepot.self) {
                _ = try await essai.depots.messages.classer(refusee, signature)
            }
            #expect(erreur?.message.contains("diffère de celle du dossier (date de naissance)") == true)
        }
        #expect(try await dossier(essai, personne.id).isEmpty)
        voulue.motif = "L’expéditeur confirme"
        _ = try await essai.depots.messages.classer(voulue, signature)
        let traces = try await essai.traces(FiltreJournal(resident: personne.id), apres: nil, 10).elements
        let trace = traces.first { $0.acte == .classement }
        #expect(trace?.motif == "écart (date de naissance) : L’expéditeur confirme")
    }

    @Test("a message without any document is tied to a person, and untied")
    func tiesAMessage() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        let arrivee = try await recevoir(essai, 1, [])
        let apres = try await essai.depots.messages.classer(decision(arrivee, personne), signature)
        #expect(apres.estClasse && apres.rattachement == .confirme(personne, nom: "LEFÈVRE Élodie"))
        let avant = try await essai.depots.messages.declasser(arrivee.cle, signature)
        #expect(!avant.estClasse && avant.rattachement.resident == nil)
    }

    @Test func marksTheFormerVersionAsReplacedWhateverTheOrder() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let signature = try await essai.signature("s.diallo")
        for (numero, version) in [2, 1, 3].enumerated() {
            let arrivee = try await recevoir(
                essai, numero, [.essai(identifiant: "9.\(version)", serie: "9", version: version)])
            _ = try await essai.depots.messages.classer(decision(arrivee, personne), signature)
        }
        let versions = try await dossier(essai, personne).sorted { $0.description.version < $1.description.version }
        #expect(versions.map(\.estRemplace) == [true, true, false])
        let dernier = try #require(versions.last?.message)
        _ = try await essai.depots.messages.declasser(dernier, signature)
        let restants = try await dossier(essai, personne).sorted { $0.description.version < $1.description.version }
        #expect(restants.map(\.estRemplace) == [true, false])
    }

    @Test func undoesAFilingByItsAuthorOnlyAndErasesNothing() async throws {
        let essai = try await BaseDEssai()
        let personne = try await essai.resident("P1").id
        let arrivee = try await recevoir(essai, 1, [.essai(identifiant: "1.1")], .propose(personne, nom: ""))
        let auteur = try await essai.signature("s.diallo")
        let autre = try await essai.signature("p.garnier")
        _ = try await essai.depots.messages.classer(decision(arrivee, personne), auteur)
        let attendu = ErreurDepot.refus("Ce classement a été fait par S. DIALLO, qui seul peut l’annuler.")
        await #expect(throws: attendu) { _ = try await essai.depots.messages.declasser(arrivee.cle, autre) }
        let apres = try await essai.depots.messages.declasser(arrivee.cle, auteur)
        #expect(!apres.estClasse)
        #expect(apres.rattachement == .propose(personne, nom: "LEFÈVRE Élodie"))
        #expect(try await dossier(essai, personne).isEmpty)
        let gardes = try await essai.base.lire { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE declasse_le IS NOT NULL") ?? 0
        }
        #expect(gardes == 1)
        _ = try await essai.depots.messages.classer(decision(arrivee, personne), autre)
        #expect(try await dossier(essai, personne).map(\.classePar) == ["P. GARNIER"])
        let actes = try await essai.traces(FiltreJournal(resident: personne), apres: nil, 50).elements.map(\.acte)
        #expect(actes.filter { $0 == .declassement }.count == 1)
        #expect(actes.filter { $0 == .classement }.count == 2)
    }

    @Test func refusesToFileForWhomIsOutsideTheUnitsOrByWhomMayNot() async throws {
        let essai = try await BaseDEssai()
        let sienne = Rattachement.propose(try await essai.resident("P1").id, nom: "")
        let arrivee = try await recevoir(essai, 1, [.essai(identifiant: "1.1")], sienne)
        let ailleurs = try await essai.resident("P4").id
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.horsPerimetre)) {
            _ = try await essai.depots.messages.classer(decision(arrivee, ailleurs), aide)
        }
        let secretaire = try await essai.signature("v.lemoine")
        await #expect(throws: ErreurDepot.refus(PhrasesDeRefus.traitementBoite("Équipe de soins"))) {
            _ = try await essai.depots.messages.classer(decision(arrivee, ailleurs), secretaire)
        }
        let traces = try await essai.traces(FiltreJournal(), apres: nil, 2).elements
        #expect(traces.map(\.acte) == [.refus, .refus])
    }

    @Test func refusesADocumentOfAnotherMessage() async throws {
        let essai = try await BaseDEssai()
        let une = try await recevoir(essai, 1, [.essai(identifiant: "1.1")])
        let autre = try await recevoir(essai, 2, [.essai(identifiant: "2.1")])
        let personne = try await essai.resident("P1").id
        var melange = decision(une, personne)
        melange.documents = decision(autre, personne).documents
        let signature = try await essai.signature("s.diallo")
        await #expect(throws: ErreurDepot.self) { _ = try await essai.depots.messages.classer(melange, signature) }
        #expect(try await dossier(essai, personne).isEmpty)
    }
}
