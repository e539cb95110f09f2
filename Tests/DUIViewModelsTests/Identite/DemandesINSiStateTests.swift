import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// The work list of INSi, as a script: opened, read by pages, a record opened and left, a batch asked.
@Suite("Réponses d’INSi à décider")
struct DemandesINSiStateTests {
    private let contexte = Self.contexte(.secretaire)

    private static func contexte(_ role: Role) -> ContextePanneau {
        ContextePanneau(
            compte: DocumentsDEssai.compte(role), unites: [], maintenant: Instant(secondes: 1_795_222_800),
            miseEnPage: { _, _ in TexteMisEnPage(lignes: [], sections: []) })
    }

    private func demande(_ id: Int64) -> DemandeINSi {
        DemandeINSi(
            id: Cle(id), resident: Cle(id * 10), nom: "PERSONNE \(id)", nature: .recherche(.premierPrenom), par: Cle(1),
            auteur: "Véra LEMOINE", quand: Instant(secondes: id), etat: .aDecider, phrase: "INSi n’a trouvé personne.",
            retour: .recherche(.aucune), repondueLe: Instant(secondes: 100 + id))
    }

    private func pages(_ sorties: [Sortie]) -> [(apres: Cle<DemandeINSi>?, limite: Int, jeton: Int)] {
        sorties.compactMap {
            if case .effet(.identite(.chargerDemandes(let apres, let limite, let jeton))) = $0 {
                (apres, limite, jeton)
            } else {
                nil
            }
        }
    }

    private func messages(_ sorties: [Sortie]) -> [String] {
        sorties.compactMap { if case .message(let ligne) = $0 { ligne.texte } else { nil } }
    }

    private func page(
        _ ids: ClosedRange<Int64>, jeton: Int, aUneSuite: Bool = false, suite: Bool = false,
        file: EtatDeLaFileINSi = EtatDeLaFileINSi(aDecider: 2)
    ) -> EntreePanneau {
        .resultat(
            .identite(
                .demandes(
                    Page(elements: ids.map { .demande(demande($0)) }, aUneSuite: aUneSuite), file, suite: suite,
                    jeton: jeton)))
    }

    /// The list open on two pages.
    private func ouverte(_ etat: inout ResidentsState) throws -> Int {
        _ = etat.handle(.affiche, contexte)
        let demandee = try #require(pages(etat.handle(.commande(.reponsesINSi), contexte)).first)
        #expect(demandee.apres == nil && etat.contextes.first == .demandesINSi && !etat.saisit)
        #expect(etat.filDAriane == ["Résidents", "Réponses d’INSi"])
        return demandee.jeton
    }

    @Test("la liste se lit par pages, garde sa ligne quand la base change, et une réponse tardive est ignorée")
    func pagination() throws {
        var etat = ResidentsState()
        let jeton = try ouverte(&etat)
        _ = etat.handle(page(1...60, jeton: jeton, aUneSuite: true), contexte)
        let suites = pages(etat.handle(.commande(.fin), contexte))
        #expect(suites.map(\.apres) == [Cle(60)] && suites.map(\.jeton) == [jeton])
        _ = etat.handle(page(61...70, jeton: jeton, suite: true), contexte)
        _ = etat.handle(.commande(.fin), contexte)
        #expect(etat.demandes?.liste.selectionnee?.id == .demande(Cle(70)))
        let relue = try #require(pages(etat.handle(.baseChangee, contexte)).first)
        #expect(relue.limite == 70 && relue.jeton != jeton, "as many rows as were shown")
        _ = etat.handle(page(1...3, jeton: jeton), contexte)
        #expect(etat.demandes?.liste.lignes.count == 70, "an answer of before the change")
        _ = etat.handle(page(2...70, jeton: relue.jeton), contexte)
        #expect(etat.demandes?.liste.selectionnee?.id == .demande(Cle(70)))
    }

