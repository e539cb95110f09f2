import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIStore
import Foundation

/// Accounts.
struct CommandeCompte: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compte", abstract: "Les comptes des professionnels.",
        subcommands: [Ajouter.self, Lister.self, Desactiver.self])

    func run() throws { throw UsageErrone("Dites quoi faire des comptes : ajouter, lister ou desactiver.") }

    /// Creates an account; the first one of a base is an administrator's.
    struct Ajouter: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ajouter",
            abstract: "Crée un compte ; son code est demandé deux fois.",
            discussion: """
                Le premier compte d’une base est celui de l’administration du logiciel (--role administrateur) ; \
                ensuite un compte administrateur agit (--compte). Sans terminal, le code du premier compte est lu \
                dans DUI_PASSPHRASE ; ensuite DUI_PASSPHRASE est le code de qui agit, et DUI_NOUVELLE_PASSPHRASE \
                celui du nouveau compte.
                """)

        @OptionGroup var acces: OptionsDAcces
        @Option(help: ArgumentHelp("Ce qui s’écrit à la connexion : c.morel.", valueName: "identifiant"))
        var identifiant: String
        @Option(help: ArgumentHelp("Nom.", valueName: "nom"))
        var nom: String
        @Option(help: ArgumentHelp("Prénom.", valueName: "prenom"))
        var prenom: String
        @Option(
            help: ArgumentHelp(
                "Métier : \(Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
        var role: String
        @Option(help: ArgumentHelp("Numéro RPPS, 11 chiffres.", valueName: "numero"))
        var rpps = ""
        @Option(help: ArgumentHelp("Unité confiée, par son nom ; l’option se répète.", valueName: "unite"))
        var unite: [String] = []

        func run() async throws {
            guard let metier = Role(rawValue: role) else {
                let connus = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageErrone("Le rôle « \(role) » n’existe pas ; choisissez parmi : \(connus).")
            }
            try controler()
            var vide = false
            try await Acces.avecLaBase(acces.base.fichier) { base in
                vide = try await base.depots.comptes.lister().isEmpty
                if vide { try await premier(base, metier) }
            }
            guard !vide else { return }
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.gererComptes, objet: identifiant)
                try await ajouter(
                    acces.base, acces.depots, metier, par: acces.signature, variable: "DUI_NOUVELLE_PASSPHRASE")
            }
        }

        private func controler() throws {
            let connu = identifiant.trimmingBlancs()
            guard !connu.isEmpty, connu.utf8.count <= 100, !connu.contains(where: \.isWhitespace),
                connu == Assainissement.ligne(connu)
            else { throw UsageErrone("L’identifiant s’écrit en un seul mot, de 100 signes au plus : c.morel.") }
            guard !nom.trimmingBlancs().isEmpty else { throw UsageErrone("Le nom est vide : écrivez-le.") }
            guard rpps.isEmpty || (rpps.count == 11 && rpps.allSatisfy { $0.isASCII && $0.isNumber }) else {
                throw UsageErrone("Un numéro RPPS compte 11 chiffres.")
            }
        }

        private func premier(_ base: BaseDUI, _ metier: Role) async throws {
            guard metier == .administrateur else {
                throw Refus(
                    "Cette base n’a aucun compte : le premier est celui de l’administration (--role administrateur).")
            }
            let horloge = try await HorlogeDeLaBase.lire(base)
            try await ajouter(
                base, base.depots(horloge: horloge), metier, par: nil, variable: "DUI_PASSPHRASE")
        }

        private func ajouter(
            _ base: BaseDUI, _ depots: Depots, _ metier: Role, par signature: Signature?, variable: String
        ) async throws {
            let unites = try choisir(parmi: try await depots.etablissement.unites())
            let code = try CodePersonnel.choisir(question: "Code du nouveau compte : ", variable: variable)
            let quand = try await HorlogeDeLaBase.lire(base).maintenant()
            let nouveau = NouveauCompte(
                identifiant: identifiant, nom: Assainissement.ligne(nom), prenom: Assainissement.ligne(prenom),
                role: metier, rpps: rpps, unites: unites, code: code)
            _ = try await depots.comptes.ajouter(nouveau, quand, signature?.compte)
            try Sortie.ligne("Compte créé : \(identifiant.trimmingBlancs().lowercased()), \(metier.libelle).")
        }

        private func choisir(parmi connues: [Unite]) throws -> [Cle<Unite>] {
            try unite.map { dite in
                let voulue = Repliage.replier(dite)
                guard let trouvee = connues.first(where: { Repliage.replier($0.nom) == voulue }) else {
                    let noms = connues.isEmpty ? "aucune" : connues.map(\.nom).joined(separator: ", ")
                    throw Refus("L’unité « \(dite) » n’existe pas dans cette base ; unités connues : \(noms).")
                }
                return trouvee.id
            }
        }
    }

    /// The accounts.
    struct Lister: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lister", abstract: "Un compte par ligne : identifiant, nom, métier, unités, état.")

        @OptionGroup var acces: OptionsDAcces

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.exiger(.gererComptes, objet: "comptes")
                for compte in try await acces.depots.comptes.lister() {
                    try Sortie.objet([
                        compte.identifiant, compte.nomComplet, compte.role.rawValue,
                        compte.unites.map(\.nom).joined(separator: ", "), compte.estActif ? "actif" : "désactivé",
                    ])
                }
            }
        }
    }

    /// Disables an account; what it did stays.
    struct Desactiver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "desactiver", abstract: "Désactive un compte ; ce qu’il a fait reste tracé.")

        @OptionGroup var acces: OptionsDAcces
        @Argument(help: ArgumentHelp("Identifiant du compte à désactiver.", valueName: "identifiant"))
        var identifiant: String

        func run() async throws {
            try await Acces.agir(acces) { acces in
                try await acces.depots.comptes.desactiver(identifiant, acces.horloge.maintenant(), acces.compte.id)
                try Sortie.ligne("Compte désactivé : \(identifiant.trimmingBlancs().lowercased()).")
            }
        }
    }
}
