import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// A shared mailbox shows a therapist the messages that bring her own documents, wherever she looks.
struct BoitesPartageesTests {
    private static let equipe = "equipe.soins@les-tilleuls.mssante.fr"

    private static var jeu: JeuDeDonnees {
        var jeu = JeuDeDonnees.petit
        jeu.comptes.append(
            CompteImporte(
                identifiant: "m.kine", nom: "Kine", prenom: "M", role: .kineErgo,
                unites: ["Étage 1", "Rez-de-chaussée"], code: "6621"))
        jeu.boites[0].membres["m.kine"] = [.lire, .traiter]
        return jeu
    }

    private func recevoir(_ essai: BaseDEssai) async throws -> [String: Cle<ResumeMessage>] {
        var cles: [String: Cle<ResumeMessage>] = [:]
        let id = try await essai.resident("P1").id
        let contenus: [(String, [String])] = [
            ("rééducation", ["PRESC-KINE"]), ("médicaments", ["57833-6"]), ("séjour", ["34112-3", "11502-2"]),
            ("compte rendu", ["34112-3"]), ("sans document", []),
        ]
        for (rang, (objet, types)) in contenus.enumerated() {
            let documents = types.enumerated().map { numero, type in
                DocumentRecu.essai(identifiant: "d\(rang)-\(numero)", type: type)
            }
            let message = MessageRecu.essai(
                rang, objet: objet, texte: "voici le courrier", rattachement: .propose(id, nom: "LEFÈVRE Élodie"),
                documents: documents)
            let cle = try await essai.depots.messages.enregistrer(message, BaseDEssai.nuit)
            let recu: Cle<ResumeMessage> = try #require(cle)
            cles[objet] = recu
        }
        return cles
    }

