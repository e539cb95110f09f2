import DUIDomain
import DUITerminal
import DUIViewModels

/// A new person: the search with those who are known already, then the fields of her identity.
enum EcranAdmission {
    static func dessiner(_ etat: AdmissionState, _ application: Application, corps: Rect, dans dessin: inout Dessin) {
        let focus = application.superpositions.isEmpty && !application.focusSurOnglets
        guard etat.etape == .recherche else {
            DessinFormulaire.dessiner(
                etat.formulaire, detail: etat.mentionDuCode, volet: 0, dans: &dessin, corps, focus: focus)
            return
        }
        let hauteur = min(corps.rows / 2, DessinFormulaire.hauteur(etat.formulaire) + 1)
        let (haut, bas) = corps.split(top: hauteur)
        DessinFormulaire.dessiner(etat.formulaire, volet: 0, dans: &dessin, haut, focus: focus)
        guard etat.estCherchee else { return }
        let curseur = dessin.cadre.cursor
        connus(etat, application.mots, dans: &dessin, bas)
        // The letters go to the field: the cursor stays there, the arrows mark the row.
        dessin.cadre.cursor = curseur
    }

    private static func connus(_ etat: AdmissionState, _ mots: Vocabulaire, dans dessin: inout Dessin, _ rect: Rect) {
        let (titre, reste) = rect.split(top: 1)
        PaneTitle(etat.titreDesTrouves)
            .draw(into: &dessin.cadre, in: titre)
        let rangees = max(1, reste.rows - 1)
        let premiere = Scrolling.first(
            selected: etat.rang ?? 0, first: 0, count: etat.trouves.count, height: rangees)
        let visibles = etat.trouves.dropFirst(premiere).prefix(rangees)
        TableWidget(
            columns: [
                TableColumn("Personne", minimumWidth: 16, weight: 3, priority: 10),
                TableColumn("Né(e)", minimumWidth: 10, weight: 2, priority: 9),
                TableColumn("Date", minimumWidth: 10, maximumWidth: 10, priority: 8),
                TableColumn(
                    mots.titreDuLieu, minimumWidth: mots.chambre == nil ? 10 : 4,
                    maximumWidth: mots.chambre == nil ? 16 : 6,
                    priority: 5),
                TableColumn("Présence", minimumWidth: 9, maximumWidth: 11, priority: 6),
                TableColumn("Identité", minimumWidth: 10, maximumWidth: 19, priority: 4),
            ],
            rows: visibles.map { resident in
                TableRow([
                    TableCell(resident.traits.affichage), TableCell(resident.traits.nomDeNaissance),
                    TableCell(resident.traits.dateDeNaissance.court),
                    TableCell(
                        mots.valeurDuLieu(
                            chambre: resident.sejour.chambre, unite: resident.sejour.unite?.nom ?? "")),
                    TableCell(resident.sejour.etat.libelle(pour: resident.traits.sexe), style: .attention),
                    TableCell(resident.statut.libelle, style: .discret),
                ])
            },
            selected: etat.rang.map { $0 - premiere }, focused: false, spacing: 1,
            emptyText: "Personne de connu avec cette date et ces lettres."
        ).draw(into: &dessin.cadre, in: reste)
        dessin.zones += ZonesDeListe.zones(
            volet: AdmissionState.voletDesTrouves, reste.split(top: 1).rest, nombre: visibles.count, premiere: premiere)
    }
}
