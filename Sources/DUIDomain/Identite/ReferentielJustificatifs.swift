/// How much a title proves.
public enum NiveauConfiance: String, Hashable, Sendable, Codable, CaseIterable {
    /// It validates an identity.
    case haute
    /// It is recorded, and validates nothing.
    case faible

    /// In words: `haute confiance`.
    public var libelle: String { self == .haute ? "haute confiance" : "faible confiance" }
}

/// A type of title of identity, or a set of papers that counts as one.
public struct TypeJustificatif: Hashable, Sendable, Codable, Identifiable {
    /// Short stable code, the one that is kept: `cni`.
    public var id: String
    /// In words: `Carte nationale d’identité`.
    public var libelle: String
    /// What it proves.
    public var confiance: NiveauConfiance
    /// Papers of which every one must have been seen; empty when the title is a single paper.
    public var pieces: [String]
    /// Whether it only counts for somebody admitted to an EHPAD without coming through another structure.
    public var admissionDirecteSeulement: Bool

    /// A type of title.
    public init(
        id: String, libelle: String, confiance: NiveauConfiance, pieces: [String] = [],
        admissionDirecteSeulement: Bool = false
    ) {
        self.id = id
        self.libelle = libelle
        self.confiance = confiance
        self.pieces = pieces
        self.admissionDirecteSeulement = admissionDirecteSeulement
    }
}

/// The titles that a site accepts, their level of confidence, and whether a strong one validates by itself.
///
/// Source: RNIV volet 1, and its 2024 edition for medico-social structures (FACTS §1.4): national identity card, passport
/// and residence permit are of high trust; livret de famille **or** extract of the birth certificate, **with** a carte
/// Vitale that bears a photograph, is accepted for a direct admission to an EHPAD only. Requirements INS/va1.23, va1.26
/// (the list is a setting of the site), va1.33 (automatic validation can be cut).
public struct ReferentielJustificatifs: Hashable, Sendable, Codable {
    /// The types, in the order in which they are offered; codes are unique.
    public private(set) var types: [TypeJustificatif]
    /// Whether a strong title validates at once; else somebody validates by hand.
    public var validationAutomatique: Bool

    /// A list of titles. Of two types with the same code the last one holds.
    public init(types: [TypeJustificatif], validationAutomatique: Bool = true) {
        self.types = []
        self.validationAutomatique = validationAutomatique
        for type in types { poser(type) }
    }

    /// Adds a type, or replaces the one that has the same code.
    public mutating func poser(_ type: TypeJustificatif) {
        if let rang = types.firstIndex(where: { $0.id == type.id }) {
            types[rang] = type
        } else {
            types.append(type)
        }
    }

    /// Takes a type out; titles already recorded keep what they proved.
    public mutating func retirer(_ id: String) { types.removeAll { $0.id == id } }

    /// The type that has a code.
    public func type(_ id: String) -> TypeJustificatif? { types.first { $0.id == id } }

    /// Records that a title was seen. Refused when the type is unknown here, when a paper of the set was not seen, or when
    /// the set only counts for a direct admission and this is none.
    public func justificatif(
        _ id: String, piecesVues: Set<String> = [], admissionDirecte: Bool = false, signature: Signature
    ) throws(RefusIdentite) -> JustificatifIdentite {
        guard let type = type(id) else { throw .justificatifInconnu }
        if type.admissionDirecteSeulement, !admissionDirecte { throw .horsAdmissionDirecte(type.libelle) }
        let manquantes = type.pieces.filter { !piecesVues.contains($0) }
        guard manquantes.isEmpty else { throw .justificatifIncomplet(manquantes) }
        return JustificatifIdentite(
            type: type.id, libelle: type.libelle, confiance: type.confiance, controlePar: signature.compte,
            controleLe: signature.quand)
    }

    /// The national list, from which a site starts.
    public static let national: ReferentielJustificatifs = {
        let vitale = "Carte Vitale avec photographie"
        let haute = [
            ("cni", "Carte nationale d’identité"), ("passeport", "Passeport"), ("titre-sejour", "Titre de séjour"),
        ]
        let ehpad = [
            ("livret-vitale", "Livret de famille et carte Vitale avec photographie", "Livret de famille"),
            (
                "naissance-vitale", "Extrait d’acte de naissance et carte Vitale avec photographie",
                "Extrait d’acte de naissance"
            ),
        ]
        let faible = [
            ("livret", "Livret de famille"), ("naissance", "Extrait d’acte de naissance"),
            ("vitale", "Carte Vitale"), ("permis", "Permis de conduire"), ("mutuelle", "Carte de mutuelle"),
            ("declaration", "Déclaration de la personne ou de ses proches"),
        ]
        return ReferentielJustificatifs(
            types: haute.map { TypeJustificatif(id: $0, libelle: $1, confiance: .haute) }
                + ehpad.map {
                    TypeJustificatif(
                        id: $0, libelle: $1, confiance: .haute, pieces: [$2, vitale], admissionDirecteSeulement: true)
                } + faible.map { TypeJustificatif(id: $0, libelle: $1, confiance: .faible) })
    }()
}

/// A title that somebody looked at: its type and level as they were that day, who, when (INS/va1.23). No copy is kept here.
public struct JustificatifIdentite: Hashable, Sendable, Codable {
    /// Code of the type.
    public var type: String
    /// The type in words.
    public var libelle: String
    /// What it proved then.
    public var confiance: NiveauConfiance
    /// Who looked at it.
    public var controlePar: Cle<Compte>
    /// When.
    public var controleLe: Instant

    /// A title, as the base kept it; a new one comes from `ReferentielJustificatifs.justificatif`.
    public init(
        type: String, libelle: String, confiance: NiveauConfiance, controlePar: Cle<Compte>, controleLe: Instant
    ) {
        self.type = type
        self.libelle = libelle
        self.confiance = confiance
        self.controlePar = controlePar
        self.controleLe = controleLe
    }
}
