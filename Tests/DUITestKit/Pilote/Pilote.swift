import DUIAssembly
import DUIDomain
import DUIScreens
import DUIStore
import DUITerminal
import DUITraining
import DUIViewModels
import Foundation

/// Drives the whole application without a terminal: keys go in by their French names, the screen is read as text.
///
/// Each act waits until the application is idle; nothing ever sleeps. A failed expectation throws, and shows the frame.
@MainActor
public final class Pilote {
    /// The runtime, the same as in a terminal.
    public let moteur: Moteur
    /// The base under it.
    public let base: BaseDeTest
    /// What carries the mail in the background: it acts only when a test says so.
    public let facteur: Facteur
    /// The ports of this terminal.
    public let depots: Depots
    /// How many keys were pressed.
    public private(set) var touchesTapees = 0

    /// How long somebody takes between two keys: enough to have read a question that appeared.
    private static let entreDeuxTouches: Int64 = 300

    private let chrono = ChronometreDeTest()
    private let connexion: BaseDUI
    private let choixDuTheme: ChoixDuTheme

    /// A terminal on a base of its own, on the login screen.
    public convenience init(_ jeu: JeuPropose = .ehpad, colonnes: Int = 80, rangees: Int = 24) async throws {
        try await self.init(sur: BaseDeTest(jeu), colonnes: colonnes, rangees: rangees)
    }

    /// A terminal on a base that others may use too, on the login screen.
    public init(sur base: BaseDeTest, colonnes: Int = 80, rangees: Int = 24) async throws {
        self.base = base
        connexion = try base.connexion()
        let horloge = base.horloge.horloge
        depots = connexion.depots(horloge: horloge)
        let installation = Racine.installation
        choixDuTheme = ChoixDuTheme("jour", installation: installation, emplacements: nil)
        let file = try await FileINSi.ouvrir(depots, horloge: horloge, installation: installation)
        facteur = Facteur(depots, horloge: horloge, demonstration: base.courrier)
        let executant = Executant(
            depots: depots, horloge: horloge, imprimante: .systeme(dossier: base.impressions, horloge: horloge),
            parcours: BibliothequeParcours(dossier: installation.parcours), themes: choixDuTheme.themes, insi: file)
        moteur = Moteur(
            executant: executant, horloge: horloge, chronometre: chrono.chronometre,
            taille: Size(rows: rangees, columns: colonnes), ecran: Ecran())
        moteur.demarrer()
        await moteur.attendreLeRepos()
    }

    /// The name of the theme in force.
    public var theme: String { choixDuTheme.theme.nom }

    /// What is on screen.
    public var cadre: Frame { moteur.dessin.cadre }

    /// The rows of the screen, with ordinary spaces.
    public var rangees: [String] { (0..<cadre.size.rows).map { Self.uni(cadre.text(ofRow: $0)) } }

    /// The screen as text, with ordinary spaces.
    public var texte: String { rangees.joined(separator: "\n") }

    /// The code of an account of the demonstration.
    public func code(de identifiant: String) async throws -> String {
        let comptes = try await depots.comptes.deDemonstration()
        guard let compte = comptes.first(where: { $0.identifiant == identifiant }) else {
            throw Deception("Aucun compte « \(identifiant) » dans la démonstration.", "")
        }
        return compte.code
    }

    /// Opens a session as somebody types it; the keys count.
    public func ouvrirSession(_ identifiant: String) async throws {
        let code = try await code(de: identifiant)
        try await taper(identifiant)
        try await touches("Entrée")
        try await taper(code)
        try await touches("Entrée")
        guard moteur.application.compte?.identifiant == identifiant else {
            throw Deception("La session de \(identifiant) ne s’est pas ouverte.", texte)
        }
    }

    /// Opens the locked session again.
    public func deverrouiller(_ identifiant: String) async throws {
        try await taper(code(de: identifiant))
        try await touches("Entrée")
    }

    /// Presses keys by their French names, waiting for idle after each.
    public func touches(_ noms: String...) async throws {
        for nom in noms { try await appuyer(try Self.touche(nom)) }
    }

    /// Presses one key several times.
    public func touche(_ nom: String, fois: Int) async throws {
        for _ in 0..<fois { try await appuyer(try Self.touche(nom)) }
    }

    /// Presses keys so quickly that the application gets them all at once.
    public func touchesDUnCoup(_ noms: String...) async throws {
        chrono.avancer(millisecondes: Self.entreDeuxTouches)
        moteur.recevoir(try noms.map { .key(try Self.touche($0)) })
        touchesTapees += noms.count
        await moteur.attendreLeRepos()
    }

    /// Presses keys one after the other, each so many milliseconds after the one before, answers awaited in between.
    public func touches(_ noms: String..., espacees millisecondes: Int64) async throws {
        for nom in noms {
            chrono.avancer(millisecondes: millisecondes)
            touchesTapees += 1
            moteur.recevoir([.key(try Self.touche(nom))])
            await moteur.attendreLeRepos()
        }
    }

    /// Types a text, one key a character.
    public func taper(_ texte: String) async throws {
        for caractere in texte { try await appuyer(.character(caractere)) }
    }

    /// Pastes a text.
    public func coller(_ texte: String) async { await recevoir(.paste(texte)) }

    /// Gives the window another size.
    public func redimensionner(_ colonnes: Int, _ rangees: Int) async {
        await recevoir(.resize(Size(rows: rangees, columns: colonnes)))
    }

    /// Clicks a cell.
    public func cliquer(rangee: Int, colonne: Int) async {
        await recevoir(.mouse(MouseEvent(kind: .click, position: Position(row: rangee, column: colonne))))
    }

    /// Clicks the first place where a text stands.
    public func cliquer(sur texte: String) async throws {
        for (rang, rangee) in rangees.enumerated() {
            guard let place = rangee.range(of: texte) else { continue }
            let colonne = TextWidth.of(String(rangee[..<place.lowerBound]))
            await cliquer(rangee: rang, colonne: colonne + TextWidth.of(texte) / 2)
            return
        }
        throw Deception("Rien à cliquer : « \(texte) » n’est pas à l’écran.", self.texte)
    }

    /// Gives an event to the application and waits for idle.
    public func recevoir(_ evenement: Event) async {
        chrono.avancer(millisecondes: Self.entreDeuxTouches)
        moteur.recevoir([evenement])
        await moteur.attendreLeRepos()
    }

    /// Lets time pass, then lets the application notice.
    public func avancer(secondes: Int) async {
        base.horloge.avancer(secondes: secondes)
        moteur.avancer()
        await moteur.attendreLeRepos()
    }

    private func appuyer(_ touche: Key) async throws {
        touchesTapees += 1
        await recevoir(.key(touche))
    }

    private static func touche(_ nom: String) throws -> Key {
        guard let touche = Key(named: nom) else { throw Deception("Aucune touche « \(nom) ».", "") }
        return touche
    }

    /// Non-breaking spaces read as ordinary ones: expectations are typed on an ordinary keyboard.
    static func uni(_ texte: String) -> String {
        texte.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}

/// An expectation that the screen did not meet, with the frame.
public struct Deception: Error, CustomStringConvertible {
    /// What was expected, and the screen.
    public let description: String

    init(_ phrase: String, _ cadre: String) {
        let trait = String(repeating: "─", count: 80)
        description = cadre.isEmpty ? phrase : "\(phrase)\n\(trait)\n\(cadre)\n\(trait)"
    }
}
