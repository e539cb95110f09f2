/// The establishment whose base this is.
public struct Etablissement: Hashable, Sendable, Codable {
    /// Name, as shown.
    public var nom: String
    /// What it is, which decides its words.
    public var type: TypeEtablissement
    /// FINESS number (9 characters).
    public var finess: String
    /// Postal address on one line.
    public var adresse: String
    /// OID under which its local numbers (IPP) are given.
    public var oidLocal: String
    /// Whether the base holds the fictitious people of the demonstration.
    public var estDemonstration: Bool

    /// An establishment.
    public init(
        nom: String, type: TypeEtablissement = .ehpad, finess: String, adresse: String, oidLocal: String,
        estDemonstration: Bool
    ) {
        self.nom = nom
        self.type = type
        self.finess = finess
        self.adresse = adresse
        self.oidLocal = oidLocal
        self.estDemonstration = estDemonstration
    }
}

extension Etablissement {
    /// Whether an account of this trade may exist here: a trainer reads every record, of fictitious people only.
    public func admet(_ role: Role) -> Decision {
        role == .formateur && !estDemonstration
            ? .refuse(
                "Un compte de formation lit tous les dossiers : il n’existe que dans une base de démonstration. "
                    + "Donnez le métier que la personne exerce ici.")
            : .permis
    }
}

/// A unit of the establishment: a floor, a protected unit.
public struct Unite: Hashable, Sendable, Codable, Identifiable {
    /// Key.
    public var id: Cle<Unite>
    /// Name, as shown.
    public var nom: String

    /// A unit.
    public init(id: Cle<Unite>, nom: String) {
        self.id = id
        self.nom = nom
    }
}
