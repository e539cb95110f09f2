import DUIDomain
import DUIViewModels

extension Executant {
    /// How many of the house's are shown at once: more are not read, they are dealt with.
    static let echeancesAuPlus = 300

    func executer(_ effet: EffetEcheances, _ compte: Compte) async throws -> ResultatEcheances {
        switch effet {
        case .lire(let id):
            try exiger(.ouvrirDossier, compte)
            return .duResident(id, try await depots.echeances.lire(id, compte.id), phrase: "")
        case .lireLaListe: return .liste(try await depots.echeances.aTraiter(compte.id, Self.echeancesAuPlus))
        case .noter(let id, let nouvelle):
            return .duResident(
                id, try await depots.echeances.noter(id, nouvelle, signature(compte)),
                phrase: "Échéance notée : \(nouvelle.nature.libelle), \(nouvelle.finLe.court).")
        case .agir(let id, let acte, let motif, let suivante):
            let echeances = try await depots.echeances.agir(id, acte, motif, suivante, signature(compte))
            let traitee = echeances.first { $0.id == id }
            let suite = suivante.map { " La prochaine : \($0.court)." } ?? ""
            let etat = traitee?.etat(le: horloge.maintenant().heureLegale.jour).libelle ?? "traitée"
            return .duResident(
                traitee?.resident ?? Cle(0), echeances,
                phrase: "\(FormatDate.premiereMajuscule(traitee?.enMots ?? "échéance")) : \(etat).\(suite)")
        }
    }
}
