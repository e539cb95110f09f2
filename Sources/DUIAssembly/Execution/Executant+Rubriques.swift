import DUIDomain
import DUIViewModels

extension Executant {
    func executer(_ effet: EffetRubriques, _ compte: Compte) async throws -> ResultatRubriques {
        switch effet {
        case .lire(let id):
            try exiger(.ouvrirDossier, compte)
            return .duResident(id, try await depots.rubriques.lire(id, compte.id), phrase: "")
        case .noter(let id, let valeurs):
            let titre = EntreeDeRubrique.titre(valeurs.rubrique, valeurs.valeurs)
            return .duResident(
                id, try await depots.rubriques.noter(id, valeurs, signature(compte)),
                phrase: "Noté dans \(valeurs.rubrique.titre.lowercased()) : \(titre).")
        case .corriger(let entree, let valeurs, let motif):
            let titre = EntreeDeRubrique.titre(valeurs.rubrique, valeurs.valeurs)
            return .duResident(
                nil, try await depots.rubriques.corriger(entree, valeurs, motif, signature(compte)),
                phrase: "Corrigé : \(titre). Ce qui était noté reste lisible.")
        case .retirer(let entree, let rubrique, let motif):
            return .duResident(
                nil, try await depots.rubriques.retirer(entree, motif, signature(compte)),
                phrase: "Ligne retirée de \(rubrique.titre.lowercased()) ; elle reste lisible.")
        }
    }
}
