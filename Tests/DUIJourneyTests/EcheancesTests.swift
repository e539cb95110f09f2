import DUIDomain
import DUITestKit
import DUIViewModels
import Testing

/// What falls due: noted by the secretary, put off with a motive, done with the next one, found in the list of the house.
@MainActor
@Suite("Échéances")
struct EcheancesTests {
    private func ouvrir(_ compte: String, sur base: BaseDeTest? = nil) async throws -> Pilote {
        let pilote =
            if let base {
                try await Pilote(sur: base, colonnes: 160, rangees: 50)
            } else {
                try await Pilote(colonnes: 160, rangees: 50)
            }
        try await pilote.ouvrirSession(compte)
        try await pilote.taper("012")
        try await pilote.touches("Entrée", "Fin", "↑", "Entrée")
        try pilote.voit("À traiter ")
        return pilote
    }

    @Test("une orientation notée, reportée avec son motif, faite avec la suivante, puis retrouvée dans la liste")
    func orientation() async throws {
        let base = try await BaseDeTest()
        let pilote = try await ouvrir("v.lemoine", sur: base)
        let depart = pilote.touchesTapees
        try await pilote.touches("n", "↓", "Entrée")
        try pilote.voit("pour quand ?", "Dans un mois, 22/12/2026")
        try await pilote.touches("↓", "Entrée", "Entrée")
        try pilote.dialogue(titre: "VASSEUR Eléanore : noter cette échéance ?")
        try pilote.voit("Rappelée le")
        try await pilote.touches("F10")
        #expect(pilote.touchesTapees - depart == 7)
        try pilote.messageContient("Échéance notée : orientation MDPH (ORP), 22/12/2026.")
        try pilote.voit("22/12/2026  Orientation MDPH (ORP) : à traiter", "Notée par V. LEMOINE le 22/11/2026")

        try await pilote.touches("t")
        try await pilote.taper("orientation")
        try await pilote.touches("Entrée")
        try pilote.voit("C’est fait", "La reporter")
        try await pilote.touches("↓", "Entrée", "↓", "Entrée")
        try pilote.voit("Pourquoi ?")
        try await pilote.taper("Dossier envoyé à la MDPH")
        try await pilote.touches("Entrée")
        try pilote.voit("reportée au 29/11/2026", "Dossier envoyé à la MDPH")

        let autre = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await autre.ouvrirSession("f.caradec")
        try await autre.touches("F6", "e")
        try autre.neVoitPas("VASSEUR Eléanore  orientation")
        try await pilote.touches("t")
        try await pilote.taper("orientation")
        try await pilote.touches("Entrée", "Entrée")
        try pilote.voit("Fait. Et la prochaine ?")
        try await pilote.taper("22/11/2031")
        try await pilote.touches("Entrée")
        try pilote.messageContient("Orientation MDPH (ORP) : faite. La prochaine : 22/11/2031.")
    }

    @Test("une date illisible et une date déjà notée sont dites, et la liste revient")
    func refus() async throws {
        let pilote = try await ouvrir("v.lemoine")
        try await pilote.touches("n", "↓", "Entrée")
        try await pilote.taper("bientôt")
        try await pilote.touches("Entrée")
        try pilote.messageContient("« bientôt » n’est pas une date")
        try pilote.voit("pour quand ?")
    }

    @Test("Entrée dans la liste de la maison ouvre le dossier sur ses échéances ; une aide n’y lit ni n’y note rien")
    func maison() async throws {
        let base = try await BaseDeTest()
        let pilote = try await Pilote(sur: base, colonnes: 160, rangees: 50)
        try await pilote.ouvrirSession("v.lemoine")
        try pilote.messageContient("4 échéances en retard. F6 puis e : les voir.")
        try await pilote.touches("F6", "e")
        try pilote.voit("à traiter", "LEFEBVRE Odette  mesure, Curatelle")
        try await pilote.touches("Entrée")
        try pilote.voit("Dossier", "À traiter ", "Notée par I. KERHOAS")

        try await pilote.touches("Échap")
        try pilote.choix(titre: "à traiter")
        try await pilote.touches("↓", "Entrée")
        try pilote.voit("POULIQUEN Monique")
        try await pilote.touches("Échap")
        try pilote.choix(titre: "à traiter")
        try pilote.ligneChoisie(contient: "POULIQUEN Monique")
        try await pilote.touches("Échap")
        try pilote.aucuneSuperposition()

        let aide = try await ouvrir("c.morel", sur: base)
        try await aide.touches("n")
        try aide.messageContient("Votre profil ne note pas d’échéance")
        try await aide.touches("Échap", "Échap", "e")
        try aide.messageContient("Aucune échéance à traiter parmi celles que votre profil lit.")
    }
}
