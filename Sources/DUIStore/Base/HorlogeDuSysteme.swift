import DUIDomain
import Foundation

extension Horloge {
    /// The clock of the machine, moved by a number of seconds: the demonstration lives in its own night.
    public static func systeme(decalage: Int64 = 0) -> Horloge {
        Horloge { Instant(secondes: Int64(Date().timeIntervalSince1970.rounded(.down)) + decalage) }
    }
}
