import DUIDomain
import DUITerminal
import DUIViewModels
import Testing

@Suite("Agenda: moving, confirming, cancelling, undoing")
struct AgendaEcrituresTests {
    private func banc() -> BancAgenda {
        var banc = BancAgenda()
        banc.noter(
            "2026-11-21 14:30", "Cardiologie", resident: "LEFÈVRE Élodie", etat: .aConfirmer,
            transport: "VSL à confirmer", lieu: "CH du Port")
        banc.noter("2026-11-21 16:00", "Kiné")
        banc.ouvrir()
        return banc
    }

    private func debut(_ banc: BancAgenda, _ cle: Int64 = 1) -> Instant? { banc.rendezVous[Cle(cle)]?.contenu.debut }

    @Test("a move shifts the date by arrows and keeps the duration")
    func deplacer() {
        var banc = banc()
        banc.touches("d ↓ ↓ F10")
        #expect(debut(banc) == instant("2026-11-23 14:30"))
        #expect(banc.rendezVous[Cle(1)]?.contenu.fin == instant("2026-11-23 15:30"))
        #expect(banc.message == "Rendez-vous déplacé au lun. 23/11 14:30. Ctrl+Z\u{A0}: annuler (10 min).")
        #expect(banc.choisi == "Kiné")
    }

    @Test("on change pour qui est un rendez-vous là où on le déplace ; Ctrl+Z rend la première personne")
    func changerDePersonne() {
        var banc = BancAgenda()
        banc.connaitre("ŒUVRARD Noëlle", chambre: "113", ne: "1935-12-25")
        let rdv = banc.noter("2026-11-21 22:30", "Radio", resident: "LEFÈVRE Élodie")
        banc.ouvrir()
        banc.touches("d")
        #expect(banc.ecran.contains("+ Ch. 112 LEFÈVRE Élodie"))
        banc.touches("Tab Tab Tab Tab Retour ‹oeu› Entrée F10")
        #expect(banc.rendezVous[rdv.id]?.residents.map(\.nom) == ["ŒUVRARD Noëlle"], "\(banc.ecran)")
        #expect(banc.message.hasPrefix("Rendez-vous modifié"))
        #expect(banc.effets.contains { if case .agenda(.verifierLeCreneau) = $0 { true } else { false } })
        banc.touches("Ctrl+Z")
        let annule = banc.effets.contains {
            if case .agenda(.modifier(rdv.id, _, _, residents: [Cle(1)])) = $0 { true } else { false }
        }
        #expect(annule)
    }

    @Test("a move onto another appointment of the same person is asked, and the first button goes back to the hour")
    func deplacerSurUnAutre() {
        var banc = banc()
        banc.noter("2026-11-22 16:00", "Dentiste", resident: "LEFÈVRE Élodie")
        let dentiste = banc.rendezVous.values.first { $0.contenu.titre == "Dentiste" }
        let elle = banc.rendezVous[Cle(1)]?.residents ?? []
        if let id = dentiste?.id { banc.rendezVous[id]?.residents = elle }
        banc.touches("d ↓ Tab ‹15h30› Tab ‹16h30› F10")
        #expect(banc.dialogue?.titre == "Un autre rendez-vous à la même heure\u{A0}?")
        #expect(banc.dialogue?.lignes.first?.colonnes == ["16:00-17:00", "Dentiste, LEFÈVRE Élodie"])
        banc.touches("Entrée")
        #expect(banc.agenda.formulaire?.focus == .debut)
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        banc.touches("F10 → Entrée")
        #expect(debut(banc) == instant("2026-11-22 15:30"))
        #expect(banc.agenda.formulaire == nil)
    }

    @Test("undo, redo, undo again: each starts from the version before it")
    func defaireRefaire() {
        var banc = banc()
        banc.touches("d ↓ ↓ F10 Ctrl+Z")
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        banc.touches("Ctrl+Y")
        #expect(debut(banc) == instant("2026-11-23 14:30"))
        banc.touches("Ctrl+Z")
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        #expect(banc.rendezVous[Cle(1)]?.version == 5)
    }

