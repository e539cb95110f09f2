import DUIDomain
import DUITerminal
import DUIViewModels

/// A week: days across, parts of the day down. On a narrow screen fewer days stand side by side, around the selected one.
enum DessinSemaine {
    private static let gouttiere = 6
    private static let largeurMinimale = 10

    static func dessiner(
        _ etat: AgendaState, _ unites: [Unite], _ mots: Vocabulaire, aujourdhui: JourCivil,
        dans dessin: inout Dessin, _ corps: Rect,
        focus: Bool
    ) {
        guard let grille = etat.semaine else { return }
        let (place, detail) = corps.split(bottom: corps.rows >= 30 ? 6 : corps.rows >= 12 ? 3 : 0)
        let visibles = jours(grille, colonnes: place.columns)
        let largeur = (place.columns - gouttiere) / visibles.count
        let (tete, reste) = place.split(top: 1)
        titres(grille, visibles, largeur, aujourdhui: aujourdhui, dans: &dessin.cadre, tete)
        var rangee = reste.row
        for (partie, hauteur) in hauteurs(grille, rangees: reste.rows) {
            let bande = Rect(row: rangee, column: reste.column, rows: hauteur, columns: reste.columns)
            dessin.cadre.put(" " + partie.libelle, row: rangee, column: reste.column, style: .discret)
            for (rang, jour) in visibles.enumerated() {
                let cellule = Rect(
                    row: bande.row, column: bande.column + gouttiere + rang * largeur, rows: bande.rows,
                    columns: largeur)
                self.cellule(grille, jour: jour, partie: partie, dans: &dessin, cellule, focus: focus)
            }
            rangee += hauteur
        }
        if let choisi = grille.selectionne {
            DessinDetail.dessiner(choisi, unites, mots, dans: &dessin.cadre, detail)
        } else if detail.rows > 1, etat.estChargee {
            dessin.cadre.titledRule("Détail", row: detail.row, column: detail.column, length: detail.columns)
            let ici =
                "\(FormatDate.premiereMajuscule(FormatDate.long(grille.jour))), \(grille.place.partie.enToutesLettres)"
            dessin.cadre.put(
                ici, row: detail.row + 1, column: detail.column + 1, style: .discret, width: detail.columns - 1)
        }
    }

    /// The days that fit, the selected one among them.
    private static func jours(_ grille: GrilleSemaine, colonnes: Int) -> [Int] {
        let nombre = max(1, min(7, (colonnes - gouttiere) / largeurMinimale))
        let premier = max(0, min(grille.place.jour - nombre / 2, 7 - nombre))
        return Array(premier..<premier + nombre)
    }

    /// Rows of each part of the day: what it needs, cut from the fullest one where there is no room for all.
    private static func hauteurs(_ grille: GrilleSemaine, rangees: Int) -> [(PartieDuJour, Int)] {
        var hauteurs = PartieDuJour.allCases.map { ($0, max(1, grille.profondeur($0))) }
        while hauteurs.reduce(0, { $0 + $1.1 }) > rangees,
            let pleine = hauteurs.indices.max(by: { hauteurs[$0].1 < hauteurs[$1].1 }), hauteurs[pleine].1 > 1
        {
            hauteurs[pleine].1 -= 1
        }
        // Blank lines between the parts where the screen is high.
        let libre = rangees - hauteurs.reduce(0) { $0 + $1.1 }
        let pas = min(2, max(0, libre / hauteurs.count))
        return hauteurs.map { ($0.0, $0.1 + pas) }
    }

    private static func titres(
        _ grille: GrilleSemaine, _ visibles: [Int], _ largeur: Int, aujourdhui: JourCivil, dans cadre: inout Frame,
        _ ligne: Rect
    ) {
        cadre.fill(ligne, style: .barre)
        // Days that do not fit are counted on the side where they are: `<2` before, `2>` after.
        let avant = visibles.first.map { $0 > 0 ? "<\($0)" : "" } ?? ""
        let apres = visibles.last.map { $0 < 6 ? "\(6 - $0)>" : "" } ?? ""
        cadre.put(
            [avant, apres].filter { !$0.isEmpty }.joined(separator: " "), row: ligne.row, column: ligne.column,
            style: .barre, width: gouttiere - 1)
        for (rang, jour) in visibles.enumerated() {
            let date = grille.lundi.adding(jours: jour)
            var style = Style.barre
            style.underline = date == aujourdhui
            // Square brackets mark today as they mark the current tab.
            let nom = date == aujourdhui ? "[\(FormatDate.colonne(date))]" : " \(FormatDate.colonne(date))"
            cadre.put(
                nom, row: ligne.row, column: ligne.column + gouttiere + rang * largeur, style: style, width: largeur)
        }
    }

