import DUIDomain

/// Names of files inside an archive.
enum NomDeFichier {
    /// Refuses a name that leads out of the archive or that would disturb a terminal; gives it back otherwise.
    static func controler(_ nom: String) throws(ErreurLecture) -> String {
        let montre = Assainissement.ligne(nom)
        let parties = nom.split(separator: "/", omittingEmptySubsequences: false)
        let sortDuDossier = nom.hasPrefix("/") || parties.contains("..") || parties.contains(".")
        let lecteurWindows = nom.dropFirst().hasPrefix(":")
        let signes = nom.contains("\\") || nom.unicodeScalars.contains { Assainissement.estDangereux($0) || $0 == "\n" }
        guard !nom.isEmpty, nom.utf8.count <= 512, !sortDuDossier, !lecteurWindows, !signes else {
            throw ErreurLecture(
                .nomDangereux,
                "L’archive contient un nom de fichier interdit (« \(montre.prefix(80)) ») : elle est refusée.")
        }
        return nom
    }

    /// Last part of a path.
    static func dernier(_ chemin: String) -> String {
        String(chemin.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }

    /// Folder of a path, with its slash; empty at the root.
    static func dossier(_ chemin: String) -> String {
        chemin.lastIndex(of: "/").map { String(chemin[...$0]) } ?? ""
    }
}
