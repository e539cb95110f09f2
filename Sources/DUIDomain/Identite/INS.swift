/// The authority under which a matricule is issued, by its OID.
///
/// Source: ANS, « Liste des OID des autorités d'affectation des INS ».
public enum AutoriteINS: String, Hashable, Sendable, Codable, CaseIterable {
    /// NIR, production.
    case nir = "1.2.250.1.213.1.4.8"
    /// NIA, production.
    case nia = "1.2.250.1.213.1.4.9"
    /// NIR of the test range: fictitious people.
    case nirTest = "1.2.250.1.213.1.4.10"
    /// NIR of the demonstration range: fictitious people.
    case nirDemonstration = "1.2.250.1.213.1.4.11"

    /// What is written after the matricule on paper (INS/va1.15): `NIR` or `NIA`.
    public var mention: String { self == .nia ? "NIA" : "NIR" }

    /// Whether it only numbers fictitious people, of tests or of demonstrations.
    public var estFictive: Bool { self == .nirTest || self == .nirDemonstration }
}

/// A national identity number with its authority.
public struct INS: Hashable, Sendable, Codable {
    /// The 15 characters.
    public let matricule: MatriculeINS
    /// Who issued it.
    public let autorite: AutoriteINS

    /// A matricule under its authority.
    public init(matricule: MatriculeINS, autorite: AutoriteINS) {
        self.matricule = matricule
        self.autorite = autorite
    }

    /// As people read it: `2 79 03 51 215 189 89 NIR`.
    public var affichage: String { "\(matricule.groupe) \(autorite.mention)" }
}
