import DUIDomain
import DUITerminal
import DUIViewModels
import Testing

@Suite("Agenda: days and weeks")
struct AgendaVuesTests {
    /// The reads of the agenda, as `2026-11-21 2026-11-21`.
    private func lectures(_ banc: BancAgenda) -> [String] {
        banc.effets.compactMap { effet in
            guard case .agenda(.charger(let du, let au, _, _)) = effet else { return nil }
            return "\(du.iso) \(au.iso)"
        }
    }

    private func semaine(_ taille: Size = Size(rows: 40, columns: 120)) -> BancAgenda {
        var banc = BancAgenda(taille: taille)
        banc.noter("2026-11-18 10:00", "Coiffeuse")
        banc.noter("2026-11-21 08:30", "Visite", resident: "LE FOLL Yann", chambre: "087")
        banc.noter("2026-11-21 14:30", "Cardiologie, CH du Port", resident: "LEFÈVRE Élodie", etat: .aConfirmer)
        banc.noter("2026-11-21 15:00", "Atelier mémoire", unite: Cle(1))
        banc.noter("2026-11-22 12:00", "Famille")
        banc.noter("2026-11-23 09:00", "Kiné", resident: "LEFEBVRE Odette", chambre: "203")
        banc.ouvrir()
        return banc
    }

