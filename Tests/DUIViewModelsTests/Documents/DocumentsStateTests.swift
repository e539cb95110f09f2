import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// A panel with what it asked for.
struct BancDocuments {
    var panneau = DocumentsState()
    let contexte: ContextePanneau

    init(_ role: Role = .ide) {
        contexte = ContextePanneau(
            compte: DocumentsDEssai.compte(role), unites: [], maintenant: DocumentsDEssai.nuit
        ) { contenu, _ in
            let lignes = contenu.textes.map { LigneMiseEnPage([Fragment($0)]) }
            return TexteMisEnPage(lignes: lignes, sections: lignes.isEmpty ? [] : [1, 3, lignes.count - 2])
        }
        _ = donner(.mesures(Mesures(hauteurListe: 3, largeurLecteur: 60, hauteurLecteur: 5, volets: 3)))
    }

    mutating func donner(_ entree: EntreePanneau) -> [Sortie] { panneau.handle(entree, contexte) }

    mutating func commande(_ id: CommandeID) -> [Sortie] { donner(.commande(id)) }

    mutating func recevoir(_ resultat: ResultatDocuments) -> [Sortie] { donner(.resultat(.documents(resultat))) }

    /// Shows the panel with these rows.
    mutating func charger(_ lignes: [ResumeDocument], aUneSuite: Bool = false) {
        let jeton = jetonDemande(donner(.affiche))
        _ = recevoir(.page(Page(elements: lignes, aUneSuite: aUneSuite), suite: false, jeton: jeton))
        _ = recevoir(
            .compteurs(CompteursDocuments(nonLus: 1, total: lignes.count, nonLisibles: 0), jeton: jeton))
    }

    /// Opens a row.
    mutating func ouvrir(_ resume: ResumeDocument) throws {
        _ = panneau.ouvrir(resume.id, contexte)
        _ = recevoir(.ouvert(try DocumentsDEssai.ouvert(resume)))
    }

    func jetonDemande(_ sorties: [Sortie]) -> Int {
        for case .documents(.chargerPage(_, _, let jeton)) in effets(sorties) { return jeton }
        return -1
    }
}

/// The effects among what a panel asks for.
func effets(_ sorties: [Sortie]) -> [Effet] {
    sorties.compactMap { if case .effet(let effet) = $0 { effet } else { nil } }
}

/// The sentences among what a panel asks for.
func phrases(_ sorties: [Sortie]) -> [String] {
    sorties.compactMap { if case .message(let message) = $0 { message.texte } else { nil } }
}

@Suite("Panneau Documents : liste")
struct DocumentsListeTests {
    private let trois = [3, 2, 1].map { DocumentsDEssai.resume($0) }

    @Test("Le premier affichage demande une page et les nombres")
    func premierAffichage() throws {
        var banc = BancDocuments(.aideSoignant)
        let demandes = effets(banc.donner(.affiche))
        #expect(demandes.count == 2)
        guard case .documents(.chargerPage(let filtre, nil, _)) = demandes.first else {
            Issue.record("aucune page demandée")
            return
        }
        #expect(filtre.resident == nil)
    }

    @Test("Une page et des nombres en retard sont ignorés")
    func retards() {
        var banc = BancDocuments()
        banc.charger(trois)
        let jeton = banc.jetonDemande(banc.commande(.actualiser))
        let vieux = [DocumentsDEssai.resume(99)]
        _ = banc.recevoir(.page(Page(elements: vieux, aUneSuite: false), suite: false, jeton: jeton - 1))
        _ = banc.recevoir(.compteurs(CompteursDocuments(nonLus: 9, total: 9, nonLisibles: 9), jeton: jeton - 1))
        #expect(banc.panneau.liste.lignes == trois)
        #expect(banc.panneau.compteurs?.total == 3)
    }

    @Test("Près de la fin de ce qui est lu, la suite est demandée une fois, après la dernière clé")
    func suite() {
        var banc = BancDocuments()
        let jeton = banc.jetonDemande(banc.donner(.affiche))
        let demandes = effets(
            banc.recevoir(.page(Page(elements: trois, aUneSuite: true), suite: false, jeton: jeton)))
        guard case .documents(.chargerPage(_, Cle(1), jeton)) = demandes.first else {
            Issue.record("aucune suite demandée")
            return
        }
        #expect(effets(banc.commande(.bas)).isEmpty)
        _ = banc.donner(.echec(.documents(.chargerPage(FiltreDocuments(), avant: nil, jeton: 1)), ""))
        #expect(!effets(banc.commande(.bas)).isEmpty)
    }

