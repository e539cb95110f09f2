import DUIDomain
import DUIScreens
import DUITerminal
import DUIViewModels

/// The application without a terminal and without a base: keys go in, effects are answered by a function, the screen is
/// read as text. Effects are answered in the order in which they were asked, like in the true runtime.
public struct EcranDEssai {
    /// The application as it is now.
    public private(set) var application: Application
    /// Every effect asked for, oldest first.
    public private(set) var effets: [Effet] = []
    /// The screen size.
    public var taille: Size
    private let ecran = Ecran()
    private let repondre: (Effet) -> Resultat?

    /// An open session of an account; `repondre` answers the effects, nil leaves one without an answer.
    public init(
        _ compte: Compte, colonnes: Int = 80, rangees: Int = 24, repondre: @escaping (Effet) -> Resultat? = { _ in nil }
    ) {
        taille = Size(rows: rangees, columns: colonnes)
        self.repondre = repondre
        application = Application(maintenant: DocumentsDEssai.nuit) { MiseEnLignes.presenter($0, largeur: $1) }
        traiter(.resultat(.general(.session(.ouverte(compte))), origine: nil))
    }

    /// Presses keys, by their French names.
    public mutating func touches(_ noms: String...) {
        for nom in noms {
            guard let touche = Key(named: nom) else { continue }
            traiter(ecran.clavier.entree(touche, application))
        }
    }

    /// Goes to a tab, as a click does: in the search box of the residents a digit would be typed.
    public mutating func aller(_ onglet: Onglet) { traiter(.clicOnglet(onglet)) }

    /// Types a text.
    public mutating func taper(_ texte: String) {
        for caractere in texte { touches(String(caractere)) }
    }

    /// Gives an input and answers what it asks for.
    public mutating func traiter(_ entree: Application.Entree) {
        var attente = application.handle(entree)
        ajuster(&attente)
        while !attente.isEmpty {
            let emis = attente.removeFirst()
            effets.append(emis.effet)
            guard let resultat = repondre(emis.effet) else { continue }
            attente += application.handle(.resultat(resultat, origine: emis.origine))
            ajuster(&attente)
        }
    }

    /// The screen as text, one string a row, without the blanks at the ends.
    public var rangees: [String] {
        let cadre = ecran.dessiner(application, taille: taille).cadre
        return (0..<taille.rows).map(cadre.text(ofRow:))
    }

    /// The screen as text.
    public var texte: String { rangees.joined(separator: "\n") }

    private mutating func ajuster(_ attente: inout [Application.EffetEmis]) {
        let mesures = ecran.mesures(application, taille: taille)
        if mesures != application.mesures { attente += application.handle(.mesures(mesures)) }
    }
}
