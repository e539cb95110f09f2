import Foundation

/// Room kept on the disk for the moment when it is full: a file beside the base that holds nothing and is given back.
///
/// At two in the morning on a full disk, a message that cannot be journalled cannot be opened either. The reserve lets
/// such small writes through until somebody frees space; `estEntamee` tells that it is in use.
struct Reserve: Sendable {
    /// Where the file is.
    let url: URL
    /// What its name adds to the name of the base.
    static let suffixe = "-reserve"
    /// How much it holds.
    static let octets = 4 * 1024 * 1024
    /// How much must be free before it is made again: filling the disk with it would bring about what it is there for.
    static let octetsLibresVoulus = 4 * octets

    /// The reserve of a base.
    init(base: URL) { url = URL(fileURLWithPath: base.path + Self.suffixe) }

    /// Makes the reserve where there is none and room enough for it. A disk or a folder that refuses is no error: the
    /// base works without.
    func constituer() {
        guard estEntamee, Self.octetsLibres(pres: url) >= Self.octetsLibresVoulus else { return }
        let fd = Glibc.open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard fd >= 0 else { return }
        let alloue = posix_fallocate(fd, 0, off_t(Self.octets)) == 0
        Glibc.close(fd)
        if !alloue { rendre() }
    }

    /// Gives its room back to the disk. Returns whether there was some.
    @discardableResult
    func rendre() -> Bool { unlink(url.path) == 0 }

    /// Whether the room was given back and could not be taken again.
    var estEntamee: Bool { access(url.path, F_OK) != 0 }

    private static func octetsLibres(pres url: URL) -> Int {
        var etat = statvfs()
        guard statvfs(url.deletingLastPathComponent().path, &etat) == 0 else { return 0 }
        let (libres, trop) = Int(etat.f_bavail).multipliedReportingOverflow(by: Int(etat.f_frsize))
        return trop ? Int.max : libres
    }
}
