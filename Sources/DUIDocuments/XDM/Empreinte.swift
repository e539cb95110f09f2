import CCrypto
import Foundation

/// Digests of files.
enum Empreinte {
    /// SHA-1 in upper-case hexadecimal, as XDS metadata write it; nil when the library fails.
    static func sha1(_ octets: Data) -> String? {
        var resultat = [UInt8](repeating: 0, count: 20)
        let statut = octets.withUnsafeBytes { dui_sha1($0.baseAddress, $0.count, &resultat) }
        guard statut == 0 else { return nil }
        let chiffres = Array("0123456789ABCDEF")
        return String(resultat.flatMap { [chiffres[Int($0 >> 4)], chiffres[Int($0 & 15)]] })
    }
}
