import DUIDomain
import DUITerminal
import DUIViewModels

/// Draws a field of one line with its caret in sight.
enum DessinChamp {
    static func dessiner(
        _ champ: ChampTexte, dans cadre: inout Frame, _ rect: Rect, focus: Bool, cache: Bool = false,
        style: Style = .champ
    ) {
        guard !rect.isEmpty else { return }
        cadre.fill(rect, style: style)
        let texte = cache ? Array(repeating: Character("*"), count: champ.caracteres.count) : champ.caracteres
        // The field scrolls so that the caret stays inside, one column kept for it.
        var debut = 0
        while TextWidth.of(String(texte[debut..<champ.curseur])) >= rect.columns { debut += 1 }
        cadre.put(String(texte[debut...]), row: rect.row, column: rect.column, style: style, width: rect.columns)
        if focus {
            let place = TextWidth.of(String(texte[debut..<champ.curseur]))
            cadre.cursor = Position(row: rect.row, column: rect.column + min(place, rect.columns - 1))
        }
    }
}

/// Parts of a list that answer to a click.
enum ZonesDeListe {
    static func zones(volet: Int, _ rect: Rect) -> [HitArea] {
        (0..<rect.rows).map { HitArea(id: "rang:\(volet):\($0)", rect: rect.line($0)) }
    }
}

/// Day and month, where the year is known: `21/11`.
enum JourMois {
    static func enMots(_ jour: JourCivil) -> String { String(jour.court.prefix(5)) }
}
