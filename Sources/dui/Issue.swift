import ArgumentParser
import DUICurses
import DUIDomain
import Foundation

/// How a command ends: 0 done, 1 refused or invalid with one French sentence on the error output.
enum Issue {
    static func rapporter(_ acte: () async throws -> Void) async throws {
        do {
            try await acte()
        } catch let erreur as ErreurDepot {
            throw refus(erreur.message)
        } catch let erreur as ErreurLecture {
            throw refus(erreur.message)
        } catch let erreur as TerminalError {
            throw refus(erreur.description)
        }
    }

    static func refus(_ phrase: String) -> ExitCode {
        FileHandle.standardError.write(Data(("dui : " + phrase + "\n").utf8))
        return ExitCode(1)
    }
}
