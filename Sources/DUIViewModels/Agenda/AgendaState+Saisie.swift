import DUIDomain

/// What is typed: the form, « Aller au », the month under a date.
extension AgendaState {
    mutating func saisir(_ texte: String, _ contexte: ContextePanneau) -> [Sortie] {
        calendrier = nil
        if formulaire != nil {
            let cherche = formulaire?.inserer(texte, reference: contexte.maintenant) ?? false
            return [.saisieEnCours] + (cherche ? chercherDesResidents() : [])
        }
        allerAu?.champ.inserer(texte)
        allerAu?.lire(reference: contexte.maintenant)
        return []
    }

    mutating func editer(_ edition: Edition, _ contexte: ContextePanneau) -> [Sortie] {
        if calendrier != nil { return editerLeCalendrier(edition, contexte) }
        if formulaire != nil {
            let avant = formulaire?.choisis ?? []
            let cherche = formulaire?.editer(edition, reference: contexte.maintenant) ?? false
            let ote = avant.last { formulaire?.choisis.contains($0) == false }
            let dit = ote.map { Sortie.message(MessageLigne("\($0.nom) n’est plus de ce rendez-vous.", .attention)) }
            return [.saisieEnCours] + (dit.map { [$0] } ?? []) + (cherche ? chercherDesResidents() : [])
        }
        allerAu?.champ.editer(edition)
        allerAu?.lire(reference: contexte.maintenant)
        return []
    }

    // MARK: Aller au

    mutating func executerDansAllerAu(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        let maintenant = contexte.maintenant
        switch id {
        case .retour, .voletSuivant, .voletPrecedent: allerAu = nil
        case .haut: allerAu?.decaler(jours: -1, reference: maintenant)
        case .bas: allerAu?.decaler(jours: 1, reference: maintenant)
        case .pagePrecedente: allerAu?.decaler(jours: -7, reference: maintenant)
        case .pageSuivante: allerAu?.decaler(jours: 7, reference: maintenant)
        case .choisir: return choisirUneDate(allerAu, contexte)
        case .ouvrir, .valider:
            guard let saisie = allerAu else { return [] }
            if let lecture = saisie.lecture {
                allerAu = nil
                return aller(au: lecture.jour, contexte)
            }
            guard saisie.refus.isEmpty else { return [.message(MessageLigne(saisie.refus, .attention))] }
            allerAu = nil
        default: break
        }
        return []
    }

    /// F4 on a date: the other readings when there are some, else a month.
    private mutating func choisirUneDate(_ saisie: DateSaisie?, _ contexte: ContextePanneau) -> [Sortie] {
        if let lecture = saisie?.lecture, !lecture.autresLectures.isEmpty {
            let lectures = [lecture] + lecture.autresLectures
            let options = lectures.map { ChoixState.Option($0.texte, String($0.echo.dropFirst(2))) }
            return [
                .choix(
                    ChoixState(
                        nom: "lecture", titre: "Quelle date ?",
                        options: options + [ChoixState.Option("", "Une autre, au calendrier")]))
            ]
        }
        ouvrirLeCalendrier(saisie, contexte)
        return []
    }

    private mutating func ouvrirLeCalendrier(_ saisie: DateSaisie?, _ contexte: ContextePanneau) {
        calendrier = CalendrierMois(choisi: saisie?.lecture?.jour ?? contexte.maintenant.heureLegale.jour)
    }

    mutating func choisirLaLecture(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        let maintenant = contexte.maintenant
        guard !valeur.isEmpty else {
            ouvrirLeCalendrier(formulaire?.date ?? allerAu, contexte)
            return []
        }
        if formulaire != nil {
            formulaire?.poser(valeur, dans: .date, reference: maintenant)
            return [.saisieEnCours]
        }
        allerAu?.champ.remplacer(par: valeur)
        allerAu?.lire(reference: maintenant)
        return []
    }

    // MARK: Month

    mutating func executerDansLeCalendrier(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        switch id {
        case .haut: calendrier?.deplacer(jours: -7)
        case .bas: calendrier?.deplacer(jours: 7)
        case .gauche: calendrier?.deplacer(jours: -1)
        case .droite: calendrier?.deplacer(jours: 1)
        case .pagePrecedente, .precedent: calendrier?.deplacer(mois: -1)
        case .pageSuivante, .suivant: calendrier?.deplacer(mois: 1)
        case .debut: calendrier?.choisir(contexte.maintenant.heureLegale.jour)
        case .retour, .choisir: calendrier = nil
        case .ouvrir, .valider:
            guard let choisi = calendrier?.choisi else { return [] }
            calendrier = nil
            if formulaire != nil {
                formulaire?.poser(choisi.court, dans: .date, reference: contexte.maintenant)
                return [.saisieEnCours]
            }
            allerAu = nil
            return aller(au: choisi, contexte)
        default: break
        }
        return []
    }

    /// While a field has the focus the side arrows come as editions: here they move in the month.
    private mutating func editerLeCalendrier(_ edition: Edition, _ contexte: ContextePanneau) -> [Sortie] {
        switch edition {
        case .gauche: calendrier?.deplacer(jours: -1)
        case .droite: calendrier?.deplacer(jours: 1)
        case .debut: calendrier?.choisir(contexte.maintenant.heureLegale.jour)
        default:
            calendrier = nil
            return editer(edition, contexte)
        }
        return []
    }

    // MARK: Form

