import DUIAssembly
import DUIDomain
import DUITestKit
import DUIViewModels
import Foundation
import Testing

/// The same screens in an ESAT and in a DIME: their words, their places, their trades, whoever answers for a child.
@MainActor
@Suite("Autres structures")
struct StructuresTests {
    /// Paths that lead over every panel: each step is a key; `=` types. A key that means nothing in a place says so there.
    nonisolated static let promenades: [[String]] = [
        ["↓", "F1", "F1", "F9"], ["F2", "=a"], ["=zzzz"],
        ["Entrée", "↓", "Entrée", "Entrée"], ["Entrée", "↓", "↓", "Entrée", "Entrée"],
        ["Entrée", "Fin", "↑", "↑", "↑", "↑", "↑", "Entrée"], ["Entrée", "Fin", "↑", "↑", "↑", "↑", "Entrée"],
        ["Entrée", "Fin", "↑", "↑", "Entrée", "n", "Entrée", "Entrée"],
        [
            "Entrée", "Fin", "↑", "↑", "↑", "Entrée", "n", "↓", "Entrée", "Entrée", "Entrée", "Entrée", "Entrée", "x",
            "Entrée",
        ],
        ["Entrée", "Fin", "↑", "Entrée", "n", "Entrée"], ["F6", "e"],
        ["F6", "p"], ["F6", "i"],
        ["Entrée", "Fin", "Entrée", "n", "↓", "Entrée", "↓", "Entrée", "↓", "Entrée", "↓", "Entrée"],
        ["F3", "=02022002", "F10", "Fin", "Tab", "Tab"], ["Échap", "2", "Entrée"], ["Échap", "2", "Entrée", "Ctrl+P"],
        ["Échap", "3", "↓", "Entrée", "p"], ["Échap", "3", "i"], ["Échap", "3", "↓", "i", "Entrée"],
        ["Échap", "4", "s", "j"], ["Échap", "4", "n", "=essai", "Tab", "Tab", "Tab", "Tab", "=a"],
        ["Échap", "4", "n", "F10"], ["Échap", "4", "x", "Entrée"], ["Échap", "4", "Entrée"], ["F12"],
    ]

    @Test("aucun écran n’y parle de résident ni de chambre", arguments: [JeuPropose.esat, .dime])
    func vocabulaire(_ jeu: JeuPropose) async throws {
        let base = try await BaseDeTest(jeu)
        let comptes = try await base.depots().comptes.deDemonstration()
        #expect(comptes.count >= 12)
        var ecransDuJeu = 0
        let mot = jeu == .esat ? "travailleur" : "enfant"
        for compte in comptes {
            for promenade in Self.promenades {
                let pilote = try await Pilote(sur: base, colonnes: 100, rangees: 30)
                try await pilote.ouvrirSession(compte.identifiant)
                regarder(pilote, compte, [])
                for (rang, pas) in promenade.enumerated() {
                    if pas.hasPrefix("=") {
                        try await pilote.taper(String(pas.dropFirst()))
                    } else {
                        try await pilote.touches(pas)
                    }
                    regarder(pilote, compte, Array(promenade.prefix(rang + 1)))
                    if pilote.texte.lowercased().contains(mot) { ecransDuJeu += 1 }
                }
            }
        }
        #expect(ecransDuJeu > 400, "\(ecransDuJeu)")
    }

    private func regarder(_ pilote: Pilote, _ compte: CompteDeDemonstration, _ chemin: [String]) {
        let dit = pilote.texte.lowercased()
        for mot in ["résident", "chambre", "ch. "] {
            #expect(!dit.contains(mot), "\(compte.identifiant) \(chemin) dit « \(mot) » :\n\(pilote.texte)")
        }
    }

    @Test("le guide et la table des touches se disent dans toutes les structures")
    func commandes() {
        for commande in TableDesCommandes.toutes {
            #expect(!(commande.titre + commande.aide).lowercased().contains("résident"), "\(commande.id)")
        }
    }

