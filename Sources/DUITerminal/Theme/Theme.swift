/// The look of a role: colours if there are any, and marks that stay without colour.
public struct Appearance: Hashable, Sendable {
    /// The colour of the text; none leaves the terminal its own.
    public var foreground: ThemeColor?
    /// The colour behind the text; none leaves the terminal its own.
    public var background: ThemeColor?
    /// Heavier strokes.
    public var bold: Bool
    /// A line under the text.
    public var underline: Bool
    /// Text and background exchanged.
    public var reverse: Bool

    /// A look.
    public init(
        foreground: ThemeColor? = nil, background: ThemeColor? = nil, bold: Bool = false, underline: Bool = false,
        reverse: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
    }
}

/// What turns the roles of a frame into the looks of a terminal.
public struct Theme: Hashable, Sendable {
    /// The name under which a person chooses it.
    public var nom: String
    private var appearances: [Appearance]

    /// A theme that shows every role in one way.
    public init(nom: String, texte: Appearance) {
        self.nom = nom
        appearances = Array(repeating: texte, count: StyleRole.allCases.count)
    }

    /// The look of a role.
    public subscript(role: StyleRole) -> Appearance {
        get { appearances[role.index] }
        set { appearances[role.index] = newValue }
    }

    /// The look of a cell: that of its role, with the marks of the cell added.
    public func appearance(of style: Style) -> Appearance {
        var appearance = self[style.role]
        appearance.bold = appearance.bold || style.bold
        appearance.underline = appearance.underline || style.underline
        appearance.reverse = appearance.reverse || style.reverse
        return appearance
    }

    /// The same theme without any colour, for terminals that have none and people who want none.
    public var withoutColour: Theme {
        var theme = self
        for role in StyleRole.allCases {
            theme[role].foreground = nil
            theme[role].background = nil
            // What only its colours set apart gets the marks of the built-in theme without colour.
            let marks = Theme.mono[role]
            theme[role].bold = theme[role].bold || marks.bold
            theme[role].underline = theme[role].underline || marks.underline
            theme[role].reverse = theme[role].reverse || marks.reverse
        }
        return theme
    }
}

extension StyleRole {
    /// The place of the role among all cases.
    public var index: Int {
        switch self {
        case .texte: 0
        case .discret: 1
        case .accent: 2
        case .alerte: 3
        case .attention: 4
        case .succes: 5
        case .selection: 6
        case .barre: 7
        case .champ: 8
        case .erreur: 9
        case .lien: 10
        case .rappel: 11
        case .entrainement: 12
        }
    }
}
