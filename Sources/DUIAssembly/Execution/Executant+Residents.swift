import DUIDomain
import DUIViewModels

extension Executant {
    static let page = 60

    func executer(_ effet: EffetResidents, _ compte: Compte) async throws -> ResultatResidents {
        switch effet {
        case .chargerPage(let requete, let apres, let jeton):
            let page = try await depots.residents.page(requete, compte.id, apres, Self.page)
            return .page(page, suite: apres != nil, jeton: jeton)
        case .compter(let requete, let jeton):
            return .nombre(try await depots.residents.compter(requete, compte.id), jeton: jeton)
        case .chargerCarte(let id):
            return .carte(try await depots.residents.carte(id, compte.id))
        case .ouvrirDossier(let id):
            try exiger(.ouvrirDossier, compte)
            return .dossier(try await depots.residents.ouvrir(id, signature(compte)))
        case .ouvrirHorsUnite(let id, let motif):
            try exiger(.ouvrirHorsUnite, compte)
            return .dossier(try await depots.residents.ouvrirHorsUnite(id, motif, signature(compte)))
        case .chargerDocuments(let id, let avant):
            try exiger(.ouvrirDossier, compte)
            let filtre = FiltreDocuments(resident: id)
            let page = try await depots.documents.page(filtre, compte.id, avant, Self.page)
            let compteurs = try await depots.documents.compteurs(filtre, compte.id)
            return .documents(id, page, compteurs, suite: avant != nil)
        case .chargerMessages(let id, let avant):
            try exiger(.ouvrirDossier, compte)
            let boites = try await depots.messages.boites(compte.id)
            let filtre = FiltreMessages(boites: boites.map(\.id), resident: id)
            return .messages(
                id, try await depots.messages.page(filtre, compte.id, avant, Self.page), suite: avant != nil)
        case .chargerRendezVous(let id):
            try exiger(.ouvrirDossier, compte)
            let jour = horloge.maintenant().heureLegale.jour
            let rendezVous = try await depots.agenda.periode(
                jour.adding(jours: -30), jour.adding(jours: 180), FiltreAgenda(resident: id), compte.id)
            return .rendezVous(id, rendezVous)
        }
    }
}
