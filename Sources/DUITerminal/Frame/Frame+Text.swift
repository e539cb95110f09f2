extension Frame {
    /// The rows, without the blanks at their ends, joined by line ends: what a golden frame holds.
    public var text: String {
        (0..<size.rows).map(text(ofRow:)).joined(separator: "\n")
    }

    /// The text of one row, without the blanks at its end.
    public func text(ofRow row: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for column in 0..<size.columns { self[row, column].append(to: &scalars) }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// One letter per cell for its role, for golden attribute planes.
    ///
    /// A point is ordinary text; a capital is a reversed cell (`#` for ordinary text); `_` is underlined, `=` both.
    /// Bold never bears a meaning alone and is not shown.
    public var plane: String {
        (0..<size.rows).map { row in
            var line = (0..<size.columns).map { self[row, $0].style.letter }
            while line.last == "." { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }
}

extension Style {
    /// The letter of the attribute plane.
    fileprivate var letter: Character {
        if underline { return reverse ? "=" : "_" }
        let (plain, reversed): (Character, Character) =
            switch role {
            case .texte: (".", "#")
            case .discret: ("d", "D")
            case .accent: ("a", "A")
            case .alerte: ("r", "R")
            case .attention: ("w", "W")
            case .succes: ("s", "S")
            case .selection: ("v", "V")
            case .barre: ("b", "B")
            case .champ: ("c", "C")
            case .erreur: ("e", "E")
            case .lien: ("l", "L")
            case .rappel: ("p", "P")
            case .entrainement: ("n", "N")
            }
        return reverse ? reversed : plain
    }
}
