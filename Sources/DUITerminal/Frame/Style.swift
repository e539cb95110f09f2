/// What a cell means. A theme gives each role its colours; no widget knows a colour.
public enum StyleRole: String, CaseIterable, Sendable {
    /// Ordinary text.
    case texte
    /// Titles of columns, rules, what may be read last.
    case discret
    /// What should be found first.
    case accent
    /// A danger for the person looked after.
    case alerte
    /// Something unusual.
    case attention
    /// Something done.
    case succes
    /// The selected row, together with the `>` sign and reverse.
    case selection
    /// The bars of titles, tabs and keys.
    case barre
    /// A field to fill in.
    case champ
    /// What must be corrected.
    case erreur
    /// What can be opened.
    case lien
    /// Something to remember at a given time.
    case rappel
    /// The banner that says that nothing is recorded.
    case entrainement
}

/// The role of a cell and the marks that stay when there is no colour.
public struct Style: Hashable, Sendable {
    /// What the cell means.
    public var role: StyleRole
    private var marks: Mark

    /// A style.
    public init(_ role: StyleRole, bold: Bool = false, underline: Bool = false, reverse: Bool = false) {
        self.role = role
        marks = []
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
    }

    /// Heavier strokes; never the only bearer of a meaning.
    public var bold: Bool {
        get { marks.contains(.bold) }
        set { marks.set(.bold, newValue) }
    }

    /// A line under the text.
    public var underline: Bool {
        get { marks.contains(.underline) }
        set { marks.set(.underline, newValue) }
    }

    /// Text and background exchanged.
    public var reverse: Bool {
        get { marks.contains(.reverse) }
        set { marks.set(.reverse, newValue) }
    }

    /// The marks as a number from 0 to 7: bold 1, underline 2, reverse 4.
    public var markBits: Int { Int(marks.rawValue) }

    /// The same style, bold.
    public func bolded() -> Style { changed(.bold) }
    /// The same style, underlined.
    public func underlined() -> Style { changed(.underline) }
    /// The same style, reversed.
    public func reversed() -> Style { changed(.reverse) }

    private func changed(_ mark: Mark) -> Style {
        var style = self
        style.marks.insert(mark)
        return style
    }

    private struct Mark: OptionSet, Hashable, Sendable {
        var rawValue: UInt8
        static let bold = Mark(rawValue: 1)
        static let underline = Mark(rawValue: 2)
        static let reverse = Mark(rawValue: 4)

        mutating func set(_ mark: Mark, _ present: Bool) {
            if present { insert(mark) } else { remove(mark) }
        }
    }
}

extension Style {
    /// Ordinary text.
    public static let texte = Style(.texte)
    /// Titles of columns, rules.
    public static let discret = Style(.discret)
    /// What should be found first.
    public static let accent = Style(.accent)
    /// A danger for the person looked after.
    public static let alerte = Style(.alerte)
    /// Something unusual.
    public static let attention = Style(.attention)
    /// Something done.
    public static let succes = Style(.succes)
    /// The selected row.
    public static let selection = Style(.selection)
    /// The bars of titles, tabs and keys.
    public static let barre = Style(.barre)
    /// A field to fill in.
    public static let champ = Style(.champ)
    /// What must be corrected.
    public static let erreur = Style(.erreur)
    /// What can be opened.
    public static let lien = Style(.lien)
    /// Something to remember.
    public static let rappel = Style(.rappel)
    /// The banner of the trainer.
    public static let entrainement = Style(.entrainement)
}
