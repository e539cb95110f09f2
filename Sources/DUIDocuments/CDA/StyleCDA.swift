import DUIDomain

/// `styleCode` and `revised` of the narrative block.
enum StyleCDA {
    /// List styles that number the items.
    static let numerotations: Set<String> = ["Arabic", "LittleRoman", "BigRoman", "LittleAlpha", "BigAlpha"]

    /// How an element makes its text stand out.
    static func style(de element: ElementXML) -> StyleFragment {
        var style: StyleFragment = []
        for mot in element["styleCode"].split(separator: " ") {
            style.formUnion(style_(String(mot).lowercased()))
        }
        switch element["revised"] {
        case "delete": style.insert(.barre)
        case "insert": style.insert(.souligne)
        default: break
        }
        return style
    }

    private static func style_(_ mot: String) -> StyleFragment {
        switch mot {
        case "bold": .gras
        case "italics", "italic", "emphasis": .italique
        case "bolditalics": [.gras, .italique]
        case "underline": .souligne
        case "xstrike", "strikethrough": .barre
        // Laboratories colour what is out of range: a colour of the reds is read as an alert.
        case "xred", "xalert", "xabnormal": .alerte
        case _ where mot.hasPrefix("x") && mot.contains("red") && !mot.contains("centered"): .alerte
        default: []
        }
    }
}
