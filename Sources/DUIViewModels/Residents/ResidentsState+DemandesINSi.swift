import DUIDomain

/// Answers of INSi to decide: a list over the one of the residents, whose rows open records.
extension ResidentsState {
    /// Whether the answers of INSi are what is on screen.
    public var montreLesDemandes: Bool { demandes != nil && dossier == nil && admission == nil }

    /// Whether a command on the answers of INSi may be done now; nil for the other commands.
    func disponibiliteDesDemandes(_ commande: CommandeID, _ contexte: ContextePanneau) -> Disponibilite? {
        if commande == .ouvrir, montreLesDemandes, demandes?.liste.lignes.isEmpty == true {
            return .indisponible("Aucune réponse à ouvrir.")
        }
        guard commande == .reponsesINSi || commande == .verifierLotINSi else { return nil }
        if case .refuse(let raison) = contexte.decide(.appelerINSi) { return .refusee(raison) }
        return dossier == nil ? .disponible : .indisponible("Revenez d’abord à la liste des personnes.")
    }

    mutating func montrerLesDemandes() -> [Sortie] {
        var nouvelles = DemandesINSiState()
        nouvelles.liste.setHauteur(mesures.hauteurListe)
        demandes = nouvelles
        return demandes?.recharger() ?? []
    }

    mutating func executerDansLesDemandes(_ id: CommandeID) -> [Sortie] {
        guard var ouvertes = demandes else { return [] }
        defer { if demandes != nil { demandes = ouvertes } }
        switch id {
        case .ouvrir, .droite: return ouvrirLaDemande(ouvertes)
        case .actualiser, .reponsesINSi: return ouvertes.recharger()
        case .verifierLotINSi: return [.effet(.identite(.compterLot(mois: CadenceINSi.moisProposes)))]
        case .retour:
            demandes = nil
            focus = .liste
            return recharger()
        case .precedent: ouvertes.liste.deplacer(de: -1)
        case .suivant: ouvertes.liste.deplacer(de: 1)
        default: ouvertes.liste.executer(id)
        }
        return ouvertes.suite()
    }

    /// Opens the record of the selected demand, on its identity; of a received INS, the message that brought it.
    private mutating func ouvrirLaDemande(_ ouvertes: DemandesINSiState) -> [Sortie] {
        switch ouvertes.liste.selectionnee {
        case .demande(let demande):
            aDecider = demande.resident
            return [.effet(.residents(.ouvrirDossier(demande.resident)))]
        case .recu(let recu): return [.aller(.message(recu.message))]
        case nil: return []
        }
    }

    /// The person before or after in the list of the answers, her record open.
    mutating func ouvrirLaDemandeVoisine(_ pas: Int) -> [Sortie] {
        guard var ouvertes = demandes else { return [] }
        let avant = ouvertes.liste.selectionnee?.id
        ouvertes.liste.deplacer(de: pas)
        // From a record one goes to another record, not to a message.
        guard ouvertes.liste.selectionnee?.demande != nil else { return [] }
        let suite = ouvertes.suite()
        demandes = ouvertes
        guard ouvertes.liste.selectionnee?.id != avant else { return suite }
        return suite + ouvrirLaDemande(ouvertes)
    }

    /// Leaves the record for the list that it was opened from, read again: what was decided leaves it.
    mutating func revenirAuxDemandes() -> [Sortie] {
        dossier = nil
        dossierDUneDemande = false
        return demandes?.recharger() ?? []
    }
}
