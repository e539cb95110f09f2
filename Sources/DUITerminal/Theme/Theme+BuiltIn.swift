extension Theme {
    /// The theme of the day, built in: what is shown when no file can be read. `Themes/jour.yaml` says the same.
    public static let jour: Theme = {
        let fond = colour(0xFAFAF7, 231, 15)
        let accent = colour(0x0B5394, 24, 4)
        let alerte = colour(0xA61B1B, 124, 1)
        let attention = colour(0x7A4B00, 94, 5)
        let relief = colour(0xE4E8EC, 254, 7)
        let texte = colour(0x1B1F24, 234, 0)
        var theme = Theme(nom: "jour", texte: Appearance(foreground: texte, background: fond))
        theme[.discret] = Appearance(foreground: colour(0x5A6068, 241, 0), background: fond)
        theme[.accent] = Appearance(foreground: accent, background: fond)
        theme[.alerte] = Appearance(foreground: alerte, background: fond, bold: true)
        theme[.attention] = Appearance(foreground: attention, background: fond)
        theme[.succes] = Appearance(foreground: colour(0x1E6B34, 22, 4), background: fond)
        theme[.selection] = Appearance(foreground: accent, background: fond)
        theme[.barre] = Appearance(foreground: texte, background: relief)
        theme[.champ] = Appearance(foreground: texte, background: relief, underline: true)
        theme[.erreur] = Appearance(foreground: alerte, background: fond, bold: true, underline: true)
        theme[.lien] = Appearance(foreground: accent, background: fond, underline: true)
        theme[.rappel] = Appearance(foreground: attention, background: fond, bold: true)
        theme[.entrainement] = Appearance(foreground: attention, background: fond, bold: true, reverse: true)
        return theme
    }()

    /// The theme without colour, built in: reverse, underline and signs alone. `Themes/mono.yaml` says the same.
    public static let mono: Theme = {
        var theme = Theme(nom: "mono", texte: Appearance())
        theme[.accent] = Appearance(bold: true)
        theme[.alerte] = Appearance(bold: true)
        theme[.champ] = Appearance(underline: true)
        theme[.erreur] = Appearance(bold: true, underline: true)
        theme[.lien] = Appearance(underline: true)
        theme[.rappel] = Appearance(bold: true)
        theme[.entrainement] = Appearance(bold: true, reverse: true)
        return theme
    }()

    private static func colour(_ rgb: UInt32, _ indexed: UInt8, _ basic: UInt8) -> ThemeColor {
        ThemeColor(
            red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF), indexed: indexed,
            basic: basic)
    }
}
