import DUIDomain
import DUITerminal
import DUIViewModels

/// Draws the visible lines of a reader.
enum DessinLecteur {
    static func dessiner(_ lecteur: LecteurState, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        guard !rect.isEmpty else { return }
        let lignes = lecteur.texte.lignes
        for rang in 0..<rect.rows where lecteur.premiere + rang < lignes.count {
            let ligne = lignes[lecteur.premiere + rang]
            dessiner(ligne, dans: &cadre, ligne: rect.row + rang, colonne: rect.column, largeur: rect.columns)
            souligner(lecteur.recherche, dans: &cadre, rect.line(rang), texte: ligne.texte)
        }
        if focus { cadre.cursor = Position(row: rect.row, column: rect.column) }
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
