import DUIDomain

extension Application {
    /// Executes a command where the focus is.
    mutating func executer(_ id: CommandeID) -> [EffetEmis] {
        if id != .annuler { acteSignale = nil }
        switch session {
        case .connexion(let etat): return executerEnConnexion(id, etat)
        case .verrouillee(let verrou): return executerAuVerrou(id, verrou)
        case .ouverte: break
        }
        if let effets = executerPartout(id) { return effets }
        if let dessus = superpositions.last { return executer(id, sur: dessus) }
        if focusSurOnglets { return executerSurOnglets(id) }
        let disponible = disponibilite(id)
        guard disponible == .disponible else { return dire(disponible, de: id) }
        return versLePanneau(.commande(id), onglet)
    }

    /// Commands that mean the same everywhere in an open session.
    private mutating func executerPartout(_ id: CommandeID) -> [EffetEmis]? {
        switch id {
        case .verrouiller: return verrouiller(parInactivite: false)
        case .aide:
            if aideAffichee {
                superpositions.removeLast()
            } else {
                superposer(.texte(titre: Self.titreDeLAide, LecteurState(aide())), pour: nil)
            }
            return []
        case .chercherPartout:
            superpositions = [.recherche(RechercheState())]
            return []
        case .options:
            guard superpositions.isEmpty else { return [] }
            superposer(.options(OptionsState(lignes: lignesOptions())), pour: nil)
            return []
        case .onglet1, .onglet2, .onglet3, .onglet4, .onglet5, .ongletSuivant, .ongletPrecedent:
            guard superpositions.isEmpty else { return [] }
            return aller(.onglet(ongletVise(par: id)))
        case .annuler, .retablir:
            // Nothing is undone beneath a question or a list.
            guard superpositions.isEmpty else {
                dire(MessageLigne("Fermez d’abord cette fenêtre : Échap.", .attention))
                return []
            }
            return id == .annuler ? defaire() : refaire()
        case .affichage: return [EffetEmis(effet: .general(.listerThemes), origine: nil)]
        case .messages:
            superposer(.texte(titre: "Messages de la session", LecteurState(messagesDeLaSession())), pour: nil)
            return []
        default: return nil
        }
    }

    private func ongletVise(par id: CommandeID) -> Onglet {
        let directs: [CommandeID: Onglet] = [
            .onglet1: .residents, .onglet2: .documents, .onglet3: .messagerie, .onglet4: .agenda, .onglet5: .parcours,
        ]
        if let direct = directs[id] { return direct }
        let rang = onglet.rawValue - 1 + (id == .ongletSuivant ? 1 : Onglet.allCases.count - 1)
        return Onglet.allCases[rang % Onglet.allCases.count]
    }

    private mutating func executerSurOnglets(_ id: CommandeID) -> [EffetEmis] {
        switch id {
        case .gauche, .haut: return allerSurOnglets(.ongletPrecedent)
        case .droite: return allerSurOnglets(.ongletSuivant)
        case .ouvrir, .bas, .voletSuivant:
            focusSurOnglets = false
            return versLePanneau(.affiche, onglet)
        default: return []
        }
    }

    private mutating func allerSurOnglets(_ id: CommandeID) -> [EffetEmis] {
        let effets = aller(.onglet(ongletVise(par: id)))
        focusSurOnglets = true
        return effets
    }

    /// Says why a command is not done. A refusal of the rights leaves a trace; a command that merely has no object does not.
    private mutating func dire(_ refus: Disponibilite, de id: CommandeID) -> [EffetEmis] {
        dire(MessageLigne(refus.raison, .attention))
        guard case .refusee(let motif) = refus else { return [] }
        let titre = TableDesCommandes.commande(id)?.titre ?? id.rawValue
        return [EffetEmis(effet: .general(.consignerRefus(objet: titre, motif: motif)), origine: nil)]
    }

