import DUIDomain

/// The plan of the rooms: a line opens the record of whoever has the room.
extension ResidentsState {
    mutating func ouvrirDepuisLePlan(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let resident = PlanDesChambres.resident(valeur) else {
            return [
                .message(
                    MessageLigne("Cette chambre est libre, ou à une personne qui ne vous est pas confiée.", .attention))
            ]
        }
        return ouvrir(resident, contexte)
    }
}

/// What falls due in the house: a line opens the record on it.
extension ResidentsState {
    mutating func montrerLaListe(_ page: Page<Echeance>, _ contexte: ContextePanneau) -> [Sortie] {
        guard !page.elements.isEmpty else {
            return [.message(MessageLigne("Aucune échéance à traiter parmi celles que votre profil lit."))]
        }
        return [.choix(ChoixDEcheance.maison(page, contexte.maintenant.heureLegale.jour))]
    }

    mutating func ouvrirLEcheance(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let resident = Int64(valeur).map({ Cle<Resident>($0) }) else { return [] }
        echeancesDe = resident
        return ouvrir(resident, contexte)
    }
}
