import ArgumentParser
import DUIAssembly
import DUIDomain
import DUITraining
import DUIViewModels
import Foundation

/// Documents of the records.
struct CommandeDocument: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Les documents des dossiers.", subcommands: [Lister.self, Imprimer.self])

    func run() throws { throw UsageErrone("Dites quoi faire des documents : lister ou imprimer.") }

    /// The documents of a person that the account may read.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract:
                "Un document par ligne, le plus récent d’abord : référence, date, type, titre, auteur, origine, état.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Numéro de la personne.", valueName: "ref"))
        var resident: String

        func run() async throws {
            let id: Cle<Resident> = try Lecture.reference(resident, de: "personne")
            try await Acces.agir(acces) { acces in
                // The same opening as on the screen: refused and journalled by the same rules.
                _ = try await acces.depots.residents.ouvrir(id, acces.signature)
                let filtre = FiltreDocuments(resident: id)
                var avant: Cle<ResumeDocument>?
                while true {
                    let page = try await acces.depots.documents.page(filtre, acces.compte.id, avant, Acces.page)
                    for document in page.elements { try Sortie.objet(Self.colonnes(document)) }
                    guard page.aUneSuite, let dernier = page.elements.last else { break }
                    avant = dernier.id
                }
                let caches = try await acces.depots.documents.compteurs(filtre, acces.compte.id).nonLisibles
                if caches > 0 {
                    Issue.dire("\(FormatDate.nombre(caches, "document")) de ce dossier hors de votre profil.")
                }
            }
        }

        private static func colonnes(_ document: ResumeDocument) -> [String] {
            let description = document.description
            return [
                document.id.description, description.acteLe.heureLegale.jour.court, description.type.libelle,
                description.titre, description.auteur, document.origine.libelle, document.estLu ? "lu" : "non lu",
                document.estRemplace ? "remplacé" : "",
            ]
        }
    }

    /// Prints a document on the usual printer, or in a file.
    struct Imprimer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "imprimer",
            abstract: "Imprime un document : sur l’imprimante habituelle, sinon dans un fichier PDF. C’est tracé.")

        @OptionGroup var acces: OptionsDAcces
        @Option(
            name: [.customShort("o"), .customLong("sortie")],
            help: ArgumentHelp("Fichier PDF à écrire ; un fichier déjà là n’est jamais remplacé.", valueName: "fichier")
        )
        var sortie: String?
        @Argument(help: ArgumentHelp("Numéro que « lister » écrit en premier.", valueName: "ref"))
        var reference: String

        func run() async throws {
            let id: Cle<ResumeDocument> = try Lecture.reference(reference, de: "document")
            let emplacements = Emplacements()
            try await Acces.agir(acces) { acces in
                let imprimante =
                    sortie.map { FichierEcrit.imprimante(URL(fileURLWithPath: $0)) }
                    ?? .systeme(dossier: emplacements.impressions, horloge: acces.horloge)
                guard let destination = await imprimante.destinations().first else {
                    throw Refus("Aucune imprimante n’est connue ; donnez un fichier par -o.")
                }
                let executant = Executant(
                    depots: acces.depots, horloge: acces.horloge, imprimante: imprimante,
                    parcours: BibliothequeParcours(dossier: Installation().parcours),
                    themes: Executant.Themes(lister: { ([], "") }, choisir: { ($0, nil) }))
                let resultat = await executant.executer(
                    .documents(.imprimer(id, destination)), compte: acces.compte)
                if case .documents(.imprime(let phrase)) = try resultat.get() { try Sortie.ligne(phrase) }
            }
        }
    }
}
