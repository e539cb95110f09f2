/// A part of the record that is kept as dated entries: what was noted stands, a correction follows it, nothing is erased.
///
/// Source: ANS, modèle de contenu du transfert de données DUI (blocs administratif et séjour: AssuranceMaladieObligatoire,
/// Complementaire, DroitPrestation, Ressource, Contrat, Inventaire); the medical block is not in that model, and follows the
/// sections of the DLU EHPAD (pathologies en cours, antécédents, vaccinations).
public enum Rubrique: String, Hashable, Sendable, Codable, CaseIterable {
    /// Illnesses of now and of before.
    case antecedents = "antecedent"
    /// Vaccinations received.
    case vaccinations = "vaccination"
    /// Health insurance and social rights.
    case droits = "droit"
    /// Incomes, for who answers for the bills.
    case ressources = "ressource"
    /// Contract of stay, its amendments, what was handed over.
    case contrat
    /// What the person brought, and where it is.
    case inventaire

    /// The pages of a record that hold them.
    public enum Volet: Hashable, Sendable, CaseIterable {
        /// Health.
        case sante
        /// Rights, contract, belongings.
        case administratif

        /// In order.
        public var rubriques: [Rubrique] {
            switch self {
            case .sante: [.antecedents, .vaccinations]
            case .administratif: [.droits, .ressources, .contrat, .inventaire]
            }
        }
    }

    /// Title.
    public var titre: String {
        switch self {
        case .antecedents: "Pathologies et antécédents"
        case .vaccinations: "Vaccinations"
        case .droits: "Droits et couverture"
        case .ressources: "Ressources"
        case .contrat: "Contrat et documents remis"
        case .inventaire: "Inventaire des biens"
        }
    }

    /// One entry, in words: `un antécédent`.
    public var uneEntree: String {
        switch self {
        case .antecedents: "une pathologie ou un antécédent"
        case .vaccinations: "une vaccination"
        case .droits: "un droit ou une couverture"
        case .ressources: "une ressource"
        case .contrat: "un contrat ou un document remis"
        case .inventaire: "un bien"
        }
    }

    /// None of them, in words.
    public var aucune: String {
        switch self {
        case .antecedents: "Aucun antécédent noté."
        case .vaccinations: "Aucune vaccination notée."
        case .droits: "Aucun droit noté."
        case .ressources: "Aucune ressource notée."
        case .contrat: "Aucun contrat noté."
        case .inventaire: "Aucun bien noté."
        }
    }

    /// What falls due at the end that an entry tells, when it tells one.
    public var echeance: NatureEcheance? {
        switch self {
        case .vaccinations: .vaccination
        case .droits: .droits
        case .contrat: .contrat
        case .antecedents, .ressources, .inventaire: nil
        }
    }
}
