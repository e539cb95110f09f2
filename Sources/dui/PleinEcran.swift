import DUIAssembly
import DUICurses
import DUIDomain
import DUIScreens
import DUIStore
import DUITerminal
import DUITraining
import Foundation

/// The full screen: the terminal's events go to the runtime, the runtime's frames go to the terminal.
@MainActor
struct PleinEcran {
    let base: BaseDUI
    let emplacements: Emplacements

    init(base: BaseDUI, emplacements: Emplacements) {
        self.base = base
        self.emplacements = emplacements
    }

    func executer() async throws {
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
        let annonces = [choix.defaut, defautDesTouches].compactMap { $0 }
        for annonce in annonces { Issue.dire(annonce) }
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