    private mutating func executer(_ id: CommandeID, sur dessus: Superposition) -> [EffetEmis] {
        let place = superpositions.count - 1
        if case .texte(let titre, var lecteur) = dessus, lecteur.saisit {
            lecteur.executer(id)
            superpositions[place] = .texte(titre: titre, lecteur)
            return []
        }
        if id == .retour {
            superpositions.removeLast()
            return reponseAbandonnee(dessus)
        }
        switch dessus {
        case .dialogue(var dialogue):
            switch id {
            case .gauche, .haut, .voletPrecedent: dialogue.deplacer(de: -1)
            case .droite, .bas, .voletSuivant: dialogue.deplacer(de: 1)
            case .ouvrir: return repondre(dialogue, bouton: dialogue.boutons[dialogue.focus])
            case .valider:
                guard let bouton = dialogue.boutonDeF10 else {
                    dire(
                        MessageLigne(
                            "Ici F10 ne suffit pas : choisissez le bouton par les flèches, puis Entrée.", .attention))
                    return []
                }
                return repondre(dialogue, bouton: bouton)
            default: break
            }
            superpositions[place] = .dialogue(dialogue)
        case .choix(var choix):
            if id == .ouvrir || id == .valider { return choisir(choix) }
            if let pas = pas(id) { choix.deplacer(de: pas) }
            superpositions[place] = .choix(choix)
        case .options(var options):
            if id == .ouvrir, let ligne = options.selectionnee { return executerOption(ligne) }
            if let pas = pas(id) { options.deplacer(de: pas) }
            superpositions[place] = .options(options)
        case .recherche(var recherche):
            if id == .ouvrir, let ligne = recherche.selectionnee { return ouvrir(ligne) }
            if let pas = pas(id) { recherche.deplacer(de: pas) }
            superpositions[place] = .recherche(recherche)
        case .texte(let titre, var lecteur):
            lecteur.executer(id)
            superpositions[place] = .texte(titre: titre, lecteur)
        }
        return []
    }

    private func pas(_ id: CommandeID) -> Int? {
        switch id {
        case .haut: -1
        case .bas: 1
        case .pagePrecedente: -10
        case .pageSuivante: 10
        case .debut: -100_000
        case .fin: 100_000
        default: nil
        }
    }

    private mutating func repondre(_ dialogue: DialogueState, bouton: DialogueState.Bouton) -> [EffetEmis] {
        superpositions.removeLast()
        guard let cible = questionDeReponse else { return [] }
        return versLePanneau(.reponse(dialogue: dialogue.nom, bouton: bouton.nom), cible)
    }

    mutating func repondreParClic(_ rang: Int) -> [EffetEmis] {
        guard case .dialogue(let dialogue) = superpositions.last, dialogue.boutons.indices.contains(rang) else {
            return []
        }
        return repondre(dialogue, bouton: dialogue.boutons[rang])
    }

    private mutating func reponseAbandonnee(_ dessus: Superposition) -> [EffetEmis] {
        guard case .dialogue(let dialogue) = dessus, let sur = dialogue.boutons.first, let cible = questionDeReponse
        else { return [] }
        // Échap is always the safe answer: the first button of a dialog changes nothing.
        return versLePanneau(.reponse(dialogue: dialogue.nom, bouton: sur.nom), cible)
    }

    private mutating func choisir(_ choix: ChoixState) -> [EffetEmis] {
        guard let option = choix.selectionnee else {
            dire(
                MessageLigne(
                    "Rien n’est choisi : ↓ choisit une ligne, ou écrivez pour filtrer. Échap renonce.", .attention))
            return []
        }
        superpositions.removeLast()
        if choix.nom == Self.choixDuTheme {
            return [EffetEmis(effet: .general(.choisirTheme(option.valeur)), origine: nil)]
        }
        guard let cible = questionDeReponse else { return [] }
        return versLePanneau(.choisi(choix: choix.nom, valeur: option.valeur), cible)
    }

