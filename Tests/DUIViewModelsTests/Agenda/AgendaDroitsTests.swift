import DUIDomain
import DUIViewModels
import Testing

@Suite("Agenda: rights")
struct AgendaDroitsTests {
    @Test("an aide sees the agenda of her units and changes nothing", arguments: ["n", "d", "c", "x"])
    func aideSoignante(touche: String) {
        var banc = BancAgenda(.aideSoignant)
        banc.noter("2026-11-21 08:30", "Visite", etat: .aConfirmer)
        banc.ouvrir()
        #expect(banc.choisi == "Visite")
        let avant = banc.rendezVous
        banc.touches(touche)
        #expect(banc.message.contains("Votre profil ne modifie pas l’agenda"))
        #expect(banc.agenda.formulaire == nil && banc.choix == nil)
        #expect(banc.rendezVous == avant)
        let refus = banc.effets.contains { if case .general(.consignerRefus) = $0 { true } else { false } }
        #expect(refus)
    }

    @Test("the message row advises only what the profile may do")
    func conseil() {
        for etat in [EtatRendezVous.aConfirmer, .confirme, .annule] {
            var banc = BancAgenda(.aideSoignant)
            banc.noter("2026-11-21 08:30", "Visite", etat: etat)
            banc.ouvrir()
            #expect(banc.message.contains("Entrée : voir."))
            for acte in ["d : ", "c : ", "x : rétablir", "x : annuler", "n : "] {
                #expect(!banc.message.contains(acte), "\(banc.message)")
            }
            banc.touches("F7")
            #expect(!banc.message.contains("nouveau"))
            #expect(banc.message.contains("Aucun rendez-vous ce jour"))
            banc.touches("s")
            #expect(!banc.message.contains("nouveau"))
        }
    }

    @Test("she chooses among her units only")
    func perimetre() {
        var banc = BancAgenda(.aideSoignant)
        banc.ouvrir()
        banc.touches("u")
        #expect(banc.choix?.options.map(\.libelle) == ["Toutes mes unités", "Rez-de-chaussée"])
    }

    @Test("an administrator sees no appointment, and nothing is read")
    func administrateur() {
        var banc = BancAgenda(.administrateur)
        banc.noter("2026-11-21 08:30", "Visite")
        banc.ouvrir()
        banc.touches("F8 s n Entrée")
        #expect(banc.ecran.contains("Votre profil ne donne pas accès à l’agenda."))
        #expect(!banc.ecran.contains("Visite"))
        #expect(!banc.effets.contains { if case .agenda = $0 { true } else { false } })
        banc.touches("Échap")
        #expect(banc.application.focusSurOnglets)
    }
}
