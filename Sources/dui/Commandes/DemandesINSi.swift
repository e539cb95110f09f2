import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIViewModels

extension CommandeINS {
    /// The work list, as the screen shows it.
    struct ADecider: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "a-decider",
            abstract:
                "Ce qu’INSi a répondu ou refusé et qui attend quelqu’un, le plus ancien d’abord.",
            discussion: """
                Une demande par ligne : référence, référence de la personne, nom, demande, réponse, depuis quand, qui a \
                demandé, ce qu’il y a à faire. On décide à l’écran, dans l’identité de la personne. D’abord les INS reçus \
                qu’INSi ne reconnaît pas : référence du message, rien, puis la même chose ; on les classe avec un motif.
                """)

        @OptionGroup var acces: OptionsDAcces

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.appelerINSi, objet: "réponses d’INSi à décider")
                for recu in try await acces.depots.identites.recus.aDecider(acces.compte.id, INSRecus.auPlus) {
                    try Sortie.objet(Self.colonnes(recu))
                }
                var apres: Cle<DemandeINSi>?
                while true {
                    let page = try await acces.depots.identites.demandes.aDecider(acces.compte.id, apres, Acces.page)
                    for demande in page.elements { try Sortie.objet(Self.colonnes(demande)) }
                    guard page.aUneSuite, let derniere = page.elements.last else { return }
                    apres = derniere.id
                }
            }
        }

        private static func colonnes(_ recu: INSRecuADecider) -> [String] {
            let affaire = AffaireINSi.recu(recu)
            return [
                recu.message.description, "", recu.nom, affaire.genreEnBref, affaire.reponseEnBref,
                affaire.depuis.heureLegale.complet, recu.boite, recu.verification.phrase,
            ]
        }

        private static func colonnes(_ demande: DemandeINSi) -> [String] {
            [
                demande.id.description, demande.resident.description, demande.nom, demande.nature.libelle,
                demande.reponseEnBref, (demande.repondueLe ?? demande.quand).heureLegale.complet, demande.auteur,
                demande.phrase,
            ]
        }
    }

    /// The verification of many.
    struct VerifierLot: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verifier-lot",
            abstract:
                "Demande à INSi de vérifier les identités qualifiées qu’il n’a pas confirmées ; --essai les compte seulement.",
            discussion: """
                Les demandes vont dans la file, puis INSi est appelé. S’il ne répond pas, elles y restent et repartent \
                seules quand DUI est ouvert, ou à la prochaine commande. Une identité non reconnue perd aussitôt son INS \
                et attend une décision.
                """)

        @OptionGroup var acces: OptionsDAcces
        @Flag(help: "Compte les identités à vérifier, sans rien demander.")
        var essai = false
        @Option(
            help: ArgumentHelp(
                "Sans confirmation depuis tant de mois, de 1 à 120.", valueName: "mois"))
        var mois = CadenceINSi.moisProposes

        func run() async throws {
            guard CadenceINSi.bornes.contains(mois) else {
                throw UsageErrone("L’intervalle de \(mois) mois ne convient pas : donnez de 1 à 120 mois.")
            }
            let (essai, mois) = (essai, mois)
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.appelerINSi, objet: ActeTrace.lotINSi.libelle)
                let demandes = acces.depots.identites.demandes
                let lot = try await demandes.verifierLot(mois, essai, acces.signature)
                try Sortie.ligne(LotINSiEnMots.compte(lot, essai: essai))
                guard !essai else { return }
                let file = try await FileINSi.ouvrir(
                    acces.depots, horloge: acces.horloge, installation: Installation())
                guard let file else {
                    try Sortie.ligne("Aucun accès à INSi n’est configuré : les demandes attendent dans la file.")
                    return
                }
                let appels = try await file.passer()
                try Sortie.ligne(
                    LotINSiEnMots.bilan(
                        appels: appels, de: file.libelle, try await demandes.compter(acces.compte.id)))
            }
        }
    }
}
