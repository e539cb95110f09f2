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
        banc.touches("Échap n → Entrée")
        #expect(banc.brouillons.isEmpty)
        #expect(banc.agenda.formulaire?.texte(.titre) == "")
    }

    @Test("F10 at the question drops nothing either")
    func plusTard() {
        var banc = saisi()
        banc.touches("Échap n F10")
        #expect(banc.agenda.formulaire == nil)
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
