import DUIAssembly
import DUIDomain
import DUIServices
import DUITestKit
import Testing

/// The queue of INSi on the demonstration, from the demand to the qualified identity.
@Suite("File INSi de la démonstration")
struct FileINSiTests {
    private static func signature(_ base: BaseDeTest, _ identifiant: String) async throws -> Signature {
        let comptes = try await base.depots().comptes.lister()
        let compte = try #require(comptes.first { $0.identifiant == identifiant })
        return Signature(compte: compte.id, quand: base.horloge.horloge.maintenant())
    }

    private static func personne(_ base: BaseDeTest, _ statut: StatutIdentite) async throws -> Cle<Resident> {
        let lecteur = try await signature(base, "s.diallo").compte
        let page = try await base.depots().residents.page(RequeteResidents(""), lecteur, nil, 200)
        return try #require(page.elements.first { $0.statut == statut }?.id)
    }

    @Test("INS/va1.40, va1.43, va1.54 : une identité validée se demande, se compare, s’accepte, et devient qualifiée")
    func recherche() async throws {
        let base = try await BaseDeTest()
        let depots = try base.depots()
        let horloge = base.horloge.horloge
        let file = try #require(
            try await FileINSi.ouvrir(depots, horloge: horloge, installation: Racine.installation))
        #expect(file.estSimule && file.libelle.contains("simulateur"))
        let (id, signature) = (try await Self.personne(base, .validee), try await Self.signature(base, "v.lemoine"))
        let demandes = depots.identites.demandes
        _ = try await demandes.ajouter(id, .recherche(.premierPrenom), signature)
        #expect(try await file.passer() == 1)
        #expect(try await file.passer() == 0)
        let demande = try #require(try await demandes.aDecider(signature.compte, nil, 10).elements.first)
        guard case .recherche(.trouvee(let rendue)) = demande.retour else {
            Issue.record("\(demande.phrase)")
            return
        }
        let fiche = try await depots.identites.lire(id, signature)
        let acceptee = try fiche.identite.accepter(rendue, signature: signature)
        _ = try await demandes.decider(demande.id, .acceptee(acceptee, version: fiche.version), signature)
        #expect(try await depots.identites.lire(id, signature).identite.datamatrix != nil)
        let traces = try await base.traces(FiltreJournal(resident: id), 50)
        for acte in [ActeTrace.appelINSi, .reponseINSi, .decisionINSi, .modificationIdentite, .consultationINS] {
            #expect(traces.contains { $0.acte == acte && $0.qui == "v.lemoine" }, "\(acte)")
        }
        #expect(traces.first { $0.acte == .appelINSi }?.objet.contains("simulateur") == true)
    }

    @Test("INS/va1.06 : les identités qualifiées de la démonstration se vérifient sans écart")
    func verification() async throws {
        let base = try await BaseDeTest()
        let depots = try base.depots()
        let horloge = base.horloge.horloge
        let file = FileINSi(
            depots.identites, service: .demonstration(installation: Racine.installation), horloge: horloge)
        let signature = try await Self.signature(base, "s.diallo")
        let page = try await depots.residents.page(RequeteResidents(""), signature.compte, nil, 200)
        let qualifiees = page.elements.filter { $0.statut == .qualifiee }.map(\.id)
        for id in qualifiees { _ = try await depots.identites.demandes.ajouter(id, .verification, signature) }
        #expect(try await file.passer() == qualifiees.count && qualifiees.count > 50)
        #expect(try await depots.identites.demandes.aDecider(signature.compte, nil, 10).elements.isEmpty)
        let fiche = try await depots.identites.lire(qualifiees[0], signature)
        #expect(fiche.identite.derniereConfirmationINSi == signature.quand)
    }

    @Test(
        "INS/va1.38 : une panne laisse la demande en file avec sa phrase, arrête la passe, et l’essai suivant aboutit")
    func panne() async throws {
        let base = try await BaseDeTest()
        let depots = try base.depots()
        let simulateur = SimulateurINSi(.vide)
        let file = FileINSi(
            depots.identites, service: simulateur.service, horloge: base.horloge.horloge)
        let signature = try await Self.signature(base, "s.diallo")
        let (une, autre) = (try await Self.personne(base, .validee), try await Self.personne(base, .qualifiee))
        let demandes = depots.identites.demandes
        _ = try await demandes.ajouter(une, .recherche(.premierPrenom), signature)
        _ = try await demandes.ajouter(autre, .recherche(.premierPrenom), signature)
        await simulateur.couper()
        #expect(try await file.passer() == 1, "the second one is not even tried")
        let attend = try #require(try await demandes.dUnePersonne(une, signature.compte).first)
        #expect(attend.etat == .enAttente && attend.phrase == ErreurINSi.indisponible.message)
        #expect(attend.prochainEssai == signature.quand.adding(secondes: 60))
        await simulateur.retablir()
        #expect(try await file.passer() == 1, "only the one that was not tried is due")
        base.horloge.avancer(secondes: 60)
        #expect(try await file.passer() == 1)
        #expect(try await demandes.dUnePersonne(une, signature.compte).first?.retour == .recherche(.aucune))
        await simulateur.couper(.requeteRefusee("traits"))
        _ = try await demandes.ajouter(une, .recherche(.prenoms), signature)
        #expect(try await file.passer() == 1)
        #expect(try await demandes.dUnePersonne(une, signature.compte).first?.etat == .echouee)
    }

    @Test("une base qui n’est pas de démonstration n’interroge pas le simulateur")
    func baseReelle() async throws {
        let essai = try await BaseDEssai(demonstration: false)
        let file = try await FileINSi.ouvrir(
            essai.depots, horloge: Horloge { BaseDEssai.nuit }, installation: Racine.installation)
        #expect(file == nil)
    }
}
