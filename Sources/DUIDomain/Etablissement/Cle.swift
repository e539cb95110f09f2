/// The key of an entity in the base: a number that only means something for that kind of entity.
public struct Cle<Entite>: Hashable, Comparable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The number.
    public let rawValue: Int64

    /// A key from its number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// A key from its number.
    public init(_ valeur: Int64) { rawValue = valeur }

    /// The number as the command line prints and takes it.
    public var description: String { String(rawValue) }

    /// In the order of numbers.
    public static func < (gauche: Cle, droite: Cle) -> Bool { gauche.rawValue < droite.rawValue }
}
