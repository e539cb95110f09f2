import DUITerminal

/// The looks of a theme in the words of one terminal: a pair of colours and attributes for each role.
struct Palette {
    /// What a terminal can show.
    struct Abilities: Hashable {
        var colours: Int
        /// The terminal drops the underline of coloured text: bold takes its place.
        var losesUnderline = false
    }

    struct Entry: Hashable {
        var foreground: Int32
        var background: Int32
        var appearance: Appearance
    }

    private(set) var theme: Theme
    let abilities: Abilities
    /// One entry a role, in the order of `StyleRole.allCases`; pair number = place + 1.
    private(set) var entries: [Entry]

    init(theme: Theme, abilities: Abilities) {
        self.abilities = abilities
        let hasColour = abilities.colours >= 8
        let shown = hasColour ? theme : theme.withoutColour
        self.theme = shown
        entries = StyleRole.allCases.map { role in
            let appearance = shown[role]
            guard let text = appearance.foreground, let ground = appearance.background else {
                return Entry(foreground: -1, background: -1, appearance: appearance)
            }
            let (foreground, background) = Self.numbers(text, on: ground, colours: abilities.colours)
            return Entry(foreground: foreground, background: background, appearance: appearance)
        }
    }

    /// The attributes of a cell, as bits of `dui_attribute`.
    func attributes(of style: Style) -> UInt8 {
        let look = theme.appearance(of: style)
        let isColoured = look.foreground != nil
        let underline = look.underline && !(abilities.losesUnderline && isColoured)
        let bold = look.bold || (look.underline && !underline)
        return (bold ? 1 : 0) | (underline ? 2 : 0) | (look.reverse ? 4 : 0)
    }

    private static func numbers(_ text: ThemeColor, on ground: ThemeColor, colours: Int) -> (Int32, Int32) {
        switch colours {
        case 0x100_0000...: return (exact(text), exact(ground))
        case 256...: return (Int32(text.indexed), Int32(ground.indexed))
        case 16...: return (Int32(text.basic), Int32(ground.basic))
        default: return Contrast.eightColourPair(text, on: ground)
        }
    }

    /// Terminals of exact colours keep the numbers 0 to 7 for the old ones: the darkest blues are lightened beyond.
    private static func exact(_ colour: ThemeColor) -> Int32 {
        let value = Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
        return (1...7).contains(value) ? 8 : value
    }
}
