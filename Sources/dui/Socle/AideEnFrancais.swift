import ArgumentParser
import DUIDomain
import Foundation

/// What swift-argument-parser says in English, in French: help, usage, errors of the command line.
enum AideEnFrancais {
    /// A whole help text.
    static func traduire(_ texte: String) -> String {
        var resultat = texte
        for (anglais, francais) in expressions { resultat = resultat.replacing(anglais, with: francais) }
        return resultat
    }

    private static let expressions: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("Usage: ", "Usage : "), ("ARGUMENTS:", "ARGUMENTS :"),
        ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "SOUS-COMMANDES :"), ("<subcommand>", "<sous-commande>"),
        ("Show help information.", "Montre cette aide."), ("(default: ", "(sinon : "), (" (default) ", " (défaut)  "),
        ("(values: ", "(valeurs : "), ("; default: ", " ; sinon : "), ("[<options>]", "[options]"),
        ("  See 'dui help <sous-commande>' for detailed help.", "  « dui <sous-commande> --help » en dit plus."),
        ("See '", "« "), ("' for more information.", " » en dit plus."), ("' for detailed help.", " » en dit plus."),
    ]

    /// The usage of a command.
    static func usage(_ commande: any ParsableCommand.Type) -> String {
        let texte = DUICommand.usageString(for: commande).split(separator: "\n").joined(separator: "\n")
        return traduire("Usage: " + texte)
    }

    /// The names of all commands.
    static var commandes: String {
        let noms = DUICommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        return "Usage : dui [\(noms.joined(separator: " | "))]\n  « dui --help » en dit plus."
    }

    /// The usage that follows an error.
    static func usage(dans texte: String) -> String {
        let lignes = texte.split(separator: "\n", omittingEmptySubsequences: false)
        guard let debut = lignes.firstIndex(where: { $0.hasPrefix("Usage:") || $0.hasPrefix("USAGE:") }) else {
            return "« dui --help » montre les commandes."
        }
        return traduire(lignes[debut...].joined(separator: "\n")).trimmingBlancs()
    }

    /// An error of the command line, as one French sentence; the usage that follows it tells what exists there.
    static func phrase(_ message: String, usage: String) -> String {
        let cites = entreApostrophes(message)
        let premier = cites.first ?? ""
        let second = cites.count > 1 ? cites[1] : ""
        if message.hasPrefix("Unknown option") {
            let options = usage.split(whereSeparator: { " []()\n=".contains($0) }).filter { $0.hasPrefix("--") }
            let proche = second.isEmpty ? MotProche.de(premier, parmi: options.map(String.init)) : second
            return "L’option \(premier) n’existe pas ici" + conseil(proche)
        }
        if message.hasPrefix("Missing value for") { return "Il manque la valeur de \(premier)." }
        if message.hasPrefix("Missing expected argument") { return "Il manque \(premier)." }
        if message.hasPrefix("Missing one of") { return "Il manque \(cites.joined(separator: " ou "))." }
        let proche = MotProche.de(premier, parmi: sousCommandes(usage).filter { $0 != premier }).map { "« \($0) »" }
        if message.hasPrefix("Unexpected argument") {
            return "« \(premier) » n’est pas attendu ici" + conseil(proche)
        }
        if message.contains(" unexpected arguments:") {
            return "\(cites.map { "« \($0) »" }.joined(separator: ", ")) ne sont pas attendus ici" + conseil(proche)
        }
        if message.hasPrefix("The value") { return "La valeur « \(premier) » ne convient pas pour \(second)." }
        if message.hasPrefix("The option") { return "L’option \(premier) ne prend pas de valeur." }
        if message.hasPrefix("Value to be set") { return "La même option est donnée deux fois." }
        return "Cette commande n’a pas été comprise."
    }

    private static func conseil(_ proche: String?) -> String { proche.map { " ; vouliez-vous dire \($0) ?" } ?? "." }

    /// The commands that exist where the error was made: those of `dui resident`, else all.
    private static func sousCommandes(_ usage: String) -> [String] {
        let toutes = DUICommand.configuration.subcommands
        let ici = toutes.first { commande in
            usage.contains("Usage: dui \(commande.configuration.commandName ?? "") ")
                && !commande.configuration.subcommands.isEmpty
        }
        return (ici?.configuration.subcommands ?? toutes).compactMap { $0.configuration.commandName }
    }

    /// What stands between straight quotes, in order.
    private static func entreApostrophes(_ message: String) -> [String] {
        // A value may hold quotes itself: each quoted part ends at a quote followed by a sign that closes.
        var cites: [String] = []
        var reste = message[...]
        while let ouvre = reste.firstIndex(of: "'") {
            let suite = reste[reste.index(after: ouvre)...]
            let ferme = suite.indices.first { rang in
                guard suite[rang] == "'" else { return false }
                let apres = suite[suite.index(after: rang)...]
                return apres.isEmpty || " ,.?:".contains(apres.first ?? " ")
            }
            guard let ferme else { break }
            cites.append(String(suite[..<ferme]))
            reste = suite[suite.index(after: ferme)...]
        }
        return cites
    }
}