    @Test("two acts on one appointment are undone in turn")
    func deuxActes() {
        var banc = banc()
        banc.touches("c d ↓ F10 Ctrl+Z Ctrl+Z")
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        #expect(banc.rendezVous[Cle(1)]?.etat == .aConfirmer)
    }

    @Test("after ten minutes there is nothing to undo")
    func dixMinutes() {
        var banc = banc()
        banc.touches("c")
        for _ in 0..<7 {
            banc.attendre(secondes: 100)
            banc.touches("↑")
        }
        banc.touches("Ctrl+Z")
        #expect(banc.rendezVous[Cle(1)]?.etat == .confirme)
        #expect(banc.message.contains("Rien à annuler"))
    }

    @Test("undoing over somebody else's write is refused: nothing is overwritten")
    func defaireEnConflit() {
        var banc = banc()
        banc.touches("d ↓ F10")
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.touches("Ctrl+Z")
        #expect(debut(banc) == instant("2026-11-22 14:30"))
        #expect(banc.rendezVous[Cle(1)]?.contenu.lieu == "Clinique")
        #expect(banc.application.ligne?.message.niveau == .erreur)
    }

    @Test("an own write after somebody else's does not let an older act undo theirs")
    func defaireParDessusUnAutre() {
        var banc = banc()
        banc.touches("d ↓ F10")
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.touches("F5 c Ctrl+Z Ctrl+Z")
        #expect(banc.rendezVous[Cle(1)]?.contenu.lieu == "Clinique")
        #expect(debut(banc) == instant("2026-11-22 14:30"))
        #expect(banc.application.ligne?.message.niveau == .erreur)
    }

    @Test("a conflict puts both versions side by side and writes nothing")
    func conflit() {
        var banc = banc()
        banc.touches("d ↓")
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.touches("F10")
        #expect(banc.dialogue?.titre == "Ce rendez-vous a été changé pendant votre saisie")
        #expect(banc.dialogue?.lignes.map(\.colonnes).contains(["Date", "21/11/2026", "22/11/2026"]) == true)
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        banc.touches("Entrée")
        #expect(banc.agenda.formulaire == nil)
        #expect(banc.brouillons["rendez-vous/1"]?.champs["date"] == "22/11/2026")
        #expect(banc.rendezVous[Cle(1)]?.contenu.lieu == "Clinique")
    }

    @Test("taken up again over the present version, only what was typed changes")
    func conflitRepris() {
        var banc = banc()
        banc.touches("d ↓")
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.touches("F10 F10")
        #expect(debut(banc) == instant("2026-11-21 14:30"))
        #expect(banc.agenda.formulaire?.texte(.lieu) == "Clinique")
        banc.touches("F10")
        #expect(debut(banc) == instant("2026-11-22 14:30"))
        #expect(banc.rendezVous[Cle(1)]?.contenu.lieu == "Clinique")
    }

    @Test("moved away by somebody else: the form says so and keeps its draft")
    func disparu() {
        var banc = banc()
        banc.touches("d ↓ Tab ‹15h›")
        banc.ailleurs(Cle(1)) { $0.contenu.debut = instant("2026-12-01 09:00") }
        banc.ailleurs(Cle(1)) { $0.contenu.fin = instant("2026-12-01 10:00") }
        banc.touches("F10")
        #expect(banc.dialogue?.titre == "Ce rendez-vous n’est plus à cette date")
        banc.touches("Entrée")
        #expect(debut(banc) == instant("2026-12-01 09:00"))
        #expect(banc.brouillons["rendez-vous/1"] != nil)
    }

