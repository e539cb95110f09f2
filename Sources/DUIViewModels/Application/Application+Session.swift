import DUIDomain

extension Application {
    mutating func executerEnConnexion(_ id: CommandeID, _ etat: ConnexionState) -> [EffetEmis] {
        var etat = etat
        defer { if case .connexion = session { session = .connexion(etat) } }
        switch id {
        case .quitter:
            estTerminee = true
            return []
        case .bas: etat.choisir(min((etat.choisi ?? -1) + 1, etat.demonstration.count - 1))
        case .haut: etat.choisir(max((etat.choisi ?? 0) - 1, 0))
        case .voletSuivant, .voletPrecedent: etat.focus = etat.focus == .identifiant ? .code : .identifiant
        case .ouvrir, .valider:
            guard !etat.attend else { return [] }
            if etat.focus == .identifiant, etat.code.estVide {
                etat.focus = .code
                return []
            }
            guard !etat.identifiant.estVide else {
                etat.focus = .identifiant
                dire(MessageLigne("Écrivez votre identifiant, puis votre code personnel.", .attention))
                return []
            }
            guard !etat.code.estVide else {
                etat.focus = .code
                dire(Self.codeManquant)
                return []
            }
            etat.attend = true
            return [
                EffetEmis(
                    effet: .general(.ouvrirSession(identifiant: etat.identifiant.texte, code: etat.code.texte)),
                    origine: nil)
            ]
        case .themeSuivant: return [EffetEmis(effet: .general(.listerThemes), origine: nil)]
        case .gauche, .droite, .pagePrecedente, .pageSuivante, .debut, .fin: break
        default: dire(MessageLigne("Identifiant, code, puis Entrée. F4 : thème. F12 : quitter."))
        }
        return []
    }

    mutating func executerAuVerrou(_ id: CommandeID, _ verrou: VerrouState) -> [EffetEmis] {
        var verrou = verrou
        defer { if case .verrouillee = session { session = .verrouillee(verrou) } }
        switch id {
        case .ouvrir, .valider:
            guard !verrou.attend else { return [] }
            guard !verrou.code.estVide else {
                dire(Self.codeManquant)
                return []
            }
            verrou.attend = true
            return [
                EffetEmis(
                    effet: .general(
                        .deverrouiller(identifiant: verrou.compte.identifiant, code: verrou.code.texte)),
                    origine: nil)
            ]
        case .themeSuivant: return [EffetEmis(effet: .general(.listerThemes), origine: nil)]
        case .changerUtilisateur:
            // The former session ends under its own name; its drafts stay in the base, for the same person only.
            let effets = [EffetEmis(effet: .general(.consigner(.fermetureSession)), origine: nil)]
            return effets + fermerLaSession()
        case .gauche, .droite, .haut, .bas, .pagePrecedente, .pageSuivante, .debut, .fin: break
        // Whoever looks for the way out finds it: the session of somebody else is never left open behind a door.
        default:
            dire(
                MessageLigne(
                    "La session est verrouillée : tapez votre code, puis Entrée. F3 : changer d’utilisateur, puis F12 : quitter."
                ))
        }
        return []
    }

    /// An empty code is no try: nothing is asked of the base.
    private static let codeManquant = MessageLigne("Tapez votre code.", .attention)

    mutating func fermerLaSession() -> [EffetEmis] {
        session = .connexion(ConnexionState())
        panneaux = Panneaux(mots)
        superpositions = []
        onglet = .residents
        focusSurOnglets = false
        actes = []
        actesDefaits = []
        historique = []
        ligne = nil
        messagesNonLus = 0
        ecritDesMessages = false
        lieuGarde = nil
        attendLeLieu = false
        return [EffetEmis(effet: .general(.chargerConnexion), origine: nil)]
    }

    mutating func verrouiller(parInactivite: Bool) -> [EffetEmis] {
        guard let compte else { return [] }
        let brouillons = garderLesBrouillons() + garderLeLieu()
        session = .verrouillee(VerrouState(compte: compte, depuis: maintenant, parInactivite: parInactivite))
        ligne = nil
        return brouillons + [
            EffetEmis(effet: .general(.consigner(.verrouillage)), origine: nil),
            EffetEmis(effet: .general(.compter), origine: nil),
        ]
    }

    mutating func saisir(_ texte: String) -> [EffetEmis] {
        switch session {
        case .connexion(var etat):
            etat.inserer(texte)
            session = .connexion(etat)
            return []
        case .verrouillee(var verrou):
            verrou.code.inserer(texte)
            session = .verrouillee(verrou)
            return []
        case .ouverte:
            return saisirDansLaSession {
                $0.inserer(texte)
            } panneau: {
                .texte(texte)
            }
        }
    }

    mutating func editer(_ edition: Edition) -> [EffetEmis] {
        switch session {
        case .connexion(var etat):
            etat.editer(edition)
            session = .connexion(etat)
            return []
        case .verrouillee(var verrou):
            verrou.code.editer(edition)
            session = .verrouillee(verrou)
            return []
        case .ouverte:
            return saisirDansLaSession {
                $0.editer(edition)
            } panneau: {
                .edition(edition)
            }
        }
    }

