/// The sections of a structured document, filled with what the record says. What it does not say is written with the
/// national value of « no information », in words and in codes: nothing is invented.
public struct PreRemplissage: Sendable {
    /// What the record says.
    public let source: DossierAProduire
    /// What whoever writes adds, by section.
    public let ajouts: Ajouts

    /// What whoever writes adds to the record.
    public struct Ajouts: Hashable, Sendable {
        /// Why the person is transferred.
        public var motif: String
        /// A comment.
        public var commentaire: String
        /// Who was told.
        public var informes: [Informe]

        /// Additions.
        public init(motif: String = "", commentaire: String = "", informes: [Informe] = []) {
            self.motif = motif
            self.commentaire = commentaire
            self.informes = informes
        }
    }

    /// Somebody who was told, or a place.
    public struct Informe: Hashable, Sendable {
        /// Who may be told.
        public enum Qui: String, Hashable, Sendable, CaseIterable {
            /// Centre 15.
            case centre15 = "ORG-214"
            /// The emergency department.
            case urgences = "225728007"
            /// The attending doctor.
            case medecinTraitant = "PCP"
            /// Relatives.
            case entourage = "ORG-223"
            /// The structure that the person came from.
            case origine = "ORG-222"
        }

        /// Who.
        public var qui: Qui
        /// Who exactly, or when; possibly empty.
        public var precision: String

        /// Somebody who was told.
        public init(_ qui: Qui, precision: String = "") {
            self.qui = qui
            self.precision = precision
        }

        func correspond(a code: CodeRecu) -> Bool { qui.rawValue == code.code }
    }

    /// Fills from a record.
    public init(_ source: DossierAProduire, ajouts: Ajouts = Ajouts()) {
        self.source = source
        self.ajouts = ajouts
    }

    /// The sections of a model, in its order; an optional one of which nothing is known is left out.
    public func sections(_ modele: ModeleDeDocument) -> [SectionAProduire] {
        modele.sections.compactMap { regle in
            section(regle.section, de: modele, obligatoire: regle.estObligatoire)
        }
    }

    static let inconnu = "Information non renseignée dans le dossier."

    private func section(
        _ section: ModeleDeSection, de modele: ModeleDeDocument, obligatoire: Bool
    ) -> SectionAProduire? {
        switch section {
        case .problemes: problemes(obligatoire: obligatoire)
        case .antecedents: antecedents
        case .actes: actes
        case .allergies: allergies
        case .vaccinations: vaccinations
        case .traitements: traitements
        case .directives: directives
        case .preference: preference
        case .observations: modele == .retour ? transfert : observations
        case .resultats: resultats
        case .vigilance: vigilance
        case .annexes: annexes
        case .informes: informes(modele)
        case .motif: motif
        case .commentaires: commentaires
        case .dispositifs: dispositifs
        case .diagnostic, .prevus, .palliatifs:
            obligatoire ? SectionAProduire(section, recit: [Self.sansInformation()]) : nil
        case .etat: etat
        case .constantes: constantes
        case .objets: objets
        case .remis: remis
        default: nil
        }
    }

    static func sansInformation(_ repere: String? = nil) -> BlocDeRecit {
        .paragraphe(TexteRepere(inconnu, repere: repere))
    }

    static func tableau(_ tetes: [String], _ rangees: [[TexteRepere]]) -> BlocDeRecit { .tableau(tetes, rangees) }

    // MARK: Illnesses

    private func problemes(obligatoire: Bool) -> SectionAProduire? {
        let connus = (source.antecedents ?? []).filter { $0.valeurs["nature"] == "en_cours" }
        guard connus.isEmpty else { return liste(.problemes, connus, "probleme", actifs: true) }
        guard obligatoire else { return nil }
        return SectionAProduire(
            .problemes, recit: [Self.sansInformation("probleme-0")],
            entrees: [
                .probleme(ProblemeAProduire(code: .problemesInconnus, reference: "probleme-0", estActif: true))
            ])
    }

    private var antecedents: SectionAProduire? {
        let connus = (source.antecedents ?? []).filter { $0.valeurs["nature"] == "medical" }
        return connus.isEmpty ? nil : liste(.antecedents, connus, "antecedent", actifs: false)
    }

