import DUIDomain

/// What happens at F10, and the answers to the questions that it may raise.
extension AgendaState {
    mutating func valider(_ contexte: ContextePanneau) -> [Sortie] {
        guard var form = formulaire else { return [] }
        if case .refuse(let raison) = contexte.decide(.ecrireAgenda) {
            return [.message(MessageLigne(raison, .attention))]
        }
        defer { if formulaire != nil { formulaire = form } }
        if case .motif(let rdv) = form.genre {
            let motif = Assainissement.ligne(form.texte(.motif))
            guard !motif.isEmpty else {
                form.erreurs[.motif] = "Écrivez le motif en quelques mots. F4 : motifs courants."
                return []
            }
            annulation = (rdv, motif)
            return demanderLAnnulation(motif: motif)
        }
        switch form.controler(unites: contexte.unites, reference: contexte.maintenant) {
        case .aCorriger: return []
        case .heureDoublee(let heure):
            return [
                .choix(
                    ChoixState(
                        nom: "changement", titre: "\(heure) avant ou après le changement d’heure ?",
                        options: [
                            ChoixState.Option("avant", "\(heure) avant le changement, heure d’été"),
                            ChoixState.Option("apres", "\(heure) après le changement, heure d’hiver"),
                        ]))
            ]
        case .accepte(let contenu):
            guard contenu.debut < contexte.maintenant, !form.passeAccepte, form.base?.contenu.debut != contenu.debut
            else { return verifierLeCreneau(contenu, form) }
            contenuAConfirmer = contenu
            return [questionDuPasse(contenu, contexte)]
        }
    }

    /// A date already past is unusual, not impossible: it is asked.
    private func questionDuPasse(_ contenu: ContenuRendezVous, _ contexte: ContextePanneau) -> Sortie {
        let heure = contenu.debut.heureLegale
        let ecart = FormatDate.relatif(heure.jour, aujourdhui: contexte.maintenant.heureLegale.jour)
        return .dialogue(
            DialogueState(
                nom: "passe", titre: "Un rendez-vous déjà passé ?",
                lignes: [
                    .init(
                        "\(FormatDate.premiereMajuscule(FormatDate.long(heure.jour))) à \(heure.heureMinute) : \(ecart)."
                    ),
                    .init(contenu.titre),
                ],
                boutons: [.init("corriger", "Corriger la date"), .init("enregistrer", "Enregistrer")]))
    }

    /// Nobody is in two places at once: where the hours are new for the people concerned, the base is asked first.
    private mutating func verifierLeCreneau(_ contenu: ContenuRendezVous, _ form: FormulaireRendezVous) -> [Sortie] {
        let memesHeures = form.base.map { $0.contenu.debut == contenu.debut && $0.contenu.fin == contenu.fin }
        // At hours that do not change only those who are new to them are asked about.
        let personnes =
            memesHeures == true ? form.choisis.filter { !form.residentsOrigine.contains($0) } : form.choisis
        guard !personnes.isEmpty else { return ecrire(contenu, form) }
        contenuAConfirmer = contenu
        enregistre = true
        return [.effet(.agenda(.verifierLeCreneau(contenu, personnes.map(\.id), sauf: form.base?.id)))]
    }

    /// What the people concerned already have then: nothing, and it is written; something, and it is asked.
    mutating func recevoirLeCreneau(_ occupes: [RendezVous]) -> [Sortie] {
        enregistre = false
        guard let contenu = contenuAConfirmer, let form = formulaire else { return [] }
        guard !occupes.isEmpty else { return ecrire(contenu, form) }
        let visibles = occupes.prefix(4)
        var lignes = visibles.map { rdv in
            DialogueState.LigneDialogue(
                "\(rdv.contenu.debut.heureLegale.heureMinute)-\(rdv.contenu.fin.heureLegale.heureMinute)",
                ([rdv.contenu.titre] + [rdv.residents.map(\.nom).joined(separator: ", ")].filter { !$0.isEmpty })
                    .joined(separator: ", "))
        }
        if occupes.count > visibles.count { lignes.append(.init("et \(occupes.count - visibles.count) de plus")) }
        return [
            .dialogue(
                DialogueState(
                    nom: "creneau", titre: "Un autre rendez-vous à la même heure\u{A0}?", lignes: lignes,
                    boutons: [.init("corriger", "Corriger l’heure"), .init("enregistrer", "Enregistrer quand même")]))
        ]
    }

    private mutating func ecrire(_ contenu: ContenuRendezVous, _ form: FormulaireRendezVous) -> [Sortie] {
        switch form.genre {
        case .creation:
            ecriture = .creation
            enregistre = true
            return [.effet(.agenda(.creer(contenu, form.choisis.map(\.id))))]
        case .modification(let base):
            guard contenu != base.contenu || form.residentsChanges != nil else {
                formulaire = nil
                return [
                    .effet(.agenda(.jeterBrouillon(objet: form.objet))), .message(MessageLigne("Rien n’a changé.")),
                ]
            }
            ecriture = .modification(avant: base)
            enregistre = true
            return [
                .effet(
                    .agenda(
                        .modifier(
                            base.id, version: base.version, contenu, residents: form.residentsChanges)))
            ]
        case .motif: return []
        }
    }

    // MARK: Another version

