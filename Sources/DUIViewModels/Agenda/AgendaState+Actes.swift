import DUIDomain

/// What is done to an appointment, and what comes of it.
extension AgendaState {
    mutating func creer(_ contexte: ContextePanneau) -> [Sortie] {
        guard let jour else { return [] }
        let heure = vue == .semaine && courant == nil ? semaine?.place.partie.heureProposee ?? "" : ""
        let form = FormulaireRendezVous.creation(
            le: jour, heure: heure, mots, reference: contexte.maintenant)
        return ouvrir(form)
    }

    mutating func ouvrirLaModification(_ contexte: ContextePanneau) -> [Sortie] {
        guard let courant else { return [] }
        return ouvrir(.modification(courant, mots, reference: contexte.maintenant))
    }

    mutating func ouvrir(_ nouveau: FormulaireRendezVous) -> [Sortie] {
        formulaire = nouveau
        return [
            .effet(
                .agenda(
                    nouveau.genre == .creation
                        ? .listerBrouillons(objet: FormulaireRendezVous.objetDesNouveaux)
                        : .lireBrouillon(objet: nouveau.objet)))
        ]
    }

    mutating func confirmer() -> [Sortie] {
        guard let courant else { return [] }
        return changerLEtat(courant, en: courant.etat == .confirme ? .aConfirmer : .confirme, motif: "")
    }

    mutating func annulerOuRetablir() -> [Sortie] {
        guard let courant else { return [] }
        if courant.etat == .annule { return changerLEtat(courant, en: .aConfirmer, motif: "") }
        annulation = (courant, "")
        let options = TextesAgenda.motifsDAnnulation(mots).map { ChoixState.Option($0, $0) }
        return [
            .choix(
                ChoixState(
                    nom: "motif", titre: "Pourquoi annuler ? \(TextesAgenda.bref(courant))",
                    options: options + [ChoixState.Option("", "Autre motif, à écrire")],
                    saisieLibre: "Autre motif"))
        ]
    }

    /// The motive is known: what will be cancelled is listed, the safe button has the focus.
    mutating func demanderLAnnulation(motif: String) -> [Sortie] {
        guard let rdv = annulation?.rdv else { return [] }
        annulation = (rdv, motif)
        var lignes = [
            DialogueState.LigneDialogue("Quand", TextesAgenda.bref(rdv)),
            DialogueState.LigneDialogue("Motif", motif),
        ]
        for resident in rdv.residents.prefix(6) {
            lignes.insert(DialogueState.LigneDialogue(mots.titreSingulier, resident.nom), at: lignes.count - 1)
        }
        if rdv.residents.count > 6 {
            lignes.insert(
                DialogueState.LigneDialogue("", "et \(rdv.residents.count - 6) autres"), at: lignes.count - 1)
        }
        if !rdv.contenu.transport.isEmpty {
            lignes.append(
                DialogueState.LigneDialogue("Transport", "\(rdv.contenu.transport) : à prévenir", enAlerte: true))
        }
        return [
            .dialogue(
                DialogueState(
                    nom: "annuler", titre: "Annuler ce rendez-vous ?", lignes: lignes,
                    boutons: [.init("garder", "Garder le rendez-vous"), .init("annuler", "Annuler le rendez-vous")]))
        ]
    }

    mutating func changerLEtat(_ rdv: RendezVous, en etat: EtatRendezVous, motif: String) -> [Sortie] {
        ecriture = .etat(avant: rdv)
        enregistre = true
        return [.effet(.agenda(.changerEtat(rdv.id, version: rdv.version, etat, motif: motif)))]
    }

    // MARK: Answers

