import Foundation

/// First bytes that tell a format, whatever the name or the announced type.
enum Signature {
    static let pdf = Data("%PDF-".utf8)
    static let rtf = Data("{\\rtf".utf8)
    static let zip = Data([0x50, 0x4B, 0x03, 0x04])
    static let zipVide = Data([0x50, 0x4B, 0x05, 0x06])
    static let jpeg = Data([0xFF, 0xD8, 0xFF])
    static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    static let gif = Data("GIF8".utf8)
    static let tiffIntel = Data([0x49, 0x49, 0x2A, 0x00])
    static let tiffMotorola = Data([0x4D, 0x4D, 0x00, 0x2A])

    /// Media types of sheets, by first bytes. GIF is left out: in mails it draws logos.
    private static let feuilles = [
        (rtf, "text/rtf"), (jpeg, "image/jpeg"), (png, "image/png"), (tiffIntel, "image/tiff"),
        (tiffMotorola, "image/tiff"),
    ]

    /// The media type of a sheet that can be filed as it is (PDF, RTF, image of a page), by its first bytes alone; nil for
    /// anything else.
    static func typeDeFeuille(_ octets: Data) -> String? {
        if octets.prefix(1024).range(of: pdf) != nil { return "application/pdf" }
        return feuilles.first { octets.starts(with: $0.0) }?.1
    }
}
