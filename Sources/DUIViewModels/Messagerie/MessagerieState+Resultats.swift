import DUIDomain

extension MessagerieState {
    mutating func recevoir(_ resultat: ResultatMessagerie, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .boites(let lues):
            boites = lues
            let envois: [Sortie] = peutEcrire ? [.effet(.redaction(.listerEnvois))] : []
            return envois + (liste.estChargee ? [] : recharger())
        case .page(let page, let estSuite, let numero):
            guard numero == jeton else { return [] }
            if estSuite {
                liste.ajouter(page.elements, aUneSuite: page.aUneSuite)
            } else {
                liste.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
                releveeA = contexte.maintenant
            }
            return suite()
        case .compteurs(let nouveaux):
            if let anciens = compteurs, liste.estChargee {
                nouveauxEnAttente += max(0, nouveaux.total - anciens.total)
            }
            compteurs = nouveaux
            return []
        case .ouvert(let message, let contenu): return recevoir(message, contenu, contexte)
        case .piece(let id, let piece, let contenu): return recevoir(piece, de: id, contenu, contexte)
        case .candidats(let id, let candidats, let identiteRecue):
            return proposer(candidats, pour: id, identiteRecue: identiteRecue)
        case .residents(let id, let residents): return proposer(residents, pour: id)
        case .comparaison(let id, let candidat):
            classement = ClassementEnCours(message: id, candidats: [candidat], choisi: candidat)
            return [.dialogue(DialogueDeClassement.construire(candidat, mots))]
        case .change(let resume, let acte):
            let revient = acte == .archivage && resume.estArchive == archives
            remplacer(resume, contexte)
            // A message that comes back from the archives, or to them, has its place in the list again.
            return [.message(MessageLigne(ActeEnMots.phrase(acte, resume), .succes)), .compteursAChanger]
                + (revient ? recharger() : [.effet(.messagerie(.compter(boitesMontrees)))])
        case .classe(let resume, let documents, let motif): return recevoir(resume, documents, motif: motif, contexte)
        case .declasse(let resume, let documents):
            remplacer(resume, documents: documents, contexte)
            return [
                .message(MessageLigne(ActeEnMots.phrase(.declassement, resume), .succes)), .compteursAChanger,
                .effet(.messagerie(.compter(boitesMontrees))),
            ]
        case .relu(let resume, let documents):
            remplacer(resume, documents: documents, contexte)
            return []
        case .lignes(let lues):
            // In place: a row that another terminal archived stays until the list is read again.
            for resume in lues { liste.mettreAJour(resume) }
            return []
        case .destinations(let id, let piece, let destinations): return proposer(destinations, piece, de: id)
        case .imprime(let phrase): return [.message(MessageLigne(phrase, .succes))]
        }
    }

    private mutating func recevoir(
        _ resume: ResumeMessage, _ documents: [DocumentRecu], motif: String, _ contexte: ContextePanneau
    ) -> [Sortie] {
        remplacer(resume, documents: documents, contexte)
        guard case .confirme(let resident, let nom) = resume.rattachement else { return [.compteursAChanger] }
        let quoi = documents.isEmpty ? "Rattaché au dossier" : "Classé dans le dossier"
        return [
            .message(MessageLigne("\(quoi) de \(nom). Ctrl+Z : annuler.", .succes)),
            .annulable(
                ActeAnnulable(
                    libelle: "classement dans le dossier de \(nom)", annulation: .messagerie(.declasser(resume.id)),
                    reprise: .messagerie(.classer(resume.id, resident, motif: motif)))),
            .compteursAChanger,
        ]
    }

    private mutating func recevoir(
        _ message: MessageOuvert, _ contenu: ContenuLisible, _ contexte: ContextePanneau
    ) -> [Sortie] {
        var etat = MessageState(message, contenu: contenu, mots)
        etat.mesurer(mesures, contexte.miseEnPage)
        ouvert = etat
        aOuvrir = nil
        liste.mettreAJour(message.resume)
        liste.selectionner(message.resume.id)
        let critiques = message.documents.flatMap(\.resultatsSignales).filter(\.estCritique)
        let comptes: [Sortie] = [.compteursAChanger, .effet(.messagerie(.compter(boitesMontrees)))]
        guard let premier = critiques.first else { return comptes }
        return [.message(MessageLigne(premier.alerte, .attention))] + comptes
    }

    private mutating func recevoir(
        _ piece: PieceID, de id: Cle<ResumeMessage>, _ contenu: ContenuLisible, _ contexte: ContextePanneau
    ) -> [Sortie] {
        guard var etat = ouvert, etat.message.resume.id == id else { return [] }
        let titre = etat.pieces.first { $0.id == piece }?.titre ?? contenu.titre
        var sansTitre = contenu
        if contenu.titre == titre { sansTitre.titre = "" }
        etat.pieceLue = MessageState.PieceLue(id: piece, titre: titre, lecteur: LecteurState(sansTitre))
        etat.mesurer(mesures, contexte.miseEnPage)
        ouvert = etat
        return []
    }

    private mutating func remplacer(
        _ resume: ResumeMessage, documents: [DocumentRecu]? = nil, _ contexte: ContextePanneau
    ) {
        if ouvert?.message.resume.id == resume.id {
            ouvert?.remplacer(resume: resume, documents: documents, contexte.miseEnPage)
        }
        if resume.estArchive == archives {
            liste.mettreAJour(resume)
        } else {
            liste.retirer(resume.id)
        }
    }

    private mutating func proposer(
        _ candidats: [CandidatClassement], pour id: Cle<ResumeMessage>, identiteRecue: Bool
    ) -> [Sortie] {
        classement = ClassementEnCours(message: id, candidats: candidats, choisi: candidats.first)
        // One who differs is never put forward as the answer: it is chosen among all, or not at all.
        if candidats.count == 1, let seul = candidats.first, !DialogueDeClassement.estDiscordant(seul) {
            return [.dialogue(DialogueDeClassement.construire(seul, mots))]
        }
        guard !candidats.isEmpty else {
            let phrase =
                identiteRecue
                ? "\(FormatDate.premiereMajuscule(mots.personne.aucun)) ne correspond à l’identité reçue. Choisissez vous-même."
                : "Ce message ne porte aucune identité. Choisissez \(mots.personne.le)."
            return [
                .message(MessageLigne(phrase, .attention)), .effet(.messagerie(.listerResidents(id))),
            ]
        }
        let options = candidats.map { candidat in
            let traits = candidat.resident.traits
            let signe = candidat.comparaison?.estDiscordante == true ? "! " : ""
            return ChoixState.Option(
                candidat.resident.id.description,
                [
                    "\(signe)\(traits.affichage) \(traits.mentionDeNaissance)", traits.dateDeNaissance.court,
                    lieu(candidat),
                ]
                .filter { !$0.isEmpty }.joined(separator: ", "))
        }
        let titre =
            candidats.contains { !DialogueDeClassement.estDiscordant($0) }
            ? "Plusieurs \(mots.personne.pluriel) se ressemblent : qui ?"
            : "\(FormatDate.premiereMajuscule(mots.personne.aucun)) ne concorde. Les plus proches (! : un trait diffère)"
        return [
            .choix(
                ChoixState(
                    nom: "candidat", titre: titre,
                    options: options + [ChoixState.Option("", "Aucun de ceux-ci : choisir parmi tous")],
                    preselection: false))
        ]
    }

    private func lieu(_ candidat: CandidatClassement) -> String {
        let sejour = candidat.resident.sejour
        return mots.lieu(chambre: sejour.chambre, unite: sejour.unite?.nom ?? "")
    }

    private mutating func proposer(_ residents: [ResumeResident], pour id: Cle<ResumeMessage>) -> [Sortie] {
        classement = ClassementEnCours(message: id, candidats: [], choisi: nil)
        let options = residents.map {
            let signe = $0.ressemble ? " =" : ""
            let naissance = $0.mentionDeNaissance.isEmpty ? "" : "  \($0.mentionDeNaissance)"
            return ChoixState.Option(
                $0.id.description,
                "\($0.nom)\(naissance)\(signe)  \($0.dateDeNaissance.court)  "
                    + mots.lieu(chambre: $0.chambre, unite: $0.unite))
        }
        return [
            .choix(
                ChoixState(
                    nom: "candidat", titre: "À \(mots.personne.quel) rattacher ? Tapez son nom. = : identité proche",
                    options: options, preselection: false))
        ]
    }

    private mutating func proposer(
        _ destinations: [DestinationImpression], _ piece: PieceID, de id: Cle<ResumeMessage>
    ) -> [Sortie] {
        guard let etat = ouvert, etat.message.resume.id == id, let premiere = destinations.first else { return [] }
        let titre = etat.pieces.first { $0.id == piece }?.titre ?? ""
        impression = ImpressionEnCours(message: id, piece: piece, titre: titre, destinations: destinations)
        let concerne: String =
            switch etat.message.resume.rattachement {
            case .propose(_, let nom): "\(nom) (à confirmer)"
            case .confirme(_, let nom): nom
            case .sansObjet, .aRattacher: "non rattaché"
            }
        return [
            .dialogue(DialogueDImpression.construire(titre: titre, resident: concerne, sur: premiere, destinations))
        ]
    }
}

