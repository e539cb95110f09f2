import DUIDomain
import DUITerminal
import DUIViewModels

/// The pane of the sections of a text: the one being read is marked, a click goes there.
enum DessinSections {
    /// Draws the pane; `volet` is the number that its clicks bear.
    static func dessiner(_ lecteur: LecteurState, volet: Int, dans dessin: inout Dessin, _ rect: Rect, focus: Bool) {
        let (titre, reste) = rect.split(top: 1)
        PaneTitle("Sections", focused: focus).draw(into: &dessin.cadre, in: titre)
        let titres = lecteur.titresDesSections
        let premiere = Scrolling.first(
            selected: lecteur.sectionCourante, first: 0, count: titres.count, height: reste.rows)
        ListWidget(
            rows: titres.map { ListRow($0) }, selected: lecteur.sectionCourante, first: premiere, focused: focus,
            emptyText: "Aucune section."
        ).draw(into: &dessin.cadre, in: reste)
        dessin.zones += (0..<min(reste.rows, max(0, titres.count - premiere))).map {
            HitArea(id: "rang:\(volet):\(premiere + $0)", rect: reste.line($0))
        }
    }
}
