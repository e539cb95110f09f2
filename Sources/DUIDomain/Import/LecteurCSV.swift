/// A row of a list.
public struct RangeeCSV: Hashable, Sendable {
    /// Its number as a spreadsheet counts, the titles being row 1.
    public let numero: Int
    /// The text of its cells, quotes taken away.
    public let cellules: [String]
    /// Why it could not be read, in one French sentence; nil when it could.
    public let defaut: String?

    /// Whether nothing is written in it.
    public var estVide: Bool { defaut == nil && cellules.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Reads separated values row by row, in the manner of RFC 4180: quoted cells hold separators, line ends and doubled
/// quotes; any of CR, LF, CRLF ends a row.
///
/// A row whose quotes do not hold is told as such, and reading goes on at the next line of the file: one missing quote
/// does not swallow the people that follow. A quote inside a cell that none opened is a sign like another.
struct LecteurCSV {
    private let octets: [UInt8]
    private let separateur: UInt8
    private var place: Int
    private var numero = 0

    private static let (guillemet, retour, saut) = (UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"))

    init(_ octets: [UInt8], separateur: UInt8, depuis place: Int = 0) {
        self.octets = octets
        self.separateur = separateur
        self.place = place
    }

    /// The next row; nil at the end.
    mutating func suivante() -> RangeeCSV? {
        guard place < octets.count else { return nil }
        numero += 1
        let debut = place
        var cellules: [String] = []
        while true {
            do throws(Defaut) {
                cellules.append(try place < octets.count && octets[place] == Self.guillemet ? citee() : nue())
                guard cellules.count <= LimitesImport.cellules else { throw .tropDeCellules }
            } catch {
                return brisee(debut, error.message)
            }
            guard place < octets.count, octets[place] == separateur else { break }
            place += 1
        }
        sauterFinDeLigne()
        return RangeeCSV(numero: numero, cellules: cellules, defaut: nil)
    }

    /// Why a row does not hold.
    private enum Defaut: Error {
        case guillemets
        case celluleTropLongue
        case tropDeCellules

        var message: String {
            switch self {
            case .guillemets:
                "Les guillemets de cette ligne ne vont pas par deux : l’un s’ouvre sans se fermer, ou du texte suit celui "
                    + "qui ferme ; ôtez-les, ou doublez ceux d’une cellule."
            case .celluleTropLongue:
                "Une cellule dépasse \(Taille.enMots(LimitesImport.octetsDUneCellule)) ; raccourcissez-la."
            case .tropDeCellules:
                "La ligne a plus de \(LimitesImport.cellules) cellules ; vérifiez le séparateur."
            }
        }
    }

    private mutating func nue() throws(Defaut) -> String {
        let debut = place
        while place < octets.count, octets[place] != separateur, octets[place] != Self.saut,
            octets[place] != Self.retour
        { place += 1 }
        guard place - debut <= LimitesImport.octetsDUneCellule else { throw .celluleTropLongue }
        return String(decoding: octets[debut..<place], as: UTF8.self)
    }

    private mutating func citee() throws(Defaut) -> String {
        place += 1
        var texte: [UInt8] = []
        var lignes = 1
        while place < octets.count {
            let octet = octets[place]
            place += 1
            switch octet {
            case Self.guillemet:
                if place < octets.count, octets[place] == Self.guillemet {
                    place += 1
                    texte.append(octet)
                    continue
                }
                while place < octets.count, octets[place] == UInt8(ascii: " ") { place += 1 }
                guard
                    place == octets.count || [separateur, Self.saut, Self.retour].contains(octets[place])
                else { throw .guillemets }
                return String(decoding: texte, as: UTF8.self)
            case Self.retour where place < octets.count && octets[place] == Self.saut: continue
            case Self.retour, Self.saut:
                lignes += 1
                texte.append(Self.saut)
            default: texte.append(octet)
            }
            guard lignes <= LimitesImport.lignesDUneRangee, texte.count <= LimitesImport.octetsDUneCellule
            else { throw .guillemets }
        }
        throw .guillemets
    }

    private mutating func brisee(_ debut: Int, _ message: String) -> RangeeCSV {
        place = debut
        while place < octets.count, octets[place] != Self.saut, octets[place] != Self.retour { place += 1 }
        sauterFinDeLigne()
        return RangeeCSV(numero: numero, cellules: [], defaut: message)
    }

    private mutating func sauterFinDeLigne() {
        guard place < octets.count else { return }
        let retour = octets[place] == Self.retour
        place += 1
        if retour, place < octets.count, octets[place] == Self.saut { place += 1 }
    }
}
