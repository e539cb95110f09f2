import DUIDomain
import Foundation

/// The fictitious establishments that the demonstration can show.
public enum JeuPropose: String, Hashable, Sendable, CaseIterable {
    /// A nursing home, by night: « Les Tilleuls ».
    case ehpad
    /// Work for disabled adults: « Les Ajoncs ».
    case esat
    /// Children and their families: « Les Courlis ».
    case dime

    /// Its name, as the help shows it.
    public var libelle: String {
        switch self {
        case .ehpad: "Les Tilleuls"
        case .esat: "Les Ajoncs"
        case .dime: "Les Courlis"
        }
    }

    /// When its story opens: by night in the nursing home, on Monday 23 November 2026 at 08:30 where people come by day.
    public var debut: Instant {
        guard self != .ehpad, let lundi = JourCivil(annee: 2026, mois: 11, jour: 23) else {
            return HorlogeDeLaBase.debutDeLHistoire
        }
        return Instant(lundi, heure: 8, minute: 30)
    }

    /// The usual name of its base.
    var fichierDeBase: String { self == .ehpad ? "demo.db" : "demo-\(rawValue).db" }

    /// The folder of its files, inside the demonstration data.
    public func dossier(dans donnees: URL) -> URL {
        self == .ehpad ? donnees : donnees.appendingPathComponent(rawValue)
    }
}
