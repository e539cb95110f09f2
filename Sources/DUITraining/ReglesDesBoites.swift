import DUIDomain

/// Who may write to whom: MSSanté between professionals, the citizen mailbox with a person, never one into the other.
enum ReglesDesBoites {
    private static let professionnelles: Set<BoiteActeur> = [.per, .org, .app, .nonPrecise]

    /// What is wrong with the mailboxes of an act, as the end of a French sentence; nothing when all is well.
    static func fault(_ action: ActionParcours, _ boites: [String: BoiteActeur]) -> String? {
        let depart = action.de.map { [$0] } ?? []
        let arrivee = action.a + action.copies
        switch action.type {
        case .mssEnvoyer, .mssRepondre, .mssTransferer:
            return stranger(depart + arrivee, professionnelles, boites).map {
                "un message MSSanté va d’une boîte professionnelle à une autre, ce que « \($0) » n’a pas"
            }
        case .mssCitoyenneEnvoyer:
            return stranger(depart, professionnelles, boites).map {
                "un message citoyen part d’une boîte professionnelle, ce que « \($0) » n’a pas"
            }
                ?? stranger(arrivee, [.mssC], boites).map {
                    "un message citoyen arrive dans une messagerie citoyenne, ce que « \($0) » n’a pas"
                }
        case .mssCitoyenneRepondre:
            return stranger(depart, [.mssC], boites).map {
                "une réponse citoyenne part d’une messagerie citoyenne, ce que « \($0) » n’a pas"
            }
                ?? stranger(arrivee, professionnelles, boites).map {
                    "une réponse citoyenne arrive dans une boîte professionnelle, ce que « \($0) » n’a pas"
                }
        default: return nil
        }
    }

    private static func stranger(
        _ ids: [String], _ permises: Set<BoiteActeur>, _ boites: [String: BoiteActeur]
    ) -> String? {
        ids.first { id in boites[id].map { !permises.contains($0) } ?? false }
    }
}
