/// The field of care that a pathway belongs to.
public enum DomaineParcours: String, CaseIterable, Hashable, Sendable, Codable {
    /// Personnes âgées.
    case personnesAgees = "personnes_agees"
    /// Personnes en situation de handicap.
    case handicap
    /// Protection de l’enfance.
    case protectionEnfance = "protection_enfance"
    /// Soins de ville.
    case ville
    /// Hôpital et maternité.
    case hopital
    /// Mon espace santé.
    case mes
    /// Médico-social, tout public.
    case medicoSocial = "medico_social"

    /// The words for it.
    public var libelle: String {
        switch self {
        case .personnesAgees: "Personnes âgées"
        case .handicap: "Personnes en situation de handicap"
        case .protectionEnfance: "Protection de l’enfance"
        case .ville: "Soins de ville"
        case .hopital: "Hôpital et maternité"
        case .mes: "Mon espace santé"
        case .medicoSocial: "Médico-social, tout public"
        }
    }
}
