import Testing

@testable import DUIDomain

@Suite("INS Datamatrix")
struct DatamatrixINSTests {
    static let enTete = "IS010000000000000000000000"
    static let oid = "1.2.250.1.213.1.4.10"
    /// As a hospital prints it; `|` stands for GS.
    static let corps = "S1279035121518989S2\(oid)|S3ELODIE LOUIS|S4MARTIN-D'ARCS|S5FS612-03-1979S751215"

    /// The code of a body in which `|` stands for GS.
    static func code(_ corps: String) -> String { enTete + corps.replacing("|", with: "\u{1D}") }

    private func lu(_ texte: String) throws -> String {
        let code = try DatamatrixINS(texte: texte)
        return [
            code.ins.matricule.valeur, code.ins.autorite.rawValue, code.prenomsDeNaissance, code.nomDeNaissance,
            code.sexe.rawValue, code.dateDeNaissance.iso, code.codeLieuDeNaissance,
        ].joined(separator: "/")
    }

    static let attendu = "279035121518989/\(oid)/ELODIE LOUIS/MARTIN-D'ARCS/F/1979-03-12/51215"

    @Test(
        "INS/va1.03 every way in which scanners give the same code",
        arguments: [
            code(corps), enTete + corps.replacing("|", with: "<GS>"), enTete + corps.replacing("|", with: "<gs>"),
            enTete + corps.replacing("|", with: ""), code(corps).lowercased(), code(corps) + "\r\n",
            "\t" + code(corps) + "\t", code(corps) + "\u{1D}", "]d2" + code(corps),
            code("S751215S612-03-1979S5FS4MARTIN-D'ARCS|S3ELODIE LOUIS|S2\(oid)|S1279035121518989"),
            code("S751215S5FS612-03-1979S1279035121518989S2\(oid)|S4MARTIN-D'ARCS|S3ELODIE LOUIS"),
            code("S1279035121518989|S2\(oid)|S3ELODIE LOUIS|S4MARTIN-D'ARCS|S5F|S612-03-1979|S751215|"),
            enTete + "S3ELODIE LOUISS4MARTIN-D'ARCSS2\(oid)S1279035121518989S5FS612-03-1979S751215",
            enTete + "S4MARTIN-D'ARCSS751215S612-03-1979S5FS1279035121518989S3ELODIE LOUISS2\(oid)",
        ])
    func lectures(texte: String) throws { #expect(try lu(texte) == Self.attendu) }

    @Test("INS/va1.03 the place of birth may be missing or empty")
    func sansLieu() throws {
        let attendu = String(Self.attendu.dropLast(5))
        let court = Self.corps.replacing("S751215", with: "")
        #expect(try lu(Self.code(court)) == attendu)
        #expect(try lu(Self.code(court + "S7")) == attendu)
        #expect(try lu(Self.code("S7|" + court)) == attendu)
    }

    static let cas: [(String, DatamatrixINS.Refus)] = [
        ("", .vide), (" \r\n", .vide), ("HELLO", .autreCode), ("3400936404649", .autreCode),
        ("DC04FR000001125E125E0126FR", .autre2DDoc), ("IS02" + String(repeating: "0", count: 22), .enTete),
        ("IS01FR00" + corps, .enTete), (String(repeating: "A", count: 801), .tropLong(801)),
        (code(corps.replacing("MARTIN", with: "MARTÎN")), .caractere(rang: 88)),
        (code(corps.replacing("MARTIN", with: "MAR\u{1B}TIN")), .caractere(rang: 87)),
        (code("X1" + corps), .champInconnu(rang: 27)), (code(corps + "S8X"), .champInconnu(rang: 120)),
        (code(corps + "S"), .champInconnu(rang: 120)), (code(corps + "S5F"), .champEnDouble(.sexe)),
        (code(corps.replacing("S5F", with: "")), .champAbsent(.sexe)), (enTete, .champAbsent(.matricule)),
        (code(corps.replacing("S3ELODIE LOUIS|", with: "S3|")), .champAbsent(.prenoms)),
        (code(String(corps.dropLast(2))), .champIncomplet(.lieu)),
        (code(corps.replacing("MARTIN", with: "MART1N")), .nomIllisible(.nomDeNaissance)),
        (code(corps.replacing("MARTIN-D'ARCS", with: "-'")), .nomIllisible(.nomDeNaissance)),
        (code(corps.replacing("ELODIE", with: "ELO.DIE")), .nomIllisible(.prenoms)),
        (code(corps.replacing("LOUIS", with: String(repeating: "L", count: 94))), .nomIllisible(.prenoms)),
        (code(corps.replacing("S5F", with: "S5U")), .sexe("U")),
        (code(corps.replacing("12-03-1979", with: "00-03-1979")), .date("00-03-1979")),
        (code(corps.replacing("12-03-1979", with: "31-02-1979")), .date("31-02-1979")),
        (code(corps.replacing("12-03-1979", with: "12/03/1979")), .date("12/03/1979")),
        (code(corps.replacing("518989", with: "518988")), .matricule(.cle(attendue: "89"))),
        (code(corps.replacing("\(oid)", with: "1.2.250.1.213.1.4.2")), .autoriteInconnue("1.2.250.1.213.1.4.2")),
    ]

    @Test("what is not a readable INS code says exactly why", arguments: cas)
    func refus(texte: String, attendu: DatamatrixINS.Refus) {
        #expect(throws: attendu) { try DatamatrixINS(texte: texte) }
        #expect(attendu.message.hasSuffix(".") && !attendu.message.contains("  "), "\(attendu.message)")
        #expect(attendu.message.count > 40)
    }

    @Test("a refused matricule or place comes with its own reason")
    func raisons() throws {
        #expect(DatamatrixINS.Refus.matricule(.cle(attendue: "89")).message.contains("devrait être 89"))
        let faux = Self.code(Self.corps.replacing("S751215", with: "S75121X"))
        let refus = try #require(throws: DatamatrixINS.Refus.self) { try DatamatrixINS(texte: faux) }
        #expect(refus == .lieu(try #require(CodeLieu.refus("5121X"))))
    }

    @Test("INS/va1.03 what is written is read again, whatever the scanner does with GS")
    func allerRetour() throws {
        for (nom, prenoms, lieu) in [
            ("MARTIN-D'ARCS", "ELODIE LOUIS", "51215"), ("S", "S S", ""), ("SS", "ASS", "2A004"),
            (String(repeating: "S", count: 100), String(repeating: "SA ", count: 33) + "S", "99999"),
        ] {
            let code = try DatamatrixINS(
                ins: INS(matricule: MatriculeINS("279035121518989"), autorite: .nirTest), nomDeNaissance: nom,
                prenomsDeNaissance: prenoms, sexe: .masculin, dateDeNaissance: jour("1979-03-02"),
                codeLieuDeNaissance: lieu)
            #expect(code.texte.count <= 300)
            #expect(try DatamatrixINS(texte: code.texte) == code)
            #expect(try DatamatrixINS(texte: code.texte.replacing("\u{1D}", with: "")) == code)
        }
        #expect(try DatamatrixINS(texte: Self.code(Self.corps)).texte == Self.code(Self.corps))
    }

    @Test("INS/va1.03 INS/va1.53 only a qualified identity has a code", arguments: StatutIdentite.allCases)
    func dUneIdentite(statut: StatutIdentite) throws {
        let identite = try identite(statut)
        guard statut == .qualifiee else {
            #expect(identite.datamatrix == nil)
            return
        }
        let code = try DatamatrixINS(texte: try #require(identite.datamatrix).texte)
        #expect(code.ins == identite.ins && code.nomDeNaissance == "MARTIN" && code.sexe == .feminin)
        #expect(code.prenomsDeNaissance == "ELODIE MARIE" && code.codeLieuDeNaissance == "51215")
        #expect(code.dateDeNaissance == jour("1934-03-12"))
    }

    @Test("INS/va1.13 a code that was read is a received identity, to be compared")
    func recue() throws {
        let recue = try DatamatrixINS(texte: Self.code(Self.corps)).identiteRecue
        #expect(recue.premierPrenom == "ELODIE" && recue.prenomsDeNaissance == "ELODIE LOUIS")
        #expect(recue.ins?.matricule.valeur == "279035121518989" && recue.codeLieuDeNaissance == "51215")
    }

    @Test("a code that was cut is refused, except before the place of birth")
    func coupes() {
        let entier = Self.code(Self.corps)
        let lues = (0..<entier.count).filter { (try? DatamatrixINS(texte: String(entier.prefix($0)))) != nil }
        #expect(lues == [entier.count - 7, entier.count - 5])
    }
}
