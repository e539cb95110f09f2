import DUIDomain
import Foundation

/// A file named on the command line, read whole. `-` is the standard input.
struct FichierLu {
    /// Last part of its name.
    let nom: String
    /// Its bytes.
    let octets: Data

    /// Beyond this no reader accepts anything: the file is not even loaded.
    static let tailleMaximale = 128 << 20

    /// Reads a file; refuses a folder, a device, a file that may not be read or that is too large.
    static func lire(_ chemin: String) throws -> FichierLu {
        guard chemin != "-" else {
            return FichierLu(nom: "entrée", octets: try contenu(STDIN_FILENO, nom: "l’entrée"))
        }
        let nom = (chemin as NSString).lastPathComponent
        let cite = "«\u{A0}\(chemin)\u{A0}»"
        var fiche = stat()
        guard stat(chemin, &fiche) == 0 else { throw Refus(absence(errno, cite)) }
        switch fiche.st_mode & S_IFMT {
        case S_IFDIR: throw Refus("\(cite) est un dossier : donnez un fichier.")
        case S_IFREG, S_IFIFO: break
        default: throw Refus("\(cite) n’est pas un fichier ordinaire : il n’est pas lu.")
        }
        let descripteur = open(chemin, O_RDONLY | O_CLOEXEC)
        guard descripteur >= 0 else { throw Refus(absence(errno, cite)) }
        defer { close(descripteur) }
        return FichierLu(nom: nom, octets: try contenu(descripteur, nom: cite))
    }

    private static func contenu(_ descripteur: Int32, nom: String) throws -> Data {
        var octets = Data()
        var tampon = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let lus = read(descripteur, &tampon, tampon.count)
            if lus < 0, errno == EINTR { continue }
            guard lus >= 0 else { throw Refus("\(nom) ne se lit pas (\(String(cString: strerror(errno)))).") }
            guard lus > 0 else { break }
            octets.append(contentsOf: tampon[0..<lus])
            guard octets.count <= tailleMaximale else {
                throw Refus("\(nom) dépasse \(tailleMaximale >> 20) Mo : il n’est pas lu. Le fichier est intact.")
            }
        }
        guard !octets.isEmpty else { throw Refus("\(nom) est vide : il n’y a rien à lire.") }
        return octets
    }

    private static func absence(_ code: Int32, _ cite: String) -> String {
        switch code {
        case ENOENT, ENOTDIR: "Le fichier \(cite) n’existe pas : vérifiez le chemin."
        case EACCES, EPERM: "Le fichier \(cite) ne peut pas être lu : demandez le droit de le lire."
        case ENAMETOOLONG: "Ce nom de fichier est trop long pour cette machine."
        default: "Le fichier \(cite) ne se lit pas (\(String(cString: strerror(code))))."
        }
    }

    /// An error of the file system that nobody turned into words before.
    static func phrase(_ erreur: CocoaError) -> String {
        let fichier = erreur.filePath.map { " \($0)" } ?? ""
        return switch erreur.code {
        case .fileWriteOutOfSpace: "Le disque est plein ; ce qui était enregistré est intact : libérez de la place."
        case .fileWriteNoPermission, .fileReadNoPermission:
            "Le fichier\(fichier) vous est refusé ; rien n’a été changé : demandez le droit d’y accéder."
        case .fileWriteVolumeReadOnly: "Ce disque est protégé contre l’écriture ; rien n’a été changé."
        case .fileNoSuchFile, .fileReadNoSuchFile: "Le fichier\(fichier) n’existe pas : vérifiez le chemin."
        case .fileWriteFileExists: "Le fichier\(fichier) existe déjà ; il n’a pas été touché."
        default: "Un fichier\(fichier) n’a pas pu être lu ou écrit ; rien n’a été changé (\(erreur.code.rawValue))."
        }
    }
}
