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