    @Test("Le champ filtre à chaque lettre ; Échap le vide, le quitte, puis va aux onglets")
    func champ() {
        var banc = BancDocuments()
        banc.charger(trois)
        _ = banc.commande(.filtrer)
        #expect(banc.panneau.saisit)
        #expect(banc.panneau.contextes == [.saisie])
        guard case .documents(.chargerPage(let filtre, _, _)) = effets(banc.donner(.texte("bio"))).first else {
            Issue.record("aucune page demandée")
            return
        }
        #expect(filtre.texte == "bio")
        #expect(!effets(banc.donner(.edition(.effacerAvant))).isEmpty)
        #expect(effets(banc.donner(.edition(.gauche))).isEmpty)
        #expect(!effets(banc.commande(.retour)).isEmpty)
        #expect(banc.panneau.recherche.estVide)
        #expect(banc.panneau.saisit)
        _ = banc.commande(.retour)
        #expect(!banc.panneau.saisit)
        guard case .versLesOnglets = banc.commande(.retour).first else {
            Issue.record("Échap ne mène pas aux onglets")
            return
        }
    }

    @Test("u ne montre que les documents à lire ; les nombres restent ceux de tous")
    func nonLus() {
        var banc = BancDocuments()
        banc.charger(trois)
        let demandes = effets(banc.commande(.nonLus))
        guard case .documents(.chargerPage(let page, _, let jeton)) = demandes.first,
            case .documents(.compter(let nombres, _)) = demandes.last
        else {
            Issue.record("page ou nombres absents")
            return
        }
        #expect(page.nonLusSeulement)
        #expect(!nombres.nonLusSeulement)
        _ = banc.recevoir(.page(Page(elements: [], aUneSuite: false), suite: false, jeton: jeton))
        #expect(banc.panneau.vide == "Aucun document à lire. u : tous les documents.")
    }

    @Test("l marque la ligne choisie, et Ctrl+Z saura revenir")
    func marquage() {
        var banc = BancDocuments()
        banc.charger(trois)
        let sorties = banc.commande(.marquerLu)
        #expect(effets(sorties) == [.documents(.marquerLu(Cle(3), true))])
        guard case .annulable(let acte) = sorties.last else {
            Issue.record("acte non annulable")
            return
        }
        #expect(acte.annulation == .documents(.marquerLu(Cle(3), false)))
        let suites = banc.recevoir(.change(DocumentsDEssai.resume(3, lu: true)))
        #expect(phrases(suites) == ["Marqué lu. Ctrl+Z : annuler."])
        #expect(banc.panneau.liste.lignes.first?.estLu == true)
    }

    @Test("Ce qui arrive d’un autre poste attend F5, sauf si le panneau vient d’être montré")
    func nouveaux() {
        var banc = BancDocuments()
        banc.charger(trois)
        let plus = CompteursDocuments(nonLus: 2, total: 5, nonLisibles: 0)
        _ = banc.donner(.baseChangee)
        #expect(effets(banc.recevoir(.compteurs(plus, jeton: banc.jeton))).isEmpty)
        #expect(banc.panneau.conseil == "2 nouveaux documents, F5 pour les voir.")
        _ = banc.donner(.affiche)
        #expect(!effets(banc.recevoir(.compteurs(plus, jeton: banc.jeton))).isEmpty)
        #expect(banc.panneau.nouveauxEnAttente == 0)
    }

    @Test("Chaque refus a sa raison")
    func refus() {
        var banc = BancDocuments(.animatrice)
        banc.charger([DocumentsDEssai.resume(1)])
        for (id, debut) in [
            (CommandeID.ouvrir, "Votre profil ne lit pas"), (.imprimer, "Ouvrez d’abord un document"),
            (.voirMessage, "Ce document n’est pas arrivé"), (.chercherDansTexte, "Ouvrez d’abord un document"),
        ] {
            let disponible = banc.panneau.disponibilite(id, banc.contexte)
            #expect(disponible.raison.hasPrefix(debut), "\(id)")
            // Only what the rights refuse leaves a trace.
            #expect((disponible == .refusee(disponible.raison)) == (id == .ouvrir))
        }
    }
}

extension BancDocuments {
    /// The token that the panel waits for, read from a new question.
    var jeton: Int {
        var copie = self
        for case .documents(.compter(_, let jeton)) in effets(copie.donner(.baseChangee)) { return jeton }
        return -1
    }
}
