import DUIDomain
import DUITerminal
import DUIViewModels

/// An open record: sections on the left, the chosen one on the right; the list of people too when there is room.
enum EcranDossier {
    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        let plan = plan(application, corps, volets)
        if let lu = application.panneaux.residents.dossier?.documentLu {
            let texte = DessinDocument.texte(lu, dans: plan.contenu)
            return Mesures(
                hauteurListe: max(1, plan.contenu.rows - 2), largeurLecteur: max(10, texte.columns),
                hauteurLecteur: max(1, texte.rows), volets: volets)
        }
        return Mesures(
            hauteurListe: max(1, plan.contenu.rows - 2), largeurLecteur: plan.contenu.columns,
            hauteurLecteur: max(1, plan.contenu.rows - 1), volets: volets)
    }

    /// Where the panes stand: under 80 columns only the one that has the focus.
    private static func plan(
        _ application: Application, _ corps: Rect, _ volets: Int
    ) -> (liste: Rect?, sections: Rect?, contenu: Rect, regles: PaneLayout?) {
        guard let dossier = application.panneaux.residents.dossier else { return (nil, nil, corps, nil) }
        if volets == 1 {
            let montreLesSections = dossier.focus == .sections && dossier.documentLu == nil
            return montreLesSections ? (nil, corps, corps, nil) : (nil, nil, corps, nil)
        }
        if volets == 2 {
            if dossier.documentLu != nil { return (nil, nil, corps.inset(columns: 1), nil) }
            let plan = PaneLayout(corps, weights: [21, corps.columns - 22])
            return (nil, plan.panes[0], plan.panes[1].inset(columns: 1), plan)
        }
        let plan = PaneLayout(corps, weights: [28, 22, corps.columns - 52])
        return (plan.panes[0], plan.panes[1], plan.panes[2].inset(columns: 1), plan)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let residents = application.panneaux.residents
        guard let dossier = residents.dossier else { return }
        let plan = plan(application, corps, volets)
        plan.regles?.drawRules(into: &dessin.cadre)
        if let rect = plan.liste { listeDesResidents(residents, application.mots, dans: &dessin.cadre, rect) }
        if let rect = plan.sections { sections(dossier, dans: &dessin, rect) }
        if volets == 1, plan.sections != nil { return }
        contenu(dossier, application, dans: &dessin, plan.contenu)
    }

    private static func listeDesResidents(
        _ residents: ResidentsState, _ mots: Vocabulaire, dans cadre: inout Frame, _ rect: Rect
    ) {
        PaneTitle(mots.titre).draw(into: &cadre, in: rect.line(0))
        ListWidget(
            rows: residents.liste.visibles.map {
                ListRow(mots.chambre == nil ? $0.nom : "\($0.chambre) \($0.nom)", detail: $0.aUneAlerte ? "!" : "")
            },
            selected: residents.liste.selection - residents.liste.premiere
        ).draw(into: &cadre, in: rect.split(top: 1).rest)
    }

    private static func sections(_ dossier: DossierState, dans dessin: inout Dessin, _ rect: Rect) {
        let focus = dossier.focus == .sections && dossier.documentLu == nil
        PaneTitle("Dossier", focused: focus).draw(into: &dessin.cadre, in: rect.line(0))
        let lignes = DossierState.Section.allCases.map { section in
            let nombre =
                switch section {
                case .documents: dossier.dossier.documentsALire
                case .messages: dossier.dossier.messagesATraiter
                case .synthese, .rendezVous, .identite, .sante, .sejour, .administratif, .echeances, .consentements: 0
                }
            return ListRow(section.titre, detail: nombre > 0 ? "* \(nombre)" : "")
        }
        ListWidget(rows: lignes, selected: dossier.section.rawValue, focused: focus)
            .draw(into: &dessin.cadre, in: rect.split(top: 1).rest)
        dessin.zones += ZonesDeListe.zones(
            volet: DossierState.voletDesSections, rect.split(top: 1).rest, nombre: lignes.count)
    }

    private static func contenu(
        _ dossier: DossierState, _ application: Application, dans dessin: inout Dessin, _ rect: Rect
    ) {
        let focus = dossier.focus == .contenu || dossier.documentLu != nil
        if let lu = dossier.documentLu {
            DessinDocument.dessiner(lu, dans: &dessin.cadre, rect, focus: true)
            return
        }
        if dossier.section == .identite, let formulaire = dossier.identite.formulaire {
            DessinFormulaire.dessiner(
                formulaire, volet: DossierState.voletDuContenu, dans: &dessin, rect,
                focus: application.superpositions.isEmpty)
            return
        }
        let (titre, reste) = rect.split(top: 1)
        let jour = application.maintenant.heureLegale.jour
        switch dossier.section {
        case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements:
            PaneTitle(dossier.titreDuContenu, detail: dossier.lecteur.position, focused: focus)
                .draw(into: &dessin.cadre, in: titre)
            DessinLecteur.dessiner(dossier.lecteur, dans: &dessin.cadre, reste, focus: focus)
        case .documents:
            let nombres = dossier.compteurs.map { "\($0.nonLus) à lire sur \($0.total)" } ?? ""
            PaneTitle("Documents", detail: nombres, focused: focus).draw(into: &dessin.cadre, in: titre)
            DessinListes.documents(
                dossier.documents, application.mots, avecResident: false, au: jour, dans: &dessin.cadre, reste,
                focus: focus,
                vide: dossier.sansDocument)
        case .messages:
            PaneTitle("Messages", focused: focus).draw(into: &dessin.cadre, in: titre)
            DessinListes.messages(
                dossier.messages, application.mots, au: jour, dans: &dessin.cadre, reste, focus: focus,
                vide: "Aucun message rattaché.")
        case .rendezVous:
            PaneTitle("Rendez-vous", focused: focus).draw(into: &dessin.cadre, in: titre)
            DessinListes.rendezVous(dossier.rendezVous, dans: &dessin.cadre, reste, focus: focus)
        }
        dessin.zones += ZonesDeListe.zones(
            volet: DossierState.voletDuContenu, reste.split(top: 1).rest, nombre: dossier.lignesVisibles)
    }
}
