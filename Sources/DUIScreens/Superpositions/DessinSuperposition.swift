import DUIDomain
import DUITerminal
import DUIViewModels

/// What lies over a panel: a text, the search, the options, a question, a choice.
enum DessinSuperposition {
    /// Where a text lies: the whole body, under a title bar.
    static func placeDuTexte(_ corps: Rect) -> Rect { corps.split(top: 1).rest.inset(columns: 1) }

    static func dessiner(_ dessus: Superposition, corps: Rect, dans dessin: inout Dessin, touches: Clavier) {
        switch dessus {
        case .texte(let titre, let lecteur):
            dessin.cadre.fill(corps, style: .texte)
            PaneTitle(titre, detail: lecteur.position, focused: true).draw(into: &dessin.cadre, in: corps.line(0))
            DessinLecteur.dessiner(lecteur, dans: &dessin.cadre, placeDuTexte(corps), focus: true)
        case .recherche(let recherche): self.recherche(recherche, corps, dans: &dessin)
        case .options(let options): self.options(options, corps, dans: &dessin, touches)
        case .choix(let choix): self.choix(choix, corps, dans: &dessin)
        case .dialogue(let dialogue): DessinDialogue.dessiner(dialogue, corps, dans: &dessin)
        }
    }

    private static func recherche(_ etat: RechercheState, _ corps: Rect, dans dessin: inout Dessin) {
        dessin.cadre.fill(corps, style: .texte)
        PaneTitle("Chercher partout", detail: etat.attend ? "Recherche…" : "", focused: true)
            .draw(into: &dessin.cadre, in: corps.line(0))
        let debut = dessin.cadre.put(" Chercher : ", row: corps.row + 1, column: corps.column)
        DessinChamp.dessiner(
            etat.champ, dans: &dessin.cadre,
            Rect(row: corps.row + 1, column: corps.column + debut, rows: 1, columns: corps.columns - debut - 1),
            focus: true)
        let liste = corps.split(top: 3).rest
        let vide =
            etat.champ.estVide
            ? "Nom, chambre, date de naissance, mots d’un document ou d’un message, nom d’une commande."
            : etat.attend ? "" : "Rien pour « \(etat.champ.texte) ». Effacez une lettre ou essayez un autre mot."
        ListWidget(
            rows: etat.lignes.map(ligne), selected: etat.lignes.isEmpty ? nil : etat.selection,
            first: Scrolling.first(
                selected: etat.selection, first: 0, count: etat.lignes.count, height: liste.rows),
            emptyText: vide
        ).draw(into: &dessin.cadre, in: liste)
        dessin.zones += ZonesDeListe.zones(volet: 0, liste)
    }

    private static func ligne(_ ligne: RechercheState.Ligne) -> ListRow {
        switch ligne {
        case .trouvaille(.resident(let resume)):
            let signe = (resume.aUneAlerte ? " !" : "") + (resume.ressemble ? " =" : "")
            return ListRow(
                "Résident  \(resume.nom)\(signe)  \(resume.dateDeNaissance.court)  Ch. \(resume.chambre)",
                style: Style.texte.bolded())
        case .trouvaille(.document(let resume, let extrait)):
            let jour = resume.description.acteLe.heureLegale.jour.court
            return ListRow("Document  \(jour) \(resume.description.titre), \(resume.nomResident)  \(extrait)")
        case .trouvaille(.message(let resume, let extrait)):
            let jour = resume.recuLe.heureLegale.jour.court
            return ListRow("Message   \(jour) \(resume.expediteur) : \(resume.objet)  \(extrait)")
        case .commande(_, let titre): return ListRow("Commande  \(titre)", style: .discret)
        }
    }

    private static func options(
        _ etat: OptionsState, _ corps: Rect, dans dessin: inout Dessin, _ touches: Clavier
    ) {
        let rect = encadrer("Options", lignes: etat.lignes.count, largeur: 74, corps, dans: &dessin.cadre)
        ListWidget(
            rows: etat.lignes.map { ligne in
                let touche = touches.nom(ligne.commande) ?? ""
                return ListRow(
                    ligne.titre + (ligne.raison.isEmpty ? "" : " : \(ligne.raison)"), detail: touche,
                    style: ligne.raison.isEmpty ? .texte : .discret)
            },
            selected: etat.selection,
            first: Scrolling.first(selected: etat.selection, first: 0, count: etat.lignes.count, height: rect.rows),
            focused: true
        ).draw(into: &dessin.cadre, in: rect)
        dessin.zones += ZonesDeListe.zones(volet: 0, rect)
    }

