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

/// A row of what falls due in the house.
public struct EcheanceSuivie: Hashable, Sendable {
    /// Whose.
    let resident: Cle<Resident>
    /// The value of the list that it was.
    let valeur: String
}

/// What falls due in the house: a line opens the record on it, and leaving the record comes back to the line.
extension ResidentsState {
    mutating func montrerLaListe(_ page: Page<Echeance>, _ contexte: ContextePanneau) -> [Sortie] {
        let choisie = echeanceSuivie?.valeur
        echeanceSuivie = nil
        guard !page.elements.isEmpty else {
            return [.message(MessageLigne("Aucune échéance à traiter parmi celles que votre profil lit."))]
        }
        return [.choix(ChoixDEcheance.maison(page, contexte.maintenant.heureLegale.jour, choisie: choisie))]
    }

    mutating func ouvrirLEcheance(_ valeur: String, _ contexte: ContextePanneau) -> [Sortie] {
        guard let resident = ChoixDEcheance.resident(deLaLigne: valeur) else { return [] }
        echeanceSuivie = EcheanceSuivie(resident: resident, valeur: valeur)
        return ouvrir(resident, contexte)
    }

    /// Leaves the record for the list it was opened from, read again: what was dealt with leaves it.
    mutating func revenirALaListeDesEcheances() -> [Sortie] {
        dossier = nil
        focus = .liste
        return chargerLaCarte() + [.effet(.echeances(.lireLaListe))]
    }
}
