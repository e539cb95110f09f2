import DUIDomain
import Foundation

/// The few acts on files that Maildir rests on: written whole and durable, or not there.
enum Fichiers {
    /// Throws the reason that the system gave last.
    static func echec(_ quoi: String) -> ErreurOperateur {
        .dossiers("\(quoi), \(String(cString: strerror(errno)).lowercased())")
    }

    /// Writes a new file, or writes it again, and waits until the disk has it.
    static func ecrire(_ octets: Data, dans chemin: String, ajouter: Bool = false) throws {
        let options = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (ajouter ? O_APPEND : O_TRUNC)
        let descripteur = open(chemin, options, 0o600)
        guard descripteur >= 0 else { throw echec("écriture impossible") }
        defer { close(descripteur) }
        try octets.withUnsafeBytes { tampon in
            var fait = 0
            while fait < tampon.count {
                let ecrits = write(descripteur, tampon.baseAddress?.advanced(by: fait), tampon.count - fait)
                if ecrits < 0, errno == EINTR { continue }
                guard ecrits > 0 else { throw echec("écriture interrompue") }
                fait += ecrits
            }
        }
        guard fsync(descripteur) == 0 else { throw echec("écriture non confirmée") }
    }

    /// Bytes of a regular file from a place, at most so many; nil when there is none.
    static func lire(_ chemin: String, debut: Int = 0, auPlus: Int) throws -> Data? {
        let descripteur = open(chemin, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descripteur >= 0 else {
            guard errno == ENOENT || errno == ELOOP else { throw echec("lecture impossible") }
            return nil
        }
        defer { close(descripteur) }
        var etat = stat()
        guard fstat(descripteur, &etat) == 0, etat.st_mode & S_IFMT == S_IFREG else { return nil }
        let longueur = min(auPlus, max(0, Int(etat.st_size) - debut))
        var octets = Data(count: longueur)
        let lus = try octets.withUnsafeMutableBytes { tampon -> Int in
            var fait = 0
            while fait < tampon.count {
                let combien = pread(
                    descripteur, tampon.baseAddress?.advanced(by: fait), tampon.count - fait, off_t(debut + fait))
                if combien < 0, errno == EINTR { continue }
                guard combien >= 0 else { throw echec("lecture interrompue") }
                guard combien > 0 else { break }
                fait += combien
            }
            return fait
        }
        return octets.prefix(lus)
    }

    /// Size and last change of a regular file; nil when there is none.
    static func mesurer(_ chemin: String) -> (taille: Int, change: Instant)? {
        var etat = stat()
        guard lstat(chemin, &etat) == 0, etat.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int(etat.st_size), Instant(secondes: Int64(etat.st_mtim.tv_sec)))
    }

    /// Moves a file to its last name, and waits until the folder has it on disk.
    static func renommer(_ de: String, en vers: String) throws {
        guard rename(de, vers) == 0 else { throw echec("rangement impossible") }
        try confirmer((vers as NSString).deletingLastPathComponent)
    }

    /// Waits until a folder is on disk.
    static func confirmer(_ dossier: String) throws {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descripteur >= 0 else { throw echec("dossier absent") }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw echec("dossier non confirmé") }
    }

    /// Makes a folder, if it is not there.
    static func creer(_ dossier: String) throws {
        guard mkdir(dossier, 0o700) == 0 || errno == EEXIST else { throw echec("dossier impossible à créer") }
    }

    /// Names in a folder.
    static func noms(_ dossier: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: dossier)
        } catch {
            throw ErreurOperateur.dossiers("dossier illisible")
        }
    }
}
