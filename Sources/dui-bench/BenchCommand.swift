import ArgumentParser
import DUIDomain
import Foundation

/// The benchmark: makes the bases once, measures from inside, prints a Markdown table. It judges nothing by its exit status.
@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dui-bench", abstract: "Mesure DUI contre ses budgets, sur des bases faites une fois.")

    @Option(help: ArgumentHelp("Dossier des bases de mesure, gardé d’une fois à l’autre.", valueName: "dossier"))
    var dossier: String?

    @Flag(help: "Mesure moins de fois, jusqu’à 10 000 messages.")
    var rapide = false

    @Option(help: .hidden)
    var sonde: String?

    func run() async throws {
        if let sonde { return try await Sonde.executer(URL(fileURLWithPath: sonde)) }
        let lieu =
            dossier.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".cache/dui-bench")
        do {
            print(try await Banc(bases: Bases(dossier: lieu), rapide: rapide).mesurer().markdown)
        } catch let erreur as ErreurDepot {
            Sortie.dire(erreur.message)
        }
    }
}
