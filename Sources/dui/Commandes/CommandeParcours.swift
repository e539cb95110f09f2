import ArgumentParser
import DUIAssembly
import DUIDomain
import DUITraining

/// Care pathways: texts that come with DUI, without any personal data.
struct CommandeParcours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcours", abstract: "Les parcours nationaux racontés pas à pas.",
        subcommands: [Lister.self, Montrer.self])

    func run() throws { throw UsageErrone("Dites quoi faire des parcours : lister ou montrer.") }

    /// The pathways.
    struct Lister: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister", abstract: "Un parcours par ligne : référence, titre, domaine, usager, étapes.")

        @OptionGroup var base: OptionDeBaseInutile

        func run() throws {
            base.direQuElleNeSertPas()
            for parcours in try BibliothequeParcours(dossier: Installation().parcours).list() {
                try Sortie.objet([
                    parcours.id, parcours.titre, parcours.domaine, parcours.usager,
                    FormatDate.nombre(parcours.nombreEtapes, "étape"), parcours.defaut ?? "",
                ])
            }
        }
    }

    /// A pathway in full.
    struct Montrer: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "montrer", abstract: "Lit un parcours en entier.")

        @OptionGroup var texte: OptionDeLargeur
        @OptionGroup var base: OptionDeBaseInutile
        @Argument(help: ArgumentHelp("Référence que « lister » écrit en premier.", valueName: "id"))
        var id: String

        func run() throws {
            _ = try texte.colonnes()
            base.direQuElleNeSertPas()
            let bibliotheque = BibliothequeParcours(dossier: Installation().parcours)
            let connus = try bibliotheque.list().map(\.id)
            guard connus.contains(id) else {
                let proche = MotProche.de(id, parmi: connus).map { " Vouliez-vous dire « \($0) » ?" } ?? ""
                throw Refus("Aucun parcours ne s’appelle « \(id) » ; « dui parcours lister » les donne tous.\(proche)")
            }
            try texte.montrer(try bibliotheque.load(id: id).contenu)
        }
    }
}
