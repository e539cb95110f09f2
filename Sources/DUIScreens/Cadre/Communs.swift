import DUIDomain
import DUITerminal
import DUIViewModels

extension TextField {
    /// A field of one line, as it is being typed.
    init(_ champ: ChampTexte, focused: Bool, hidden: Bool = false, style: Style = .champ) {
        self.init(
            characters: champ.caracteres, caret: champ.curseur, focused: focused, hidden: hidden, style: style)
    }
}

extension TextArea {
    /// A field of several lines, as it is being typed.
    init(_ champ: ChampTexte, focused: Bool, style: Style = .champ) {
        self.init(characters: champ.caracteres, caret: champ.curseur, focused: focused, style: style)
    }
}

/// Parts of a list that answer to a click.
enum ZonesDeListe {
    /// One part for each of the `nombre` rows that the list holds from the first in sight, as far as the place goes;
    /// `premiere` is the rank of that first one where ranks count from the top of the list.
    static func zones(volet: Int, _ rect: Rect, nombre: Int, premiere: Int = 0) -> [HitArea] {
        (0..<min(rect.rows, max(0, nombre))).map { HitArea(id: "rang:\(volet):\(premiere + $0)", rect: rect.line($0)) }
    }
}

/// A day in few columns: `21/11` this year, `21/11/25` for another one, which must not be taken for this one.
enum JourMois {
    static func enMots(_ jour: JourCivil, au aujourdhui: JourCivil) -> String {
        let (mois, annee) = (jour.court.prefix(5), jour.court.suffix(2))
        return jour.annee == aujourdhui.annee ? String(mois) : "\(mois)/\(annee)"
    }
}
