/// What an archive may hold before it is refused.
public struct LimitesArchive: Hashable, Sendable {
    /// Files and folders.
    public var fichiers: Int
    /// All files together, once inflated, in bytes.
    public var total: Int
    /// One file, once inflated, in bytes.
    public var parFichier: Int
    /// How many times larger a file may become; held only above `plancher`.
    public var taux: Int
    /// Below this inflated size, in bytes, the rate does not matter.
    public var plancher: Int

    /// Limits of an archive.
    public init(
        fichiers: Int = 200, total: Int = 100 << 20, parFichier: Int = 50 << 20, taux: Int = 200,
        plancher: Int = 1 << 20
    ) {
        self.fichiers = fichiers
        self.total = total
        self.parFichier = parFichier
        self.taux = taux
        self.plancher = plancher
    }

    /// 200 files, 100 MB in all, 50 MB each, 200 times.
    public static let standard = LimitesArchive()
}
