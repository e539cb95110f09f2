import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// What a person answers on sharing is noted at the bedside, and the gate says at once what may leave.
@MainActor
@Suite("Consentements et porte de sortie")
struct ConsentementsTests {
    private func ouvrir(_ compte: String, chambre: String) async throws -> Pilote {
        let pilote = try await Pilote(colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession(compte)
        try await pilote.taper(chambre)
        try await pilote.touches("Entrée", "Fin", "Entrée")
        try pilote.voit("Ce que vous pouvez faire")
        return pilote
    }

    @Test("une opposition notée ferme le dépôt, reste après le verrou, et son retrait le rouvre")
    func opposition() async throws {
        let pilote = try await ouvrir("s.diallo", chambre: "012")
        try pilote.voit("Déposer un document au DMP : permis (aucune opposition enregistrée).")
        let avant = pilote.touchesTapees
        try await pilote.touches("n")
        try await pilote.taper("déposer")
        try await pilote.touches("Entrée", "↓", "↓", "Entrée")
        try pilote.voit("Qui a répondu ?", "La personne elle-même", "personne de confiance, qui témoigne")
        try await pilote.touches("↓", "Entrée", "↓", "Entrée")
        try pilote.dialogue(titre: "Noter la réponse de VASSEUR Eléanore ?")
        try await pilote.touches("F10")
        #expect(pilote.touchesTapees - avant <= 17, "\(pilote.touchesTapees - avant) touches")
        try pilote.messageContient("Réponse notée.")
        try pilote.voit("! Déposer un document au DMP : refusé", "La personne s’oppose à ce qu’on puisse déposer")
        try await pilote.touches("F12")
        try await pilote.taper("5823")
        try await pilote.touches("Entrée")
        try pilote.voit("! Déposer un document au DMP : refusé")
        try await pilote.touches("n")
        try await pilote.taper("déposer")
        try await pilote.touches("Entrée")
        try pilote.voit("Retire sa réponse du 22/11/2026")
        try await pilote.touches("↓", "↓", "↓", "Entrée", "↓", "Entrée", "↓", "Entrée", "F10")
        try pilote.voit("Déposer un document au DMP : permis", "s’oppose. Réponse de la personne elle-même")
    }

    @Test("un accord se donne pour un seul, avec sa fin ; la personne de confiance n’accorde rien")
    func accord() async throws {
        let pilote = try await ouvrir("s.diallo", chambre: "012")
        try await pilote.touches("n")
        try await pilote.taper("transmettre nommer")
        try await pilote.touches("Entrée")
        try await pilote.taper("Mme Kerléo, assureur")
        try await pilote.touches("Entrée", "↓", "Entrée")
        try pilote.voit("Comment ?")
        try await pilote.touches("↓", "↓", "Entrée")
        try await pilote.taper("hier pour toujours")
        try await pilote.touches("Entrée")
        try pilote.messageContient("n’est pas une date")
        try await pilote.touches("↓", "↓", "Entrée")
        try pilote.voit("Envers", "Mme Kerléo, assureur", "22/12/2026", "par écrit")
        try await pilote.touches("Échap")
        try pilote.neVoitPas("Mme Kerléo")
    }

    @Test("chaque refus de la porte se voit une fois, avec son remède")
    func refus() async throws {
        let pilote = try await ouvrir("s.diallo", chambre: "212")
        try pilote.voit("L’identité n’est pas qualifiée", "cherche l’INS.")
        try pilote.voit("On ne sait pas si Mon espace santé est ouvert.", "notez la réponse : e.")
        try pilote.voit("La personne n’a pas été informée qu’on peut consulter son DMP.")
        try pilote.voit("Son accord pour transmettre à quelqu’un qui ne la suit pas n’a pas été recueilli.")
        for (etat, phrase) in [
            ("fermé", "Mon espace santé est fermé."), ("opposition", "s’est opposée à l’ouverture de Mon espace santé"),
            ("non proposé", "Mon espace santé n’est pas proposé à cette personne."),
        ] {
            try await pilote.touches("e")
            try await pilote.taper(etat)
            try await pilote.touches("Entrée")
            try pilote.voit(phrase, "Remettez le document en main propre")
        }
        let aide = try await ouvrir("c.morel", chambre: "206")
        try aide.voit("Votre profil ne dépose pas de document au DMP. L’infirmière le peut.")
        try aide.voit("s’oppose à ce qu’on puisse échanger avec les professionnels qui la suivent")
        try aide.voit("Elle seule peut changer d’avis")
        let animatrice = try await ouvrir("j.rolland", chambre: "012")
        try await animatrice.touches("n")
        try animatrice.messageContient("Votre profil ne note pas les réponses des personnes")
    }

    @Test("sous tutelle, le tuteur peut répondre ; sous curatelle, la personne répond seule")
    func mesures() async throws {
        let tutelle = try await ouvrir("s.diallo", chambre: "202")
        try await tutelle.touches("n")
        try await tutelle.taper("écrire")
        try await tutelle.touches("Entrée", "↓", "Entrée")
        try tutelle.voit("La personne elle-même", "tuteur ou tutrice")
        let curatelle = try await ouvrir("s.diallo", chambre: "213")
        try await curatelle.touches("n")
        try await curatelle.taper("écrire")
        try await curatelle.touches("Entrée", "↓", "Entrée")
        try curatelle.neVoitPas("tuteur ou tutrice", "curat")
    }
}