    private mutating func saisirDansLaSession(
        _ changer: (inout ChampTexte) -> Void, panneau: () -> EntreePanneau
    ) -> [EffetEmis] {
        let place = superpositions.count - 1
        switch superpositions.last {
        case .choix(var choix):
            var champ = choix.filtre
            changer(&champ)
            choix.remplacerFiltre(par: champ)
            superpositions[place] = .choix(choix)
            return []
        case .recherche(var recherche):
            changer(&recherche.champ)
            let texte = recherche.champ.texte
            let jeton = recherche.demander()
            superpositions[place] = .recherche(recherche)
            return [EffetEmis(effet: .general(.chercher(texte, jeton: jeton)), origine: nil)]
        case .texte(let titre, var lecteur):
            guard lecteur.saisit else { return [] }
            switch panneau() {
            case .texte(let saisi): lecteur.saisir(saisi)
            case .edition(let edition): lecteur.editer(edition)
            default: break
            }
            superpositions[place] = .texte(titre: titre, lecteur)
            return []
        case .dialogue, .options: return []
        case nil: return focusSurOnglets ? [] : versLePanneau(panneau(), onglet)
        }
    }

    mutating func passerLeTemps(_ instant: Instant) -> [EffetEmis] {
        maintenant = instant
        if let ligne, [.information, .succes].contains(ligne.message.niveau),
            instant.secondes - ligne.depuis.secondes >= 8
        {
            self.ligne = nil
        }
        oublierLesVieuxActes()
        guard compte != nil else { return [] }
        if doitVerrouiller(a: instant) { return verrouiller(parInactivite: true) }
        let inactif = Int(instant.secondes - derniereTouche.secondes)
        if inactif >= delaiDeVerrou - 30, ligne == nil {
            dire(
                MessageLigne("Verrouillage dans 30 secondes. Une touche le repousse ; rien ne sera perdu.", .attention))
        }
        var effets: [EffetEmis] = []
        if let depuis = brouillonsEnAttenteDepuis, instant.secondes - depuis.secondes >= 2 {
            effets += garderLesBrouillons()
        }
        return effets + garderLeLieu(instant) + [EffetEmis(effet: .general(.guetter), origine: nil)]
    }

    mutating func recevoir(_ resultat: ResultatGeneral) -> [EffetEmis] {
        switch resultat {
        case .connexion(let etablissement, let unites, let demonstration):
            self.etablissement = etablissement
            self.unites = unites
            if compte == nil { panneaux = Panneaux(mots) }
            if case .connexion(var etat) = session {
                etat.etablissement = etablissement
                etat.unites = unites
                etat.demonstration = demonstration
                session = .connexion(etat)
            }
            return []
        case .session(let resultat): return recevoirLaConnexion(resultat)
        case .deverrouillage(let resultat): return recevoirLeDeverrouillage(resultat)
        case .trouvailles(let trouvailles, let jeton): return recevoir(trouvailles, jeton: jeton)
        case .compteurs(let nonLus, let brouillons, let ecrit):
            ecritDesMessages = ecrit
            messagesNonLus = nonLus
            if case .verrouillee(var verrou) = session {
                verrou.brouillons = brouillons
                session = .verrouillee(verrou)
            }
            return []
        case .version(let version, let alerte):
            defer { versionDeLaBase = version }
            alerter(alerte)
            guard let connue = versionDeLaBase, connue != version, compte != nil else { return [] }
            return [EffetEmis(effet: .general(.compter), origine: nil)] + versLePanneau(.baseChangee, onglet)
        case .themes(let noms, let actuel):
            let options = noms.map { ChoixState.Option($0, $0) }
            let choix = ChoixState(nom: Self.choixDuTheme, titre: "Thème", options: options, choisie: actuel)
            if compte != nil { superposer(.choix(choix), pour: nil) } else { return themeSuivant(noms, actuel) }
            return []
        case .theme(let nom, let defaut):
            let suite = compte == nil ? " F4 : thème suivant." : ""
            dire(defaut.map { MessageLigne($0, .attention) } ?? MessageLigne("Thème : \(nom).\(suite)"))
            return []
        case .retards(let combien):
            if combien > 0, ligne == nil {
                let lieu =
                    onglet == .residents && panneaux.residents.dossier == nil
                    ? "F6" : "Onglet \(Onglet.residents.titre(mots)), F6"
                dire(MessageLigne("\(FormatDate.nombre(combien, "échéance")) en retard. \(lieu) puis e : les voir."))
            }
            return []
        case .themePropose(let theme):
            if ligne == nil { dire(MessageLigne(theme.proposition)) }
            return []
        case .lieu(let champs): return revenir(champs)
        case .fait: return []
        }
    }

