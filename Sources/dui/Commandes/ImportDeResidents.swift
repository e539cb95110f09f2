import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIViewModels

extension CommandeResident {
    /// A list out of a spreadsheet: all of it enters, or none.
    struct Importer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "importer",
            abstract:
                "Importe une liste de personnes, d’un fichier CSV ; --essai dit ce qui se passerait, sans rien écrire.",
            discussion: """
                La première ligne porte les titres : nom de naissance, premier prénom (ou prénoms), date de naissance, \
                sexe, code INSEE du lieu de naissance ; et, s’ils sont connus : nom utilisé, prénom utilisé, lieu de \
                naissance, matricule, chambre, unité, date d’entrée, IPP. Une ligne fautive, et rien n’est importé : le \
                rapport dit toutes les fautes à la fois. Chaque identité créée est provisoire, sans matricule.
                """)

        @OptionGroup var acces: OptionsDAcces
        @OptionGroup var texte: OptionDeLargeur
        @Flag(help: "Dit ce qui se passerait, sans rien écrire.")
        var essai = false
        @Flag(help: "Les personnes qui se ressemblent sont bien d’autres personnes.")
        var accepterRessemblances = false
        @Flag(help: "Ce qui est à confirmer (valeurs d’attente, matricule ou lieu discordants) est voulu.")
        var accepterDoutes = false
        @Argument(help: ArgumentHelp("Fichier CSV, ou - pour l’entrée.", valueName: "fichier"))
        var fichier: String

        func run() async throws {
            _ = try texte.colonnes()
            let lu = try FichierLu.lire(fichier)
            var acceptations: AcceptationsImport = []
            if accepterRessemblances { acceptations.insert(.ressemblances) }
            if accepterDoutes { acceptations.insert(.doutes) }
            let demande = DemandeImport(essai: essai, acceptations: acceptations)
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.qualifierIdentite, objet: "importation d’une liste")
                let issue = try await acces.depots.identites.importer(
                    try Self.liste(lu, au: acces.horloge.maintenant().heureLegale.jour), demande, acces.signature)
                let rapport = RapportImport(issue, essai: demande.essai)
                do {
                    try montrer(rapport)
                } catch is Refus where issue.creees > 0 {
                    // The sentence of the output would say that the base did not change.
                    throw Refus(
                        "\(rapport.conclusion) Le rapport n’a pas pu être écrit en entier ; n’importez pas de nouveau.")
                }
            }
        }

        private func montrer(_ rapport: RapportImport) throws {
            try texte.montrer(rapport.contenu)
            guard rapport.estPossible else { throw Refus(rapport.conclusion) }
            try Sortie.ligne("")
            try texte.montrer(ContenuLisible(titre: rapport.conclusion))
        }

        private static func liste(_ lu: FichierLu, au jour: JourCivil) throws -> ListeAImporter {
            do {
                return try ListeAImporter(octets: Array(lu.octets), nom: lu.nom, aujourdhui: jour)
            } catch {
                throw Refus(error.message)
            }
        }
    }
}
