import DUIDomain

/// A new person, and her identity: what the panel gives to the form, and what comes back from the base and from INSi.
extension ResidentsState {
    /// What goes to the form of a new person while it is open; nil for what the panel does itself.
    mutating func versLAdmission(_ entree: EntreePanneau, _ contexte: ContextePanneau) -> [Sortie]? {
        guard admission != nil else { return nil }
        switch entree {
        case .texte(let texte): return admission?.inserer(texte, contexte)
        case .edition(let edition): return admission?.editer(edition, contexte)
        case .commande(let id): return executerDansLAdmission(id, contexte)
        case .reponse("admission.brouillon", let bouton): return admission?.repondreAuBrouillon(bouton, contexte)
        case .reponse(_, let bouton): return admission?.repondre(bouton, contexte)
        case .choisi(let choix, let valeur):
            admission?.choisir(choix, valeur, contexte)
            return []
        case .clic(let volet, let rang):
            admission?.cliquer(volet: volet, rang: rang)
            return []
        case .garderLesBrouillons: return admission?.garder()
        case .affiche, .mesures, .resultat, .echec, .baseChangee: return nil
        }
    }

    /// An act on an identity was refused: what is shown must be what the base holds.
    mutating func recevoirUnEchec(_ effet: EffetIdentite) -> [Sortie] {
        switch effet {
        case .garderBrouillon:
            admission?.brouillonRefuse()
            return []
        case .lireBrouillon: return admission?.proposer(nil) ?? []
        // Reading it again after a reading that was refused would go round without end.
        case .lire, .jeterBrouillon, .compterLot, .fichesProches, .chercherFiches, .comparerFiches: return []
        case .chargerDemandes:
            demandes?.liste.pageRefusee()
            return []
        // Part of the batch may be in the queue.
        case .verifierLot: return demandes?.recharger() ?? []
        // What was compared may not be what the base holds any more.
        case .fusionner: return dossier?.fusion.comparerDeNouveau() ?? []
        case .defusionner: return dossier?.relireLIdentite() ?? []
        case .chercher, .creer, .enregistrer, .demander, .decider, .preparerImpression, .imprimer:
            admission?.echec()
            return dossier?.relireLIdentite() ?? []
        }
    }

    mutating func recevoir(_ resultat: ResultatIdentite, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .trouvees(let anteriorite, let numero):
            admission?.recevoir(anteriorite, jeton: numero)
            return []
        case .creee(let id):
            creee = id
            return recharger() + [
                .effet(.residents(.ouvrirDossier(id))),
                .message(
                    MessageLigne("Identité provisoire créée. j : contrôler une pièce. i : chercher l’INS.", .succes)),
            ]
        case .demandes(let page, let file, let suite, let jeton):
            return demandes?.recevoir(page, file, suite: suite, jeton: jeton) ?? []
        case .lotCompte(let lot): return demandes?.proposer(lot) ?? []
        case .lotDemande(let lot): return demandes?.recevoir(lot) ?? []
        case .fusionnees(let fusion):
            return rouvrir(
                fusion.gardee,
                "Fiches fusionnées\u{A0}: celle de \(fusion.absorbee.libelle) est absorbée. d\u{A0}: défusionner.")
        case .defusionnees(let fusion):
            return rouvrir(
                fusion.gardee, "Fusion annulée\u{A0}: \(fusion.absorbee.libelle) est de nouveau une fiche à part.")
        case .fiche, .destinations, .fichesProches, .fichesTrouvees, .projetDeFusion:
            return dossier?.recevoir(resultat, contexte) ?? []
        case .imprimee(let phrase): return [.message(MessageLigne(phrase, .succes))]
        case .brouillon(let brouillon): return admission?.proposer(brouillon) ?? []
        case .brouillonGarde: return []
        }
    }

    /// Opens a record again on its identity, as a merge or its undoing left it.
    private mutating func rouvrir(_ fiche: FicheNommee, _ phrase: String) -> [Sortie] {
        creee = fiche.id
        // Said once the record is on screen: a sentence said before would leave with what it stood under.
        annonceDOuverture = MessageLigne(phrase, .succes)
        return recharger() + [.effet(.residents(.ouvrirDossier(fiche.id)))]
    }

    private mutating func executerDansLAdmission(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        guard var ouverte = admission else { return [] }
        guard let sorties = ouverte.executer(id, contexte) else {
            // What was typed stays in the drafts: F3 offers it.
            let garde = ouverte.garder()
            admission = nil
            focus = .liste
            return garde + (garde.isEmpty ? [] : [.message(MessageLigne("Brouillon gardé. F3 : le reprendre."))])
        }
        let garde = id == .valider ? [] : ouverte.garder()
        admission = ouverte
        return sorties + garde
    }
}
