import DUIDomain
import Testing

struct CadenceINSiTests {
    private static func instant(_ annee: Int, _ mois: Int, _ jour: Int, heure: Int = 0) throws -> Instant {
        Instant(try #require(JourCivil(annee: annee, mois: mois, jour: jour)), heure: heure, minute: 0)
    }

    @Test(
        "INS/va1.70 l’intervalle se compte en mois du calendrier, jusqu’au dernier jour d’un mois plus court",
        arguments: [
            ((2026, 11, 22), 36, (2023, 11, 22)), ((2026, 3, 31), 1, (2026, 2, 28)), ((2024, 3, 31), 1, (2024, 2, 29)),
            ((2026, 1, 15), 1, (2025, 12, 15)), ((2026, 12, 1), 12, (2025, 12, 1)), ((2026, 6, 30), 120, (2016, 6, 30)),
        ])
    func limite(_ du: (Int, Int, Int), _ mois: Int, _ attendu: (Int, Int, Int)) throws {
        let maintenant = try Self.instant(du.0, du.1, du.2, heure: 14)
        #expect(
            CadenceINSi.limite(mois: mois, au: maintenant) == (try Self.instant(attendu.0, attendu.1, attendu.2)))
    }

    @Test("un intervalle hors des bornes n’a pas de limite", arguments: [0, -1, 121, Int.min, Int.max])
    func bornes(_ mois: Int) throws {
        #expect(CadenceINSi.limite(mois: mois, au: try Self.instant(2026, 11, 22)) == nil)
    }

    @Test("ce qui reste à vérifier n’est jamais négatif")
    func reste() {
        #expect(LotINSi(mois: 36, qualifiees: 10, aJour: 4, dejaEnFile: 1).aVerifier == 5)
        #expect(LotINSi(mois: 36, qualifiees: 0, aJour: 1, dejaEnFile: 0).aVerifier == 0)
    }
}
