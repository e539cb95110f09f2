import DUIDomain
import DUIViewModels

extension Executant {
    func executer(_ effet: EffetConsentements, _ compte: Compte) async throws -> ResultatConsentements {
        switch effet {
        case .lire(let id):
            try exiger(.ouvrirDossier, compte)
            return .fiche(try await depots.consentements.lire(id, compte.id), phrase: "")
        case .recueillir(let id, let nouveau):
            try exiger(.recueillirConsentement, compte)
            return .fiche(
                try await depots.consentements.recueillir(id, nouveau, signature(compte)), phrase: "Réponse notée.")
        case .noterEspaceSante(let id, let etat):
            try exiger(.recueillirConsentement, compte)
            return .fiche(
                try await depots.consentements.noterEspaceSante(id, etat, signature(compte)),
                phrase: "Mon espace santé : \(etat.libelle), noté.")
        }
    }
}
