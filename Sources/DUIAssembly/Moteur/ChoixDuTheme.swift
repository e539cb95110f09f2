import DUITerminal

/// The theme in force, shared by the screen and by the effects that change it.
@MainActor
public final class ChoixDuTheme {
    /// The theme in force.
    public private(set) var theme: Theme
    /// Why the theme asked for is not the one in force, if it is not.
    public let defaut: String?
    /// Called when it changes.
    public var quandIlChange: ((Theme) -> Void)?

    private let installation: Installation
    private let emplacements: Emplacements?

    /// The theme of that name; the places, when the choice is to be kept for the next time.
    public init(_ nom: String, installation: Installation, emplacements: Emplacements?) {
        (theme, defaut) = installation.theme(nom)
        self.installation = installation
        self.emplacements = emplacements
    }

    /// The functions that effects call.
    public nonisolated var themes: Executant.Themes {
        Executant.Themes(
            lister: { await (self.installation.nomsDesThemes, self.theme.nom) },
            choisir: { nom in await self.choisir(nom) })
    }

    private func choisir(_ nom: String) -> (nom: String, defaut: String?) {
        let (choisi, defaut) = installation.theme(nom)
        theme = choisi
        emplacements?.garder(theme: nom)
        quandIlChange?(theme)
        return (theme.nom, defaut)
    }
}