/// The dialog that compares the received identity with ours, trait by trait, before anything is filed.
enum DialogueDeClassement {
    static func construire(_ candidat: CandidatClassement, _ mots: Vocabulaire) -> DialogueState {
        let titre =
            candidat.documents.isEmpty ? "Rattacher le message au dossier de" : "Classer dans le dossier de"
        var lignes = traits(candidat, mots)
        lignes.append(DialogueState.LigneDialogue(""))
        lignes.append(DialogueState.LigneDialogue(verdict(candidat), enAlerte: estDiscordant(candidat)))
        if candidat.obstacle?.insNonReconnu == true {
            lignes.append(
                DialogueState.LigneDialogue("INSi ne reconnaît pas l’INS reçu : appelez l’expéditeur.", enAlerte: true))
        }
        lignes += candidat.documents.map { DialogueState.LigneDialogue("+ " + $0) }
        let verbe = candidat.documents.isEmpty ? "Rattacher" : "Classer"
        return DialogueState(
            nom: "classer", titre: "\(titre) \(candidat.resident.traits.affichage) ?", lignes: lignes,
            boutons: [
                DialogueState.Bouton("laisser", "Ne pas \(verbe.lowercased())"),
                DialogueState.Bouton("autre", "Autre \(mots.personne.singulier)"),
                DialogueState.Bouton("classer", estDiscordant(candidat) ? "\(verbe) malgré l’écart…" : verbe),
            ], confirmeParF10: !estDiscordant(candidat))
    }

