import DUIDomain
import DUIViewModels
import Testing

@Suite("Agenda: drafts")
struct AgendaBrouillonsTests {
    private func saisi() -> BancAgenda {
        var banc = BancAgenda()
        banc.connaitre("LEFÈVRE Élodie", chambre: "112", ne: "1934-03-12")
        banc.ouvrir()
        banc.touches("n ‹Cardiologie› Tab ‹dem› Tab ‹9h› Tab Tab ‹lef› Entrée")
        return banc
    }

    @Test("Échap keeps what was typed, and the next form offers it")
    func reprise() {
        var banc = saisi()
        banc.touches("Échap")
        #expect(banc.agenda.formulaire == nil)
        #expect(banc.message == "Brouillon gardé. n\u{A0}: le reprendre.")
        banc.attendre(secondes: 86_400)
        banc.emettre(.resultat(.general(.deverrouillage(.ouverte(compte(banc)))), origine: nil))
        banc.touches("n")
        #expect(banc.dialogue?.titre == "Reprendre le brouillon du sam. 21/11 à 21:47 ?".nbsp)
        banc.touches("Entrée")
        let form = banc.agenda.formulaire
        #expect(form?.texte(.titre) == "Cardiologie")
        // « demain » was Sunday 22 when it was typed.
        #expect(form?.texte(.date) == "22/11/2026")
        #expect(form?.choisis.map(\.nom) == ["LEFÈVRE Élodie"])
        #expect(form?.mentionDuBrouillon == "brouillon repris du sam. 21/11 à 21:47")
    }

    private func compte(_ banc: BancAgenda) -> Compte {
        banc.application.compteSignataire
            ?? Compte(id: Cle(7), identifiant: "c.morel", nom: "Morel", prenom: "Claire", role: .ide, unites: [])
    }

    @Test("Échap at the question is the safe answer; the draft goes only when one says so")
    func jeter() {
        var banc = saisi()
        banc.touches("Échap n Échap")
        #expect(banc.agenda.formulaire?.texte(.titre) == "Cardiologie")
        #expect(!banc.brouillons.isEmpty)
        banc.touches("Échap n → → Entrée")
        #expect(banc.brouillons.isEmpty)
        #expect(banc.agenda.formulaire?.texte(.titre) == "")
    }

    @Test("« Nouveau » opens an empty form beside the draft, which stays until it is dropped in so many words")
    func nouveauAvecBrouillon() {
        var banc = saisi()
        banc.touches("Échap n")
        #expect(banc.dialogue?.boutons.map(\.libelle) == ["Reprendre", "Nouveau", "Jeter le brouillon", "Plus tard"])
        banc.touches("→ Entrée")
        #expect(banc.agenda.formulaire?.texte(.titre) == "")
        banc.touches("‹Kiné› Tab ‹dem› Tab ‹10h› F10")
        #expect(banc.rendezVous.values.map(\.contenu.titre) == ["Kiné"])
        #expect(banc.brouillons["rendez-vous/nouveau"]?.champs["titre"] == "Cardiologie")
        #expect(banc.brouillons.count == 1)
        banc.touches("n Entrée F10")
        #expect(banc.rendezVous.values.map(\.contenu.titre).sorted() == ["Cardiologie", "Kiné"])
        #expect(banc.brouillons.isEmpty)
    }

    @Test("several drafts left aside are all offered; Échap at the list opens a new form and drops none")
    func plusieurs() {
        var banc = saisi()
        banc.touches("Échap")
        banc.attendre(secondes: 1)
        banc.touches("n → Entrée ‹Kiné› Échap")
        #expect(Set(banc.brouillons.values.compactMap { $0.champs["titre"] }) == ["Cardiologie", "Kiné"])
        banc.attendre(secondes: 1)
        banc.touches("n")
        #expect(banc.choix?.titre == "Reprendre un brouillon ?".nbsp)
        #expect(banc.choix?.options.count == 3)
        banc.touches("Échap ‹Coiffeuse› Échap")
        #expect(banc.brouillons.count == 3)
        banc.touches("n ‹kine› Entrée")
        #expect(banc.dialogue != nil)
        banc.touches("Entrée")
        #expect(banc.agenda.formulaire?.texte(.titre) == "Kiné")
        banc.touches("Tab ‹dem› Tab ‹9h› F10")
        #expect(Set(banc.brouillons.values.compactMap { $0.champs["titre"] }) == ["Cardiologie", "Coiffeuse"])
    }