    /// Says what must be known of the base when it becomes true, once a session: it must not hide every other sentence.
    private mutating func alerter(_ alerte: String) {
        guard compte != nil, alerte != alerteDeLaBase else { return }
        alerteDeLaBase = alerte
        if !alerte.isEmpty { dire(MessageLigne(alerte, .attention)) }
    }

    /// Without a session there is no overlay: the key goes around the themes.
    private func themeSuivant(_ noms: [String], _ actuel: String) -> [EffetEmis] {
        guard let rang = noms.firstIndex(of: actuel) else { return [] }
        return [EffetEmis(effet: .general(.choisirTheme(noms[(rang + 1) % noms.count])), origine: nil)]
    }

    private mutating func recevoirLaConnexion(_ resultat: ResultatOuverture) -> [EffetEmis] {
        guard case .connexion(var etat) = session else { return [] }
        etat.attend = false
        switch resultat {
        case .ouverte(let compte):
            session = .ouverte(compte)
            derniereTouche = maintenant
            versionDeLaBase = nil
            alerteDeLaBase = ""
            ligne = nil
            attendLeLieu = true
            for annonce in annonces { dire(annonce) }
            return [
                EffetEmis(effet: .general(.lireLeLieu), origine: nil),
                EffetEmis(effet: .general(.compter), origine: nil),
                EffetEmis(effet: .general(.guetter), origine: nil),
                EffetEmis(effet: .general(.proposerLeTheme), origine: nil),
                EffetEmis(effet: .general(.compterLesRetards), origine: nil),
            ] + aller(.onglet(.residents))
        case .refusee, .bloquee:
            etat.code = ChampTexte(limite: 64)
            etat.focus = .code
            session = .connexion(etat)
            dire(refusEnMots(resultat))
            return []
        }
    }

    private mutating func recevoirLeDeverrouillage(_ resultat: ResultatOuverture) -> [EffetEmis] {
        guard case .verrouillee(var verrou) = session else { return [] }
        verrou.attend = false
        verrou.code = ChampTexte(limite: 64)
        switch resultat {
        case .ouverte(let compte):
            session = .ouverte(compte)
            derniereTouche = maintenant
            // A question that waited behind the lock appears again: the Entrée of the code must not answer it.
            questionsPosees += 1
            ligne = nil
            return [EffetEmis(effet: .general(.compter), origine: nil)] + versLePanneau(.baseChangee, onglet)
        case .refusee, .bloquee:
            session = .verrouillee(verrou)
            dire(refusEnMots(resultat))
            return []
        }
    }

    private func refusEnMots(_ resultat: ResultatOuverture) -> MessageLigne {
        switch resultat {
        case .refusee(let essais):
            let reste = essais > 1 ? "\(essais) essais restants" : "\(essais) essai restant"
            return MessageLigne("Identifiant ou code inexact, \(reste). Majuscules verrouillées ?", .erreur)
        case .bloquee(let jusqua):
            let heure = jusqua.heureLegale.heureMinute
            return MessageLigne("Trop d’essais. Réessayez après \(heure), ou voyez l’administration.", .erreur)
        case .ouverte: return MessageLigne("")
        }
    }

    private mutating func recevoir(_ trouvailles: [Trouvaille], jeton: Int) -> [EffetEmis] {
        guard case .recherche(var recherche) = superpositions.last else { return [] }
        recherche.recevoir(trouvailles, commandes: commandes(dites: recherche.champ.texte), jeton: jeton)
        superpositions[superpositions.count - 1] = .recherche(recherche)
        return []
    }

    /// The acts of this place and of everywhere whose title holds what is typed, those of the place first.
    private func commandes(dites texte: String) -> [CommandeID] {
        let mots = Repliage.mots(texte)
        guard !mots.isEmpty else { return [] }
        // The place is what lies beneath the search, which would answer for itself.
        var dessous = self
        dessous.superpositions = []
        return dessous.lignesOptions().filter { ligne in
            let dits = Repliage.mots(ligne.titre)
            return mots.allSatisfy { mot in dits.contains { $0.hasPrefix(mot) } }
        }.map(\.commande)
    }

    mutating func recevoirUnEchec(_ effet: Effet, _ phrase: String, _ origine: Onglet?) -> [EffetEmis] {
        if case .connexion(var etat) = session {
            etat.attend = false
            session = .connexion(etat)
        }
        if case .verrouillee(var verrou) = session {
            verrou.attend = false
            session = .verrouillee(verrou)
        }
        // What was not done cannot be undone, what could not be undone stands.
        if actes.last?.acte.reprise == effet { actes.removeLast() }
        if actesDefaits.last?.acte.annulation == effet { actesDefaits.removeLast() }
        if effet.gardeUnBrouillon { brouillonsEnAttenteDepuis = maintenant }
        annulationEnCours = nil
        dire(MessageLigne(phrase, .erreur))
        return origine.map { versLePanneau(.echec(effet, phrase), $0) } ?? []
    }
}
