import DUIDomain
import DUITerminal
import DUIViewModels

/// The login screen; on a demonstration base it shows the accounts with their codes, so that anyone gets in.
enum EcranConnexion {
    static func dessiner(_ etat: ConnexionState, _ application: Application, dans dessin: inout Dessin) {
        let taille = dessin.cadre.size
        let heure = application.maintenant.heureLegale
        let maison = etat.etablissement?.nom ?? ""
        dessin.cadre.centrer(
            "DUI   \(maison)   \(FormatDate.long(heure.jour)) \(heure.heureMinute)", ligne: 1, style: .accent.bolded())
        var ligne = taille.rows >= 20 ? 4 : 3
        let colonne = max(2, taille.columns / 2 - 28)
        champ("Identifiant", etat.identifiant, ligne: ligne, colonne, etat.focus == .identifiant, false, &dessin.cadre)
        champ("Code", etat.code, ligne: ligne + 1, colonne, etat.focus == .code, true, &dessin.cadre)
        ligne += taille.rows >= 14 ? 3 : 2
        if etat.etablissement?.estDemonstration == true {
            comptes(etat, ligne: ligne, dans: &dessin)
        }
        DessinSession.message(application, dans: &dessin)
    }

    private static func champ(
        _ libelle: String, _ champ: ChampTexte, ligne: Int, _ colonne: Int, _ focus: Bool, _ cache: Bool,
        _ cadre: inout Frame
    ) {
        cadre.put(libelle, row: ligne, column: colonne)
        let place = Rect(row: ligne, column: colonne + 14, rows: 1, columns: min(30, cadre.size.columns - colonne - 16))
        TextField(champ, focused: focus, hidden: cache).draw(into: &cadre, in: place)
    }

    private static func comptes(_ etat: ConnexionState, ligne: Int, dans dessin: inout Dessin) {
        let taille = dessin.cadre.size
        let modeDEmploi = "↓ choisit un compte, Entrée l’ouvre."
        let entetes = [" Démonstration : personnes fictives. ", " Démonstration. ", " "].map { $0 + modeDEmploi }
        dessin.cadre.put(
            entetes.first { TextWidth.of($0) <= taille.columns } ?? modeDEmploi,
            row: ligne, column: 0, style: .entrainement, width: taille.columns)
        let place = Rect(row: ligne + 1, column: 1, rows: max(0, taille.rows - ligne - 3), columns: taille.columns - 2)
        let nombre = etat.demonstration.count
        // The list never stops without saying so: where it is cut, its last row tells what lies above and below.
        let titres = place.rows > 3 ? 1 : 0
        let estCoupee = nombre > place.rows - titres
        let (table, suite) = place.split(bottom: estCoupee ? 1 : 0)
        let premiere = Scrolling.first(
            selected: etat.choisi, first: 0, count: nombre, height: max(1, table.rows - titres))
        if !suite.isEmpty {
            let texte = etat.suiteDesComptes(premier: premiere, visibles: table.rows - titres)
            dessin.cadre.put(texte, row: suite.row, column: 2, style: .discret, width: suite.columns - 1)
        }
        TableWidget(
            columns: [
                TableColumn("Identifiant", minimumWidth: 12, maximumWidth: 13, weight: 1, priority: 9),
                TableColumn("Code", minimumWidth: 6, maximumWidth: 8, priority: 10),
                TableColumn("Nom", minimumWidth: 14, maximumWidth: 24, weight: 1, priority: 5),
                TableColumn("Métier", minimumWidth: 17, weight: 2, priority: 8),
            ],
            rows: etat.demonstration.map { compte in
                TableRow([
                    TableCell(compte.identifiant), TableCell(compte.code, style: .accent),
                    TableCell(compte.nomComplet), TableCell(compte.role.titreCourt, style: .discret),
                ])
            },
            selected: etat.choisi, first: premiere, spacing: 2, showsTitles: titres > 0
        ).draw(into: &dessin.cadre, in: table)
        let rangees = table.split(top: titres).rest
        dessin.zones += (0..<rangees.rows).map {
            HitArea(id: "rang:0:\($0 + premiere)", rect: rangees.line($0))
        }
    }
}

/// What login and lock share.
enum DessinSession {
    static func message(_ application: Application, dans dessin: inout Dessin) {
        let ligne = application.ligne?.message
        let niveau: MessageRow.Level =
            ligne?.niveau == .erreur ? .error : ligne?.niveau == .attention ? .attention : .information
        let message = MessageRow(ligne?.texte ?? "", level: niveau)
        let taille = dessin.cadre.size
        let rangees = min(message.rows(width: taille.columns), 3)
        dessin.message = Rect(row: taille.rows - 1 - rangees, column: 0, rows: rangees, columns: taille.columns)
        message.draw(into: &dessin.cadre, in: dessin.message)
    }
}

extension Frame {
    /// Writes a text in the middle of a row.
    mutating func centrer(_ texte: String, ligne: Int, style: Style = .texte) {
        let colonne = max(0, (size.columns - TextWidth.of(texte)) / 2)
        put(texte, row: ligne, column: colonne, style: style)
    }
}
