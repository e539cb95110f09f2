import DUIDomain
import Foundation

/// What a TNEF stream holds (MS-OXTNEF): the text of the mail and its attachments.
struct ContenuTNEF {
    /// One attachment.
    struct Piece {
        var nom = ""
        var type = ""
        var octets = Data()
    }

    var texte = ""
    var html = ""
    var rtf = Data()
    var pieces: [Piece] = []
    var estAbime = false

    private static let signature: UInt32 = 0x223E_9F78
    private var jeu = "windows-1252"

    /// Parses a stream; nothing when it is not one.
    init?(_ octets: Data, limites: LimitesCourriel) {
        var lecteur = LecteurPetitBoutiste([UInt8](octets))
        guard lecteur.uint32() == Self.signature, lecteur.uint16() != nil else { return nil }
        while let niveau = lecteur.byte() {
            guard (1...2).contains(niveau), let attribut = lecteur.uint32(), let taille = lecteur.uint32(),
                let donnees = lecteur.bytes(Int(taille)), lecteur.uint16() != nil
            else {
                estAbime = true
                break
            }
            if attribut == 0x0006_9002, pieces.count < limites.parties { pieces.append(Piece()) }
            if niveau == 1 {
                readMessage(attribut, donnees, limites)
            } else if !pieces.isEmpty {
                readPiece(attribut, donnees, limites)
            }
        }
        pieces.removeAll { $0.octets.isEmpty && $0.nom.isEmpty }
    }

    private mutating func readMessage(_ attribut: UInt32, _ donnees: ArraySlice<UInt8>, _ limites: LimitesCourriel) {
        switch attribut {
        case 0x0006_9007:
            var lecteur = LecteurPetitBoutiste(Array(donnees.prefix(8)))
            if let page = lecteur.uint32(), page != 0 { jeu = page == 65001 ? "utf-8" : "cp\(page)" }
        case 0x0002_800C: texte = text(donnees, limites)
        case 0x0006_9003:
            for propriete in ProprietesMAPI(donnees).lues {
                switch propriete.identifiant {
                case 0x1000 where texte.isEmpty: texte = text(propriete, limites)
                case 0x1013 where html.isEmpty: html = text(propriete, limites)
                case 0x1009:
                    rtf = LZFu.decompress(propriete.octets, limite: limites.texte * 4) ?? Data()
                    if rtf.isEmpty { estAbime = true }
                default: break
                }
            }
        default: break
        }
    }

    private mutating func readPiece(_ attribut: UInt32, _ donnees: ArraySlice<UInt8>, _ limites: LimitesCourriel) {
        let rang = pieces.count - 1
        switch attribut {
        case 0x0001_8010: if pieces[rang].nom.isEmpty { pieces[rang].nom = text(donnees, limites) }
        case 0x0006_800F: pieces[rang].octets = Data(donnees)
        case 0x0006_9005:
            for propriete in ProprietesMAPI(donnees).lues {
                switch propriete.identifiant {
                case 0x3707: pieces[rang].nom = text(propriete, limites)
                case 0x370E: pieces[rang].type = text(propriete, limites).lowercased()
                case 0x3701 where pieces[rang].octets.isEmpty: pieces[rang].octets = propriete.objectBytes
                default: break
                }
            }
        default: break
        }
    }

    private func text(_ octets: ArraySlice<UInt8>, _ limites: LimitesCourriel) -> String {
        let utiles = Data(octets.prefix(limites.texte).prefix { $0 != 0 })
        return JeuDeCaracteres.decode(utiles, annonce: jeu).texte
    }

    private func text(_ propriete: ProprietesMAPI.Propriete, _ limites: LimitesCourriel) -> String {
        guard propriete.type == 0x1F else { return text(propriete.octets, limites) }
        var unites: [UInt16] = []
        var lecteur = LecteurPetitBoutiste(Array(propriete.octets.prefix(limites.texte)))
        while let unite = lecteur.uint16(), unite != 0 { unites.append(unite) }
        return String(decoding: unites, as: UTF16.self)
    }
}

/// Numbers and runs of bytes, low byte first; it never reads past the end.
struct LecteurPetitBoutiste {
    private let octets: [UInt8]
    private(set) var place = 0

    init(_ octets: [UInt8]) { self.octets = octets }

    mutating func byte() -> UInt8? {
        guard place < octets.count else { return nil }
        place += 1
        return octets[place - 1]
    }

    mutating func uint16() -> UInt16? {
        guard let lus = bytes(2) else { return nil }
        return lus.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }

    mutating func uint32() -> UInt32? {
        guard let lus = bytes(4) else { return nil }
        return lus.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func bytes(_ nombre: Int) -> ArraySlice<UInt8>? {
        guard nombre >= 0, nombre <= octets.count - place else { return nil }
        place += nombre
        return octets[(place - nombre)..<place]
    }

    /// Skips to the next multiple of four, where MAPI values start.
    mutating func align() { place = min(octets.count, (place + 3) & ~3) }
}
