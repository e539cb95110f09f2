import DUIDomain
import DUITerminal
import DUIViewModels

/// The lock screen: no name of a resident, no count of messages, only that drafts are kept.
enum EcranVerrou {
    static func dessiner(_ verrou: VerrouState, _ application: Application, dans dessin: inout Dessin) {
        let taille = dessin.cadre.size
        let haut = max(1, taille.rows / 2 - 5)
        let minutes = application.delaiDeVerrou / 60
        let cause = verrou.parInactivite ? " (\(minutes) min d’inactivité)" : ""
        dessin.cadre.centrer("DUI   \(application.etablissement?.nom ?? "")", ligne: haut, style: .accent.bolded())
        dessin.cadre.centrer(
            "Session verrouillée à \(verrou.depuis.heureLegale.heureMinute)\(cause)", ligne: haut + 1)
        let colonne = max(2, taille.columns / 2 - 24)
        dessin.cadre.put("Utilisateur", row: haut + 3, column: colonne)
        dessin.cadre.put(
            "\(verrou.compte.nomCourt), \(verrou.compte.role.fonction)", row: haut + 3, column: colonne + 14)
        dessin.cadre.put("Code", row: haut + 4, column: colonne)
        let place = Rect(
            row: haut + 4, column: colonne + 14, rows: 1, columns: min(24, taille.columns - colonne - 16))
        TextField(verrou.code, focused: true, hidden: true).draw(into: &dessin.cadre, in: place)
        if verrou.brouillons > 0 {
            let mots = FormatDate.nombre(verrou.brouillons, "brouillon")
            dessin.cadre.put(
                "\(mots) conservé\(verrou.brouillons > 1 ? "s" : "")", row: haut + 6, column: colonne + 14)
        }
        DessinSession.message(application, dans: &dessin)
    }
}