    static let choixDuTheme = "theme"

    private mutating func executerOption(_ ligne: OptionsState.Ligne) -> [EffetEmis] {
        superpositions.removeLast()
        let disponible = disponibilite(ligne.commande)
        guard disponible == .disponible else { return dire(disponible, de: ligne.commande) }
        return faire(ligne.commande)
    }

    /// What was chosen in a list of acts is done on the screen beneath, even where the tabs had the focus.
    private mutating func faire(_ id: CommandeID) -> [EffetEmis] {
        focusSurOnglets = false
        return executer(id)
    }

    private mutating func ouvrir(_ ligne: RechercheState.Ligne) -> [EffetEmis] {
        superpositions.removeLast()
        switch ligne {
        case .commande(let id, _): return faire(id)
        case .trouvaille(.resident(let resume)): return aller(.dossier(resume.id))
        case .trouvaille(.document(let resume, _)): return aller(.document(resume.id))
        case .trouvaille(.message(let resume, _)): return aller(.message(resume.id))
        }
    }

    private mutating func defaire() -> [EffetEmis] {
        oublierLesVieuxActes()
        guard let dernier = actes.last else {
            dire(MessageLigne("Rien à annuler : aucun acte annulable de cette session depuis dix minutes."))
            return []
        }
        // Nothing changes out of sight: an act of another screen, or that is not just done, is named first, and undone by
        // the same key again.
        let minutes = (maintenant.secondes - dernier.quand.secondes) / 60
        guard dernier.origine == onglet && minutes < 1 || acteSignale == dernier else {
            acteSignale = dernier
            dire(
                MessageLigne(
                    "\(situer(dernier, minutes)) : \(dernier.acte.libelle). Ctrl+Z encore : le défaire.",
                    .attention))
            return []
        }
        acteSignale = nil
        actes.removeLast()
        if dernier.acte.reprise == nil {
            dire(MessageLigne("Défait : \(dernier.acte.libelle).", .succes))
        } else {
            annulationEnCours = dernier.origine
            actesDefaits.append(dernier)
            dire(MessageLigne("Défait : \(dernier.acte.libelle). Ctrl+Y : refaire.", .succes))
        }
        return [EffetEmis(effet: dernier.acte.annulation, origine: dernier.origine)]
    }

    /// `Acte d’avant, dans Messagerie, il y a 7 minutes`.
    private func situer(_ acte: ActeDate, _ minutes: Int64) -> String {
        let quand = minutes < 1 ? "" : ", il y a \(FormatDate.nombre(Int(minutes), "minute"))"
        return "Acte d’avant, dans \(acte.origine.titre(mots))\(quand)"
    }

    private mutating func refaire() -> [EffetEmis] {
        guard let acte = actesDefaits.popLast(), let reprise = acte.acte.reprise else {
            dire(MessageLigne("Rien à refaire."))
            return []
        }
        actes.append(acte)
        dire(MessageLigne("Refait : \(acte.acte.libelle). Ctrl+Z : défaire.", .succes))
        return [EffetEmis(effet: reprise, origine: acte.origine)]
    }

    mutating func oublierLesVieuxActes() {
        actes.removeAll { maintenant.secondes - $0.quand.secondes > 600 }
    }
}

extension LecteurState {
    /// Executes a command of the reader. Returns whether it was one.
    @discardableResult
    mutating func executer(_ id: CommandeID) -> Bool {
        if executerLaRecherche(id) { return true }
        switch id {
        case .haut: defiler(de: -1)
        case .bas: defiler(de: 1)
        case .pagePrecedente: defilerDUnePage(-1)
        case .pageSuivante: defilerDUnePage(1)
        case .debut: allerAuDebut()
        case .fin: allerALaFin()
        case .sectionSuivante: allerALaSectionSuivante()
        default: return false
        }
        return true
    }
}
