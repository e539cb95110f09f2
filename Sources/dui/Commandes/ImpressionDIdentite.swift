import ArgumentParser
import DUIAssembly
import DUIDomain
import Foundation

extension CommandeResident {
    /// The identity sheet, on the usual printer or in a file.
    struct FicheDIdentite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "identite",
            abstract: "Imprime la fiche d’identité ; qualifiée, avec son matricule et son Datamatrix. C’est tracé.")

        @OptionGroup var acces: OptionsDAcces
        @Option(
            name: [.customShort("o"), .customLong("sortie")],
            help: ArgumentHelp("Fichier PDF à écrire ; un fichier déjà là n’est jamais remplacé.", valueName: "fichier")
        )
        var sortie: String?
        @Argument(help: ArgumentHelp("Numéro que « lister » écrit en premier.", valueName: "ref"))
        var reference: String

        func run() async throws {
            let id: Cle<Resident> = try Lecture.reference(reference, de: "personne")
            let dossier = Emplacements().impressions
            try await Acces.agir(acces) { acces in
                let imprimante =
                    sortie.map { FichierEcrit.imprimante(URL(fileURLWithPath: $0)) }
                    ?? .systeme(dossier: dossier, horloge: acces.horloge)
                guard let destination = await imprimante.destinations().first else {
                    throw Refus("Aucune imprimante n’est connue ; donnez un fichier par -o.")
                }
                let impression = ImpressionIdentite(
                    depots: acces.depots, horloge: acces.horloge, imprimante: imprimante)
                try Sortie.ligne(try await impression.imprimer(id, destination, pour: acces.compte))
            }
        }
    }
}
