import DUIDomain
import DUITerminal
import DUIViewModels

/// The residents panel: the list beside the card, or an open record.
enum EcranResidents: EcranPanneau {
    static func mesures(_ application: Application, corps: Rect, volets: Int) -> Mesures {
        if application.panneaux.residents.dossier != nil {
            return EcranDossier.mesures(application, corps: corps, volets: volets)
        }
        if application.panneaux.residents.montreLesDemandes {
            return EcranDemandesINSi.mesures(corps: corps, volets: volets)
        }
        return Mesures(
            hauteurListe: max(1, corps.rows - 1), largeurLecteur: corps.columns, hauteurLecteur: corps.rows,
            volets: volets)
    }

    static func veutLeBandeau(_ application: Application) -> Bool { true }

    static func bandeau(_ application: Application, dans cadre: inout Frame, _ ligne: Rect) {
        let etat = application.panneaux.residents
        if let admission = etat.admission {
            let etape = admission.etape == .recherche ? "Étape 1 sur 2 : chercher" : "Étape 2 sur 2 : saisir"
            cadre.put(
                " Nouvelle personne   \(etape)", row: ligne.row, column: ligne.column, style: .rappel,
                width: ligne.columns)
            return
        }
        if etat.montreLesDemandes, let demandes = etat.demandes {
            cadre.put(
                " Réponses d’INSi   \(demandes.enMots)", row: ligne.row, column: ligne.column, style: .rappel,
                width: ligne.columns)
            return
        }
        let debut = cadre.put(" Chercher : ", row: ligne.row, column: ligne.column)
        let place = min(28, max(8, ligne.columns / 3))
        let focus = etat.focus == .recherche && application.superpositions.isEmpty && !application.focusSurOnglets
        TextField(etat.recherche, focused: focus)
            .draw(into: &cadre, in: Rect(row: ligne.row, column: ligne.column + debut, rows: 1, columns: place))
        var nombre = ""
        if let trouves = etat.nombre {
            let ou = etat.touteLaMaison ? ", toute la maison" : ""
            let tous = application.mots.personne.nombre(trouves) + ou
            nombre = etat.recherche.estVide ? tous : "\(trouves) sur \(etat.total ?? trouves)"
        }
        let conseil = ligne.columns >= 70 ? "   nom\(application.mots.chercheAussi) ou 12/03/1934" : ""
        cadre.put(
            "  " + nombre + conseil, row: ligne.row, column: ligne.column + debut + place, style: .discret,
            width: ligne.columns - debut - place)
    }

    static func dessiner(_ application: Application, corps: Rect, volets: Int, dans dessin: inout Dessin) {
        let etat = application.panneaux.residents
        if let admission = etat.admission {
            EcranAdmission.dessiner(admission, application, corps: corps, dans: &dessin)
            return
        }
        if etat.dossier != nil {
            EcranDossier.dessiner(application, corps: corps, volets: volets, dans: &dessin)
            return
        }
        if let demandes = etat.demandes {
            EcranDemandesINSi.dessiner(demandes, application, corps: corps, dans: &dessin)
            return
        }
        guard volets > 1 else {
            liste(etat, application.mots, dans: &dessin, corps, focus: etat.focus == .liste)
            return
        }
        let plan = PaneLayout(corps, weights: volets == 2 ? [46, 54] : [45, 55])
        liste(etat, application.mots, dans: &dessin, plan.panes[0], focus: etat.focus == .liste)
        plan.drawRules(into: &dessin.cadre)
        carte(etat, application.mots, au: application.maintenant, dans: &dessin.cadre, plan.panes[1].inset(columns: 1))
    }

    private static func liste(
        _ etat: ResidentsState, _ mots: Vocabulaire, dans dessin: inout Dessin, _ rect: Rect, focus: Bool
    ) {
        // A number stands before the name; where there are no rooms the name comes first, the unit where there is place.
        let lieu =
            mots.chambre == nil
            ? TableColumn(mots.titreDuLieu, minimumWidth: 12, maximumWidth: 22, weight: 1, priority: 5)
            : TableColumn(mots.titreDuLieu, minimumWidth: 4, maximumWidth: 5, priority: 9)
        let personne = TableColumn(mots.titreSingulier, minimumWidth: 14, maximumWidth: 34, weight: 3, priority: 10)
        let table = TableWidget(
            columns: [
                lieu, personne,
                TableColumn("", minimumWidth: 3, maximumWidth: 3, priority: 8),
                TableColumn("Né(e) le", minimumWidth: 10, maximumWidth: 10, priority: 6),
                TableColumn("Présence", minimumWidth: 10, maximumWidth: 11, priority: 2),
            ],
            rows: etat.liste.visibles.map { ligne in
                let absent = ligne.etat == .hospitalise || ligne.etat == .absent
                return TableRow([
                    TableCell(mots.valeurDuLieu(chambre: ligne.chambre, unite: ligne.unite)),
                    TableCell(ligne.nom, style: absent ? .discret : .texte),
                    TableCell(
                        (ligne.aUneAlerte ? "!" : " ") + (ligne.ressemble ? " =" : ""),
                        style: ligne.aUneAlerte ? .alerte : .attention),
                    TableCell(ligne.dateDeNaissance.court),
                    TableCell(presence(ligne), style: ligne.estHorsUnite ? .discret : .attention),
                ])
            },
            selected: etat.liste.lignes.isEmpty ? nil : etat.liste.selection - etat.liste.premiere, focused: focus,
            spacing: 1,
            emptyText: etat.liste.estChargee ? etat.videEnMots : "")
        table.draw(into: &dessin.cadre, in: rect)
        dessin.zones += ZonesDeListe.zones(volet: 0, rect.split(top: 1).rest, nombre: etat.liste.visibles.count)
    }

