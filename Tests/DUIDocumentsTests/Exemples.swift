import Foundation
import Testing

@testable import DUIDocuments

/// The national example documents, when they lie beside the project; they are never part of it.
enum Exemples {
    /// Their folder.
    static let dossier = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/standards/examples").standardizedFileURL

    /// Why a test that needs them does nothing without them.
    static let absents: Comment = "Les documents d’exemple nationaux ne sont pas à côté du projet."

    /// Whether they are there.
    static var presents: Bool { FileManager.default.fileExists(atPath: dossier.path) }

    /// Names of the XML examples.
    static let documents: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: dossier.path)) ?? [])
        .filter { $0.hasSuffix(".xml") }.sorted()

    /// The bytes of one of them.
    static func octets(_ chemin: String) throws -> Data { try Data(contentsOf: dossier.appending(path: chemin)) }
}
