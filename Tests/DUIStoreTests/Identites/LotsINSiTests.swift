import DUIDomain
import DUITestKit
import GRDB
import Testing

@testable import DUIStore

/// Many verifications at once, and the work list that their answers make.
struct LotsINSiTests {
    private static let mois = 36
    private static let plusTard = BaseDEssai.nuit.adding(secondes: 5)

    /// Qualified people besides those of the establishment, all of one unit.
    private func ajouter(_ combien: Int, a essai: BaseDEssai) async throws {
        try await essai.base.ecrire { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                    INSERT INTO resident (ipp, nom_de_naissance, prenoms_de_naissance, premier_prenom, nom_utilise,
                        prenom_utilise, date_de_naissance, sexe, code_lieu_de_naissance, lieu_de_naissance, statut,
                        ins_matricule, ins_autorite, unite, etat, rang)
                    SELECT 'Q' || i, 'NOM' || i, 'ZOE', 'ZOE', '', '', '1940-01-01', 'F', '29232', '', 'QUAL',
                        printf('%015d', i), '1.2.250.1.213.1.4.10', 1, 'present', 'q' || i FROM n
                    """, arguments: [combien])
        }
    }

    private func verifier(_ essai: BaseDEssai, _ identifiant: String = "v.lemoine", essaiSeul: Bool = false)
        async throws -> LotINSi
    {
        try await essai.depots.identites.demandes.verifierLot(
            Self.mois, essaiSeul, try await essai.signature(identifiant))
    }

    private func repondre(_ essai: BaseDEssai, _ issue: IssueINSi, a quand: Instant = plusTard) async throws {
        let demandes = essai.depots.identites.demandes
        for envoi in try await demandes.prochaines(quand, 10, "essai") {
            _ = try await demandes.repondre(envoi, issue, quand)
        }
    }

    @Test("INS/va1.70 un lot demande chaque identité qualifiée non confirmée, une seule fois, et s’écrit au journal")
    func unLot() async throws {
        let essai = try await BaseDEssai()
        let compte = try await verifier(essai, essaiSeul: true)
        #expect(compte == LotINSi(mois: 36, qualifiees: 1, aJour: 0, dejaEnFile: 0) && compte.aVerifier == 1)
        let demandes = essai.depots.identites.demandes
        let lecteur = try await essai.infirmiere
        #expect(try await demandes.compter(lecteur) == EtatDeLaFileINSi())
        #expect(try await verifier(essai).aVerifier == 1)
        #expect(try await demandes.compter(lecteur) == EtatDeLaFileINSi(enAttente: 1))
        #expect(try await verifier(essai) == LotINSi(mois: 36, qualifiees: 1, aJour: 0, dejaEnFile: 1))
        #expect(try await demandes.compter(lecteur).enAttente == 1)
        let lignes = try await essai.traces(FiltreJournal(), 100).elements.filter { $0.acte == .lotINSi }
        #expect(lignes.map(\.resultat) == ["fait, 1 demande"] && lignes.map(\.qui) == ["v.lemoine"])
        #expect(lignes.first?.objet == "identités qualifiées sans confirmation depuis 36 mois")
    }

    @Test("INS/va1.70 ce qu’INSi a confirmé n’est redemandé qu’après l’intervalle")
    func intervalle() async throws {
        let essai = try await BaseDEssai()
        _ = try await verifier(essai)
        try await repondre(essai, .repondu(.verification(.conforme)))
        #expect(try await verifier(essai) == LotINSi(mois: 36, qualifiees: 1, aJour: 1, dejaEnFile: 0))
        let secretaire = try await essai.compte("v.lemoine").id
        let demandes = essai.depots.identites.demandes
        for (jours, aVerifier) in [(1096, 0), (1097, 1)] {
            let quand = BaseDEssai.nuit.adding(secondes: jours * 86_400)
            let lot = try await demandes.verifierLot(36, true, Signature(compte: secretaire, quand: quand))
            #expect(lot.aVerifier == aVerifier, "\(jours)")
        }
    }

    @Test(
        "une identité acceptée d’INSi compte comme confirmée ; qui est parti, ou n’est pas qualifié, n’est pas demandé")
    func quiEstConcerne() async throws {
        let essai = try await BaseDEssai()
        try await essai.changer("P4") { try $0.accepter(retourINSi(), signature: $1) }
        #expect(try await verifier(essai, essaiSeul: true) == LotINSi(mois: 36, qualifiees: 2, aJour: 1, dejaEnFile: 0))
        try await essai.base.ecrire { try $0.execute(sql: "UPDATE resident SET etat = 'decede' WHERE ipp = 'P1'") }
        #expect(try await verifier(essai).aVerifier == 0)
        #expect(try await essai.depots.identites.demandes.compter(try await essai.infirmiere).enAttente == 0)
    }

    @Test("un grand lot passe par pages, sans manquer ni répéter personne, et ses requêtes suivent leurs index")
    func pages() async throws {
        let essai = try await BaseDEssai()
        let combien = 2 * ServiceINSi.lotMaximal
        try await ajouter(combien, a: essai)
        #expect(try await verifier(essai).aVerifier == combien + 1)
        let parPersonne = try await essai.base.lire { db in
            try Int.fetchOne(db, sql: "SELECT count(DISTINCT resident) FROM demande_insi WHERE etat = 'attente'")
        }
        #expect(parPersonne == combien + 1)
        let lignes = try await essai.traces(FiltreJournal(), 100).elements.filter { $0.acte == .lotINSi }
        #expect(lignes.map(\.resultat) == ["fait, 1 demande", "fait, 500 demandes", "fait, 500 demandes"])
        let secretaire = try await essai.compte("v.lemoine").id
        let plan = try await essai.base.lire { db in
            let acteur = try Acteur.lire(db, secretaire)
            let (sql, valeurs) = LotsINSi.requete(acteur)
            return try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(valeurs + [0, 0, 10])
            ).map { $0["detail"] as String }
        }
        for index in ["resident_qualifie", "identite_confirmation", "demande_insi_unique"] {
            #expect(plan.contains { $0.contains(index) }, "\(index) : \(plan)")
        }
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("INS/va1.32 l’aide-soignante ne demande aucun lot, et son refus est tracé ; un intervalle absurde est refusé")
    func droits() async throws {
        let essai = try await BaseDEssai()
        for essaiSeul in [true, false] {
            let refus = await #expect(throws: ErreurDepot.self) {
                try await verifier(essai, "c.morel", essaiSeul: essaiSeul)
            }
            #expect(refus?.message.contains("n’interroge pas INSi") == true)
        }
        let aide = try await essai.compte("c.morel").id
        await #expect(throws: ErreurDepot.self) { try await essai.depots.identites.demandes.compter(aide) }
        let refus = try await essai.traces(FiltreJournal(), 100).elements.filter { $0.acte == .refus }
        #expect(refus.map(\.objet) == ["vérification INSi par lot", "vérification INSi par lot"])
        let secretaire = try await essai.signature("v.lemoine")
        let borne = await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.demandes.verifierLot(0, false, secretaire)
        }
        #expect(borne?.message.contains("1 à 120 mois") == true)
        #expect(try await essai.depots.identites.demandes.compter(secretaire.compte).enAttente == 0)
    }

    @Test("la liste dit qui a demandé, quand INSi a répondu, et se lit par pages sans en manquer")
    func liste() async throws {
        let essai = try await BaseDEssai()
        let demandes = essai.depots.identites.demandes
        let signature = try await essai.signature("v.lemoine")
        for ipp in ["P2", "P4", "P5"] {
            _ = try await demandes.ajouter(try await essai.resident(ipp).id, .recherche(.premierPrenom), signature)
        }
        try await repondre(essai, .repondu(.recherche(.aucune)))
        let premiere = try await demandes.aDecider(signature.compte, nil, 2)
        #expect(premiere.elements.map(\.nom) == ["D’HERVÉ Bertrand", "DUPONT André"] && premiere.aUneSuite)
        #expect(premiere.elements.allSatisfy { $0.auteur == "Véra LEMOINE" && $0.repondueLe == Self.plusTard })
        #expect(premiere.elements.allSatisfy { $0.attendQuelquUn && $0.reponseEnBref == "personne de trouvé" })
        let suite = try await demandes.aDecider(signature.compte, premiere.elements.last?.id, 2)
        #expect(suite.elements.map(\.nom) == ["DUPOND Louis"] && !suite.aUneSuite)
        #expect(try await demandes.compter(signature.compte) == EtatDeLaFileINSi(aDecider: 3))
    }

    @Test("demander de nouveau répond à ce qui attendait : la personne n’est qu’une fois dans la liste, et c’est tracé")
    func remplacer() async throws {
        let essai = try await BaseDEssai()
        _ = try await verifier(essai)
        try await repondre(essai, .repondu(.verification(.nonConforme)))
        let demandes = essai.depots.identites.demandes
        let signature = try await essai.signature("s.diallo", minutes: 1)
        let p1 = try await essai.resident("P1").id
        #expect(try await demandes.aDecider(signature.compte, nil, 10).elements.map(\.nature) == [.verification])
        _ = try await demandes.ajouter(p1, .recherche(.premierPrenom), signature)
        #expect(try await demandes.dUnePersonne(p1, signature.compte).map(\.etat) == [.enAttente, .decidee])
        let lignes = try await essai.lignes("P1", .decisionINSi)
        #expect(lignes.map(\.resultat) == ["fait, remplacée par une nouvelle demande"])
        #expect(lignes.map(\.qui) == ["s.diallo"])
        try await repondre(essai, .repondu(.recherche(.plusieurs)), a: BaseDEssai.nuit.adding(secondes: 90))
        #expect(try await demandes.aDecider(signature.compte, nil, 10).elements.count == 1)
    }

    @Test("une vérification ne répond pas à une recherche qui attend quelqu’un")
    func sansRemplacer() async throws {
        let essai = try await BaseDEssai()
        let demandes = essai.depots.identites.demandes
        let signature = try await essai.signature("s.diallo")
        let p1 = try await essai.resident("P1").id
        _ = try await demandes.ajouter(p1, .recherche(.premierPrenom), signature)
        try await repondre(essai, .repondu(.recherche(.plusieurs)))
        _ = try await demandes.ajouter(p1, .verification, signature)
        #expect(try await demandes.dUnePersonne(p1, signature.compte).map(\.etat) == [.enAttente, .aDecider])
    }

    @Test("une demande se prend avant son tour, une fois, quand elle est due")
    func prendre() async throws {
        let essai = try await BaseDEssai()
        let demandes = essai.depots.identites.demandes
        _ = try await verifier(essai)
        let demande = try await demandes.ajouter(
            try await essai.resident("P4").id, .recherche(.premierPrenom), try await essai.signature("s.diallo"))
        #expect(try await demandes.prendre(demande.id, BaseDEssai.nuit.adding(secondes: -1), "essai") == nil)
        #expect(try await demandes.prendre(demande.id, Self.plusTard, "essai")?.demande.id == demande.id)
        #expect(try await demandes.prendre(demande.id, Self.plusTard, "essai") == nil, "held by whoever took it")
        #expect(try await demandes.prochaines(Self.plusTard, 10, "essai").map(\.demande.nature) == [.verification])
    }
}
