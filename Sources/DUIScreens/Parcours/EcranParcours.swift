import DUIDomain
import DUITerminal
import DUIViewModels

/// The pathways panel: the list over the whole body, or a pathway beside its sections and the list.
enum EcranParcours: EcranPanneau {
    private struct Plan {
        var liste: Rect?
        var sections: Rect?
        var lecteur: Rect?
        var regles: PaneLayout?
    }

    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        let plan = plan(application.panneaux.parcours, corps, volets)
        let lecteur = plan.lecteur ?? corps
        return Mesures(
            hauteurListe: max(1, (plan.liste ?? corps).rows - 1), largeurLecteur: max(10, lecteur.columns),
            hauteurLecteur: max(1, lecteur.rows - 1), volets: volets)
    }

    static func veutLeBandeau(_ application: Application) -> Bool { application.panneaux.parcours.ouvert == nil }

    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {
        let etat = application.panneaux.parcours
        guard etat.ouvert == nil else {
            cadre.put(
                " Lecture des parcours nationaux", row: ligne.row, column: ligne.column, style: .rappel,
                width: ligne.columns)
            return
        }
        var suite = ["Lecture des parcours nationaux"]
        if etat.liste.estChargee {
            let nombre = etat.liste.lignes.count
            suite.append(etat.recherche.estVide ? "\(nombre) parcours" : "\(nombre) sur \(etat.tous.count)")
            let defauts = etat.nombreDeDefauts
            if defauts > 0 { suite.append("! \(FormatDate.nombre(defauts, "fichier")) à corriger") }
            suite.append("triés \(etat.tri.libelle)")
        }
        let focus = etat.focus == .recherche && application.superpositions.isEmpty && !application.focusSurOnglets
        DessinRecherche.dessiner(etat.recherche, focus: focus, suite: suite, dans: &cadre, ligne)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let etat = application.panneaux.parcours
        let plan = plan(etat, corps, volets)
        plan.regles?.drawRules(into: &dessin.cadre)
        if let rect = plan.liste {
            liste(etat, dans: &dessin.cadre, rect)
            dessin.zones += ZonesDeListe.zones(volet: 0, rect.split(top: 1).rest, nombre: etat.liste.visibles.count)
        }
        guard let lu = etat.ouvert, let rect = plan.lecteur else { return }
        if let sections = plan.sections {
            DessinSections.dessiner(lu.lecteur, volet: 1, dans: &dessin, sections, focus: etat.focus == .sections)
        }
        let (titre, texte) = rect.split(top: 1)
        let focus = etat.focus == .texte
        PaneTitle(lu.resume.titre, detail: lu.lecteur.position, focused: focus).draw(into: &dessin.cadre, in: titre)
        DessinLecteur.dessiner(lu.lecteur, dans: &dessin.cadre, texte, focus: focus)
    }

    private static func liste(_ etat: ParcoursState, dans cadre: inout Frame, _ rect: Rect) {
        let etroite = etat.ouvert != nil
        var precedent: String?
        let lignes = etat.liste.visibles.map { resume in
            // In the order of the fields of care, each is named once: on its first row in sight.
            let repete = etat.tri == .domaine && resume.domaine == precedent
            precedent = resume.domaine
            let enDefaut = resume.defaut != nil
            return TableRow(
                [
                    TableCell(repete ? "" : resume.domaine, style: .discret),
                    TableCell(resume.titre, style: enDefaut ? .alerte : .texte),
                    TableCell(enDefaut ? "" : resume.usager, style: .discret),
                    TableCell(enDefaut ? "illisible" : String(resume.nombreEtapes)),
                ], mark: enDefaut ? "!" : "")
        }
        var colonnes = [
            TableColumn("Domaine", minimumWidth: 14, maximumWidth: 36, weight: 1, priority: 4),
            TableColumn("Parcours", minimumWidth: etroite ? 12 : 24, weight: 4, priority: 10),
            TableColumn("Usager", minimumWidth: 14, maximumWidth: 30, weight: 1, priority: 2),
            TableColumn("Étapes", minimumWidth: 9, maximumWidth: 9, priority: 6, alignment: .right),
        ]
        if etroite { colonnes[0].minimumWidth = rect.columns }
        TableWidget(
            columns: colonnes, rows: lignes, selected: DessinListes.rang(etat.liste), focused: etat.focus == .liste,
            markWidth: 1, spacing: 1, emptyText: etat.vide
        ).draw(into: &cadre, in: rect)
    }

    /// Under 80 columns the pathway alone; under 120 its sections beside it; then the list too.
    private static func plan(_ etat: ParcoursState, _ corps: Rect, _ volets: Int) -> Plan {
        guard etat.ouvert != nil else { return Plan(liste: corps) }
        switch volets {
        case 1: return Plan(lecteur: corps)
        case 2:
            let plan = PaneLayout(corps, weights: [26, corps.columns - 27])
            return Plan(sections: plan.panes[0], lecteur: plan.panes[1].inset(columns: 1), regles: plan)
        default:
            let plan = PaneLayout(corps, weights: [32, 28, corps.columns - 62])
            return Plan(
                liste: plan.panes[0], sections: plan.panes[1], lecteur: plan.panes[2].inset(columns: 1), regles: plan)
        }
    }
}
