import DUIDomain
import DUITestKit
import Foundation
import GRDB
import Testing

@testable import DUIStore

/// Two records of one person become one, and two again, without losing a row.
struct FusionTests {
    @Test("every column that names a person has its treatment: a new table must be given one")
    func forgetsNoTable() async throws {
        let essai = try await BaseDEssai()
        let colonnes = try await essai.base.lire { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            return try Set(
                tables.flatMap { table in
                    let cles = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table))")
                        .filter { ($0["table"] as String) == "resident" }.map { $0["from"] as String }
                    let nommees = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
                        .map { $0["name"] as String }.filter { $0 == "resident" }
                    return Set(cles + nommees).map { "\(table).\($0)" }
                })
        }
        #expect(colonnes == Set(TraitementDeFusion.parColonne.keys))
        #expect(
            TraitementDeFusion.faits.allSatisfy { TraitementDeFusion.parColonne["\($0.table).resident"] == .reprise })
        #expect(TraitementDeFusion.deplacees.count == 10)
    }

    @Test("what the absorbed record held is shown in the kept one, and goes back exactly when the merge is undone")
    func movesAndRestores() async throws {
        let essai = try await Doublon()
        let (avant, autre) = (try await essai.lignes(), try await essai.fiche("D1"))
        #expect(ContenuDeFiche.Genre.allCases.filter { $0 != .mouvements }.allSatisfy { autre.contenu[$0] > 0 })
        let fusion = try await essai.fusionner()
        #expect(
            fusion.repris.enMots == "documents 2, messages 3, rendez-vous 1, contacts 1, allergies 1, alertes 1, "
                + "réponses sur le partage 1, demandes à INSi 1, échéances 2, "
                + "autorité parentale 1")
        let dossier = try await essai.depots.residents.ouvrir(essai.p1, try await essai.idec())
        #expect(dossier.resident.allergies.map(\.substance) == ["Pénicilline", "Latex"])
        #expect(dossier.resident.alertes.map(\.texte) == ["Chutes"] && dossier.resident.gir == 2)
        #expect(dossier.resident.sejour.domicile == "2 rue du Port")
        #expect(dossier.contacts.map(\.nom) == ["Jean LEFÈVRE"])
        #expect(dossier.regime == "Mixé" && dossier.mesureDeProtection?.type == "Tutelle")
        #expect(dossier.medecinTraitant == "Dr A ; fiche fusionnée D1 : Dr B" && dossier.monEspaceSante == .ferme)
        let documents = try await essai.depots.documents.page(
            FiltreDocuments(resident: essai.p1), try await essai.idec().compte, nil, 10)
        #expect(documents.elements.count == 3)
        // A later version of one series stands for the earlier one, whichever record brought it.
        #expect(documents.elements.filter { $0.estRemplace }.map(\.description.titre) == ["Serie v1"])
        let agenda = try await essai.depots.agenda.periode(
            BaseDEssai.nuit.heureLegale.jour, BaseDEssai.nuit.heureLegale.jour, FiltreAgenda(resident: essai.p1),
            try await essai.idec().compte)
        #expect(agenda.map(\.contenu.titre).sorted() == ["Commun", "Kiné"])
        #expect(agenda.allSatisfy { $0.residents.map(\.id) == [essai.p1] })
        let apres = try await essai.lignes()
        #expect(avant != apres)
        let defaite = try await essai.depots.fusions.defusionner(
            essai.d1, "Deux personnes", try await essai.idec(minutes: 5))
        #expect(defaite.defaite?.motif == "Deux personnes" && defaite.defaite?.par == "I. KERHOAS")
        let rendu = try await essai.lignes()
        for table in avant.keys.sorted() { #expect(rendu[table] == avant[table], "\(table)") }
        #expect(try await essai.fiche("D1") == autre.avecVersion(autre.resident.version + 2))
    }

    @Test("what was added to the kept record since stays with it, what was given to a third person stays there")
    func keepsWhatCameSince() async throws {
        let essai = try await Doublon()
        _ = try await essai.fusionner()
        let idec = try await essai.idec(minutes: 1)
        let ajoute = try await essai.depots.documents.ajouter(
            NouveauDocument(
                resident: essai.p1, description: .essai("neuf", titre: "Neuf"), origine: .interne,
                octets: Data("n".utf8), texte: ""), idec)
        _ = try await essai.depots.consentements.noterEspaceSante(essai.p1, .oppose, idec)
        _ = try await essai.depots.consentements.recueillir(
            essai.p1,
            NouveauConsentement(
                objet: .messagerieUsager, reponse: .opposition, repondant: Repondant(.personne), mode: .oral), idec)
        let tiers = try await essai.resident("P4").id
        try await essai.base.ecrire { db in
            try db.execute(
                sql: "UPDATE message SET resident = ? WHERE objet = 'Message 1'", arguments: [tiers.rawValue])
            try db.execute(
                sql: "UPDATE resident_dossier SET regime = regime || ', eau gélifiée' WHERE resident = ?",
                arguments: [essai.p1.rawValue])
        }
        _ = try await essai.depots.fusions.defusionner(essai.d1, "erreur", try await essai.idec(minutes: 2))
        let (garde, rendu) = (try await essai.fiche("P1"), try await essai.fiche("D1"))
        #expect(garde.contenu[.documents] == 2 && rendu.contenu[.documents] == 2)
        let document = try await essai.base.lire { try DocumentsSQL.lire($0, ajoute) }
        #expect(document.resident == essai.p1)
        #expect(garde.espace == .oppose && rendu.espace == .ferme)
        #expect(garde.registre.historique.map(\.objet) == [.alimentationDMP, .messagerieUsager])
        #expect(rendu.registre.historique.map(\.objet) == [.alimentationDMP])
        #expect(garde.textes[.regime] == ", eau gélifiée" && rendu.textes[.regime] == "Mixé")
        #expect(try await essai.fiche("P4").contenu[.messages] == 1 && rendu.contenu[.messages] == 2)
    }

    @Test("the absorbed record leaves lists and searches; its number, its link and its names lead to the kept one")
    func leadsToTheKeptOne() async throws {
        let essai = try await Doublon()
        _ = try await essai.fusionner()
        let idec = try await essai.idec()
        func trouves(_ texte: String) async throws -> [Cle<Resident>] {
            try await essai.depots.residents.page(RequeteResidents(texte), idec.compte, nil, 50).elements.map(\.id)
        }
        #expect(try await !trouves("").contains(essai.d1))
        for texte in ["lefevre", "D1", "P1", "elodia"] { #expect(try await trouves(texte) == [essai.p1], "\(texte)") }
        #expect(try await trouves("12/03/1934") == [essai.p1, try await essai.resident("D2").id])
        let compte = try await essai.depots.residents.compter(RequeteResidents("12/03/1934"), idec.compte)
        #expect(compte == 2)
        let dossier = try await essai.depots.residents.ouvrir(essai.d1, idec)
        #expect(dossier.resident.id == essai.p1 && dossier.demandee?.ipp == "D1")
        #expect(try await essai.depots.residents.ouvrir(essai.p1, idec).demandee == nil)
        let traces = try await essai.traces(FiltreJournal(resident: essai.p1), 20).elements
        #expect(traces.contains { $0.acte == .ouvertureDossier && $0.objet == "par la fiche fusionnée IPP D1" })
        #expect(traces.filter { $0.acte == .fusion }.count == 2)
        let candidats = try await essai.depots.residents.candidats(
            IdentiteRecue(nomDeNaissance: "MARTIN", premierPrenom: "ELODIA", dateDeNaissance: .init(iso: "1934-03-12")),
            idec.compte)
        #expect(candidats.first?.id == essai.p1 && !candidats.contains { $0.id == essai.d1 })
        let anterieures = try await essai.depots.identites.ressemblances(
            RequeteAnteriorite(dateDeNaissance: try #require(JourCivil(iso: "1934-03-12")), lettres: "elodia"), idec)
        #expect(anterieures.personnes.map(\.id) == [essai.p1])
        // A message that was being sorted while they were merged goes to the kept record.
        let recu = try #require(
            try await essai.depots.messages.enregistrer(
                .essai(9, rattachement: .confirme(essai.d1, nom: "x")), BaseDEssai.nuit))
        let message = try await essai.base.lire { try MessagesSQL.lire($0, recu) }
        #expect(message.rattachement.resident == essai.p1)
    }

    @Test("nothing is written on an absorbed record, whatever way leads there")
    func closesTheAbsorbedOne() async throws {
        let essai = try await Doublon()
        let fiche = try await essai.depots.identites.lire(essai.d1, try await essai.idec())
        _ = try await essai.fusionner()
        let idec = try await essai.idec(minutes: 1)
        let rendezVous = ContenuRendezVous(
            debut: BaseDEssai.nuit, fin: BaseDEssai.nuit.adding(secondes: 60), titre: "x")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.agenda.creer(rendezVous, [essai.d1], idec)
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.consentements.noterEspaceSante(essai.d1, .ouvert, idec)
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.identites.enregistrer(essai.d1, fiche.version, fiche.identite, idec)
        }
        let erreur = await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.identites.lire(essai.d1, idec)
        }
        #expect(erreur?.message.contains("fusionnée à celle de LEFÈVRE Élodie (IPP P1)") == true)
        for sql in [
            "UPDATE document SET resident = \(essai.d1.rawValue)",
            "UPDATE consentement SET resident = 3", "UPDATE demande_insi SET resident = 3",
            "UPDATE resident SET absorbe_par = NULL", "UPDATE resident SET absorbe_par = 3 WHERE ipp = 'P2'",
            "DELETE FROM fusion", "UPDATE fusion SET motif = 'x'", "DELETE FROM fusion_objet",
            "UPDATE fusion_champ SET avant = 'x'", "UPDATE fusion_fait SET contenu = '[]'",
            "INSERT INTO contact (resident, rang, role, nom, lien, telephone) VALUES (\(essai.d1.rawValue), 9, '', 'x', '', '')",
            "INSERT INTO rendez_vous_resident VALUES (2, \(essai.d1.rawValue))",
            "INSERT INTO fusion (garde, absorbe, motif, ecarts, par, quand, dernier_consentement) VALUES (3, \(essai.d1.rawValue), 'x', '', 1, 0, 0)",
            "INSERT INTO fusion (garde, absorbe, motif, ecarts, par, quand, dernier_consentement) VALUES (\(essai.d1.rawValue), 3, 'x', '', 1, 0, 0)",
            "INSERT INTO fusion (garde, absorbe, motif, ecarts, par, quand, dernier_consentement) VALUES (2, 3, '', '', 1, 0, 0)",
        ] {
            let refus = await #expect(throws: DatabaseError.self, "\(sql)") {
                try await essai.base.pool.write { db in try db.execute(sql: sql) }
            }
            #expect(refus?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
    }

    @Test("the rights: an aide, a nurse and the secretary are refused, it is journalled, nothing moves")
    func refusesByRight() async throws {
        let essai = try await Doublon()
        let avant = try await essai.lignes()
        for identifiant in ["c.morel", "s.diallo", "v.lemoine", "admin"] {
            let signature = try await essai.signature(identifiant)
            let erreur = await #expect(throws: ErreurDepot.self) { _ = try await essai.fusionner(par: identifiant) }
            #expect(erreur?.message.contains("ne fusionne pas les fiches") == true, "\(identifiant)")
            await #expect(throws: ErreurDepot.self) {
                _ = try await essai.depots.fusions.comparer(essai.p1, essai.d1, signature)
            }
            await #expect(throws: ErreurDepot.self) {
                _ = try await essai.depots.fusions.proches(essai.p1, signature.compte)
            }
        }
        #expect(try await essai.lignes() == avant)
        let traces = try await essai.traces(FiltreJournal(resident: essai.p1), 20).elements
        #expect(traces.filter { $0.acte == .refus && $0.qui == "c.morel" }.count == 2)
        _ = try await essai.fusionner()
        let aide = try await essai.signature("c.morel")
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.fusions.defusionner(essai.d1, "x", aide)
        }
    }

    @Test("all or nothing: what fails at the last line of the journal leaves no trace")
    func isOneTransaction() async throws {
        let essai = try await Doublon()
        let avant = try await essai.lignes()
        try await essai.base.ecrire { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER panne BEFORE INSERT ON journal WHEN NEW.objet LIKE 'fiche gardée%'
                    BEGIN SELECT RAISE(ABORT, 'panne'); END
                    """)
        }
        await #expect(throws: ErreurDepot.self) { _ = try await essai.fusionner() }
        #expect(try await essai.lignes() == avant)
        try await essai.base.ecrire { db in try db.execute(sql: "DROP TRIGGER panne") }
        _ = try await essai.fusionner()
        let fusionnees = try await essai.lignes()
        try await essai.base.ecrire { db in
            try db.execute(
                sql: "CREATE TRIGGER panne BEFORE UPDATE OF version ON resident BEGIN SELECT RAISE(ABORT, 'panne'); END"
            )
        }
        await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.fusions.defusionner(essai.d1, "x", try await essai.idec())
        }
        #expect(try await essai.lignes() == fusionnees)
    }

    @Test("a record that changed since it was looked at, or an open demand to INSi, refuses; a decision is needed")
    func refusesByState() async throws {
        let essai = try await Doublon()
        let idec = try await essai.idec()
        func refus(_ changer: (inout DemandeDeFusion) -> Void) async throws -> String {
            var demande = try await essai.demande()
            changer(&demande)
            let erreur = await #expect(throws: ErreurDepot.self) {
                _ = try await essai.depots.fusions.fusionner(demande, idec)
            }
            return erreur?.message ?? ""
        }
        #expect(try await refus { $0.versionAbsorbee += 1 }.contains("entre-temps"))
        #expect(try await refus { $0.ecartsAcceptes = false }.contains("premier prénom"))
        #expect(try await refus { $0.motif = "" }.contains("ont un motif"))
        #expect(try await refus { $0.absorbee = Cle(999) }.contains("n’est pas dans la base"))
        let autre = try await essai.resident("P2")
        #expect(
            try await refus { ($0.absorbee, $0.versionAbsorbee) = (autre.id, autre.version) }
                .contains("chambre 112 et chambre 108"))
        try await essai.base.ecrire { db in
            try db.execute(
                sql:
                    "INSERT INTO demande_insi (resident, nature, par, quand, prochain_essai) VALUES (?, 'verification', 1, 0, 0)",
                arguments: [essai.d1.rawValue])
        }
        #expect(try await refus { _ in }.contains("Une demande à INSi est en cours"))
    }

    @Test("merges are undone from the last one on; a record that absorbed one may be absorbed")
    func chains() async throws {
        let essai = try await Doublon()
        let idec = try await essai.idec()
        let d2 = try await essai.resident("D2")
        let avant = try await essai.lignes()
        // D1 absorbs D2, then P1 absorbs D1.
        let d1 = try await essai.resident("D1")
        _ = try await essai.depots.fusions.fusionner(
            DemandeDeFusion(
                gardee: d1.id, versionGardee: d1.version, absorbee: d2.id, versionAbsorbee: d2.version, motif: "a",
                ecartsAcceptes: true), idec)
        _ = try await essai.fusionner()
        #expect(try await essai.depots.residents.ouvrir(d2.id, idec).resident.id == essai.p1)
        let fiche = try await essai.depots.identites.lire(essai.p1, idec)
        #expect(fiche.fusions.map(\.absorbee.ipp) == ["D1"])
        #expect(fiche.fusions.first?.identite.fusions.map(\.absorbee.ipp) == ["D2"])
        let tropTot = await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.fusions.defusionner(d2.id, "x", idec)
        }
        #expect(tropTot?.message.contains("annulez d’abord") == true)
        _ = try await essai.depots.fusions.defusionner(essai.d1, "x", idec)
        _ = try await essai.depots.fusions.defusionner(d2.id, "x", idec)
        #expect(try await essai.lignes() == avant)
        // P1 absorbs D1, then D2: D2 goes first.
        _ = try await essai.fusionner()
        let (p1, d2b) = (try await essai.resident("P1"), try await essai.resident("D2"))
        _ = try await essai.depots.fusions.fusionner(
            DemandeDeFusion(
                gardee: p1.id, versionGardee: p1.version, absorbee: d2b.id, versionAbsorbee: d2b.version, motif: "b",
                ecartsAcceptes: true), idec)
        // Alone of her name and of her day of birth, she looks like nobody any more.
        #expect(try await !essai.resident("P1").ressemble)
        let nonDernier = await #expect(throws: ErreurDepot.self) {
            _ = try await essai.depots.fusions.defusionner(essai.d1, "x", idec)
        }
        #expect(nonDernier?.message.contains("fusionnée ensuite") == true)
        _ = try await essai.depots.fusions.defusionner(d2b.id, "x", idec)
        _ = try await essai.depots.fusions.defusionner(essai.d1, "x", idec)
        #expect(try await essai.lignes() == avant)
        #expect(try await essai.depots.journal.verifier() != .rompue(ligne: 1))
    }

    @Test("of two contradictory answers the stricter holds until somebody answers again, and the gate says so")
    func keepsTheStricterAnswer() async throws {
        let essai = try await Doublon()
        let jour = BaseDEssai.nuit.heureLegale.jour
        _ = try await essai.fusionner()
        let idec = try await essai.idec(minutes: 1)
        let fiche = try await essai.depots.consentements.lire(essai.p1, idec.compte)
        let registre = fiche.situation.registre
        #expect(registre.opposition(.alimentationDMP, le: jour)?.reponse == .opposition)
        #expect(registre.contradictions(le: jour).count == 1)
        let apres = try await essai.depots.consentements.recueillir(
            essai.p1,
            NouveauConsentement(
                objet: .alimentationDMP, reponse: .nonOpposition, repondant: Repondant(.personne), mode: .oral), idec)
        #expect(apres.situation.registre.opposition(.alimentationDMP, le: jour) == nil)
        #expect(apres.situation.registre.contradictions(le: jour).isEmpty)
    }

    @Test("near identities are offered; comparing journals the reading of matricules")
    func offersAndCompares() async throws {
        let essai = try await Doublon()
        let idec = try await essai.idec()
        let proches = try await essai.depots.fusions.proches(essai.d1, idec.compte)
        #expect(proches.first?.id == essai.p1 && !proches.contains { $0.id == essai.d1 })
        let projet = try await essai.depots.fusions.comparer(essai.p1, essai.d1, idec)
        #expect(projet.comparaison.ecarts == "premier prénom, prénoms de naissance")
        let traces = try await essai.traces(FiltreJournal(resident: essai.p1), 5).elements
        #expect(traces.first?.acte == .consultationINS)
    }
}
