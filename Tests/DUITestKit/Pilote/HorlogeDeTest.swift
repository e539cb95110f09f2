import DUIDomain
import Foundation

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
