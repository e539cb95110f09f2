import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// The schema refuses wrong data whatever the code above does, and migrations lead to it from every step.
struct SchemaTests {
    private static let fausses = [
        "UPDATE resident SET sexe = 'X'", "UPDATE resident SET date_de_naissance = '12/03/1934'",
        "UPDATE resident SET statut = 'QUAL' WHERE ins_matricule IS NULL", "UPDATE resident SET gir = 7",
        "UPDATE resident SET chambre = '999'", "UPDATE resident SET unite = 99", "UPDATE resident SET ipp = 'P1'",
        "UPDATE resident SET etat = 'ailleurs'", "UPDATE resident SET gir = 'deux'",
        "UPDATE resident SET ins_autorite = NULL WHERE ipp = 'P1'", "DELETE FROM unite",
        "UPDATE compte SET role = 'roi'", "UPDATE compte SET rpps = '12'", "UPDATE compte SET identifiant = 'C.MOREL'",
        "UPDATE compte_secret SET cout_n = 2", "UPDATE compte_secret SET sel = x'00'",
        "UPDATE boite_membre SET droits = 8", "UPDATE boite SET type = 'XXX'",
        "INSERT INTO etablissement VALUES (2, 'x', '', '', '', 0, 'ehpad')", "UPDATE etablissement SET type = 'prison'",
        "UPDATE autorite_parentale SET nom = 'x'", "DELETE FROM autorite_parentale",
        "INSERT INTO autorite_parentale VALUES (9, 1, 'x', '', '', 1, 'placement', NULL, NULL, 'juge', '', '', NULL, 0)",
        "INSERT INTO autorite_parentale VALUES (9, 1, 'x', '', '', 0, NULL, NULL, NULL, '', '', '', NULL, 0)",
        "DELETE FROM message", "UPDATE message SET objet = 'autre'", "UPDATE message SET est_lu = 2",
        "UPDATE message SET rattachement = 'confirme'", "UPDATE message SET pris_en_charge_par = 1",
        "UPDATE message_brut SET octets = x''", "DELETE FROM message_brut",
        "DELETE FROM document", "UPDATE document SET titre = 'autre'", "UPDATE document_contenu SET octets = x''",
        "DELETE FROM document_contenu", "UPDATE document SET remplace_par = id",
        "UPDATE rendez_vous SET fin = debut", "DELETE FROM rendez_vous",
        "UPDATE rendez_vous SET motif_annulation = 'x'", "UPDATE rendez_vous_version SET etat = 'annule'",
        "UPDATE identite_transition SET motif = 'x'", "DELETE FROM identite_transition",
        "INSERT OR REPLACE INTO identite_transition SELECT * FROM identite_transition",
        "UPDATE identite_transition SET par = 1 WHERE rang = 1", "INSERT INTO identite_attribut VALUES (1, 'autre')",
        """
        INSERT INTO identite_transition (resident, rang, nature, quand, de, vers, motif)
        VALUES (1, 3, '{"creation":{}}', 0, 'PROV', 'PROV', '')
        """,
        "INSERT INTO demande_insi (resident, nature, par, quand, prochain_essai) VALUES (1, 'recherche', 1, 0, 0)",
        "INSERT INTO demande_insi (resident, nature, par, quand, etat) VALUES (1, 'verification', 1, 0, 'repondue')",
        "INSERT INTO alerte VALUES (1, 9, 'x', 'tous')", "UPDATE document SET famille = 'autre'",
        "INSERT INTO acces_hors_unite (compte, resident, motif, ouvert_le) VALUES (1, 1, '', 0)",
        "DELETE FROM rendez_vous_version", "INSERT OR REPLACE INTO message_brut SELECT * FROM message_brut",
    ]

    /// A nurse that bases of before know nothing of.
    private static let infirmiere = Acteur(
        id: Cle(1), identifiant: "i", role: .ide, estActif: true, unites: [], couvreLaMaison: false,
        personnesOuvertes: [],
        patients: [])

    @Test func refusesWrongData() async throws {
        let essai = try await BaseDEssai()
        let signature = try await essai.signature("s.diallo")
        _ = try await essai.depots.messages.enregistrer(.essai(1), BaseDEssai.nuit)
        _ = try await essai.depots.documents.ajouter(
            NouveauDocument(
                resident: try await essai.resident("P1").id, description: .essai("1"), origine: .interne,
                octets: Data("x".utf8), texte: ""), signature)
        _ = try await essai.depots.agenda.creer(
            ContenuRendezVous(debut: BaseDEssai.nuit, fin: BaseDEssai.nuit.adding(secondes: 60), titre: "x"), [],
            signature)
        try await essai.base.pool.write { db in
            try db.execute(
                sql:
                    "INSERT INTO autorite_parentale VALUES (1, 1, 'x', '', '', 1, NULL, NULL, NULL, '', '', '', NULL, 0)"
            )
        }
        for sql in Self.fausses {
            let erreur = await #expect(throws: DatabaseError.self, "\(sql)") {
                try await essai.base.pool.write { db in try db.execute(sql: sql) }
            }
            #expect(erreur?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
    }

