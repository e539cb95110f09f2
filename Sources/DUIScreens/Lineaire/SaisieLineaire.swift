import DUIDomain
import DUITerminal
import DUIViewModels

/// What a line typed at the prompt means on the page just told.
public enum SaisieLineaire: Hashable, Sendable {
    /// Events for the runtime, in order, to be drawn between two of them.
    case evenements([Event])
    /// The page is wanted again, whole.
    case relire
    /// How one works here.
    case aide
    /// Nothing is done, with the reason.
    case refus(String)

    /// How one works here, in a few lines.
    public static let modeDEmploi = """
        Mode linéaire : chaque écran est dit ligne par ligne, ce qui se choisit porte un numéro.
        Un numéro choisit la ligne, Entrée seule l’ouvre ou valide. Une touche s’écrit par son nom : t, F2, échap, page suiv.
        Un onglet se dit par son nom : messagerie, agenda.
        Plusieurs à la suite, séparées par des virgules : 3, entrée, t.
        Dans un champ, la ligne tapée remplace le texte du champ ; un point devant dit autre chose : .F10, .échap, .3, .agenda.
        Pour ouvrir la session : l’identifiant, ou le numéro d’un compte annoncé, puis le code, qui ne s’affiche pas.
        relire : redire l’écran. aide : ce texte. F9 : tous les actes possibles ici.
        F12 : verrouiller ; la session verrouillée, F3 : une autre personne, puis F12 : quitter.
        """

    /// What is recalled in one line when a page first asks for a field.
    public static func rappel(_ application: Application) -> String {
        switch application.session {
        case .connexion, .verrouillee: "Une touche s’écrit avec un point devant : .F1, .F4. Aide : .aide"
        case .ouverte:
            "Ce qui est tapé s’écrit dans le champ ; avec un point devant, c’est une touche : .F10, .échap, .3"
        }
    }

    /// Reads a line and the keys that came at its end; in a field it is text unless it begins with a point.
    public init(_ ligne: String, touches: [Key], _ page: PageLineaire, _ application: Application) {
        guard !touches.isEmpty else {
            self.init(ligne, page, application)
            return
        }
        let verrou = touches.contains(.function(12)) ? Self.refusDeF12(application) : nil
        let suite = touches.map(Event.key)
        // What is sent ends a field that was not validated: the key tells what to do with it.
        guard verrou == nil, !Assainissement.ligne(ligne).isEmpty else {
            self = verrou ?? .evenements(suite)
            return
        }
        switch SaisieLineaire(ligne, page, application, valide: false) {
        case .evenements(let debut): self = .evenements(debut + suite)
        case let autre: self = autre
        }
    }

    /// Reads a line; in a field it is text unless it begins with a point. On the way in, `valide` goes on to what comes next.
    public init(_ ligne: String, _ page: PageLineaire, _ application: Application, valide: Bool = true) {
        let texte = Assainissement.ligne(ligne)
        guard !texte.isEmpty else {
            self = .evenements([.key(.enter)])
            return
        }
        let nomme = Repliage.mots(texte).joined(separator: " ")
        if nomme == "relire" || nomme == "aide", !application.saisit || texte.hasPrefix(".") {
            self = nomme == "aide" ? .aide : .relire
            return
        }
        if application.saisit, !texte.hasPrefix(".") || texte.hasPrefix("..") {
            let ecrit = texte.hasPrefix("..") ? String(texte.dropFirst()) : texte
            self = Self.ecrire(ecrit, page, application, valide)
            return
        }
        self = Self.lire(texte.hasPrefix(".") && texte.count > 1 ? String(texte.dropFirst()) : texte, page, application)
    }

    /// Several lines pasted: text in a field, nothing elsewhere.
    public init(collees texte: String, _ application: Application) {
        self =
            application.saisit
            ? .evenements([.paste(texte)])
            : .refus("Plusieurs lignes sont arrivées d’un coup : rien n’est fait. Tapez une ligne à la fois.")
    }

