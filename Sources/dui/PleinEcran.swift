import DUIAssembly
import DUICurses
import DUIDomain
import DUIScreens
import DUIStore
import DUITerminal
import DUITraining
import Foundation

/// The screen: the terminal's events go to the runtime, the runtime's frames go to the terminal; or, line after line, its
/// pages.
@MainActor
struct PleinEcran {
    let base: BaseDUI
    let emplacements: Emplacements

    init(base: BaseDUI, emplacements: Emplacements) {
        self.base = base
        self.emplacements = emplacements
    }

    /// Opens it; line after line when asked, or when the terminal says that it places nothing.
    func executer(lineaire: Bool) async throws {
        let installation = Installation()
        let horloge = try await HorlogeDeLaBase.lire(base)
        let choix = ChoixDuTheme(emplacements.theme, installation: installation, emplacements: emplacements)
        let (touches, defautDesTouches) = installation.touches(emplacements.touches, parDefaut: Clavier.parDefaut)
        let depots = base.depots(horloge: horloge)
        let file = try await FileINSi.ouvrir(depots, horloge: horloge, installation: installation)
        let executant = Executant(
            depots: depots, horloge: horloge,
            imprimante: .systeme(dossier: emplacements.impressions, horloge: horloge),
            parcours: BibliothequeParcours(dossier: installation.parcours), themes: choix.themes, insi: file)
        try? emplacements.preparer()
        let annonces = [installation.defaut, choix.defaut, defautDesTouches].compactMap { $0 }
        for annonce in annonces { Issue.dire(annonce) }
        if lineaire || Self.terminalSansPlacement {
            return try await ligneParLigne(executant, horloge, Clavier(touches: touches), annonces, file)
        }
        let terminal = try CursesTerminal(
            theme: choix.theme, options: TerminalOptions(errorLog: emplacements.erreurs.path))
        let moteur = Moteur(
            executant: executant, horloge: horloge, chronometre: .systeme, taille: terminal.size,
            ecran: Ecran(clavier: Clavier(touches: touches)))
        choix.quandIlChange = { terminal.setTheme($0) }
        moteur.quandLEcranChange = {
            terminal.show(moteur.dessin.cadre)
            if moteur.application.estTerminee { terminal.wake() }
        }
        moteur.demarrer(annonces: annonces + (terminal.isUTF8Assumed ? [Self.langueSansUTF8] : []))
        terminal.show(moteur.dessin.cadre)
        await boucler(terminal, moteur, file)
        await moteur.attendreLeRepos()
        terminal.close()
    }

    private static var terminalSansPlacement: Bool {
        ProcessInfo.processInfo.environment["TERM"] == "dumb"
    }

    private func ligneParLigne(
        _ executant: Executant, _ horloge: Horloge, _ clavier: Clavier, _ annonces: [String], _ file: FileINSi?
    ) async throws {
        let moteur = Moteur(
            executant: executant, horloge: horloge, chronometre: .aLaLigne, taille: PageLineaire.taille,
            ecran: Ecran(lineaire: clavier))
        let terminal = try LineTerminal()
        await PosteLineaire(moteur: moteur, terminal: terminal).executer(annonces) {
            if let file { Task { try? await file.passer() } }
        }
        terminal.close()
    }

    private static let langueSansUTF8 =
        "La langue réglée (LANG ou LC_ALL) n’est pas en UTF-8 : si des accents se lisent mal, réglez le terminal en UTF-8."

    private func boucler(_ terminal: CursesTerminal, _ moteur: Moteur, _ file: FileINSi?) async {
        while let evenements = await terminal.nextBatch(timeout: moteur.patience) {
            if evenements.isEmpty {
                moteur.avancer()
                // In the background: nobody waits for INSi, and what fails waits in the queue.
                if let file { Task { try? await file.passer() } }
            } else {
                moteur.recevoir(evenements)
            }
            terminal.show(moteur.dessin.cadre)
            if moteur.application.estTerminee { return }
        }
    }
}
