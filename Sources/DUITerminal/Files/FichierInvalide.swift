/// Why a file written by a person was not taken, in one French sentence.
public struct FichierInvalide: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the file, as the person knows it.
    public var fichier: String
    /// The line, from 1.
    public var ligne: Int
    /// What is wrong there.
    public var message: String

    /// A refusal.
    public init(fichier: String, ligne: Int, message: String) {
        self.fichier = fichier
        self.ligne = ligne
        self.message = message
    }

    /// The whole sentence.
    public var description: String { "\(fichier), ligne \(ligne)\u{A0}: \(message)." }
}