    @Test("a change seen while typing is told without a pop-up")
    func changementVu() {
        var banc = banc()
        banc.touches("d ↓")
        banc.ailleurs(Cle(1)) { $0.contenu.lieu = "Clinique" }
        banc.emettre(.resultat(.general(.version(1, alerte: "")), origine: nil))
        banc.emettre(.resultat(.general(.version(2, alerte: "")), origine: nil))
        #expect(banc.dialogue == nil)
        #expect(banc.message.contains("vient d’être changé ailleurs"))
    }

    @Test("cancelling asks a motive, then lists what goes; Entrée on the safe button changes nothing")
    func annuler() {
        var banc = banc()
        banc.touches("x ‹hosp› Entrée")
        #expect(banc.dialogue?.boutons.map(\.nom) == ["garder", "annuler"])
        #expect(banc.dialogue?.focus == 0)
        #expect(banc.dialogue?.lignes.map(\.colonnes).contains(["Résident", "LEFÈVRE Élodie"]) == true)
        #expect(banc.dialogue?.lignes.last?.enAlerte == true)
        banc.touches("Entrée")
        #expect(banc.rendezVous[Cle(1)]?.etat == .aConfirmer)
        banc.touches("x ‹hosp› Entrée → Entrée")
        #expect(banc.rendezVous[Cle(1)]?.etat == .annule)
        #expect(banc.rendezVous[Cle(1)]?.motifAnnulation == "Résident hospitalisé")
        #expect(banc.ecran.contains("Annulé\u{A0}: Cardiologie"))
        banc.touches("Ctrl+Z")
        #expect(banc.rendezVous[Cle(1)]?.etat == .aConfirmer)
        banc.touches("Ctrl+Y")
        #expect(banc.rendezVous[Cle(1)]?.motifAnnulation == "Résident hospitalisé")
    }

    @Test(
        "the trigger twice, or Entrée twice, cancels nothing",
        arguments: ["x x", "x Entrée Entrée", "x Échap x Échap", "x Entrée Échap"])
    func sansDanger(touches: String) {
        var banc = banc()
        banc.touches(touches)
        #expect(banc.rendezVous[Cle(1)]?.etat == .aConfirmer)
    }

    @Test("a motive in one's own words; the text stays when the answer is no")
    func autreMotif() {
        var banc = banc()
        banc.touches("x ‹autre› Entrée")
        #expect(banc.agenda.formulaire?.champs == [.motif])
        banc.touches("F10")
        #expect(banc.dialogue == nil && banc.agenda.formulaire?.erreurs[.motif] != nil)
        banc.touches("‹Fille_en_visite› F10 Entrée")
        #expect(banc.agenda.formulaire?.texte(.motif) == "Fille en visite")
        banc.touches("F10 → Entrée")
        #expect(banc.rendezVous[Cle(1)]?.motifAnnulation == "Fille en visite")
        #expect(banc.agenda.formulaire == nil && banc.brouillons.isEmpty)
    }

    @Test("a cancelled appointment is restored by the same key, and cannot be moved before")
    func retablir() {
        var banc = banc()
        banc.touches("x ‹hosp› Entrée → Entrée d")
        #expect(banc.message.contains("Ce rendez-vous est annulé"))
        #expect(banc.agenda.formulaire == nil)
        banc.touches("x")
        #expect(banc.rendezVous[Cle(1)]?.etat == .aConfirmer)
        #expect(banc.message.contains("rétabli"))
    }

    @Test("an unchanged form writes nothing")
    func rienDeChange() {
        var banc = banc()
        banc.touches("d F10")
        #expect(banc.message == "Rien n’a changé.")
        #expect(banc.rendezVous[Cle(1)]?.version == 1)
        #expect(banc.agenda.formulaire == nil)
    }

    @Test("a move of several days keeps its length")
    func sejour() {
        var banc = BancAgenda()
        banc.noter("2026-11-21 18:00", "Séjour", duree: 3 * 24 * 60)
        banc.ouvrir()
        banc.touches("d ↓ F10")
        #expect(banc.rendezVous[Cle(1)]?.contenu.fin == instant("2026-11-25 18:00"))
    }
}
