import DUIDomain
import Foundation
import Synchronization

extension Horloge {
    /// The clock of the machine, moved by a number of seconds: the demonstration lives in its own night.
    public static func systeme(decalage: Int64 = 0) -> Horloge {
        Horloge { Instant(secondes: Int64(Date().timeIntervalSince1970.rounded(.down)) + decalage) }
    }
}

extension Chronometre {
    /// A count for a terminal read line by line: two seconds pass between two acts. A whole line answers what was told before
    /// it, so that no question is answered by a key that was on its way.
    public static var aLaLigne: Chronometre {
        let compte = Mutex<Int64>(0)
        return Chronometre {
            compte.withLock { millisecondes in
                millisecondes += 2000
                return millisecondes
            }
        }
    }

    /// Milliseconds of the machine, which no change of its hour moves.
    public static var systeme: Chronometre {
        let depart = ContinuousClock.now
        return Chronometre { Int64(depart.duration(to: .now) / .milliseconds(1)) }
    }
}
