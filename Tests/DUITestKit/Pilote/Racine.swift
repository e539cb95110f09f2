import DUIAssembly
import Foundation

/// The project as the tests find it: from the place of this file, never from the present folder.
public enum Racine {
    /// The folder that holds Package.swift.
    public static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Themes and sample data of the project.
    public static let installation = Installation(environnement: ["DUI_RACINE": url.path])
}
