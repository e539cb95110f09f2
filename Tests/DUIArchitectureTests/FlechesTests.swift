import DUITestKit
import Foundation
import Testing

/// The arrows between the targets: what a file imports, and where the dangerous things are.
@Suite("Flèches entre les cibles")
struct FlechesTests {
    /// What each target may import. A target absent from this table may not exist.
    private static let permis: [String: Set<String>] = [
        "DUIDomain": ["Foundation"],
        "DUIStore": ["Foundation", "Synchronization", "DUIDomain", "GRDB", "CCrypto"],
        "DUIKit": ["DUIDomain", "DUIStore"],
        "DUIDocuments": ["Foundation", "DUIDomain", "CXML", "CZip", "CPango", "CZint", "CCrypto", "CProcess"],
        "DUIMessaging": ["Foundation", "Dispatch", "DUIDomain", "CGMime", "CCurl"],
        "DUIServices": ["DUIDomain"],
        "DUITraining": ["Foundation", "DUIDomain", "Yams"],
        "DUITerminal": ["Foundation", "Yams"],
        "DUICurses": ["Foundation", "DUITerminal", "CTerminal"],
        "DUIViewModels": ["DUIDomain"],
        "DUIScreens": ["DUIViewModels", "DUIDomain", "DUITerminal"],
        "DUIAssembly": [
            "Foundation", "DUIDomain", "DUIStore", "DUIDocuments", "DUIMessaging", "DUIServices", "DUITraining",
            "DUIViewModels", "DUIScreens", "DUITerminal", "Yams",
        ],
        "dui": [
            "Foundation", "ArgumentParser", "DUIAssembly", "DUICurses", "DUIDomain", "DUIStore", "DUIDocuments",
            "DUIMessaging", "DUITraining", "DUIViewModels", "DUIScreens", "DUITerminal",
        ],
        "dui-bench": [
            "Foundation", "ArgumentParser", "DUIAssembly", "DUIDomain", "DUIStore", "DUIViewModels", "DUIScreens",
            "DUITerminal", "DUITraining",
        ],
    ]

    @Test("chaque fichier n’importe que ce que sa cible permet", arguments: Projet.sources)
    func imports(_ fichier: FichierSource) throws {
        let permis = try #require(Self.permis[fichier.cible], "cible inconnue : \(fichier.cible)")
        let exces = Set(fichier.imports).subtracting(permis)
        #expect(exces.isEmpty, "\(fichier.chemin) importe \(exces.sorted().joined(separator: ", "))")
    }

    @Test("la table des flèches est lue : chaque cible a des fichiers et des importations")
    func tableLue() {
        #expect(Set(Projet.sources.map(\.cible)) == Set(Self.permis.keys))
        #expect(Projet.sources.contains { $0.imports.contains("CTerminal") })
        #expect(Projet.sources.contains { $0.imports.contains("GRDB") })
    }

    @Test("le SQL ne vit que dans DUIStore")
    func sql() {
        let marques = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "PRAGMA "]
        let fautifs = Projet.sources.filter { $0.cible != "DUIStore" && $0.cible != "dui-bench" }.flatMap { fichier in
            fichier.textes.filter { texte in marques.contains { texte.texte.contains($0) } }
                .map { "\(fichier.chemin):\($0.ligne)" }
        }
        #expect(fautifs.isEmpty, "\(fautifs)")
        #expect(
            Projet.sources.contains { $0.cible == "DUIStore" && $0.textes.contains { $0.texte.contains("SELECT ") } })
    }

    @Test("rien au premier niveau que ce qui doit y être")
    func premierNiveau() throws {
        let permis: Set<String> = ["Package.swift", "Sources", "Tests", "Themes", "SampleData", "README.md", "LICENSE"]
        let noms = try FileManager.default.contentsOfDirectory(atPath: Racine.url.path)
        // The resolver writes its file there; it is not part of the project.
        let exces = noms.filter { !$0.hasPrefix(".") && !permis.contains($0) && $0 != "Package.resolved" }
        #expect(exces.isEmpty, "\(exces)")
        #expect(permis.isSubset(of: Set(noms)))
    }
}
