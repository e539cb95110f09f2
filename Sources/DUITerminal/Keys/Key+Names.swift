extension Key {
    /// The name of the key on a French keyboard, as the key bar and the keymap file write it.
    public var nom: String {
        let prefix = (control ? "Ctrl+" : "") + (shift ? "Maj+" : "")
        switch code {
        case .character(" "): return prefix + "Espace"
        case .character(let character): return prefix + (control ? character.uppercased() : String(character))
        case .function(let number): return prefix + "F\(number)"
        case .enter: return prefix + "Entrée"
        case .escape: return prefix + "Échap"
        case .tab: return prefix + "Tab"
        case .backspace: return prefix + "Retour"
        case .delete: return prefix + "Suppr"
        case .insert: return prefix + "Inser"
        case .up: return prefix + "↑"
        case .down: return prefix + "↓"
        case .left: return prefix + "←"
        case .right: return prefix + "→"
        case .home: return prefix + "Début"
        case .end: return prefix + "Fin"
        case .pageUp: return prefix + "Page préc."
        case .pageDown: return prefix + "Page suiv."
        }
    }

    /// Reads the name of a key: `F1`, `Échap`, `Ctrl+F`, `Maj+Tab`, `Page préc.`, or one character. Accents and capitals
    /// of the names do not matter; `Ctrl+f` and `Ctrl+F` are the same key, `g` and `G` are two.
    public init?(named name: String) {
        var rest = Substring(name.replacing("\u{A0}", with: " "))
        var control = false
        var shift = false
        while rest.count > 1 {
            if let after = Self.dropping("ctrl+", from: rest), !control {
                control = true
                rest = after
            } else if let after = Self.dropping("maj+", from: rest), !shift {
                shift = true
                rest = after
            } else {
                break
            }
        }
        guard let code = Self.code(named: rest, control: control) else { return nil }
        if case .character = code, shift { return nil }
        self.init(code, control: control, shift: shift)
    }

    private static func dropping(_ prefix: String, from text: Substring) -> Substring? {
        guard text.count > prefix.count, text.prefix(prefix.count).lowercased() == prefix else { return nil }
        return text.dropFirst(prefix.count)
    }

    private static func code(named name: Substring, control: Bool) -> Code? {
        if name.count == 1, let character = name.first {
            if let arrow = arrows[character] { return arrow }
            guard !character.isWhitespace, TextWidth.of(character) > 0 else { return nil }
            guard control else { return .character(character) }
            // A terminal sends a control code for the ASCII letters only.
            guard character.isASCII, character.isLetter else { return nil }
            return .character(Character(character.lowercased()))
        }
        let folded = TextFolding.fold(String(name)).filter { $0 != " " && $0 != "." }
        if let code = names[folded] { return code }
        if folded.first == "f", let number = Int(folded.dropFirst()), (1...12).contains(number) {
            return .function(number)
        }
        return nil
    }

    private static let arrows: [Character: Code] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

    private static let names: [String: Code] = [
        "entree": .enter, "echap": .escape, "tab": .tab, "retour": .backspace, "retourarriere": .backspace,
        "espace": .character(" "), "suppr": .delete, "inser": .insert, "haut": .up, "bas": .down, "gauche": .left,
        "droite": .right, "debut": .home, "fin": .end, "pageprec": .pageUp, "pagesuiv": .pageDown,
    ]

    /// Whether the key needs AltGr on a French keyboard, or is a dead or missing key on some of them: such keys may not
    /// carry an action.
    public var needsAltGr: Bool {
        guard case .character(let character) = code else { return false }
        return Self.beyondReach.contains(character)
    }

    private static let beyondReach: Set<Character> = [
        "[", "]", "{", "}", "\\", "|", "@", "#", "~", "`", "^", "¨", "²",
    ]
}
