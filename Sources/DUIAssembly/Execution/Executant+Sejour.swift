import DUIDomain
import DUIViewModels

extension Executant {
    func executer(_ effet: EffetSejour, _ compte: Compte) async throws -> ResultatSejour {
        switch effet {
        case .lire(let id):
            try exiger(.ouvrirDossier, compte)
            return .suivi(try await depots.sejours.lire(id, compte.id), phrase: "")
        case .lireLesLieux(let id): return .lieux(id, try await depots.sejours.lieux(compte.id))
        case .lireLesChambres(let id): return .chambres(id, try await depots.sejours.chambres(compte.id))
        case .lireLePlan: return .plan(try await depots.sejours.chambres(compte.id))
        case .noter(let id, let nouveau):
            try exiger(.noterMouvement(nouveau.nature), compte)
            let suivi = try await depots.sejours.noter(id, nouveau, signature(compte))
            let qui = nouveau.nature.seDit && nouveau.prevenus.isEmpty ? " p : noter qui est prévenu." : ""
            return .suivi(suivi, phrase: "Noté : \(nouveau.nature.libelle).\(qui)")
        case .prevenir(let id, let mouvement, let nom):
            return .suivi(
                try await depots.sejours.prevenir(id, mouvement, nom, signature(compte)), phrase: "\(nom) : prévenu.")
        case .annuler(let id, let mouvement, let motif):
            return .suivi(
                try await depots.sejours.annuler(id, mouvement, motif, signature(compte)), phrase: "Mouvement annulé.")
        }
    }
}
