import DUIDomain
import Foundation

/// A file that goes out of DUI: readable by its owner alone from its first byte, whole or absent, and never in place of another.
public enum FichierEcrit {
    /// A printer whose only place is that file.
    public static func imprimante(_ fichier: URL) -> Imprimante {
        Imprimante(
            destinations: { [.fichier(dossier: fichier.path)] },
            imprimer: { pdf, _, _ in
                try ecrireUnFichier(pdf, fichier)
                return "Imprimé dans le fichier \(fichier.path)"
            })
    }

    /// Writes bytes under one name; refused when a file bears it already.
    public static func ecrireUnFichier(_ octets: Data, _ fichier: URL) throws(ErreurDepot) {
        guard try ecrire(octets, sous: [fichier]) != nil else {
            throw ErreurDepot.refus(
                "Le fichier \(fichier.path) existe déjà ; il n’a pas été touché : choisissez un autre nom.")
        }
    }

    /// Writes it under the first of these names, all of one folder, that nobody has taken, and gives it; nil when
    /// all are taken. The system decides who comes first: two terminals that print in the same minute keep both sheets.
    static func ecrire(_ octets: Data, sous noms: some Sequence<URL>) throws(ErreurDepot) -> URL? {
        var dossier: URL?
        do {
            var chantier: URL?
            defer { chantier.map { _ = unlink($0.path) } }
            for nom in noms {
                dossier = nom.deletingLastPathComponent()
                // Written beside its place first, so that a full disk or a power cut leaves no half document.
                let fait = try chantier ?? preparer(octets, dans: nom.deletingLastPathComponent())
                chantier = fait
                if try nommer(fait, nom, octets) { return nom }
            }
            return nil
        } catch {
            throw ErreurDepot.refus(
                "Le fichier n’a pas pu être écrit dans \(dossier?.path ?? "ce dossier") ; le document est intact. "
                    + "Vérifiez la place et les droits de ce dossier.")
        }
    }

    private static func preparer(_ octets: Data, dans dossier: URL) throws -> URL {
        let chantier = dossier.appendingPathComponent(".dui-\(UInt64.random(in: 0...UInt64.max)).partiel")
        guard try creer(chantier, octets) else { throw CocoaError(.fileWriteUnknown) }
        return chantier
    }

    /// Gives a finished file its name; false when that name is taken.
    private static func nommer(_ chantier: URL, _ nom: URL, _ octets: Data) throws -> Bool {
        if link(chantier.path, nom.path) == 0 { return true }
        switch errno {
        case EEXIST: return false
        // Some disks (a USB stick) know only one name a file.
        case EPERM, EOPNOTSUPP, ENOSYS: return try creer(nom, octets)
        default: throw CocoaError(.fileWriteUnknown)
        }
    }

    /// Makes a file that must not exist yet, with its bytes on the disk; false when it exists.
    private static func creer(_ fichier: URL, _ octets: Data) throws -> Bool {
        let bout = open(fichier.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard bout >= 0 else {
            if errno == EEXIST { return false }
            throw CocoaError(.fileWriteNoPermission)
        }
        let acces = FileHandle(fileDescriptor: bout, closeOnDealloc: true)
        do {
            try acces.write(contentsOf: octets)
            try acces.synchronize()
            try acces.close()
        } catch {
            unlink(fichier.path)
            throw error
        }
        return true
    }
}
