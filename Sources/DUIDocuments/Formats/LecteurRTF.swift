import DUIDomain
import Foundation

/// Turns RTF into text: the words of letters and reports, without their layout.
public enum LecteurRTF {
    /// Largest RTF accepted.
    public static let tailleMaximale = 20 << 20
    /// Deepest group accepted.
    static let profondeurMaximale = 500

    /// The text of an RTF file, made harmless.
    public static func text(_ octets: Data) throws(ErreurLecture) -> String {
        guard octets.starts(with: Signature.rtf) else {
            throw ErreurLecture(.formatInconnu, "Ce fichier n’est pas du texte RTF, malgré ce qu’il annonce.")
        }
        guard octets.count <= tailleMaximale else {
            throw ErreurLecture(
                .tropGrand,
                "Le texte pèse \(Taille.enMots(octets.count)), plus que les \(Taille.enMots(tailleMaximale)) acceptés.")
        }
        var automate = AutomateRTF(Array(octets))
        guard automate.lire() else {
            throw ErreurLecture(.tropGrand, "Ce texte RTF emboîte trop de groupes : il n’est pas lu.")
        }
        return Assainissement.texte(automate.texte)
    }
}

/// Reads RTF sign by sign.
struct AutomateRTF {
    private struct Groupe {
        var ignore = false
        /// Replacement characters that follow a `\u` (`\uc`).
        var remplacements = 1
    }

    private(set) var scalaires = String.UnicodeScalarView()
    private let octets: [UInt8]
    private var place = 0
    private var groupe = Groupe()
    private var pile: [Groupe] = []
    private var aSauter = 0
    private var demiPaire: UInt32?

    /// Groups whose text is not for the reader.
    private static let destinationsIgnorees: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr",
        "footerl", "footerr", "headerf", "footerf", "listtable", "listoverridetable", "rsidtbl", "generator",
        "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "fldinst", "filetbl", "revtbl",
        "private", "mmathPr", "pgptbl", "bkmkstart", "bkmkend", "nonshppict", "shppict",
    ]

    init(_ octets: [UInt8]) { self.octets = octets }

    /// The text read.
    var texte: String { String(scalaires) }

    /// Reads to the end; false when groups are nested beyond reason.
    mutating func lire() -> Bool {
        while place < octets.count {
            let octet = octets[place]
            place += 1
            switch octet {
            case UInt8(ascii: "{"):
                guard pile.count < LecteurRTF.profondeurMaximale else { return false }
                pile.append(groupe)
                aSauter = 0
            case UInt8(ascii: "}"):
                if let precedent = pile.popLast() { groupe = precedent }
                aSauter = 0
            case UInt8(ascii: "\\"): lireCommande()
            case 0x0A, 0x0D, 0x00: break
            default: ajouter(PageDeCodes1252.scalaire(octet))
            }
        }
        return true
    }

    private mutating func ajouter(_ scalaire: Unicode.Scalar) {
        if aSauter > 0 {
            aSauter -= 1
        } else if !groupe.ignore {
            scalaires.append(scalaire)
        }
    }

    private mutating func lireCommande() {
        guard place < octets.count else { return }
        let octet = octets[place]
        guard Self.estLettre(octet) else {
            place += 1
            lireSigne(octet)
            return
        }
        let debut = place
        while place < octets.count, Self.estLettre(octets[place]), place - debut < 32 { place += 1 }
        let mot = String(decoding: octets[debut..<place], as: UTF8.self)
        let parametre = lireParametre()
        if place < octets.count, octets[place] == 0x20 { place += 1 }
        executer(mot, parametre)
    }

    private mutating func lireParametre() -> Int? {
        let debut = place
        var fin = place
        if fin < octets.count, octets[fin] == UInt8(ascii: "-") { fin += 1 }
        let premierChiffre = fin
        while fin < octets.count, (0x30...0x39).contains(octets[fin]), fin - premierChiffre < 10 { fin += 1 }
        guard fin > premierChiffre else { return nil }
        place = fin
        return Int(String(decoding: octets[debut..<fin], as: UTF8.self))
    }

    private mutating func lireSigne(_ octet: UInt8) {
        switch octet {
        case UInt8(ascii: "'"): lireHexadecimal()
        case UInt8(ascii: "*"): groupe.ignore = true
        case UInt8(ascii: "~"): ajouter("\u{A0}")
        case UInt8(ascii: "_"): ajouter("\u{2011}")
        case UInt8(ascii: "-"): break  // optional hyphen
        case 0x0A, 0x0D: ajouter("\n")
        default: ajouter(PageDeCodes1252.scalaire(octet))
        }
    }

    private mutating func lireHexadecimal() {
        guard place + 2 <= octets.count,
            let valeur = UInt8(String(decoding: octets[place..<place + 2], as: UTF8.self), radix: 16)
        else { return }
        place += 2
        ajouter(PageDeCodes1252.scalaire(valeur))
    }

    private mutating func executer(_ mot: String, _ parametre: Int?) {
        switch mot {
        case "par", "line", "sect", "page", "row": ajouter("\n")
        case "tab", "cell", "nestcell": ajouter("\t")
        case "emdash": ajouter("—")
        case "endash": ajouter("–")
        case "lquote": ajouter("‘")
        case "rquote": ajouter("’")
        case "ldblquote": ajouter("“")
        case "rdblquote": ajouter("”")
        case "bullet": ajouter("•")
        case "uc": groupe.remplacements = min(16, max(0, parametre ?? 1))
        case "u": if let parametre { ajouterUnicode(parametre) }
        case "bin": place = min(octets.count, place + max(0, parametre ?? 0))
        default: if Self.destinationsIgnorees.contains(mot) { groupe.ignore = true }
        }
    }

    /// `\uN` gives a UTF-16 unit as a signed 16-bit number; two of them may make one letter.
    private mutating func ajouterUnicode(_ nombre: Int) {
        let unite = (-32_768...65_535).contains(nombre) ? UInt32(truncatingIfNeeded: nombre) & 0xFFFF : 0xFFFD
        if (0xD800..<0xDC00).contains(unite) {
            demiPaire = unite
        } else if (0xDC00..<0xE000).contains(unite) {
            let haut = demiPaire
            demiPaire = nil
            let valeur = haut.map { 0x10000 + (($0 - 0xD800) << 10) + (unite - 0xDC00) }
            ajouterSansSauter(valeur.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
        } else {
            demiPaire = nil
            ajouterSansSauter(Unicode.Scalar(unite) ?? "\u{FFFD}")
        }
        aSauter = groupe.remplacements
    }

    private mutating func ajouterSansSauter(_ scalaire: Unicode.Scalar) {
        aSauter = 0
        ajouter(scalaire)
    }

    private static func estLettre(_ octet: UInt8) -> Bool {
        (0x61...0x7A).contains(octet) || (0x41...0x5A).contains(octet)
    }
}
