import DUIAssembly
import DUITestKit
import Foundation
import Testing

@Suite("Fichiers livrés avec le programme")
struct InstallationTests {
    private let dossier: DossierTemporaire

    init() throws { dossier = try DossierTemporaire() }

    /// A folder of the test, with these inside.
    private func garnir(_ chemin: String, _ contenu: String...) throws {
        let lieu = chemin.isEmpty ? dossier.url : dossier.fichier(chemin)
        for nom in contenu {
            try FileManager.default.createDirectory(
                at: lieu.appendingPathComponent(nom), withIntermediateDirectories: true)
        }
    }

    private func racine(_ programme: String, _ environnement: [String: String] = [:]) -> String? {
        Installation(environnement: environnement, programme: dossier.fichier(programme).path).racine?.path
    }

    @Test("ni le dossier présent, ni ceux qui sont au-dessus du programme")
    func dossiersDAutrui() throws {
        try garnir("", "Themes", "SampleData", "Package.swift", "outils/bin")
        // The tests themselves run in the folder of the project, which has its own Themes.
        let posee = [nil, "/usr/share/dui"]
        #expect(posee.contains(racine("outils/bin/dui")))
        #expect(posee.contains(Installation(environnement: ["DUI_RACINE": ""], programme: "dui").racine?.path))
    }

    @Test("le paquet où le programme a été construit, et lui seul")
    func paquet() throws {
        try garnir("paquet", "Themes", "Package.swift", ".build/machine/release")
        #expect(racine("paquet/.build/machine/release/dui") == dossier.fichier("paquet").path)
        try garnir("sans", "Themes", ".build/release")
        #expect(racine("sans/.build/release/dui") != dossier.fichier("sans").path)
    }

    @Test("DUI_RACINE d’abord, puis à côté du programme")
    func ordre() throws {
        try garnir("choisie", "Themes")
        try garnir("paquet", "Themes", "Package.swift", ".build/release/Themes")
        let programme = "paquet/.build/release/dui"
        #expect(racine(programme) == dossier.fichier("paquet/.build/release").path)
        #expect(racine(programme, ["DUI_RACINE": dossier.fichier("choisie").path]) == dossier.fichier("choisie").path)
        #expect(
            racine(programme, ["DUI_RACINE": dossier.fichier("vide").path])
                == dossier.fichier("paquet/.build/release").path)
    }
}
