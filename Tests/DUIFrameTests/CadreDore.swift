import DUITerminal
import DUITestKit
import Foundation
import Testing

/// Whole screens kept as files: what changes on screen shows in the review of a change.
///
/// `RECORD_FRAMES=1 swift test --filter DUIFrameTests` writes them again, and fails: a new recording is looked at and
/// tried again before it counts.
enum CadreDore {
    private static let dossier = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("__Frames__")

    static var enregistre: Bool { ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" }

    /// Compares a frame with its file, and its plane of attributes when marking matters.
    @MainActor
    static func verifier(
        _ pilote: Pilote, _ nom: String, plan: Bool = false, source: SourceLocation = #_sourceLocation
    ) throws {
        let taille = "\(pilote.cadre.size.columns)x\(pilote.cadre.size.rows)"
        try comparer(pilote.cadre.text, "\(nom)-\(taille).txt", source)
        if plan { try comparer(pilote.cadre.plane, "\(nom)-\(taille)-plan.txt", source) }
    }

    private static func comparer(_ obtenu: String, _ nom: String, _ source: SourceLocation) throws {
        let fichier = dossier.appendingPathComponent(nom)
        let attendu = (try? String(contentsOf: fichier, encoding: .utf8)) ?? ""
        guard obtenu + "\n" != attendu else { return }
        if enregistre {
            try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
            try (obtenu + "\n").write(to: fichier, atomically: true, encoding: .utf8)
            Issue.record(
                "\(nom) vient d’être enregistré : à regarder, puis à essayer de nouveau.", sourceLocation: source)
            return
        }
        Issue.record("\(nom) a changé :\n\(difference(attendu, obtenu))", sourceLocation: source)
    }

    /// The rows that differ, the kept one above the one on screen.
    private static func difference(_ attendu: String, _ obtenu: String) -> String {
        guard !attendu.isEmpty else { return "aucun fichier ; l’écran :\n\(obtenu)" }
        let (gardees, montrees) = (
            attendu.split(separator: "\n", omittingEmptySubsequences: false),
            obtenu.split(separator: "\n", omittingEmptySubsequences: false)
        )
        return (0..<max(gardees.count - 1, montrees.count)).compactMap { rang -> String? in
            let garde = rang < gardees.count - 1 ? String(gardees[rang]) : "(absente)"
            let montre = rang < montrees.count ? String(montrees[rang]) : "(absente)"
            return garde == montre ? nil : "\(rang + 1) gardé  |\(garde)\n\(rang + 1) montré |\(montre)"
        }.joined(separator: "\n")
    }
}
