import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Health, rights and belongings of a person, from the record.
@MainActor
@Suite("Santé et administratif")
struct RubriquesTests {
    private func ouvrir(_ compte: String, _ section: DossierState.Section) async throws -> Pilote {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession(compte)
        try await pilote.taper("vasseur")
        try await pilote.touches("Entrée")
        try await pilote.touche("↓", fois: section.rawValue)
        try await pilote.touches("Entrée")
        return pilote
    }

    @Test("l’infirmière note une vaccination en neuf touches et un lot, la corrige, et l’échéance est là")
    func vaccination() async throws {
        let pilote = try await ouvrir("s.diallo", .sante)
        try pilote.voit("Pathologies et antécédents", "Vaccinations", "Grippe, 23/10/2026")
        try await pilote.touches("n")
        try pilote.voit("Contre quoi ?")
        try await pilote.taper("pneumo")
        try await pilote.touches("Entrée", "Entrée")
        try pilote.voit("Le nom du produit et son lot ?")
        try await pilote.taper("Prevenar 20, lot XK12")
        try await pilote.touches("Entrée", "Entrée")
        try pilote.voit("La prochaine dose, quel jour ?", "Dans un an, 22/11/2027")
        try await pilote.touches("↑", "↑", "Entrée")
        try pilote.dialogue(titre: "VASSEUR Eléanore : noter une vaccination ?")
        try pilote.voit("Pneumocoque", "Prevenar 20, lot XK12", "22/11/2027")
        try await pilote.touches("F10")
        try pilote.messageContient("Noté dans vaccinations : Pneumocoque, 22/11/2026.")
        try await pilote.touches("m")
        try pilote.ligneChoisie(contient: "Pneumocoque")
        try await pilote.touches("Entrée")
        try await pilote.taper("faite")
        try await pilote.touches("Entrée")
        try await pilote.taper("hier")
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("Que corriger ?", "C’est tout : dire pourquoi")
        try await pilote.touches("Entrée", "↓", "Entrée")
        try pilote.messageContient("Corrigé : Pneumocoque, 21/11/2026.")
        try await pilote.touches("Fin")
        try pilote.voit("Erreur de saisie", "Avant (22/11/2026, par S. DIALLO)")
        try await pilote.touches("←")
        try await pilote.touche(
            "↓", fois: DossierState.Section.echeances.rawValue - DossierState.Section.sante.rawValue)
        try pilote.voitUneLigne("Vaccination, Pneumocoque")
    }

    @Test("une saisie refusée se redemande, en disant pourquoi ; Échap renonce sans rien noter")
    func refusee() async throws {
        let pilote = try await ouvrir("m.tanguy", .sante)
        try await pilote.touches("n", "Entrée", "Entrée")
        try await pilote.taper("Goutte")
        try await pilote.touches("Entrée")
        try await pilote.taper("goutte")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Code CIM-10")
        try pilote.voit("Le code CIM-10, s’il est connu ?")
        try await pilote.touches("Échap")
        try pilote.aucuneSuperposition()
        try pilote.neVoitPas("Goutte")
    }

    @Test("la secrétaire retire un droit avec un motif : il reste lisible")
    func retirer() async throws {
        let pilote = try await ouvrir("v.lemoine", .administratif)
        try pilote.voit("Droits et couverture", "Assurance maladie obligatoire, CPAM du Finistère")
        try await pilote.touches("x")
        try pilote.voit("Que retirer ?")
        try await pilote.taper("apa")
        try await pilote.touches("Entrée", "↓", "↓", "Entrée")
        try pilote.dialogue(titre: "VASSEUR Eléanore : retirer cette ligne ?")
        try await pilote.touches("F10")
        try pilote.messageContient("Ligne retirée de droits et couverture ; elle reste lisible.")
        try pilote.voit("(retiré)", "Noté deux fois")
    }

    @Test("l’aide-soignante ne lit ni pathologies ni ressources, et note un bien ; l’animatrice ne note rien")
    func droits() async throws {
        let aide = try await ouvrir("c.morel", .sante)
        try aide.neVoitPas("Fibrillation atriale découverte")
        try aide.voit("Votre profil ne lit pas cette partie")
        try await aide.touches("n")
        try aide.messageContient("Votre profil n’écrit pas cette partie")
        let rangement = try await ouvrir("c.morel", .administratif)
        try rangement.voit("Inventaire des biens")
        try rangement.neVoitPas("Pension de retraite", "CPAM")
        try await rangement.touches("n")
        try rangement.voit("Quel bien ?")
        let animatrice = try await ouvrir("j.rolland", .administratif)
        try await animatrice.touches("n")
        try animatrice.messageContient("Votre profil n’écrit pas cette partie")
    }
}