    @Test("Entrée ouvre l’identité ; Échap revient à la ligne, et la ligne décidée n’y est plus")
    func ouvrirEtRevenir() throws {
        var etat = ResidentsState()
        let jeton = try ouverte(&etat)
        _ = etat.handle(page(1...3, jeton: jeton), contexte)
        _ = etat.handle(.commande(.bas), contexte)
        let sorties = etat.handle(.commande(.ouvrir), contexte)
        #expect(
            sorties.contains { if case .effet(.residents(.ouvrirDossier(Cle(20)))) = $0 { true } else { false } })
        let lues = etat.handle(.resultat(.residents(.dossier(try dossier(20)))), contexte)
        #expect(lues.contains { if case .effet(.identite(.lire(Cle(20)))) = $0 { true } else { false } })
        #expect(etat.dossier?.section == .identite && etat.dossier?.focus == .contenu)
        let relue = try #require(pages(etat.handle(.commande(.retour), contexte)).first)
        #expect(etat.dossier == nil && etat.montreLesDemandes)
        _ = etat.handle(
            .resultat(
                .identite(
                    .demandes(
                        Page(elements: [.demande(demande(1)), .demande(demande(3))], aUneSuite: false),
                        EtatDeLaFileINSi(aDecider: 2),
                        suite: false,
                        jeton: relue.jeton))), contexte)
        #expect(etat.demandes?.liste.selectionnee?.id == .demande(Cle(3)), "the row that took its place")
        _ = etat.handle(.commande(.retour), contexte)
        #expect(etat.demandes == nil && etat.focus == .liste)
    }

    @Test("F8 ouvre la personne suivante de la liste, et s’arrête à la dernière")
    func voisine() throws {
        var etat = ResidentsState()
        let jeton = try ouverte(&etat)
        _ = etat.handle(page(1...2, jeton: jeton), contexte)
        _ = etat.handle(.commande(.ouvrir), contexte)
        _ = etat.handle(.resultat(.residents(.dossier(try dossier(10)))), contexte)
        let suivante = etat.handle(.commande(.suivant), contexte)
        #expect(
            suivante.contains { if case .effet(.residents(.ouvrirDossier(Cle(20)))) = $0 { true } else { false } })
        _ = etat.handle(.resultat(.residents(.dossier(try dossier(20)))), contexte)
        #expect(etat.dossier?.section == .identite)
        #expect(etat.handle(.commande(.suivant), contexte).isEmpty)
    }

    @Test("un lot se compte, se demande, s’annonce ; sans rien à demander, aucune question")
    func lot() throws {
        var etat = ResidentsState()
        _ = try ouverte(&etat)
        let compte = etat.handle(.commande(.verifierLotINSi), contexte)
        #expect(compte.contains { if case .effet(.identite(.compterLot(mois: 36))) = $0 { true } else { false } })
        let lot = LotINSi(mois: 36, qualifiees: 60, aJour: 2, dejaEnFile: 1)
        let question = etat.handle(.resultat(.identite(.lotCompte(lot))), contexte)
        let titres = question.compactMap { if case .dialogue(let dialogue) = $0 { dialogue.titre } else { nil } }
        #expect(titres == ["Demander à INSi de vérifier 57 identités ?"])
        #expect(etat.handle(.reponse(dialogue: "insi.lot", bouton: "annuler"), contexte).isEmpty)
        let demande = etat.handle(.reponse(dialogue: "insi.lot", bouton: "verifier"), contexte)
        #expect(demande.contains { if case .effet(.identite(.verifierLot(mois: 36))) = $0 { true } else { false } })
        let faite = etat.handle(.resultat(.identite(.lotDemande(lot))), contexte)
        #expect(messages(faite).first?.hasPrefix("57 vérifications en file") == true && pages(faite).count == 1)
        let rien = etat.handle(
            .resultat(.identite(.lotCompte(LotINSi(mois: 36, qualifiees: 2, aJour: 1, dejaEnFile: 1)))), contexte)
        #expect(messages(rien).first?.hasPrefix("Rien à vérifier, sur 2 identités qualifiées") == true)
        #expect(rien.count == 1)
    }

    @Test("vide, la liste dit pourquoi : rien, ou INSi qui ne répond pas")
    func vide() {
        var etat = ResidentsState()
        _ = etat.handle(.affiche, contexte)
        _ = etat.handle(.commande(.reponsesINSi), contexte)
        #expect(etat.demandes?.videEnMots.hasPrefix("Aucune réponse d’INSi à décider.") == true)
        let panne = EtatDeLaFileINSi(enAttente: 57, phrase: ErreurINSi.indisponible.message)
        _ = etat.handle(
            .resultat(.identite(.demandes(Page(elements: [], aUneSuite: false), panne, suite: false, jeton: 1))),
            contexte)
        #expect(etat.demandes?.videEnMots.contains("57 demandes en attente d’INSi. INSi ne répond pas") == true)
        #expect(etat.demandes?.enMots == "0 à décider, 57 demandes en attente d’INSi")
    }

    @Test("INS/va1.32 sans le droit d’appeler INSi, la liste et le lot sont refusés d’une phrase")
    func refus() {
        let etat = ResidentsState()
        for commande in [CommandeID.reponsesINSi, .verifierLotINSi] {
            guard case .refusee(let raison) = etat.disponibilite(commande, Self.contexte(.aideSoignant)) else {
                Issue.record("\(commande)")
                continue
            }
            #expect(raison.contains("n’interroge pas INSi"))
            #expect(etat.disponibilite(commande, contexte) == .disponible)
        }
    }

    private func dossier(_ id: Int64) throws -> Dossier {
        var resident = try DocumentsDEssai.resident()
        resident.id = Cle(id)
        return Dossier(
            resident: resident, contacts: [], medecinTraitant: "", regime: "", directivesAnticipees: "",
            mesureDeProtection: nil, monEspaceSante: .inconnu, habitudesDeVie: "", prochainsRendezVous: [],
            documentsALire: 0, messagesATraiter: 0)
    }
}