    mutating func recevoir(_ resultat: ResultatAgenda, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .jours(_, _, let rendezVous, let numero):
            return numero == jeton ? recevoirLesJours(rendezVous, contexte) : []
        case .creneau(let occupes): return recevoirLeCreneau(occupes)
        case .ecrit(let rdv, _): return recevoirLEcriture(rdv, contexte)
        case .brouillon(let brouillon, let objet): return proposer(brouillon, objet: objet)
        case .brouillons(let brouillons): return proposer(brouillons, contexte)
        case .residents(let residents, let numero):
            return recevoirLesResidents(residents, jeton: numero)
        case .brouillonGarde(let objet):
            brouillonEstGarde(objet, contexte)
            return []
        case .fait: return []
        }
    }

    private mutating func recevoirLEcriture(_ rdv: RendezVous, _ contexte: ContextePanneau) -> [Sortie] {
        // Every write of ours gives the acts that may still be undone the version they must now start from.
        var sorties: [Sortie] = [.rendezVousEcrit(rdv.id, version: rdv.version)]
        // Ctrl+Z may answer while a write of this panel is still on its way: each answer goes with its appointment.
        let fait = ecriture?.concerne(rdv.id) == false ? nil : ecriture
        if fait != nil { (ecriture, enregistre) = (nil, false) }
        switch fait {
        case .creation: sorties += creation(rdv)
        case .modification(let avant): sorties += modification(rdv, avant: avant)
        case .etat(let avant): sorties += etat(rdv, avant: avant)
        case nil: break
        }
        if fait == .creation {
            aSelectionner = rdv.id
            let sorties = sorties + aller(au: rdv.contenu.debut.heureLegale.jour, contexte)
            return estChargee ? sorties + recharger(contexte) : sorties
        }
        return sorties + recharger(contexte)
    }

    /// What was typed is in the base: its draft has no more use.
    private mutating func fermerLeFormulaire() -> [Sortie] {
        defer { formulaire = nil }
        return formulaire.map { [.effet(.agenda(.jeterBrouillon(objet: $0.objet)))] } ?? []
    }

    private mutating func creation(_ rdv: RendezVous) -> [Sortie] {
        let libelle = "rendez-vous créé, \(TextesAgenda.bref(rdv))"
        return fermerLeFormulaire() + [
            .message(
                MessageLigne(
                    "\(FormatDate.premiereMajuscule(libelle)). Ctrl+Z : annuler. c : à confirmer.", .succes)),
            .annulable(
                ActeAnnulable(
                    libelle: libelle,
                    annulation: .agenda(
                        .changerEtat(rdv.id, version: rdv.version, .annule, motif: "Saisie annulée aussitôt")),
                    reprise: .agenda(.changerEtat(rdv.id, version: rdv.version, rdv.etat, motif: "")))),
        ]
    }

    private mutating func modification(_ rdv: RendezVous, avant: RendezVous) -> [Sortie] {
        let aBouge = rdv.contenu.debut != avant.contenu.debut
        let autres = rdv.cles != avant.cles
        let libelle =
            aBouge
            ? "rendez-vous déplacé au \(FormatDate.court(rdv.contenu.debut.heureLegale))"
            : "rendez-vous modifié, \(TextesAgenda.bref(rdv))"
        return fermerLeFormulaire() + [
            .message(MessageLigne("\(FormatDate.premiereMajuscule(libelle)). Ctrl+Z : annuler (10 min).", .succes)),
            .annulable(
                ActeAnnulable(
                    libelle: libelle,
                    annulation: .agenda(
                        .modifier(rdv.id, version: rdv.version, avant.contenu, residents: autres ? avant.cles : nil)),
                    reprise: .agenda(
                        .modifier(rdv.id, version: rdv.version, rdv.contenu, residents: autres ? rdv.cles : nil)))),
        ]
    }

    private mutating func etat(_ rdv: RendezVous, avant: RendezVous) -> [Sortie] {
        let mot =
            switch (avant.etat, rdv.etat) {
            case (.annule, _): "rendez-vous rétabli, à confirmer"
            case (_, .annule): "rendez-vous annulé"
            case (_, .confirme): "rendez-vous confirmé"
            case (_, .aConfirmer): "rendez-vous à confirmer"
            }
        let libelle = "\(mot), \(TextesAgenda.bref(rdv))"
        annulation = nil
        return fermerLeFormulaire() + [
            .message(MessageLigne("\(FormatDate.premiereMajuscule(libelle)). Ctrl+Z : annuler (10 min).", .succes)),
            .annulable(
                ActeAnnulable(
                    libelle: libelle,
                    annulation: .agenda(
                        .changerEtat(rdv.id, version: rdv.version, avant.etat, motif: avant.motifAnnulation)),
                    reprise: .agenda(
                        .changerEtat(rdv.id, version: rdv.version, rdv.etat, motif: rdv.motifAnnulation)))),
        ]
    }

    mutating func recevoirUnEchec(_ effet: EffetAgenda, _ contexte: ContextePanneau) -> [Sortie] {
        switch effet {
        case .charger(_, _, _, let numero):
            if numero == jeton { echecDeLecture = true }
            return []
        case .creer, .verifierLeCreneau:
            ecriture = nil
            enregistre = false
            return []
        case .modifier, .changerEtat:
            // Somebody may have written meanwhile: what stands in the base is read again and, where a form is open,
            // put beside what was typed. Nothing is overwritten.
            comparerApresLecture = formulaire != nil && ecriture != nil
            ecriture = nil
            enregistre = false
            return recharger(contexte)
        case .lireBrouillon:
            formulaire?.attendBrouillon = false
            return []
        case .listerBrouillons:
            // What is kept could not be read: a name of its own keeps the new draft from taking the place of another.
            formulaire?.objetNouveau = FormulaireRendezVous.objetLibre(
                parmi: [FormulaireRendezVous.objetDesNouveaux], reference: contexte.maintenant)
            formulaire?.attendBrouillon = false
            return []
        case .garderBrouillon(let objet, _): return brouillonEstRefuse(objet)
        case .jeterBrouillon, .chercherResidents: return []
        }
    }
}

extension RendezVous {
    /// The people whom it is about, in one order.
    fileprivate var cles: [Cle<Resident>] { residents.map(\.id).sorted() }
}
