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
        var dite = DejaDit()
        dire(dans: &dite, tout: true)
        while !moteur.application.estTerminee {
            let secret = codeEstDemande
            switch await terminal.next(timeout: moteur.patience, secret: secret) {
            case .timeout:
                moteur.avancer()
                entreTemps()
                await moteur.attendreLeRepos()
                direCeQuiArrive(dans: &dite)
            case .line(let ligne, let touches):
                await faire(SaisieLineaire(ligne, touches: touches, page, moteur.application), &dite)
            case .pasted(let texte): await coller(texte, &dite)
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

    /// Lines that came at once; on the way in they are the name and the code, typed faster than they were read.
    private func coller(_ texte: String, _ dite: inout DejaDit) async {
        var lignes = texte.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while moteur.application.compte == nil, !moteur.application.estTerminee, let ligne = lignes.popFirst() {
            await faire(SaisieLineaire(String(ligne), page, moteur.application), &dite)
        }
        let reste = lignes.joined(separator: "\n")
        guard !reste.isEmpty, !moteur.application.estTerminee else { return }
        await faire(SaisieLineaire(collees: reste, moteur.application), &dite)
    }

    private func faire(_ saisie: SaisieLineaire, _ dite: inout DejaDit) async {
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
            invite(&dite)
        case .refus(let phrase):
            terminal.say("! \(phrase)")
            invite(&dite)
        }
    }

    /// Tells the page: whole, or what is not as it was.
    private func dire(dans dite: inout DejaDit, tout: Bool) {
        let page = page
        let avant = tout ? nil : dite.page
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
        dite.page = page
        invite(&dite)
    }

    /// While nobody types, only a sentence that was said and the lock are told: nothing talks by itself.
    private func direCeQuiArrive(dans dite: inout DejaDit) {
        let page = page
        guard page.titre != dite.page?.titre || moteur.application.ligne != nil && page.message != dite.page?.message
        else { return }
        terminal.say("")
        dire(dans: &dite, tout: false)
    }

    /// What is awaited: the name of the field, for who does not see the cursor.
    private func invite(_ dite: inout DejaDit) {
        let page = page
        let champ = page.champ
        terminal.hide(codeEstDemande)
        if moteur.application.saisit, dite.rappels.insert(page.titre).inserted {
            terminal.say("(\(SaisieLineaire.rappel(moteur.application)))")
        }
        let nom = champ.isEmpty && moteur.application.saisit ? "champ" : champ
        terminal.say("\(nom)> ", terminator: "")
    }

    /// What was told: only what changed is told again, and the rule of the point once a page.
    private struct DejaDit {
        var page: PageLineaire?
        var rappels: Set<String> = []
    }
}
