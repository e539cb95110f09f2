import Testing

@testable import DUIDomain

@Suite("Import : la liste entière")
struct ListeAImporterTests {
    private func dits(_ lignes: String..., titres: String = "") throws -> [[String]] {
        try liste(([titresDeListe + titres] + lignes).joined(separator: "\n")).lignes.map(\.dits)
    }

    @Test("la même personne deux fois n’est créée qu’une, accents et traits d’union mis de côté")
    func doubles() throws {
        #expect(
            try dits("LE GALL;Zoé;12/03/1934;F;51215", "LE-GALL;ZOE;12031934;femme;51215")
                == [[], ["dejaConnue"]])
        #expect(
            try dits(
                "A;Zoé;12/03/1934;F;51215;Zoé Anne", "A;Zoé;12/03/1934;F;51215;", "A;Zoé;12/03/1934;F;51215;Zoé Lou",
                titres: ";Prénoms") == [[], ["dejaConnue"], ["ressemblance"]])
    }

    @Test(
        "une personne proche est signalée",
        arguments: [
            ("DUPONT;Anne;12/03/1934;F;51215", "DUPOND;Anna;12/03/1934;F;51215", true),
            ("DUPONT;Anne;12/03/1934;F;51215", "MARTIN;Anne;12/03/1934;F;51215", true),
            ("DUPONT;Anne;12/03/1934;F;51215", "DUPONT;Anne;13/03/1934;F;51215", true),
            ("DUPONT;Anne;12/03/1934;F;51215", "DUPONT;Anne;12/03/1934;F;29232", true),
            ("DUPONT;Anne;12/03/1934;F;51215", "DUPONT;Zoé;13/03/1934;F;51215", false),
            ("DUPONT;Anne;12/03/1934;F;51215", "MARTIN;Zoé;12/03/1934;F;51215", false),
        ])
    func proches(une: String, autre: String, ressemble: Bool) throws {
        #expect(try dits(une, autre) == [[], ressemble ? ["ressemblance"] : []])
    }

    @Test("un matricule ou un numéro local répété se voit")
    func numeros() throws {
        #expect(
            try dits(
                "A;Anne;12/03/1979;F;51215;279035121518989", "B;Zoé;13/03/1979;F;51215;279035121518989", titres: ";INS")
                == [[], ["ressemblance"]])
        #expect(
            try dits("A;Anne;12/03/1979;F;51215;7", "B;Zoé;13/03/1980;F;51215;7", titres: ";IPP")
                == [[], ["faute ipp"]])
        #expect(
            try dits("A;Anne;12/03/1979;F;51215;7", "A;Anne;12/03/1979;F;51215;7", titres: ";IPP")
                == [[], ["dejaConnue"]])
    }

    @Test("ce qui arrête l’import se dit en une fois, et s’accepte séparément")
    func obstacles() throws {
        let liste = try liste(
            """
            \(titresDeListe)
            A;Anne;12/03/1934;F;51215
            A;Anne;13/03/1934;F;51215
            B;Zoé;31/12/1935;F;99999
            C;Zoé;31/02/1935;F;51215
            A;Anne;12/03/1934;F;51215
            """)
        #expect(liste.obstacles([]) == [.fautes(1), .ressemblances(1), .doutes(1)])
        #expect(liste.obstacles([.ressemblances]) == [.fautes(1), .doutes(1)])
        #expect(liste.obstacles([.ressemblances, .doutes]) == [.fautes(1)])
        #expect(liste.nouvelles.map(\.numero) == [2, 3, 4])
        let base = ConstatImport(ligne: 2, colonne: .chambre, .faute, "La chambre 9 n’existe pas.")
        #expect(liste.avec([base]).obstacles([.ressemblances, .doutes]) == [.fautes(2)])
        // Of somebody who is there already nothing is asked.
        let connue = [3, 4].map { ConstatImport(ligne: $0, .dejaConnue, "Déjà dans la base.") }
        #expect(liste.avec(connue).obstacles([]) == [.fautes(1)])
    }

    @Test("dix mille lignes se lisent, au-delà de vingt mille rien n’est lu")
    func volume() throws {
        func texte(_ combien: Int) -> String {
            (0..<combien).reduce(into: titresDeListe) { texte, rang in
                let lettres = String(rang, radix: 26).map {
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst(Int(String($0), radix: 26) ?? 0).prefix(1)
                }
                let ne = JourCivil(joursDepuisEpoque: -15_000 + rang)
                texte += "\nK\(lettres.joined())X;Anne;\(ne.court);F;29232"
            }
        }
        let lue = try liste(texte(10_000))
        #expect(lue.lignes.count == 10_000 && lue.nouvelles.count == 10_000)
        #expect(try liste(texte(LimitesImport.rangees)).lignes.count == LimitesImport.rangees)
        #expect(refus(Array(texte(LimitesImport.rangees + 1).utf8)).contains("dépasse 20000 lignes"))
    }

    @Test("une date qui remplit sa colonne ne fait pas comparer chacun à tous")
    func memeDate() throws {
        let lettres = Array("BCDFGHJKLMNPQRSTVWXZ")
        let noms = lettres.flatMap { une in lettres.map { "\(une)A\($0)A\(une)" } }
        let lignes = noms.prefix(300).map { "\($0);\($0);01/01/1930;F;29232" }
        let lue = try liste(([titresDeListe] + lignes).joined(separator: "\n"))
        #expect(lue.lignes.prefix(LimitesImport.nesLeMemeJour).allSatisfy { !$0.a(.doute) })
        #expect(lue.lignes.dropFirst(LimitesImport.nesLeMemeJour).allSatisfy { $0.a(.doute) })
    }
}
