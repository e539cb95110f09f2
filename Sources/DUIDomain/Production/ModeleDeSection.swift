/// A section of the national models: its templates, its code, its usual title.
///
/// Source: ANS, CI-SIS, modèles de contenus CDA; the codes are LOINC unless said.
public struct ModeleDeSection: Hashable, Sendable {
    /// Its code.
    public let code: CodeRecu
    /// Its templates; the last one is the French one, by which the section is known.
    public let modeles: [String]
    /// Usual title.
    public let titre: String

    init(_ code: CodeRecu, _ titre: String, _ modeles: [String]) {
        self.code = code
        self.titre = titre
        self.modeles = modeles
    }

    /// The template by which it is known.
    public var modeleFrancais: String { modeles.last ?? "" }

    private static let ihe = "1.3.6.1.4.1.19376.1.5.3.1"
    private static let ccd = "2.16.840.1.113883.10.20.1"
    private static let fr = "1.2.250.1.213.1.1.2"

    /// Personnes et structures informées.
    public static let informes = ModeleDeSection(
        .cisis("ORG-213", "Personnes et structures informées"), "Personnes et structures informées", ["\(fr).251"])
    /// Motif du transfert.
    public static let motif = ModeleDeSection(
        .loinc("42349-1", "Raison de la recommandation"), "Motif du transfert", ["\(ihe).3.1", "\(fr).127"])
    /// Changes of the last days, points of attention.
    public static let vigilance = ModeleDeSection(
        .loinc("44944-7", "Autres alertes"), "Points de vigilance", ["\(fr).245"])
    /// État du patient.
    public static let etat = ModeleDeSection(
        .loinc("46006-3", "Problèmes physiques fonctionnels et structurels"), "Observations",
        ["\(ihe).1.12.2.5", "\(fr).115"])
    /// Vital signs.
    public static let constantes = ModeleDeSection(
        .loinc("8716-3", "Signes vitaux"), "Constantes du patient",
        ["\(ccd).16", "\(ihe).3.25", "\(ihe).1.5.3.2", "\(fr).75"])
    /// Prothèses et objets personnels.
    public static let objets = ModeleDeSection(
        .loinc("46264-8", "Dispositifs médicaux"), "Prothèses et objets personnels", ["\(fr).53"])
    /// Comments.
    public static let commentaires = ModeleDeSection(
        .loinc("55112-7", "Commentaire"), "Commentaires",
        ["2.16.840.1.113883.10.12.201", "1.3.6.1.4.1.19376.1.4.1.2.16", "\(fr).73"])
    /// The hospital that the person prefers.
    public static let preference = ModeleDeSection(
        .loinc("11302-7", "Etablissement de santé de préférence"), "Établissement de santé de préférence",
        ["\(ihe).1.13.2.10", "\(fr).172"])
    /// Illnesses of now.
    public static let problemes = ModeleDeSection(
        .loinc("11450-4", "Liste des problèmes actifs"), "Pathologies en cours",
        ["\(ccd).11", "\(ihe).3.6", "\(fr).132"])
    /// Illnesses of before.
    public static let antecedents = ModeleDeSection(
        .loinc("11348-0", "Antécédents médicaux"), "Antécédents médicaux", ["\(ihe).3.8", "\(fr).134"])
    /// Operations and acts.
    public static let actes = ModeleDeSection(
        .loinc("47519-4", "Historique des actes"), "Antécédents chirurgicaux et actes",
        ["\(ccd).12", "\(ihe).3.11", "\(ihe).3.12", "\(fr).136"])
    /// Allergies.
    public static let allergies = ModeleDeSection(
        .loinc("48765-2", "Allergies et hypersensibilités"), "Allergies et hypersensibilités",
        ["\(ccd).2", "\(ihe).3.13", "\(fr).137"])
    /// Treatments.
    public static let traitements = ModeleDeSection(
        .loinc("10160-0", "Historique de la prise médicamenteuse"), "Traitements au long cours",
        ["\(ccd).8", "\(ihe).3.19", "\(fr).143"])
    /// Palliative care.
    public static let palliatifs = ModeleDeSection(
        .loinc("18776-5", "Plan de soins"), "Soins palliatifs", ["\(ccd).10", "\(ihe).3.36", "\(fr).158"])
    /// Examinations and consultations to come, in words.
    public static let prevus = ModeleDeSection(
        .loinc("18776-5", "Plan de soins"), "Examens ou consultations prévus ou à prévoir",
        ["\(ccd).10", "\(ihe).3.31", "\(fr).154"])
    /// Advance directives.
    public static let directives = ModeleDeSection(
        .loinc("42348-3", "Directives anticipées"), "Directives anticipées",
        ["\(ccd).1", "\(ihe).3.34", "\(ihe).3.35", "\(fr).157"])
    /// What was observed: mind, handicaps, moves, risks; or a transfer.
    public static let observations = ModeleDeSection(
        .loinc("42545-4", "Evènements observés"), "Observations",
        ["\(ihe).1.21.2.9", "1.3.6.1.4.1.19376.1.7.3.1.1.13.7", "\(fr).163"])
    /// Results.
    public static let resultats = ModeleDeSection(
        .loinc("30954-2", "Résultats d'examens"), "Résultats d’examens", ["\(ihe).3.27", "\(ihe).3.28", "\(fr).151"])
    /// Vaccinations.
    public static let vaccinations = ModeleDeSection(
        .loinc("11369-6", "Historique des vaccinations"), "Vaccinations", ["\(ccd).6", "\(ihe).3.23", "\(fr).147"])
    /// Joined documents.
    public static let annexes = ModeleDeSection(
        .loinc("55107-7", "Documents ajoutés"), "Documents annexés", ["\(fr).37"])
    /// Diagnosis on leaving, in words.
    public static let diagnostic = ModeleDeSection(
        .loinc("11535-2", "Diagnostic de sortie"), "Diagnostic", ["\(fr).5"])
    /// Documents handed over to the person.
    public static let remis = ModeleDeSection(
        .loinc("77599-9", "Documents complémentaires"), "Documents remis au patient", ["\(fr).253"])
    /// Medical devices.
    public static let dispositifs = ModeleDeSection(
        .loinc("46264-8", "Dispositifs médicaux"), "Dispositifs médicaux",
        ["2.16.840.1.11383.10.20.1.7", "\(ihe).1.5.3.5", "\(fr).1"])
}
