import DUIDomain

extension MessagerieState {
    mutating func executer(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        if redaction != nil { return executerDansLaRedaction(id) }
        if saisit, ouvert?.lecteurVisible.executer(id) == true { return [] }
        switch id {
        case .actualiser:
            let relue = ouvert.map { [Sortie.effet(.messagerie(.relire($0.message.resume.id)))] } ?? []
            return [.effet(.redaction(.relever)), .effet(.messagerie(.chargerBoites))] + relue + recharger()
        case .nonLus:
            suiteVoulue = suiteVoulue.suivante
            liste.vider()
            return recharger()
        case .voirArchives:
            archives.toggle()
            liste.vider()
            return recharger()
        case .boites: return [.choix(choixDesBoites())]
        case .nouveau: return ecrire(reponseA: nil)
        case .repondre, .repondreATous:
            return courant.map { ecrire(reponseA: $0.id, aTous: id == .repondreATous) } ?? []
        case .envois:
            montreLesEnvois = true
            return [.effet(.redaction(.listerEnvois))]
        case .prendreEnCharge: return prendreOuDemander(contexte)
        case .archiver: return archiverOuDemander()
        case .marquerLu: return marquerLu()
        case .classer: return courant.map { [.effet(.messagerie(.chercherCandidats($0.id)))] } ?? []
        case .pieces: return montrerLesPieces()
        case .imprimer:
            guard let ouvert, let piece = ouvert.pieceAImprimer else { return [] }
            return [.effet(.messagerie(.preparerImpression(ouvert.message.resume.id, piece.id)))]
        case .precedent, .suivant: return ouvrirLeVoisin(id == .suivant ? 1 : -1)
        default: return ouvert == nil ? executerDansLaListe(id) : executerDansLeMessage(id)
        }
    }

    private mutating func executerDansLaListe(_ id: CommandeID) -> [Sortie] {
        switch id {
        case .haut: liste.deplacer(de: -1)
        case .bas: liste.deplacer(de: 1)
        case .pagePrecedente: liste.deplacerDUnePage(-1)
        case .pageSuivante: liste.deplacerDUnePage(1)
        case .debut: liste.allerAuDebut()
        case .fin: liste.allerALaFin()
        case .ouvrir, .droite: return liste.selectionnee.map { [.effet(.messagerie(.ouvrir($0.id)))] } ?? []
        case .retour: return [.versLesOnglets]
        default: return []
        }
        return suite()
    }

    private mutating func executerDansLeMessage(_ id: CommandeID) -> [Sortie] {
        guard var ouvert else { return [] }
        defer { if self.ouvert != nil { self.ouvert = ouvert } }
        switch id {
        case .retour, .gauche:
            if ouvert.pieceLue != nil {
                ouvert.pieceLue = nil
            } else if ouvert.focus == .pieces {
                ouvert.focus = .texte
            } else {
                self.ouvert = nil
            }
            return []
        case .voletSuivant, .voletPrecedent:
            guard !ouvert.pieces.isEmpty, ouvert.pieceLue == nil else { return [] }
            ouvert.focus = ouvert.focus == .texte ? .pieces : .texte
            return []
        default: break
        }
        if ouvert.pieceLue != nil {
            ouvert.pieceLue?.lecteur.executer(id)
        } else if ouvert.focus == .pieces {
            switch id {
            case .haut: ouvert.pieceChoisie = max(0, ouvert.pieceChoisie - 1)
            case .bas: ouvert.pieceChoisie = min(ouvert.pieces.count - 1, ouvert.pieceChoisie + 1)
            case .ouvrir, .droite:
                return [
                    .effet(.messagerie(.lirePiece(ouvert.message.resume.id, ouvert.pieces[ouvert.pieceChoisie].id)))
                ]
            default: break
            }
        } else if id == .ouvrir, !ouvert.pieces.isEmpty {
            ouvert.focus = .pieces
        } else {
            ouvert.lecteur.executer(id)
        }
        return []
    }

    private mutating func montrerLesPieces() -> [Sortie] {
        guard ouvert != nil else {
            return liste.selectionnee.map { [.effet(.messagerie(.ouvrir($0.id)))] } ?? []
        }
        ouvert?.pieceLue = nil
        let choisie = ouvert?.pieceChoisie ?? 0
        ouvert?.choisirPiece(choisie)
        return []
    }

    /// F7, F8: the neighbour of the piece that is read, else of the message.
    private mutating func ouvrirLeVoisin(_ sens: Int) -> [Sortie] {
        if let ouvert, let lue = ouvert.pieceLue {
            guard let rang = ouvert.pieces.firstIndex(where: { $0.id == lue.id }),
                ouvert.pieces.indices.contains(rang + sens)
            else {
                let bout = sens > 0 ? "dernière" : "première"
                return [.message(MessageLigne("C’est la \(bout) pièce. Échap, puis F7 ou F8 : message voisin."))]
            }
            self.ouvert?.pieceChoisie = rang + sens
            return [.effet(.messagerie(.lirePiece(ouvert.message.resume.id, ouvert.pieces[rang + sens].id)))]
        }
        liste.deplacer(de: sens)
        guard ouvert != nil, let voisin = liste.selectionnee else { return suite() }
        return suite() + [.effet(.messagerie(.ouvrir(voisin.id)))]
    }

