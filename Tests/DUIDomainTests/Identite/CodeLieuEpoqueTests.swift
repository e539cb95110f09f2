import Testing

@testable import DUIDomain

@Suite("Places of birth that did not exist at birth")
struct CodeLieuEpoqueTests {
    @Test(
        "ce que des départements entiers sont devenus se demande, sans être refusé",
        arguments: [
            ("2A004", "1975-12-31", true), ("2A004", "1976-01-01", false), ("20004", "1975-12-31", false),
            ("20004", "1976-01-01", true), ("92050", "1967-12-31", true), ("92050", "1968-01-01", false),
            ("95127", "1950-01-01", true), ("95127", "1970-01-01", false), ("96001", "1950-01-01", false),
            ("96001", "1957-01-01", true), ("97608", "2010-01-01", true), ("97608", "2012-01-01", false),
            ("97701", "2000-01-01", true), ("97801", "2008-01-01", false), ("75056", "1930-01-01", false),
            ("99352", "1930-01-01", false),
        ])
    func epoques(code: String, ne: String, demande: Bool) {
        #expect((CodeLieu.question(code, neLe: jour(ne)) != nil) == demande)
    }

    @Test("the form of admission asks, and refuses nothing")
    func formulaire() throws {
        let controle = ControleTraitsTests.controle { $0.codeLieuDeNaissance = "92050" }
        #expect(controle.bloquantes.isEmpty && controle.aConfirmer.map(\.champ) == [.codeLieuDeNaissance])
        #expect(try #require(controle.aConfirmer.first).message.contains("date de 1968"))
        #expect(ControleTraitsTests.controle { $0.codeLieuDeNaissance = "75056" }.anomalies.isEmpty)
    }
}
