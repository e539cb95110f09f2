import DUIDomain
import DUIMessaging

extension OperateurMSS {
    /// The operator of a mailbox, from its setting. Throws `ErreurOperateur.reglage` when there is none.
    public static func ouvrir(
        _ boite: BoiteReliee, horloge: Horloge, jeton: @escaping @Sendable () async throws -> JetonDAcces?
    ) throws -> OperateurMSS {
        switch boite.reglage {
        case nil: throw ErreurOperateur.reglage("aucun n’est choisi.")
        case .maildir(let racine): .maildir(racine: racine, adresse: boite.adresse, horloge: horloge)
        case .serveurs(let serveurs):
            .serveurs(serveurs, adresse: boite.adresse, horloge: horloge, jeton: jeton)
        }
    }
}
