import DUIDomain
import DUITerminal
import DUIViewModels

/// Draws the visible lines of a reader.
enum DessinLecteur {
    static func dessiner(_ lecteur: LecteurState, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        guard !rect.isEmpty else { return }
        let lignes = lecteur.texte.lignes
        let (corps, bas) = rect.split(bottom: lecteur.champ == nil || rect.rows < 2 ? 0 : 1)
        for rang in 0..<corps.rows where lecteur.premiere + rang < lignes.count {
            let ligne = lignes[lecteur.premiere + rang]
            dessiner(ligne, dans: &cadre, ligne: rect.row + rang, colonne: rect.column, largeur: rect.columns)
            souligner(lecteur.recherche, dans: &cadre, rect.line(rang), texte: ligne.texte)
        }
        if let champ = lecteur.champ, !bas.isEmpty {
            recherche(champ, lecteur.bilanDeRecherche, dans: &cadre, bas, focus: focus)
        } else if focus {
            // The cursor stands on the line found: a braille display follows it there.
            let visible = (lecteur.trouvee ?? 0) - lecteur.premiere
            let rang = corps.rows > visible && visible > 0 ? visible : 0
            cadre.cursor = Position(row: corps.row + rang, column: corps.column)
        }
    }

    /// The field of the search inside a text, with what was found beside it.
    private static func recherche(
        _ champ: ChampTexte, _ bilan: String, dans cadre: inout Frame, _ ligne: Rect, focus: Bool
    ) {
        cadre.fill(ligne, style: .barre)
        let debut = cadre.put("/ ", row: ligne.row, column: ligne.column, style: .barre, width: ligne.columns)
        let place = max(0, ligne.columns - debut - 14)
        DessinChamp.dessiner(
            champ, dans: &cadre, Rect(row: ligne.row, column: ligne.column + debut, rows: 1, columns: place),
            focus: focus)
        cadre.put(
            " " + bilan, row: ligne.row, column: ligne.column + debut + place, style: .barre,
            width: max(0, ligne.columns - debut - place))
    }

    private static func dessiner(
        _ ligne: LigneMiseEnPage, dans cadre: inout Frame, ligne rangee: Int, colonne: Int, largeur: Int
    ) {
        var place = 0
        for fragment in ligne.fragments {
            guard place < largeur else { return }
            place += cadre.put(
                fragment.texte, row: rangee, column: colonne + place, style: style(fragment.style, ligne.genre),
                width: largeur - place)
        }
        // A rule after a section title shows where it starts even without colour.
        if ligne.genre == .section, largeur - place > 2 {
            let reste = Rect(row: rangee, column: colonne + place + 1, rows: 1, columns: largeur - place - 1)
            cadre.put(
                String(repeating: String(cadre.glyphs.horizontal), count: reste.columns), row: rangee,
                column: reste.column, style: .discret, width: reste.columns)
        }
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

    private static func souligner(_ mots: String, dans cadre: inout Frame, _ ligne: Rect, texte: String) {
        let cherches = Repliage.replier(mots)
        guard !cherches.isEmpty, Repliage.replier(texte).contains(cherches) else { return }
        cadre.restyle(ligne, underline: true)
    }
}
