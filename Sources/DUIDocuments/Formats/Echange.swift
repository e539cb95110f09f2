import Foundation

/// Feeds a program and takes what it writes at the same time, so that neither waits for the other for ever.
struct Echange {
    /// Why the exchange was cut.
    enum Arret { case tropLong, tropDeSortie }

    private(set) var sortie = Data()
    private(set) var erreurs = Data()
    /// When time is over, on the clock of `maintenant`.
    let echeance: Double

    private let versLui: Int32
    private let deLui: Int32
    private let plaintes: Int32
    private let entree: Data
    private let sortieMaximale: Int
    private var ecrits = 0
    private var entreeOuverte = true
    private var sortieOuverte = true
    private var plaintesOuvertes = true

    init(
        versLui: Int32, deLui: Int32, plaintes: Int32, entree: Data, sortieMaximale: Int, echeance: Double
    ) {
        self.versLui = versLui
        self.deLui = deLui
        self.plaintes = plaintes
        self.entree = entree
        self.sortieMaximale = sortieMaximale
        self.echeance = echeance
    }

    /// Seconds on a clock that nobody sets.
    static func maintenant() -> Double {
        var temps = timespec()
        clock_gettime(CLOCK_MONOTONIC, &temps)
        return Double(temps.tv_sec) + Double(temps.tv_nsec) / 1e9
    }

    /// Goes on until the program has closed its output, or until a limit.
    mutating func mener() -> Arret? {
        while sortieOuverte || plaintesOuvertes {
            let reste = echeance - Self.maintenant()
            guard reste > 0 else { return .tropLong }
            var guets = [
                pollfd(fd: entreeOuverte ? versLui : -1, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: sortieOuverte ? deLui : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: plaintesOuvertes ? plaintes : -1, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&guets, 3, Int32(min(reste * 1000 + 1, 60_000))) >= 0 || errno == EINTR else { return .tropLong }
            if guets[0].revents != 0 { ecrire() }
            if guets[1].revents != 0 { sortieOuverte = Self.lire(deLui, dans: &sortie) }
            if guets[2].revents != 0 {
                plaintesOuvertes = Self.lire(plaintes, dans: &erreurs)
                if erreurs.count > 65_536 { erreurs = erreurs.suffix(32_768) }
            }
            guard sortie.count <= sortieMaximale else { return .tropDeSortie }
        }
        return nil
    }

    private mutating func ecrire() {
        let ecrit = entree.withUnsafeBytes { zone -> Int in
            guard ecrits < zone.count, let debut = zone.baseAddress else { return 0 }
            return send(versLui, debut + ecrits, min(zone.count - ecrits, 1 << 18), Int32(MSG_NOSIGNAL))
        }
        if ecrit > 0 { ecrits += ecrit }
        let perdu = ecrit < 0 && errno != EAGAIN && errno != EINTR
        if perdu || ecrits >= entree.count {
            shutdown(versLui, Int32(SHUT_WR))
            entreeOuverte = false
        }
    }

    /// Takes what is there; false at the end.
    private static func lire(_ bout: Int32, dans recu: inout Data) -> Bool {
        var tampon = [UInt8](repeating: 0, count: 1 << 16)
        let lus = read(bout, &tampon, tampon.count)
        if lus > 0 { recu.append(contentsOf: tampon[0..<lus]) }
        return lus > 0 || (lus < 0 && (errno == EAGAIN || errno == EINTR))
    }
}
