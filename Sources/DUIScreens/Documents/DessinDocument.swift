import DUIDomain
import DUITerminal
import DUIViewModels

/// A document being read: its title bar, what it is and where it comes from, what its identity says, its text.
enum DessinDocument {
    static func dessiner(_ lu: DocumentLuState, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        PaneTitle(lu.document.resume.description.titre, detail: lu.lecteur.position, focused: focus)
            .draw(into: &cadre, in: rect.line(0))
        let lignes = tete(lu, rect)
        for (rang, ligne) in lignes.enumerated() {
            cadre.put(
                ligne.texte, row: rect.row + 1 + rang, column: rect.column, style: ligne.style, width: rect.columns)
        }
        DessinLecteur.dessiner(lu.lecteur, dans: &cadre, texte(lu, dans: rect), focus: focus)
    }

    /// Where the text stands under the head.
    static func texte(_ lu: DocumentLuState, dans rect: Rect) -> Rect {
        rect.split(top: min(rect.rows, 1 + tete(lu, rect).count)).rest
    }

    private struct LigneDeTete {
        var texte: String
        var style: Style
    }

    /// What stands between the title and the text. On a low screen the description keeps one line; what the identity
    /// says is never left out.
    private static func tete(_ lu: DocumentLuState, _ rect: Rect) -> [LigneDeTete] {
        let place = rect.rows >= 14 ? 4 : rect.rows >= 9 ? 2 : 1
        let style: Style = lu.estRemplace ? .attention : .discret
        let description = lignes(lu.description, largeur: rect.columns).prefix(place)
            .map { LigneDeTete(texte: $0, style: style) }
        let discordante = lu.document.identiteDiscordante
        let phrase = (discordante ? "! " : "") + lu.document.identite
        let identite = TextWidth.wrap(phrase, width: max(10, rect.columns)).prefix(2)
            .map { LigneDeTete(texte: $0, style: discordante ? .alerte.bolded() : .texte) }
        return description + identite
    }

    /// Parts side by side, a part cut only when it is alone wider than the line.
    private static func lignes(_ parties: [String], largeur: Int) -> [String] {
        var lignes: [String] = []
        for partie in parties {
            if let derniere = lignes.last, TextWidth.of(derniere) + 2 + TextWidth.of(partie) <= largeur {
                lignes[lignes.count - 1] = derniere + "  " + partie
            } else {
                lignes.append(partie)
            }
        }
        return lignes
    }
}
