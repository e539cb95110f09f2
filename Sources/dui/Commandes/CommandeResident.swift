import ArgumentParser
import DUIDomain
import DUIViewModels

/// People.
struct CommandeResident: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resident", abstract: "Les personnes accompagnées.",
        subcommands: [
            Lister.self, Montrer.self, Importer.self, FicheDIdentite.self, MedecinTraitant.self, Autorite.self,
            Fusionner.self, Defusionner.self,
        ])

    func run() throws {
        throw UsageErrone(
            "Dites quoi faire des personnes : lister ou montrer, importer (une liste), identite (fiche imprimée), medecin-traitant, "
                + "autorite-parentale, fusionner ou defusionner."
        )
    }

    /// The list, as the panel shows it.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister",
            abstract:
                "Une personne par ligne : référence, nom, naissance, sexe, chambre, unité ou atelier, présence, identité."
        )

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Début de nom, date de naissance ou chambre.", valueName: "texte"))
        var texte = ""

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.voirResidents, objet: "liste des personnes")
                var apres: String?
                while true {
                    let page = try await acces.depots.residents.page(
                        RequeteResidents(texte), acces.compte.id, apres, Acces.page)
                    for resident in page.elements { try Sortie.objet(Self.colonnes(resident)) }
                    guard page.aUneSuite, let dernier = page.elements.last else { return }
                    apres = dernier.rang
                }
            }
        }

        private static func colonnes(_ resident: ResumeResident) -> [String] {
            [
                resident.id.description, resident.nom, resident.mentionDeNaissance, resident.dateDeNaissance.court,
                resident.sexe.rawValue, resident.chambre, resident.unite, resident.etat.libelle(pour: resident.sexe),
                resident.statut.libelle, resident.aUneAlerte ? "alerte" : "",
                resident.ressemble ? "identité proche" : "",
            ]
        }
    }

    /// The attending doctor of a person, when he has an account here: he sees the people whose doctor he is.
    struct MedecinTraitant: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "medecin-traitant",
            abstract: "Écrit le médecin traitant d’une personne, par son compte : il voit alors son dossier.")

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Numéro que « lister » écrit en premier.", valueName: "ref"))
        var reference: String
        @Argument(help: ArgumentHelp("Compte du médecin, comme « compte lister » l’écrit.", valueName: "compte"))
        var medecin: String

        func run() async throws {
            let id: Cle<Resident> = try Lecture.reference(reference, de: "personne")
            try await Acces.agir(acces) { acces in
                let nom = try await acces.depots.residents.designerMedecin(id, medecin, acces.signature)
                try Sortie.ligne("Médecin traitant : \(nom). C’est tracé.")
            }
        }
    }

    /// A record: its synthesis, then identity and contacts.
    struct Montrer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "montrer",
            abstract: "Ouvre un dossier : synthèse, identité, contacts, santé, administratif. C’est tracé.")

        @OptionGroup var acces: OptionsDAcces
        @OptionGroup var texte: OptionDeLargeur
        @Argument(help: ArgumentHelp("Numéro que « lister » écrit en premier.", valueName: "ref"))
        var reference: String
        @Option(help: ArgumentHelp("Pourquoi, quand la personne est hors de vos unités.", valueName: "motif"))
        var motif: String?

        func run() async throws {
            _ = try texte.colonnes()
            let id: Cle<Resident> = try Lecture.reference(reference, de: "personne")
            let motif = motif
            try await Acces.agir(acces) { acces in
                let dossier =
                    if let motif {
                        try await acces.depots.residents.ouvrirHorsUnite(id, motif, acces.signature)
                    } else {
                        try await acces.depots.residents.ouvrir(id, acces.signature)
                    }
                if let demandee = dossier.demandee {
                    try Sortie.ligne(
                        "La fiche de \(demandee.libelle) est fusionnée à celle-ci, qui s’ouvre à sa place.")
                    try Sortie.ligne("")
                }
                let mots = try await acces.depots.etablissement.lire().type.vocabulaire
                var synthese = DossierEnTexte.synthese(
                    dossier, pour: acces.compte.habilitation, mots,
                    le: acces.horloge.maintenant().heureLegale.jour)
                synthese.titre = [dossier.resident.traits.affichage, dossier.resident.traits.mentionDeNaissance]
                    .filter { !$0.isEmpty }.joined(separator: " ")
                synthese.sections += DossierEnTexte.identite(dossier, au: acces.horloge.maintenant()).sections
                let habilitation = acces.compte.habilitation
                let entrees = try await acces.depots.rubriques.lire(dossier.resident.id, acces.compte.id)
                for volet in Rubrique.Volet.allCases where !habilitation.rubriquesLues(volet).isEmpty {
                    synthese.sections += RubriquesEnTexte.contenu(entrees, volet, pour: habilitation).sections
                }
                try texte.montrer(synthese)
            }
        }
    }
}
