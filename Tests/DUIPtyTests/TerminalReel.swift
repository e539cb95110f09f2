import CTerminal
import CVTerm
import Foundation
import Testing

/// The real program in a pseudo-terminal, read by a terminal emulator in memory.
///
/// Nothing sleeps: each expectation polls what the program writes until its text stands on screen, or a deadline.
final class TerminalReel {
    /// The process.
    let processus: pid_t
    /// All the bytes that it wrote.
    private(set) var recus: [UInt8] = []

    private var controleur: Int32
    private let machine: OpaquePointer
    private let ecran: OpaquePointer
    private var (rangees, colonnes): (Int, Int)

    /// Starts `dui` with arguments and an environment of its own, on a terminal of a size.
    init(
        _ arguments: [String], _ environnement: [String: String], rangees: Int = 24, colonnes: Int = 80
    ) throws {
        let programme = try Self.programme()
        var controleur: Int32 = -1
        processus = try Self.lancer(programme, arguments, environnement, rangees, colonnes, &controleur)
        self.controleur = controleur
        (self.rangees, self.colonnes) = (rangees, colonnes)
        machine = try #require(vterm_new(Int32(rangees), Int32(colonnes)))
        ecran = try #require(vterm_obtain_screen(machine))
        vterm_set_utf8(machine, 1)
        vterm_screen_enable_altscreen(ecran, 1)
        vterm_screen_reset(ecran, 1)
    }

    deinit {
        kill(processus, SIGKILL)
        _ = dui_pty_wait(processus, 2000)
        disparaitre()
        vterm_free(machine)
    }

    /// The program lies beside the bundle of the tests.
    private static func programme() throws -> String {
        let voisins = CommandLine.arguments.prefix(1) + [Bundle.main.executablePath ?? ""]
        var dossiers = voisins.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        if let construit = ProcessInfo.processInfo.arguments.first(where: { $0.hasSuffix(".xctest") }) {
            dossiers.append(URL(fileURLWithPath: construit).deletingLastPathComponent())
        }
        let chemins = dossiers.map { $0.appendingPathComponent("dui").path }
        return try #require(
            chemins.first { FileManager.default.isExecutableFile(atPath: $0) }, "dui introuvable : \(chemins)")
    }

    private static func lancer(
        _ programme: String, _ arguments: [String], _ environnement: [String: String], _ rangees: Int,
        _ colonnes: Int, _ controleur: inout Int32
    ) throws -> pid_t {
        var mots: [UnsafeMutablePointer<CChar>?] = ([programme] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environnement.map { strdup("\($0)=\($1)") } + [nil]
        defer { (mots + variables).forEach { free($0) } }
        let processus = dui_pty_spawn(programme, &mots, &variables, Int32(rangees), Int32(colonnes), &controleur)
        try #require(processus > 0)
        return processus
    }

    /// The window is closed.
    func disparaitre() {
        if controleur >= 0 { close(controleur) }
        controleur = -1
    }

    /// Types bytes.
    func taper(_ texte: String) {
        let octets = Array(texte.utf8)
        _ = dui_write(controleur, octets, octets.count)
    }

    /// Presses keys by their French names.
    func touches(_ noms: String...) throws { for nom in noms { taper(try #require(Self.codes[nom], "\(nom)")) } }

    private static let codes: [String: String] = [
        "Entrée": "\r", "Échap": "\u{1B}", "Tab": "\t", "↑": "\u{1B}OA", "↓": "\u{1B}OB", "Ctrl+P": "\u{10}",
        "Ctrl+Page suiv.": "\u{1B}[6;5~", "F1": "\u{1B}OP", "F2": "\u{1B}OQ", "F3": "\u{1B}OR", "F10": "\u{1B}[21~",
        "F12": "\u{1B}[24~", "Ctrl+Z": "\u{1A}", "t": "t", "p": "p", "i": "i",
    ]

    /// Gives the window another size.
    func redimensionner(_ colonnes: Int, _ rangees: Int) {
        (self.colonnes, self.rangees) = (colonnes, rangees)
        vterm_set_size(machine, Int32(rangees), Int32(colonnes))
        _ = dui_pty_resize(controleur, Int32(rangees), Int32(colonnes))
    }

    /// Waits until every text stands on screen.
    func attendre(_ textes: String..., secondes: Double = 30, ligne: Int = #line) throws {
        try attendre("« \(textes.joined(separator: " », « ")) »", secondes, ligne) {
            textes.allSatisfy(self.texte.contains)
        }
    }

    /// Waits until something holds.
    func attendre(_ quoi: String, _ secondes: Double = 30, _ ligne: Int = #line, _ vrai: () -> Bool) throws {
        let limite = ContinuousClock.now + .seconds(secondes)
        while !vrai() {
            guard ContinuousClock.now < limite, absorber(attente: 200) || estVivant else {
                throw Manque(description: "Ligne \(ligne) : attendu \(quoi), à l’écran :\n\(texte)")
            }
        }
    }

    /// Reads what the program writes for as long as a question that just appeared takes no answer.
    func laisserLire() {
        let limite = ContinuousClock.now + .milliseconds(300)
        while ContinuousClock.now < limite { absorber(attente: 50) }
    }

    /// Waits for the end of the process; its exit status, 256 + the signal that ended it.
    func fin(secondes: Double = 20) throws -> Int32 {
        let limite = ContinuousClock.now + .seconds(secondes)
        while ContinuousClock.now < limite {
            // A program may block on a terminal that nobody reads.
            if controleur >= 0 { absorber(attente: 20) }
            let etat = dui_pty_wait(processus, 10)
            if etat >= 0 {
                if controleur >= 0 { while absorber(attente: 0) {} }
                return etat
            }
        }
        throw Manque(description: "Le programme ne s’est pas arrêté, à l’écran :\n\(texte)")
    }

    struct Manque: Error, CustomStringConvertible { let description: String }

    private var estVivant: Bool { kill(processus, 0) == 0 && controleur >= 0 }

    @discardableResult
    private func absorber(attente: Int32) -> Bool {
        var octets = [UInt8](repeating: 0, count: 65_536)
        guard dui_poll(controleur, -1, -1, attente) & Int32(DUI_POLL_INPUT.rawValue) != 0 else { return false }
        let combien = dui_read(controleur, &octets, octets.count)
        guard combien > 0 else { return false }
        recus += octets[..<combien]
        octets.withUnsafeBytes { brut in
            _ = vterm_input_write(machine, brut.baseAddress?.assumingMemoryBound(to: CChar.self), combien)
        }
        return true
    }

    /// The bytes as text.
    var brut: String { String(decoding: recus, as: UTF8.self) }

    /// Local modes of the terminal: canonical 1, echo 2, signals 4.
    var modes: Int32 { dui_pty_modes(controleur) }

    /// The rows, with ordinary spaces.
    var texte: String {
        (0..<rangees).map { rangee in
            var ligne = String.UnicodeScalarView()
            for colonne in 0..<colonnes {
                var cellule = VTermScreenCell()
                _ = vterm_screen_get_cell(ecran, VTermPos(row: Int32(rangee), col: Int32(colonne)), &cellule)
                let (c0, c1) = (cellule.chars.0, cellule.chars.1)
                if c0 == UInt32.max { continue }
                ligne.append(c0 == 0 || c0 == 0xA0 ? " " : Unicode.Scalar(c0) ?? "?")
                if c0 != 0, c1 != 0, let marque = Unicode.Scalar(c1) { ligne.append(marque) }
            }
            return String(ligne)
        }.joined(separator: "\n")
    }
}
