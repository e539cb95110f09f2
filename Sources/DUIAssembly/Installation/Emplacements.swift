import Foundation

/// Where the files of the person lie: bases, printed sheets, the chosen theme.
public struct Emplacements: Sendable {
    private let environnement: [String: String]

    /// Places, from the variables of the process.
    public init(environnement: [String: String] = ProcessInfo.processInfo.environment) {
        self.environnement = environnement
    }

    /// The base: `DUI_BASE`, else `~/.local/share/dui/dui.db`.
    public var base: URL {
        environnement["DUI_BASE"].map { URL(fileURLWithPath: $0) } ?? donnees.appendingPathComponent("dui.db")
    }

    /// The base of a demonstration: `DUI_BASE`, else `~/.local/share/dui/demo.db`, `demo-esat.db`, `demo-dime.db`.
    public func baseDeDemonstration(_ jeu: JeuPropose) -> URL {
        environnement["DUI_BASE"].map { URL(fileURLWithPath: $0) } ?? donnees.appendingPathComponent(jeu.fichierDeBase)
    }

    /// Printed sheets: `DUI_IMPRESSIONS`, else `~/.local/share/dui/impressions`.
    public var impressions: URL {
        environnement["DUI_IMPRESSIONS"].map { URL(fileURLWithPath: $0) }
            ?? donnees.appendingPathComponent("impressions")
    }

    /// Errors of the process while the screen is up: they must not be written over it.
    public var erreurs: URL { donnees.appendingPathComponent("erreurs.log") }

    /// The theme: `DUI_THEME`, else the last one chosen, else `jour`.
    public var theme: String {
        if let dit = environnement["DUI_THEME"], !dit.isEmpty { return dit }
        let garde = (try? String(contentsOf: fichierDuTheme, encoding: .utf8)) ?? ""
        let nom = garde.split(separator: "\n").first.map(String.init) ?? ""
        return nom.isEmpty ? "jour" : nom
    }

    /// The keymap: `DUI_TOUCHES`, if any.
    public var touches: String? { environnement["DUI_TOUCHES"] }

    /// Keeps the theme for the next time. A folder that refuses is no reason to stop.
    public func garder(theme nom: String) {
        try? FileManager.default.createDirectory(at: donnees, withIntermediateDirectories: true)
        try? Data((nom + "\n").utf8).write(to: fichierDuTheme, options: .atomic)
    }

    /// Makes the folder of the data, readable by its owner alone.
    public func preparer() throws {
        try FileManager.default.createDirectory(
            at: donnees, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private var donnees: URL {
        if let dite = environnement["XDG_DATA_HOME"], !dite.isEmpty {
            return URL(fileURLWithPath: dite).appendingPathComponent("dui")
        }
        let maison = environnement["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
        return URL(fileURLWithPath: maison).appendingPathComponent(".local/share/dui")
    }

    private var fichierDuTheme: URL { donnees.appendingPathComponent("theme") }
}