    @Test("ESAT : la cheffe de service lit le message du foyer, le rattache à la travailleuse, et l’attend à l’agenda")
    func esat() async throws {
        let pilote = try await Pilote(.esat, colonnes: 120, rangees: 40)
        try await pilote.ouvrirSession("c.aubert")
        try pilote.voit("36 travailleurs", "Atelier")
        try await pilote.touches("Échap", "3")
        try await pilote.cliquer(sur: "20/11 17:10")
        try await pilote.touches("Entrée")
        try pilote.voit("hypoglycémie", "aucun travailleur en cause")
        try await pilote.touches("i")
        try pilote.choix(titre: "À quel travailleur rattacher")
        try await pilote.taper("le saint")
        try pilote.voitUneLigne("LE SAINT Johanna", "08/03/2000", "Espaces verts")
        try await pilote.touches("Entrée")
        try pilote.dialogue(titre: "Rattacher le message au dossier de LE SAINT Johanna ?")
        try pilote.voitUneLigne("Travailleuse", "LE SAINT Johanna")
        try pilote.voitUneLigne("Atelier", "Espaces verts")
        try await pilote.touches("F10")
        try pilote.messageContient("Rattaché au dossier de LE SAINT Johanna")
        try await pilote.touches("Échap", "4", "j")
        try pilote.voitUneLigne("Premier jour de stage", "LE SAINT Johanna")
        try pilote.voit("Tous les ateliers")
    }

    @Test("ESAT : la secrétaire admet un travailleur par son atelier et son domicile, sans chambre")
    func admission() async throws {
        let pilote = try await Pilote(.esat)
        try await pilote.ouvrirSession("v.colas")
        try await pilote.touches("F3")
        try await pilote.taper("02022002")
        try await pilote.touches("F10")
        try pilote.voit("Atelier", "Domicile")
        try pilote.neVoitPas("Chambre", "Unité")
        try await pilote.taper("kervella")
        try await pilote.touches("Tab")
        try await pilote.taper("Loïc")
        try await pilote.touches("Tab", "Tab", "Tab")
        try await pilote.taper("m")
        try await pilote.touches("Tab")
        try await pilote.taper("29232")
        try await pilote.touches("Tab", "Tab", "Tab", "Tab")
        try pilote.curseurSur("Entrée le")
        try await pilote.taper("auj")
        try await pilote.touches("Tab", "F4")
        try pilote.choix(titre: "Atelier")
        try await pilote.taper("cuis")
        try await pilote.touches("Entrée", "Tab")
        try pilote.curseurSur("Domicile")
        try await pilote.taper("7 rue de la Digue, 29999 RIVEBELLE")
        try await pilote.touches("F10")
        if pilote.texte.contains("C’est voulu") { try await pilote.touches("F10") }
        try pilote.voit("KERVELLA LOIC", "Cuisine et service")
        try pilote.neVoitPas("Ch.")
        try await pilote.touches("Échap", "Début")
        try pilote.voit("Cuisine et service", "domicile : 7 rue de la Digue,", "29999 RIVEBELLE")
    }

    @Test("ESAT : la monitrice d’atelier voit ses travailleurs, pas leur santé, et ne qualifie rien")
    func monitrice() async throws {
        let pilote = try await Pilote(.esat)
        try await pilote.ouvrirSession("s.guivarch")
        try pilote.voit("6 travailleurs")
        try await pilote.taper("benali")
        try await pilote.touches("Entrée")
        try pilote.voit("BENALI Samia", "Votre profil ne lit pas les informations de santé")
        try await pilote.touches("Échap", "F3")
        try pilote.messageContient("Votre profil ne qualifie pas les identités")
    }

