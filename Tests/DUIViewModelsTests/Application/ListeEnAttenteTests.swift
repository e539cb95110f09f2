import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Entrée pressed before the list that was asked for is there must open nobody else.
@Suite("Entrée avant la réponse de la recherche")
struct ListeEnAttenteTests {
    private let contexte = ContextePanneau(
        compte: DocumentsDEssai.compte(.ide), unites: [], maintenant: Instant(secondes: 1_795_222_800),
        miseEnPage: { _, _ in TexteMisEnPage(lignes: [], sections: []) })

    private func ligne(_ id: Int64, _ nom: String) -> ResumeResident {
        ResumeResident(
            id: Cle(id), nom: nom, mentionDeNaissance: "", dateDeNaissance: JourCivil(joursDepuisEpoque: -10_000),
            sexe: .feminin, chambre: "1", unite: "", etat: .present, statut: .validee, aUneAlerte: false,
            ressemble: false, rang: nom)
    }

    private func ouverts(_ sorties: [Sortie]) -> [Cle<Resident>] {
        sorties.compactMap { if case .effet(.residents(.ouvrirDossier(let id))) = $0 { id } else { nil } }
    }

    private func jeton(_ sorties: [Sortie]) throws -> Int {
        try #require(
            sorties.compactMap { sortie -> Int? in
                if case .effet(.residents(.chargerPage(_, _, let jeton))) = sortie { jeton } else { nil }
            }.first)
    }

    private func page(_ lignes: [ResumeResident], _ jeton: Int) -> EntreePanneau {
        .resultat(.residents(.page(Page(elements: lignes, aUneSuite: false), suite: false, jeton: jeton)))
    }

    @Test("elle attend la liste demandée, puis ouvre sa première personne")
    func attend() throws {
        var etat = ResidentsState()
        let premiere = try jeton(etat.handle(.affiche, contexte))
        _ = etat.handle(page([ligne(1, "ABALAIN"), ligne(2, "VASSEUR")], premiere), contexte)
        let seconde = try jeton(etat.handle(.texte("vass"), contexte))
        #expect(ouverts(etat.handle(.commande(.ouvrir), contexte)).isEmpty)
        #expect(ouverts(etat.handle(page([ligne(2, "VASSEUR")], seconde), contexte)) == [Cle(2)])
        #expect(ouverts(etat.handle(.commande(.ouvrir), contexte)) == [Cle(2)])
    }

    @Test("une autre touche, une autre lettre, une lecture refusée la font oublier")
    func oublie() throws {
        var etat = ResidentsState()
        _ = etat.handle(page([ligne(1, "ABALAIN")], try jeton(etat.handle(.affiche, contexte))), contexte)
        let seconde = try jeton(etat.handle(.texte("v"), contexte))
        _ = etat.handle(.commande(.ouvrir), contexte)
        _ = etat.handle(.commande(.bas), contexte)
        #expect(ouverts(etat.handle(page([ligne(2, "VASSEUR")], seconde), contexte)).isEmpty)
        let troisieme = try jeton(etat.handle(.texte("x"), contexte))
        _ = etat.handle(.commande(.ouvrir), contexte)
        let requete = RequeteResidents("vx")
        _ = etat.handle(.echec(.residents(.chargerPage(requete, apres: nil, jeton: troisieme)), "non"), contexte)
        #expect(ouverts(etat.handle(page([ligne(2, "VASSEUR")], troisieme), contexte)).isEmpty)
    }
}
