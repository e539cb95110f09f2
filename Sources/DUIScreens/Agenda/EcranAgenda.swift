import DUIDomain
import DUITerminal
import DUIViewModels

/// The agenda panel: a day as a list, a week as a grid, the form of an appointment.
enum EcranAgenda: EcranPanneau {
    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        Mesures(
            hauteurListe: max(1, DessinJour.place(corps).liste.rows), largeurLecteur: corps.columns,
            hauteurLecteur: corps.rows, volets: volets)
    }

    static func veutLeBandeau(_ application: Application) -> Bool { true }

    /// Row 2: where in time, how it is laid out, whose appointments, and the date to go to.
    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {
        let etat = application.panneaux.agenda
        guard etat.refus.isEmpty, let jour = etat.jour else { return }
        let aujourdhui = application.maintenant.heureLegale.jour
        let titre =
            etat.vue == .semaine ? FormatDate.semaine(jour) : FormatDate.premiereMajuscule(FormatDate.long(jour))
        if let saisie = etat.allerAu {
            let focus = etat.calendrier == nil && application.superpositions.isEmpty && !application.focusSurOnglets
            allerAu(saisie, dans: &cadre, ligne, focus: focus)
            return
        }
        // The date first, then what fits; the key that asks for another date at the right edge.
        let mot = application.mots.unite
        let unite =
            etat.uniteEnMots.map { "\(FormatDate.premiereMajuscule(mot.singulier)) : \($0)" }
            ?? FormatDate.premiereMajuscule(mot.tous)
        var candidates = [unite]
        if etat.vue == .jour {
            candidates = ["Jour", FormatDate.relatif(jour, aujourdhui: aujourdhui)]
            candidates.insert(unite, at: etat.unite == nil ? 2 : 0)
        }
        candidates.append("g Aller au…")
        var parties = [titre]
        for partie in candidates {
            let essai = (parties + [partie]).joined(separator: "   ")
            if TextWidth.of(essai) + 1 <= ligne.columns { parties.append(partie) }
        }
        cadre.put(
            " " + parties.joined(separator: "   "), row: ligne.row, column: ligne.column, style: Style.texte.bolded(),
            width: ligne.columns)
    }

    /// While a date is typed its echo stands beside it: it is read before it is accepted.
    private static func allerAu(_ saisie: DateSaisie, dans cadre: inout Frame, _ ligne: Rect, focus: Bool) {
        let debut = cadre.put(" Aller au : ", row: ligne.row, column: ligne.column)
        let place = Rect(
            row: ligne.row, column: ligne.column + debut, rows: 1,
            columns: ligne.columns >= 70 ? 18 : 10)
        TextField(saisie.champ, focused: focus).draw(into: &cadre, in: place)
        let reste = ligne.endColumn - place.endColumn - 2
        guard reste > 0 else { return }
        let texte = saisie.echo.isEmpty ? "23/11, lun, j+3…  F4 : calendrier" : saisie.echo
        let style: Style = saisie.echo.isEmpty ? .discret : saisie.lecture == nil ? .attention : .succes
        cadre.put(texte, row: ligne.row, column: place.endColumn + 2, style: style, width: reste)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let etat = application.panneaux.agenda
        guard etat.refus.isEmpty else {
            EmptyText(etat.refus).draw(into: &dessin.cadre, in: corps)
            return
        }
        let focus = application.superpositions.isEmpty && !application.focusSurOnglets && etat.allerAu == nil
        if let formulaire = etat.formulaire {
            DessinFormulaireRendezVous.dessiner(
                formulaire, application.mots, dans: &dessin, corps, focus: focus && etat.calendrier == nil)
        } else if etat.vue == .jour {
            DessinJour.dessiner(etat, application.unites, application.mots, dans: &dessin, corps, focus: focus)
        } else {
            DessinSemaine.dessiner(
                etat, application.unites, application.mots, aujourdhui: application.maintenant.heureLegale.jour,
                dans: &dessin, corps, focus: focus)
        }
        if let calendrier = etat.calendrier {
            DessinCalendrier.dessiner(
                calendrier, aujourdhui: application.maintenant.heureLegale.jour, dans: &dessin.cadre, corps)
        }
    }
}

/// A day: one row an appointment, the selected one in full below.
enum DessinJour {
    /// The list, and the detail where there is room for it.
    static func place(_ corps: Rect) -> (liste: Rect, detail: Rect) {
        let (liste, detail) = corps.split(bottom: corps.rows >= 24 ? 6 : corps.rows >= 14 ? 4 : 0)
        return (liste, detail)
    }

