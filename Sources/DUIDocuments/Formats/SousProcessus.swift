import CProcess
import Foundation

/// Runs another program on bytes from outside: no shell, no file, a limit on what it writes, on its memory and on how long
/// it lives. All programs that DUI calls are called through it.
public struct SousProcessus: Sendable {
    /// Absolute path of the program.
    var programme: String
    /// Its arguments, without its name.
    var arguments: [String]
    /// What it reads on its standard input.
    var entree: Data
    /// Variables that it gets beside those of every program.
    var environnement: [String: String]
    /// Most bytes taken from its standard output.
    var sortieMaximale: Int
    /// Most bytes of address space that it may take.
    var memoire: Int
    /// Seconds given to it.
    var delai: Double

    /// A program with what it is given and what it may cost.
    public init(
        programme: String, arguments: [String], entree: Data = Data(), environnement: [String: String] = [:],
        sortieMaximale: Int = 1 << 20, memoire: Int = 1 << 30, delai: Double
    ) {
        self.programme = programme
        self.arguments = arguments
        self.entree = entree
        self.environnement = environnement
        self.sortieMaximale = sortieMaximale
        self.memoire = memoire
        self.delai = delai
    }

    /// How it went.
    public enum Resultat: Equatable, Sendable {
        /// It ended by itself with this code (-1 when a signal ended it).
        case fini(code: Int32, sortie: Data, erreurs: Data)
        /// It was stopped: time was over.
        case tropLong
        /// It was stopped: it wrote too much.
        case tropDeSortie
        /// It could not be started.
        case echec
    }

    /// Where programs are looked for.
    public static let dossiersDeProgrammes = ["/usr/local/bin", "/usr/bin", "/bin"]

    /// The absolute path of a program, nil when no folder has it.
    public static func chercher(_ nom: String, dans dossiers: [String]) -> String? {
        dossiers.map { "\($0)/\(nom)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs it as `executer` does, on a thread of its own: whoever waits blocks nobody else.
    public func executerAPart() async -> Resultat {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: executer()) }.start()
        }
    }

    /// Runs it to its end, or to the first limit passed.
    func executer() -> Resultat {
        // A socket takes what the program reads: writing to one that was closed gives an error, not a signal.
        guard let versLui = Tuyau(socket: true), let deLui = Tuyau(socket: false), let plaintes = Tuyau(socket: false),
            let fils = lancer(entree: versLui.autre, sortie: deLui.autre, erreurs: plaintes.autre)
        else { return .echec }
        versLui.fermerAutre()
        deLui.fermerAutre()
        plaintes.fermerAutre()
        // Bounded before it is given its first byte: what it has taken by then is its own code.
        guard dui_limit_memory(fils, UInt64(max(0, memoire))) == 0 else {
            kill(fils, SIGKILL)
            _ = attendre(fils, echeance: Echange.maintenant() + delai)
            return .echec
        }
        var echange = Echange(
            versLui: versLui.notre, deLui: deLui.notre, plaintes: plaintes.notre, entree: entree,
            sortieMaximale: sortieMaximale, echeance: Echange.maintenant() + delai)
        let arret = echange.mener()
        versLui.fermerNotre()
        if arret != nil { kill(fils, SIGKILL) }
        let code = attendre(fils, echeance: echange.echeance)
        switch arret ?? (code == nil ? .tropLong : nil) {
        case .tropLong: return .tropLong
        case .tropDeSortie: return .tropDeSortie
        case nil: return .fini(code: code ?? -1, sortie: echange.sortie, erreurs: echange.erreurs)
        }
    }

    private func lancer(entree: Int32, sortie: Int32, erreurs: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, entree, 0)
        posix_spawn_file_actions_adddup2(&actions, sortie, 1)
        posix_spawn_file_actions_adddup2(&actions, erreurs, 2)
        // The program gets no other file of ours: neither the base nor the terminal.
        for bout in Self.fichiersOuverts where bout > 2 { posix_spawn_file_actions_addclose(&actions, bout) }
        let reglages =
            ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "LANG=C.UTF-8"]
            + environnement.map { "\($0.key)=\($0.value)" }.sorted()
        let mots = ([programme] + arguments).map { mot in strdup(mot) }
        let variables = reglages.map { reglage in strdup(reglage) }
        defer { (mots + variables).forEach { free($0) } }
        var fils: pid_t = 0
        let statut = posix_spawn(&fils, programme, &actions, nil, mots + [nil], variables + [nil])
        return statut == 0 ? fils : nil
    }

    private static var fichiersOuverts: [Int32] {
        let noms = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return noms.compactMap { Int32($0) }
    }

    /// The exit code; nil when the program had to be stopped because it went on after closing its output.
    private func attendre(_ fils: pid_t, echeance: Double) -> Int32? {
        var statut: Int32 = 0
        var tue = false
        while true {
            let fini = waitpid(fils, &statut, WNOHANG)
            if fini == fils { break }
            if fini < 0, errno != EINTR { return -1 }
            if !tue, Echange.maintenant() > echeance {
                kill(fils, SIGKILL)
                tue = true
            }
            poll(nil, 0, 2)
        }
        if tue { return nil }
        return statut & 0x7F == 0 ? (statut >> 8) & 0xFF : -1
    }
}

/// Two ends of a pipe or of a pair of sockets: ours, and the one that the program gets. Closed at the latest when freed.
final class Tuyau {
    private(set) var notre: Int32
    private(set) var autre: Int32

    init?(socket: Bool) {
        var bouts: [Int32] = [-1, -1]
        let statut =
            socket ? socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &bouts) : pipe(&bouts)
        guard statut == 0 else { return nil }
        (notre, autre) = (bouts[0], bouts[1])
        for bout in bouts { _ = fcntl(bout, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(notre, F_SETFL, O_NONBLOCK)
    }

    func fermerNotre() {
        if notre >= 0 { close(notre) }
        notre = -1
    }

    func fermerAutre() {
        if autre >= 0 { close(autre) }
        autre = -1
    }

    deinit {
        fermerNotre()
        fermerAutre()
    }
}
