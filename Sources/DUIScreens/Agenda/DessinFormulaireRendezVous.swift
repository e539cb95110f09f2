import DUIDomain
import DUITerminal
import DUIViewModels

/// The form of an appointment: one column, label on the left, field on the right, what is wrong under the field.
enum DessinFormulaireRendezVous {
    /// One line of the form, before it is known which ones are in sight.
    private enum Ligne {
        case champ(FormulaireRendezVous.Champ, rang: Int)
        /// The rows of a field of several lines after its first one, which draws them all.
        case suite
        case note(String, Style)
        case trouve(String, choisi: Bool)

        func estLeChamp(_ champ: FormulaireRendezVous.Champ) -> Bool {
            if case .champ(champ, _) = self { return true }
            return false
        }
    }

    private static let largeurDesLibelles = 14
    private static let rangeesDUnChampMultiligne = 3

    static func dessiner(
        _ formulaire: FormulaireRendezVous, _ mots: Vocabulaire, dans dessin: inout Dessin, _ corps: Rect, focus: Bool
    ) {
        let (tete, reste) = corps.split(top: 1)
        PaneTitle(formulaire.titre, detail: formulaire.mentionDuBrouillon, focused: focus)
            .draw(into: &dessin.cadre, in: tete)
        let place = reste.inset(columns: 1)
        let lignes = self.lignes(formulaire, mots)
        // The field and all that stands under it stay in sight.
        let champ = lignes.firstIndex { $0.estLeChamp(formulaire.focus) } ?? 0
        let suivant = lignes[(champ + 1)...].firstIndex { if case .champ = $0 { true } else { false } }
        let derniere = (suivant ?? lignes.count) - 1
        var premiere = Scrolling.first(selected: derniere, first: 0, count: lignes.count, height: place.rows)
        premiere = min(premiere, champ)
        for rangee in 0..<place.rows where lignes.indices.contains(premiere + rangee) {
            dessiner(
                lignes[premiere + rangee], formulaire, mots, dans: &dessin, place.split(top: rangee).rest, focus: focus)
        }
    }

    private static func lignes(_ formulaire: FormulaireRendezVous, _ mots: Vocabulaire) -> [Ligne] {
        var lignes: [Ligne] = []
        if let base = formulaire.base {
            let noms = base.residents.map(\.nom).joined(separator: " ; ")
            let quand = FormatDate.court(base.contenu.debut.heureLegale)
            lignes.append(.note("\(quand)  \(base.contenu.titre)  \(noms)", .accent))
        }
        for (rang, champ) in formulaire.champs.enumerated() {
            lignes.append(.champ(champ, rang: rang))
            if champ.estMultiligne {
                lignes += Array(repeating: .suite, count: rangeesDUnChampMultiligne - 1)
            }
            if champ == .residents { lignes += residents(formulaire, mots) }
            if let erreur = formulaire.erreurs[champ] {
                lignes.append(.note("! \(erreur)", .erreur))
            } else if champ == .date, !formulaire.date.echo.isEmpty {
                let compris = formulaire.date.lecture != nil
                lignes.append(.note(formulaire.date.echo, compris ? .succes : .attention))
            } else if champ == .fin, formulaire.texte(.fin).isEmpty, formulaire.focus == .fin {
                lignes.append(.note("une heure après le début", .discret))
            }
        }
        return lignes
    }

    private static func residents(_ formulaire: FormulaireRendezVous, _ mots: Vocabulaire) -> [Ligne] {
        var lignes = formulaire.trouves.enumerated().map { rang, resume in
            Ligne.trouve(TextesAgenda.resident(resume, mots), choisi: rang == formulaire.rangTrouve)
        }
        if formulaire.autresTrouves > 0 {
            let autres = FormatDate.nombre(formulaire.autresTrouves, "autre")
            lignes.append(.note("et \(autres)\u{A0}: écrivez la suite du nom ou du numéro.", .attention))
        }
        return lignes
            + formulaire.choisis.map {
                let lieu = mots.lieu(chambre: $0.chambre, unite: "")
                return .note("+ \(lieu)\(lieu.isEmpty ? "" : " ")\($0.nom)", .texte)
            }
    }

    /// Draws a line at the top of the rectangle; a field of several lines takes the rows that it needs below.
    private static func dessiner(
        _ ligne: Ligne, _ formulaire: FormulaireRendezVous, _ mots: Vocabulaire, dans dessin: inout Dessin,
        _ rect: Rect, focus: Bool
    ) {
        let reste = rect.line(0).split(left: largeurDesLibelles).rest
        switch ligne {
        case .suite: break
        case .note(let texte, let style):
            dessin.cadre.put(texte, row: reste.row, column: reste.column, style: style, width: reste.columns)
        case .trouve(let texte, let choisi):
            dessin.cadre.put(
                (choisi ? "> " : "  ") + texte, row: reste.row, column: reste.column, width: reste.columns)
            if choisi { dessin.cadre.restyle(reste, role: .selection, reverse: true) }
        case .champ(let champ, let rang):
            let place = rect.split(top: champ.estMultiligne ? rangeesDUnChampMultiligne : 1).top
            self.champ(champ, formulaire, mots, dans: &dessin.cadre, place, focus: focus)
            dessin.zones.append(HitArea(id: "rang:\(VoletAgenda.formulaire):\(rang)", rect: place))
        }
    }

    private static func champ(
        _ champ: FormulaireRendezVous.Champ, _ formulaire: FormulaireRendezVous, _ mots: Vocabulaire,
        dans cadre: inout Frame,
        _ rect: Rect, focus: Bool
    ) {
        let aLeFocus = champ == formulaire.focus
        cadre.put(
            champ.libelle(mots), row: rect.row, column: rect.column, style: aLeFocus ? Style.accent.bolded() : .texte,
            width: largeurDesLibelles - 1)
        let reste = rect.split(left: largeurDesLibelles).rest
        let note = note(champ, formulaire)
        let pourLaNote = reste.columns >= 50 ? TextWidth.of(note) + 2 : 0
        let place = reste.split(left: max(8, reste.columns - max(pourLaNote, 14))).left
        let style: Style = formulaire.erreurs[champ] == nil ? .champ : .erreur
        if champ.estMultiligne {
            TextArea(formulaire[champ], focused: aLeFocus && focus, style: style).draw(into: &cadre, in: place)
        } else {
            TextField(formulaire[champ], focused: aLeFocus && focus, style: style).draw(into: &cadre, in: place)
        }
        if aLeFocus, formulaire.remplaceALaSaisie {
            let texte = min(TextWidth.of(formulaire.texte(champ)), place.columns)
            cadre.restyle(place.line(0).split(left: texte).left, reverse: true)
        }
        if pourLaNote > 0 {
            cadre.put(
                note, row: rect.row, column: place.endColumn + 2, style: .discret,
                width: rect.endColumn - place.endColumn - 2)
        }
    }

    private static func note(_ champ: FormulaireRendezVous.Champ, _ formulaire: FormulaireRendezVous) -> String {
        if champ.estObligatoire, formulaire.texte(champ).isEmpty { return "obligatoire" }
        guard champ == formulaire.focus, champ.aUneListe else { return "" }
        return champ == .date ? "F4 calendrier" : "F4 liste"
    }
}
