import ArgumentParser
import DUIDomain
import DUIViewModels

/// Stays, movements and rooms.
struct CommandeSejour: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sejour", abstract: "Les séjours, leurs mouvements et les chambres.",
        subcommands: [Montrer.self, Plan.self])

    func run() throws { throw UsageErrone("Dites quoi montrer : montrer (le séjour d’une personne) ou plan.") }

    /// The stay of a person, as the section of her record shows it.
    struct Montrer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "montrer", abstract: "Ouvre un dossier à son séjour : présence et mouvements. C’est tracé.")

        @OptionGroup var acces: OptionsDAcces
        @OptionGroup var texte: OptionDeLargeur
        @Argument(help: ArgumentHelp("Numéro que « resident lister » écrit en premier.", valueName: "ref"))
        var reference: String

        func run() async throws {
            _ = try texte.colonnes()
            let id: Cle<Resident> = try Lecture.reference(reference, de: "personne")
            try await Acces.agir(acces) { acces in
                let dossier = try await acces.depots.residents.ouvrir(id, acces.signature)
                let suivi = try await acces.depots.sejours.lire(id, acces.compte.id)
                let mots = try await acces.depots.etablissement.lire().type.vocabulaire
                var contenu = SejourEnTexte.contenu(suivi, dossier.resident, mots)
                contenu.titre = dossier.resident.traits.affichage
                try texte.montrer(contenu)
            }
        }
    }

    /// The rooms, and who has them.
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan", abstract: "Une chambre par ligne : numéro, unité, « libre » ou qui l’a, présence.")

        @OptionGroup var acces: OptionsDAcces

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.voirResidents, objet: "plan des chambres")
                guard try await acces.depots.etablissement.lire().type.aDesChambres else {
                    throw Refus("Il n’y a pas de chambres dans cet établissement.")
                }
                for chambre in try await acces.depots.sejours.chambres(acces.compte.id) {
                    guard !chambre.occupants.isEmpty else {
                        try Sortie.objet([chambre.numero, chambre.unite, "libre", "", ""])
                        continue
                    }
                    for occupant in chambre.occupants {
                        try Sortie.objet([
                            chambre.numero, chambre.unite, occupant.nom.isEmpty ? "occupée" : occupant.nom,
                            occupant.etat.libelle(pour: occupant.sexe), occupant.resident?.description ?? "",
                        ])
                    }
                }
            }
        }
    }
}
