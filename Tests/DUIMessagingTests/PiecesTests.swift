import DUIDomain
import Foundation
import Testing

@testable import DUIMessaging

@Suite("Les pièces et leurs noms")
struct PiecesTests {
    @Test(
        "un nom de pièce ne peut nuire ni à l’écran ni au disque",
        arguments: [
            ("scan.pdf", "scan.pdf"), ("../../etc/passwd", "passwd"), ("C:\\Windows\\x.exe", "x.exe"),
            ("a\u{1B}[2J.pdf", "a\u{FFFD}[2J.pdf"), ("fdp\u{202E}gpj.exe", "fdp\u{FFFD}gpj.exe"),
            ("a:b|c?.txt", "a_b_c_.txt"), (".bashrc", "bashrc"), ("CON.txt", "_CON.txt"), ("nul", "_nul"),
            ("  a  .pdf. ", "a  .pdf"), ("", ""), ("///", ""), ("...", ""), ("é\n\tè.pdf", "é     è.pdf"),
        ])
    func noms(brut: String, attendu: String) { #expect(NomDePiece.clean(brut) == attendu) }

    @Test("un nom démesuré est raccourci, son extension reste", arguments: ["a", "é", "e\u{301}\u{301}\u{301}"])
    func nomLong(lettre: String) {
        let nom = NomDePiece.clean(String(repeating: lettre, count: 5000) + ".pdf")
        #expect(nom.utf8.count <= 185 && nom.hasSuffix("….pdf"))
        #expect(NomDePiece.clean("a." + String(repeating: lettre, count: 5000)).utf8.count <= 185)
        #expect(NomDePiece.clean("e" + String(repeating: "\u{301}", count: 5000)).utf8.count <= 185)
    }

    @Test(
        "une pièce sans nom en reçoit un d’après son type",
        arguments: [
            ("application/pdf", "pièce 1.pdf"), ("image/jpeg", "pièce 1.jpg"), ("application/x-inconnu", "pièce 1.bin"),
            ("application/zip", "pièce 1.zip"),
        ])
    func sansNom(type: String, attendu: String) throws {
        let courriel = try lire(partie("Content-Type: \(type)\nContent-Disposition: attachment", "x"))
        #expect(courriel.pieces.map(\.nom) == [attendu])
        #expect(courriel.pieces.map(\.typeMIME) == [type])
    }

    @Test(
        "le nom se lit sous toutes les formes de RFC 2231 et de la pratique",
        arguments: [
            ("filename=\"simple.pdf\"", "simple.pdf"), ("filename=sans-guillemets.pdf", "sans-guillemets.pdf"),
            ("filename*=UTF-8''R%C3%A9sultat.pdf", "Résultat.pdf"),
            ("filename*=iso-8859-1'fr'R%E9sultat.pdf", "Résultat.pdf"),
            ("filename*0=\"compte \";\n filename*1=\"rendu.pdf\"", "compte rendu.pdf"),
            ("filename*0*=UTF-8''R%C3%A9;\n filename*1*=sultat%20;\n filename*2=\"1.pdf\"", "Résultat 1.pdf"),
            ("filename=\"=?utf-8?q?R=C3=A9sultat.pdf?=\"", "Résultat.pdf"),
            ("filename=\"=?utf-8?b?UsOpc3VsdGF0?= =?utf-8?b?LnBkZg==?=\"", "Résultat.pdf"),
            ("filename=\"brut é.pdf\"", "brut é.pdf"), ("filename=\"a\\\"b.pdf\"", "a_b.pdf"),
            ("filename=\"..\\\\..\\\\x.pdf\"", "x.pdf"), ("filename=", "pièce 1.pdf"),
            ("filename=\"20220531_CR d'imagerie_CORSE_FIGATELLIX.pdf\"", "20220531_CR d'imagerie_CORSE_FIGATELLIX.pdf"),
        ])
    func nomsCodes(parametre: String, attendu: String) throws {
        let courriel = try lire(
            partie("Content-Type: application/pdf\nContent-Disposition: attachment; \(parametre)", "x"))
        #expect(courriel.pieces.map(\.nom) == [attendu])
    }

    @Test("un nom en Latin-1 brut se lit, et « name » supplée « filename »")
    func nomBrut() throws {
        let courriel = try LecteurMIME.read(
            octets(
                "From: a@b.fr\r\nContent-Type: application/pdf; name=\"R", [0xE9],
                "sultat.pdf\"\r\n"
                    + "Content-Disposition: attachment\r\n\r\nx"))
        #expect(courriel.pieces.map(\.nom) == ["Résultat.pdf"])
    }

    @Test("deux pièces de même nom restent deux, chacune avec le sien")
    func doublons() throws {
        let une = "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=Scan.pdf\n\nx\n"
        let courriel = try lire(
            partie(
                "Content-Type: multipart/mixed; boundary=b", une + une.replacingOccurrences(of: "S", with: "s") + une)
                + "--b--\n")
        #expect(courriel.pieces.map(\.nom) == ["Scan.pdf", "scan (2).pdf", "Scan (3).pdf"])
    }

    @Test("un corps qui se trouve ailleurs n’est pas cherché")
    func ailleurs() throws {
        let courriel = try lire(
            partie(
                "Content-Type: message/external-body; access-type=URL; URL=\"https://exemple.fr/x\"",
                "Content-Type: text/html\n\n"))
        #expect(courriel.avertissements == ["Une pièce est à chercher ailleurs : DUI ne va pas la chercher."])
        #expect(courriel.pieces.count == 1)
    }
}
