import CGMime
import DUIDomain
import Foundation

/// Bytes to text. Mail lies about its charset, so the announced one is only the first candidate.
enum JeuDeCaracteres {
    /// Text with what had to be guessed.
    struct Lecture {
        /// The text.
        var texte: String
        /// One French sentence when the charset was absent, wrong or unknown.
        var avertissement: String?
    }

    /// UTF-8 when the bytes are, else the French of Windows.
    static func guess(_ octets: UnsafeRawBufferPointer) -> String {
        PageDeCodes1252.reparerC1(String(validating: octets, as: UTF8.self) ?? PageDeCodes1252.decoder(octets))
    }

    /// Text from bytes whose charset was announced (empty when it was not).
    static func decode(_ octets: Data, annonce: String) -> Lecture {
        let jeu = annonce.trimmingCharacters(in: .whitespaces).lowercased()
        return octets.withUnsafeBytes { brut in
            let lecture = decode(brut, jeu: jeu)
            return Lecture(texte: PageDeCodes1252.reparerC1(lecture.texte), avertissement: lecture.avertissement)
        }
    }

    private static func decode(_ brut: UnsafeRawBufferPointer, jeu: String) -> Lecture {
        if brut.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Lecture(texte: guess(UnsafeRawBufferPointer(rebasing: brut.dropFirst(3))))
        }
        if brut.starts(with: [0xFF, 0xFE]) || brut.starts(with: [0xFE, 0xFF]), let texte = iconv(brut, "UTF-16") {
            return texte
        }
        switch jeu {
        case "", "us-ascii", "ascii", "utf-8", "utf8", "unicode-1-1-utf-8", "unknown-8bit", "x-unknown":
            return unicode(brut, estAnnonce: !jeu.isEmpty)
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "x-ansi",
            "ansi_x3.4-1968", "x-cp1252":
            return latin(brut)
        default:
            return iconv(brut, iconvName(jeu)) ?? unknown(brut, jeu)
        }
    }

    private static func unicode(_ brut: UnsafeRawBufferPointer, estAnnonce: Bool) -> Lecture {
        if let texte = String(validating: brut, as: UTF8.self) { return Lecture(texte: texte) }
        return Lecture(
            texte: PageDeCodes1252.decoder(brut),
            avertissement: estAnnonce
                ? "Le jeu de caractères annoncé ne convient pas au texte : DUI l’a lu comme du texte de Windows."
                : "Le jeu de caractères n’est pas annoncé : DUI l’a lu comme du texte de Windows.")
    }

    /// Latin-1 in mail is in fact windows-1252; and UTF-8 sent under that label cannot be taken for French Latin-1.
    private static func latin(_ brut: UnsafeRawBufferPointer) -> Lecture {
        guard brut.contains(where: { $0 >= 0x80 }), let texte = String(validating: brut, as: UTF8.self) else {
            return Lecture(texte: PageDeCodes1252.decoder(brut))
        }
        return Lecture(
            texte: texte,
            avertissement: "Le jeu de caractères annoncé ne convient pas au texte : DUI l’a lu comme de l’UTF-8.")
    }

    private static func unknown(_ brut: UnsafeRawBufferPointer, _ jeu: String) -> Lecture {
        Lecture(
            texte: String(validating: brut, as: UTF8.self) ?? PageDeCodes1252.decoder(brut),
            avertissement: "Jeu de caractères inconnu (« \(jeu.prefix(40)) ») : des lettres peuvent être fausses.")
    }

    private static func iconv(_ brut: UnsafeRawBufferPointer, _ nom: String) -> Lecture? {
        guard let base = brut.baseAddress else { return Lecture(texte: "") }
        guard nom.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else { return nil }
        var longueur = 0
        var fautes = 0
        let source = base.assumingMemoryBound(to: CChar.self)
        guard let converti = dui_iconv(nom, source, brut.count, &longueur, &fautes) else { return nil }
        defer { free(converti) }
        let texte = String(decoding: UnsafeRawBufferPointer(start: converti, count: longueur), as: UTF8.self)
        return Lecture(
            texte: texte,
            avertissement: fautes == 0
                ? nil : "Des caractères du texte n’ont pas pu être lus : « \u{FFFD} » les remplace.")
    }

    private static func iconvName(_ jeu: String) -> String {
        switch jeu {
        case "iso-8859-8-i": "iso-8859-8"
        case "ks_c_5601-1987": "euc-kr"
        case "gb2312", "x-gbk": "gbk"
        case "macintosh", "x-mac-roman": "macintosh"
        case "windows-31j", "x-sjis": "cp932"
        default: jeu
        }
    }
}
