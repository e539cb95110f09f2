import DUIDomain
import DUITerminal
import DUIViewModels

/// The panel Documents.
enum EcranDocuments: EcranPanneau {
    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        Mesures(
            hauteurListe: max(1, corps.rows - 1), largeurLecteur: corps.columns, hauteurLecteur: corps.rows,
            volets: volets)
    }

    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {}

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {}
}