    @Test(
        "ESAT : un départ à l’hôpital et un retour se notent sans parler de chambre ; un candidat entre sans en recevoir"
    )
    func mouvements() async throws {
        let pilote = try await Pilote(.esat)
        try await pilote.ouvrirSession("c.aubert")
        try await pilote.taper("abily")
        try await pilote.touches("Entrée", "Fin", "↑", "↑", "↑", "Entrée")
        try pilote.voit("Présence et atelier", "Atelier : Blanchisserie")
        try await pilote.touches("n")
        try pilote.neVoitPas("Changement de chambre")
        try await pilote.touches("Entrée", "Entrée", "Entrée", "Entrée", "F10")
        try pilote.messageContient("Noté : départ à l’hôpital.")
        try pilote.voit("Hospitalisée")
        try await pilote.touches("Échap", "Échap")
        try await pilote.touches("F6")
        try await pilote.touche("Retour arrière", fois: 5)
        try await pilote.taper("prat")
        try await pilote.touches("Entrée", "Fin", "↑", "↑", "↑", "Entrée", "n", "Entrée", "Entrée", "Entrée")
        try pilote.choix(titre: "Qui avez-vous prévenu")
        try await pilote.touches("Entrée", "F10")
        try pilote.messageContient("Noté : entrée.")
        try pilote.voit("Présente", "Cuisine et service")
    }

    private func consentements(_ compte: String, _ nom: String) async throws -> Pilote {
        let pilote = try await Pilote(.dime, colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession(compte)
        try await pilote.taper(nom)
        try await pilote.touches("Entrée", "Fin", "Entrée")
        try pilote.voit("Ce que vous pouvez faire")
        return pilote
    }

    @Test("DIME : la réponse d’un enfant se recueille auprès du Département, à qui un juge a délégué l’autorité")
    func delegation() async throws {
        let pilote = try await consentements("b.autret", "roue")
        try await pilote.touches("n")
        try await pilote.taper("consulter")
        try await pilote.touches("Entrée", "↓", "Entrée")
        try pilote.choix(titre: "Qui a répondu ?")
        try pilote.voit("Département du Littoral (ASE), par délégation (autorité parentale)")
        try pilote.neVoitPas("Mme Sandra LE GALL, mère", "La personne elle-même")
        try await pilote.touches("↓", "Entrée", "↓", "Entrée")
        try pilote.dialogue(titre: "Noter la réponse de ROUÉ Mathis ?")
        try pilote.voitUneLigne("De", "Département du Littoral (ASE), par délégation")
        try await pilote.touches("F10")
        try pilote.messageContient("Réponse notée.")
        try pilote.voit(
            "Réponse de Département du Littoral (ASE),", "par délégation (autorité parentale), de vive voix")
    }

    @Test("DIME : ce à quoi un parent s’oppose reste refusé malgré l’accord de l’autre")
    func deuxParents() async throws {
        let pilote = try await consentements("b.autret", "stephan manon")
        try pilote.voit("! Consulter son DMP : refusé", "STEPHAN, père s’oppose à ce qu’on puisse consulter")
        try await pilote.touches("n")
        try await pilote.taper("consulter")
        try await pilote.touches("Entrée", "↓", "Entrée")
        try pilote.choix(titre: "Qui a répondu ?")
        try pilote.voit("STEPHAN, mère (autorité parentale)", "STEPHAN, père (autorité parentale)")
        try await pilote.touches("↓", "Entrée", "↓", "Entrée", "F10")
        try pilote.messageContient("Réponse notée.")
        try pilote.voit("! Consulter son DMP : refusé", "s’oppose. Réponse de M.", "ne s’oppose pas. Réponse de Mme")
    }

    @Test("DIME : un retrait d’autorité se lit au dossier, et le parent n’est plus proposé")
    func retrait() async throws {
        let pilote = try await Pilote(.dime, colonnes: 120, rangees: 40)
        try await pilote.ouvrirSession("o.bihan")
        try await pilote.taper("richard")
        try await pilote.touches("Entrée")
        try pilote.voit("Droit de visite du père suspendu", "Autorité parentale : Mme Fatima RICHARD, mère")
        try pilote.neVoitPas("RICHARD, père")
        try await pilote.touches("Fin", "↑", "↑", "↑", "↑", "↑", "Entrée", "Page suiv.")
        try pilote.voit(
            "Retrait de l’autorité depuis le 10/11/2025", "Ne répond pas pour l’enfant.", "Placement depuis")
    }
}
