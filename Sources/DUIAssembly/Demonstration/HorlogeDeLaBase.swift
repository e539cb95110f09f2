import DUIDomain
import DUIStore

/// The clock of a base: the machine's, or for a demonstration the night of its story, which goes on from its making.
public enum HorlogeDeLaBase {
    static let reglage = "decalage_horloge"

    /// The night of the nursing home: Sunday 22 November 2026, 00:05.
    public static var debutDeLHistoire: Instant {
        JourCivil(annee: 2026, mois: 11, jour: 22).map { Instant($0, heure: 0, minute: 5) } ?? Instant(secondes: 0)
    }

    /// The clock of a base.
    public static func lire(_ base: BaseDUI) async throws -> Horloge {
        let decalage = try await base.reglage(reglage).flatMap { Int64($0) } ?? 0
        return .systeme(decalage: decalage)
    }
}