    @Test("a day opens on today and reads that day alone")
    func jour() {
        var banc = semaine(Size(rows: 24, columns: 80))
        #expect(banc.agenda.vue == .jour)
        #expect(
            banc.agenda.liste.lignes.map(\.contenu.titre) == ["Visite", "Cardiologie, CH du Port", "Atelier mémoire"])
        #expect(Set(lectures(banc)) == ["2026-11-21 2026-11-21"])
        banc.touches("F8 F8")
        #expect(banc.choisi == "Kiné")
        #expect(lectures(banc).last == "2026-11-23 2026-11-23")
        banc.touches("F7")
        #expect(banc.choisi == "Famille")
        banc.touches("Début")
        #expect(banc.agenda.jour?.iso == "2026-11-21")
    }

    @Test("what is read does not depend on what the base holds")
    func cout() {
        var petite = semaine(Size(rows: 24, columns: 80))
        var grande = BancAgenda()
        for rang in 0..<3000 { grande.noter("20\(10 + rang % 10)-03-\(10 + rang % 18) 10:00", "Ancien \(rang)") }
        grande.noter("2026-11-21 08:30", "Visite")
        grande.ouvrir()
        petite.touches("F8 F8 F7")
        grande.touches("F8 F8 F7")
        #expect(lectures(petite) == lectures(grande))
        #expect(grande.agenda.liste.lignes.isEmpty && petite.agenda.liste.lignes.count == 1)
    }

    @Test("a week shows from Monday to Sunday where it fits, and keeps the selected appointment")
    func semaineEntiere() {
        var banc = semaine()
        #expect(banc.agenda.vue == .semaine)
        #expect(lectures(banc).last == "2026-11-16 2026-11-22")
        #expect(banc.agenda.semaine?.jours.first?.iso == "2026-11-16")
        #expect(banc.choisi == "Visite")
        banc.touches("↓ ↓")
        #expect(banc.choisi == "Cardiologie, CH du Port")
        banc.touches("j")
        #expect(banc.agenda.vue == .jour)
        #expect(banc.choisi == "Cardiologie, CH du Port")
        banc.touches("↓ s")
        #expect(banc.choisi == "Atelier mémoire")
    }

    @Test("arrows go from cell to cell, past Sunday into the next week")
    func fleches() {
        var banc = semaine()
        banc.touches("↓")
        #expect(banc.choisi == nil)
        #expect(banc.message.contains("Rien dans cette case"))
        banc.touches("→")
        #expect(banc.choisi == "Famille")
        banc.touches("→")
        #expect(banc.agenda.jour?.iso == "2026-11-23")
        #expect(banc.agenda.semaine?.place.partie == .midi)
        banc.touches("↑")
        #expect(banc.choisi == "Kiné")
        banc.touches("←")
        #expect(banc.agenda.jour?.iso == "2026-11-22")
        banc.touches("Page_suiv.")
        #expect(banc.agenda.jour?.iso == "2026-11-29")
        banc.touches("F7 F7")
        #expect(banc.agenda.jour?.iso == "2026-11-15")
    }

    @Test("a hundred keys at once end where one by one do")
    func rafale() {
        var banc = semaine(Size(rows: 24, columns: 80))
        for _ in 0..<60 { banc.touches("F8") }
        #expect(banc.agenda.jour?.iso == "2027-01-20")
        for _ in 0..<60 { banc.touches("F7") }
        #expect(banc.agenda.jour?.iso == "2026-11-21")
        #expect(banc.agenda.liste.lignes.count == 3)
    }

    @Test("a late answer is ignored")
    func reponseTardive() throws {
        var banc = semaine(Size(rows: 24, columns: 80))
        let vieux = try #require(banc.rendezVous[Cle(6)])
        banc.touches("F8")
        banc.emettre(
            .resultat(
                .agenda(
                    .jours(
                        du: vieux.contenu.debut.heureLegale.jour, au: vieux.contenu.debut.heureLegale.jour, [vieux],
                        jeton: 1)),
                origine: .agenda))
        #expect(banc.agenda.liste.lignes.map(\.contenu.titre) == ["Famille"])
    }

    @Test("« Aller au » echoes the date before it is accepted")
    func allerAu() {
        var banc = semaine(Size(rows: 24, columns: 80))
        banc.touches("g ‹lun›")
        #expect(banc.ecran.contains("= lundi 23 novembre 2026 (dans 2 jours)"))
        banc.touches("Entrée")
        #expect(banc.choisi == "Kiné")
        banc.touches("g ‹xyz› Entrée")
        #expect(banc.message.contains("n’est pas compris"))
        #expect(banc.agenda.allerAu?.champ.texte == "xyz")
        banc.touches("Échap")
        #expect(banc.agenda.allerAu == nil)
        #expect(banc.agenda.jour?.iso == "2026-11-23")
        banc.touches("g ↓ ↓ Page_suiv. ↑ Entrée")
        #expect(banc.agenda.jour?.iso == "2026-11-29")
    }

    @Test("F4 opens a month, or the list of readings when there are several")
    func calendrier() {
        var banc = semaine(Size(rows: 24, columns: 80))
        banc.touches("g F4")
        #expect(banc.agenda.calendrier?.choisi.iso == "2026-11-21")
        banc.touches("→ ↓ Page_suiv.")
        #expect(banc.agenda.calendrier?.choisi.iso == "2026-12-29")
        banc.touches("Début ↑ Entrée")
        #expect(banc.agenda.jour?.iso == "2026-11-14")
        #expect(banc.agenda.allerAu == nil)
        banc.touches("g ‹sam› F4")
        #expect(banc.choix?.options.map(\.valeur) == ["21/11/2026", "28/11/2026", ""])
        banc.touches("↓ Entrée Entrée")
        #expect(banc.agenda.jour?.iso == "2026-11-28")
    }

    @Test("one unit, or all")
    func unite() {
        var banc = semaine(Size(rows: 24, columns: 80))
        banc.touches("u")
        #expect(banc.choix?.options.map(\.libelle) == ["Toutes les unités", "Rez-de-chaussée", "Étage"])
        banc.touches("↓ Entrée")
        #expect(banc.agenda.liste.lignes.map(\.contenu.titre) == ["Atelier mémoire"])
        #expect(banc.ecran.contains("Unité\u{A0}: Rez-de-chaussée"))
        banc.touches("u ↓ ↓ Entrée")
        #expect(banc.agenda.liste.lignes.isEmpty)
        #expect(banc.message.contains("pour l’unité Étage"))
    }

    @Test("an appointment of several days shows on each of them")
    func plusieursJours() {
        var banc = BancAgenda()
        banc.noter("2026-11-20 18:00", "Séjour de vacances", duree: 3 * 24 * 60)
        banc.ouvrir()
        #expect(banc.ecran.contains("suite Séjour de vacances"))
        banc.touches("F8 F8")
        #expect(banc.choisi == "Séjour de vacances")
        banc.touches("F8")
        #expect(banc.choisi == nil)
    }

    @Test("the detail is read over the panel")
    func detail() {
        var banc = semaine(Size(rows: 24, columns: 80))
        banc.touches("↓ Entrée")
        guard case .texte(_, let lecteur) = banc.application.superpositions.last else {
            Issue.record("no text over the panel")
            return
        }
        #expect(lecteur.contenu.titre == "Cardiologie, CH du Port")
        #expect(lecteur.contenu.entete.map(\.valeur).first == "samedi 21 novembre 2026, 14:30 à 15:30 (aujourd’hui)")
        banc.touches("Échap")
        #expect(banc.application.superpositions.isEmpty)
    }

    @Test("another terminal writes: the day follows, the selection stays on its appointment")
    func baseChangee() {
        var banc = semaine(Size(rows: 24, columns: 80))
        banc.touches("↓")
        banc.noter("2026-11-21 07:00", "Prise de sang")
        banc.emettre(.resultat(.general(.version(1, alerte: "")), origine: nil))
        banc.emettre(.resultat(.general(.version(2, alerte: "")), origine: nil))
        #expect(banc.agenda.liste.lignes.first?.contenu.titre == "Prise de sang")
        #expect(banc.choisi == "Cardiologie, CH du Port")
    }

    @Test("a failed read says so and can be tried again")
    func lectureEnEchec() {
        var banc = BancAgenda()
        banc.echecSuivant = "La base ne répond pas."
        banc.ouvrir()
        #expect(banc.application.ligne?.message.texte == "La base ne répond pas.")
        banc.noter("2026-11-21 08:30", "Visite")
        banc.touches("F5")
        #expect(banc.choisi == "Visite")
    }

    @Test(
        "every size keeps its message row, its keys and one selected row",
        arguments: [
            Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 20, columns: 60),
            Size(rows: 12, columns: 42),
        ])
    func tailles(taille: Size) {
        for touches in ["j", "s", "j n", "j g", "s ↓ d"] {
            var banc = semaine(taille)
            banc.touches(touches)
            let lignes = banc.ecran.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lignes.count == taille.rows)
            #expect(lignes.last?.hasPrefix(" F1 Aide") == true, "\(touches)")
            #expect(lignes[taille.rows - 2].count > 10, "\(touches)")
            if banc.agenda.formulaire == nil, banc.agenda.courant != nil {
                #expect(lignes.dropLast(2).filter { $0.contains(">") }.count == 1, "\(touches)")
            }
        }
    }
}
