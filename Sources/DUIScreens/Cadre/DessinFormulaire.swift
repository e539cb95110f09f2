import DUIDomain
import DUITerminal
import DUIViewModels

/// A form of one column: label on the left, field on the right, what is wrong or understood under the field.
enum DessinFormulaire {
    private enum Ligne {
        case champ(Formulaire.Champ, rang: Int)
        /// The rows of a field of several lines after its first one, which draws them all.
        case suite
        case note(String, Style)
    }

    /// Draws the form; the field that has the focus and what stands under it stay in sight. `volet` names its clicks.
    static func dessiner(
        _ formulaire: Formulaire, detail: String = "", volet: Int, dans dessin: inout Dessin, _ corps: Rect, focus: Bool
    ) {
        let (tete, reste) = corps.split(top: 1)
        PaneTitle(formulaire.titre, detail: detail, focused: focus).draw(into: &dessin.cadre, in: tete)
        let place = reste.inset(columns: 1)
        let libelles = min(22, max(12, (formulaire.champs.map { TextWidth.of($0.libelle) }.max() ?? 12) + 2))
        let lignes = lignes(formulaire, largeur: place.columns - libelles)
        let champ = lignes.firstIndex {
            if case .champ(let champ, _) = $0 { champ.id == formulaire.focus } else { false }
        }
        let debut = champ ?? 0
        let suivant = lignes[(debut + 1)...].firstIndex { if case .champ = $0 { true } else { false } } ?? lignes.count
        var premiere = Scrolling.first(selected: suivant - 1, first: 0, count: lignes.count, height: place.rows)
        premiere = min(premiere, debut)
        for rangee in 0..<place.rows where lignes.indices.contains(premiere + rangee) {
            let rect = place.line(rangee)
            switch lignes[premiere + rangee] {
            case .suite: break
            case .note(let texte, let style):
                let droite = rect.split(left: libelles).rest
                dessin.cadre.put(texte, row: rect.row, column: droite.column, style: style, width: droite.columns)
            case .champ(let champ, let rang):
                let hauteur = min(champ.rangees, place.rows - rangee)
                let entier = place.split(top: rangee).rest.split(top: hauteur).top
                self.champ(champ, formulaire, libelles, dans: &dessin.cadre, entier, focus: focus)
                dessin.zones.append(HitArea(id: "rang:\(volet):\(rang)", rect: entier))
            }
        }
    }

    /// How many rows the whole form takes, its title included.
    static func hauteur(_ formulaire: Formulaire) -> Int { lignes(formulaire, largeur: 40).count + 1 }

    private static func lignes(_ formulaire: Formulaire, largeur: Int) -> [Ligne] {
        formulaire.champs.enumerated().flatMap { rang, champ -> [Ligne] in
            var lignes = [Ligne.champ(champ, rang: rang)] + Array(repeating: .suite, count: champ.rangees - 1)
            if let erreur = formulaire.erreurs[champ.id] {
                // A sentence that does not fit on one row goes on below: it says what to do.
                lignes += TextWidth.wrap("! \(erreur)", width: min(60, max(10, largeur))).map { .note($0, .erreur) }
            } else if let note = formulaire.notes[champ.id], !note.isEmpty {
                lignes += note.split(separator: "\n").map { .note(String($0), .succes) }
            }
            return lignes
        }
    }

    private static func champ(
        _ champ: Formulaire.Champ, _ formulaire: Formulaire, _ libelles: Int, dans cadre: inout Frame, _ rect: Rect,
        focus: Bool
    ) {
        let aLeFocus = champ.id == formulaire.focus
        cadre.put(
            champ.libelle, row: rect.row, column: rect.column, style: aLeFocus ? Style.accent.bolded() : .texte,
            width: libelles - 1)
        let droite = rect.split(left: libelles).rest
        let note = self.note(champ, formulaire)
        guard champ.estModifiable else {
            let texte = formulaire.texte(champ.id)
            let ecrit = cadre.put(
                texte.isEmpty ? "non renseigné" : texte, row: rect.row, column: droite.column, style: .texte,
                width: droite.columns)
            cadre.put(
                "  \(note)", row: rect.row, column: droite.column + ecrit, style: .discret,
                width: max(0, droite.columns - ecrit))
            return
        }
        if champ.estMultiligne {
            TextArea(
                formulaire[champ.id], focused: aLeFocus && focus,
                style: formulaire.erreurs[champ.id] == nil ? .champ : .erreur
            ).draw(into: &cadre, in: droite)
            return
        }
        let pourLaNote = note.isEmpty ? 0 : TextWidth.of(note) + 2
        // What may be long takes the row.
        let voulue = champ.limite >= 150 ? droite.columns : 44
        let largeur = max(8, min(voulue, droite.columns - max(pourLaNote, 2)))
        let place = droite.split(left: largeur).left
        TextField(
            formulaire[champ.id], focused: aLeFocus && focus,
            style: formulaire.erreurs[champ.id] == nil ? .champ : .erreur
        ).draw(into: &cadre, in: place)
        guard pourLaNote > 0 else { return }
        cadre.put(
            note, row: rect.row, column: place.endColumn + 2, style: .discret,
            width: max(0, rect.endColumn - place.endColumn - 2))
    }

    private static func note(_ champ: Formulaire.Champ, _ formulaire: Formulaire) -> String {
        if !champ.estModifiable { return champ.verrou }
        if champ.estObligatoire, formulaire.texte(champ.id).isEmpty { return "obligatoire" }
        return champ.id == formulaire.focus && champ.aUneListe ? "F4 liste" : ""
    }
}
