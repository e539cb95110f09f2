import CZip
import DUIDomain
import Foundation

/// The files of a ZIP archive, taken from memory to memory.
///
/// All that the directory of the archive says is checked before the first byte is inflated; what it says of the sizes is
/// checked again while inflating, because it may lie.
struct ArchiveZip {
    /// A file of the archive.
    struct Fichier: Hashable, Sendable {
        /// Name as written in the archive, harmless.
        var nom: String
        /// Inflated bytes.
        var octets: Data
    }

    private struct Entree {
        var rang: UInt64
        var nom: String
        var taille: Int
    }

    /// Reads all files; folders are left out.
    static func lire(_ octets: Data, limites: LimitesArchive) throws(ErreurLecture) -> [Fichier] {
        guard octets.starts(with: Signature.zip) || octets.starts(with: Signature.zipVide) else {
            throw illisible
        }
        guard octets.count <= limites.total else {
            throw ErreurLecture(.tropGrand, "L’archive pèse \(Taille.enMots(octets.count)) : elle n’a pas été ouverte.")
        }
        // libzip reads the buffer until the archive is closed: both happen inside this call.
        let resultat = octets.withUnsafeBytes { zone -> Result<[Fichier], ErreurLecture> in
            do throws(ErreurLecture) {
                let archive = try ouvrir(zone)
                defer { zip_discard(archive) }
                let entrees = try controler(archive, limites: limites)
                var fichiers: [Fichier] = []
                for entree in entrees { fichiers.append(try decompresser(archive, entree)) }
                return .success(fichiers)
            } catch {
                return .failure(error)
            }
        }
        return try resultat.get()
    }

    private static let illisible = ErreurLecture(
        .archiveIllisible, "Ce fichier n’est pas une archive ZIP complète : elle est abîmée ou tronquée.")

    private static func ouvrir(_ zone: UnsafeRawBufferPointer) throws(ErreurLecture) -> OpaquePointer {
        var erreur = zip_error_t()
        zip_error_init(&erreur)
        defer { zip_error_fini(&erreur) }
        guard let source = zip_source_buffer_create(zone.baseAddress, UInt64(zone.count), 0, &erreur) else {
            throw illisible
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &erreur) else {
            zip_source_free(source)
            throw illisible
        }
        return archive
    }

    /// Reads the directory, refuses what is dangerous, gives the files to inflate.
    private static func controler(
        _ archive: OpaquePointer, limites: LimitesArchive
    ) throws(ErreurLecture) -> [Entree] {
        let nombre = zip_get_num_entries(archive, 0)
        guard nombre >= 0, nombre <= limites.fichiers else {
            throw ErreurLecture(
                .tropGrand, "L’archive contient \(nombre) fichiers, plus que les \(limites.fichiers) acceptés.")
        }
        var entrees: [Entree] = []
        var total = 0
        for rang in 0..<UInt64(nombre) {
            var fiche = zip_stat_t()
            guard zip_stat_index(archive, rang, 0, &fiche) == 0, let brut = fiche.name else {
                throw ErreurLecture(.archiveIllisible, "Le sommaire de l’archive est abîmé.")
            }
            let nom = try NomDeFichier.controler(String(cString: brut))
            try refuserLien(archive, rang, nom: nom)
            guard !nom.hasSuffix("/") else { continue }
            let taille = try controlerTaille(fiche, nom: nom, limites: limites)
            total += taille
            guard total <= limites.total else {
                throw ErreurLecture(
                    .tropGrand,
                    "L’archive dépasse \(Taille.enMots(limites.total)) une fois ouverte : elle ne l’a pas été.")
            }
            entrees.append(Entree(rang: rang, nom: nom, taille: taille))
        }
        return entrees
    }

    private static func controlerTaille(
        _ fiche: zip_stat_t, nom: String, limites: LimitesArchive
    ) throws(ErreurLecture) -> Int {
        if fiche.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, fiche.encryption_method != UInt16(ZIP_EM_NONE) {
            throw ErreurLecture(
                .chiffre,
                "« \(nom) » est protégé par un mot de passe : demandez à l’émetteur une archive sans protection.")
        }
        guard fiche.valid & UInt64(ZIP_STAT_SIZE) != 0, fiche.size <= UInt64(limites.parFichier) else {
            throw ErreurLecture(
                .tropGrand,
                "« \(nom) » dépasse \(Taille.enMots(limites.parFichier)) une fois ouvert : l’archive est refusée.")
        }
        let taille = Int(fiche.size)
        let compresse = fiche.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: fiche.comp_size) : taille
        guard taille <= limites.plancher || taille / max(1, compresse) <= limites.taux else {
            throw ErreurLecture(
                .bombe,
                "« \(nom) » est compressé de façon anormale : l’archive est refusée, elle pourrait bloquer ce poste.")
        }
        return taille
    }

    private static func refuserLien(
        _ archive: OpaquePointer, _ rang: UInt64, nom: String
    ) throws(ErreurLecture) {
        var systeme: UInt8 = 0
        var attributs: UInt32 = 0
        guard zip_file_get_external_attributes(archive, rang, 0, &systeme, &attributs) == 0,
            systeme == UInt8(ZIP_OPSYS_UNIX)
        else { return }
        let genre = (attributs >> 16) & 0xF000
        // 0x8000 is a file, 0x4000 a folder, 0 was left blank: links, devices and sockets have no place here.
        guard genre == 0x8000 || genre == 0x4000 || genre == 0 else {
            throw ErreurLecture(.nomDangereux, "« \(nom) » est un lien vers un autre fichier : l’archive est refusée.")
        }
    }

    private static func decompresser(_ archive: OpaquePointer, _ entree: Entree) throws(ErreurLecture) -> Fichier {
        let abime = ErreurLecture(.archiveIllisible, "« \(entree.nom) » est abîmé dans l’archive.")
        guard let fichier = zip_fopen_index(archive, entree.rang, 0) else { throw abime }
        defer { zip_fclose(fichier) }
        var octets = Data()
        var tampon = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let lus = zip_fread(fichier, &tampon, UInt64(tampon.count))
            guard lus >= 0 else { throw abime }
            guard lus > 0 else { break }
            guard octets.count + Int(lus) <= entree.taille else {
                throw ErreurLecture(
                    .bombe, "« \(entree.nom) » est plus gros que ce que l’archive annonce : l’archive est refusée.")
            }
            octets.append(contentsOf: tampon[0..<Int(lus)])
        }
        guard octets.count == entree.taille else { throw abime }
        return Fichier(nom: entree.nom, octets: octets)
    }
}
