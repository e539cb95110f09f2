import DUIDomain

/// The day list, the week grid, and how one goes through time.
extension AgendaState {
    mutating func executerDansLaGrille(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        switch id {
        case .vueJour: return choisirLaVue(.jour, contexte)
        case .vueSemaine: return choisirLaVue(.semaine, contexte)
        case .precedent: return avancer(de: -1, contexte)
        case .suivant: return avancer(de: 1, contexte)
        case .aujourdHui: return aller(au: contexte.maintenant.heureLegale.jour, contexte)
        case .allerAu:
            allerAu = DateSaisie(reference: contexte.maintenant)
            return []
        case .actualiser: return recharger(contexte)
        case .filtreUnite: return [.choix(choixDesUnites(contexte))]
        case .ouvrir: return ouvrir(contexte)
        case .nouveau: return creer(contexte)
        case .deplacer: return ouvrirLaModification(contexte)
        case .confirmer: return confirmer()
        case .annulerRendezVous: return annulerOuRetablir()
        case .retour: return [.versLesOnglets]
        default: return vue == .jour ? parcourirLeJour(id, contexte) : parcourirLaSemaine(id, contexte)
        }
    }

    private mutating func parcourirLeJour(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        switch id {
        case .haut: liste.deplacer(de: -1)
        case .bas: liste.deplacer(de: 1)
        case .pagePrecedente: liste.deplacerDUnePage(-1)
        case .pageSuivante: liste.deplacerDUnePage(1)
        case .debut: liste.allerAuDebut()
        case .fin: liste.allerALaFin()
        case .droite: return ouvrir(contexte)
        default: break
        }
        return []
    }

    private mutating func parcourirLaSemaine(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie] {
        guard var grille = semaine else { return [] }
        var audela = 0
        switch id {
        case .haut: grille.descendre(de: -1)
        case .bas: grille.descendre(de: 1)
        case .gauche: audela = grille.changerDeJour(de: -1)
        case .droite: audela = grille.changerDeJour(de: 1)
        case .debut: audela = grille.changerDeJour(de: -6)
        case .fin: audela = grille.changerDeJour(de: 6)
        case .pagePrecedente: return avancer(de: -1, contexte)
        case .pageSuivante: return avancer(de: 1, contexte)
        default: return []
        }
        semaine = grille
        jour = grille.jour
        // Past Sunday comes the next Monday: the arrows go through time without a stop.
        guard audela != 0, id == .gauche || id == .droite else { return [] }
        return aller(au: grille.jour.adding(jours: audela), contexte)
    }

    private func ouvrir(_ contexte: ContextePanneau) -> [Sortie] {
        guard let courant else { return [.message(MessageLigne(videEnMots))] }
        let fiche = TextesAgenda.fiche(courant, unites: unites, mots, aujourdhui: contexte.maintenant.heureLegale.jour)
        return [.lire(titre: "Rendez-vous", LecteurState(fiche))]
    }

    // MARK: Time

    private mutating func choisirLaVue(_ nouvelle: Vue, _ contexte: ContextePanneau) -> [Sortie] {
        guard vue != nouvelle else { return [] }
        aSelectionner = courant?.id
        vueChoisie = nouvelle
        return changerDeVue(contexte)
    }

    mutating func changerDeVue(_ contexte: ContextePanneau) -> [Sortie] {
        liste.vider()
        semaine = nil
        estChargee = false
        return recharger(contexte)
    }

    private mutating func avancer(de pas: Int, _ contexte: ContextePanneau) -> [Sortie] {
        guard let jour else { return [] }
        return aller(au: jour.adding(jours: vue == .jour ? pas : pas * 7), contexte)
    }

    /// Goes to a day: read again when it is not on screen.
    mutating func aller(au cible: JourCivil, _ contexte: ContextePanneau) -> [Sortie] {
        let (avant, partie) = (jour, semaine?.place.partie ?? .matin)
        jour = cible
        if vue == .semaine, let grille = semaine, grille.lundi == cible.lundi {
            semaine?.selectionner(jour: cible)
            return []
        }
        guard avant != cible || !estChargee else { return [] }
        liste.vider()
        semaine = vue == .semaine ? GrilleSemaine(jour: cible, partie: partie) : nil
        estChargee = false
        return recharger(contexte)
    }

    /// Reads the days on screen, and nothing else.
    mutating func recharger(_ contexte: ContextePanneau) -> [Sortie] {
        guard let jour else { return [] }
        jeton += 1
        let filtre = FiltreAgenda(unite: unite)
        let (du, au) = vue == .jour ? (jour, jour) : (jour.lundi, jour.lundi.adding(jours: 6))
        return [.effet(.agenda(.charger(du: du, au: au, filtre, jeton: jeton)))]
    }

    mutating func recevoirLesJours(_ rendezVous: [RendezVous], _ contexte: ContextePanneau) -> [Sortie] {
        guard let jour else { return [] }
        estChargee = true
        echecDeLecture = false
        switch vue {
        case .jour:
            liste.remplacer(par: rendezVous.filter { $0.touche(jour) }, aUneSuite: false)
            if let aSelectionner { liste.selectionner(aSelectionner) }
        case .semaine:
            let estNouvelle = semaine?.lundi != jour.lundi
            var grille = estNouvelle ? GrilleSemaine(jour: jour) : semaine ?? GrilleSemaine(jour: jour)
            grille.remplir(rendezVous)
            if grille.selectionne == nil, estNouvelle { grille.selectionner(jour: jour) }
            if let aSelectionner { grille.selectionner(aSelectionner) }
            semaine = grille
            self.jour = grille.jour
        }
        aSelectionner = nil
        return comparerLeFormulaire(avec: rendezVous, contexte)
    }

    // MARK: Units

    private func choixDesUnites(_ contexte: ContextePanneau) -> ChoixState {
        let visibles = unites.filter { contexte.compte.perimetre?.contains($0.id) ?? true }
        let toutes =
            visibles.count < unites.count ? "Toutes mes \(mots.unite.pluriel)" : "Toutes les \(mots.unite.pluriel)"
        return ChoixState(
            nom: "unite", titre: "Unité",
            options: [ChoixState.Option("", toutes)]
                + visibles.map { ChoixState.Option($0.id.description, $0.nom) }, choisie: unite?.description ?? "")
    }

    mutating func choisirLUnite(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        unite = Int64(valeur).map { Cle($0) }
        estChargee = false
        return recharger(contexte)
    }

    // MARK: Mouse

    mutating func cliquer(volet: Int, rang: Int, _ contexte: ContextePanneau) -> [Sortie] {
        if let champs = formulaire?.champs {
            if volet == VoletAgenda.formulaire, champs.indices.contains(rang) {
                formulaire?.aller(a: champs[rang], reference: contexte.maintenant)
            }
            return []
        }
        if vue == .jour {
            liste.selectionner(visible: rang)
        } else if volet < 7, let partie = PartieDuJour(rawValue: rang / VoletAgenda.rangsParPartie) {
            semaine?.selectionner(
                GrilleSemaine.Place(jour: volet, partie: partie, rang: rang % VoletAgenda.rangsParPartie))
            jour = semaine?.jour
        }
        return []
    }
}

/// How the screen names what is clicked.
public enum VoletAgenda {
    /// The pane of the fields of the form; panes 0 to 6 are the days of the week.
    public static let formulaire = 10
    /// In a day of the week, the part of the day times this, plus the rank in the cell.
    public static let rangsParPartie = 1000
}
