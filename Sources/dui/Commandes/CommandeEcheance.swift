import ArgumentParser
import DUIDomain

/// What falls due.
struct CommandeEcheance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echeance", abstract: "Les échéances : orientations, mesures, projets, ordonnances, vaccinations…",
        subcommands: [Lister.self])

    func run() throws { throw UsageErrone("Dites quoi faire des échéances : lister.") }

    /// What is to be done in the house, or all of one person's.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract: "Une échéance par ligne : référence, date, personne, nature, précision, état. À traiter d’abord.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Numéro d’une personne : toutes les siennes. C’est tracé.", valueName: "ref"))
        var resident: String?
        @Flag(help: "Seulement celles dont la date est passée.")
        var retard = false

        /// More than any house has to do at once.
        private static let auPlus = 10_000

        func run() async throws {
            let personne: Cle<Resident>? = try resident.map { try Lecture.reference($0, de: "résident") }
            try await Acces.agir(acces) { acces in
                let jour = acces.horloge.maintenant().heureLegale.jour
                var echeances: [Echeance]
                if let personne {
                    _ = try await acces.depots.residents.ouvrir(personne, acces.signature)
                    echeances = try await acces.depots.echeances.lire(personne, acces.compte.id)
                } else {
                    echeances = try await acces.depots.echeances.aTraiter(acces.compte.id, Self.auPlus).elements
                }
                if retard { echeances.removeAll { if case .enRetard = $0.etat(le: jour) { false } else { true } } }
                for echeance in echeances {
                    try Sortie.objet([
                        echeance.id.description, echeance.finLe.court, echeance.nom, echeance.nature.libelle,
                        echeance.precision, echeance.etat(le: jour).libelle,
                    ])
                }
            }
        }
    }
}
