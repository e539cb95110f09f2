import ArgumentParser
import DUIAssembly
import DUICurses
import DUIDomain
import Foundation

/// How a command ends: 0 done, 1 refused or invalid, 2 wrong usage; the reason is one French sentence on the error output.
enum Issue {
    /// Done, or nobody reads the output any more.
    static let fait: Int32 = 0
    /// Refused, invalid, missing, damaged.
    static let refuse: Int32 = 1
    /// The command line itself means nothing.
    static let usage: Int32 = 2

    /// Runs the program and gives its exit status.
    static func executer(_ arguments: [String]) async -> Int32 {
        StandardFiles.reserve()
        // A pipe without a reader and a file that may not grow are answers of `write`, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var commande: (any ParsableCommand)?
        do {
            var lue = try DUICommand.parseAsRoot(arguments)
            commande = lue
            if var asynchrone = lue as? any AsyncParsableCommand {
                try await asynchrone.run()
            } else {
                try lue.run()
            }
            return fait
        } catch {
            return terminer(error, commande)
        }
    }

    private static func terminer(_ erreur: any Error, _ commande: (any ParsableCommand)?) -> Int32 {
        switch erreur {
        case is Sortie.Fermee: return fait
        case let usage as UsageErrone:
            dire(usage.phrase)
            if let commande { dire(brut: AideEnFrancais.usage(type(of: commande))) }
            return Self.usage
        case let code as ExitCode: return code.rawValue
        default: break
        }
        if let phrase = phrase(erreur) {
            dire(phrase)
            return refuse
        }
        let texte = DUICommand.fullMessage(for: erreur)
        guard DUICommand.exitCode(for: erreur) != .success else {
            do { try Sortie.ligne(AideEnFrancais.traduire(texte)) } catch {
                return error is Sortie.Fermee ? fait : refuse
            }
            return fait
        }
        dire(AideEnFrancais.phrase(DUICommand.message(for: erreur), usage: texte))
        // A word that no subcommand has was taken by the default one: the whole list helps more than its options.
        let perdu = texte.contains("Usage: dui ecran")
        dire(brut: perdu ? AideEnFrancais.commandes : AideEnFrancais.usage(dans: texte))
        return usage
    }

    /// The sentence of a refusal; nil for what the reading of the command line throws.
    private static func phrase(_ erreur: any Error) -> String? {
        switch erreur {
        case let erreur as Refus: erreur.phrase
        case let erreur as ErreurDepot: erreur.message
        case let erreur as ErreurLecture: phrase(erreur)
        case let erreur as ErreurDuJeu: erreur.message
        case let erreur as EchecEffet: erreur.phrase
        case let erreur as TerminalError: erreur.description
        case let erreur as CocoaError: FichierLu.phrase(erreur)
        default: nil
        }
    }

    /// What cannot be read is said with what is kept and what to do; the sender has what is missing.
    private static func phrase(_ erreur: ErreurLecture) -> String {
        switch erreur.motif {
        case .formatInconnu, .outilAbsent: erreur.message
        default: "\(erreur.message) Le fichier est intact\(erreur.conseil.isEmpty ? "" : " ; \(erreur.conseil)")."
        }
    }

    /// Says one sentence on the error output.
    static func dire(_ phrase: String) { dire(brut: "dui : " + Assainissement.ligne(phrase)) }

    private static func dire(brut texte: String) {
        StandardFiles.say(texte + "\n")
    }
}
