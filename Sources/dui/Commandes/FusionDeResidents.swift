import ArgumentParser
import DUIDomain
import DUIViewModels

extension CommandeResident {
    /// Two records of one person become one.
    struct Fusionner: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fusionner",
            abstract: "Fusionne deux fiches de la même personne\u{A0}: la première est gardée, la seconde absorbée.",
            discussion: """
                Rien n’est effacé : la fiche absorbée quitte les listes, son numéro mène à la fiche gardée, qui montre \
                tout ; « resident defusionner » remet chaque objet à sa place.
                """)

        @OptionGroup var acces: OptionsDAcces
        @OptionGroup var texte: OptionDeLargeur
        @Flag(help: "Compare les deux fiches et dit ce qui se passerait, sans rien écrire.")
        var essai = false
        @Flag(help: "Des traits stricts diffèrent, et c’est bien la même personne.")
        var accepterEcarts = false
        @Option(help: ArgumentHelp("Pourquoi c’est la même personne.", valueName: "motif"))
        var motif = ""
        @Argument(
            help: ArgumentHelp(
                "Fiche gardée\u{A0}: numéro que «\u{A0}lister\u{A0}» écrit en premier.", valueName: "gardée"))
        var gardee: String
        @Argument(help: ArgumentHelp("Fiche absorbée.", valueName: "absorbée"))
        var absorbee: String

        func run() async throws {
            _ = try texte.colonnes()
            let gardee: Cle<Resident> = try Lecture.reference(gardee, de: "personne")
            let absorbee: Cle<Resident> = try Lecture.reference(absorbee, de: "personne")
            try await Acces.agir(acces) { acces in
                let projet = try await acces.depots.fusions.comparer(gardee, absorbee, acces.signature)
                guard !essai else {
                    return try texte.montrer(
                        FusionEnTexte.comparaison(projet, le: acces.horloge.maintenant().heureLegale.jour))
                }
                let fusion = try await acces.depots.fusions.fusionner(
                    DemandeDeFusion(
                        gardee: gardee, versionGardee: projet.gardee.resident.version, absorbee: absorbee,
                        versionAbsorbee: projet.absorbee.resident.version, motif: motif,
                        ecartsAcceptes: accepterEcarts), acces.signature)
                let repris = fusion.repris.enMots
                try Sortie.ligne(
                    "Fiche de \(fusion.absorbee.libelle) absorbée par celle de \(fusion.gardee.libelle)"
                        + (repris.isEmpty ? "." : "\u{A0}; repris\u{A0}: \(repris)."))
            }
        }
    }

    /// Two records that were merged become two again.
    struct Defusionner: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "defusionner",
            abstract: "Annule une fusion\u{A0}: ce qui vient de la fiche absorbée y retourne, le reste ne bouge pas.")

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Pourquoi ce sont deux personnes.", valueName: "motif"))
        var motif: String
        @Argument(help: ArgumentHelp("Fiche absorbée, celle qui sera rendue.", valueName: "absorbée"))
        var absorbee: String

        func run() async throws {
            let absorbee: Cle<Resident> = try Lecture.reference(absorbee, de: "personne")
            let motif = motif
            try await Acces.agir(acces) { acces in
                let fusion = try await acces.depots.fusions.defusionner(absorbee, motif, acces.signature)
                try Sortie.ligne(
                    "Fusion annulée\u{A0}: \(fusion.absorbee.libelle) est de nouveau une fiche à part de "
                        + "\(fusion.gardee.libelle). C’est tracé.")
            }
        }
    }
}
