import DUIDomain
import Foundation

/// A value of an IMAP response.
indirect enum ValeurIMAP: Hashable {
    case atome(String)
    case texte(Data)
    case liste([ValeurIMAP])
    case rien

    /// An atom in upper case; empty for anything else.
    var mot: String { if case .atome(let mot) = self { mot.uppercased() } else { "" } }

    /// A number.
    var nombre: UInt64? { if case .atome(let mot) = self { UInt64(mot) } else { nil } }

    /// The bytes of a text or of an atom.
    var octets: Data? {
        switch self {
        case .texte(let octets): octets
        case .atome(let mot): Data(mot.utf8)
        case .liste, .rien: nil
        }
    }

    /// The values of a list.
    var elements: [ValeurIMAP] { if case .liste(let elements) = self { elements } else { [] } }
}

/// A response of an IMAP server (RFC 3501 §7).
enum ReponseIMAP {
    /// Something said without being asked, or the data of a command.
    case donnee([ValeurIMAP])
    /// `OK`, `NO`, `BAD`, `BYE` or `PREAUTH`, with the tag of a command or `*`.
    case statut(etiquette: String, genre: String, code: [ValeurIMAP], texte: String)
    /// The server waits for what follows.
    case suite
}

/// Reads responses: literals anywhere, limits everywhere (RFC 3501 §9).
struct LecteurIMAP {
    /// Bytes of one line.
    static let ligneAuPlus = 64 << 10
    /// Bytes of all the lines of one response.
    static let lignesAuPlus = 1 << 20
    /// Values in one response, and levels of lists.
    static let valeursAuPlus = 20_000
    static let profondeur = 20

    private let tampon: Tampon
    /// Bytes that literals may still bring.
    private var litteraux: Int
    private var ligne: [UInt8] = []
    private var place = 0
    private var lus = 0
    private var valeurs = 0

    private init(_ tampon: Tampon, litteraux: Int) {
        self.tampon = tampon
        self.litteraux = litteraux
    }

    /// The next response. Throws `reponseIllisible` when it is none, or is beyond the limits.
    static func lire(_ tampon: Tampon, litteraux: Int) throws -> ReponseIMAP {
        var lecteur = LecteurIMAP(tampon, litteraux: litteraux)
        return try lecteur.reponse()
    }

    private func illisible(_ quoi: String) -> ErreurOperateur { .reponseIllisible(quoi) }

    private mutating func ligneSuivante() throws {
        ligne = try tampon.ligne(auPlus: Self.ligneAuPlus)
        place = 0
        lus += ligne.count
        guard lus <= Self.lignesAuPlus else { throw illisible("réponse démesurée") }
    }

    private mutating func reponse() throws -> ReponseIMAP {
        try ligneSuivante()
        if ligne.first == UInt8(ascii: "+") { return .suite }
        let etiquette = mot()
        guard !etiquette.isEmpty else { throw illisible("ligne sans étiquette") }
        let marque = place
        let genre = mot().uppercased()
        if ["OK", "NO", "BAD", "BYE", "PREAUTH"].contains(genre) {
            return try statut(etiquette, genre)
        }
        guard etiquette == "*" else { throw illisible("étiquette inattendue") }
        place = marque
        var suite: [ValeurIMAP] = []
        while true {
            passerLesBlancs()
            guard place < ligne.count else { return .donnee(suite) }
            suite.append(try valeur(0))
        }
    }

    /// The free text of a status may hold anything, what looks like a literal included.
    private mutating func statut(_ etiquette: String, _ genre: String) throws -> ReponseIMAP {
        passerLesBlancs()
        var code: [ValeurIMAP] = []
        if place < ligne.count, ligne[place] == UInt8(ascii: "["),
            let fin = ligne[place...].firstIndex(of: UInt8(ascii: "]"))
        {
            let texte = ligne
            ligne = Array(texte[(place + 1)..<fin])
            place = 0
            code = try codes()
            ligne = texte
            place = fin + 1
        }
        let texte = String(decoding: ligne[min(place, ligne.count)...].prefix(300), as: UTF8.self)
        return .statut(
            etiquette: etiquette, genre: genre, code: code, texte: String(Assainissement.ligne(texte).prefix(200)))
    }

