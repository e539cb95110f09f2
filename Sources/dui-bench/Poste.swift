import DUIAssembly
import DUIDomain
import DUIScreens
import DUIStore
import DUITerminal
import DUITraining
import DUIViewModels
import Foundation

/// A whole workstation without a terminal: the true base, the true runtime, keys in, frames out.
@MainActor
final class Poste {
    static let taille = Size(rows: 50, columns: 160)

    let base: BaseDUI
    let depots: Depots
    let moteur: Moteur
    /// How long the slow hash of the personal code took: it is meant to be slow, and belongs to no budget.
    private(set) var calculDuCode: Duration = .zero
    private let horodateur: Horodateur

    /// Opens a base and shows the screen that asks who works.
    init(_ fichier: URL) async throws {
        base = try BaseDUI.open(at: fichier)
        // The clock stands still: no lock, and the same day in the agenda whenever one measures.
        let horloge = Horloge { Fabrique.matin }
        let horodateur = Horodateur()
        self.horodateur = horodateur
        var depots = base.depots(horloge: horloge)
        let ouvrirSession = depots.comptes.ouvrirSession
        depots.comptes.ouvrirSession = { identifiant, code, quand in
            let debut = ContinuousClock.now
            let resultat = try await ouvrirSession(identifiant, code, quand)
            await horodateur.noter(debut.duration(to: .now))
            return resultat
        }
        self.depots = depots
        let installation = Installation()
        let choix = ChoixDuTheme("jour", installation: installation, emplacements: nil)
        let (touches, _) = installation.touches(nil, parDefaut: Clavier.parDefaut)
        moteur = Moteur(
            executant: Executant(
                depots: depots, horloge: horloge,
                imprimante: .systeme(
                    dossier: FileManager.default.temporaryDirectory.appendingPathComponent("dui-bench"),
                    horloge: horloge),
                parcours: BibliothequeParcours(dossier: installation.parcours), themes: choix.themes),
            horloge: horloge, chronometre: .systeme, taille: Self.taille,
            ecran: Ecran(clavier: Clavier(touches: touches)))
        moteur.demarrer()
        await moteur.attendreLeRepos()
    }

    /// Writes the identifier and the code, and waits for the first list.
    func ouvrirLaSession() async throws {
        await taper(Fabrique.identifiant)
        await presser(Key(.enter))
        await taper(Fabrique.code)
        await presser(Key(.enter))
        calculDuCode = await horodateur.duree
        guard moteur.application.compte != nil else {
            throw ErreurDepot.refus("La session de mesure ne s’ouvre pas : effacez le dossier des bases.")
        }
    }

    /// Presses a key and waits until every effect answered and the last frame is drawn.
    func presser(_ touche: Key) async {
        moteur.recevoir([.key(touche)])
        await moteur.attendreLeRepos()
    }

    /// Types a text letter by letter.
    func taper(_ texte: String) async {
        for lettre in texte { await presser(Key(.character(lettre))) }
    }

    /// Goes to a tab as a click does: in a search field a digit would be typed.
    func aller(_ onglet: Onglet) async {
        guard let zone = moteur.dessin.zones.first(where: { $0.id == "onglet:\(onglet.rawValue)" }) else { return }
        moteur.recevoir([
            .mouse(MouseEvent(kind: .click, position: Position(row: zone.rect.row, column: zone.rect.column)))
        ])
        await moteur.attendreLeRepos()
    }

    /// A workstation whose session is open on a tab.
    static func ouvert(_ fichier: URL, _ onglet: Onglet) async throws -> Poste {
        let poste = try await Poste(fichier)
        try await poste.ouvrirLaSession()
        await poste.aller(onglet)
        return poste
    }

    func fermer() throws { try base.fermer() }
}

/// Keeps one duration measured inside an effect.
private actor Horodateur {
    private(set) var duree: Duration = .zero

    func noter(_ mesuree: Duration) { duree = mesuree }
}
