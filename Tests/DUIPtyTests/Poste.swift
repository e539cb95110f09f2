import DUITestKit
import Foundation

/// A person's machine: her folders, her variables, a demonstration base of her own.
struct Poste {
    let dossier: DossierTemporaire
    let base: BaseDeTest?

    /// A machine; with a base ready, or with nothing yet.
    init(baseFaite: Bool = true) async throws {
        dossier = try DossierTemporaire()
        base = baseFaite ? try await BaseDeTest() : nil
    }

    var impressions: URL { dossier.fichier("impressions") }

    /// The variables of the program, and nothing of those of the tests.
    func environnement(_ autres: [String: String] = [:]) -> [String: String] {
        var variables = [
            "PATH": "/usr/bin:/bin", "HOME": dossier.url.path, "XDG_DATA_HOME": dossier.url.path,
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "DUI_IMPRESSIONS": impressions.path,
            "DUI_RACINE": Racine.url.path,
        ]
        if let base { variables["DUI_BASE"] = base.fichier.path }
        return variables.merging(autres) { $1 }.filter { !$0.value.isEmpty }
    }

    /// Starts the demonstration.
    func demarrer(_ autres: [String: String] = [:], rangees: Int = 24, colonnes: Int = 80) throws -> TerminalReel {
        try TerminalReel(["demo"], environnement(autres), rangees: rangees, colonnes: colonnes)
    }

    /// Starts the demonstration and opens a session.
    func ouvrir(_ autres: [String: String] = [:]) throws -> TerminalReel {
        let terminal = try demarrer(autres)
        try terminal.attendre("Identifiant", "c.morel")
        terminal.taper("c.morel\r210526\r")
        try terminal.attendre("84 résidents")
        return terminal
    }

    /// The sheets printed.
    var feuilles: [URL] {
        ((try? FileManager.default.contentsOfDirectory(at: impressions, includingPropertiesForKeys: nil)) ?? [])
    }
}
