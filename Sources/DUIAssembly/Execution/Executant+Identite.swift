import DUIDomain
import DUIViewModels

extension Executant {
    /// Where the draft of a new person is kept.
    private static let brouillonDAdmission = "admission"

    func executer(_ effet: EffetIdentite, _ compte: Compte) async throws -> ResultatIdentite {
        switch effet {
        case .chercher(let requete, let jeton):
            try exiger(.qualifierIdentite, compte)
            return .trouvees(try await depots.identites.ressemblances(requete, signature(compte)), jeton: jeton)
        case .creer(let identite, let recherche, let sejour):
            try exiger(.qualifierIdentite, compte)
            let id = try await depots.identites.creer(identite, recherche, sejour, signature(compte))
            try await depots.brouillons.supprimer(compte.id, Self.brouillonDAdmission)
            return .creee(id)
        case .lire(let id): return try await fiche(id, compte)
        case .enregistrer(let id, let version, let identite):
            _ = try await depots.identites.enregistrer(id, version, identite, signature(compte))
            return try await fiche(id, compte)
        case .demander(let id, let nature):
            try exiger(.appelerINSi, compte)
            let demande = try await depots.identites.demandes.ajouter(id, nature, signature(compte))
            // What cannot be called now stays in the queue, and is called again in the background.
            try await insi?.appeler(demande.id)
            return try await fiche(id, compte)
        case .decider(let demande, let decision):
            let decidee = try await depots.identites.demandes.decider(demande, decision, signature(compte))
            return try await fiche(decidee.resident, compte)
        case .chargerDemandes(let apres, let limite, let jeton):
            let page = try await affairesINSi(compte, apres: apres, limite)
            return .demandes(
                page, try await depots.identites.demandes.compter(compte.id), suite: apres != nil, jeton: jeton)
        case .compterLot(let mois):
            return .lotCompte(try await depots.identites.demandes.verifierLot(mois, true, signature(compte)))
        case .verifierLot(let mois):
            return .lotDemande(try await depots.identites.demandes.verifierLot(mois, false, signature(compte)))
        case .preparerImpression(let id): return .destinations(id, await imprimante.destinations())
        case .imprimer(let id, let destination):
            let feuille = ImpressionIdentite(depots: depots, horloge: horloge, imprimante: imprimante)
            return .imprimee(try await feuille.imprimer(id, destination, pour: compte))
        case .fichesProches(let id):
            try exiger(.fusionnerFiches, compte)
            return .fichesProches(id, try await depots.fusions.proches(id, compte.id))
        case .chercherFiches(let id, let texte):
            try exiger(.fusionnerFiches, compte)
            let page = try await depots.residents.page(RequeteResidents(texte), compte.id, nil, 20)
            return .fichesTrouvees(id, page.elements, texte: texte)
        case .comparerFiches(let gardee, let absorbee):
            try exiger(.fusionnerFiches, compte)
            return .projetDeFusion(try await depots.fusions.comparer(gardee, absorbee, signature(compte)))
        case .fusionner(let demande):
            return .fusionnees(try await depots.fusions.fusionner(demande, signature(compte)))
        case .defusionner(let absorbee, let motif):
            return .defusionnees(try await depots.fusions.defusionner(absorbee, motif, signature(compte)))
        case .lireBrouillon: return .brouillon(try await depots.brouillons.lire(compte.id, Self.brouillonDAdmission))
        case .garderBrouillon(let champs):
            try await garderBrouillon(Self.brouillonDAdmission, champs, compte)
            return .brouillonGarde
        case .jeterBrouillon:
            try await depots.brouillons.supprimer(compte.id, Self.brouillonDAdmission)
            return .brouillonGarde
        }
    }

    /// The INS that came from elsewhere stand before the first page of what was asked for ours.
    private func affairesINSi(_ compte: Compte, apres: Cle<DemandeINSi>?, _ limite: Int) async throws
        -> Page<AffaireINSi>
    {
        let recus =
            apres == nil
            ? try await depots.identites.recus.aDecider(compte.id, INSRecus.auPlus).map(AffaireINSi.recu) : []
        let page = try await depots.identites.demandes.aDecider(compte.id, apres, limite)
        return Page(elements: recus + page.elements.map(AffaireINSi.demande), aUneSuite: page.aUneSuite)
    }

    /// The identity as it is now, what was asked of INSi for it, and what INSi is here.
    private func fiche(_ id: Cle<Resident>, _ compte: Compte) async throws -> ResultatIdentite {
        let fiche = try await depots.identites.lire(id, signature(compte))
        let demandes = try await depots.identites.demandes.dUnePersonne(id, compte.id)
        return .fiche(fiche, demandes: demandes, service: insi?.libelle ?? "INSi (accès non configuré)")
    }
}
