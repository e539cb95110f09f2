import DUIDomain
import DUIScreens
import DUITerminal
import DUIViewModels

/// The runtime: events come in, frames go out, effects run in order in between.
///
/// The terminal and the headless tests drive it the same way. Effects run one after the other, off the main actor, so
/// that two quick keys can never act in the wrong order; `estAuRepos` tells when none is left.
@MainActor
public final class Moteur {
    /// The application as it is now.
    public private(set) var application: Application
    /// The screen as it is now.
    public private(set) var dessin: Dessin
    /// Size of the terminal.
    public private(set) var taille: Size
    /// How the screen is drawn.
    public private(set) var ecran: Ecran
    /// Called when an effect changed the screen by itself.
    public var quandLEcranChange: (@MainActor () -> Void)?

    private let executant: Executant
    private let horloge: Horloge
    private let chronometre: Chronometre
    private let file: AsyncStream<Demande>.Continuation
    private var enCours = 0
    private var enAttenteDeRepos: [CheckedContinuation<Void, Never>] = []
    private var consommateur: Task<Void, Never>?

    /// A runtime on these ports; nothing happens before `demarrer`.
    public init(
        executant: Executant, horloge: Horloge, chronometre: Chronometre, taille: Size, ecran: Ecran,
        delaiDeVerrou: Int = 300
    ) {
        self.executant = executant
        self.horloge = horloge
        self.chronometre = chronometre
        self.taille = taille
        self.ecran = ecran
        application = Application(maintenant: horloge.maintenant(), delaiDeVerrou: delaiDeVerrou) {
            MiseEnLignes.presenter($0, largeur: $1)
        }
        dessin = ecran.dessiner(application, taille: taille)
        let (flux, file) = AsyncStream.makeStream(of: Demande.self)
        self.file = file
        consommateur = Task { @MainActor [weak self] in
            for await demande in flux { await self?.accomplir(demande) }
        }
    }

    /// An effect and the account in whose name it was asked for: the session may have changed hands when its turn comes.
    private struct Demande: Sendable {
        var emis: Application.EffetEmis
        var compte: Compte?
    }

    deinit { file.finish() }

    /// Starts the application, with what the start has to say (a broken theme file).
    public func demarrer(annonces: [String] = []) {
        traiter(.demarrage)
        for phrase in annonces { traiter(.annonce(phrase)) }
        redessiner()
    }

    /// Gives a batch of events to the application and draws once.
    public func recevoir(_ evenements: [Event]) {
        let instant = chronometre.millisecondes()
        for evenement in evenements { recevoir(evenement, a: instant) }
        redessiner()
    }

    /// Lets time pass: the clock, the lock, drafts, other terminals.
    public func avancer() {
        traiter(.heure(horloge.maintenant()))
        redessiner()
    }

    /// Whether every effect answered.
    public var estAuRepos: Bool { enCours == 0 }

    /// Waits until every effect answered. Never sleeps.
    public func attendreLeRepos() async {
        guard enCours > 0 else { return }
        await withCheckedContinuation { enAttenteDeRepos.append($0) }
    }

    private func recevoir(_ evenement: Event, a instant: Int64) {
        let maintenant = horloge.maintenant()
        // A machine that slept wakes up on the lock, not on a record: the key that woke it does nothing else.
        if application.doitVerrouiller(a: maintenant) {
            traiter(.heure(maintenant))
            switch evenement {
            case .key, .paste, .mouse: return
            case .resize, .hangUp, .terminate, .resumed: break
            }
        }
        application.regler(maintenant)
        switch evenement {
        case .key(let touche): traiter(ecran.clavier.entree(touche, application), a: instant)
        case .paste(let texte): if application.saisit { traiter(.texte(texte), a: instant) }
        case .mouse(let souris): cliquer(souris, a: instant)
        case .resize(let nouvelle): taille = nouvelle
        case .hangUp, .terminate: traiter(.raccroche)
        case .resumed: break
        }
        // The next key of the same batch may depend on sizes that this one changed.
        ajusterLesMesures()
    }

    private func cliquer(_ souris: MouseEvent, a instant: Int64) {
        switch souris.kind {
        case .wheelUp: traiter(.commande(.haut), a: instant)
        case .wheelDown: traiter(.commande(.bas), a: instant)
        case .click:
            guard let zone = dessin.zones.last(where: { $0.rect.contains(souris.position) }) else { return }
            let parties = zone.id.split(separator: ":")
            guard let genre = parties.first, parties.count > 1 else { return }
            switch genre {
            case "onglet":
                if let onglet = Int(parties[1]).flatMap(Onglet.init) { traiter(.clicOnglet(onglet), a: instant) }
            case "touche":
                if let id = CommandeID(rawValue: String(parties[1])) { traiter(.commande(id), a: instant) }
            case "rang":
                guard parties.count == 3, let volet = Int(parties[1]), let rang = Int(parties[2]) else { return }
                traiter(.clic(volet: volet, rang: rang), a: instant)
            case "bouton": if let rang = Int(parties[1]) { traiter(.clicBouton(rang), a: instant) }
            default: break
            }
        }
    }

    private func traiter(_ entree: Application.Entree) { lancer { $0.handle(entree) } }

    /// What comes from a person, when it came.
    private func traiter(_ entree: Application.Entree, a instant: Int64) {
        lancer { $0.handle(entree, a: instant) }
    }

    private func lancer(_ donner: (inout Application) -> [Application.EffetEmis]) {
        // What ends a session is still signed by whoever had it.
        let avant = application.compteSignataire
        let emis = donner(&application)
        let compte = application.compteSignataire ?? avant
        for effet in emis {
            enCours += 1
            file.yield(Demande(emis: effet, compte: compte))
        }
    }

    private func accomplir(_ demande: Demande) async {
        let emis = demande.emis
        let resultat = await executant.executer(emis.effet, compte: demande.compte)
        application.regler(horloge.maintenant())
        switch resultat {
        // What was read for one account is never shown to the next.
        case .success(let resultat) where emis.origine == nil || demande.compte?.id == application.compteSignataire?.id:
            traiter(.resultat(resultat, origine: emis.origine))
        case .success: break
        case .failure(let echec): traiter(.echec(emis.effet, echec.phrase, origine: emis.origine))
        }
        redessiner()
        enCours -= 1
        quandLEcranChange?()
        guard enCours == 0 else { return }
        let attentes = enAttenteDeRepos
        enAttenteDeRepos = []
        for attente in attentes { attente.resume() }
    }

    private func ajusterLesMesures() {
        let mesures = ecran.mesures(application, taille: taille)
        if mesures != application.mesures { traiter(.mesures(mesures)) }
    }

    private func redessiner() {
        ajusterLesMesures()
        dessin = ecran.dessiner(application, taille: taille)
        application.montrer(a: chronometre.millisecondes())
    }
}

extension Moteur {
    /// How long the loop may wait before it lets time pass: less than a second is never asked, so that an idle screen
    /// wakes at most once a second. With a session open, what another terminal wrote is on screen within two.
    public var patience: Duration {
        application.attendUnDelai ? .seconds(1) : application.compte == nil ? .seconds(5) : .seconds(2)
    }
}
