import DUIDomain
import DUITerminal
import DUIViewModels

/// Turns the state of a reader into lines to draw, with the search field under them.
enum DessinLecteur {
    static func dessiner(_ lecteur: LecteurState, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        guard !rect.isEmpty else { return }
        let (corps, bas) = rect.split(bottom: lecteur.champ == nil || rect.rows < 2 ? 0 : 1)
        let cherches = Repliage.replier(lecteur.recherche)
        let visibles = lecteur.texte.lignes.dropFirst(lecteur.premiere).prefix(corps.rows)
        // The cursor stands on the line found: a braille display follows it there.
        let rang = max(0, (lecteur.trouvee ?? 0) - lecteur.premiere)
        Reader(
            lines: visibles.map { ligne($0, cherches: cherches) },
            cursorRow: focus && bas.isEmpty ? rang : nil
        ).draw(into: &cadre, in: corps)
        if let champ = lecteur.champ, !bas.isEmpty {
            recherche(champ, lecteur.bilanDeRecherche, dans: &cadre, bas, focus: focus)
        }
    }

    /// The field of the search inside a text, with what was found beside it.
    private static func recherche(
        _ champ: ChampTexte, _ bilan: String, dans cadre: inout Frame, _ ligne: Rect, focus: Bool
    ) {
        cadre.fill(ligne, style: .barre)
        let debut = cadre.put("/ ", row: ligne.row, column: ligne.column, style: .barre, width: ligne.columns)
        let place = max(0, ligne.columns - debut - 14)
        TextField(champ, focused: focus)
            .draw(into: &cadre, in: Rect(row: ligne.row, column: ligne.column + debut, rows: 1, columns: place))
        cadre.put(
            " " + bilan, row: ligne.row, column: ligne.column + debut + place, style: .barre,
            width: max(0, ligne.columns - debut - place))
    }

    private static func ligne(_ ligne: LigneMiseEnPage, cherches: String) -> ReaderLine {
        ReaderLine(
            ligne.fragments.map { ReaderLine.Span($0.texte, style($0.style, ligne.genre)) },
            isRuled: ligne.genre == .section,
            isUnderlined: !cherches.isEmpty && Repliage.replier(ligne.texte).contains(cherches))
    }

    private static func style(_ style: StyleFragment, _ genre: LigneMiseEnPage.Genre) -> Style {
        let role: StyleRole =
            if style.contains(.alerte) || genre == .avertissement {
                .alerte
            } else if genre == .titre || genre == .section {
                .accent
            } else if style.contains(.barre) {
                .discret
            } else {
                .texte
            }
        return Style(
            role, bold: style.contains(.gras), underline: style.contains(.souligne) || style.contains(.italique))
    }
}
