import DUIDomain
import DUITerminal
import DUIViewModels

/// A document being read: its title bar, what its identity says, its text.
enum DessinDocument {
    static func dessiner(_ lu: DocumentLuState, dans cadre: inout Frame, _ rect: Rect, focus: Bool) {
        let (titre, reste) = rect.split(top: 1)
        PaneTitle(lu.document.resume.description.titre, detail: lu.lecteur.position, focused: focus)
            .draw(into: &cadre, in: titre)
        DessinLecteur.dessiner(lu.lecteur, dans: &cadre, reste, focus: focus)
    }
}
