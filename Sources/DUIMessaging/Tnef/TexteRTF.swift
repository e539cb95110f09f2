import DUIDomain
import Foundation

/// RTF made plain text: enough to read a mail or a letter, nothing of its layout.
enum TexteRTF {
    /// Groups that hold no text to read.
    private static let muets: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr",
        "footerl", "footerr", "generator", "listtable", "listoverridetable", "rsidtbl", "themedata", "datastore",
        "fldinst", "xmlnstbl", "latentstyles", "pntext", "htmltag", "mhtmltag",
    ]
    private static let signes: [String: String] = [
        "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "cell": "   ", "tab": "    ",
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
        "bullet": "•", "emspace": " ", "enspace": " ", "~": "\u{A0}", "_": "\u{2011}",
    ]

    /// The text, at most so many bytes of it.
    static func read(_ octets: Data, limite: Int) -> String {
        var lecture = Lecture(octets: [UInt8](octets))
        lecture.run(limite: limite)
        return lecture.sortie
    }

    private struct Etat {
        var estMuet = false
        var sautUnicode = 1
    }

    private struct Lecture {
        let octets: [UInt8]
        var place = 0
        var sortie = ""
        var etat = Etat()
        var pile: [Etat] = []
        var aSauter = 0
        var attente: [UInt8] = []

        init(octets: [UInt8]) { self.octets = octets }

        mutating func run(limite: Int) {
            while place < octets.count, sortie.utf8.count < limite {
                let octet = octets[place]
                place += 1
                switch octet {
                case 0x7B:
                    depose()
                    // Deeper groups share the state of the last one kept: depth is an attack, not a layout.
                    if pile.count < 1000 { pile.append(etat) }
                case 0x7D:
                    depose()
                    etat = pile.popLast() ?? etat
                case 0x5C: control()
                case 0x0A, 0x0D: break
                default: emit(octet)
                }
            }
            depose()
        }

        private mutating func emit(_ octet: UInt8) {
            if aSauter > 0 {
                aSauter -= 1
            } else if !etat.estMuet {
                attente.append(octet)
            }
        }

        private mutating func depose() {
            if !attente.isEmpty { sortie += JeuDeCaracteres.windows1252(attente) }
            attente = []
        }

        private mutating func control() {
            guard place < octets.count else { return }
            let octet = octets[place]
            guard (0x61...0x7A).contains(octet | 0x20) else {
                place += 1
                symbol(octet)
                return
            }
            let debut = place
            while place < octets.count, place - debut < 32, (0x61...0x7A).contains(octets[place] | 0x20) { place += 1 }
            let mot = String(decoding: octets[debut..<place], as: UTF8.self)
            let nombre = parameter()
            if place < octets.count, octets[place] == 0x20 { place += 1 }
            word(mot, nombre)
        }

        private mutating func parameter() -> Int? {
            let debut = place
            if place < octets.count, octets[place] == 0x2D { place += 1 }
            while place < octets.count, place - debut < 12, (0x30...0x39).contains(octets[place]) { place += 1 }
            return Int(String(decoding: octets[debut..<place], as: UTF8.self))
        }

        private mutating func symbol(_ octet: UInt8) {
            switch octet {
            case 0x27:
                let chiffres = String(decoding: octets[place..<min(place + 2, octets.count)], as: UTF8.self)
                place = min(place + 2, octets.count)
                if let code = UInt8(chiffres, radix: 16) { emit(code) }
            case 0x2A: etat.estMuet = true
            case 0x5C, 0x7B, 0x7D: emit(octet)
            default:
                depose()
                if let texte = TexteRTF.signes[String(UnicodeScalar(octet))], !etat.estMuet { sortie += texte }
            }
        }

        private mutating func word(_ mot: String, _ nombre: Int?) {
            depose()
            if TexteRTF.muets.contains(mot) {
                etat.estMuet = true
            } else if mot == "uc" {
                etat.sautUnicode = min(16, max(0, nombre ?? 1))
            } else if mot == "u", let nombre {
                unicode(nombre)
            } else if mot == "bin", let nombre, nombre > 0 {
                place = min(octets.count, place + nombre)
            } else if let texte = TexteRTF.signes[mot], !etat.estMuet {
                sortie += texte
            }
        }

        private mutating func unicode(_ nombre: Int) {
            let code = UInt16(truncatingIfNeeded: nombre)
            aSauter = etat.sautUnicode
            guard !etat.estMuet else { return }
            if UTF16.isLeadSurrogate(code) || UTF16.isTrailSurrogate(code) {
                surrogate(code)
            } else {
                sortie.unicodeScalars.append(UnicodeScalar(code) ?? "\u{FFFD}")
            }
        }

        private var haut: UInt16? = nil

        private mutating func surrogate(_ code: UInt16) {
            if UTF16.isLeadSurrogate(code) {
                haut = code
            } else {
                sortie += String(decoding: [haut ?? 0xFFFD, code], as: UTF16.self)
                haut = nil
            }
        }
    }
}