    mutating func executerDansLeFormulaire(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        let maintenant = contexte.maintenant
        switch id {
        case .ouvrir:
            if formulaire?.ajouterLeTrouve() == true { return [.saisieEnCours] }
            formulaire?.changerDeChamp(de: 1, reference: maintenant)
        case .voletSuivant: formulaire?.changerDeChamp(de: 1, enBoucle: true, reference: maintenant)
        case .voletPrecedent: formulaire?.changerDeChamp(de: -1, enBoucle: true, reference: maintenant)
        case .haut: monter(de: -1, contexte)
        case .bas: monter(de: 1, contexte)
        case .pagePrecedente: decalerLaDate(jours: -7, contexte)
        case .pageSuivante: decalerLaDate(jours: 7, contexte)
        case .precedent: formulaire?.allerALErreur(de: -1, reference: maintenant)
        case .suivant: formulaire?.allerALErreur(de: 1, reference: maintenant)
        case .choisir: return choisirPourLeChamp(contexte)
        case .valider: return enregistre ? [] : valider(contexte)
        case .retour: return quitterLeFormulaire(contexte)
        default: break
        }
        // Leaving a field keeps the draft at once.
        return garderLeBrouillon(contexte)
    }

    private mutating func monter(de pas: Int, _ contexte: ContextePanneau) {
        if formulaire?.deplacerDansLesTrouves(de: pas) == true || formulaire?.changerDeLigne(de: pas) == true { return }
        if formulaire?.focus == .date {
            decalerLaDate(jours: pas, contexte)
        } else {
            formulaire?.changerDeChamp(de: pas, reference: contexte.maintenant)
        }
    }

    private mutating func decalerLaDate(jours: Int, _ contexte: ContextePanneau) {
        guard let form = formulaire, form.focus == .date else { return }
        var date = form.date
        date.decaler(jours: jours, reference: contexte.maintenant)
        formulaire?.poser(date.champ.texte, dans: .date, reference: contexte.maintenant)
    }

    private mutating func choisirPourLeChamp(_ contexte: ContextePanneau) -> [Sortie] {
        guard let form = formulaire else { return [] }
        switch form.focus {
        case .date: return choisirUneDate(form.date, contexte)
        case .debut, .fin:
            let heures = (12..<46).map { demi in "\(demi < 20 ? "0" : "")\(demi / 2):\(demi % 2 == 0 ? "00" : "30")" }
            return [liste(form.focus, heures)]
        case .residents:
            listeDeResidentsDemandee = true
            return chercherDesResidents(tous: true)
        case .unite: return [liste(.unite, unites.map(\.nom))]
        case .transport: return [liste(.transport, TextesAgenda.transports)]
        case .accompagnant: return [liste(.accompagnant, TextesAgenda.accompagnants(mots))]
        case .motif: return [liste(.motif, TextesAgenda.motifsDAnnulation(mots))]
        case .titre, .lieu, .aApporter: return []
        }
    }

    private func liste(_ champ: FormulaireRendezVous.Champ, _ valeurs: [String]) -> Sortie {
        .choix(
            ChoixState(
                nom: "champ:\(champ.rawValue)", titre: champ.libelle(mots),
                options: valeurs.map { ChoixState.Option($0, $0) },
                choisie: formulaire?.texte(champ)))
    }

    mutating func chercherDesResidents(tous: Bool = false) -> [Sortie] {
        guard let form = formulaire else { return [] }
        formulaire?.jetonResidents += 1
        let texte = tous ? "" : form.texte(.residents)
        if texte.trimmingBlancs().isEmpty, !tous {
            formulaire?.recevoir([])
            return []
        }
        return [.effet(.agenda(.chercherResidents(texte, jeton: form.jetonResidents + 1)))]
    }

    mutating func recevoirLesResidents(_ residents: [ResumeResident], jeton numero: Int) -> [Sortie] {
        guard numero == formulaire?.jetonResidents else { return [] }
        guard listeDeResidentsDemandee else {
            formulaire?.recevoir(residents)
            return []
        }
        listeDeResidentsDemandee = false
        residentsDeLaListe = residents
        let options = residents.map { ChoixState.Option($0.id.description, TextesAgenda.resident($0, mots)) }
        return [
            .choix(
                ChoixState(
                    nom: "resident", titre: "Ajouter \(mots.personne.un)", options: options,
                    filtre: formulaire?.texte(.residents) ?? ""))
        ]
    }

    /// Échap: what was typed stays in the drafts. Where the base refuses them the form does not close without a word.
    private mutating func quitterLeFormulaire(_ contexte: ContextePanneau) -> [Sortie] {
        formulaire?.quitter(reference: contexte.maintenant)
        guard let form = formulaire else { return [] }
        let garde = form.estModifie
        if garde, form.brouillonRefuse {
            return [.dialogue(.brouillonRefuse("brouillonRefuse"))] + garderLeBrouillon(contexte)
        }
        let sorties = garderLeBrouillon(contexte)
        formulaireQuitte = garde ? form : nil
        formulaire = nil
        annulation = nil
        let touche = form.genre == .creation ? "n" : form.champs == [.motif] ? "x" : "d"
        return sorties
            + (garde ? [.message(MessageLigne("Brouillon gardé. \(touche) : le reprendre.")), .compteursAChanger] : [])
    }

    mutating func garderLeBrouillon(_ contexte: ContextePanneau) -> [Sortie] {
        guard let form = formulaire, form.aGarder, !form.attendBrouillon, form.estModifie, !enregistre else {
            return []
        }
        formulaire?.aGarder = false
        return [.effet(.agenda(.garderBrouillon(objet: form.objet, champs: form.brouillon)))]
    }
}