    private static func ecrire(
        _ texte: String, _ page: PageLineaire, _ application: Application, _ valide: Bool
    ) -> SaisieLineaire {
        if application.compte == nil { return seNommer(texte, page, application, valide) }
        // In a list of values a number picks; elsewhere it may be a room, a code, a dose.
        if case .choix = application.superpositions.last, let place = Int(texte).flatMap(page.place) {
            return .evenements([.mouse(MouseEvent(kind: .click, position: place))])
        }
        if application.saisitPlusieursLignes { return .evenements([.paste(texte), .key(.enter)]) }
        return .evenements([.key(.control("u")), .paste(texte)])
    }

    /// The two fields of the way in follow one another: what is typed after the name is the code, and never shows.
    private static func seNommer(
        _ texte: String, _ page: PageLineaire, _ application: Application, _ valide: Bool
    ) -> SaisieLineaire {
        let ecrit: [Event] = [.key(.control("u")), .paste(texte)]
        guard valide else { return .evenements(ecrit) }
        guard case .connexion(let etat) = application.session, etat.focus == .identifiant else {
            return .evenements(ecrit + [.key(.enter)])
        }
        if let place = Int(texte).flatMap(page.place) {
            return .evenements([.mouse(MouseEvent(kind: .click, position: place))])
        }
        // The code of an account chosen before is not the code of this one.
        return .evenements(ecrit + (etat.code.estVide ? [.key(.enter)] : [.key(.tab), .key(.control("u"))]))
    }

    /// Names of keys and numbers, separated by commas.
    private static func lire(_ texte: String, _ page: PageLineaire, _ application: Application) -> SaisieLineaire {
        var evenements: [Event] = []
        for mot in texte.split(separator: ",").map({ Assainissement.ligne(String($0)) }) where !mot.isEmpty {
            if let numero = Int(mot) {
                guard let place = page.place(numero) else { return refus(numero: numero, page, application) }
                evenements.append(.mouse(MouseEvent(kind: .click, position: place)))
            } else if let touche = Key(named: mot) {
                if touche == .function(12), let refus = refusDeF12(application) { return refus }
                evenements.append(.key(touche))
            } else if let onglet = page.onglet(mot) {
                evenements.append(.mouse(MouseEvent(kind: .click, position: onglet)))
            } else {
                return refus(mot: mot, application)
            }
        }
        return .evenements(evenements)
    }

    private static func refus(numero: Int, _ page: PageLineaire, _ application: Application) -> SaisieLineaire {
        if application.compte == nil, page.nombre == 0 { return sansSession(application) }
        return .refus(
            page.nombre == 0
                ? "Rien ne porte de numéro ici. Rien n’est fait."
                : "Il n’y a pas de numéro \(numero) ici : de 1 à \(page.nombre). Rien n’est fait.")
    }

    private static func refus(mot: String, _ application: Application) -> SaisieLineaire {
        guard application.compte != nil else { return sansSession(application) }
        let aide = application.saisit ? ".aide" : "aide"
        return .refus(
            "« \(mot) » n’est ni un numéro, ni une touche, ni un onglet. Rien n’est fait ; \(aide) : comment écrire.")
    }

    /// Before a session, the line may be a code that begins with a point: it is never said again.
    private static func sansSession(_ application: Application) -> SaisieLineaire {
        let quoi =
            switch application.session {
            case .connexion(let etat) where etat.focus == .identifiant: "votre identifiant"
            default: "votre code"
            }
        return .refus(
            "Rien n’est fait : les onglets et les listes viennent une fois la session ouverte. Tapez \(quoi) ; "
                + "s’il commence par un point, tapez deux points de suite (..).")
    }

    /// The lock has no way out of its own: whoever leaves gives the place to somebody else first.
    private static func refusDeF12(_ application: Application) -> SaisieLineaire? {
        guard case .verrouillee = application.session else { return nil }
        return .refus(
            "La session est déjà verrouillée. Tapez votre code pour reprendre ; .F3 : une autre personne, puis .F12 : quitter."
        )
    }
}
