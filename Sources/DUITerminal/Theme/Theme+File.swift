import Yams

extension Theme {
    /// Reads a theme: a YAML map from role to attributes `avant arriere gras souligne inverse`.
    ///
    /// A colour gives three values, for exact colours, 256 and 16: `alerte: { avant: "#A61B1B 124 rouge" }`. What a role
    /// leaves out it takes from `texte`, and `texte` its background from `fond`. The name of the theme is the file's.
    public static func parse(yaml: String, fileName: String) throws(FichierInvalide) -> Theme {
        let file = try FichierYAML(yaml, nom: fileName)
        var background: ThemeColor?
        var given: [StyleRole: RoleAttributes] = [:]
        for entry in try file.entries() {
            if entry.name == "fond" {
                background = try backgroundColour(of: entry, in: file)
                continue
            }
            guard let role = StyleRole(rawValue: entry.name) else {
                throw file.refusal(entry.line, "le rôle «\u{A0}\(entry.name)\u{A0}» n’existe pas")
            }
            given[role] = try RoleAttributes(entry, in: file)
        }
        var base = Appearance()
        base.background = background
        let texte = given[.texte]?.applied(to: base) ?? base
        var theme = Theme(nom: name(of: fileName), texte: texte)
        // Marks are not inherited: a bold theme would make everything bold.
        let inherited = Appearance(foreground: texte.foreground, background: texte.background)
        for role in StyleRole.allCases where role != .texte {
            theme[role] = given[role]?.applied(to: inherited) ?? inherited
        }
        try theme.checkPairs(in: file)
        return theme
    }

    private static func name(of fileName: String) -> String {
        let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
        return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
    }

    private static func backgroundColour(
        of entry: FichierYAML.Entry, in file: FichierYAML
    ) throws(FichierInvalide) -> ThemeColor? {
        let attributes = try RoleAttributes(entry, in: file)
        guard attributes.foreground == nil, attributes.marks.isEmpty else {
            throw file.refusal(entry.line, "le fond n’a que l’attribut «\u{A0}arriere\u{A0}»")
        }
        return attributes.background
    }

    /// A colour of text without one behind it, or the reverse, could vanish on the terminal's own colours.
    private func checkPairs(in file: FichierYAML) throws(FichierInvalide) {
        for role in StyleRole.allCases where (self[role].foreground == nil) != (self[role].background == nil) {
            throw file.refusal(
                1, "le rôle «\u{A0}\(role.rawValue)\u{A0}» a une couleur de texte sans fond, ou l’inverse")
        }
    }
}

/// The attributes that a file gives to one role.
private struct RoleAttributes {
    var foreground: ThemeColor?
    var background: ThemeColor?
    var marks: [String: Bool] = [:]

    init(_ entry: FichierYAML.Entry, in file: FichierYAML) throws(FichierInvalide) {
        for attribute in try file.entries(of: entry.value, line: entry.line) {
            switch attribute.name {
            case "avant": foreground = try Self.colour(attribute, in: file)
            case "arriere": background = try Self.colour(attribute, in: file)
            case "gras", "souligne", "inverse": marks[attribute.name] = try Self.flag(attribute, in: file)
            default: throw file.refusal(attribute.line, "l’attribut «\u{A0}\(attribute.name)\u{A0}» n’existe pas")
            }
        }
    }

    func applied(to base: Appearance) -> Appearance {
        Appearance(
            foreground: foreground ?? base.foreground, background: background ?? base.background,
            bold: marks["gras"] ?? base.bold, underline: marks["souligne"] ?? base.underline,
            reverse: marks["inverse"] ?? base.reverse)
    }

    private static func colour(
        _ attribute: FichierYAML.Entry, in file: FichierYAML
    ) throws(FichierInvalide) -> ThemeColor {
        let words =
            attribute.value.scalar?.string
            ?? attribute.value.sequence?.compactMap(\.scalar?.string).joined(separator: " ") ?? ""
        guard let colour = ThemeColor(words) else {
            throw file.refusal(
                attribute.line,
                "la couleur «\u{A0}\(words)\u{A0}» n’est pas de la forme «\u{A0}#A61B1B 124 rouge\u{A0}» (entre guillemets, sans noir-vif)"
            )
        }
        return colour
    }

    private static func flag(_ attribute: FichierYAML.Entry, in file: FichierYAML) throws(FichierInvalide) -> Bool {
        switch attribute.value.scalar?.string {
        case "oui": return true
        case "non": return false
        default: throw file.refusal(attribute.line, "«\u{A0}\(attribute.name)\u{A0}» attend oui ou non")
        }
    }
}
