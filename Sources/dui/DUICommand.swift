import ArgumentParser
import Foundation

/// The program: the full screen by default, and the same acts without a screen.
@main
struct DUICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dui", abstract: "Dossier Usager Informatisé : le dossier des personnes accompagnées.",
        subcommands: [OuvrirEcran.self, Demo.self], defaultSubcommand: OuvrirEcran.self)
}