    @Test(arguments: 1..<Migrations.derniere) func migratesFromEveryFormerVersion(_ version: Int) async throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let ancienne = try DatabasePool(path: url.path)
        try await ancienne.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(BaseDUI.identifiantApplication)")
        }
        try Migrations.appliquer(a: ancienne, jusqua: version)
        try await ancienne.write { db in
            try db.execute(
                sql: """
                    INSERT INTO etablissement (id, nom, finess, adresse, oid_local, est_demonstration)
                    VALUES (1, 'Ancien', '', '', '', 0)
                    """)
        }
        try ancienne.close()
        let erreur = #expect(throws: ErreurDepot.self) { try BaseDUI.open(at: url, lectureSeule: true) }
        #expect(erreur?.message.contains("plus ancienne") == true)
        let base = try BaseDUI.open(at: url)
        #expect(try await base.depots.etablissement.lire().nom == "Ancien")
        #expect(
            try await base.lire { try MessagesSQL.compteurs($0, [], Self.infirmiere) }
                == CompteursMessages(nonLus: 0, total: 0))
        let version = try await base.lire { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
        #expect(version == Migrations.derniere)
        let neuve = try await BaseDEssai(nil)
        #expect(try await schema(base) == (try await schema(neuve.base)))
    }

    @Test func countsAndFindsWhatWasThereBeforeTheVolumesMigration() async throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let ancienne = try DatabasePool(path: url.path)
        try await ancienne.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(BaseDUI.identifiantApplication)")
        }
        try Migrations.appliquer(a: ancienne, jusqua: 7)
        try await ancienne.write { db in
            try db.execute(
                sql: """
                    INSERT INTO boite (id, adresse, libelle, type, rang) VALUES (1, 'a@b', 'A', 'ORG', 1);
                    INSERT INTO message (id, boite, recu_le, expediteur, expediteur_est_usager, objet, est_lu,
                        est_urgent, nombre_de_pieces, rattachement, proposition, est_archive)
                    VALUES (1, 1, 0, '', 0, 'lu', 1, 0, 0, 'sans_objet', 'sans_objet', 0),
                        (2, 1, 0, '', 0, 'non lu', 0, 0, 0, 'sans_objet', 'sans_objet', 0),
                        (3, 1, 0, '', 0, 'archive', 0, 0, 0, 'sans_objet', 'sans_objet', 1);
                    INSERT INTO message_recherche (rowid, texte) VALUES (2, 'ordonnances jetonboite1x');
                    """)
        }
        try ancienne.close()
        let base = try BaseDUI.open(at: url)
        #expect(
            try await base.lire { try MessagesSQL.compteurs($0, [Cle(1)], Self.infirmiere) }
                == CompteursMessages(nonLus: 1, total: 2))
        let filtre = FiltreMessages(boites: [Cle(1)], texte: "ordonnance")
        let page = try await base.lire { try MessagesSQL.page($0, filtre, Self.infirmiere, avant: nil, limite: 10) }
        #expect(page.elements.map(\.objet) == ["non lu"])
    }

    @Test("une base d’avant les identités reçoit une « reprise » par personne, et ses noms voisins")
    func takesOverIdentitiesThatWereThereBefore() async throws {
        let dossier = try DossierTemporaire()
        let url = dossier.fichier("ancienne.dui")
        let ancienne = try DatabasePool(path: url.path)
        try await ancienne.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA application_id = \(BaseDUI.identifiantApplication)")
        }
        try Migrations.appliquer(a: ancienne, jusqua: 8)
        try await ancienne.write { db in
            for (rang, nom) in ["dupont", "duponte", "le gall", "œ"].enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO resident (ipp, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise,
                            prenom_utilise, date_de_naissance, sexe, code_lieu_de_naissance, lieu_de_naissance, statut,
                            ins_matricule, ins_autorite, etat, rang)
                        VALUES (?, ?, '', 'A', '', '', '1934-03-12', 'F', '', '', 'RECUP', '234032923200144',
                            '1.2.250.1.213.1.4.10', 'present', ?)
                        """, arguments: ["P\(rang)", nom, "\(nom)\ta\tP\(rang)"])
            }
            try Journal.ajouter(
                db, LigneJournal(quand: BaseDEssai.nuit, acte: .creationResident, resident: Cle(1)))
        }
        try ancienne.close()
        let base = try BaseDUI.open(at: url)
        let fiches = try await base.lire { db in try (1...4).map { try IdentitesSQL.lire(db, Cle($0)) } }
        #expect(fiches.allSatisfy { $0.identite.statut == .recuperee && $0.identite.historique.count == 1 })
        #expect(fiches.map(\.identite.historique[0].nature) == Array(repeating: .reprise, count: 4))
        #expect(fiches.map(\.identite.historique[0].quand.secondes) == [BaseDEssai.nuit.secondes, 0, 0, 0])
        let voisins = try await base.lire { db in
            Set(try Row.fetchAll(db, sql: "SELECT * FROM nom_voisin").map { "\($0[0] as String)/\($0[1] as String)" })
        }
        let attendus = ["dupont", "duponte", "le gall", "œ"].flatMap { nom in
            Ressemblance.variantes(de: nom).map { "\($0)/\(nom)" }
        }
        #expect(voisins == Set(attendus))
    }

    @Test func numbersMigrationsWithoutAHole() {
        #expect(Migrations.etapes.map(\.numero) == Array(1...Migrations.derniere))
    }

    private func schema(_ base: BaseDUI) async throws -> [String] {
        try await base.lire { db in
            try String.fetchAll(db, sql: "SELECT name || coalesce(sql, '') FROM sqlite_master ORDER BY name")
        }
    }
}
