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

    /// Runs until the person leaves or the input ends; drafts are kept in all cases.
    func executer(_ annonces: [String], entreTemps: @escaping @MainActor () -> Void) async {
        terminal.say(SaisieLineaire.modeDEmploi)
        moteur.demarrer(annonces: annonces)
        await moteur.attendreLeRepos()
        // What was told last: only what changed is told again.
        var dite: PageLineaire?
        dire(dans: &dite, tout: true)
        while !moteur.application.estTerminee {
            let secret = codeEstDemande
            switch await terminal.next(timeout: moteur.patience, secret: secret) {
            case .timeout:
                moteur.avancer()
                entreTemps()
                await moteur.attendreLeRepos()
                direCeQuiArrive(dans: &dite)
            case .line(let ligne): await faire(SaisieLineaire(ligne, page, moteur.application), &dite)
            case .pasted(let texte): await faire(SaisieLineaire(collees: texte, moteur.application), &dite)
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

    private func faire(_ saisie: SaisieLineaire, _ dite: inout PageLineaire?) async {
        switch saisie {
        case .evenements(let evenements):
            for evenement in evenements {
                moteur.recevoir([evenement])
                await moteur.attendreLeRepos()
            }
            if moteur.application.estTerminee { return }
            dire(dans: &dite, tout: false)
        case .relire: dire(dans: &dite, tout: true)
        case .aide:
            terminal.say(SaisieLineaire.modeDEmploi)
            invite()
        case .refus(let phrase):
            terminal.say("! \(phrase)")
            invite()
        }
    }

    /// Tells the page: whole, or what is not as it was.
    private func dire(dans dite: inout PageLineaire?, tout: Bool) {
        let page = page
        let avant = tout ? nil : dite
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
        dite = page
        invite()
    }

    /// While nobody types, only a sentence that was said and the lock are told: nothing talks by itself.
    private func direCeQuiArrive(dans dite: inout PageLineaire?) {
        let page = page
        guard page.titre != dite?.titre || moteur.application.ligne != nil && page.message != dite?.message
        else { return }
        terminal.say("")
        dire(dans: &dite, tout: false)
    }

    /// What is awaited: the name of the field, for who does not see the cursor.
    private func invite() {
        let champ = page.champ
        let nom = champ.isEmpty && moteur.application.saisit ? "champ" : champ
        terminal.say("\(nom)> ", terminator: "")
    }
}
