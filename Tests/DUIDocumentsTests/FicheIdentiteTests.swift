import DUIDomain
import Foundation
import Testing

@testable import DUIDocuments

@Suite("Fiche d’identité imprimée")
struct FicheIdentiteTests {
    private static func fiche(
        _ statut: StatutIdentite, attributs: Set<AttributIdentite> = [], matricule: String = "234031523200109"
    ) throws -> FicheIdentite {
        let jour = try #require(JourCivil(annee: 1934, mois: 3, jour: 12))
        let traits = TraitsIdentite(
            nomDeNaissance: "LE-GALL D'HERBE", prenomsDeNaissance: "ELODIE MARIE-ANNE", premierPrenom: "ELODIE",
            nomUtilise: "LEFÈVRE", dateDeNaissance: jour, sexe: .feminin, codeLieuDeNaissance: "15232",
            lieuDeNaissance: "Chaliers")
        let ins = INS(matricule: try MatriculeINS("279035121518989"), autorite: .nirTest)
        return FicheIdentite(
            id: Cle(1), ipp: "000042", version: 1,
            identite: Identite(traits: traits, statut: statut, ins: ins, attributs: attributs))
    }

    private static func mots(_ octets: Data) throws -> String {
        try LecteurPDF.text(of: octets).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("INS/va1.15 : les cinq mentions d’une identité qualifiée, sur une page")
    func mentions() throws {
        let octets = try FicheIdentiteImprimee.pdf(Self.fiche(.qualifiee), pied: "Imprimé par C. MOREL")
        let texte = try Self.mots(octets)
        for mention in [
            "Nom de naissance LE-GALL D'HERBE", "Premier prénom ELODIE", "Date de naissance 12/03/1934",
            "Sexe féminin", "Matricule INS 2 79 03 51 215 189 89 NIR", "Nom utilisé LEFÈVRE", "Chaliers (code 15232)",
            "IPP) 000042", "INS qualifiée", "Datamatrix INS", "personne est fictive", "page 1 sur 1",
        ] {
            #expect(texte.contains(mention), "\(mention)")
        }
        let matriceSeule = try FicheIdentiteImprimee.pdf(Self.fiche(.qualifiee), pied: "Imprimé par C. MOREL")
        #expect(matriceSeule == octets, "same sheet, same bytes")
    }

    @Test(
        "INS/va1.53 : sans statut qualifié, ni matricule ni code : les traits seuls",
        arguments: [StatutIdentite.provisoire, .recuperee, .validee])
    func traitsSeuls(_ statut: StatutIdentite) throws {
        let texte = try Self.mots(try FicheIdentiteImprimee.pdf(Self.fiche(statut), pied: ""))
        #expect(texte.contains("LE-GALL D'HERBE") && texte.contains("12/03/1934"))
        for mention in ["Matricule", "2 79 03", "279035121518989", "1.2.250", "Datamatrix"] {
            #expect(!texte.contains(mention), "\(mention)")
        }
    }

    @Test("un attribut se lit sur la feuille")
    func attribut() throws {
        let texte = try Self.mots(
            try FicheIdentiteImprimee.pdf(Self.fiche(.qualifiee, attributs: [.homonyme]), pied: ""))
        #expect(texte.contains("Attention : homonyme."))
    }

    @Test("INS/va1.03 : une matrice carrée, avec ses deux bords pleins et ses deux bords alternés")
    func matrice() throws {
        let texte = try #require(try Self.fiche(.qualifiee).identite.datamatrix?.texte)
        let matrice = try MatriceDeCode(texte)
        #expect(matrice.cote >= 32 && matrice.modules.allSatisfy { $0.count == matrice.cote })
        #expect(matrice.modules.allSatisfy { $0[0] } && matrice.modules[matrice.cote - 1].allSatisfy { $0 })
        #expect(matrice.modules[0] == (0..<matrice.cote).map { $0 % 2 == 0 })
        #expect(try MatriceDeCode(texte + "X") != matrice)
        for faux in ["", "É", String(repeating: "A", count: 3000)] {
            #expect(throws: ErreurLecture.self) { try MatriceDeCode(faux) }
        }
    }

    /// The sheet as a printer would ink it, in greys: width, height, one byte a pixel.
    private static func encrer(_ octets: Data, _ dossier: URL) throws -> (largeur: Int, pixels: [UInt8]) {
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        let pdf = dossier.appendingPathComponent("f.pdf")
        try octets.write(to: pdf)
        let racine = dossier.appendingPathComponent("f").path
        for options in [["-gray"], ["-png"]] {
            _ = try lancer("pdftoppm", options + ["-r", "180", "-singlefile", pdf.path, racine])
        }
        let pgm = try Data(contentsOf: URL(fileURLWithPath: racine + ".pgm"))
        let champs = pgm.prefix(30).split(whereSeparator: { $0 == 10 || $0 == 32 }).prefix(4)
            .map { String(decoding: $0, as: UTF8.self) }
        let largeur = try #require(Int(champs[1]))
        let hauteur = try #require(Int(champs[2]))
        return (largeur, Array(pgm.suffix(largeur * hauteur)))
    }

    private static func lancer(_ nom: String, _ arguments: [String]) throws -> Data? {
        guard let outil = SousProcessus.chercher(nom, dans: SousProcessus.dossiersDeProgrammes) else { return nil }
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: "\(outil)")
        processus.arguments = arguments
        let tube = Pipe()
        processus.standardOutput = tube
        try processus.run()
        let sortie = tube.fileHandleForReading.readDataToEndOfFile()
        processus.waitUntilExit()
        return sortie
    }

    @Test("INS/va1.03 : le code imprimé se relit : mêmes modules, et même texte par un lecteur quand il y en a un")
    func relecture() throws {
        let fiche = try Self.fiche(.qualifiee)
        let texte = try #require(fiche.identite.datamatrix?.texte)
        let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("dui-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: dossier) }
        let (largeur, pixels) = try Self.encrer(try FicheIdentiteImprimee.pdf(fiche, pied: ""), dossier)
        #expect(Self.portent(pixels, largeur, try MatriceDeCode(texte)))
        #expect(!Self.portent(pixels, largeur, try MatriceDeCode(texte.replacing("ELODIE", with: "ELODIA"))))
        let image = dossier.appendingPathComponent("f.png").path
        if let lu = try Self.lancer("dmtxread", ["-N", "1", "-m", "20000", image]) {
            #expect(String(decoding: lu, as: UTF8.self) == texte)
        }
    }

    /// Whether the modules stand somewhere on the page: the left border, black over the whole height, tells where.
    private static func portent(_ pixels: [UInt8], _ largeur: Int, _ matrice: MatriceDeCode) -> Bool {
        let module = 2.2 * 180 / 72
        let cote = Int(Double(matrice.cote) * module)
        let hauteur = pixels.count / largeur
        func noir(_ x: Int, _ y: Int) -> Bool { x < largeur && y < hauteur && pixels[y * largeur + x] < 128 }
        for y in 0..<(hauteur - cote) {
            for x in 100..<160 where noir(x, y) && !noir(x - 1, y) && !noir(x, y - 1) && noir(x, y + cote - 2) {
                let fidele = matrice.modules.enumerated().allSatisfy { rang, ligne in
                    ligne.enumerated().allSatisfy { colonne, dit in
                        noir(
                            x + Int((Double(colonne) + 0.5) * module), y + Int((Double(rang) + 0.5) * module)) == dit
                    }
                }
                if fidele { return true }
            }
        }
        return false
    }
}
