import Foundation

/// A health document about to be written, whatever the format: who, when, about whom, and what it says.
///
/// Source: ANS, CI-SIS, volet « Structuration minimale des documents de santé » 1.16. What it must hold is checked by
/// `ControleDeProduction`; how it is written is the business of the writer of each format.
public struct DocumentAProduire: Hashable, Sendable {
    /// Its national model: type, templates, sections.
    public var modele: ModeleDeDocument
    /// `id`: an OID, new for every version.
    public var identifiant: String
    /// `setId`: an OID common to all versions.
    public var serie: String
    /// `versionNumber`, from 1.
    public var version: Int
    /// `id` of the version that this one replaces.
    public var remplace: String?
    /// Title.
    public var titre: String
    /// `effectiveTime`.
    public var creeLe: Instant
    /// `confidentialityCode`.
    public var confidentialite: ConfidentialiteCDA
    /// Whom it is about.
    public var usager: UsagerAProduire
    /// Who wrote it.
    public var auteur: ProfessionnelAProduire
    /// When it was written.
    public var ecritLe: Instant
    /// The structure that keeps it.
    public var conservateur: StructureAProduire
    /// Who answers for it (`legalAuthenticator`).
    public var responsable: ProfessionnelAProduire
    /// When it was validated.
    public var valideLe: Instant
    /// The act that it tells (`documentationOf/serviceEvent`).
    public var acte: ActeAProduire
    /// The stay or the visit during which it was written.
    public var priseEnCharge: PriseEnChargeAProduire
    /// The attending doctor; nil when nobody knows who it is.
    public var medecinTraitant: ProfessionnelAProduire?
    /// Relatives to call or to trust.
    public var proches: [ProcheAProduire]
    /// What it says.
    public var corps: CorpsAProduire

    /// A document to write.
    public init(
        modele: ModeleDeDocument, identifiant: String, serie: String, version: Int = 1, remplace: String? = nil,
        titre: String, creeLe: Instant, confidentialite: ConfidentialiteCDA = .normale, usager: UsagerAProduire,
        auteur: ProfessionnelAProduire, ecritLe: Instant, conservateur: StructureAProduire,
        responsable: ProfessionnelAProduire, valideLe: Instant, acte: ActeAProduire,
        priseEnCharge: PriseEnChargeAProduire, medecinTraitant: ProfessionnelAProduire? = nil,
        proches: [ProcheAProduire] = [], corps: CorpsAProduire
    ) {
        self.modele = modele
        self.identifiant = identifiant
        self.serie = serie
        self.version = version
        self.remplace = remplace
        self.titre = titre
        self.creeLe = creeLe
        self.confidentialite = confidentialite
        self.usager = usager
        self.auteur = auteur
        self.ecritLe = ecritLe
        self.conservateur = conservateur
        self.responsable = responsable
        self.valideLe = valideLe
        self.acte = acte
        self.priseEnCharge = priseEnCharge
        self.medecinTraitant = medecinTraitant
        self.proches = proches
        self.corps = corps
    }
}

/// How far a document may be shown.
///
/// Source: HL7 Confidentiality (2.16.840.1.113883.5.25) as restricted by the CI-SIS.
public enum ConfidentialiteCDA: String, Hashable, Sendable, Codable, CaseIterable {
    /// Normal.
    case normale = "N"
    /// Restreint.
    case restreinte = "R"
    /// Très restreint.
    case tresRestreinte = "V"

    /// In words.
    public var libelle: String {
        switch self {
        case .normale: "Normal"
        case .restreinte: "Restreint"
        case .tresRestreinte: "Très restreint"
        }
    }
}

/// The act that a document tells.
public struct ActeAProduire: Hashable, Sendable {
    /// What it is, when the model asks for a code.
    public var code: CodeRecu?
    /// Its start.
    public var debut: Instant
    /// Its end, when it is over.
    public var fin: Instant?
    /// Who did it.
    public var executant: ProfessionnelAProduire

    /// An act.
    public init(code: CodeRecu? = nil, debut: Instant, fin: Instant? = nil, executant: ProfessionnelAProduire) {
        self.code = code
        self.debut = debut
        self.fin = fin
        self.executant = executant
    }
}

/// The stay during which a document is written.
public struct PriseEnChargeAProduire: Hashable, Sendable {
    /// Kind of meeting, when the model asks for one.
    public var code: CodeRecu?
    /// First day.
    public var debut: JourCivil?
    /// Last day.
    public var fin: JourCivil?
    /// Sector of activity of the place (JDV_J02).
    public var secteur: CodeRecu

    /// A stay.
    public init(code: CodeRecu? = nil, debut: JourCivil? = nil, fin: JourCivil? = nil, secteur: CodeRecu) {
        self.code = code
        self.debut = debut
        self.fin = fin
        self.secteur = secteur
    }
}

/// What a document says.
public enum CorpsAProduire: Hashable, Sendable {
    /// Level 1: one piece.
    case piece(typeMIME: String, octets: Data)
    /// Level 3: sections, each with words and coded entries.
    case sections([SectionAProduire])
}
