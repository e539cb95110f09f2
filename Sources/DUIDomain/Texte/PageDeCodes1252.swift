/// The code page of Windows for western Europe (windows-1252): what letters without an announced charset are written in.
public enum PageDeCodes1252 {
    /// Letters of the bytes 0x80 to 0x9F; the five that are free become the replacement sign.
    private static let haut: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

    /// One letter for one byte: never fails, whatever the byte.
    public static func scalaire(_ octet: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(octet) ? haut[Int(octet) - 0x80] : Unicode.Scalar(octet)
    }

    /// The text of bytes.
    public static func decoder(_ octets: some Sequence<UInt8>) -> String {
        var texte: [UInt8] = []
        texte.reserveCapacity(octets.underestimatedCount)
        for octet in octets {
            if octet < 0x80 {
                texte.append(octet)
            } else {
                texte.append(contentsOf: UTF8.encode(scalaire(octet)) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: texte, as: UTF8.self)
    }

    /// Text whose C1 controls are read as Windows meant them: no text holds such controls on purpose.
    public static func reparerC1(_ texte: String) -> String {
        func estC1(_ scalaire: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalaire.value) }
        guard texte.unicodeScalars.contains(where: estC1) else { return texte }
        var propre = String.UnicodeScalarView()
        for lettre in texte.unicodeScalars {
            propre.append(estC1(lettre) ? scalaire(UInt8(truncatingIfNeeded: lettre.value)) : lettre)
        }
        return String(propre)
    }
}
