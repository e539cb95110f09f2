import ArgumentParser
import DUIDocuments
import DUIDomain

/// CDA documents.
struct CommandeCDA: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cda", abstract: "Les documents de santé (CDA).",
        subcommands: [Lire.self, Produire.self, Controler.self])

    func run() throws { throw UsageErrone("Dites quoi faire du document : lire, produire ou controler.") }

    /// Any file.
    struct Lire: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lire", abstract: "Lit un document CDA comme l’écran le montre ; sans base ni compte.")

        @OptionGroup var texte: OptionDeLargeur
        @Argument(help: ArgumentHelp("Fichier .xml (« - » : l’entrée).", valueName: "fichier"))
        var fichier: String

        func run() throws {
            _ = try texte.colonnes()
            try texte.montrer(try LecteurCDA.read(try FichierLu.lire(fichier).octets).contenu)
        }
    }
}

/// IHE XDM archives.
struct CommandeXDM: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xdm", abstract: "Les archives de documents de santé (IHE XDM).", subcommands: [Lire.self])

    func run() throws { throw UsageErrone("Dites quoi faire de l’archive : lire.") }

    /// Any file.
    struct Lire: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lire", abstract: "Lit chaque document d’une archive, et dit ce qui y discorde ; sans base.")

        @OptionGroup var texte: OptionDeLargeur
        @Argument(help: ArgumentHelp("Fichier .zip (« - » : l’entrée).", valueName: "archive"))
        var archive: String

        func run() throws {
            _ = try texte.colonnes()
            let fichier = try FichierLu.lire(archive)
            let lue = LecteurDePiece.read(
                PieceLue(nom: fichier.nom, typeMIME: "application/zip", octets: fichier.octets))
            guard case .xdm = lue.nature else {
                // What is not an archive is refused in the words of the archive reader.
                _ = try LecteurXDM.read(fichier.octets)
                throw lue.erreur ?? ErreurLecture(.archiveIllisible, "Ce fichier n’est pas une archive de documents.")
            }
            try LectureEnTexte.montrer(lue, texte)
            guard case .xdm(let contenue, _) = lue.nature, !contenue.documents.isEmpty else {
                throw Refus("Cette archive ne contient aucun document ; demandez à l’expéditeur un nouvel envoi.")
            }
        }
    }
}
