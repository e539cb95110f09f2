import ArgumentParser
import DUIAssembly
import DUIDomain

extension CommandeResident {
    /// A holder of parental authority over a minor, with the decision of a judge that limits it.
    struct Autorite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "autorite-parentale",
            abstract:
                "Note un titulaire de l’autorité parentale, la mesure qui la limite, ou qu’il ne l’est pas. C’est tracé.",
            discussion: """
                Ce qui a été noté ne s’efface pas : noter de nouveau le même nom dit ce qui vaut maintenant. Les réponses \
                d’un mineur se recueillent auprès des titulaires que la mesure n’en prive pas, et de qui exerce \
                l’autorité par délégation.
                """)

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Numéro que « lister » écrit en premier.", valueName: "ref"))
        var reference: String
        @Option(help: ArgumentHelp("Nom du titulaire, comme on le lit.", valueName: "nom"))
        var nom: String
        @Option(help: ArgumentHelp("Lien avec l’enfant : mère, père, tutrice…", valueName: "lien"))
        var lien = ""
        @Option(help: ArgumentHelp("Téléphone.", valueName: "numero"))
        var telephone = ""
        @Option(
            help: ArgumentHelp(
                "Ce qu’un juge a décidé : \(NatureMesureJudiciaire.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "nature"))
        var mesure: String?
        @Option(help: ArgumentHelp("Premier jour de la mesure.", valueName: "date"))
        var depuis: String?
        @Option(help: ArgumentHelp("Dernier jour de la mesure, si le jugement en donne un.", valueName: "date"))
        var jusquau: String?
        @Option(help: ArgumentHelp("Juge ou tribunal qui l’a décidée.", valueName: "nom"))
        var decideePar = ""
        @Option(help: ArgumentHelp("Service ou personne à qui l’enfant ou l’autorité est confié.", valueName: "nom"))
        var auProfitDe = ""
        @Flag(help: "Note que cette personne n’est pas titulaire (--motif dit pourquoi).")
        var retirer = false
        @Option(help: ArgumentHelp("Pourquoi elle n’est pas titulaire.", valueName: "motif"))
        var motif: String?

        func run() async throws {
            let id: Cle<Resident> = try Lecture.reference(reference, de: "personne")
            guard retirer == (motif != nil) else {
                throw UsageErrone("--retirer et --motif vont ensemble : donnez les deux, ou aucun.")
            }
            try await Acces.agir(acces) { acces in
                let titulaires =
                    if let motif {
                        try await acces.depots.autorites.retirer(id, nom, motif, acces.signature)
                    } else {
                        try await acces.depots.autorites.noter(id, try titulaire(acces.horloge), acces.signature)
                    }
                let jour = acces.horloge.maintenant().heureLegale.jour
                for titulaire in titulaires {
                    try Sortie.objet([
                        titulaire.designation, titulaire.telephone, titulaire.mesure.map { $0.enMots(le: jour) } ?? "",
                    ])
                }
                if titulaires.isEmpty { try Sortie.ligne("Aucun titulaire de l’autorité parentale noté.") }
            }
        }

        private func titulaire(_ horloge: Horloge) throws -> TitulaireAutorite {
            TitulaireAutorite(nom: nom, lien: lien, telephone: telephone, mesure: try mesureJudiciaire(horloge))
        }

        private func mesureJudiciaire(_ horloge: Horloge) throws -> MesureJudiciaire? {
            guard let mesure else {
                guard depuis == nil, jusquau == nil, decideePar.isEmpty, auProfitDe.isEmpty else {
                    throw UsageErrone("Il manque la mesure : --mesure dit ce que le juge a décidé.")
                }
                return nil
            }
            guard let nature = NatureMesureJudiciaire(rawValue: mesure) else {
                let connues = NatureMesureJudiciaire.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageErrone("La mesure « \(Assainissement.ligne(mesure)) » n’est pas connue : \(connues).")
            }
            guard let depuis else { throw UsageErrone("Il manque le premier jour de la mesure : --depuis.") }
            return MesureJudiciaire(
                nature, depuis: try Lecture.date(depuis, horloge, sens: .passe).jour,
                jusquAu: try jusquau.map { try Lecture.date($0, horloge, sens: .avenir).jour }, decideePar: decideePar,
                auProfitDe: auProfitDe)
        }
    }
}
