import Foundation

/// Paper: where a document may be printed, and the act of printing.
public struct Imprimante: Sendable {
    /// Where printing is possible now, the usual place first. Never empty: a file is always possible.
    public var destinations: @Sendable () async -> [DestinationImpression]
    /// Prints a PDF, or for `original` keeps a file as it came, under its own name given as title. Returns one French
    /// sentence that says where it went.
    public var imprimer:
        @Sendable (_ octets: Data, _ titre: String, _ destination: DestinationImpression) async throws -> String

    /// The port, from its functions.
    public init(
        destinations: @escaping @Sendable () async -> [DestinationImpression],
        imprimer: @escaping @Sendable (Data, String, DestinationImpression) async throws -> String
    ) {
        self.destinations = destinations
        self.imprimer = imprimer
    }
}

/// A place where a document can be printed.
public enum DestinationImpression: Hashable, Sendable {
    /// A printer, by its name (empty: the system's usual one).
    case imprimante(nom: String)
    /// A PDF file in this folder.
    case fichier(dossier: String)
    /// The very file that was received, in this folder, for another program to open.
    case original(dossier: String)

    /// In words.
    public var libelle: String {
        switch self {
        case .imprimante(let nom): nom.isEmpty ? "imprimante habituelle" : "imprimante \(nom)"
        case .fichier(let dossier): "fichier PDF dans \(dossier)"
        case .original(let dossier): "fichier reçu, tel quel, dans \(dossier)"
        }
    }
}
