import DUIDomain
import DUITerminal
import DUIViewModels
import Foundation

/// Memory, measured in a process of its own: in one process, what the first base left behind would be counted to the second.
enum Sonde {
    /// Resident bytes once the list of messages is shown, measured by another process of this program.
    static func mesurer(_ fichier: URL) async throws -> Int {
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        processus.arguments = ["--sonde", fichier.path]
        let tuyau = Pipe()
        processus.standardOutput = tuyau
        try processus.run()
        let octets = tuyau.fileHandleForReading.readDataToEndOfFile()
        processus.waitUntilExit()
        let texte = String(decoding: octets, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let octets = Int(texte) else {
            throw ErreurDepot.refus("La mémoire ne se mesure pas ici.")
        }
        return octets
    }

    /// The other process: opens the session and the list, scrolls a little, says what it holds.
    @MainActor
    static func executer(_ fichier: URL) async throws {
        let poste = try await Poste.ouvert(fichier, .messagerie)
        for _ in 0..<20 { await poste.presser(Key(.pageDown)) }
        print(Memoire.residente() ?? 0)
        try poste.fermer()
    }
}