    static func dessiner(
        _ etat: AgendaState, _ unites: [Unite], _ mots: Vocabulaire, dans dessin: inout Dessin, _ corps: Rect,
        focus: Bool
    ) {
        let (place, detail) = place(corps)
        let large = corps.columns >= 100
        var colonnes = [
            TableColumn("", minimumWidth: large ? 13 : 5, maximumWidth: large ? 13 : 5, priority: 9),
            TableColumn("", minimumWidth: 14, weight: 3, priority: 10),
            TableColumn("", minimumWidth: 14, weight: 3, priority: 8),
            TableColumn("", minimumWidth: 10, weight: 2, priority: 3),
        ]
        if large { colonnes.append(TableColumn("", minimumWidth: 10, weight: 2, priority: 2)) }
        let table = TableWidget(
            columns: colonnes,
            rows: etat.liste.visibles.map { ligne($0, le: etat.jour, unites, mots, large: large) },
            selected: etat.liste.lignes.isEmpty ? nil : etat.liste.selection - etat.liste.premiere, focused: focus,
            markWidth: 1, spacing: 1, showsTitles: false, emptyText: etat.estChargee ? etat.videEnMots : "")
        table.draw(into: &dessin.cadre, in: place)
        dessin.zones += ZonesDeListe.zones(volet: 0, place, nombre: etat.liste.visibles.count)
        if let choisi = etat.liste.selectionnee {
            DessinDetail.dessiner(choisi, unites, mots, dans: &dessin.cadre, detail)
        }
    }

    private static func ligne(
        _ rdv: RendezVous, le jour: JourCivil?, _ unites: [Unite], _ mots: Vocabulaire, large: Bool
    ) -> TableRow {
        let style: Style = rdv.etat == .annule ? .discret : .texte
        let heure = jour.map { TextesAgenda.heure(rdv, le: $0) } ?? ""
        var cellules = [
            TableCell(large ? TextesAgenda.heures(rdv) : heure, style: style),
            TableCell(rdv.etat == .annule ? "Annulé : \(rdv.contenu.titre)" : rdv.contenu.titre, style: style),
            TableCell(TextesAgenda.qui(rdv, unites: unites, mots), style: style),
        ]
        let transport: Style = rdv.etat == .aConfirmer ? .attention : style
        if large {
            cellules.append(TableCell(rdv.contenu.lieu, style: style))
            cellules.append(TableCell(rdv.contenu.transport, style: transport))
        } else {
            cellules.append(
                TableCell(
                    TextesAgenda.lieuOuTransport(rdv), style: rdv.contenu.transport.isEmpty ? style : transport))
        }
        return TableRow(cellules, mark: TextesAgenda.signe(rdv))
    }
}

/// The selected appointment in a few lines, under the list or the grid.
enum DessinDetail {
    static func dessiner(
        _ rdv: RendezVous, _ unites: [Unite], _ mots: Vocabulaire, dans cadre: inout Frame, _ rect: Rect
    ) {
        guard rect.rows >= 2 else { return }
        cadre.titledRule("Détail", row: rect.row, column: rect.column, length: rect.columns)
        var lignes = TextWidth.wrap(TextesAgenda.resume(rdv, unites: unites, mots), width: max(1, rect.columns - 2))
        lignes += suite(rdv, place: rect.rows - 1 - lignes.count)
        for (rang, ligne) in lignes.enumerated() where rang + 1 < rect.rows {
            cadre.put(ligne, row: rect.row + 1 + rang, column: rect.column + 1, width: rect.columns - 1)
        }
    }

    /// Who goes along and what to bring: one thing a line where there is room for all of them, else on one line.
    private static func suite(_ rdv: RendezVous, place: Int) -> [String] {
        let accompagnant = rdv.contenu.accompagnant.isEmpty ? "" : "Accompagnant : \(rdv.contenu.accompagnant)"
        let choses = rdv.contenu.aApporter.split(separator: "\n")
        guard let premiere = choses.first else { return accompagnant.isEmpty ? [] : [accompagnant] }
        let tete = (accompagnant.isEmpty ? "" : accompagnant + "   ") + "À apporter : "
        guard choses.count <= place else { return [tete + TextesAgenda.surUneLigne(rdv.contenu.aApporter)] }
        let retrait = String(repeating: " ", count: TextWidth.of(tete))
        return [tete + premiere] + choses.dropFirst().map { retrait + $0 }
    }
}
