/// A national kind of document that DUI writes: its type, its templates, its sections.
///
/// Source: ANS, CI-SIS, JDV_J07_XdsTypeCode and the content models of the family « Document de liaison d'urgence » and of
/// the synthèse médicale (IPS-FR).
public struct ModeleDeDocument: Hashable, Sendable, Identifiable {
    /// As the command line names it.
    public let cle: String
    /// `ClinicalDocument/code` (JDV_J07).
    public let type: CodeRecu
    /// Title, unless another one is given.
    public let titre: String
    /// Templates of the content model; of an unstructured body for level 1.
    public let modeles: [ModeleNational]
    /// `serviceEvent/code` that the model fixes.
    public let acte: CodeRecu?
    /// `encompassingEncounter/code` that the model fixes.
    public let rencontre: CodeRecu?
    /// Whether the attending doctor must stand in the header.
    public let exigeLeMedecinTraitant: Bool
    /// Its sections in order; none for level 1.
    public let sections: [RegleDeSection]

    /// Its key on the command line.
    public var id: String { cle }

    /// Whether it is of level 3: sections, words and entries.
    public var estStructure: Bool { !sections.isEmpty }

    /// The family, which decides who may read it, and write it.
    public var famille: FamilleDocument { FamilleDocument(codeType: type.code) }

    /// The model of a key.
    public static func nomme(_ cle: String) -> ModeleDeDocument? {
        tous.first { $0.cle == Repliage.mots(cle).joined(separator: "-") || $0.cle == cle }
    }

    /// A document of level 1: any piece under a type of JDV_J07.
    static func niveau1(_ cle: String, _ code: String, _ libelle: String, titre: String) -> ModeleDeDocument {
        let estLOINC = code.contains(where: \.isNumber) && code.first?.isNumber == true
        let systeme = estLOINC ? SystemesDeCodes.loinc : SystemesDeCodes.typesDeDocument
        return ModeleDeDocument(
            cle: cle, type: CodeRecu(code: code, systeme: systeme, libelle: libelle), titre: titre,
            modeles: [ModeleNational("1.3.6.1.4.1.19376.1.2.20")], acte: nil, rencontre: nil,
            exigeLeMedecinTraitant: false, sections: [])
    }
}

/// A template of a national or international model.
public struct ModeleNational: Hashable, Sendable {
    /// Its OID.
    public let racine: String
    /// Its edition; empty when the model has none.
    public let edition: String

    init(_ racine: String, _ edition: String = "") {
        self.racine = racine
        self.edition = edition
    }
}

/// A section in a model, and how many times it stands there.
public struct RegleDeSection: Hashable, Sendable {
    /// Which section.
    public let section: ModeleDeSection
    /// Whether it must stand there; none stands twice.
    public let estObligatoire: Bool

    init(_ section: ModeleDeSection, obligatoire: Bool = true) {
        self.section = section
        estObligatoire = obligatoire
    }
}

/// Code systems that the documents name.
public enum SystemesDeCodes {
    /// LOINC.
    public static let loinc = "2.16.840.1.113883.6.1"
    /// SNOMED CT.
    public static let snomed = "2.16.840.1.113883.6.96"
    /// CIM-10.
    public static let cim10 = "2.16.840.1.113883.6.3"
    /// TRE_A05 TypeDocComplementaire.
    public static let typesDeDocument = "1.2.250.1.213.1.1.4.12"
    /// TerminologieCISIS (TRE_A04).
    public static let cisis = "1.2.250.1.213.1.1.4.322"
    /// EMDN, medical devices.
    public static let emdn = "1.2.250.1.213.2.68"
    /// HL7 ActCode.
    public static let actes = "2.16.840.1.113883.5.4"
    /// HL7 ParticipationFunction.
    public static let fonctions = "2.16.840.1.113883.5.88"
    /// Absent or unknown data (IPS).
    public static let absences = "2.16.840.1.113883.5.1150.1"

    /// Name of a system, as documents write it beside its OID.
    public static func nom(_ systeme: String) -> String? {
        switch systeme {
        case loinc: "LOINC"
        case snomed: "SNOMED CT"
        case cim10: "CIM-10"
        case typesDeDocument: "TRE_A05"
        case cisis: "TerminologieCISIS"
        case emdn: "EMDN"
        case actes: "HL7_ActCode"
        case fonctions: "HL7_ParticipationFunction"
        case absences: "HL7_AbsentAndUnknownData"
        default: nil
        }
    }
}

extension CodeRecu {
    static func loinc(_ code: String, _ libelle: String) -> CodeRecu {
        CodeRecu(code: code, systeme: SystemesDeCodes.loinc, libelle: libelle)
    }

    static func snomed(_ code: String, _ libelle: String) -> CodeRecu {
        CodeRecu(code: code, systeme: SystemesDeCodes.snomed, libelle: libelle)
    }

    static func cisis(_ code: String, _ libelle: String) -> CodeRecu {
        CodeRecu(code: code, systeme: SystemesDeCodes.cisis, libelle: libelle)
    }

    static func absence(_ code: String, _ libelle: String) -> CodeRecu {
        CodeRecu(code: code, systeme: SystemesDeCodes.absences, libelle: libelle)
    }

    /// Pas d'information sur les traitements (JDV_AbsentOrUnknownMedication).
    public static let traitementsInconnus = absence(
        "no-medication-info", "Pas d'information sur les traitements médicamenteux")
    /// Pas d'information sur les allergies (JDV_AbsentOrUnknownAllergy).
    public static let allergiesInconnues = absence(
        "no-allergy-info", "Pas d’information sur les allergies/hypersensibilités")
    /// Pas d'information sur les problèmes (JDV_AbsentOrUnknownProblem).
    public static let problemesInconnus = absence("no-problem-info", "Pas d'information sur les problèmes")
    /// Pas d'information sur les actes (HL7 absent or unknown data).
    public static let actesInconnus = absence("no-procedure-info", "Pas d'information sur les actes")
    /// Pas d'information sur les dispositifs (HL7 absent or unknown data).
    public static let dispositifsInconnus = absence("no-device-info", "Pas d'information sur les dispositifs médicaux")
}