    @Test(
        "the hour written in the date survives Échap, two seconds of quiet, a lock",
        arguments: ["", "silence", "verrou"])
    func heureDansLaDate(moyen: String) {
        var banc = BancAgenda()
        banc.ouvrir()
        banc.touches("n ‹Visite› Tab ‹dem_midi›")
        switch moyen {
        case "silence": banc.attendre(secondes: 2)
        case "verrou": banc.touches("F12")
        default: break
        }
        if moyen != "verrou" { banc.touches("Échap") }
        let champs = banc.brouillons["rendez-vous/nouveau"]?.champs
        #expect(champs?["date"] == "22/11/2026")
        #expect(champs?["debut"] == "12:00")
    }

    @Test("F10 at the question takes the draft up, as the first button does, and drops nothing")
    func plusTard() {
        var banc = saisi()
        banc.touches("Échap n F10")
        #expect(banc.agenda.formulaire?.texte(.titre) == "Cardiologie")
        #expect(!banc.brouillons.isEmpty)
    }

    @Test("the draft of a change keeps what was typed only: the rest follows what others wrote")
    func brouillonDeModification() {
        var banc = BancAgenda()
        banc.noter("2026-11-21 14:30", "Cardiologie", lieu: "CH du Port")
        banc.ouvrir()
        banc.touches("d ↓ Échap")
        #expect(banc.brouillons["rendez-vous/1"]?.champs == ["date": "22/11/2026"])
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.touches("F5 d Entrée F10")
        #expect(banc.rendezVous[Cle(1)]?.contenu.lieu == "Clinique")
        #expect(banc.rendezVous[Cle(1)]?.contenu.debut == instant("2026-11-22 14:30"))
    }

    @Test("two seconds of quiet, a lock, a hang-up keep it")
    func garder() {
        for moyen in ["silence", "verrou", "raccroche"] {
            var banc = BancAgenda()
            banc.ouvrir()
            banc.touches("n ‹Visite›")
            #expect(banc.brouillons.isEmpty)
            switch moyen {
            case "silence": banc.attendre(secondes: 2)
            case "verrou": banc.touches("F12")
            default: banc.emettre(.raccroche)
            }
            #expect(banc.brouillons["rendez-vous/nouveau"]?.champs["titre"] == "Visite", "\(moyen)")
        }
    }

    @Test("a draft that the base refuses is told so, and the form does not close on it without a question")
    func refuse() {
        var banc = BancAgenda()
        banc.ouvrir()
        banc.refuseLesBrouillons = true
        banc.touches("n ‹Visite› Tab")
        #expect(banc.agenda.formulaire?.mentionDuBrouillon == "brouillon NON gardé")
        #expect(banc.message == "Le disque est plein.")
        banc.touches("Échap")
        #expect(banc.dialogue?.nom == "brouillonRefuse")
        banc.touches("Entrée")
        #expect(banc.agenda.formulaire?.texte(.titre) == "Visite")
        banc.refuseLesBrouillons = false
        banc.touches("Tab")
        #expect(banc.agenda.formulaire?.mentionDuBrouillon == "brouillon gardé à 21:47")
        banc.touches("Échap")
        #expect(banc.agenda.formulaire == nil && banc.brouillons["rendez-vous/nouveau"]?.champs["titre"] == "Visite")
    }

    @Test("Échap while the base refuses: the form comes back with what was typed, and may be lost in so many words")
    func refuseAlaSortie() {
        var banc = BancAgenda()
        banc.ouvrir()
        banc.refuseLesBrouillons = true
        banc.touches("n ‹Visite› Échap")
        #expect(banc.agenda.formulaire?.texte(.titre) == "Visite")
        #expect(banc.message == "Le disque est plein.")
        banc.touches("Échap → Entrée")
        #expect(banc.agenda.formulaire == nil && banc.brouillons.isEmpty)
    }

    @Test("an untouched form leaves no draft")
    func intact() {
        var banc = BancAgenda()
        banc.ouvrir()
        banc.touches("n Tab Tab Échap")
        #expect(banc.brouillons.isEmpty && banc.agenda.formulaire == nil)
    }

    @Test("a lock shows the same form again")
    func verrou() {
        var banc = saisi()
        banc.touches("F12")
        banc.emettre(.resultat(.general(.deverrouillage(.ouverte(compte(banc)))), origine: nil))
        #expect(banc.agenda.formulaire?.texte(.titre) == "Cardiologie")
        #expect(banc.agenda.formulaire?.focus == .residents)
    }
}

extension String {
    /// With the non-breaking space that French wants before a question mark.
    var nbsp: String { replacing(" ?", with: "\u{A0}?") }
}
