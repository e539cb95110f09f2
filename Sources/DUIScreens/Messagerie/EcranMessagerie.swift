import DUIDomain
import DUITerminal
import DUIViewModels

/// The messages panel: the list of all mailboxes, a message, its pieces.
enum EcranMessagerie: EcranPanneau {
    private struct Plan {
        var liste: Rect?
        var lecteur: Rect?
        var pieces: Rect?
        var regles: PaneLayout?
    }

    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        let plan = plan(application.panneaux.messagerie, corps, volets)
        let lecteur = plan.lecteur ?? corps
        return Mesures(
            hauteurListe: max(1, (plan.liste ?? corps).rows - 1), largeurLecteur: max(10, lecteur.columns),
            hauteurLecteur: max(1, lecteur.rows - 1), volets: volets)
    }

    static func veutLeBandeau(_ application: Application) -> Bool { true }

    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {
        let etat = application.panneaux.messagerie
        if etat.redaction != nil {
            cadre.put(
                " Rien ne part avant F10 et votre accord, puis \(NouvelEnvoi.repentir) secondes pour le reprendre.",
                row: ligne.row, column: ligne.column, style: .rappel, width: ligne.columns)
            return
        }
        if let ouvert = etat.ouvert, let recue = ouvert.identiteDeLaPiece {
            BandeauIdentite.dessiner(recue: recue, etat: ouvert.etatDeLIdentite, dans: &cadre, ligne)
            return
        }
        if let ouvert = etat.ouvert {
            let message = ouvert.message.resume
            let prise =
                message.prisEnChargePar.isEmpty ? "non pris en charge" : "pris en charge par \(message.prisEnChargePar)"
            // Who has it in charge is read whole: it is what stops two people from doing the same thing.
            let quand = message.recuLe.heureLegale
            let dits = [
                " \(message.libelleBoite)   \(quand.complet)   \(prise)",
                " \(message.libelleBoite)   \(FormatDate.court(quand.jour)) \(quand.heureMinute)   \(prise)",
                " \(prise)   \(message.libelleBoite)",
            ]
            cadre.put(
                dits.first { TextWidth.of($0) <= ligne.columns } ?? dits[2], row: ligne.row, column: ligne.column,
                style: .rappel, width: ligne.columns)
            return
        }
        let boite =
            etat.boiteChoisie.flatMap { id in etat.boites.first { $0.id == id }?.libelle } ?? "Toutes mes boîtes"
        var parties = [etat.archives ? "\(boite), archives" : boite]
        if let nombres = etat.compteurs {
            parties.append("\(nombres.nonLus) non lu\(nombres.nonLus > 1 ? "s" : "") sur \(nombres.total)")
        }
        let envois = etat.envoisEnMots(application.maintenant)
        if !envois.isEmpty { parties.append(envois) }
        parties.append("Filtre : \(filtre(etat.suiteVoulue))")
        if let heure = etat.releveeA { parties.append("Relevée à \(heure.heureLegale.heureMinute)") }
        cadre.put(
            " " + parties.joined(separator: "   "), row: ligne.row, column: ligne.column, style: .discret,
            width: ligne.columns)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let etat = application.panneaux.messagerie
        if let redaction = etat.redaction {
            let focus = application.superpositions.isEmpty && !application.focusSurOnglets
            DessinFormulaire.dessiner(
                redaction.formulaire, detail: redaction.mentionDuBrouillon, volet: 0, dans: &dessin, corps, focus: focus
            )
            return
        }
        let plan = plan(etat, corps, volets)
        plan.regles?.drawRules(into: &dessin.cadre)
        if let rect = plan.liste {
            DessinListes.messages(
                etat.liste, application.mots, au: application.maintenant.heureLegale.jour, dans: &dessin.cadre, rect,
                focus: etat.ouvert == nil, vide: vide(etat))
            dessin.zones += ZonesDeListe.zones(volet: 0, rect.split(top: 1).rest, nombre: etat.liste.visibles.count)
        }
        guard let ouvert = etat.ouvert, let rect = plan.lecteur else { return }
        lecteur(ouvert, dans: &dessin.cadre, rect)
        if let rect = plan.pieces { pieces(ouvert, dans: &dessin, rect) }
    }

    /// Without an open message the list takes the body; with one it keeps a pane only where there is room for both.
    private static func plan(_ etat: MessagerieState, _ corps: Rect, _ volets: Int) -> Plan {
        guard let ouvert = etat.ouvert else { return Plan(liste: corps) }
        var droite = corps
        var plan = Plan()
        if volets == 3 {
            let volets = PaneLayout(corps, weights: [44, 56])
            plan.liste = volets.panes[0]
            plan.regles = volets
            droite = volets.panes[1]
        }
        if ouvert.pieceLue == nil, !ouvert.pieces.isEmpty {
            let hauteur = min(ouvert.pieces.count, max(2, corps.rows / 3)) + 1
            let (haut, bas) = droite.split(bottom: hauteur)
            plan.pieces = bas
            plan.lecteur = haut.inset(columns: 1)
        } else {
            plan.lecteur = droite.inset(columns: 1)
        }
        return plan
    }

    private static func filtre(_ suite: SuiteDesMessages) -> String {
        switch suite {
        case .tous: "tous"
        case .nonLus: "non lus"
        case .aTraiter: "à traiter"
        }
    }

    private static func vide(_ etat: MessagerieState) -> String {
        if etat.boites.isEmpty { return "Aucune boîte ne vous est ouverte." }
        switch etat.suiteVoulue {
        case .nonLus: return "Aucun message non lu. u : ceux qui restent à traiter."
        case .aTraiter: return "Aucun message à traiter. u : montrer tous les messages."
        case .tous: break
        }
        return etat.archives ? "Aucun message archivé. v : messages courants." : "Aucun message."
    }

    private static func lecteur(_ ouvert: MessageState, dans cadre: inout Frame, _ rect: Rect) {
        let (titre, reste) = rect.split(top: 1)
        let focus = ouvert.focus == .texte || ouvert.pieceLue != nil
        let lecteur = ouvert.lecteurVisible
        PaneTitle(
            ouvert.pieceLue?.titre ?? ouvert.message.resume.objet, detail: lecteur.position, focused: focus
        ).draw(into: &cadre, in: titre)
        DessinLecteur.dessiner(lecteur, dans: &cadre, reste, focus: focus)
    }

    private static func pieces(_ ouvert: MessageState, dans dessin: inout Dessin, _ rect: Rect) {
        let (titre, reste) = rect.split(top: 1)
        let focus = ouvert.focus == .pieces
        PaneTitle(FormatDate.nombre(ouvert.pieces.count, "pièce"), focused: focus).draw(into: &dessin.cadre, in: titre)
        let premiere = Scrolling.first(
            selected: ouvert.pieceChoisie, first: 0, count: ouvert.pieces.count, height: reste.rows)
        ListWidget(
            rows: ouvert.pieces.map { piece in
                let classee = piece.estClassee ? "classé au dossier" : piece.genre
                return ListRow(
                    piece.titre, detail: classee, style: piece.estCritique ? .alerte : .texte,
                    mark: piece.estCritique ? "!" : piece.estClassee ? " " : "+")
            },
            selected: focus ? ouvert.pieceChoisie : nil, first: premiere, focused: focus, markWidth: 1
        ).draw(into: &dessin.cadre, in: reste)
        dessin.zones += ZonesDeListe.zones(volet: 1, reste, nombre: ouvert.pieces.count - premiere, premiere: premiere)
    }
}
