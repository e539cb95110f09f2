import Testing

@testable import DUIDomain

@Suite("Dates as they are written for people")
struct FormatDateTests {
    @Test func longEtCourt() {
        #expect(FormatDate.long(jour("2026-11-21")) == "samedi 21 novembre 2026")
        #expect(FormatDate.long(jour("2026-11-01")) == "dimanche 1er novembre 2026")
        #expect(FormatDate.court(samediSoir.heureLegale) == "sam. 21/11 21:47")
        #expect(FormatDate.court(instant("2026-11-23 14:30").heureLegale) == "lun. 23/11 14:30")
        #expect(FormatDate.colonne(jour("2026-11-23")) == "Lun 23")
        #expect(FormatDate.moisAnnee(jour("2026-08-03")) == "août 2026")
    }

    @Test(
        "how far a day is",
        arguments: [
            ("2026-11-21", "aujourd’hui"), ("2026-11-22", "demain"), ("2026-11-20", "hier"),
            ("2026-11-18", "il y a 3 jours"), ("2026-11-23", "dans 2 jours"), ("2026-12-21", "dans 30 jours"),
            ("2027-01-21", "dans 2 mois"), ("2026-09-01", "il y a 2 mois"), ("2027-11-20", "dans 11 mois"),
            ("2027-11-21", "dans 12 mois"), ("2028-11-20", "dans 23 mois"), ("2028-11-21", "dans 2 ans"),
            ("1934-03-12", "il y a 92 ans"),
        ])
    func relatif(iso: String, attendu: String) {
        #expect(FormatDate.relatif(jour(iso), aujourdhui: jour("2026-11-21")) == attendu)
    }

    @Test(
        "the week of a day",
        arguments: [
            ("2026-11-23", "Semaine 48   du lundi 23 au dimanche 29 novembre 2026"),
            ("2026-12-02", "Semaine 49   du lundi 30 novembre au dimanche 6 décembre 2026"),
            ("2027-01-01", "Semaine 53   du lundi 28 décembre 2026 au dimanche 3 janvier 2027"),
            ("2026-06-05", "Semaine 23   du lundi 1er au dimanche 7 juin 2026"),
        ])
    func semaine(iso: String, attendu: String) { #expect(FormatDate.semaine(jour(iso)) == attendu) }

    @Test(
        "ages",
        arguments: [
            ("1934-03-12", "92 ans"), ("1934-11-21", "92 ans"), ("1934-11-22", "91 ans"), ("2025-11-21", "1 an"),
            ("2025-11-22", "11 mois"), ("2026-11-02", "19 jours"), ("2026-11-20", "1 jour"), ("2026-11-21", "0 jour"),
        ])
    func age(iso: String, attendu: String) { #expect(FormatDate.age(ne: jour(iso), le: jour("2026-11-21")) == attendu) }
}
