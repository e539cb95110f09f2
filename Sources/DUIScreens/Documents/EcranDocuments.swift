import DUIDomain
import DUITerminal
import DUIViewModels

/// The documents panel: the list over the whole body, or a document beside the list and its sections.
enum EcranDocuments: EcranPanneau {
    private struct Plan {
        var liste: Rect?
        var sections: Rect?
        var lecteur: Rect?
        var regles: PaneLayout?
    }

    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        let etat = application.panneaux.documents
        let plan = plan(etat, corps, volets)
        let lecteur = plan.lecteur ?? corps
        let texte = etat.ouvert.map { DessinDocument.texte($0, dans: lecteur) } ?? lecteur.split(top: 1).rest
        return Mesures(
            hauteurListe: max(1, (plan.liste ?? corps).rows - 1), largeurLecteur: max(10, texte.columns),
            hauteurLecteur: max(1, texte.rows), volets: volets)
    }

    static func veutLeBandeau(_ application: Application) -> Bool { true }

    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {
        let etat = application.panneaux.documents
        var nombres = ""
        if let compteurs = etat.compteurs {
            nombres = "\(compteurs.nonLus) à lire sur \(compteurs.total)"
            if compteurs.nonLisibles > 0 {
                let accord = compteurs.nonLisibles > 1 ? "non lisibles" : "non lisible"
                nombres += " · \(compteurs.nonLisibles) \(accord) par votre profil"
            }
        }
        let focus = etat.focus == .recherche && application.superpositions.isEmpty && !application.focusSurOnglets
        DessinRecherche.dessiner(
            etat.recherche, focus: focus,
            suite: [nombres, etat.nonLusSeulement ? "Filtre : à lire" : ""], dans: &cadre, ligne)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let etat = application.panneaux.documents
        let plan = plan(etat, corps, volets)
        plan.regles?.drawRules(into: &dessin.cadre)
        if let rect = plan.liste {
            DessinListes.documents(
                etat.liste, application.mots, avecResident: true, au: application.maintenant.heureLegale.jour,
                dans: &dessin.cadre, rect, focus: etat.focus == .liste,
                vide: etat.vide, etroite: etat.ouvert != nil)
            dessin.zones += ZonesDeListe.zones(volet: 0, rect.split(top: 1).rest, nombre: etat.liste.visibles.count)
        }
        guard let lu = etat.ouvert, let rect = plan.lecteur else { return }
        if let sections = plan.sections {
            DessinSections.dessiner(
                lu.lecteur, volet: 1, dans: &dessin, sections, focus: etat.focus == .sections)
        }
        DessinDocument.dessiner(lu, dans: &dessin.cadre, rect, focus: etat.focus == .texte)
    }

    /// Under 80 columns the document alone; under 120 the list beside it; then the sections too.
    private static func plan(_ etat: DocumentsState, _ corps: Rect, _ volets: Int) -> Plan {
        guard etat.ouvert != nil else { return Plan(liste: corps) }
        switch volets {
        case 1: return Plan(lecteur: corps)
        case 2:
            let plan = PaneLayout(corps, weights: [28, corps.columns - 29])
            return Plan(liste: plan.panes[0], lecteur: plan.panes[1].inset(columns: 1), regles: plan)
        default:
            let plan = PaneLayout(corps, weights: [40, 20, corps.columns - 62])
            return Plan(
                liste: plan.panes[0], sections: plan.panes[1], lecteur: plan.panes[2].inset(columns: 1), regles: plan)
        }
    }
}
