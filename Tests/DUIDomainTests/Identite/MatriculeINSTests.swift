import Foundation
import Testing

@testable import DUIDomain

@Suite("Matricule INS")
struct MatriculeINSTests {
    /// The key by long division on text, another way than the one under test.
    static func cle(_ treize: String) -> String {
        let chiffres = treize.replacingOccurrences(of: "2A", with: "19").replacingOccurrences(of: "2B", with: "18")
        guard let nombre = Int64(chiffres) else { return "??" }
        return pad(Int(97 - nombre % 97), 2)
    }

    @Test(
        "keys, Corsica and NIA included",
        arguments: [
            "2790351215189", "134032A012345", "234032B033004", "7850399123456", "8990175108001", "3340613055123",
            "1345044109001",
        ])
    func cles(treize: String) throws {
        let attendue = Self.cle(treize)
        let matricule = try MatriculeINS(treize + attendue)
        #expect(matricule.valeur == treize + attendue)
        let fausse = attendue == "01" ? "02" : "01"
        #expect(throws: MatriculeINS.Refus.cle(attendue: attendue)) { try MatriculeINS(treize + fausse) }
    }

    @Test("published examples")
    func exemples() throws {
        #expect(try MatriculeINS("279035121518989").groupe == "2 79 03 51 215 189 89")
        #expect(try MatriculeINS(" 2 79 03 51 215 189 89 ").valeur == "279035121518989")
    }

    @Test(
        "what is not a matricule",
        arguments: [
            ("", MatriculeINS.Refus.longueur(0)), ("27903512151898", .longueur(14)),
            ("2790351215189890", .longueur(16)),
            ("579035121518989", .caractere(rang: 1)), ("279035121518X89", .caractere(rang: 13)),
            ("27903C121518989", .caractere(rang: 6)), ("2790٣5121518989", .caractere(rang: 5)),
            ("279035121518988", .cle(attendue: "89")),
        ])
    func refus(texte: String, attendu: MatriculeINS.Refus) {
        #expect(throws: attendu) { try MatriculeINS(texte) }
    }

    @Test("lower case Corsica keeps its letter in capitals")
    func corseMinuscule() throws {
        let treize = "123042A012345"
        let cle = Self.cle(treize)
        #expect(try MatriculeINS(treize.lowercased() + cle).valeur == treize + cle)
    }
}
