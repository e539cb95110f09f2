import DUIDomain
import Foundation

extension Horloge {
    /// The clock of the machine, moved by a number of seconds: the demonstration lives in its own night.
    public static func systeme(decalage: Int64 = 0) -> Horloge {
        Horloge { Instant(secondes: Int64(Date().timeIntervalSince1970.rounded(.down)) + decalage) }
    }
}

extension Chronometre {
    /// Milliseconds of the machine, which no change of its hour moves.
    public static var systeme: Chronometre {
        let depart = ContinuousClock.now
        return Chronometre { Int64(depart.duration(to: .now) / .milliseconds(1)) }
    }
}