    private static func cellule(
        _ grille: GrilleSemaine, jour: Int, partie: PartieDuJour, dans dessin: inout Dessin, _ rect: Rect, focus: Bool
    ) {
        guard !rect.isEmpty else { return }
        let contenu = grille.contenu(jour: jour, partie: partie)
        let estIci = grille.place.jour == jour && grille.place.partie == partie
        let premier = Scrolling.first(
            selected: estIci ? grille.place.rang : nil, first: 0, count: contenu.count, height: rect.rows)
        if contenu.isEmpty, estIci { choisir(rect.line(0), dans: &dessin.cadre, focus: focus) }
        for ligne in 0..<rect.rows {
            let rang = premier + ligne
            let volet = HitArea(
                id: "rang:\(jour):\(partie.rawValue * VoletAgenda.rangsParPartie + rang)", rect: rect.line(ligne))
            dessin.zones.append(volet)
            guard contenu.indices.contains(rang) else { continue }
            let reste = contenu.count - rang
            let estLaDerniere = ligne == rect.rows - 1 && reste > 1
            let estChoisi = estIci && grille.place.rang == rang
            let texte =
                estLaDerniere && !estChoisi
                ? " +\(reste) autres"
                : " " + etiquette(contenu[rang], le: grille.lundi.adding(jours: jour), largeur: rect.columns - 1)
            let style: Style = contenu[rang].etat == .annule ? .discret : .texte
            dessin.cadre.put(
                texte, row: rect.row + ligne, column: rect.column, style: style, width: rect.columns)
            if estChoisi { choisir(rect.line(ligne), dans: &dessin.cadre, focus: focus) }
        }
    }

    /// The selected cell: `>` and reverse, never one without the other.
    private static func choisir(_ ligne: Rect, dans cadre: inout Frame, focus: Bool) {
        cadre.put(">", row: ligne.row, column: ligne.column)
        cadre.restyle(ligne, role: .selection, reverse: true)
        if focus { cadre.cursor = Position(row: ligne.row, column: ligne.column) }
    }

    /// `08:30 Visite LF`, `14:30 CardioEL*`: time, beginning of the title, initials, state; `8h Visit*` in a narrow column,
    /// where a letter of the title says more than two zeros.
    static func etiquette(_ rdv: RendezVous, le jour: JourCivil, largeur: Int) -> String {
        let entiere = TextesAgenda.heure(rdv, le: jour)
        let heure = largeur < 12 ? breve(entiere) : entiere
        let signe = TextesAgenda.signe(rdv)
        let place = largeur - TextWidth.of(heure) - 1
        guard place > 0 else { return heure }
        // Initials leave before the title is cut to nothing.
        let noms = place >= 8 ? TextesAgenda.initiales(rdv) : ""
        // `*` may touch what it marks; `x` could be read as one more letter.
        let fin = (noms.isEmpty ? "" : " \(noms)") + (signe == "x" ? " x" : signe)
        return "\(heure) \(debut(rdv.contenu.titre, largeur: place - TextWidth.of(fin)))\(fin)"
    }

    /// `8h` for `08:00`, `8h30` for `08:30`; what is no time stays as it is.
    private static func breve(_ heure: String) -> String {
        let parts = heure.split(separator: ":")
        guard parts.count == 2, let heures = Int(parts[0]), Int(parts[1]) != nil else { return heure }
        return "\(heures)h" + (parts[1] == "00" ? "" : parts[1])
    }

    /// The beginning of a title, without an ellipsis: in so few columns a letter says more than a sign.
    private static func debut(_ titre: String, largeur: Int) -> String {
        let mot = titre.split(separator: ",").first.map(String.init) ?? titre
        return Coupe.tete(de: Substring(mot), largeur: max(1, largeur)).trimmingBlancs()
    }
}

/// A month over the panel, to choose a day from.
enum DessinCalendrier {
    static func dessiner(_ mois: CalendrierMois, aujourdhui: JourCivil, dans cadre: inout Frame, _ corps: Rect) {
        let semaines = mois.semaines
        let rect = Window(FormatDate.premiereMajuscule(mois.titre), rows: semaines.count + 1, columns: 32)
            .draw(into: &cadre, in: corps)
        for (rang, nom) in ["Lu", "Ma", "Me", "Je", "Ve", "Sa", "Di"].enumerated() {
            cadre.put(nom, row: rect.row, column: rect.column + 1 + rang * 4, style: .discret)
        }
        for (ligne, semaine) in semaines.enumerated() where ligne + 1 < rect.rows {
            for (rang, jour) in semaine.enumerated() {
                guard let jour else { continue }
                let place = Rect(row: rect.row + 1 + ligne, column: rect.column + rang * 4, rows: 1, columns: 4)
                let nombre = jour.jour < 10 ? " \(jour.jour)" : "\(jour.jour)"
                let estChoisi = jour == mois.choisi
                cadre.put(
                    (estChoisi ? ">" : " ") + nombre, row: place.row, column: place.column,
                    style: jour == aujourdhui ? Style.accent.underlined() : .texte)
                if estChoisi {
                    cadre.restyle(
                        Rect(row: place.row, column: place.column, rows: 1, columns: 3), role: .selection,
                        reverse: true)
                    cadre.cursor = Position(row: place.row, column: place.column)
                }
            }
        }
    }
}
