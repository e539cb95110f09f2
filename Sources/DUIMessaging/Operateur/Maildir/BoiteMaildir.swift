import CGMime
import DUIDomain
import Foundation

/// A folder of messages in the Maildir form: written in `tmp`, moved to `new` or `cur` in one step.
struct BoiteMaildir {
    /// Its folder.
    let dossier: String

    /// A file of it, whose name without flags is `base`.
    struct Fichier {
        var base: String
        var sousDossier: String
        var nom: String

        var estLu: Bool {
            guard let place = nom.range(of: ":2,") else { return false }
            return nom[place.upperBound...].contains("S")
        }
    }

    /// Whether the folder is there.
    var existe: Bool {
        ["cur", "new", "tmp"].allSatisfy { sous in
            var etat = stat()
            return lstat("\(dossier)/\(sous)", &etat) == 0 && etat.st_mode & S_IFMT == S_IFDIR
        }
    }

    /// Makes the folder, if it is not there.
    func creer() throws {
        guard !existe else { return }
        try Fichiers.creer(dossier)
        for sous in ["tmp", "new", "cur"] { try Fichiers.creer("\(dossier)/\(sous)") }
        try Fichiers.confirmer(dossier)
    }

    /// Runs alone on this folder, among the programs that lock it: ten seconds of waiting at most.
    func verrouiller<T>(_ acte: () throws -> T) throws -> T {
        let verrou = open(dossier + "/dui-verrou", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard verrou >= 0 else { throw Fichiers.echec("verrou impossible") }
        defer { close(verrou) }
        var essais = 500
        while flock(verrou, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, essais > 0 else { throw Fichiers.echec("dossier occupé") }
            essais -= 1
            usleep(20_000)
        }
        return try acte()
    }

    /// The files, and their numbers after those seen for the first time got theirs. To be called locked.
    func inventaire(maintenant: Instant) throws -> (index: IndexMaildir, fichiers: [String: Fichier]) {
        var index = try IndexMaildir.lire(dossier, maintenant: maintenant)
        var fichiers: [String: Fichier] = [:]
        for sous in ["new", "cur"] {
            for nom in try Fichiers.noms("\(dossier)/\(sous)") {
                guard let base = Self.base(nom) else { continue }
                fichiers[base] = Fichier(base: base, sousDossier: sous, nom: nom)
            }
        }
        try index.inscrire(fichiers.keys.filter { !index.connait($0) }.sorted())
        return (index, fichiers)
    }

    /// The name without its flags; nil for a file that is no message.
    private static func base(_ nom: String) -> String? {
        let base = nom.prefix { $0 != ":" }
        guard !base.isEmpty, base.first != ".", nom.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(base)
    }

    /// The place of a file.
    func chemin(_ fichier: Fichier) -> String { "\(dossier)/\(fichier.sousDossier)/\(fichier.nom)" }

    // MARK: - Delivery

    /// The name that bytes get: the same bytes are the same message, however many times they are brought.
    static func nom(_ octets: Data) -> String {
        let somme = octets.withUnsafeBytes { tampon in
            g_compute_checksum_for_data(
                G_CHECKSUM_SHA256, tampon.bindMemory(to: UInt8.self).baseAddress, gsize(tampon.count))
        }
        defer { g_free(somme) }
        return "dui-" + (somme.map { String(cString: $0) } ?? "")
    }

    /// Writes bytes beside the messages: nobody sees them yet.
    func preparer(_ octets: Data) throws -> String {
        let provisoire = "\(dossier)/tmp/\(Self.nom(octets)).\(getpid())"
        try Fichiers.ecrire(octets, dans: provisoire)
        return provisoire
    }

    /// Shows what was prepared, unless the same bytes are or were there already.
    func remettre(_ provisoire: String, base: String, lu: Bool, maintenant: Instant) throws {
        try verrouiller {
            var (index, fichiers) = try inventaire(maintenant: maintenant)
            if fichiers[base] != nil || index.connait(base) {
                unlink(provisoire)
                return
            }
            try Fichiers.renommer(provisoire, en: dossier + (lu ? "/cur/\(base):2,S" : "/new/\(base)"))
            fichiers[base] = nil
            try index.inscrire([base])
        }
    }

    /// Whether these bytes were delivered here one day.
    func aRecu(_ base: String, maintenant: Instant) throws -> Bool {
        try verrouiller {
            let (index, fichiers) = try inventaire(maintenant: maintenant)
            return fichiers[base] != nil || index.connait(base)
        }
    }

    // MARK: - Reading

    /// Whether a message bears this Message-ID.
    func contient(_ identifiant: String, maintenant: Instant) throws -> Bool {
        let fichiers = try verrouiller { try inventaire(maintenant: maintenant).fichiers }
        for fichier in fichiers.values {
            guard let debut = try Fichiers.lire(chemin(fichier), auPlus: 64 << 10) else { continue }
            if Self.identifiant(debut) == identifiant { return true }
        }
        return false
    }

    /// The Message-ID of the head of a mail, without its brackets.
    static func identifiant(_ debut: Data) -> String? {
        var entetes = String(decoding: debut, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        if let fin = entetes.range(of: "\n\n") { entetes = String(entetes[..<fin.lowerBound]) }
        let deplies = entetes.replacingOccurrences(of: "\n ", with: " ").replacingOccurrences(of: "\n\t", with: " ")
        let ligne = deplies.split(separator: "\n").first { $0.lowercased().hasPrefix("message-id:") }
        guard let ligne, let ouvrant = ligne.firstIndex(of: "<"), let fermant = ligne.lastIndex(of: ">"),
            ouvrant < fermant
        else { return nil }
        return String(ligne[ligne.index(after: ouvrant)..<fermant])
    }

    /// Marks a message read.
    func marquerLu(_ fichier: Fichier) throws {
        guard !fichier.estLu else { return }
        let drapeaux = fichier.nom.range(of: ":2,").map { String(fichier.nom[$0.upperBound...]) } ?? ""
        let rangs = Set(drapeaux + "S").sorted().map(String.init).joined()
        try Fichiers.renommer(chemin(fichier), en: "\(dossier)/cur/\(fichier.base):2,\(rangs)")
    }
}
