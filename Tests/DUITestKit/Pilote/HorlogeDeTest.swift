import DUIDomain
import Foundation

/// Milliseconds that go forward only when the driver says so.
public final class ChronometreDeTest: @unchecked Sendable {
    private let verrou = NSLock()
    private var compte: Int64 = 0

    /// A count at zero.
    public init() {}

    /// Lets milliseconds pass.
    public func avancer(millisecondes: Int64) { verrou.withLock { compte += millisecondes } }

    /// The port that the runtime reads.
    public var chronometre: Chronometre { Chronometre { self.verrou.withLock { self.compte } } }
}

/// A clock that goes forward only when a test says so.
public final class HorlogeDeTest: @unchecked Sendable {
    private let verrou = NSLock()
    private var instant: Instant

    /// A clock stopped at an instant.
    public init(_ instant: Instant) { self.instant = instant }

    /// Lets time pass.
    public func avancer(secondes: Int) { verrou.withLock { instant = instant.adding(secondes: secondes) } }

    /// The port that the application reads.
    public var horloge: Horloge { Horloge { self.verrou.withLock { self.instant } } }
}
