import DUIDomain
import Testing

@testable import DUIServices

/// A search, in the words of the tests.
func requete(
    _ nom: String, _ prenoms: String, _ date: String, _ sexe: Sexe, lieu: String? = nil
) throws -> RequeteINSi {
    let date = try #require(DateNaissance(texte: date))
    let requete = RequeteINSi(
        nomDeNaissance: nom, prenoms: prenoms.split(separator: " ").map(String.init), dateDeNaissance: date,
        sexe: sexe, codeLieuDeNaissance: lieu)
    return try #require(requete)
}

@Suite("The simulator of INSi: searches")
struct RechercheINSiTests {
    private let simulateur: SimulateurINSi

    init() throws { simulateur = SimulateurINSi(try BaseNationale.demonstration()) }

    /// The matricule found, else the code of the answer.
    private func trouve(_ requete: RequeteINSi) async throws -> String {
        let reponse = try await simulateur.service.rechercher(requete)
        guard case .trouvee(let identite) = reponse else { return reponse.code }
        #expect(identite.oid == AutoriteINS.nirTest.rawValue)
        return identite.matricule
    }

    @Test("INS/va1.34 INS/va1.35 one person: 00, with matricule, OID, traits and history")
    func une() async throws {
        let reponse = try await simulateur.service.rechercher(
            requete("LAMBERT", "CLAUDE", "03/02/1946", .feminin))
        guard case .trouvee(let identite) = reponse else {
            Issue.record("\(reponse)")
            return
        }
        #expect(reponse.code == "00" && identite.matricule == "246025145403113")
        #expect(identite.historique.map(\.matricule) == ["146025145404450"])
        #expect(try identite.controler().prenomsDeNaissance == "CLAUDE")
    }

    @Test("INS/va1.34 any of the given names is enough, accents and case left out")
    func unPrenom() async throws {
        let attendu = "231055145401734"
        for (nom, prenoms) in [
            ("ROUSSEAU", "MARGUERITE"), ("ROUSSEAU", "ANNE"), ("Rousseau", "Marguerite Anne"), ("rousseau", "anné"),
        ] {
            #expect(try await trouve(requete(nom, prenoms, "14/05/1931", .feminin)) == attendu)
        }
    }

    @Test("INS/va1.35 one trait that is not hers: 01")
    func aucune() async throws {
        for demande in [
            try requete("ROUSSEL", "MARGUERITE", "14/05/1931", .feminin),
            try requete("ROUSSEAU", "MARGUERITTE", "14/05/1931", .feminin),
            try requete("ROUSSEAU", "MARGUERITE LOUISE", "14/05/1931", .feminin),
            try requete("ROUSSEAU", "MARGUERITE", "15/05/1931", .feminin),
            try requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .masculin),
            try requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin, lieu: "75056"),
            // A given name with a hyphen is one name.
            try requete("GIRARD", "JEAN", "30/11/1936", .masculin),
        ] {
            #expect(try await trouve(demande) == "01")
        }
        let vide = SimulateurINSi(.vide)
        #expect(
            try await vide.service.rechercher(requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin)) == .aucune)
    }

    @Test("INS/va1.35 homonyms: 02, then told apart by the given names or by the place")
    func plusieurs() async throws {
        #expect(try await trouve(requete("MOREAU", "JEAN", "02/07/1940", .masculin)) == "02")
        #expect(try await trouve(requete("MOREAU", "JEAN LOUIS", "02/07/1940", .masculin)) == "140071038702568")
        #expect(
            try await trouve(requete("MOREAU", "JEAN", "02/07/1940", .masculin, lieu: "51108")) == "140075110801269")
        // The waiting value of an unknown place narrows nothing.
        #expect(try await trouve(requete("MOREAU", "JEAN", "02/07/1940", .masculin, lieu: "99999")) == "02")
    }

    @Test("a commune that was merged: the former code finds nobody, the search without it finds the present one")
    func communeFusionnee() async throws {
        #expect(try await trouve(requete("BENOIT", "PAULETTE", "21/09/1938", .feminin, lieu: "51075")) == "01")
        #expect(
            try await trouve(requete("BENOIT", "PAULETTE", "21/09/1938", .feminin)) == "238095107500975")
    }

    @Test("INS/va1.28 a person born on an unknown day is found as 00, and not to be taken")
    func jourInconnu() async throws {
        let reponse = try await simulateur.service.rechercher(
            requete("TRAORE", "AMINATA", "00/00/1940", .feminin))
        guard case .trouvee(let identite) = reponse else {
            Issue.record("\(reponse)")
            return
        }
        #expect(throws: IdentiteINSi.Refus.dateIncomplete("00/00/1940")) { try identite.controler() }
        #expect(try await trouve(requete("TRAORE", "AMINATA", "31/12/1940", .feminin)) == "01")
    }

    @Test("an outage is no answer, and ends")
    func panne() async throws {
        let demande = try requete("ROUSSEAU", "MARGUERITE", "14/05/1931", .feminin)
        let service = simulateur.service
        for erreur in [ErreurINSi.indisponible, .authentification, .requeteRefusee("profil"), .reponseIllisible] {
            await simulateur.couper(erreur)
            await #expect(throws: erreur) { try await service.rechercher(demande) }
            await #expect(throws: erreur) { try await service.verifierLot([]) }
            #expect(erreur.message.contains("L’identité reste à son statut"))
        }
        await simulateur.retablir()
        #expect(try await service.rechercher(demande).code == "00")
    }

    @Test("it says that it is a simulator, and that its people are fictitious")
    func dit() throws {
        let service = simulateur.service
        #expect(service.estSimule && service.libelle.contains("simulateur") && service.libelle.contains("fictives"))
        #expect(try BaseNationale.demonstration().personnes.allSatisfy { $0.identite.oid.hasSuffix(".4.10") })
    }
}
