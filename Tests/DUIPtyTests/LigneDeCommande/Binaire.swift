import DUITestKit
import Foundation
import Testing

/// The real program, run with pipes instead of a terminal.
struct Binaire {
    /// How it ended and what it said.
    struct Issue {
        var statut: Int32
        var sortie: String
        var erreurs: String

        /// Lines of the output.
        var lignes: [String] { sortie.split(separator: "\n").map(String.init) }

        /// Columns of a line.
        static func colonnes(_ ligne: String) -> [String] { ligne.components(separatedBy: "  ") }
    }

    /// The program lies beside the bundle of the tests, which lies beside the runner or above it.
    static let chemin: URL = {
        let departs = [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0])]
        let dossiers = departs.flatMap { [$0, $0.deletingLastPathComponent()] }
        return dossiers.map { $0.appendingPathComponent("dui") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath }
            ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            .appendingPathComponent(".build/debug/dui")
    }()

    let dossier: DossierTemporaire

    init() throws { dossier = try DossierTemporaire() }

    /// The variables that the program sees: its own home, no base, no account.
    func environnement(_ ajouts: [String: String] = [:]) -> [String: String] {
        let propre = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": dossier.url.path,
            "XDG_DATA_HOME": dossier.fichier("donnees").path, "LANG": "C.UTF-8",
        ]
        return propre.merging(ajouts) { $1 }
    }

    /// Runs the program to its end.
    func lancer(_ arguments: [String], _ variables: [String: String] = [:], entree: Data? = nil) throws -> Issue {
        let marque = UUID().uuidString
        let (sortie, erreurs) = (dossier.fichier("\(marque).sortie"), dossier.fichier("\(marque).erreurs"))
        for fichier in [sortie, erreurs] { try Data().write(to: fichier) }
        let processus = Process()
        processus.executableURL = Self.chemin
        processus.arguments = arguments
        processus.environment = environnement(variables)
        processus.currentDirectoryURL = dossier.url
        processus.standardOutput = try FileHandle(forWritingTo: sortie)
        processus.standardError = try FileHandle(forWritingTo: erreurs)
        processus.standardInput = FileHandle.nullDevice
        if let entree {
            let fichier = dossier.fichier("\(marque).entree")
            try entree.write(to: fichier)
            processus.standardInput = try FileHandle(forReadingFrom: fichier)
        }
        try processus.run()
        processus.waitUntilExit()
        return Issue(
            statut: processus.terminationReason == .exit ? processus.terminationStatus : -1,
            sortie: String(decoding: try Data(contentsOf: sortie), as: UTF8.self),
            erreurs: String(decoding: try Data(contentsOf: erreurs), as: UTF8.self))
    }

    /// Writes a file of the test.
    func ecrire(_ nom: String, _ contenu: Data) throws -> String {
        let fichier = dossier.fichier(nom)
        try contenu.write(to: fichier)
        return fichier.path
    }

    /// Runs the program in the name of an account of the demonstration.
    func lancer(_ arguments: [String], par identifiant: String, base: BaseDeLaSuite.Copie) throws -> Issue {
        try lancer(
            arguments,
            [
                "DUI_BASE": base.fichier.path, "DUI_COMPTE": identifiant,
                "DUI_PASSPHRASE": base.codes[identifiant] ?? "",
            ])
    }
}

/// The demonstration base, made once by the program itself, then copied for each test.
enum BaseDeLaSuite {
    /// A base of its own for one test.
    struct Copie {
        var fichier: URL
        /// Personal codes, by account.
        var codes: [String: String]
    }

    private struct Originale: Sendable {
        var dossier: DossierTemporaire
        var fichier: URL
        var codes: [String: String]
        var statut: Int32
    }

    private static let originale: Result<Originale, any Error> = Result {
        let binaire = try Binaire()
        let fichier = binaire.dossier.fichier("demo.db")
        let issue = try binaire.lancer(["base", "creer", "--demo", "--base", fichier.path])
        var codes: [String: String] = [:]
        for colonnes in issue.lignes.map(Binaire.Issue.colonnes) {
            if colonnes.count == 4, let code = colonnes.last?.split(separator: " ").last {
                codes[colonnes[0]] = String(code)
            }
        }
        return Originale(dossier: binaire.dossier, fichier: fichier, codes: codes, statut: issue.statut)
    }

    /// A copy in the folder of a test.
    static func copier(pour binaire: Binaire) throws -> Copie {
        let originale = try originale.get()
        try #require(originale.statut == 0)
        let fichier = binaire.dossier.fichier("copie.db")
        try FileManager.default.copyItem(at: originale.fichier, to: fichier)
        return Copie(fichier: fichier, codes: originale.codes)
    }
}
