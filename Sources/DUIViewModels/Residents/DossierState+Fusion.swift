import DUIDomain

/// The merge of an open record with another one: what is on screen while both are compared.
extension DossierState {
    /// The merges of the record, those that were undone among them, oldest first.
    var fusions: [FusionDeFiches] { identite.fiche?.fusions ?? [] }

    /// Does what belongs to a merge; nil for the rest.
    mutating func executerLaFusion(_ id: CommandeID, _ contexte: ContextePanneau) -> [Sortie]? {
        guard compareDesFiches else { return fusion.commencer(id, dossier.resident.id, fusions) }
        guard let sorties = fusion.executer(id) else {
            lecteur.executer(id)
            return []
        }
        guard compareDesFiches else { return sorties + reprendreLIdentite(contexte) }
        montrerLaFusion(contexte)
        return sorties
    }

    /// Shows both records, in the direction that they now have.
    mutating func montrerLaFusion(_ contexte: ContextePanneau) {
        guard let contenu = fusion.contenu(le: contexte.maintenant.heureLegale.jour) else { return }
        lecteur.remplacer(par: contenu, contexte.miseEnPage)
    }

    /// Leaves the comparison for the identity as it is now.
    mutating func reprendreLIdentite(_ contexte: ContextePanneau) -> [Sortie] {
        fusion.fermer()
        lecteur.remplacer(par: DossierEnTexte.identite(dossier, au: contexte.maintenant), contexte.miseEnPage)
        return [.effet(.identite(.lire(dossier.resident.id)))]
    }
}

extension ResidentsState {
    /// Says that another record was asked for, which the open one absorbed.
    func annoncer(_ demandee: FicheNommee?) -> [Sortie] {
        guard let demandee else { return [] }
        let phrase = "La fiche de \(demandee.libelle) est fusionnée à celle-ci, qui s’ouvre à sa place."
        return [.message(MessageLigne(phrase, .attention))]
    }
}
