import DUIDomain

/// What comes back to an open record: answers of the base, of dialogs and lists, clicks.
extension DossierState {
    mutating func recevoir(_ resultat: ResultatResidents) {
        let id = dossier.resident.id
        switch resultat {
        case .documents(let qui, let page, let nombres, let suite) where qui == id:
            compteurs = nombres
            if suite {
                documents.ajouter(page.elements, aUneSuite: page.aUneSuite)
            } else {
                documents.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
            }
        case .messages(let qui, let page, let suite) where qui == id:
            if suite {
                messages.ajouter(page.elements, aUneSuite: page.aUneSuite)
            } else {
                messages.remplacer(par: page.elements, aUneSuite: page.aUneSuite)
            }
        case .rendezVous(let qui, let lus) where qui == id: rendezVous.remplacer(par: lus, aUneSuite: false)
        default: break
        }
    }

    mutating func recevoir(_ resultat: ResultatDocuments, _ mesures: Mesures, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .ouvert(let document):
            var lu = DocumentLuState(document)
            lu.mesurer(mesures, contexte.miseEnPage)
            documentLu = lu
            documents.mettreAJour(document.resume)
            return []
        case .change(let resume):
            documents.mettreAJour(resume)
            documentLu?.document.resume = resume
            return [.message(MessageLigne(resume.estLu ? "Marqué lu." : "Marqué non lu.", .succes))]
        case .destinations(let resume, let destinations):
            let nouvelle = ImpressionDeDocument(resume: resume, destinations: destinations)
            impression = nouvelle
            return nouvelle.dialogue.map { [.dialogue($0)] } ?? []
        case .imprime(let phrase): return [.message(MessageLigne(phrase, .succes))]
        case .page, .compteurs: return []
        }
    }

    mutating func repondre(_ dialogue: String, _ bouton: String, _ contexte: ContextePanneau) -> [Sortie] {
        let dossier = dossier
        return dialogue == "imprimer"
            ? impression?.reponse(bouton) ?? []
            : surLaSection { $0.repondre(dialogue, bouton, dossier) } ?? fusion.repondre(dialogue, bouton, fusions)
                ?? identite.repondre(dialogue, bouton, contexte)
    }

    mutating func choisir(_ choix: String, _ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        let dossier = dossier
        return choix == "destination"
            ? impression?.choisie(valeur) ?? []
            : surLaSection { $0.choisir(choix, valeur, dossier, contexte) }
                ?? fusion.choisir(choix, valeur, dossier.resident.id, fusions)
                ?? identite.choisir(choix, valeur, contexte)
    }

    /// Goes to the section of the identity, its content under the hand.
    mutating func montrerLIdentite(_ contexte: ContextePanneau) -> [Sortie] {
        let sorties = choisir(.identite, contexte)
        focus = .contenu
        return sorties
    }

    /// Reads the identity again after a refusal: somebody else may have changed it.
    func relireLIdentite() -> [Sortie] {
        section == .identite ? [.effet(.identite(.lire(dossier.resident.id)))] : []
    }

    mutating func recevoir(_ resultat: ResultatIdentite, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .fiche(let fiche, let demandes, let service) where fiche.id == dossier.resident.id:
            let sorties = identite.recevoir(fiche, demandes, service)
            // The strip shows the identity as it is now.
            dossier.resident.traits = fiche.identite.traits
            dossier.resident.statut = fiche.identite.statut
            if !fiche.identite.insMasquee { dossier.resident.ins = fiche.identite.ins }
            if section == .identite, !compareDesFiches,
                let sections = identite.sections(au: contexte.maintenant, pour: habilitation)
            {
                var contenu = DossierEnTexte.identite(dossier, au: contexte.maintenant)
                // Whom to call is looked for more often than what the identity stands on.
                contenu.sections = Array(sections.prefix(1)) + contenu.sections.dropFirst() + sections.dropFirst()
                lecteur.remplacer(par: contenu, contexte.miseEnPage)
            }
            return sorties
        case .destinations(let id, let destinations) where id == dossier.resident.id:
            return identite.proposer(destinations)
        case .fichesProches(let id, let proches) where id == dossier.resident.id: return fusion.proposer(proches)
        case .fichesTrouvees(let id, let trouvees, let texte) where id == dossier.resident.id:
            return fusion.proposer(trouvees, texte: texte, sauf: id)
        case .projetDeFusion(let projet)
        where [projet.gardee, projet.absorbee].contains { $0.resident.id == dossier.resident.id }:
            guard section == .identite else { return [] }
            fusion.comparer(projet)
            focus = .contenu
            montrerLaFusion(contexte)
            return []
        default: return []
        }
    }

    /// Number of the pane of the sections, for clicks.
    public static let voletDesSections = 0
    /// Number of the pane of what a section holds, for clicks.
    public static let voletDuContenu = 1

    /// How many rows of the section in view can be chosen.
    public var lignesVisibles: Int {
        switch section {
        case .documents: documents.visibles.count
        case .messages: messages.visibles.count
        case .rendezVous: rendezVous.visibles.count
        case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements: 0
        }
    }

    mutating func cliquer(volet: Int, rang: Int, _ contexte: ContextePanneau) -> [Sortie] {
        if estEnSaisie {
            identite.cliquer(rang: rang)
            return []
        }
        guard documentLu == nil else { return [] }
        if volet == Self.voletDesSections {
            guard let cible = Section(rawValue: rang) else { return [] }
            focus = .sections
            return choisir(cible, contexte)
        }
        focus = .contenu
        switch section {
        case .documents: documents.selectionner(visible: rang)
        case .messages: messages.selectionner(visible: rang)
        case .rendezVous: rendezVous.selectionner(visible: rang)
        case .synthese, .identite, .sante, .sejour, .administratif, .echeances, .consentements: break
        }
        return []
    }

    mutating func recevoir(_ resultat: ResultatEcheances, _ contexte: ContextePanneau) -> [Sortie] {
        guard case .duResident(let id, let lues, let phrase) = resultat, id == dossier.resident.id else { return [] }
        echeances.recevoir(lues)
        if section == .echeances {
            let jour = contexte.maintenant.heureLegale.jour
            lecteur.remplacer(
                par: EcheancesEnTexte.contenu(lues, pour: habilitation, le: jour), contexte.miseEnPage)
        }
        return phrase.isEmpty ? [] : [.message(MessageLigne(phrase, .succes))]
    }

    mutating func recevoir(_ resultat: ResultatRubriques, _ contexte: ContextePanneau) -> [Sortie] {
        guard case .duResident(let id, let lues, let phrase) = resultat else { return [] }
        guard id == nil || id == dossier.resident.id else { return [] }
        rubriques.recevoir(lues)
        if section == .sante || section == .administratif {
            lecteur.remplacer(
                par: RubriquesEnTexte.contenu(lues, rubriques.volet, pour: habilitation), contexte.miseEnPage)
        }
        return phrase.isEmpty ? [] : [.message(MessageLigne(phrase, .succes))]
    }

    /// Goes to what falls due, its content under the hand.
    mutating func montrerLesEcheances(_ contexte: ContextePanneau) -> [Sortie] {
        let sorties = choisir(.echeances, contexte)
        focus = .contenu
        return sorties
    }

    mutating func recevoir(_ resultat: ResultatSejour, _ contexte: ContextePanneau) -> [Sortie] {
        switch resultat {
        case .suivi(let suivi, let phrase) where suivi.resident == dossier.resident.id:
            sejour.recevoir(suivi)
            // The strip shows where she is now.
            dossier.resident.sejour = suivi.sejour
            if section == .sejour {
                lecteur.remplacer(par: SejourEnTexte.contenu(suivi, dossier.resident, mots), contexte.miseEnPage)
            }
            return phrase.isEmpty ? [] : [.message(MessageLigne(phrase, .succes))]
        case .lieux(let id, let lieux) where id == dossier.resident.id:
            sejour.connaitre(lieux)
            return []
        case .chambres(let id, let chambres) where id == dossier.resident.id: return sejour.proposer(chambres)
        case .suivi, .lieux, .chambres, .plan: return []
        }
    }

    mutating func recevoir(_ resultat: ResultatConsentements, _ contexte: ContextePanneau) -> [Sortie] {
        guard case .fiche(let fiche, let phrase) = resultat, fiche.resident == dossier.resident.id else { return [] }
        consentements.recevoir(fiche)
        dossier.monEspaceSante = fiche.situation.espace
        if section == .consentements,
            let contenu = consentements.contenu(dossier, pour: habilitation, le: contexte.maintenant.heureLegale.jour)
        {
            lecteur.remplacer(par: contenu, contexte.miseEnPage)
        }
        return phrase.isEmpty ? [] : [.message(MessageLigne(phrase, .succes))]
    }
}
