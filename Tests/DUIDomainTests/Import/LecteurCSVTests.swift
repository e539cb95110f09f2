import Testing

@testable import DUIDomain

@Suite("Import : rangées et cellules")
struct LecteurCSVTests {
    /// Rows as `numéro:a|b`, a broken one as `numéro!`.
    private func rangees(_ texte: String, _ separateur: Character = ";") -> [String] {
        var lecteur = LecteurCSV(Array(texte.utf8), separateur: separateur.asciiValue ?? 0)
        var sortie: [String] = []
        while let rangee = lecteur.suivante() {
            sortie.append(
                rangee.defaut == nil
                    ? "\(rangee.numero):\(rangee.cellules.joined(separator: "|"))" : "\(rangee.numero)!")
        }
        return sortie
    }

    @Test(
        "guillemets, fins de ligne et cellules vides",
        arguments: [
            ("a;b\nc;d\n", ["1:a|b", "2:c|d"]), ("a;b\r\nc;d", ["1:a|b", "2:c|d"]), ("a;b\rc;d\r", ["1:a|b", "2:c|d"]),
            ("a;;\n;b\n", ["1:a||", "2:|b"]), ("\n\na\n", ["1:", "2:", "3:a"]), ("", []),
            ("\"a;b\";c\n", ["1:a;b|c"]), ("\"a\"\"b\";c\n", ["1:a\"b|c"]), ("\"\";\"\"\n", ["1:|"]),
            ("\"a\r\nb\";c\nd\n", ["1:a\nb|c", "2:d"]), ("\"a\rb\"\n", ["1:a\nb"]), ("\"a\" ;b\n", ["1:a|b"]),
            ("a\"b;12\" x\n", ["1:a\"b|12\" x"]), ("\"a\"", ["1:a"]), ("a;", ["1:a|"]), ("\"\"\"\"\n", ["1:\""]),
            ("é;œ\n", ["1:é|œ"]),
        ])
    func lecture(texte: String, attendues: [String]) { #expect(rangees(texte) == attendues) }

    @Test(
        "une ligne dont les guillemets ne tiennent pas n’avale pas les suivantes",
        arguments: [
            ("a\n\"b;c\nd\n", ["1:a", "2!", "3:d"]), ("\"a\"b;c\nd\n", ["1!", "2:d"]),
            ("\"a;b\nc;\"d\";e\nf\n", ["1!", "2:c|d|e", "3:f"]), ("\"", ["1!"]), ("\"a\n", ["1!"]),
            ("\"" + String(repeating: "x\n", count: 60) + "\"\ny\n", ["1!"]),
        ])
    func brisees(texte: String, debut: [String]) {
        let lues = rangees(texte)
        #expect(Array(lues.prefix(debut.count)) == debut)
        #expect(lues.last == (texte.hasSuffix("y\n") ? "62:y" : debut.last))
    }

    @Test("une cellule de trop d’octets, une ligne de trop de cellules sont dites")
    func limites() {
        let longue = String(repeating: "a", count: LimitesImport.octetsDUneCellule)
        #expect(rangees("\(longue);b\nc\n").count == 2 && rangees("\(longue);b\nc\n")[0].hasPrefix("1:"))
        #expect(rangees("\(longue)a;b\nc\n") == ["1!", "2:c"])
        #expect(rangees("\"\(longue)a\";b\nc\n") == ["1!", "2:c"])
        let cent = Array(repeating: "a", count: LimitesImport.cellules).joined(separator: ";")
        #expect(rangees("\(cent)\nc\n").count == 2 && rangees("\(cent)\n")[0].hasPrefix("1:"))
        #expect(rangees("\(cent);a\nc\n") == ["1!", "2:c"])
    }

    @Test("un fichier hostile se lit en un temps borné")
    func hostile() {
        let ouvrants = String(repeating: "\"a\n", count: 100_000)
        #expect(rangees(ouvrants).count >= 40_000)
        let croises = String(repeating: "a\";\"b\n", count: 50_000) + "\"x\"y\n"
        #expect(!rangees(croises).isEmpty)
    }

    @Test(
        "le séparateur est celui sous lequel les titres se lisent",
        arguments: [
            (";", ListeAImporter.Separateur.pointVirgule), (",", .virgule), ("\t", .tabulation),
        ])
    func separateurs(separateur: String, attendu: ListeAImporter.Separateur) throws {
        let texte = "\(titresDeListe)\nMARTIN;\"Anne;Zoé\";12/03/1934;F;51215\n".replacing(";", with: separateur)
        let liste = try liste(texte)
        #expect(liste.separateur == attendu && liste.lignes.count == 1)
        #expect(liste.entetes.places.count == 5)
    }

    @Test("l’annonce « sep= » d’un tableur n’est pas une ligne")
    func annonce() throws {
        let liste = try liste("sep=,\r\n\(titresDeListe.replacing(";", with: ","))\nMARTIN,Anne,12/03/1934,F,51215\n")
        #expect(liste.separateur == .virgule && liste.lignes.map(\.numero) == [2])
    }

    @Test("le numéro d’une ligne est celui du tableur : les lignes vides comptent, une cellule sur deux lignes non")
    func numeros() throws {
        let liste = try liste(
            "\(titresDeListe);Notes\nA;Anne;12/03/1934;F;51215;\"un\ndeux\"\n;;;;;\nB;Anne;12/04/1934;F;51215;\n")
        #expect(liste.lignes.map(\.numero) == [2, 4])
    }
}
