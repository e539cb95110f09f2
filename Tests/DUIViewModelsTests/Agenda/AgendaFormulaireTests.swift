import DUIDomain
import DUITerminal
import DUIViewModels
import Testing

@Suite("Agenda: the form of a new appointment")
struct AgendaFormulaireTests {
    private func banc() -> BancAgenda {
        var banc = BancAgenda()
        banc.connaitre("LEFÈVRE Élodie", chambre: "112", ne: "1934-03-12")
        banc.connaitre("LE FOLL Yann", chambre: "087", ne: "1938-11-02")
        banc.ouvrir()
        return banc
    }

    @Test("title, date, time, residents by name: it is created, shown and selected")
    func creation() throws {
        var banc = banc()
        banc.touches("n ‹Cardiologie› Entrée ‹lun_14h30› Entrée")
        #expect(banc.agenda.formulaire?.texte(.date) == "23/11/2026")
        #expect(banc.agenda.formulaire?.texte(.debut) == "14:30")
        banc.touches("Entrée ‹15h45› Entrée ‹fol› Entrée ‹lef› Entrée Tab Tab ‹CH_du_Port› Entrée F4")
        #expect(banc.choix?.options.contains { $0.valeur == "VSL" } == true)
        banc.touches("‹ambulance› Entrée F10")
        let cree = try #require(banc.rendezVous.values.first)
        #expect(cree.contenu.titre == "Cardiologie")
        #expect(cree.contenu.debut == instant("2026-11-23 14:30"))
        #expect(cree.contenu.fin == instant("2026-11-23 15:45"))
        #expect(cree.contenu.lieu == "CH du Port" && cree.contenu.transport == "Ambulance")
        #expect(cree.residents.map(\.nom) == ["LE FOLL Yann", "LEFÈVRE Élodie"])
        #expect(banc.agenda.formulaire == nil)
        #expect(banc.agenda.jour?.iso == "2026-11-23")
        #expect(banc.choisi == "Cardiologie")
        #expect(banc.message.contains("Rendez-vous créé, lun. 23/11 14:30, Cardiologie"))
        #expect(banc.brouillons.isEmpty)
    }

    @Test("without an end it lasts one hour")
    func dureeParDefaut() {
        var banc = banc()
        banc.touches("n ‹Kiné› Entrée ‹dem_9h› F10")
        #expect(banc.rendezVous.values.first?.contenu.fin == instant("2026-11-22 10:00"))
    }

    @Test("creation is undone and done again")
    func annulation() {
        var banc = banc()
        banc.touches("n ‹Kiné› Entrée ‹dem_9h› F10 Ctrl+Z")
        #expect(banc.rendezVous[Cle(1)]?.etat == .annule)
        banc.touches("Ctrl+Y")
        #expect(banc.rendezVous[Cle(1)]?.etat == .confirme)
        banc.touches("Ctrl+Z")
        #expect(banc.rendezVous[Cle(1)]?.etat == .annule)
    }

    @Test("what is wrong is counted, shown under its field, and never erased")
    func erreurs() {
        var banc = banc()
        banc.touches("n Tab ‹31/02/2027› Tab ‹25h› F10")
        #expect(banc.message == "3 champs à corriger, F8 pour aller au suivant.")
        #expect(banc.agenda.formulaire?.focus == .titre)
        banc.touches("F8")
        #expect(banc.agenda.formulaire?.focus == .date)
        #expect(banc.agenda.formulaire?.texte(.date) == "31/02/2027")
        #expect(banc.ecran.contains("février a 28 jours"))
        banc.touches("F8")
        #expect(banc.agenda.formulaire?.focus == .debut)
        #expect(banc.agenda.formulaire?.texte(.debut) == "25h")
        banc.touches("F8")
        #expect(banc.agenda.formulaire?.focus == .titre)
        #expect(banc.rendezVous.isEmpty)
        banc.touches("‹Visite› F8 ‹dem› F8 ‹9h› F10")
        #expect(banc.rendezVous.count == 1)
    }

    @Test("an end before the start, an unknown unit, a name left over are errors")
    func incoherences() {
        var banc = banc()
        banc.touches("n ‹Visite› Tab ‹dem› Tab ‹14h› Tab ‹13h› F10")
        #expect(banc.agenda.formulaire?.erreurs[.fin] == "La fin doit venir après le début.")
        banc.touches("‹15h› Tab ‹lef› Tab ‹cave› F10")
        #expect(banc.agenda.formulaire?.erreurs.keys.sorted { $0.rawValue < $1.rawValue } == [.residents, .unite])
        #expect(banc.rendezVous.isEmpty)
    }

    @Test("typing over a proposed date replaces it, arrows shift it")
    func dateProposee() {
        var banc = banc()
        banc.touches("n Tab")
        #expect(banc.agenda.formulaire?.texte(.date) == "21/11/2026")
        banc.touches("↓ Page_suiv. ↑")
        #expect(banc.agenda.formulaire?.texte(.date) == "28/11/2026")
        banc.touches("Tab Maj+Tab ‹j+3›")
        #expect(banc.agenda.formulaire?.date.echo == "= mardi 24 novembre 2026 (dans 3 jours)")
        banc.touches("F4 → Entrée")
        #expect(banc.agenda.formulaire?.texte(.date) == "25/11/2026")
    }