    /// Both identities side by side; ours alone where the message brought none.
    private static func traits(_ candidat: CandidatClassement, _ mots: Vocabulaire) -> [DialogueState.LigneDialogue] {
        guard let comparaison = candidat.comparaison else {
            let resident = candidat.resident
            let nee = resident.traits.sexe == .masculin ? "Né le" : "Née le"
            return [
                DialogueState.LigneDialogue(
                    FormatDate.premiereMajuscule(mots.mot(pour: resident.traits.sexe).singulier),
                    resident.traits.affichage),
                DialogueState.LigneDialogue("Nom de naissance", resident.traits.nomDeNaissance),
                DialogueState.LigneDialogue(nee, resident.traits.dateDeNaissance.court),
                DialogueState.LigneDialogue(
                    FormatDate.premiereMajuscule((mots.chambre ?? mots.unite).singulier),
                    mots.valeurDuLieu(chambre: resident.sejour.chambre, unite: resident.sejour.unite?.nom ?? "")),
            ]
        }
        var lignes = [DialogueState.LigneDialogue("", "Reçu", "Dossier", "", enTitre: true)]
        for ligne in comparaison.lignes {
            lignes.append(
                DialogueState.LigneDialogue(
                    ligne.trait, ligne.recu.isEmpty ? "non donné" : ligne.recu,
                    ligne.local.isEmpty ? "non renseigné" : ligne.local, signe(ligne.accord),
                    enAlerte: ligne.accord == .differe))
        }
        return lignes
    }

