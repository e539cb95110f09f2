import CGMime
import DUIDomain
import Foundation

/// Bytes out of a Content-Transfer-Encoding.
enum DecodageTransfert {
    /// Decoded bytes, and whether something in them was damaged.
    struct Resultat {
        /// What could be decoded.
        var octets: Data
        /// Whether signs were foreign, or the end missing.
        var estAbime: Bool
    }

    /// Decodes a part of the source. One buffer is written once: an attachment of 60 Mo is not copied over and over.
    static func decode(_ source: Data, _ plage: Range<Int>, _ encodage: EncodageTransfert) -> Resultat {
        let debut = min(source.startIndex + plage.lowerBound, source.endIndex)
        let fin = min(source.startIndex + plage.upperBound, source.endIndex)
        switch encodage {
        case .brut: return Resultat(octets: source.subdata(in: debut..<fin), estAbime: false)
        case .inconnu: return Resultat(octets: source.subdata(in: debut..<fin), estAbime: true)
        case .uuencode: return Uuencode.decode(source.subdata(in: debut..<fin))
        case .base64, .quotedPrintable:
            return source[debut..<fin].withUnsafeBytes { decode($0, estBase64: encodage == .base64) }
        }
    }

    private static func decode(_ brut: UnsafeRawBufferPointer, estBase64: Bool) -> Resultat {
        guard let base = brut.baseAddress, !brut.isEmpty else { return Resultat(octets: Data(), estAbime: false) }
        let signes = base.assumingMemoryBound(to: UInt8.self)
        guard let sortie = malloc(brut.count) else { return Resultat(octets: Data(), estAbime: true) }
        let ecrits = sortie.assumingMemoryBound(to: UInt8.self)
        var abime: Int32 = 0
        let nombre =
            estBase64
            ? dui_base64_decode(signes, brut.count, ecrits, &abime)
            : dui_quoted_decode(signes, brut.count, ecrits, &abime)
        let juste = realloc(sortie, max(1, nombre)) ?? sortie
        return Resultat(octets: Data(bytesNoCopy: juste, count: nombre, deallocator: .free), estAbime: abime != 0)
    }
}

/// The decoder of uuencode, which GMime offers for streams that stand after the `begin` line only.
enum Uuencode {
    /// Decodes from the `begin` line to the `end` line.
    static func decode(_ octets: Data) -> DecodageTransfert.Resultat {
        var lignes = octets.split(separator: 0x0A, omittingEmptySubsequences: true)[...]
        if let begin = lignes.firstIndex(where: { $0.starts(with: Array("begin ".utf8)) }) {
            lignes = lignes[(begin + 1)...]
        }
        var sortie = Data(capacity: octets.count)
        for ligne in lignes {
            var signes = Array(ligne)
            while signes.last == 0x0D { signes.removeLast() }
            if signes == Array("end".utf8) { return DecodageTransfert.Resultat(octets: sortie, estAbime: false) }
            guard let tete = signes.first, (0x20...0x60).contains(tete) else { break }
            append(signes.dropFirst(), nombre: Int((tete - 0x20) & 0x3F), dans: &sortie)
        }
        return DecodageTransfert.Resultat(octets: sortie, estAbime: true)
    }

    private static func append(_ signes: ArraySlice<UInt8>, nombre: Int, dans sortie: inout Data) {
        var accumule: UInt32 = 0
        var bits = 0
        var reste = nombre
        for signe in signes where reste > 0 {
            accumule = accumule << 6 | UInt32((signe &- 0x20) & 0x3F)
            bits += 6
            if bits >= 8 {
                bits -= 8
                sortie.append(UInt8(truncatingIfNeeded: accumule >> UInt32(bits)))
                reste -= 1
            }
        }
    }
}
