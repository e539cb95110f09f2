import DUIAssembly
import DUICurses
import Foundation

/// Says on the error output how far the preparation of a demonstration base is.
enum SuiviDePreparation {
    /// Runs the preparation, which tells its steps.
    static func suivre<Fait>(_ travail: ((EtapeDePreparation) -> Void) async throws -> Fait) async rethrows -> Fait {
        var annonce = AnnonceDePreparation(colonnes: colonnes)
        let debut = ContinuousClock.now
        defer { StandardFiles.say(annonce.fin()) }
        return try await travail { StandardFiles.say(annonce.texte($0, apres: ContinuousClock.now - debut)) }
    }

    /// Columns of the terminal that shows the error output; nil when it is no terminal.
    private static var colonnes: Int? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        var taille = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &taille) == 0, taille.ws_col > 0 else { return 80 }
        return Int(taille.ws_col)
    }
}
