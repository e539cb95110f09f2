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
        let facteur = try await Facteur.ouvrir(depots, horloge: horloge, base: base.url)
        let entreTemps = Self.entreTemps(file, facteur)
        let executant = Executant(
            depots: depots, horloge: horloge,
            imprimante: .systeme(dossier: emplacements.impressions, horloge: horloge),
            parcours: BibliothequeParcours(dossier: installation.parcours), themes: choix.themes, insi: file,
            facteur: facteur)
        try? emplacements.preparer()
        let annonces = [installation.defaut, choix.defaut, defautDesTouches].compactMap { $0 }
        for annonce in annonces { Issue.dire(annonce) }
        if lineaire || Self.terminalSansPlacement {
            return try await ligneParLigne(executant, horloge, Clavier(touches: touches), annonces, entreTemps)
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
        await boucler(terminal, moteur, entreTemps)
        await moteur.attendreLeRepos()
        terminal.close()
        await finirLesEnvois(facteur, depots.envois, horloge)
    }

    /// What was just handed over leaves before the program does: nobody else may be there to send it. Its few seconds of
    /// grace are waited for, no longer; what fails waits in the base, and says so there.
    private func finirLesEnvois(_ facteur: Facteur, _ envois: DepotEnvois, _ horloge: Horloge) async {
        let fin = horloge.maintenant().adding(secondes: NouvelEnvoi.repentir)
        var estDit = false
        while let dus = try? await envois.dus(fin), !dus.isEmpty {
            if !estDit { Issue.dire("Un message finit d’attendre avant de partir ; DUI s’arrête ensuite.") }
            estDit = true
            try? await facteur.passer()
            guard horloge.maintenant() < fin else { return }
            try? await Task.sleep(for: .milliseconds(250))
        }
    }

    private static var terminalSansPlacement: Bool {
        ProcessInfo.processInfo.environment["TERM"] == "dumb"
    }

    private func ligneParLigne(
        _ executant: Executant, _ horloge: Horloge, _ clavier: Clavier, _ annonces: [String],
        _ entreTemps: @escaping @MainActor () -> Void
    ) async throws {
        let moteur = Moteur(
            executant: executant, horloge: horloge, chronometre: .aLaLigne, taille: PageLineaire.taille,
            ecran: Ecran(lineaire: clavier))
        let terminal = try LineTerminal()
        await PosteLineaire(moteur: moteur, terminal: terminal).executer(annonces, entreTemps: entreTemps)
        terminal.close()
    }

    /// What goes on in the background: nobody waits for INSi nor for the mail, and what fails waits in the base.
    private static func entreTemps(_ file: FileINSi?, _ facteur: Facteur) -> @MainActor () -> Void {
        {
            if let file { Task { try? await file.passer() } }
            Task { try? await facteur.passer() }
        }
    }

    private static let langueSansUTF8 =
        "La langue réglée (LANG ou LC_ALL) n’est pas en UTF-8 : si des accents se lisent mal, réglez le terminal en UTF-8."

    private func boucler(_ terminal: CursesTerminal, _ moteur: Moteur, _ entreTemps: @MainActor () -> Void) async {
        while let evenements = await terminal.nextBatch(timeout: moteur.patience) {
            if evenements.isEmpty {
                moteur.avancer()
                entreTemps()
            } else {
                moteur.recevoir(evenements)
            }
            terminal.show(moteur.dessin.cadre)
            if moteur.application.estTerminee { return }
        }
    }
}
