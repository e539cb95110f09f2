import CZip
import Foundation

/// Archives made byte by byte, so that they can lie.
struct ZipDeTest {
    struct Entree {
        var nom: [UInt8]
        var contenu: [UInt8]
        /// 0 stored, 8 deflated.
        var methode: UInt16 = 0
        /// Size announced, when it is not the real one.
        var tailleAnnoncee: UInt32?
        var crc: UInt32?
        /// Bit 0: encrypted.
        var drapeaux: UInt16 = 0x0800
        /// Unix mode in the high half.
        var attributs: UInt32 = 0

        init(_ nom: String, _ contenu: Data) { (self.nom, self.contenu) = (Array(nom.utf8), Array(contenu)) }
    }

    /// An archive of these entries.
    static func archive(_ entrees: [Entree]) -> Data {
        var fichiers: [UInt8] = []
        var sommaire: [UInt8] = []
        for entree in entrees {
            let place = UInt32(fichiers.count)
            let fiche = commun(entree)
            fichiers += [0x50, 0x4B, 3, 4] + fiche + entree.nom + entree.contenu
            sommaire += [0x50, 0x4B, 1, 2] + deux(0x0314) + fiche + deux(0) + deux(0) + deux(0)
            sommaire += quatre(entree.attributs) + quatre(place) + entree.nom
        }
        let nombre = deux(UInt16(entrees.count))
        let fin =
            [0x50, 0x4B, 5, 6] + deux(0) + deux(0) + nombre + nombre + quatre(UInt32(sommaire.count))
            + quatre(UInt32(fichiers.count)) + deux(0)
        return Data(fichiers + sommaire + fin)
    }

    /// An archive of named files, honest in all.
    static func archive(_ fichiers: [(String, Data)]) -> Data { archive(fichiers.map { Entree($0.0, $0.1) }) }

    /// A deflated stream that holds its bytes uncompressed.
    static func deflate(_ octets: [UInt8]) -> [UInt8] {
        let taille = UInt16(octets.count)
        return [1] + deux(taille) + deux(~taille) + octets
    }

    /// An archive truly compressed by libzip.
    static func compresse(_ nom: String, _ contenu: Data) throws -> Data {
        let dossier = FileManager.default.temporaryDirectory.appending(path: "dui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: dossier) }
        let chemin = dossier.appending(path: "a.zip").path
        guard let archive = zip_open(chemin, Int32(ZIP_CREATE), nil) else { throw CocoaError(.fileWriteUnknown) }
        contenu.withUnsafeBytes { zone in
            let source = zip_source_buffer(archive, zone.baseAddress, UInt64(zone.count), 0)
            zip_file_add(archive, nom, source, UInt32(ZIP_FL_ENC_UTF_8))
            zip_close(archive)
        }
        return try Data(contentsOf: URL(filePath: chemin))
    }

    private static func commun(_ entree: Entree) -> [UInt8] {
        var fiche = deux(20) + deux(entree.drapeaux) + deux(entree.methode) + deux(0) + deux(0x5A21)
        fiche += quatre(entree.crc ?? crc32(entree.contenu)) + quatre(UInt32(entree.contenu.count))
        fiche += quatre(entree.tailleAnnoncee ?? UInt32(entree.contenu.count))
        return fiche + deux(UInt16(entree.nom.count)) + deux(0)
    }

    private static func deux(_ nombre: UInt16) -> [UInt8] { [UInt8(nombre & 255), UInt8(nombre >> 8)] }

    private static func quatre(_ nombre: UInt32) -> [UInt8] { (0..<4).map { UInt8(nombre >> ($0 * 8) & 255) } }

    static func crc32(_ octets: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for octet in octets {
            crc ^= UInt32(octet)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
