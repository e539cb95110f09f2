import Testing

@testable import DUIDomain

@Suite("Instants and legal time")
struct InstantTests {
    @Test(
        "HL7 time stamps",
        arguments: [
            ("20261121", "21/11/2026 00:00"), ("202611212147", "21/11/2026 21:47"),
            ("20261121214730", "21/11/2026 21:47"), ("20261121214730+0100", "21/11/2026 21:47"),
            ("20261121204730+0000", "21/11/2026 21:47"), ("20261121154730-0500", "21/11/2026 21:47"),
            ("20260721214730.1234+0200", "21/07/2026 21:47"), ("2026072121+0000", "21/07/2026 23:00"),
            ("20260721235959", "21/07/2026 23:59"), ("19340312", "12/03/1934 00:00"),
        ])
    func hl7(texte: String, attendu: String) { #expect(Instant(hl7: texte)?.heureLegale.complet == attendu) }

    @Test(
        "what is not a time stamp",
        arguments: [
            "", "2026", "202611", "20261321", "2026-11-21", "2026112125", "202611212160", "20261121214799",
            "202611212147+01", "202611212147+", "abcdefgh", "20261121214730+9999", "2026112121473", "20261121x",
            "20261121214730+01000", "٢٠٢٦١١٢١",
        ])
    func hl7Refuse(texte: String) { #expect(Instant(hl7: texte) == nil) }

    @Test(
        "the changes of 2026, to the second",
        arguments: [
            (1_774_746_000 - 1, "29/03/2026 01:59", 3600), (1_774_746_000, "29/03/2026 03:00", 7200),
            (1_792_890_000 - 1, "25/10/2026 02:59", 7200), (1_792_890_000, "25/10/2026 02:00", 3600),
            (0, "01/01/1970 01:00", 3600), (-1, "01/01/1970 00:59", 3600), (-86_400, "31/12/1969 01:00", 3600),
        ])
    func heureLegale(secondes: Int, attendu: String, decalage: Int) {
        let heure = Instant(secondes: Int64(secondes)).heureLegale
        #expect(heure.complet == attendu)
        #expect(heure.decalage == decalage)
    }

    @Test("a legal time turned into an instant reads back the same, every hour of a year")
    func allerRetour() {
        for rang in 0..<365 {
            let jour = jour("2026-01-01").adding(jours: rang)
            for heure in 0..<24 where !(jour.iso == "2026-03-29" && heure == 2) {
                let relue = Instant(jour, heure: heure, minute: 30).heureLegale
                #expect(relue.jour == jour && relue.heure == heure && relue.minute == 30)
            }
        }
    }

    @Test("the doubled hour has two instants, the skipped one is read as if clocks had not moved")
    func heuresDuChangement() {
        let octobre = jour("2026-10-25")
        let premiere = Instant(octobre, heure: 2, minute: 30)
        let seconde = Instant(octobre, heure: 2, minute: 30, secondeOccurrence: true)
        #expect(seconde.secondes - premiere.secondes == 3600)
        #expect(
            Instant(octobre, heure: 1, minute: 59, secondeOccurrence: true) == Instant(octobre, heure: 1, minute: 59))
        #expect(Instant(octobre, heure: 3, minute: 0, secondeOccurrence: true) == Instant(octobre, heure: 3, minute: 0))
        #expect(Instant(jour("2026-03-29"), heure: 2, minute: 30).heureLegale.heureMinute == "03:30")
    }
}