    /// Puts what stands in the base beside what was typed, when a write was refused or the base changed.
    mutating func comparerLeFormulaire(avec rendezVous: [RendezVous], _ contexte: ContextePanneau) -> [Sortie] {
        guard let form = formulaire, case .modification(let base) = form.genre else { return [] }
        let actuel = rendezVous.first { $0.id == base.id }
        guard comparerApresLecture else {
            guard let actuel, actuel.version != base.version else { return [] }
            return [
                .message(
                    MessageLigne(
                        "Ce rendez-vous vient d’être changé ailleurs. F10 montrera les deux versions.", .attention))
            ]
        }
        comparerApresLecture = false
        guard let actuel else { return [.dialogue(Self.disparu(base))] }
        guard actuel.version != base.version else { return [] }
        let titres = DialogueState.LigneDialogue("Champ", "À l’agenda", "Votre saisie", enTitre: true)
        var lignes = form.differences(avec: actuel, reference: contexte.maintenant).map {
            DialogueState.LigneDialogue($0.champ, $0.actuel, $0.saisi)
        }
        if actuel.etat == .annule {
            lignes.append(.init("État", TextesAgenda.etat(actuel), "", enAlerte: true))
        }
        return [
            .dialogue(
                DialogueState(
                    nom: "conflit", titre: "Ce rendez-vous a été changé pendant votre saisie",
                    lignes: lignes.isEmpty
                        ? [.init("Les deux versions disent la même chose.")] : [titres] + lignes,
                    boutons: [
                        .init("garder", "Garder le brouillon"), .init("actuel", "Voir l’actuel"),
                        .init("reprendre", "Reprendre"),
                    ]))
        ]
    }

    private static func disparu(_ base: RendezVous) -> DialogueState {
        DialogueState(
            nom: "conflit", titre: "Ce rendez-vous n’est plus à cette date",
            lignes: [
                .init("Quelqu’un l’a déplacé pendant votre saisie : \(TextesAgenda.bref(base))."),
                .init("Rien n’a été écrasé. Votre saisie reste en brouillon."),
            ], boutons: [.init("garder", "Garder le brouillon")])
    }

    // MARK: Answers

    mutating func repondre(_ dialogue: String, _ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        switch (dialogue, bouton) {
        case ("brouillon", _): return repondreAuBrouillon(bouton, contexte)
        case ("brouillonRefuse", "quitter"): (formulaire, annulation) = (nil, nil)
        case ("annuler", "annuler"):
            guard let annulation else { return [] }
            return changerLEtat(annulation.rdv, en: .annule, motif: annulation.motif)
        case ("annuler", _): if formulaire == nil { annulation = nil }
        case ("passe", "enregistrer"):
            guard let contenu = contenuAConfirmer, let form = formulaire else { return [] }
            formulaire?.passeAccepte = true
            return verifierLeCreneau(contenu, form)
        case ("creneau", "enregistrer"):
            guard let contenu = contenuAConfirmer, let form = formulaire else { return [] }
            return ecrire(contenu, form)
        case ("creneau", _): formulaire?.porterLeFocus(sur: .debut)
        case ("passe", _): formulaire?.porterLeFocus(sur: .date)
        case ("conflit", "garder"):
            let sorties = garderLeBrouillon(contexte)
            formulaireQuitte = formulaire
            formulaire = nil
            return sorties + [.message(MessageLigne("Brouillon gardé. d : le reprendre."))]
        case ("conflit", "actuel"):
            let sorties = garderLeBrouillon(contexte)
            let id = formulaire?.base?.id
            formulaireQuitte = formulaire
            formulaire = nil
            guard let actuel = rendezVous(id) else { return sorties }
            let fiche = TextesAgenda.fiche(
                actuel, unites: unites, mots, aujourdhui: contexte.maintenant.heureLegale.jour)
            return sorties + [.lire(titre: "Rendez-vous", LecteurState(fiche))]
        case ("conflit", "reprendre"):
            guard let actuel = rendezVous(formulaire?.base?.id) else { return [] }
            formulaire?.reprendreSur(actuel, reference: contexte.maintenant)
            return [.message(MessageLigne("Votre saisie est reprise sur la version actuelle. F10 : enregistrer."))]
        default: break
        }
        return []
    }

    private func rendezVous(_ id: Cle<RendezVous>?) -> RendezVous? {
        guard let id else { return nil }
        if vue == .jour { return liste.lignes.first { $0.id == id } }
        let cases = (0..<7).flatMap { jour in
            PartieDuJour.allCases.flatMap { semaine?.contenu(jour: jour, partie: $0) ?? [] }
        }
        return cases.first { $0.id == id }
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        switch choix {
        case "unite": return choisirLUnite(valeur, contexte)
        case "brouillons":
            return brouillonsLaisses.first { $0.objet == valeur }.map { [questionDuBrouillon($0, nouveau: true)] } ?? []
        case "lecture": return choisirLaLecture(valeur, contexte)
        case "motif":
            guard let rdv = annulation?.rdv else { return [] }
            return valeur.isEmpty
                ? ouvrir(.motif(rdv, mots, reference: contexte.maintenant)) : demanderLAnnulation(motif: valeur)
        case "changement":
            formulaire?.apresLeChangement = valeur == "apres"
            return valider(contexte)
        case "resident":
            if let resume = residentsDeLaListe.first(where: { $0.id.description == valeur }) {
                formulaire?.ajouter(resume)
            }
            return [.saisieEnCours]
        default:
            guard choix.hasPrefix("champ:"),
                let champ = FormulaireRendezVous.Champ(rawValue: String(choix.dropFirst(6)))
            else { return [] }
            formulaire?.poser(valeur, dans: champ, reference: contexte.maintenant)
            formulaire?.changerDeChamp(de: 1, reference: contexte.maintenant)
            return [.saisieEnCours]
        }
    }
}