    private func liste(
        _ section: ModeleDeSection, _ entrees: [EntreeDeRubrique], _ mot: String, actifs: Bool
    ) -> SectionAProduire {
        SectionAProduire(
            section,
            recit: [
                Self.tableau(
                    ["Intitulé", "Date", "Code CIM-10", "Précision"],
                    entrees.enumerated().map { rang, entree in
                        [
                            TexteRepere(entree.valeurs["quoi"] ?? "", repere: "\(mot)-\(rang + 1)"),
                            TexteRepere(LectureDEpoque.enMots(entree.valeurs["depuis"] ?? "")),
                            TexteRepere(entree.valeurs["cim10"] ?? ""), TexteRepere(entree.valeurs["precision"] ?? ""),
                        ]
                    })
            ],
            entrees: entrees.enumerated().map { rang, entree in
                .probleme(
                    ProblemeAProduire(
                        code: entree.valeurs["cim10"].map {
                            CodeRecu(code: $0, systeme: SystemesDeCodes.cim10, libelle: entree.valeurs["quoi"] ?? "")
                        }, reference: "\(mot)-\(rang + 1)",
                        debut: (entree.valeurs["depuis"] ?? "").filter { $0 != "-" }, estActif: actifs))
            })
    }

    private var actes: SectionAProduire {
        let connus = (source.antecedents ?? []).filter { $0.valeurs["nature"] == "chirurgical" }
        guard !connus.isEmpty else {
            return SectionAProduire(
                .actes, recit: [Self.sansInformation("acte-0")],
                entrees: [.acte(ActeCode(code: .actesInconnus, reference: "acte-0", estFait: nil))])
        }
        return SectionAProduire(
            .actes,
            recit: [
                Self.tableau(
                    ["Acte", "Date"],
                    connus.enumerated().map { rang, entree in
                        [
                            TexteRepere(entree.valeurs["quoi"] ?? "", repere: "acte-\(rang + 1)"),
                            TexteRepere(LectureDEpoque.enMots(entree.valeurs["depuis"] ?? "")),
                        ]
                    })
            ],
            entrees: connus.indices.map {
                .acte(ActeCode(code: nil, reference: "acte-\($0 + 1)", estFait: true))
            })
    }

    private var allergies: SectionAProduire {
        let connues = source.dossier.resident.allergies
        guard !connues.isEmpty else {
            return SectionAProduire(
                .allergies, recit: [Self.sansInformation("allergie-0")],
                entrees: [
                    .allergies([
                        AllergieAProduire(reference: "allergie-0", substance: "", absence: .allergiesInconnues)
                    ])
                ])
        }
        return SectionAProduire(
            .allergies,
            recit: [
                Self.tableau(
                    ["Substance", "Réaction"],
                    connues.enumerated().map { rang, allergie in
                        [
                            TexteRepere(allergie.substance, repere: "allergie-\(rang + 1)"),
                            TexteRepere(allergie.reaction),
                        ]
                    })
            ],
            entrees: [
                .allergies(
                    connues.enumerated().map { rang, allergie in
                        AllergieAProduire(reference: "allergie-\(rang + 1)", substance: allergie.substance)
                    })
            ])
    }

    private var vaccinations: SectionAProduire? {
        let connues = source.vaccinations ?? []
        guard !connues.isEmpty else { return nil }
        return SectionAProduire(
            .vaccinations,
            recit: [
                Self.tableau(
                    ["Vaccination", "Faite le", "Produit et lot", "Par"],
                    connues.enumerated().map { rang, entree in
                        [
                            TexteRepere(entree.valeurs["vaccin"] ?? "", repere: "vaccin-\(rang + 1)"),
                            TexteRepere(JourCivil(iso: entree.valeurs["le"] ?? "")?.court ?? ""),
                            TexteRepere(entree.valeurs["lot"] ?? ""), TexteRepere(entree.valeurs["par"] ?? ""),
                        ]
                    })
            ],
            entrees: connues.enumerated().map { rang, entree in
                .vaccination(
                    VaccinationAProduire(
                        reference: "vaccin-\(rang + 1)", vaccin: entree.valeurs["vaccin"] ?? "",
                        faiteLe: JourCivil(iso: entree.valeurs["le"] ?? ""), lot: entree.valeurs["lot"] ?? ""))
            })
    }

    private var traitements: SectionAProduire {
        SectionAProduire(
            .traitements,
            recit: [
                .paragraphe(
                    TexteRepere(
                        "Traitements non renseignés dans le dossier : voir les ordonnances jointes.",
                        repere: "traitement-0"))
            ], entrees: [.traitement(AbsenceAProduire(code: .traitementsInconnus, reference: "traitement-0"))])
    }

    private var dispositifs: SectionAProduire {
        SectionAProduire(
            .dispositifs, recit: [Self.sansInformation("dispositif-0")],
            entrees: [.dispositif(AbsenceAProduire(code: .dispositifsInconnus, reference: "dispositif-0"))])
    }
}
