import Testing

@testable import DUIDomain

@Suite("Civil days")
struct JourCivilTests {
    @Test(
        "known days of the week",
        arguments: [
            ("1970-01-01", 4), ("2000-01-01", 6), ("2000-02-29", 2), ("1900-01-01", 1), ("1934-03-12", 1),
            ("2026-11-21", 6), ("2024-02-29", 4), ("1789-07-14", 2), ("2100-03-01", 1), ("1969-07-20", 7),
        ])
    func jourDeSemaine(iso: String, attendu: Int) { #expect(jour(iso).jourDeSemaine == attendu) }

    @Test(
        "ISO weeks, with years of 53",
        arguments: [
            ("2026-11-23", 48), ("2026-01-01", 1), ("2026-12-31", 53), ("2027-01-03", 53), ("2027-01-04", 1),
            ("2020-12-31", 53), ("2021-01-03", 53), ("2021-01-04", 1), ("2024-12-30", 1), ("2025-12-29", 1),
            ("2015-12-31", 53), ("2016-01-03", 53), ("2022-01-02", 52), ("2008-12-29", 1),
        ])
    func semaine(iso: String, attendu: Int) { #expect(jour(iso).semaine == attendu) }

    @Test("every day of four centuries follows the one before")
    func suite() {
        var precedent = jour("1799-12-31")
        for rang in precedent.joursDepuisEpoque + 1...jour("2200-01-01").joursDepuisEpoque {
            let suivant = JourCivil(joursDepuisEpoque: rang)
            let estSuite =
                suivant.jour == precedent.jour + 1 && suivant.mois == precedent.mois
                || suivant.jour == 1
                    && precedent.jour == JourCivil.nombreDeJours(mois: precedent.mois, annee: precedent.annee)
            guard suivant.joursDepuisEpoque == rang, estSuite, suivant > precedent,
                suivant.jourDeSemaine == precedent.jourDeSemaine % 7 + 1
            else {
                Issue.record("\(precedent.iso) puis \(suivant.iso)")
                return
            }
            precedent = suivant
        }
    }

    @Test(
        "days that do not exist",
        arguments: ["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "0000-01-01", "2026-11", ""])
    func inexistants(iso: String) { #expect(JourCivil(iso: iso) == nil) }

    @Test func lectureEtEcriture() {
        #expect(JourCivil(iso: "19340312103000+0100")?.iso == "1934-03-12")
        #expect(jour("2000-02-29").court == "29/02/2000")
        #expect(jour("2026-11-29").lundi == jour("2026-11-23"))
        #expect(jour("2026-12-31").adding(jours: 1) == jour("2027-01-01"))
        #expect(jour("1970-01-01").adding(jours: -1) == jour("1969-12-31"))
    }

    @Test("age on the day, the eve, and for a 29 February")
    func anneesRevolues() {
        #expect(jour("1934-03-12").anneesRevolues(au: jour("2026-03-11")) == 91)
        #expect(jour("1934-03-12").anneesRevolues(au: jour("2026-03-12")) == 92)
        #expect(jour("1936-02-29").anneesRevolues(au: jour("2026-02-28")) == 89)
        #expect(jour("1936-02-29").anneesRevolues(au: jour("2026-03-01")) == 90)
    }
}
