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
        relire : redire l’écran. aide : ce texte. F9 : tous les actes possibles ici. F12 : verrouiller, puis quitter.
        """

    /// Reads a line; in a field it is text unless it begins with a point.
    public init(_ ligne: String, _ page: PageLineaire, _ application: Application) {
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
            self = Self.ecrire(ecrit, page, application)
            return
        }
        self = Self.lire(texte.hasPrefix(".") && texte.count > 1 ? String(texte.dropFirst()) : texte, page)
    }

    /// Several lines pasted: text in a field, nothing elsewhere.
    public init(collees texte: String, _ application: Application) {
        self =
            application.saisit
            ? .evenements([.paste(texte)])
            : .refus("Plusieurs lignes sont arrivées d’un coup : rien n’est fait. Tapez une ligne à la fois.")
    }

    private static func ecrire(_ texte: String, _ page: PageLineaire, _ application: Application) -> SaisieLineaire {
        // In a list of values a number picks; elsewhere it may be a room, a code, a dose.
        if case .choix = application.superpositions.last, let numero = Int(texte), let place = page.place(numero) {
            return .evenements([.mouse(MouseEvent(kind: .click, position: place))])
        }
        if application.saisitPlusieursLignes { return .evenements([.paste(texte), .key(.enter)]) }
        return .evenements([.key(.control("u")), .paste(texte)])
    }

    /// Names of keys and numbers, separated by commas.
    private static func lire(_ texte: String, _ page: PageLineaire) -> SaisieLineaire {
        var evenements: [Event] = []
        for mot in texte.split(separator: ",").map({ Assainissement.ligne(String($0)) }) where !mot.isEmpty {
            if let numero = Int(mot) {
                guard let place = page.place(numero) else {
                    return .refus("Il n’y a pas de numéro \(numero) ici : de 1 à \(page.nombre). Rien n’est fait.")
                }
                evenements.append(.mouse(MouseEvent(kind: .click, position: place)))
            } else if let touche = Key(named: mot) {
                evenements.append(.key(touche))
            } else if let onglet = page.onglet(mot) {
                evenements.append(.mouse(MouseEvent(kind: .click, position: onglet)))
            } else {
                return .refus(
                    "« \(mot) » n’est ni un numéro, ni une touche, ni un onglet. Rien n’est fait ; aide : comment écrire."
                )
            }
        }
        return .evenements(evenements)
    }
}
