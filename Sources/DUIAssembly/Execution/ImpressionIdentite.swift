import DUIDocuments
import DUIDomain
import Foundation

/// Puts an identity sheet on paper, with its trace.
public struct ImpressionIdentite: Sendable {
    private let depots: Depots
    private let horloge: Horloge
    private let imprimante: Imprimante

    /// Prints through these ports.
    public init(depots: Depots, horloge: Horloge, imprimante: Imprimante) {
        self.depots = depots
        self.horloge = horloge
        self.imprimante = imprimante
    }

    /// Prints the sheet of a person in the name of an account, and says where. Refused out of its rights. The journal has
    /// its line before the paper comes out, and another one when it does not.
    public func imprimer(
        _ resident: Cle<Resident>, _ destination: DestinationImpression, pour compte: Compte
    ) async throws -> String {
        let signature = Signature(compte: compte.id, quand: horloge.maintenant())
        let fiche = try await depots.identites.lire(resident, signature)
        let maison = try await depots.etablissement.lire().nom
        let pied = "Imprimé par \(compte.nomCourt) le \(signature.quand.heureLegale.complet), \(maison)"
        let pdf = try FicheIdentiteImprimee.pdf(fiche, pied: pied, creeLe: signature.quand)
        try await depots.journal.consigner(
            .impression, resident, Self.titre, destination.libelle, "fait", signature)
        do {
            return try await imprimante.imprimer(pdf, Self.titre, destination)
        } catch {
            try? await depots.journal.consigner(
                .impression, resident, Self.titre, destination.libelle, "la feuille n’est pas sortie", signature)
            throw error
        }
    }

    private static let titre = "Fiche d’identité"
}
