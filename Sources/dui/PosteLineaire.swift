import DUIAssembly
import DUICurses
import DUIDomain
import DUIScreens
import DUITerminal
import DUIViewModels

/// The program without a full screen: each place is told line after line, each line typed is an act (ux §13).
@MainActor
struct PosteLineaire {
    let moteur: Moteur
    let terminal: LineTerminal

    /// What was told last: only what changed is told again.
    private struct Dit {
        var page: PageLineaire?
    }

    /// Runs until the person leaves or the input ends; drafts are kept in all cases.
    func executer(_ annonces: [String], entreTemps: @escaping @MainActor () -> Void) async {
        terminal.say(SaisieLineaire.modeDEmploi)
        moteur.demarrer(annonces: annonces)
        await moteur.attendreLeRepos()
        var dit = Dit()
        dire(dans: &dit, tout: true)
        while !moteur.application.estTerminee {
            let secret = codeEstDemande
            switch await terminal.next(timeout: moteur.patience, secret: secret) {
            case .timeout:
                moteur.avancer()
                entreTemps()
                await moteur.attendreLeRepos()
                direCeQuiArrive(dans: &dit)
            case .line(let ligne): await faire(SaisieLineaire(ligne, page, moteur.application), &dit)
            case .pasted(let texte): await faire(SaisieLineaire(collees: texte, moteur.application), &dit)
            case .ended:
                moteur.recevoir([.hangUp])
                await moteur.attendreLeRepos()
                return
            }
        }
        await moteur.attendreLeRepos()
    }

    private var page: PageLineaire { PageLineaire(moteur.dessin, moteur.application) }

    private var codeEstDemande: Bool {
        switch moteur.application.session {
        case .connexion(let etat): etat.focus == .code
        case .verrouillee: true
        case .ouverte: false
        }
    }

    private func faire(_ saisie: SaisieLineaire, _ dit: inout Dit) async {
        switch saisie {
        case .evenements(let evenements):
            for evenement in evenements {
                moteur.recevoir([evenement])
                await moteur.attendreLeRepos()
            }
            if moteur.application.estTerminee { return }
            dire(dans: &dit, tout: false)
        case .relire: dire(dans: &dit, tout: true)
        case .aide:
            terminal.say(SaisieLineaire.modeDEmploi)
            invite()
        case .refus(let phrase):
            terminal.say("! \(phrase)")
            invite()
        }
    }

    /// Tells the page: whole, or what is not as it was.
    private func dire(dans dit: inout Dit, tout: Bool) {
        let page = page
        let avant = tout ? nil : dit.page
        if page.titre != avant?.titre { terminal.say("\n== \(page.titre)") }
        if let changees = page.changees(depuis: avant) {
            for ligne in changees { terminal.say(ligne.enTexte) }
        } else if let choisie = page.corps.first(where: \.estChoisie),
            avant?.corps.first(where: \.estChoisie) != choisie
        {
            terminal.say(choisie.enTexte)
        }
        if !page.message.isEmpty, page.message != avant?.message { terminal.say("- \(page.message)") }
        if page.touches != avant?.touches { terminal.say("Touches : \(page.touches)") }
        dit.page = page
        invite()
    }

    /// While nobody types, only a sentence that was said and the lock are told: nothing talks by itself.
    private func direCeQuiArrive(dans dit: inout Dit) {
        let page = page
        guard page.titre != dit.page?.titre || moteur.application.ligne != nil && page.message != dit.page?.message
        else { return }
        terminal.say("")
        dire(dans: &dit, tout: false)
    }

    /// What is awaited: the name of the field, for who does not see the cursor.
    private func invite() {
        let champ = page.champ
        let nom = champ.isEmpty && moteur.application.saisit ? "champ" : champ
        terminal.say("\(nom)> ", terminator: "")
    }
}
