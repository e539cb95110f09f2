import ArgumentParser
import DUIDomain
import Foundation

/// National identities: a matricule and a code are read without base nor account; what is asked of INSi needs both.
struct CommandeINS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ins", abstract: "Les identités nationales de santé (INS).",
        subcommands: [Controler.self, Datamatrix.self, ADecider.self, VerifierLot.self])

    func run() throws {
        throw UsageErrone(
            "Dites quoi faire de l’identité nationale : controler ou datamatrix, a-decider (réponses d’INSi) ou "
                + "verifier-lot.")
    }

    /// A matricule.
    struct Controler: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "controler",
            abstract: "Contrôle un matricule INS, clé comprise, et dit ce qu’il porte ; sans base ni compte.")

        @OptionGroup var texte: OptionDeLargeur
        @Argument(
            help: ArgumentHelp("Les 15 caractères ; espaces, points et tirets sont permis.", valueName: "matricule"))
        var matricule: [String]

        func run() throws {
            _ = try texte.colonnes()
            let lu: MatriculeINS
            do { lu = try MatriculeINS(matricule.joined(separator: " ")) } catch { throw Refus(error.message) }
            try texte.montrer(ContenuLisible(titre: "Matricule conforme", entete: lu.decomposition))
        }
    }

    /// The code printed on the papers of a qualified identity.
    struct Datamatrix: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "datamatrix",
            abstract: "Lit le texte d’un Datamatrix INS, champ par champ, ou dit ce qui y est faux ; sans base.")

        @OptionGroup var texte: OptionDeLargeur
        @Argument(
            help: ArgumentHelp("Texte que le lecteur de codes a tapé (sinon l’entrée).", valueName: "texte"))
        var code: String?

        func run() throws {
            _ = try texte.colonnes()
            let lu: DatamatrixINS
            let brut = try code ?? Self.entree()
            do { lu = try DatamatrixINS(texte: brut) } catch { throw Refus(error.message) }
            try texte.montrer(
                ContenuLisible(
                    titre: "Datamatrix INS lisible", entete: lu.lignes,
                    avertissements: ["Ce code n’est pas signé : il ne prouve rien par lui-même."] + lu.questions))
        }

        /// One line from a scanner at the terminal, everything from a pipe.
        private static func entree() throws -> String {
            if isatty(STDIN_FILENO) == 1 { return readLine() ?? "" }
            return String(decoding: try FichierLu.lire("-").octets, as: UTF8.self)
        }
    }
}
