import DUIDomain

extension Application {
    /// Does what a panel asked for inside the application, and returns what must be done outside.
    mutating func traiter(_ sorties: [Sortie], de origine: Onglet) -> [EffetEmis] {
        var effets: [EffetEmis] = []
        for sortie in sorties {
            switch sortie {
            case .effet(let effet): effets.append(EffetEmis(effet: effet, origine: origine))
            case .message(let message): dire(annulationEnCours == origine ? sansAnnulation(message) : message)
            case .dialogue(let dialogue): superposer(.dialogue(dialogue), pour: origine)
            case .choix(let choix): superposer(.choix(choix), pour: origine)
            case .lire(let titre, let lecteur): superposer(.texte(titre: titre, lecteur), pour: origine)
            case .aller(let destination): effets += aller(destination)
            case .annulable(let acte):
                // Done again by Ctrl+Y it stands there already, and what was undone besides can still be done again.
                guard actes.last?.acte != acte else { continue }
                actes.append(ActeDate(acte: acte, quand: maintenant, origine: origine))
                actesDefaits = []
            case .rendezVousEcrit(let id, let version): suivreLaVersion(de: id, version)
            case .saisieEnCours: effets += attendreLeBrouillon()
            case .versLesOnglets: focusSurOnglets = true
            case .compteursAChanger: effets.append(EffetEmis(effet: .general(.compter), origine: nil))
            }
        }
        return effets
    }

    /// What an undone act leaves behind is done again by Ctrl+Y: Ctrl+Z would now undo the act before.
    private mutating func sansAnnulation(_ message: MessageLigne) -> MessageLigne {
        guard let debut = message.texte.range(of: "Ctrl+Z") else { return message }
        annulationEnCours = nil
        return MessageLigne("\(message.texte[..<debut.lowerBound])Ctrl+Y : refaire.", message.niveau)
    }

    /// Undoing writes too: without this the act that it gives back would start from a version already left behind, and
    /// be refused as a conflict with oneself. Somebody else's write still makes one.
    private mutating func suivreLaVersion(de id: Cle<RendezVous>, _ version: Int) {
        for rang in actes.indices { actes[rang].acte.suivre(id, version) }
        for rang in actesDefaits.indices { actesDefaits[rang].acte.suivre(id, version) }
    }

    mutating func superposer(_ superposition: Superposition, pour origine: Onglet?) {
        if let origine { questionDeReponse = origine }
        superpositions.append(superposition)
        questionsPosees += 1
        mesurerLesSuperpositions()
    }

    mutating func mesurerLesSuperpositions() {
        guard case .texte(let titre, var lecteur) = superpositions.last else { return }
        lecteur.mesurer(
            largeur: mesures.largeurLecteur, hauteur: mesures.hauteurLecteur, miseEnPage: miseEnPage)
        superpositions[superpositions.count - 1] = .texte(titre: titre, lecteur)
    }

    /// Goes to a place.
    mutating func aller(_ destination: Destination) -> [EffetEmis] {
        superpositions = []
        focusSurOnglets = false
        switch destination {
        case .onglet(let cible):
            onglet = cible
            return versLePanneau(.mesures(mesures), cible) + versLePanneau(.affiche, cible)
        case .dossier(let id):
            onglet = .residents
            guard let contexte else { return [] }
            return traiter(panneaux.residents.ouvrir(id, contexte), de: .residents)
        case .message(let id):
            onglet = .messagerie
            guard let contexte else { return [] }
            return traiter(panneaux.messagerie.ouvrir(id, contexte), de: .messagerie)
        case .redaction(let sujet):
            onglet = .messagerie
            return traiter(panneaux.messagerie.ecrire(sur: sujet), de: .messagerie)
                + versLePanneau(.mesures(mesures), .messagerie)
        case .document(let id):
            onglet = .documents
            guard let contexte else { return [] }
            return traiter(panneaux.documents.ouvrir(id, contexte), de: .documents)
        }
    }

    /// What is typed is kept after two seconds of quiet, and every five seconds for whoever never stops.
    private mutating func attendreLeBrouillon() -> [EffetEmis] {
        let debut = brouillonsEnAttenteDepuis == nil ? maintenant : saisieDepuis ?? maintenant
        saisieDepuis = debut
        brouillonsEnAttenteDepuis = maintenant
        return maintenant.secondes - debut.secondes >= 5 ? garderLesBrouillons() : []
    }

    /// Keeps whatever is typed in every panel.
    mutating func garderLesBrouillons() -> [EffetEmis] {
        brouillonsEnAttenteDepuis = nil
        return Onglet.allCases.flatMap { versLePanneau(.garderLesBrouillons, $0) }
    }

    mutating func cliquer(volet: Int, rang: Int) -> [EffetEmis] {
        guard compte != nil else {
            if case .connexion(var etat) = session {
                etat.choisir(rang)
                session = .connexion(etat)
            }
            return []
        }
        guard let dessus = superpositions.last else {
            focusSurOnglets = false
            return versLePanneau(.clic(volet: volet, rang: rang), onglet)
        }
        let place = superpositions.count - 1
        switch dessus {
        case .choix(var choix):
            choix.selectionner(rang)
            superpositions[place] = .choix(choix)
        case .options(var options):
            options.selectionner(rang)
            superpositions[place] = .options(options)
        case .recherche(var recherche):
            recherche.selectionner(rang)
            superpositions[place] = .recherche(recherche)
        case .dialogue, .texte: break
        }
        return []
    }
}
