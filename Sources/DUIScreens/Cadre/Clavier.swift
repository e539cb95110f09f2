import DUIDomain
import DUITerminal
import DUIViewModels

/// Turns keys into what happened, through the keymap of the contexts on screen.
public struct Clavier: Sendable {
    /// The keys in force.
    public let touches: Keymap

    /// A keyboard with these keys.
    public init(touches: Keymap = Clavier.parDefaut) { self.touches = touches }

    /// The keys of the table of actions.
    public static let parDefaut = Keymap(
        actions: TableDesCommandes.toutes.map { commande in
            ActionBinding(
                id: commande.id.rawValue, contexts: commande.contextes.map(\.rawValue),
                keys: commande.touches.compactMap { Key(named: $0) })
        })

    /// What a key means for the application as it is now.
    public func entree(_ touche: Key, _ application: Application) -> Application.Entree {
        if application.saisit, let saisie = saisie(touche, application) { return saisie }
        let contextes = application.contextes.map(\.rawValue)
        if let action = touches.action(for: touche, in: contextes), let id = CommandeID(rawValue: action) {
            return .commande(id)
        }
        // In a list, going back one step also answers to the key that erases elsewhere.
        if touche == Key(.backspace), !application.saisit { return .commande(.retour) }
        return .toucheSansEffet(touche.nom)
    }

    /// The first key of an action, as the bar and the help name it.
    public func nom(_ id: CommandeID) -> String? { touches.keys(for: id.rawValue).first?.nom }

    private func saisie(_ touche: Key, _ application: Application) -> Application.Entree? {
        if let caractere = touche.typed { return .texte(String(caractere)) }
        switch touche.code {
        case .character("u") where touche.control: return .edition(.effacerLaLigne)
        case .backspace: return .edition(.effacerAvant)
        case .delete: return .edition(.effacerApres)
        case .left where application.flechesDansLeChamp: return .edition(touche.control ? .motPrecedent : .gauche)
        case .right where application.flechesDansLeChamp: return .edition(touche.control ? .motSuivant : .droite)
        case .home where application.flechesDansLeChamp: return .edition(.debut)
        case .end where application.flechesDansLeChamp: return .edition(.fin)
        case .enter where application.saisitPlusieursLignes: return .edition(.nouvelleLigne)
        default: return nil
        }
    }
}
