import ArgumentParser
import Foundation

/// The program: the full screen by default, and the same acts without a screen.
struct DUICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dui", abstract: "Dossier Usager Informatisé : le dossier des personnes accompagnées.",
        discussion: """
            Sans sous-commande, DUI ouvre l’écran. Les mêmes actes se font sans écran par les sous-commandes ; \
            chaque « lister » écrit un objet par ligne, sa référence d’abord.
            Issues : 0 fait, 1 refusé ou invalide, 2 commande mal écrite. « dui aide » : le guide complet.
            """,
        subcommands: [
            OuvrirEcran.self, Demo.self, CommandeResident.self, CommandeSejour.self, CommandeEcheance.self,
            CommandeINS.self, CommandeMSS.self,
            CommandeCDA.self,
            CommandeXDM.self, CommandeDocument.self, CommandeAgenda.self, CommandeParcours.self, CommandeBase.self,
            CommandeJournal.self, CommandeCompte.self, Aide.self,
        ],
        defaultSubcommand: OuvrirEcran.self)
}

/// The start of the process.
@main
enum Demarrage {
    static func main() async {
        exit(await Issue.executer(Array(CommandLine.arguments.dropFirst())))
    }
}
