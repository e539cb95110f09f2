import DUIDomain
import DUITerminal
import DUIViewModels

/// Answers of INSi to decide: the list, and under it the selected one in full.
enum EcranDemandesINSi {
    /// Rows of the selected demand, the rule above them included.
    private static func hauteurDuDetail(_ corps: Rect) -> Int { min(8, max(0, corps.rows / 2 - 1)) }

    static func mesures(corps: Rect, volets: Int) -> Mesures {
        Mesures(
            hauteurListe: max(1, corps.rows - 1 - hauteurDuDetail(corps)), largeurLecteur: corps.columns,
            hauteurLecteur: corps.rows, volets: volets)
    }

    static func dessiner(
        _ etat: DemandesINSiState, _ application: Application, corps: Rect, dans dessin: inout Dessin
    ) {
        let (haut, bas) = corps.split(top: max(1, corps.rows - hauteurDuDetail(corps)))
        liste(etat, dans: &dessin, haut, focus: application.superpositions.isEmpty && !application.focusSurOnglets)
        let (titre, reste) = bas.split(top: 1)
        guard let choisie = etat.liste.selectionnee else { return }
        PaneTitle(choisie.reponseEnBref).draw(into: &dessin.cadre, in: titre)
        var rangee = reste.row
        for texte in etat.detail {
            for coupee in TextWidth.wrap(texte, width: reste.columns - 2) where rangee < reste.endRow {
                dessin.cadre.put(
                    coupee, row: rangee, column: reste.column + 1, style: .texte, width: reste.columns - 2)
                rangee += 1
            }
        }
    }

    private static func liste(
        _ etat: DemandesINSiState, dans dessin: inout Dessin, _ rect: Rect, focus: Bool
    ) {
        TableWidget(
            columns: [
                TableColumn("Depuis", minimumWidth: 10, maximumWidth: 10, priority: 8),
                TableColumn("Personne", minimumWidth: 16, weight: 3, priority: 10),
                TableColumn("Demande", minimumWidth: 12, maximumWidth: 12, priority: 6),
                TableColumn("Réponse", minimumWidth: 20, maximumWidth: 24, weight: 1, priority: 9),
                TableColumn("Demandé par", minimumWidth: 12, maximumWidth: 24, weight: 1, priority: 4),
            ],
            rows: etat.liste.visibles.map { affaire in
                TableRow([
                    TableCell(affaire.depuis.heureLegale.jour.court), TableCell(affaire.nom),
                    TableCell(affaire.genreEnBref, style: .discret),
                    TableCell(affaire.reponseEnBref, style: .attention), TableCell(affaire.source, style: .discret),
                ])
            },
            selected: DessinListes.rang(etat.liste), focused: focus, spacing: 1,
            emptyText: etat.liste.estChargee ? etat.videEnMots : ""
        ).draw(into: &dessin.cadre, in: rect)
        dessin.zones += ZonesDeListe.zones(volet: 0, rect.split(top: 1).rest, nombre: etat.liste.visibles.count)
    }
}
