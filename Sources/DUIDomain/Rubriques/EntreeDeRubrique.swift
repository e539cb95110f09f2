/// An entry of a part of the record, as it stands now, with what it was before.
public struct EntreeDeRubrique: Hashable, Sendable, Identifiable {
    /// Key of what stands now: a correction changes it.
    public var id: Cle<EntreeDeRubrique>
    /// Which part.
    public var rubrique: Rubrique
    /// Its values, by the name of their field.
    public var valeurs: [String: String]
    /// Who wrote this state, as shown; empty when it was taken from another record.
    public var ecritePar: String
    /// When this state was written.
    public var ecriteLe: Instant
    /// Why it is not what it was before; empty for the first state.
    public var motif: String
    /// Whether it was withdrawn: it stays readable, with its motive.
    public var estRetiree: Bool
    /// What it was before, the last state first.
    public var avant: [EtatPasse]

    /// Longest motive.
    public static let motifAuPlus = 300

    /// A state that was corrected.
    public struct EtatPasse: Hashable, Sendable {
        /// Its values.
        public var valeurs: [String: String]
        /// Who wrote it.
        public var par: String
        /// When.
        public var quand: Instant

        /// A state that was corrected.
        public init(valeurs: [String: String], par: String, quand: Instant) {
            self.valeurs = valeurs
            self.par = par
            self.quand = quand
        }
    }

    /// An entry.
    public init(
        id: Cle<EntreeDeRubrique>, rubrique: Rubrique, valeurs: [String: String], ecritePar: String, ecriteLe: Instant,
        motif: String = "", estRetiree: Bool = false, avant: [EtatPasse] = []
    ) {
        self.id = id
        self.rubrique = rubrique
        self.valeurs = valeurs
        self.ecritePar = ecritePar
        self.ecriteLe = ecriteLe
        self.motif = motif
        self.estRetiree = estRetiree
        self.avant = avant
    }

    /// Its first line: `Grippe, 14/10/2026`.
    public var titre: String { Self.titre(rubrique, valeurs) }

    /// The first line of values.
    public static func titre(_ rubrique: Rubrique, _ valeurs: [String: String]) -> String {
        let morceaux = rubrique.champs.filter(\.estEnTitre).compactMap { champ in
            valeurs[champ.cle].flatMap { $0.isEmpty ? nil : champ.enMots($0) }
        }
        return FormatDate.premiereMajuscule(morceaux.joined(separator: ", "))
    }

    /// The day on which it ends, when it tells one.
    public var fin: JourCivil? { valeurs["fin"].flatMap { JourCivil(iso: $0) } }
}

/// Values as they are about to be written, checked whole.
public struct ValeursDeRubrique: Hashable, Sendable {
    /// Which part.
    public let rubrique: Rubrique
    /// By the name of their field; no empty one.
    public let valeurs: [String: String]

    /// Values as kept; the refusal names the first field that is amiss. Fields that the part does not have are refused.
    public init(_ rubrique: Rubrique, _ brutes: [String: String], reference: Instant) throws(RefusDeSaisie) {
        var valeurs: [String: String] = [:]
        for champ in rubrique.champs {
            let brute = brutes[champ.cle] ?? ""
            let lue = try Self.relire(champ, brute, reference)
            if !lue.isEmpty { valeurs[champ.cle] = lue }
        }
        if let inconnu = brutes.keys.filter({ rubrique.champ($0) == nil }).min() {
            throw RefusDeSaisie("« \(Assainissement.ligne(inconnu)) » n’est pas un champ de cette rubrique.")
        }
        if let debut = valeurs["du"] ?? valeurs["le"], let fin = valeurs["fin"], fin < debut {
            throw RefusDeSaisie("La fin précède le début ; corrigez l’une des deux dates.")
        }
        self.rubrique = rubrique
        self.valeurs = valeurs
    }

    /// A value as kept goes back through the reading of its field: days and amounts have two forms.
    private static func relire(_ champ: ChampDeRubrique, _ brute: String, _ reference: Instant) throws(RefusDeSaisie)
        -> String
    {
        switch champ.genre {
        case .jour where JourCivil(iso: brute) != nil: return brute
        case .epoque where JourCivil(iso: brute) != nil || brute.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil:
            return brute
        case .montant where !brute.isEmpty && brute.allSatisfy({ $0.isASCII && $0.isNumber }) && brute.count <= 10:
            return brute
        default: return try champ.lire(brute, reference: reference).get()
        }
    }
}