    @Test("Retour arrière in an empty search takes the last resident out; F4 lists them all")
    func residents() {
        var banc = banc()
        banc.touches("n Tab Tab Tab Tab F4")
        #expect(banc.choix?.options.count == 2)
        banc.touches("‹foll› Entrée")
        #expect(banc.agenda.formulaire?.choisis.map(\.nom) == ["LE FOLL Yann"])
        banc.touches("‹l› ↓ Entrée")
        #expect(banc.agenda.formulaire?.choisis.map(\.nom) == ["LE FOLL Yann"])
        banc.touches("‹lef› Entrée")
        #expect(banc.agenda.formulaire?.choisis.map(\.nom) == ["LE FOLL Yann", "LEFÈVRE Élodie"])
        banc.touches("Retour Retour")
        #expect(banc.agenda.formulaire?.choisis.isEmpty == true)
    }

    @Test("a date already past is asked, the safe button first")
    func passe() {
        var banc = banc()
        banc.touches("n ‹Visite› Tab ‹hier› Tab ‹9h› F10")
        #expect(banc.dialogue?.boutons[banc.dialogue?.focus ?? 9].nom == "corriger")
        banc.touches("Entrée")
        #expect(banc.rendezVous.isEmpty && banc.agenda.formulaire?.focus == .date)
        banc.touches("F10 → Entrée")
        #expect(banc.rendezVous.count == 1)
    }

    @Test("the hour that comes twice is asked, the one that does not exist is refused")
    func changementDHeure() {
        var banc = BancAgenda(le: instant("2026-10-20 10:00"))
        banc.ouvrir()
        banc.touches("n ‹Ronde› Tab ‹25/10› Tab ‹2h30› F10")
        #expect(banc.choix?.titre.contains("02:30 avant ou après") == true)
        banc.touches("↓ Entrée")
        let cree = banc.rendezVous[Cle(1)]?.contenu
        #expect(cree?.debut == instant("2026-10-25 01:30").adding(secondes: 7200))
        banc.touches("n ‹Ronde› Tab ‹28/03/2027› Tab ‹2h30› F10")
        #expect(banc.agenda.formulaire?.erreurs[.debut]?.contains("on passe de 02:00 à 03:00") == true)
    }

    @Test("a refused write keeps the form and all that was typed")
    func ecritureRefusee() {
        var banc = banc()
        banc.touches("n ‹Visite› Tab ‹dem› Tab ‹9h›")
        banc.echecSuivant = "Le disque est plein. Votre saisie est gardée en brouillon."
        banc.touches("F10")
        #expect(banc.application.ligne?.message.texte.hasPrefix("Le disque est plein") == true)
        #expect(banc.agenda.formulaire?.texte(.titre) == "Visite")
        #expect(banc.rendezVous.isEmpty)
        banc.touches("F10")
        #expect(banc.rendezVous.count == 1)
    }

    @Test(
        "the end follows the start, unless it was written too or would fall on another day",
        arguments: [
            ("Tab ‹16h› F10", "16:00", "17:30"), ("Tab ‹16h› Tab ‹18h› Maj+Tab ‹15h› F10", "15:00", "18:00"),
            ("‹lun_9h› F10", "09:00", "10:30"),
        ])
    func finSuitLeDebut(touches: String, debut: String, fin: String) {
        var banc = BancAgenda()
        banc.noter("2026-11-21 14:30", "Cardiologie", duree: 90)
        banc.ouvrir()
        banc.touches("d " + touches)
        if banc.dialogue?.nom == "passe" { banc.touches("→ Entrée") }
        #expect(banc.rendezVous[Cle(1)]?.contenu.debut.heureLegale.heureMinute == debut)
        #expect(banc.rendezVous[Cle(1)]?.contenu.fin.heureLegale.heureMinute == fin)
    }

    @Test("an end that would fall on another day stays where it was written, and is asked about")
    func finDuLendemain() {
        var banc = BancAgenda()
        banc.noter("2026-11-21 22:30", "Ronde")
        banc.ouvrir()
        banc.touches("d Tab ‹23h30› Tab")
        #expect(banc.agenda.formulaire?.texte(.fin) == "23:30")
    }

    @Test("F4 on the residents starts from the letters typed")
    func listeDesResidentsFiltree() {
        var banc = banc()
        banc.connaitre("LEFÈVRE Élodie", chambre: "112", ne: "1934-03-12")
        banc.connaitre("MARTIN Odette", chambre: "203", ne: "1931-03-12")
        banc.touches("n Tab Tab Tab Tab ‹mar› F4")
        #expect(banc.choix?.filtrees.count == 1 && banc.choix?.filtre.texte == "mar")
    }

    @Test("a motive is chosen, or written in the list itself")
    func motifLibre() {
        var banc = BancAgenda()
        banc.noter("2026-11-21 14:30", "Cardiologie")
        banc.ouvrir()
        banc.touches("x ‹grève› Entrée → Entrée")
        #expect(banc.rendezVous[Cle(1)]?.motifAnnulation == "grève")
    }

    @Test("an empty cell of the week gives its day and an hour")
    func depuisUneCase() {
        var banc = BancAgenda(taille: Size(rows: 40, columns: 120))
        banc.ouvrir()
        banc.touches("→ ↓ ↓ n")
        #expect(banc.agenda.formulaire?.texte(.date) == "22/11/2026")
        #expect(banc.agenda.formulaire?.texte(.debut) == "14:00")
    }

    @Test("pasted line ends press no button")
    func collage() {
        var banc = banc()
        banc.touches("n")
        banc.emettre(.texte("Visite\ndu soir\u{1B}[2J"))
        #expect(banc.agenda.formulaire?.texte(.titre) == "Visite du soir\u{FFFD}[2J")
        #expect(banc.agenda.formulaire?.focus == .titre)
    }
}
