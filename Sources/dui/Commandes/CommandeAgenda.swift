import ArgumentParser
import DUIDomain

/// Appointments.
struct CommandeAgenda: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "L’agenda de l’établissement.", subcommands: [Lister.self])

    func run() throws { throw UsageErrone("Dites quoi faire de l’agenda : lister.") }

    /// The appointments of some days.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract: "Un rendez-vous par ligne : référence, début, fin, titre, lieu, personnes, transport, état.",
            discussion: "Sans date : aujourd’hui et les six jours qui suivent.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Premier jour : 23/11, lundi, j+3…", valueName: "date"))
        var du: String?
        @Option(help: ArgumentHelp("Dernier jour.", valueName: "date"))
        var au: String?
        @Option(help: ArgumentHelp("Numéro d’une personne : ses rendez-vous seulement.", valueName: "ref"))
        var resident: String?

        func run() async throws {
            let personne: Cle<Resident>? = try resident.map { try Lecture.reference($0, de: "personne") }
            try await Acces.agir(acces) { acces in
                let debut =
                    try du.map { try Lecture.date($0, acces.horloge, sens: .avenir).jour }
                    ?? acces.horloge.maintenant().heureLegale.jour
                let fin =
                    try au.map { try Lecture.date($0, acces.horloge, sens: .avenir).jour } ?? debut.adding(jours: 6)
                guard debut <= fin else {
                    throw UsageErrone("Le premier jour (\(debut.court)) vient après le dernier (\(fin.court)).")
                }
                try await acces.exiger(.voirAgenda, objet: "agenda")
                let filtre = FiltreAgenda(resident: personne)
                for rendezVous in try await acces.depots.agenda.periode(debut, fin, filtre, acces.compte.id) {
                    try Sortie.objet(Self.colonnes(rendezVous))
                }
            }
        }

        private static func colonnes(_ rendezVous: RendezVous) -> [String] {
            let contenu = rendezVous.contenu
            let (debut, fin) = (contenu.debut.heureLegale, contenu.fin.heureLegale)
            let hors = rendezVous.autresConcernes
            let autres = hors == 0 ? [] : [FormatDate.nombre(hors, "autre")]
            return [
                rendezVous.id.description, debut.complet, debut.jour == fin.jour ? fin.heureMinute : fin.complet,
                contenu.titre, contenu.lieu, (rendezVous.residents.map(\.nom) + autres).joined(separator: ", "),
                contenu.transport, rendezVous.etat.libelle,
            ]
        }
    }
}