    /// One key takes; the same key pressed again must not leave the message to nobody without a word.
    private func prendreOuDemander(_ contexte: ContextePanneau) -> [Sortie] {
        guard let courant else { return [] }
        guard courant.preneur == contexte.compte.id else { return prendreEnCharge(true) }
        return [
            .dialogue(
                DialogueState(
                    nom: "rendre", titre: "Rendre ce message à l’équipe ?",
                    lignes: [
                        DialogueState.LigneDialogue("Objet", courant.objet),
                        DialogueState.LigneDialogue("Vous l’avez pris en charge ; plus personne ne s’en occupera."),
                    ],
                    boutons: [DialogueState.Bouton("garder", "Garder"), DialogueState.Bouton("rendre", "Rendre")],
                    confirmeParF10: false))
        ]
    }

    private func prendreEnCharge(_ prendre: Bool) -> [Sortie] {
        guard let courant else { return [] }
        let effet = Effet.messagerie(.prendreEnCharge(courant.id, prendre))
        return [
            .effet(effet),
            .annulable(
                ActeAnnulable(
                    libelle: "\(prendre ? "message pris en charge" : "prise en charge rendue"), \(courant.objet)",
                    annulation: .messagerie(.prendreEnCharge(courant.id, !prendre)), reprise: effet)),
        ]
    }

    /// An urgent message that nobody took nor filed leaves the list of what is to be done by one key: it is asked.
    private func archiverOuDemander() -> [Sortie] {
        guard let courant, courant.estUrgent, !courant.estArchive, !courant.estClasse, courant.prisEnChargePar.isEmpty
        else { return archiver() }
        return [
            .dialogue(
                DialogueState(
                    nom: "archiver", titre: "Archiver ce message urgent ?",
                    lignes: [
                        DialogueState.LigneDialogue("Objet", courant.objet),
                        DialogueState.LigneDialogue("Personne ne l’a pris en charge ni classé.", enAlerte: true),
                    ],
                    boutons: [
                        DialogueState.Bouton("laisser", "Laisser"), DialogueState.Bouton("archiver", "Archiver"),
                    ], confirmeParF10: false))
        ]
    }

    private func archiver() -> [Sortie] {
        guard let courant else { return [] }
        let effet = Effet.messagerie(.archiver(courant.id, !courant.estArchive))
        return [
            .effet(effet),
            .annulable(
                ActeAnnulable(
                    libelle:
                        "\(courant.estArchive ? "message sorti des archives" : "message archivé"), \(courant.objet)",
                    annulation: .messagerie(.archiver(courant.id, courant.estArchive)), reprise: effet)),
        ]
    }

    private func marquerLu() -> [Sortie] {
        guard let courant else { return [] }
        let effet = Effet.messagerie(.marquerLu(courant.id, !courant.estLu))
        return [
            .effet(effet),
            .annulable(
                ActeAnnulable(
                    libelle: "\(courant.estLu ? "message marqué non lu" : "message marqué lu"), \(courant.objet)",
                    annulation: .messagerie(.marquerLu(courant.id, courant.estLu)), reprise: effet)),
        ]
    }

    private func choixDesBoites() -> ChoixState {
        let options = boites.map { boite in
            ChoixState.Option(boite.id.description, "\(boite.libelle) (\(boite.type.libelle))  \(boite.adresse)")
        }
        return ChoixState(
            nom: "boites", titre: "Boîtes", options: [ChoixState.Option("", "Toutes mes boîtes")] + options,
            choisie: boiteChoisie?.description ?? "")
    }

    mutating func choisir(_ choix: String, _ valeur: String) -> [Sortie] {
        switch choix {
        case "boites":
            boiteChoisie = Int64(valeur).map { Cle($0) }
            liste.vider()
            ouvert = nil
            return recharger()
        case "candidat":
            guard let classement, let numero = Int64(valeur) else {
                return self.classement.map { [.effet(.messagerie(.listerResidents($0.message)))] } ?? []
            }
            return [.effet(.messagerie(.comparer(classement.message, Cle(numero))))]
        case "ecart":
            let motif = Assainissement.ligne(valeur)
            guard let classement, let choisi = classement.choisi, !motif.isEmpty else { return [] }
            self.classement = nil
            return [.effet(.messagerie(.classer(classement.message, choisi.resident.id, motif: motif)))]
        case "destination":
            guard let impression, let rang = Int(valeur), impression.destinations.indices.contains(rang) else {
                return []
            }
            return imprimer(impression, sur: impression.destinations[rang])
        default: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String) -> [Sortie] {
        switch (dialogue, bouton) {
        case ("archiver", "archiver"): return archiver()
        case ("rendre", "rendre"): return prendreEnCharge(false)
        case ("classer", "classer"):
            guard let classement, let choisi = classement.choisi else { return [] }
            guard !DialogueDeClassement.estDiscordant(choisi) else {
                return [.choix(DialogueDeClassement.motif(choisi))]
            }
            self.classement = nil
            return [.effet(.messagerie(.classer(classement.message, choisi.resident.id, motif: "")))]
        case ("classer", "autre"):
            return classement.map { [.effet(.messagerie(.listerResidents($0.message)))] } ?? []
        case ("imprimer", "imprimer"):
            guard let impression, let premiere = impression.destinations.first else { return [] }
            return imprimer(impression, sur: premiere)
        case ("imprimer", "ailleurs"):
            guard let impression else { return [] }
            let options = impression.destinations.enumerated().map { ChoixState.Option("\($0)", $1.libelle) }
            return [.choix(ChoixState(nom: "destination", titre: "Imprimer sur", options: options))]
        default: return []
        }
    }

    private mutating func imprimer(_ quoi: ImpressionEnCours, sur destination: DestinationImpression) -> [Sortie] {
        impression = nil
        return [.effet(.messagerie(.imprimer(quoi.message, quoi.piece, destination)))]
    }
}
