import ArgumentParser
import DUIDomain

/// The journal of accesses.
struct CommandeJournal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Le journal des accès.", subcommands: [Lister.self])

    func run() throws { throw UsageErrone("Dites quoi faire du journal : lister.") }

    /// The lines, newest first.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract:
                "Une trace par ligne, la plus récente d’abord : numéro, date, compte, acte, personne, objet, résultat.",
            discussion: "Un profil qui ne lit pas les traces des autres ne voit que les siennes.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Numéro d’une personne : les accès à son dossier.", valueName: "ref"))
        var resident: String?
        @Option(help: ArgumentHelp("Identifiant d’un compte : ce qu’il a fait.", valueName: "identifiant"))
        var agent: String?
        @Option(help: ArgumentHelp("Depuis quand : hier, 20/11, 20/11 14h…", valueName: "date"))
        var depuis: String?
        @Flag(name: .customLong("hors-unite"), help: "Seulement les dossiers ouverts hors des unités, avec leur motif.")
        var horsUnite = false

        func run() async throws {
            let horsUnite = horsUnite
            let personne: Cle<Resident>? = try resident.map { try Lecture.reference($0, de: "personne") }
            try await Acces.agir(acces) { acces in
                let debut = try depuis.map { try Lecture.date($0, acces.horloge, sens: .passe).instant }
                let qui = try await Self.qui(agent, acces)
                let filtre = FiltreJournal(
                    resident: personne, qui: qui, depuis: debut, horsUniteSeulement: horsUnite)
                var avant: Cle<EvenementJournal>?
                while true {
                    let page = try await acces.depots.journal.page(filtre, acces.compte.id, avant, Acces.page)
                    for trace in page.elements { try Sortie.objet(Self.colonnes(trace)) }
                    guard page.aUneSuite, let derniere = page.elements.last else { return }
                    avant = derniere.id
                }
            }
        }

        /// Whose traces: those that are asked for, one's own for whom reads no others.
        private static func qui(_ agent: String?, _ acces: Acces) async throws -> String? {
            let lui = acces.compte.identifiant
            guard !acces.compte.habilitation.decide(.lireJournal).estPermis else {
                try await verifier(agent, acces)
                return agent
            }
            guard let agent else {
                Issue.dire("Vos traces seules : votre profil ne lit pas celles des autres.")
                return lui
            }
            if agent.trimmingBlancs().lowercased() != lui { try await acces.exiger(.lireJournal, objet: "journal") }
            return agent
        }

        /// An account that does not exist did nothing: the empty list must not be read as an answer.
        private static func verifier(_ agent: String?, _ acces: Acces) async throws {
            guard let agent else { return }
            let comptes = try await acces.depots.comptes.lister().map(\.identifiant)
            guard comptes.contains(agent.trimmingBlancs().lowercased()) else {
                throw Refus(
                    "Aucun compte ne s’appelle « \(Assainissement.ligne(agent)) » ; « dui compte lister » donne les identifiants."
                )
            }
        }

        private static func colonnes(_ trace: EvenementJournal) -> [String] {
            [
                trace.id.description, trace.quand.heureLegale.complet, trace.qui, trace.acte.libelle, trace.resident,
                trace.objet, trace.motif, trace.resultat,
            ]
        }
    }
}