    @Test("lists, counts, search and card show the same messages; the others do not open")
    func showsOnlyWhatIsHers() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let cles = try await recevoir(essai)
        let siens = ["rééducation", "compte rendu"]
        let kine = try await essai.compte("m.kine")
        let depot = essai.depots.messages
        let boite = try await essai.boite(Self.equipe, pour: "m.kine").id
        let page = try await depot.page(FiltreMessages(boites: [boite]), kine.id, nil, 50)
        #expect(Set(page.elements.map(\.objet)) == Set(siens))
        let mots = FiltreMessages(boites: [boite], texte: "courrier")
        #expect(try await depot.page(mots, kine.id, nil, 50).elements.count == 2)
        #expect(try await depot.compteurs([boite], kine.id) == CompteursMessages(nonLus: 2, total: 2))
        #expect(try await depot.lignes(Array(cles.values), kine.id).count == 2)
        #expect(try await essai.depots.recherche.partout("courrier", kine, 40).count == 2)
        let resident = try await essai.resident("P1").id
        #expect(try await essai.depots.residents.carte(resident, kine.id).messagesATraiter == 2)
        let signature = try await essai.signature("m.kine")
        for (objet, cle) in cles {
            if siens.contains(objet) {
                #expect(try await depot.ouvrir(cle, signature).resume.objet == objet)
            } else {
                let refus = await #expect(throws: ErreurDepot.self) { _ = try await depot.ouvrir(cle, signature) }
                #expect(refus == .refus(PhrasesDeRefus.lectureMessage("Équipe de soins")))
                await #expect(throws: ErreurDepot.self) { _ = try await depot.marquerLu(cle, true, signature) }
            }
        }
        // The trace of a refusal says nothing of what was refused.
        let refus = try await essai.traces(FiltreJournal(qui: "m.kine"), 50).elements.filter { $0.acte == .refus }
        #expect(refus.count == 6 && refus.allSatisfy { $0.objet == "message de Équipe de soins" })
        // The nurse reads all of them, at the cost of a kept count.
        let ide = try await essai.infirmiere
        #expect(try await depot.page(FiltreMessages(boites: [boite]), ide, nil, 50).elements.count == 5)
        #expect(try await depot.compteurs([boite], ide).total == 5)
    }

    @Test("messages and documents of a base of before get the families that new ones would")
    func migrates() async throws {
        let essai = try await BaseDEssai(Self.jeu)
        let types = [
            "74207-2", "57833-6", "PRESC-KINE", "34112-3", "11502-2", "18748-4", "??", "80788-3", "EXPPAT_1", "51851-4",
        ]
        for (rang, type) in types.enumerated() {
            let message = MessageRecu.essai(
                rang,
                documents: [.essai(identifiant: "a\(rang)", type: type), .essai(identifiant: "b\(rang)", type: type)])
            _ = try await essai.depots.messages.enregistrer(message, BaseDEssai.nuit)
        }
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let ancienne = try DatabasePool(path: url.path)
        try Migrations.appliquer(a: ancienne, jusqua: 9)
        let copie = try await essai.base.lire { db in
            try Row.fetchAll(db, sql: "SELECT message, type_code FROM document_recu")
                .map { ($0["message"] as Int64, $0["type_code"] as String) }
        }
        try await ancienne.write { db in
            try db.execute(sql: "INSERT INTO boite (id, adresse, libelle, type, rang) VALUES (1, 'a@b', 'A', 'ORG', 1)")
            for (rang, (message, type)) in copie.enumerated() {
                try db.execute(
                    sql: """
                        INSERT OR IGNORE INTO message (id, boite, recu_le, expediteur, expediteur_est_usager, objet,
                            est_urgent, nombre_de_pieces, rattachement, proposition)
                        VALUES (?, 1, 0, '', 0, '', 0, 0, 'sans_objet', 'sans_objet');
                        """, arguments: [message])
                try db.execute(
                    sql: """
                        INSERT INTO document_recu (message, rang, \(DescriptionSQL.colonnes), rang_piece, chemin, usager,
                            resultats_signales, erreur)
                        VALUES (?, ?, ?, '', '', '', 0, '', '', '', 1, '', 0, '', '{}', '[]', '')
                        """, arguments: [message, rang, type])
            }
        }
        try Migrations.appliquer(a: ancienne)
        let sql = "SELECT familles FROM message ORDER BY id"
        let migrees = try await ancienne.read { db in try Int.fetchAll(db, sql: sql) }
        let neuves = try await essai.base.lire { db in try Int.fetchAll(db, sql: sql) }
        #expect(migrees == neuves)
        #expect(neuves == types.map { RegardSQL.bit(FamilleDocument(codeType: $0)) } && neuves.reduce(0, |) == 1023)
        try ancienne.close()
    }

    @Test("the table of documents made anew keeps rows, keys, links and refusals; rehabilitation becomes a family")
    func keepsTheDocuments() async throws {
        let dossier = try DossierTemporaire()
        let ancienne = try DatabasePool(path: dossier.fichier("ancienne.dui").path)
        try Migrations.appliquer(a: ancienne, jusqua: 9)
        try await ancienne.write { db in
            try db.execute(
                sql: """
                    INSERT INTO resident (ipp, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise,
                        prenom_utilise, date_de_naissance, sexe, code_lieu_de_naissance, lieu_de_naissance, statut, etat,
                        rang)
                    VALUES ('P', 'A', '', 'A', '', '', '1934-03-12', 'F', '', '', 'VALI', 'present', 'a');
                    INSERT INTO document_contenu VALUES (1, zeroblob(32), x'00');
                    """)
            for (cle, type, famille) in [(7, "PRESC-KINE", "ordonnance"), (9, "57833-6", "ordonnance")] {
                try db.execute(
                    sql: """
                        INSERT INTO document (id, resident, \(DescriptionSQL.colonnes), famille, origine, classe_le, contenu)
                        VALUES (?, 1, ?, '', '', 't', 0, '', '', '', 1, '', ?, 'mss', 0, 1)
                        """, arguments: [cle, type, famille])
                try db.execute(sql: "INSERT INTO document_texte VALUES (?, 'x')", arguments: [cle])
            }
            try db.execute(sql: "UPDATE document SET remplace_par = 9 WHERE id = 7")
        }
        try Migrations.appliquer(a: ancienne)
        let lignes = try ancienne.read { db in
            try Row.fetchAll(db, sql: "SELECT id, famille, remplace_par FROM document ORDER BY id")
        }
        #expect(lignes.map { $0["id"] as Int } == [7, 9])
        #expect(lignes.map { $0["famille"] as String } == ["reeducation", "ordonnance"])
        #expect(lignes[0]["remplace_par"] as Int? == 9)
        for sql in [
            "DELETE FROM document", "UPDATE document SET titre = 'u'", "INSERT INTO document_texte VALUES (8, '')",
        ] {
            let erreur = #expect(throws: DatabaseError.self, "\(sql)") {
                try ancienne.write { db in try db.execute(sql: sql) }
            }
            #expect(erreur?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
        try ancienne.close()
    }
}
