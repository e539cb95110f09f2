import DUIDomain
import DUITerminal
import DUIViewModels

/// Row 2 of a panel whose list has a field: the field while it is used, then what the list holds.
enum DessinRecherche {
    static func dessiner(
        _ champ: ChampTexte, focus: Bool, suite: [String], dans cadre: inout Frame, _ ligne: Rect
    ) {
        var place = ligne.column
        if focus || !champ.estVide {
            place += cadre.put(" Filtrer : ", row: ligne.row, column: place)
            let largeur = min(24, max(8, ligne.columns / 4))
            TextField(champ, focused: focus)
                .draw(into: &cadre, in: Rect(row: ligne.row, column: place, rows: 1, columns: largeur))
            place += largeur + 1
        }
        // The parts that fit whole, in order: a number cut in two would say something else.
        for partie in suite where !partie.isEmpty {
            let texte = (place == ligne.column ? " " : "  ") + partie
            guard place + TextWidth.of(texte) <= ligne.endColumn else { continue }
            place += cadre.put(texte, row: ligne.row, column: place, style: .discret)
        }
    }
}
