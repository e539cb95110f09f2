import DUIDomain
import DUITerminal
import DUIViewModels

/// What lies over a panel: a text, the search, the options, a question, a choice.
enum DessinSuperposition {
    /// Where a text lies: the whole body, under a title bar.
    static func placeDuTexte(_ corps: Rect) -> Rect { corps.split(top: 1).rest.inset(columns: 1) }

    static func dessiner(
        _ dessus: Superposition, _ mots: Vocabulaire, corps: Rect, dans dessin: inout Dessin, touches: Clavier
    ) {
        switch dessus {
        case .texte(let titre, let lecteur):
            dessin.cadre.fill(corps, style: .texte)
            PaneTitle(titre, detail: lecteur.position, focused: true).draw(into: &dessin.cadre, in: corps.line(0))
            DessinLecteur.dessiner(lecteur, dans: &dessin.cadre, placeDuTexte(corps), focus: true)
        case .recherche(let recherche): self.recherche(recherche, mots, corps, dans: &dessin)
        case .options(let options): self.options(options, corps, dans: &dessin, touches)
        case .choix(let choix): self.choix(choix, corps, dans: &dessin)
        case .dialogue(let dialogue): self.dialogue(dialogue, corps, dans: &dessin)
        }
    }

    private static func recherche(
        _ etat: RechercheState, _ mots: Vocabulaire, _ corps: Rect, dans dessin: inout Dessin
    ) {
        dessin.cadre.fill(corps, style: .texte)
        PaneTitle("Chercher partout", detail: etat.attend ? "Recherche…" : "", focused: true)
            .draw(into: &dessin.cadre, in: corps.line(0))
        let debut = dessin.cadre.put(" Chercher : ", row: corps.row + 1, column: corps.column)
        let place = Rect(
            row: corps.row + 1, column: corps.column + debut, rows: 1, columns: corps.columns - debut - 1)
        TextField(etat.champ, focused: true).draw(into: &dessin.cadre, in: place)
        let liste = corps.split(top: 3).rest
        let vide =
            etat.champ.estVide
            ? "Nom\(mots.chercheAussi), date de naissance, mots d’un document ou d’un message, nom d’une commande."
            : etat.attend ? "" : "Rien pour « \(etat.champ.texte) ». Effacez une lettre ou essayez un autre mot."
        let premiere = Scrolling.first(
            selected: etat.selection, first: 0, count: etat.lignes.count, height: liste.rows)
        ListWidget(
            rows: etat.lignes.map { ligne($0, mots) }, selected: etat.lignes.isEmpty ? nil : etat.selection,
            first: premiere,
            emptyText: vide
        ).draw(into: &dessin.cadre, in: liste)
        dessin.zones += ZonesDeListe.zones(
            volet: 0, liste, nombre: etat.lignes.count - premiere, premiere: premiere)
    }

    private static func ligne(_ ligne: RechercheState.Ligne, _ mots: Vocabulaire) -> ListRow {
        switch ligne {
        case .trouvaille(.resident(let resume)):
            let signe = (resume.aUneAlerte ? " !" : "") + (resume.ressemble ? " =" : "")
            return ListRow(
                "\(mots.titreSingulier)  \(resume.nom)\(signe)  \(resume.dateDeNaissance.court)  "
                    + mots.lieu(chambre: resume.chambre, unite: resume.unite),
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
        let fenetre = Window("Options", rows: etat.lignes.count, columns: 74)
        let rect = fenetre.draw(into: &dessin.cadre, in: corps) {
            Window.position(selected: etat.selection, count: etat.lignes.count, height: $0)
        }
        let premiere = Scrolling.first(
            selected: etat.selection, first: 0, count: etat.lignes.count, height: rect.rows)
        ListWidget(
            rows: etat.lignes.map { ligne in
                let touche = touches.nom(ligne.commande) ?? ""
                return ListRow(
                    ligne.titre + (ligne.raison.isEmpty ? "" : " : \(ligne.raison)"), detail: touche,
                    style: ligne.raison.isEmpty ? .texte : .discret)
            },
            selected: etat.selection, first: premiere, focused: true
        ).draw(into: &dessin.cadre, in: rect)
        dessin.zones += ZonesDeListe.zones(
            volet: 0, rect, nombre: etat.lignes.count - premiere, premiere: premiere)
    }

    private static func choix(_ etat: ChoixState, _ corps: Rect, dans dessin: inout Dessin) {
        let choix = ChoiceList(
            title: etat.titre, filterLabel: etat.saisieLibre == nil ? "Filtrer : " : "Écrire : ",
            filter: TextField(etat.filtre, focused: true),
            choices: etat.filtrees.enumerated().map { Choice(id: "rang:0:\($0)", label: $1.libelle) },
            total: etat.options.count, selected: etat.selection,
            emptyText: "Aucune valeur pour « \(etat.filtre.texte) ». Effacez une lettre.")
        dessin.zones += choix.draw(into: &dessin.cadre, in: corps)
    }

    private static func dialogue(_ etat: DialogueState, _ corps: Rect, dans dessin: inout Dessin) {
        let dialogue = Dialog(
            title: etat.titre,
            rows: etat.lignes.map { DialogRow($0.colonnes, isAlert: $0.enAlerte, isHeading: $0.enTitre) },
            buttons: etat.boutons.enumerated().map { DialogButton(id: "bouton:\($0)", label: $1.libelle) },
            focused: etat.focus, hint: etat.boutonDeF10.map { "F10 : \($0.libelle)" } ?? "")
        dessin.zones += dialogue.draw(into: &dessin.cadre, in: corps)
    }
}
