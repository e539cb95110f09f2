import DUIDomain

/// Asks the one gate about a mail: when it is written, and again each time it is tried.
struct PorteDuCourriel {
    private let consentements: DepotConsentements

    /// The gate, on what the base knows.
    init(_ depots: Depots) { consentements = depots.consentements }

    /// What the gate says of each act, for a person and an author, on a day; throws what the base refuses.
    func verdicts(
        _ actes: [ActeSortant], _ resident: Cle<Resident>, _ auteur: Compte, le jour: JourCivil
    ) async throws -> [VerdictDeSortie] {
        let situation = try await consentements.lire(resident, auteur.id).situation
        return actes.map { PorteDeSortie.decider($0, situation, auteur.habilitation, le: jour) }
    }
}
