import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// Somebody was entered twice: who answers for the identities of the house merges both records, and may undo it.
@MainActor
@Suite("Fusion de deux fiches")
struct FusionTests {
    /// A second record of Eléanore VASSEUR, made by mistake; the coordinating nurse stands on its identity.
    private func doublon(sur base: BaseDeTest, colonnes: Int = 160, rangees: Int = 50) async throws -> Pilote {
        let pilote = try await Pilote(sur: base, colonnes: colonnes, rangees: rangees)
        try await pilote.ouvrirSession("i.kerhoas")
        try await pilote.touches("F3")
        try await pilote.taper("14061938")
        try await pilote.touches("F10")
        for texte in ["vasseur", "eléanora", "", "", "f"] {
            try await pilote.taper(texte)
            try await pilote.touches("Tab")
        }
        try await pilote.taper("29103")
        try await pilote.touches("F10")
        try pilote.voit("VASSEUR ELEANORA", "Identité provisoire")
        return pilote
    }

    @Test("fusionner, relire, défusionner : l’identité, l’historique et la recherche suivent")
    func allerRetour() async throws {
        let base = try await BaseDeTest()
        let pilote = try await doublon(sur: base)
        let autre = try await Pilote(sur: base)
        try await autre.ouvrirSession("s.diallo")
        try await autre.taper("eleanora")
        try autre.voitUneLigne("VASSEUR ELEANORA")
        let avant = pilote.touchesTapees
        try await pilote.touches("r")
        try pilote.choix(titre: "Fusionner avec quelle fiche")
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("Fusion de deux fiches", "Le séjour à garder est celui de VASSEUR Eléanore")
        try await pilote.touches("F10")
        try pilote.messageContient("inversez le sens")
        try await pilote.touches("i")
        try pilote.voit("Gardée : VASSEUR Eléanore", "! Premier prénom", "ELEANORA", "Rendez-vous")
        try await pilote.touches("F10", "↓", "Entrée")
        try pilote.dialogue(titre: "Fusionner ces deux fiches ?")
        try await pilote.touches("F10")
        try pilote.messageContient("Ici F10 ne suffit pas")
        try await pilote.touches("→", "Entrée")
        try pilote.messageContient("Fiches fusionnées")
        #expect(pilote.touchesTapees - avant <= 11, "\(pilote.touchesTapees - avant) touches")
        try pilote.voit("VASSEUR Eléanore", "INS qualifiée")
        try await pilote.touches("Fin")
        try pilote.voit("fiche absorbée : VASSEUR ELEANORA", "écart accepté : premier prénom", "Fiche fusionnée, IPP")
        // The list of the other terminal is of before: its row leads to the record that is kept.
        try await autre.touches("Entrée")
        try autre.voit("VASSEUR Eléanore", "Synthèse")
        try autre.messageContient("est fusionnée à celle-ci, qui s’ouvre à sa place")
        try await pilote.touches("d", "↓", "Entrée")
        try pilote.dialogue(titre: "Défusionner ?")
        try await pilote.touches("F10")
        try pilote.messageContient("Fusion annulée : VASSEUR ELEANORA")
        try await pilote.touches("Fin")
        try pilote.voit("fusion annulée : VASSEUR ELEANORA", "(Ce sont deux personnes)")
        try pilote.neVoitPas("Fiche fusionnée, IPP")
        try await pilote.touches("d")
        try pilote.messageContient("Aucune fiche n’est fusionnée à celle-ci.")
        let actes = try await base.traces(FiltreJournal(qui: "i.kerhoas"), 30).map(\.acte)
        #expect(actes.filter { $0 == .fusion }.count == 2 && actes.filter { $0 == .defusion }.count == 2)
    }

    @Test("une fiche qui n’est pas proposée se cherche ; une recherche vaine se dit et se refait")
    func recherche() async throws {
        let pilote = try await doublon(sur: BaseDeTest())
        try await pilote.touches("r")
        try await pilote.taper("zzzz")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Aucune autre fiche pour « zzzz »")
        try await pilote.taper("lefèvre")
        try await pilote.touches("Entrée")
        try pilote.choix(titre: "Fusionner avec quelle fiche")
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("Fusion de deux fiches", "Absorbée : LEFÈVRE")
        try await pilote.touches("Échap")
        try pilote.neVoitPas("Fusion de deux fiches")
        try pilote.voit("Pièces contrôlées")
    }

    @Test(
        "une aide, une infirmière et la secrétaire ne fusionnent pas : dit, et tracé",
        arguments: ["c.morel", "s.diallo", "v.lemoine"])
    func refus(_ compte: String) async throws {
        let pilote = try await Pilote()
        try await pilote.ouvrirSession(compte)
        try await pilote.taper("112")
        try await pilote.touches("Entrée", "↓", "↓", "↓", "↓", "Entrée", "r")
        try pilote.messageContient("Votre profil ne fusionne pas les fiches")
        try pilote.aucuneSuperposition()
        let traces = try await pilote.base.traces(FiltreJournal(qui: compte), 5)
        #expect(traces.first?.acte == .refus)
    }

    @Test("deux réponses contraires se lisent dans les consentements, jusqu’à une nouvelle réponse")
    func consentements() async throws {
        let pilote = try await doublon(sur: BaseDeTest())
        let idec = try #require(pilote.moteur.application.compte).id
        let connue = try #require(
            try await pilote.depots.residents.page(RequeteResidents("012"), idec, nil, 1).elements.first)
        _ = try await pilote.depots.consentements.recueillir(
            connue.id,
            NouveauConsentement(
                objet: .alimentationDMP, reponse: .nonOpposition, repondant: Repondant(.personne), mode: .oral),
            Signature(compte: idec, quand: pilote.moteur.application.maintenant))
        try await pilote.touches("←", "Fin", "Entrée", "n")
        try await pilote.taper("déposer")
        try await pilote.touches("Entrée", "↓", "↓", "Entrée", "↓", "Entrée", "F10")
        try pilote.messageContient("Réponse notée.")
        try await pilote.touches("←", "Début", "↓", "↓", "↓", "↓", "Entrée", "r", "↓", "Entrée", "i")
        try pilote.voit("« s’oppose » dans une fiche, « informée", "dans l’autre")
        try await pilote.touches("F10", "↓", "Entrée", "→", "Entrée")
        try pilote.messageContient("Fiches fusionnées")
        try await pilote.touches("←", "Fin", "Entrée")
        try pilote.voit("! Déposer un document au DMP : refusé", "« s’oppose » vaut jusqu’à une nouvelle réponse")
        try await pilote.touches("n")
        try await pilote.taper("déposer")
        try await pilote.touches("Entrée", "↓", "Entrée", "↓", "Entrée", "↓", "Entrée", "F10")
        try pilote.messageContient("Réponse notée.")
        try pilote.voit("Déposer un document au DMP : permis")
        try pilote.neVoitPas("vaut jusqu’à une nouvelle réponse")
    }
}
