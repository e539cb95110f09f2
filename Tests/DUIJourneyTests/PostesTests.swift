import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Two terminals on one base, as in the house at night.
@MainActor
@Suite("Deux postes")
struct PostesTests {
    @Test("le second à prendre en charge apprend qui l’a fait avant lui")
    func secondPreneur() async throws {
        let base = try await BaseDeTest()
        let claire = try await Pilote(sur: base)
        let thomas = try await Pilote(sur: base)
        try await claire.ouvrirSession("c.morel")
        try await thomas.ouvrirSession("t.lebras")
        try await claire.touches("Échap", "3")
        try await thomas.touches("Échap", "3")
        try await claire.touches("t")
        try claire.messageContient("Pris en charge par C. MOREL")
        try await thomas.touches("t")
        try thomas.messageContient("C. MOREL")
        try thomas.neVoitPas("Pris en charge par T. LE BRAS")
        try thomas.voit("p21/11 23:48")
        await claire.avancer(secondes: 10)
        try await claire.touches("F5")
        try claire.voit("p21/11 23:48")
    }

    @Test("un message ouvert sur deux postes : chacun voit ce que l’autre en fait, et rien ne se classe deux fois")
    func messageOuvertAilleurs() async throws {
        let base = try await BaseDeTest()
        let claire = try await Pilote(sur: base)
        let thomas = try await Pilote(sur: base)
        try await claire.ouvrirSession("c.morel")
        try await thomas.ouvrirSession("t.lebras")
        for poste in [claire, thomas] { try await poste.touches("Échap", "3", "Entrée") }
        try await claire.touches("t")
        try await thomas.touches("t")
        try thomas.messageContient("déjà pris en charge par C. MOREL")
        try thomas.voit("pris en charge par C. MOREL")
        try await thomas.touches("i")
        try thomas.dialogue(titre: "Classer")
        try await claire.touches("i", "F10")
        try claire.messageContient("Classé dans le dossier")
        try await thomas.touches("F10")
        try thomas.messageContient("déjà classé dans le dossier de VASSEUR Eléanore, par C. MOREL")
        try thomas.voitUneLigne("Ordonnance de sortie", "classé au dossier")
        try await claire.touches("Ctrl+Z")
        try claire.voitUneLigne("Ordonnance de sortie", "document de santé")
        await thomas.avancer(secondes: 5)
        await thomas.avancer(secondes: 5)
        try thomas.voitUneLigne("Ordonnance de sortie", "document de santé")
    }

    @Test("ce que l’autre poste a changé est annoncé, et rien ne bouge sous le curseur")
    func changementAnnonce() async throws {
        let base = try await BaseDeTest()
        let claire = try await Pilote(sur: base)
        let paul = try await Pilote(sur: base)
        try await claire.ouvrirSession("c.morel")
        try await paul.ouvrirSession("p.garnier")
        try await claire.touches("Échap", "3", "↓", "↓")
        await claire.avancer(secondes: 5)
        let avant = claire.lignesChoisies
        try await paul.touches("Échap", "3", "Entrée")
        await claire.avancer(secondes: 5)
        await claire.avancer(secondes: 5)
        #expect(claire.lignesChoisies == avant)
        try claire.voit("4 non lus sur 72", "MSS(4)")
    }

    @Test("le rendez-vous changé ailleurs entre-temps n’est pas écrasé")
    func conflit() async throws {
        let base = try await BaseDeTest()
        let paul = try await Pilote(sur: base)
        let seynabou = try await Pilote(sur: base)
        try await paul.ouvrirSession("p.garnier")
        try await seynabou.ouvrirSession("s.diallo")
        try await paul.touches("Échap", "4")
        try await seynabou.touches("Échap", "4", "d")
        try seynabou.voit("Déplacer")
        try await paul.touches("c")
        try await seynabou.touches("F10")
        try seynabou.voit("Messe")
        try seynabou.neVoitPas("Déplacé")
    }
}
