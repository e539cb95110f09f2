import ArgumentParser
import DUIAssembly
import DUIDomain
import DUIStore
import Foundation

/// The base itself.
struct CommandeBase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "base", abstract: "La base de l’établissement.", subcommands: [Creer.self, Verifier.self])

    func run() throws { throw UsageErrone("Dites quoi faire de la base : creer ou verifier.") }

    /// Makes a base; a file that is there is never touched.
    struct Creer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "creer",
            abstract: "Crée une base vide (--nom, --type, --finess), ou celle de démonstration (--demo).")

        @OptionGroup var base: OptionsDeBase
        @Flag(help: "Une base de démonstration (--jeu : laquelle) : personnes fictives.")
        var demo = false
        @OptionGroup var choix: OptionDeJeu
        @Option(help: ArgumentHelp("Nom de l’établissement.", valueName: "nom"))
        var nom: String?
        @Option(
            help: ArgumentHelp(
                "Type : \(TypeEtablissement.allCases.map(\.rawValue).joined(separator: ", ")) (ehpad sans autre précision) ; "
                    + "il choisit les mots de l’écran.", valueName: "type"))
        var type: String?
        @Option(help: ArgumentHelp("Numéro FINESS, 9 caractères.", valueName: "numero"))
        var finess: String?
        @Option(help: ArgumentHelp("Adresse postale, sur une ligne.", valueName: "adresse"))
        var adresse = ""
        @Option(help: ArgumentHelp("OID sous lequel l’établissement donne ses numéros locaux.", valueName: "oid"))
        var oid = ""

        func run() async throws {
            let emplacements = Emplacements()
            if base.base == nil { try emplacements.preparer() }
            guard !demo else {
                guard nom == nil, finess == nil, type == nil else {
                    throw UsageErrone(
                        "La base de démonstration a déjà son établissement : --demo va sans --nom, --type ni --finess.")
                }
                let jeu = try choix.choisi()
                return try await creerLaDemonstration(
                    base.base == nil ? emplacements.baseDeDemonstration(jeu) : base.fichier, jeu)
            }
            guard choix.jeu == nil else { throw UsageErrone("--jeu va avec --demo.") }
            try creer(base.fichier)
            try Sortie.ligne("Base créée : \(base.fichier.path)")
            try Sortie.ligne(
                "Premier compte : dui compte ajouter --role administrateur --identifiant … --nom … --prenom …")
        }

        private func creer(_ fichier: URL) throws {
            guard let nom = nom.map(Assainissement.ligne), !nom.isEmpty else {
                throw UsageErrone("Il manque le nom de l’établissement : --nom.")
            }
            guard let finess else { throw UsageErrone("Il manque le numéro FINESS, de 9 caractères : --finess.") }
            guard finess.count == 9, finess.allSatisfy({ $0.isASCII && ($0.isNumber || "AB".contains($0)) }) else {
                throw UsageErrone(
                    "Un numéro FINESS a 9 caractères, chiffres ou A et B de la Corse ; celui-ci en a "
                        + "\(finess.count) : relisez-le.")
            }
            guard oid.isEmpty || oid.range(of: #"^[0-2](\.(0|[1-9][0-9]*))+$"#, options: .regularExpression) != nil
            else {
                throw UsageErrone("« \(oid) » n’est pas un OID : des nombres séparés par des points.")
            }
            let etablissement = Etablissement(
                nom: nom, type: try typeDit(), finess: finess, adresse: Assainissement.ligne(adresse), oidLocal: oid,
                estDemonstration: false)
            try BaseDUI.create(at: fichier, etablissement: etablissement, quand: Horloge.systeme().maintenant())
                .fermer()
        }

        private func typeDit() throws -> TypeEtablissement {
            guard let type else { return .ehpad }
            guard let connu = TypeEtablissement(dit: type) else {
                let connus = TypeEtablissement.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageErrone("Le type « \(Assainissement.ligne(type)) » n’est pas connu : \(connus).")
            }
            return connu
        }

        private func creerLaDemonstration(_ fichier: URL, _ jeu: JeuPropose) async throws {
            guard !FileManager.default.fileExists(atPath: fichier.path) else {
                throw Refus(
                    "Un fichier existe déjà à l’emplacement \(fichier.path) ; il n’a pas été touché : choisissez un autre nom."
                )
            }
            let base = try await SuiviDePreparation.suivre { dire in
                try await BaseDeDemonstration.creer(fichier, jeu, installation: Installation(), dire: dire)
            }
            let comptes = try await base.depots.comptes.deDemonstration()
            try base.fermer()
            try Sortie.ligne("Base de démonstration créée : \(fichier.path)")
            for compte in comptes {
                try Sortie.objet([compte.identifiant, compte.nomComplet, compte.role.libelle, "code \(compte.code)"])
            }
        }
    }

    /// Proves the file, the links between its tables and the chain of the journal; changes nothing.
    struct Verifier: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verifier", abstract: "Contrôle le fichier, les liens et le journal ; ne change rien.")

        @OptionGroup var base: OptionsDeBase

        func run() async throws {
            let ouverte = try BaseDUI.open(at: base.fichier, lectureSeule: true)
            let constat = try await ouverte.verifier()
            try Sortie.objet(["fichier", constat.defautsDuFichier.isEmpty ? "intact" : "endommagé"])
            for defaut in constat.defautsDuFichier { try Sortie.objet(["fichier", defaut]) }
            try Sortie.objet(["liens", constat.liensRompus.isEmpty ? "intacts" : "rompus"])
            for lien in constat.liensRompus { try Sortie.objet(["liens", lien]) }
            switch constat.journal {
            case .intacte(let lignes): try Sortie.objet(["journal", "intact", FormatDate.nombre(lignes, "ligne")])
            case .rompue(let ligne): try Sortie.objet(["journal", "rompu", "à la ligne \(ligne)"])
            case nil: try Sortie.objet(["journal", "illisible"])
            }
            try ouverte.fermer()
            guard constat.estIntacte else {
                throw Refus(
                    "La base ne tient pas ; rien n’y a été changé : arrêtez le travail et restaurez la dernière sauvegarde."
                )
            }
        }
    }
}
