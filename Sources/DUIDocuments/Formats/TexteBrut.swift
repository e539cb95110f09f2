import DUIDomain
import Foundation

/// Plain text of no announced encoding.
public enum TexteBrut {
    /// Decodes bytes of unknown encoding: UTF-8 if they are, UTF-16 with its mark, else Windows-1252.
    public static func decoder(_ octets: Data) -> String {
        if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
            return String(data: octets, encoding: .utf16) ?? String(decoding: octets, as: UTF8.self)
        }
        let sansMarque = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets
        return String(data: sansMarque, encoding: .utf8) ?? PageDeCodes1252.decoder(sansMarque)
    }
}
