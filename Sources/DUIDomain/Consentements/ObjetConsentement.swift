/// What a person is asked about, once for all that follows.
///
/// Sources: Code de la santé publique, L.1110-4 (exchange and sharing of information), L.1111-15 and L.1111-17 (feeding and
/// reading of the DMP); arrêté du 26 octobre 2023 (habilitations); référentiel MSSanté (two registers of oppositions: towards
/// the person, between professionals).
public enum ObjetConsentement: String, Hashable, Sendable, Codable, CaseIterable {
    /// Exchange with professionals who take part in the care.
    case echangeProfessionnels = "echange_professionnels"
    /// Transmission to somebody who takes no part in the care.
    case transmissionTiers = "transmission_tiers"
    /// Documents put in the DMP and Mon espace santé.
    case alimentationDMP = "alimentation_dmp"
    /// Reading of the DMP by the care team.
    case consultationDMP = "consultation_dmp"
    /// Messages to the person in the messaging of Mon espace santé.
    case messagerieUsager = "messagerie_usager"
    /// A relative who acts for her in Mon espace santé.
    case accesAidant = "acces_aidant"

    /// In words, after « pour ».
    public var libelle: String {
        switch self {
        case .echangeProfessionnels: "échanger avec les professionnels qui la suivent"
        case .transmissionTiers: "transmettre à quelqu’un qui ne la suit pas"
        case .alimentationDMP: "déposer dans le DMP et Mon espace santé"
        case .consultationDMP: "consulter son DMP"
        case .messagerieUsager: "lui écrire par la messagerie de Mon espace santé"
        case .accesAidant: "laisser un aidant agir dans Mon espace santé"
        }
    }

    /// What the law asks before the act.
    public var regime: RegimeConsentement {
        switch self {
        case .echangeProfessionnels, .alimentationDMP, .messagerieUsager: .nonOpposition
        case .consultationDMP: .informationSansOpposition
        case .transmissionTiers, .accesAidant: .accordExpres
        }
    }

    /// The answers that mean something here.
    public var reponses: [ReponseConsentement] {
        switch regime {
        case .nonOpposition, .informationSansOpposition: [.nonOpposition, .opposition]
        case .accordExpres: [.accord, .refus]
        }
    }
}

/// What must be there before an act.
public enum RegimeConsentement: Hashable, Sendable {
    /// Allowed unless the person objects.
    case nonOpposition
    /// Allowed once the person was told and does not object.
    case informationSansOpposition
    /// Forbidden unless the person agrees.
    case accordExpres
}

/// An answer.
public enum ReponseConsentement: String, Hashable, Sendable, Codable, CaseIterable {
    /// Agrees.
    case accord
    /// Refuses.
    case refus
    /// Was told, and does not object.
    case nonOpposition = "non_opposition"
    /// Objects.
    case opposition
    /// Takes the last answer back: nothing is known any more.
    case retrait

    /// In words.
    public var libelle: String {
        switch self {
        case .accord: "accord"
        case .refus: "refus"
        case .nonOpposition: "informée, ne s’oppose pas"
        case .opposition: "s’oppose"
        case .retrait: "retire sa réponse"
        }
    }

    /// Whether it forbids.
    public var estContraire: Bool { self == .refus || self == .opposition }
}
