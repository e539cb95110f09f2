import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Back after a restart: the same place, for the same person only (ux §11).
@MainActor
@Suite("Retour au même endroit")
struct RetourTests {
    @Test("un processus tué : la même messagerie, le même filtre, le même message ouvert")
    func message() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession("c.morel")
            try await pilote.touches("Échap", "Échap", "3", "u", "↓", "Entrée")
            await pilote.avancer(secondes: 3)
        }
        let revenue = try await Pilote(sur: base)
        try await revenue.ouvrirSession("c.morel")
        try revenue.onglet(.messagerie)
        #expect(revenue.moteur.application.panneaux.messagerie.suiteVoulue == .nonLus)
        let ouvert = try #require(revenue.moteur.application.panneaux.messagerie.ouvert)
        try await revenue.touches("Échap")
        #expect(revenue.moteur.application.panneaux.messagerie.liste.estChargee)
        // Opened again, it is traced again: whoever reads leaves a line each time.
        let lignes = try await base.traces(FiltreJournal(qui: "c.morel"), 40)
        #expect(lignes.count { $0.acte == .lectureMessage } == 2)
        #expect(!ouvert.message.resume.objet.isEmpty)
    }

    @Test("les échéances en retard disent d’où les voir, même quand on revient ailleurs")
    func retards() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await Pilote(sur: base, colonnes: 160, rangees: 50)
            try await pilote.ouvrirSession("v.lemoine")
            try await pilote.touches("Échap", "Échap", "4")
            await pilote.recevoir(.hangUp)
        }
        let revenue = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await revenue.ouvrirSession("v.lemoine")
        try revenue.onglet(.agenda)
        try revenue.messageContient("Onglet Résidents, F6 puis e")
        try await revenue.touches("1", "F6", "e")
        try revenue.voit("à traiter")
    }

    @Test(
        "un dossier ouvert sur sa section revient avec elle, et la recherche avec lui ; une autre personne n’en voit rien"
    )
    func dossier() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession("s.diallo")
            try await pilote.taper("vass")
            try await pilote.touches("Entrée")
            try await pilote.touche("↓", fois: 6)
            try pilote.voit("Séjour")
            await pilote.recevoir(.hangUp)
        }
        let autre = try await Pilote(sur: base)
        try await autre.ouvrirSession("p.garnier")
        try autre.voit("84 résidents")
        let revenue = try await Pilote(sur: base)
        try await revenue.ouvrirSession("s.diallo")
        let residents = revenue.moteur.application.panneaux.residents
        #expect(residents.dossier?.section == .sejour)
        #expect(residents.recherche.texte == "vass")
        try revenue.voit("VASSEUR Eléanore")
    }

    @Test("une touche tapée avant la réponse, ou une nuit passée : on ne revient pas")
    func ailleurs() async throws {
        let base = try await BaseDeTest()
        do {
            let pilote = try await Pilote(sur: base)
            try await pilote.ouvrirSession("c.morel")
            try await pilote.touches("Échap", "Échap", "4")
            await pilote.avancer(secondes: 3)
        }
        let presse = try await Pilote(sur: base)
        try await presse.taper("c.morel")
        try await presse.touches("Entrée")
        try await presse.taper(presse.code(de: "c.morel"))
        try await presse.touches("Entrée")
        try presse.onglet(.agenda)
        await presse.avancer(secondes: 400)
        await presse.avancer(secondes: DepotLieux.duree + 60)
        let lendemain = try await Pilote(sur: base)
        try await lendemain.ouvrirSession("c.morel")
        try lendemain.onglet(.residents)
    }

    @Test("un champ du lieu qui ne se lit plus est laissé, sans rien empêcher")
    func illisible() {
        #expect(Lieu(champs: [:]) == nil)
        #expect(Lieu(champs: ["onglet": "9"]) == nil)
        let lieu = Lieu(champs: ["onglet": "3", "3.suite": "nonLus", "x": "y", "12.a": "b"])
        #expect(lieu == Lieu(onglet: .messagerie, panneaux: [.messagerie: ["suite": "nonLus"]]))
        #expect(lieu?.champs == ["onglet": "3", "3.suite": "nonLus"])
    }
}