    static func estDiscordant(_ candidat: CandidatClassement) -> Bool {
        candidat.obstacle != nil
    }

    /// Why a document is filed although its identity differs: nothing is filed then without somebody saying why.
    static func motif(_ candidat: CandidatClassement) -> ChoixState {
        ChoixState(
            nom: "ecart", titre: "Pourquoi, malgré l’écart (\(candidat.obstacle?.enMots ?? "")) ?",
            options: motifs.map { ChoixState.Option($0, $0) }, preselection: false, saisieLibre: "Autre motif")
    }

    private static let motifs = [
        "L’expéditeur, appelé, confirme qu’il s’agit de cette personne",
        "Faute de frappe de l’expéditeur, vérifiée sur une pièce d’identité",
        "Nom ou prénom d’usage, vérifié auprès de la personne",
        "Erreur dans notre dossier, signalée à l’identitovigilance",
    ]

    private static func signe(_ accord: ComparaisonIdentite.Accord) -> String {
        switch accord {
        case .concorde: "concorde"
        case .approche: "nom utilisé"
        case .differe: "! diffère"
        case .absent: "? absent"
        }
    }

    private static func verdict(_ candidat: CandidatClassement) -> String {
        switch candidat.comparaison?.verdict {
        case nil: "Le message ne porte aucune identité : lisez-le avant de le rattacher à cette personne."
        case .insConcordante: "INS qualifiée : matricule et traits concordent."
        case .aConfirmer: "Rien ne diffère, mais l’INS ne le prouve pas : vérifiez avant de classer."
        case .discordante(let traits):
            "Attention, à vérifier avec l’expéditeur : \(traits.joined(separator: ", ").lowercased())."
        }
    }
}

/// The dialog shown before printing.
enum DialogueDImpression {
    static func construire(
        titre: String, resident: String, sur destination: DestinationImpression, _ toutes: [DestinationImpression],
        nom: String = "imprimer"
    ) -> DialogueState {
        let verbe = if case .original = destination { "Enregistrer" } else { "Imprimer" }
        var boutons = [DialogueState.Bouton("laisser", "Ne pas \(verbe.lowercased())")]
        if toutes.count > 1 { boutons.append(DialogueState.Bouton("ailleurs", "Autre destination")) }
        boutons.append(DialogueState.Bouton("imprimer", verbe))
        return DialogueState(
            nom: nom, titre: "\(verbe) ?",
            lignes: [
                DialogueState.LigneDialogue("Document", titre), DialogueState.LigneDialogue("Dossier de", resident),
                DialogueState.LigneDialogue("Sur", destination.libelle),
            ], boutons: boutons)
    }
}

/// What was done to a message, in a sentence.
enum ActeEnMots {
    static func phrase(_ acte: ActeTrace, _ message: ResumeMessage) -> String {
        switch acte {
        case .priseEnCharge:
            message.prisEnChargePar.isEmpty
                ? "Prise en charge annulée : le message attend l’équipe."
                : "Pris en charge par \(message.prisEnChargePar). Ctrl+Z : annuler."
        case .archivage: message.estArchive ? "Archivé. Ctrl+Z : annuler." : "Sorti des archives. Ctrl+Z : annuler."
        case .drapeauMessage: message.estLu ? "Marqué lu." : "Marqué non lu."
        case .declassement: "Classement annulé : le message est à rattacher de nouveau."
        default: "Fait."
        }
    }
}
