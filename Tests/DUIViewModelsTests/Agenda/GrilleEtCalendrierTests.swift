import DUIDomain
import DUIViewModels
import Testing

@Suite("Agenda: the week grid and the month")
struct GrilleEtCalendrierTests {
    private func jour(_ iso: String) throws -> JourCivil { try #require(JourCivil(iso: iso)) }

    @Test(
        "the part of the day of an hour",
        arguments: [
            (0, PartieDuJour.matin), (11, .matin), (12, .midi), (13, .midi), (14, .apresMidi), (20, .apresMidi),
            (21, .nuit), (23, .nuit),
        ])
    func parties(heure: Int, attendue: PartieDuJour) { #expect(PartieDuJour(heure: heure) == attendue) }

    @Test("a month from Monday, with the days of that month only")
    func mois() throws {
        let novembre = CalendrierMois(choisi: try jour("2026-11-21"))
        #expect(novembre.titre == "novembre 2026")
        #expect(novembre.semaines.count == 6)
        #expect(novembre.semaines[0].compactMap { $0?.jour } == [1])
        #expect(novembre.semaines[0].last??.jour == 1)
        #expect(novembre.semaines.flatMap { $0 }.compactMap { $0 }.count == 30)
        #expect(CalendrierMois(choisi: try jour("2027-02-01")).semaines.count == 4)
    }

    @Test("the 31st becomes the last day of a shorter month; years follow")
    func changerDeMois() throws {
        var mois = CalendrierMois(choisi: try jour("2027-01-31"))
        mois.deplacer(mois: 1)
        #expect(mois.choisi.iso == "2027-02-28")
        mois.deplacer(mois: -2)
        #expect(mois.choisi.iso == "2026-12-28")
        mois.deplacer(jours: 7)
        #expect(mois.choisi.iso == "2027-01-04")
    }

    @Test("cells hold what starts in them, in order, and the selection stays in them")
    func cellules() throws {
        var banc = BancAgenda()
        for (rang, heure) in ["08:30", "09:00", "11:59"].enumerated() { banc.noter("2026-11-18 \(heure)", "A\(rang)") }
        banc.noter("2026-11-18 12:00", "B")
        var grille = GrilleSemaine(jour: try jour("2026-11-18"))
        grille.remplir(banc.rendezVous.values.sorted { $0.contenu.debut < $1.contenu.debut })
        #expect(grille.contenu(jour: 2, partie: .matin).map(\.contenu.titre) == ["A0", "A1", "A2"])
        #expect(grille.profondeur(.matin) == 3)
        for attendu in ["A1", "A2", "B"] {
            grille.descendre(de: 1)
            #expect(grille.selectionne?.contenu.titre == attendu)
        }
        grille.descendre(de: -1)
        #expect(grille.selectionne?.contenu.titre == "A2")
        grille.remplir([])
        #expect(grille.selectionne == nil && grille.estVide)
    }
}
