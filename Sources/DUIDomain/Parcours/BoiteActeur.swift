/// The mailbox through which somebody of a pathway is reached.
public enum BoiteActeur: String, CaseIterable, Hashable, Sendable, Codable {
    /// Boîte nominative MSSanté (un seul titulaire).
    case per = "PER"
    /// Boîte organisationnelle MSSanté (une équipe).
    case org = "ORG"
    /// Boîte applicative MSSanté (envois par logiciel).
    case app = "APP"
    /// Messagerie citoyenne de Mon espace santé.
    case mssC = "MSS-C"
    /// Courriel ordinaire, non sécurisé.
    case mail
    /// Pas de boîte.
    case aucune
    /// Boîte MSSanté sans que le type soit dit.
    case nonPrecise = "non_precise"

    /// The words for it.
    public var libelle: String {
        switch self {
        case .per: "Boîte nominative MSSanté (un seul titulaire)"
        case .org: "Boîte organisationnelle MSSanté (une équipe)"
        case .app: "Boîte applicative MSSanté (envois par logiciel)"
        case .mssC: "Messagerie citoyenne de Mon espace santé"
        case .mail: "Courriel ordinaire, non sécurisé"
        case .aucune: "Pas de boîte"
        case .nonPrecise: "Boîte MSSanté sans que le type soit dit"
        }
    }
}