    /// The room and the unit, or the unit alone where there are no rooms.
    private static func lieu(_ sejour: Sejour, _ mots: Vocabulaire) -> String {
        let unite = sejour.unite?.nom ?? ""
        guard let chambre = mots.chambre else {
            return unite.isEmpty ? "" : "\(FormatDate.premiereMajuscule(mots.unite.singulier)) : \(unite)"
        }
        return "\(FormatDate.premiereMajuscule(chambre.singulier)) \(sejour.chambre)  \(unite)"
    }

    private static func presence(_ ligne: ResumeResident) -> String {
        if ligne.estHorsUnite { return "hors unités" }
        return ligne.etat == .present ? "" : ligne.etat.libelle(pour: ligne.sexe)
    }

    private static func carte(
        _ etat: ResidentsState, _ mots: Vocabulaire, au maintenant: Instant, dans cadre: inout Frame, _ rect: Rect
    ) {
        guard let carte = etat.carte, carte.resident.id == etat.liste.selectionnee?.id else { return }
        let resident = carte.resident
        let traits = resident.traits
        let age = traits.dateDeNaissance.anneesRevolues(au: maintenant.heureLegale.jour)
        let nee = traits.sexe == .masculin ? "né le" : "née le"
        var lignes: [(String, Style)] = [
            ("\(traits.affichage)  \(traits.mentionDeNaissance)", Style.accent.bolded()),
            ("\(traits.sexe.rawValue)  \(nee) \(traits.dateDeNaissance.court) (\(age) ans)", .texte),
            (lieu(resident.sejour, mots), .texte),
            ("\(resident.statut.libelle)", resident.statut == .qualifiee ? .texte : .attention),
        ]
        if let entree = resident.sejour.entreeLe { lignes.append(("Entrée le \(entree.court)", .texte)) }
        if !resident.sejour.domicile.isEmpty { lignes.append(("Domicile : \(resident.sejour.domicile)", .texte)) }
        if resident.sejour.etat != .present {
            let depuis = resident.sejour.etatDepuis.map { " depuis le \($0.heureLegale.complet)" } ?? ""
            lignes.append(
                (
                    FormatDate.premiereMajuscule(resident.sejour.etat.libelle(pour: resident.traits.sexe)) + depuis,
                    .attention
                ))
        }
        for allergie in resident.allergies { lignes.append(("! Allergie : \(allergie.substance)", .alerte)) }
        for alerte in resident.alertes.prefix(3) { lignes.append(("! \(alerte.texte)", .alerte)) }
        if carte.estHorsUnite {
            lignes.append(("Hors de vos unités : le dossier s’ouvre avec un motif, écrit au journal.", .attention))
        }
        lignes.append(("", .texte))
        if carte.documentsALire > 0 {
            lignes.append(("* \(FormatDate.nombre(carte.documentsALire, "document")) à lire", .attention))
        }
        if carte.messagesATraiter > 0 {
            lignes.append(("* \(FormatDate.nombre(carte.messagesATraiter, "message")) à classer", .attention))
        }
        if let prochain = carte.prochain {
            let heure = prochain.contenu.debut.heureLegale
            lignes.append(
                ("Prochain  \(FormatDate.court(heure.jour)) \(heure.heureMinute) \(prochain.contenu.titre)", .texte))
        }
        var rangee = rect.row
        for (texte, style) in lignes {
            for coupee in TextWidth.wrap(texte, width: rect.columns) where rangee < rect.endRow {
                cadre.put(coupee, row: rangee, column: rect.column, style: style, width: rect.columns)
                rangee += 1
            }
            if texte.isEmpty { rangee += 1 }
        }
    }
}
