import Foundation

/// RTF made plain text: the words of letters, reports and mails, without their layout.
public struct TexteRTF: Sendable {
    /// Deepest group that has a state of its own.
    public static let profondeurMaximale = 500

    /// The text; whoever shows it makes it harmless first (`Assainissement`).
    public let texte: String
    /// Whether groups are nested beyond reason: an attack, not a layout. Their text is read all the same.
    public let estTropProfond: Bool

    /// Reads RTF, whatever its first bytes, up to so many bytes of text.
    public init(_ octets: Data, limite: Int = .max) {
        var automate = AutomateRTF(Array(octets))
        automate.lire(limite: limite)
        texte = String(automate.scalaires)
        estTropProfond = automate.estTropProfond
    }
}

/// Reads RTF sign by sign.
private struct AutomateRTF {
    private struct Groupe {
        var ignore = false
        /// Replacement characters that follow a `\u` (`\uc`).
        var remplacements = 1
    }

    private(set) var scalaires = String.UnicodeScalarView()
    private(set) var estTropProfond = false
    private let octets: [UInt8]
    private var taille = 0
    private var place = 0
    private var groupe = Groupe()
    private var pile: [Groupe] = []
    private var enTrop = 0
    private var aSauter = 0
    private var demiPaire: UInt32?

    /// Groups whose text is not for the reader.
    private static let destinationsIgnorees: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr",
        "footerl", "footerr", "headerf", "footerf", "listtable", "listoverridetable", "rsidtbl", "generator",
        "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "fldinst", "filetbl", "revtbl",
        "private", "mmathPr", "pgptbl", "bkmkstart", "bkmkend", "nonshppict", "shppict", "pntext", "htmltag",
        "mhtmltag",
    ]

    init(_ octets: [UInt8]) { self.octets = octets }

    /// Reads to the end, or to the limit in bytes of text.
    mutating func lire(limite: Int) {
        while place < octets.count, taille < limite {
            let octet = octets[place]
            place += 1
            switch octet {
            case UInt8(ascii: "{"):
                ouvrir()
            case UInt8(ascii: "}"):
                fermer()
            case UInt8(ascii: "\\"): lireCommande()
            case 0x0A, 0x0D, 0x00: break
            default: ajouter(PageDeCodes1252.scalaire(octet))
            }
        }
    }

    /// Groups beyond the deepest one share its state: their text is read, and they close without closing another.
    private mutating func ouvrir() {
        aSauter = 0
        if pile.count < TexteRTF.profondeurMaximale {
            pile.append(groupe)
        } else {
            estTropProfond = true
            enTrop += 1
        }
    }

    private mutating func fermer() {
        aSauter = 0
        if enTrop > 0 {
            enTrop -= 1
        } else if let precedent = pile.popLast() {
            groupe = precedent
        }
    }

    private mutating func ajouter(_ scalaire: Unicode.Scalar) {
        if aSauter > 0 {
            aSauter -= 1
        } else if !groupe.ignore {
            scalaires.append(scalaire)
            taille += UTF8.width(scalaire)
        }
    }

    /// A command that stands for several signs counts as one among those to skip.
    private mutating func ajouter(_ signes: String) {
        guard aSauter == 0 else {
            aSauter -= 1
            return
        }
        for scalaire in signes.unicodeScalars { ajouter(scalaire) }
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
        case UInt8(ascii: "~"): ajouter("\u{A0}" as Unicode.Scalar)
        case UInt8(ascii: "_"): ajouter("\u{2011}" as Unicode.Scalar)
        case UInt8(ascii: "-"): break  // optional hyphen
        case 0x0A, 0x0D: ajouter("\n" as Unicode.Scalar)
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
        case "par", "line", "sect", "page", "row": ajouter("\n" as Unicode.Scalar)
        case "tab", "cell", "nestcell": ajouter("    ")
        case "emspace", "enspace": ajouter(" " as Unicode.Scalar)
        case "emdash": ajouter("—" as Unicode.Scalar)
        case "endash": ajouter("–" as Unicode.Scalar)
        case "lquote": ajouter("‘" as Unicode.Scalar)
        case "rquote": ajouter("’" as Unicode.Scalar)
        case "ldblquote": ajouter("“" as Unicode.Scalar)
        case "rdblquote": ajouter("”" as Unicode.Scalar)
        case "bullet": ajouter("•" as Unicode.Scalar)
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