    private static func choix(_ etat: ChoixState, _ corps: Rect, dans dessin: inout Dessin) {
        let options = etat.filtrees
        let rect = encadrer(etat.titre, lignes: etat.options.count + 1, largeur: 74, corps, dans: &dessin.cadre)
        let debut = dessin.cadre.put("Filtrer : ", row: rect.row, column: rect.column)
        let liste = rect.split(top: 1).rest
        ListWidget(
            rows: options.map { ListRow($0.libelle) }, selected: options.isEmpty ? nil : etat.selection,
            first: Scrolling.first(selected: etat.selection, first: 0, count: options.count, height: liste.rows),
            emptyText: "Aucune valeur pour « \(etat.filtre.texte) ». Effacez une lettre."
        ).draw(into: &dessin.cadre, in: liste)
        DessinChamp.dessiner(
            etat.filtre, dans: &dessin.cadre,
            Rect(row: rect.row, column: rect.column + debut, rows: 1, columns: rect.columns - debut), focus: true)
        dessin.zones += ZonesDeListe.zones(volet: 0, liste)
    }

    /// A window in the middle of the body, with a reversed title bar; returns its inside.
    static func encadrer(
        _ titre: String, lignes: Int, largeur: Int, _ corps: Rect, dans cadre: inout Frame
    ) -> Rect {
        let colonnes = min(corps.columns, max(30, largeur))
        let rangees = min(corps.rows, lignes + 2)
        let fenetre = Rect(
            row: corps.row + (corps.rows - rangees) / 2, column: corps.column + (corps.columns - colonnes) / 2,
            rows: rangees, columns: colonnes)
        cadre.fill(fenetre, style: .texte)
        PaneTitle(titre, focused: true).draw(into: &cadre, in: fenetre.line(0))
        if rangees >= lignes + 2 {
            let bas = fenetre.line(rangees - 1)
            cadre.put(
                String(repeating: String(cadre.glyphs.horizontal), count: bas.columns), row: bas.row,
                column: bas.column, style: .discret)
            return fenetre.split(top: 1).rest.split(bottom: 1).rest.inset(columns: 1)
        }
        return fenetre.split(top: 1).rest.inset(columns: 1)
    }
}

/// A question: lines, some of them in columns, then the buttons; the focused one is reversed.
enum DessinDialogue {
    static func dessiner(_ dialogue: DialogueState, _ corps: Rect, dans dessin: inout Dessin) {
        let large = dialogue.lignes.contains { $0.colonnes.count > 2 }
        let largeur = corps.columns <= 84 && large ? corps.columns : min(corps.columns, large ? 84 : 64)
        let coupees = lignes(dialogue, largeur: largeur - 4)
        let rect = DessinSuperposition.encadrer(
            dialogue.titre, lignes: coupees.count + 2, largeur: largeur, corps, dans: &dessin.cadre)
        let (texte, bas) = rect.split(bottom: 1)
        for (rang, ligne) in coupees.enumerated() where rang < texte.rows {
            dessiner(ligne, dans: &dessin.cadre, texte.line(rang))
        }
        boutons(dialogue, dans: &dessin, bas)
    }

    private static func lignes(_ dialogue: DialogueState, largeur: Int) -> [DialogueState.LigneDialogue] {
        dialogue.lignes.flatMap { ligne -> [DialogueState.LigneDialogue] in
            guard ligne.colonnes.count == 1, let texte = ligne.colonnes.first else { return [ligne] }
            return TextWidth.wrap(texte, width: largeur).map {
                DialogueState.LigneDialogue($0, enAlerte: ligne.enAlerte, enTitre: ligne.enTitre)
            }
        }
    }

    private static func dessiner(_ ligne: DialogueState.LigneDialogue, dans cadre: inout Frame, _ rect: Rect) {
        let role: StyleRole = ligne.enAlerte ? .alerte : ligne.enTitre ? .discret : .texte
        let style = Style(role, bold: ligne.enAlerte)
        let places: [Int] =
            switch ligne.colonnes.count {
            case 1: [rect.columns]
            case 2: [14, rect.columns - 14]
            default: [18, (rect.columns - 30) / 2, (rect.columns - 30) / 2, 12]
            }
        var colonne = rect.column
        for (texte, place) in zip(ligne.colonnes, places) {
            cadre.put(texte, row: rect.row, column: colonne, style: style, width: max(1, place - 1))
            colonne += place
        }
    }

    private static func boutons(_ dialogue: DialogueState, dans dessin: inout Dessin, _ rect: Rect) {
        var colonne = rect.column
        for (rang, bouton) in dialogue.boutons.enumerated() {
            let estChoisi = rang == dialogue.focus
            let style = estChoisi ? Style.selection.reversed() : .champ
            let texte = estChoisi ? "> \(bouton.libelle) " : "  \(bouton.libelle) "
            if estChoisi { dessin.cadre.cursor = Position(row: rect.row, column: colonne) }
            let place = dessin.cadre.put(texte, row: rect.row, column: colonne, style: style)
            dessin.zones.append(
                HitArea(id: "bouton:\(rang)", rect: Rect(row: rect.row, column: colonne, rows: 1, columns: place)))
            colonne += place + 1
        }
        let dernier = dialogue.boutons.last?.libelle ?? ""
        let conseil = "F10 : \(dernier)"
        if dialogue.confirmeParF10, rect.endColumn - colonne > TextWidth.of(conseil) {
            dessin.cadre.put(
                conseil, row: rect.row, column: rect.endColumn - TextWidth.of(conseil), style: .discret)
        }
    }
}
