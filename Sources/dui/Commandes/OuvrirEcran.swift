import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIStore
import Foundation

/// The full screen on the base of the establishment.
struct OuvrirEcran: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ecran", abstract: "Ouvre l’écran sur la base de l’établissement (commande par défaut).")

    @Option(help: ArgumentHelp("Fichier de la base (sinon DUI_BASE).", valueName: "fichier"))
    var base: String?

    func run() async throws {
        let emplacements = Emplacements()
        let fichier = base.map { URL(fileURLWithPath: $0) } ?? emplacements.base
        try await Issue.rapporter {
            let base = try BaseDUI.open(at: fichier)
            try await PleinEcran(base: base, emplacements: emplacements).executer()
        }
    }
}

/// The full screen on the demonstration base, made on first use.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Ouvre l’écran sur la base de démonstration « EHPAD Les Tilleuls » : personnes fictives.")

    @Flag(help: "Refait la base de démonstration : ce qui y a été fait est oublié.")
    var neuf = false

    @Option(help: ArgumentHelp("Fichier de la base (sinon DUI_BASE).", valueName: "fichier"))
    var base: String?

    func run() async throws {
        let emplacements = Emplacements()
        let fichier = base.map { URL(fileURLWithPath: $0) } ?? emplacements.baseDeDemonstration
        try await Issue.rapporter {
            let base = try await BaseDeDemonstration.ouvrir(
                fichier, neuf: neuf, installation: Installation()
            ) { phrase in FileHandle.standardError.write(Data((phrase + "\n").utf8)) }
            try await PleinEcran(base: base, emplacements: emplacements).executer()
        }
    }
}
