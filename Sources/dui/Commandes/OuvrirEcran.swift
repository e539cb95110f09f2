import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIStore
import Foundation

/// The full screen on the base of the establishment.
struct OuvrirEcran: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ecran", abstract: "Ouvre l’écran sur la base de l’établissement.")

    @OptionGroup var affichage: OptionDAffichage
    @OptionGroup var base: OptionsDeBase

    func run() async throws {
        let ouverte = try BaseDUI.open(at: base.fichier)
        try await PleinEcran(base: ouverte, emplacements: Emplacements()).executer(lineaire: affichage.lineaire)
    }
}

/// The full screen on the demonstration base, made on first use.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Ouvre l’écran sur une base de démonstration, d’un EHPAD sauf --jeu : personnes fictives.")

    @Flag(help: "Refait la base de démonstration : ce qui y a été fait est oublié.")
    var neuf = false

    @OptionGroup var affichage: OptionDAffichage
    @OptionGroup var choix: OptionDeJeu
    @OptionGroup var base: OptionsDeBase

    func run() async throws {
        let emplacements = Emplacements()
        let jeu = try choix.choisi()
        let fichier = base.base == nil ? emplacements.baseDeDemonstration(jeu) : base.fichier
        let ouverte = try await SuiviDePreparation.suivre { dire in
            try await BaseDeDemonstration.ouvrir(
                fichier, choix.jeu == nil ? nil : jeu, neuf: neuf, installation: Installation(), dire: dire)
        }
        try await PleinEcran(base: ouverte, emplacements: emplacements).executer(lineaire: affichage.lineaire)
    }
}
