import Foundation

/// The MAPI properties of a TNEF attribute (MS-OXTNEF §2.1.3.4): identifier, type, bytes.
struct ProprietesMAPI {
    /// One property; of a multiple one, its first value.
    struct Propriete {
        var identifiant: UInt16
        var type: UInt16
        var octets: ArraySlice<UInt8>

        /// The bytes of an object property, whose first sixteen name an interface.
        var objectBytes: Data { type == 0x0D ? Data(octets.dropFirst(16)) : Data(octets) }
    }

    private(set) var lues: [Propriete] = []

    /// Reads properties until one makes no sense.
    init(_ octets: ArraySlice<UInt8>) {
        var lecteur = LecteurPetitBoutiste(Array(octets))
        let nombre = Int(lecteur.uint32() ?? 0)
        for _ in 0..<min(nombre, 2000) {
            guard let propriete = Self.next(&lecteur) else { return }
            lues.append(propriete)
        }
    }

    private static func next(_ lecteur: inout LecteurPetitBoutiste) -> Propriete? {
        guard let type = lecteur.uint16(), let identifiant = lecteur.uint16() else { return nil }
        if identifiant >= 0x8000, !skipName(&lecteur) { return nil }
        let simple = type & 0x0FFF
        let estMultiple = type & 0x1000 != 0
        let estLong = [0x0D, 0x1E, 0x1F, 0x102].contains(simple)
        let nombre = estMultiple || estLong ? Int(lecteur.uint32() ?? 0) : 1
        var premier: ArraySlice<UInt8>?
        for _ in 0..<min(nombre, 10_000) {
            guard let octets = value(simple, &lecteur) else { return nil }
            if premier == nil { premier = octets }
        }
        return Propriete(identifiant: identifiant, type: simple, octets: premier ?? [])
    }

    /// A named property carries a GUID, then a number or a name.
    private static func skipName(_ lecteur: inout LecteurPetitBoutiste) -> Bool {
        guard lecteur.bytes(16) != nil, let genre = lecteur.uint32(), let nombre = lecteur.uint32() else {
            return false
        }
        if genre == 1 {
            guard lecteur.bytes(Int(nombre)) != nil else { return false }
            lecteur.align()
        }
        return true
    }

    private static func value(_ type: UInt16, _ lecteur: inout LecteurPetitBoutiste) -> ArraySlice<UInt8>? {
        switch type {
        case 0x02, 0x0B, 0x03, 0x04, 0x0A: return lecteur.bytes(4)
        case 0x05, 0x06, 0x07, 0x14, 0x40: return lecteur.bytes(8)
        case 0x48: return lecteur.bytes(16)
        case 0x0D, 0x1E, 0x1F, 0x102:
            guard let taille = lecteur.uint32(), let octets = lecteur.bytes(Int(taille)) else { return nil }
            lecteur.align()
            return octets
        default: return nil
        }
    }
}
