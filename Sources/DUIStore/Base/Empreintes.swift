import CCrypto
import DUIDomain
import Foundation

/// Digests, random bytes and the slow hash of personal codes, through libcrypto.
enum Empreintes {
    /// SHA-256.
    static func sha256(_ octets: Data) throws -> Data {
        var sortie = [UInt8](repeating: 0, count: 32)
        let retour = octets.withUnsafeBytes { dui_sha256($0.baseAddress, $0.count, &sortie) }
        guard retour == 0 else { throw ErreurDepot.base(PhrasesDeLaBase.inattendue("empreinte")) }
        return Data(sortie)
    }

    /// Bytes that nobody can guess.
    static func alea(_ nombre: Int) throws -> Data {
        var sortie = [UInt8](repeating: 0, count: nombre)
        guard dui_random(&sortie, nombre) == 0 else {
            throw ErreurDepot.base(PhrasesDeLaBase.inattendue("nombres aléatoires"))
        }
        return Data(sortie)
    }

    /// Hash of a personal code by scrypt (RFC 7914).
    static func code(_ code: String, sel: Data, cout: CoutScrypt) throws -> Data {
        var sortie = [UInt8](repeating: 0, count: 32)
        let secret = Array(code.utf8)
        let retour = secret.withUnsafeBufferPointer { mot in
            mot.withMemoryRebound(to: CChar.self) { caracteres in
                sel.withUnsafeBytes { grain in
                    dui_scrypt(
                        caracteres.baseAddress, caracteres.count, grain.baseAddress, grain.count, UInt64(cout.n),
                        UInt64(cout.r), UInt64(cout.p), &sortie, sortie.count)
                }
            }
        }
        guard retour == 0 else { throw ErreurDepot.base(PhrasesDeLaBase.inattendue("code personnel")) }
        return Data(sortie)
    }

    /// Whether two hashes are the same, in a time that does not tell where they differ.
    static func egales(_ une: Data, _ autre: Data) -> Bool {
        guard une.count == autre.count else { return false }
        return une.withUnsafeBytes { a in
            autre.withUnsafeBytes { b in dui_equal(a.baseAddress, b.baseAddress, a.count) == 1 }
        }
    }
}

/// What one hash of a code costs.
struct CoutScrypt: Hashable, Sendable {
    /// Memory and time, a power of two.
    var n: Int64
    /// Size of the blocks.
    var r: Int64
    /// Passes.
    var p: Int64

    /// About 16 MiB and 50 ms.
    static let courant = CoutScrypt(n: 16384, r: 8, p: 1)
}
