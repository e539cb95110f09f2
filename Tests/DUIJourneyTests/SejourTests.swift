import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Where people are: noted at night in a few keys, read in the morning, corrected without erasing.
@MainActor
@Suite("Séjour, mouvements et plan des chambres")
struct SejourTests {
    private func ouvrir(_ pilote: Pilote, _ chambre: String) async throws {
        try await pilote.taper(chambre)
        try await pilote.touches("Entrée", "Fin", "↑", "↑", "↑", "Entrée")
        try pilote.voit("Présence et chambre")
    }

    @Test("le retour d’Eléanore : cinq touches la nuit, lu le matin, la fille prévenue après")
    func retour() async throws {
        let base = try await BaseDeTest()
        let aide = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await aide.ouvrirSession("c.morel")
        try await ouvrir(aide, "012")
        try aide.voit("Présence : Hospitalisée, depuis le", "Chambre : 012 (gardée)")
        let depart = aide.touchesTapees
        try await aide.touches("n")
        try aide.voit("Que se passe-t-il pour VASSEUR Eléanore ?")
        try await aide.touches("Entrée")
        try aide.voit("Retour : quand ?", "Maintenant, 00:05", "Il y a 15 minutes, 23:50")
        try await aide.touches("Entrée")
        try aide.voit("Qui avez-vous prévenu ?")
        try await aide.touches("Entrée")
        try aide.dialogue(titre: "VASSEUR Eléanore : noter ce mouvement ?")
        try await aide.touches("F10")
        #expect(aide.touchesTapees - depart == 5)
        try aide.messageContient("Noté : retour. p : noter qui est prévenu.")
        try aide.voit("Présence : Présente, depuis le 22/11/2026 00:05", "Personne n’est noté comme prévenu")
        try await aide.touches("p", "↓", "Entrée")
        try aide.voit("Prévenus : ")
        try aide.neVoitPas("Personne n’est noté")

        let matin = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await matin.ouvrirSession("s.diallo")
        try await ouvrir(matin, "012")
        try matin.voit("22/11/2026 00:05  retour", "Noté par C. MOREL", "Prévenus : ")
    }

    @Test(
        "un départ avec son lieu et sa famille ; une heure à venir est celle de la veille ; le décès n’est pas à elle")
    func depart() async throws {
        let pilote = try await Pilote(colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession("c.morel")
        try await ouvrir(pilote, "112")
        try await pilote.touches("n")
        try pilote.voit("Départ à l’hôpital", "Changement de chambre")
        try pilote.neVoitPas("Décès", "Sortie définitive")
        try await pilote.touches("Entrée")
        try await pilote.taper("demain 8h")
        try await pilote.touches("Entrée")
        try pilote.voit("Départ à l’hôpital : quand ?")
        try await pilote.taper("23h40")
        try await pilote.touches("Entrée")
        try pilote.voit("Où ?")
        try await pilote.taper("CH du Port, urgences")
        try await pilote.touches("Entrée", "↓", "Entrée")
        try pilote.voit("Prévenus : ", "Qui d’autre ?")
        try await pilote.taper("Médecin de garde")
        try await pilote.touches("Entrée", "Entrée")
        try pilote.voitUneLigne("Quand", "21/11/2026 23:40")
        try pilote.voitUneLigne("Prévenus", "Médecin de garde")
        try await pilote.touches("F10")
        try pilote.voit("Lieu : CH du Port, urgences", "(gardée)", "départ à l’hôpital, CH du Port, urgences")
    }

    @Test("la chambre se choisit avec qui l’a ; un mouvement s’annule avec un motif et reste écrit")
    func chambre() async throws {
        let pilote = try await Pilote(colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession("s.diallo")
        try await ouvrir(pilote, "112")
        try await pilote.touches("n")
        try await pilote.taper("changement")
        try await pilote.touches("Entrée", "Entrée")
        try pilote.voit("Quelle chambre ?")
        try await pilote.taper("112")
        try await pilote.touches("Entrée")
        try pilote.messageContient("C’est déjà sa chambre")
        try await pilote.taper("libre")
        try await pilote.touches("Entrée")
        try pilote.dialogue(titre: "noter ce mouvement ?")
        try await pilote.touches("F10")
        try pilote.messageContient("Noté : changement de chambre.")
        try pilote.neVoitPas("Chambre : 112")
        try await pilote.touches("x")
        try await pilote.touches("↓", "Entrée")
        try pilote.dialogue(titre: "annuler ce mouvement ?")
        try await pilote.touches("F10")
        try pilote.voit("Chambre : 112", "(annulé)", "Annulé par S. DIALLO")
    }

    @Test("noté entre-temps sur un autre poste : rien n’est noté deux fois, et c’est dit")
    func deuxPostes() async throws {
        let base = try await BaseDeTest()
        let un = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        let autre = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await un.ouvrirSession("c.morel")
        try await autre.ouvrirSession("t.lebras")
        try await ouvrir(un, "012")
        try await ouvrir(autre, "012")
        try await un.touches("n", "Entrée", "Entrée", "Entrée")
        try await autre.touches("n", "Entrée", "Entrée", "Entrée", "F10")
        try autre.messageContient("Noté : retour.")
        try await un.touches("F10")
        try un.messageContient("un autre poste vient peut-être de noter un mouvement")
        try un.voit("Présence : Présente", "Noté par T. LE BRAS")
    }

    @Test(
        "le plan : les chambres libres se trouvent en écrivant « libre », Entrée ouvre le dossier ; l’animatrice ne note rien"
    )
    func plan() async throws {
        let pilote = try await Pilote(colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession("s.diallo")
        try await pilote.touches("F6", "p")
        try pilote.voit("Chambres : ", "001  Rez-de-chaussée")
        try await pilote.taper("libre")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Cette chambre est libre")
        try await pilote.touches("p")
        try await pilote.taper("012")
        try await pilote.touches("Entrée")
        try pilote.voit("VASSEUR", "Synthèse")
        let animatrice = try await Pilote(colonnes: 160, rangees: 50)
        try await animatrice.ouvrirSession("j.rolland")
        try await ouvrir(animatrice, "012")
        try await animatrice.touches("n")
        try animatrice.messageContient("Votre profil ne note pas les mouvements")
    }
}