    private mutating func codes() throws -> [ValeurIMAP] {
        var code: [ValeurIMAP] = []
        while true {
            passerLesBlancs()
            guard place < ligne.count, ligne[place] != UInt8(ascii: "{") else { return code }
            code.append(try valeur(0))
        }
    }

    private mutating func passerLesBlancs() {
        while place < ligne.count, ligne[place] == 0x20 { place += 1 }
    }

    /// A word up to a blank.
    private mutating func mot() -> String {
        passerLesBlancs()
        let fin = ligne[place...].firstIndex(of: 0x20) ?? ligne.count
        defer { place = fin }
        return String(decoding: ligne[place..<fin], as: UTF8.self)
    }

    /// A value, with nothing glued to a text: bytes beyond the length that was told would be read as words.
    private mutating func valeur(_ niveau: Int) throws -> ValeurIMAP {
        let valeur = try valeurSeule(niveau)
        if case .texte = valeur, place < ligne.count,
            ![0x20, UInt8(ascii: "("), UInt8(ascii: ")")].contains(ligne[place])
        {
            throw illisible("contenu plus long qu’annoncé")
        }
        return valeur
    }

    private mutating func valeurSeule(_ niveau: Int) throws -> ValeurIMAP {
        valeurs += 1
        guard valeurs <= Self.valeursAuPlus, niveau <= Self.profondeur else { throw illisible("réponse démesurée") }
        guard place < ligne.count else { throw illisible("valeur absente") }
        switch ligne[place] {
        case UInt8(ascii: "("):
            place += 1
            return try liste(niveau)
        case UInt8(ascii: "\""): return .texte(try guillemets())
        case UInt8(ascii: "{"): return .texte(try litteral())
        case UInt8(ascii: "~") where place + 1 < ligne.count && ligne[place + 1] == UInt8(ascii: "{"):
            place += 1
            return .texte(try litteral())
        case UInt8(ascii: ")"), UInt8(ascii: "]"): throw illisible("parenthèse de trop")
        default: return try atome()
        }
    }

    private mutating func liste(_ niveau: Int) throws -> ValeurIMAP {
        var elements: [ValeurIMAP] = []
        while true {
            passerLesBlancs()
            guard place < ligne.count else { throw illisible("liste sans fin") }
            if ligne[place] == UInt8(ascii: ")") {
                place += 1
                return .liste(elements)
            }
            elements.append(try valeur(niveau + 1))
        }
    }

    private mutating func guillemets() throws -> Data {
        var octets = Data()
        place += 1
        while place < ligne.count {
            if ligne[place] == UInt8(ascii: "\"") {
                place += 1
                return octets
            }
            if ligne[place] == UInt8(ascii: "\\") { place += 1 }
            guard place < ligne.count else { break }
            octets.append(ligne[place])
            place += 1
        }
        throw illisible("guillemet sans fin")
    }

    private mutating func litteral() throws -> Data {
        let corps = ligne[(place + 1)...]
        guard corps.last == UInt8(ascii: "}") else { throw illisible("longueur mal placée") }
        var chiffres = corps.dropLast()
        if chiffres.last == UInt8(ascii: "+") { chiffres = chiffres.dropLast() }
        guard !chiffres.isEmpty, chiffres.count <= 10, chiffres.allSatisfy({ (0x30...0x39).contains($0) }),
            let longueur = Int(String(decoding: chiffres, as: UTF8.self))
        else { throw illisible("longueur illisible") }
        guard longueur <= litteraux else { throw illisible("contenu démesuré") }
        litteraux -= longueur
        let octets = try tampon.prendre(longueur)
        try ligneSuivante()
        return octets
    }

    /// An atom; what stands between brackets belongs to it: `BODY[HEADER.FIELDS (A B)]<0>`.
    private mutating func atome() throws -> ValeurIMAP {
        let debut = place
        var crochets = 0
        boucle: while place < ligne.count {
            switch ligne[place] {
            case UInt8(ascii: "["): crochets += 1
            case UInt8(ascii: "]") where crochets > 0: crochets -= 1
            case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "]"):
                if crochets == 0 { break boucle }
            default: break
            }
            place += 1
        }
        guard place > debut else { throw illisible("signe inattendu") }
        let mot = String(decoding: ligne[debut..<place], as: UTF8.self)
        return mot.uppercased() == "NIL" ? .rien : .atome(mot)
    }
}
