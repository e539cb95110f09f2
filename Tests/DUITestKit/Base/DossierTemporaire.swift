import Foundation

/// A folder of its own for one test, erased with it.
public final class DossierTemporaire: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes the folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("dui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A file of the folder.
    public func fichier(_ nom: String) -> URL { url.appendingPathComponent(nom) }
}
