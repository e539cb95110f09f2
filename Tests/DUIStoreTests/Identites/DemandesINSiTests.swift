import DUIDomain
import DUITestKit
import Testing

@testable import DUIStore

/// The queue of what is asked of INSi: nothing is lost, nothing is asked twice, everything is traced.
struct DemandesINSiTests {
    private static let plusTard = BaseDEssai.nuit.adding(secondes: 5)

    private func demander(
        _ essai: BaseDEssai, _ ipp: String, _ nature: DemandeINSi.Nature, par identifiant: String = "s.diallo"
    ) async throws -> DemandeINSi {
        try await essai.depots.identites.demandes.ajouter(
            try await essai.resident(ipp).id, nature, try await essai.signature(identifiant))
    }

    private func prendre(_ essai: BaseDEssai, a quand: Instant = plusTard) async throws -> EnvoiINSi {
        try #require(try await essai.depots.identites.demandes.prochaines(quand, 10, "essai").first)
    }

    @Test("INS/va1.38, va1.35, va1.49 : un appel et sa réponse 00 sont tracés, qui, quand, mode, identité rendue")
    func trouvee() async throws {
        let essai = try await BaseDEssai()
        _ = try await demander(essai, "P4", .recherche(.premierPrenom))
        let envoi = try await prendre(essai)
        guard case .recherche(let requete) = envoi.contenu else {
            Issue.record("pas une recherche")
            return
        }
        #expect(requete.nomDeNaissance == "DUPONT" && requete.prenoms == ["ANDRE"])
        #expect(
            try await essai.depots.identites.demandes.prochaines(Self.plusTard, 10, "essai").isEmpty,
            "held for whoever took it")
        var retour = retourINSi()
        retour.historique = [.init(matricule: "137032923200243", oid: "1.2.250.1.213.1.4.10")]
        let repondue = try await essai.depots.identites.demandes.repondre(
            envoi, .repondu(.recherche(.trouvee(retour))), Self.plusTard)
        #expect(repondue.etat == .aDecider && repondue.retour == .recherche(.trouvee(retour)))
        try await essai.ajouterLaCoordination()
        let appel = try #require(try await essai.lignes("P4", .appelINSi).first)
        #expect(appel.qui == "s.diallo" && appel.quand == Self.plusTard)
        #expect(appel.objet == "recherche par traits, premier prénom, essai")
        let reponse = try #require(try await essai.lignes("P4", .reponseINSi, par: "n.lebrun").first)
        for morceau in [
            "00 137032923200144 (1.2.250.1.213.1.4.10)", "avant 137032923200243", "DUPONT, ANDRE, M, 1937-03-05, 29232",
        ] {
            #expect(reponse.resultat.contains(morceau), "\(morceau)")
        }
        #expect(!(try await essai.lignes("P4", .reponseINSi)[0].resultat.contains("137032923200144")))
    }

    @Test("INS/va1.35 : 01 et 02 sont tracés, et attendent quelqu’un", arguments: [ReponseINSi.aucune, .plusieurs])
    func sansIdentite(_ reponse: ReponseINSi) async throws {
        let essai = try await BaseDEssai()
        let demande = try await demander(essai, "P4", .recherche(.prenoms))
        _ = try await essai.depots.identites.demandes.repondre(
            try await prendre(essai), .repondu(.recherche(reponse)), Self.plusTard)
        #expect(try await essai.lignes("P4", .reponseINSi).first?.resultat == reponse.code)
        let page = try await essai.depots.identites.demandes.aDecider(try await essai.infirmiere, nil, 10)
        #expect(page.elements.map(\.id) == [demande.id] && page.elements[0].phrase == reponse.message)
        #expect(try await essai.resident("P4").version == 1)
        let signature = try await essai.signature("s.diallo")
        let decidee = try await essai.depots.identites.demandes.decider(
            demande.id, .ecartee(motif: "traits à revoir"), signature)
        #expect(decidee.etat == .decidee)
        #expect(try await essai.depots.identites.demandes.aDecider(signature.compte, nil, 10).elements.isEmpty)
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.demandes.decider(demande.id, .ecartee(motif: ""), signature)
        }
    }

    @Test("INS/va1.40, va1.52 : accepter écrit l’identité et clôt la demande, ensemble ou pas du tout")
    func accepter() async throws {
        let essai = try await BaseDEssai()
        let demande = try await demander(essai, "P4", .recherche(.premierPrenom))
        _ = try await essai.depots.identites.demandes.repondre(
            try await prendre(essai), .repondu(.recherche(.trouvee(retourINSi()))), Self.plusTard)
        let signature = try await essai.signature("v.lemoine", minutes: 5)
        let fiche = try await essai.fiche("P4")
        let acceptee = try fiche.identite.accepter(retourINSi(), signature: signature)
        let demandes = essai.depots.identites.demandes
        await #expect(throws: ErreurDepot.self) {
            try await demandes.decider(demande.id, .acceptee(acceptee, version: 9), signature)
        }
        #expect(try await demandes.dUnePersonne(fiche.id, signature.compte).map(\.etat) == [.aDecider])
        _ = try await demandes.decider(demande.id, .acceptee(acceptee, version: fiche.version), signature)
        let resident = try await essai.resident("P4")
        #expect(resident.statut == .qualifiee && resident.ins?.matricule.valeur == "137032923200144")
        #expect(try await demandes.dUnePersonne(fiche.id, signature.compte).map(\.etat) == [.decidee])
        #expect(try await essai.lignes("P4", .decisionINSi).map(\.qui) == ["v.lemoine"])
    }

    @Test("INS/va1.06, va1.08 : OK confirme ; KO rétrograde aussitôt et attend quelqu’un")
    func verification() async throws {
        let essai = try await BaseDEssai()
        for (verdict, statut, etat) in [
            (VerdictINSi.conforme, StatutIdentite.qualifiee, DemandeINSi.Etat.repondue),
            (.nonConforme, .validee, .aDecider),
        ] {
            _ = try await demander(essai, "P1", .verification)
            let demande = try await essai.depots.identites.demandes.repondre(
                try await prendre(essai), .repondu(.verification(verdict)), Self.plusTard)
            #expect(demande.etat == etat)
            #expect(try await essai.resident("P1").statut == statut)
            #expect(try await essai.lignes("P1", .reponseINSi).first?.resultat == verdict.rawValue)
        }
        let identite = try await essai.fiche("P1").identite
        #expect(identite.historique.map(\.nature) == [.reprise, .verificationPositive, .verificationNegative])
        #expect(identite.ins == nil && identite.insHorsUsage.count == 1)
        await #expect(throws: ErreurDepot.self) { try await demander(essai, "P1", .verification) }
    }

    @Test("INS/va1.38 : une panne est tracée, la demande attend son prochain essai, de plus en plus loin")
    func panne() async throws {
        let essai = try await BaseDEssai()
        let demande = try await demander(essai, "P4", .recherche(.premierPrenom))
        var quand = Self.plusTard
        for attente in [60, 120, 240] {
            let envoi = try await prendre(essai, a: quand)
            let lue = try await essai.depots.identites.demandes.repondre(envoi, .panne(.indisponible), quand)
            #expect(lue.id == demande.id && lue.etat == .enAttente && lue.phrase == ErreurINSi.indisponible.message)
            #expect(lue.prochainEssai == quand.adding(secondes: attente))
            #expect(try await essai.depots.identites.demandes.prochaines(quand, 10, "essai").isEmpty)
            quand = try #require(lue.prochainEssai)
        }
        #expect(try await essai.lignes("P4", .reponseINSi).count == 3)
        #expect(try await essai.lignes("P4", .appelINSi).map(\.resultat) == ["essai 3", "essai 2", "essai 1"])
        #expect(DemandeINSi.attente(apres: 40) == 3600 && DemandeINSi.attente(apres: 0) == 60)
    }

    @Test("une demande que personne n’a conclue repart après son bail ; une demande refusée par INSi échoue")
    func bailEtRefus() async throws {
        let essai = try await BaseDEssai()
        _ = try await demander(essai, "P4", .recherche(.premierPrenom))
        _ = try await prendre(essai)
        let envoi = try await prendre(essai, a: Self.plusTard.adding(secondes: AppelsINSi.bail))
        let refus = try await essai.depots.identites.demandes.repondre(
            envoi, .refus(.requeteRefusee("traits")), Self.plusTard)
        #expect(refus.etat == .echouee && refus.phrase.contains("INSi a refusé la demande"))
        await #expect(throws: ErreurDepot.self) {
            try await essai.depots.identites.demandes.repondre(envoi, .panne(.indisponible), Self.plusTard)
        }
        let attendent = try await essai.depots.identites.demandes.aDecider(try await essai.infirmiere, nil, 10)
        #expect(attendent.elements.map(\.etat) == [.echouee])
    }

    @Test("une réponse sur des traits qui ont changé pendant l’appel n’est pas retenue")
    func changeePendant() async throws {
        let essai = try await BaseDEssai()
        _ = try await demander(essai, "P1", .verification)
        let envoi = try await prendre(essai)
        try await essai.changer("P1") { try $0.poser(.homonyme, signature: $1) }
        let lue = try await essai.depots.identites.demandes.repondre(
            envoi, .repondu(.verification(.nonConforme)), Self.plusTard)
        #expect(lue.etat == .enAttente && lue.retour == nil && lue.phrase.contains("a changé"))
        #expect(try await essai.resident("P1").statut == .qualifiee)
    }

    @Test("INS/va1.20 : un attribut bloquant refuse la demande, et fait échouer celle qui attendait")
    func bloque() async throws {
        let essai = try await BaseDEssai()
        let demande = try await demander(essai, "P4", .recherche(.premierPrenom))
        try await essai.changer("P4") { try $0.poser(.douteux, signature: $1) }
        #expect(try await essai.depots.identites.demandes.prochaines(Self.plusTard, 10, "essai").isEmpty)
        let lues = try await essai.depots.identites.demandes.dUnePersonne(
            demande.resident, try await essai.infirmiere)
        #expect(lues.map(\.etat) == [.echouee])
        await #expect(throws: ErreurDepot.self) { try await demander(essai, "P4", .recherche(.premierPrenom)) }
    }

    @Test("INS/va1.32 : l’aide-soignante n’appelle pas INSi ; la même demande n’attend qu’une fois")
    func droits() async throws {
        let essai = try await BaseDEssai()
        let refus = await #expect(throws: ErreurDepot.self) {
            try await demander(essai, "P1", .verification, par: "c.morel")
        }
        #expect(refus?.message.contains("n’interroge pas INSi") == true)
        let premiere = try await demander(essai, "P1", .verification)
        #expect(try await demander(essai, "P1", .verification, par: "v.lemoine") == premiere)
        _ = try await demander(essai, "P4", .recherche(.premierPrenom))
        await #expect(throws: ErreurDepot.self) { try await demander(essai, "P4", .recherche(.prenoms)) }
        let aide = try await essai.compte("c.morel").id
        await #expect(throws: ErreurDepot.self) { try await essai.depots.identites.demandes.aDecider(aide, nil, 10) }
        #expect(try await essai.depots.identites.demandes.prochaines(Self.plusTard, 1, "essai").count == 1)
    }
}
