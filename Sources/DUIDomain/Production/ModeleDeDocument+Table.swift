/// The kinds that DUI writes.
extension ModeleDeDocument {
    /// All of them, structured ones first.
    public static let tous: [ModeleDeDocument] = [dlu, transfert, synthese, retour] + deNiveau1

    /// Document de liaison d'urgence, EHPAD model 2022 (1.2.250.1.213.1.1.1.22).
    public static let dlu = ModeleDeDocument(
        cle: "dlu", type: .loinc("74207-2", "Document de liaison d'urgence"), titre: "Document de liaison d’urgence",
        modeles: [ModeleNational("1.2.250.1.213.1.1.1.22", "2022.01")],
        acte: .loinc("34117-2", "Historique et clinique"), rencontre: nil, exigeLeMedecinTraitant: true,
        sections: [
            RegleDeSection(.preference), RegleDeSection(.problemes, obligatoire: false),
            RegleDeSection(.antecedents, obligatoire: false), RegleDeSection(.allergies, obligatoire: false),
            RegleDeSection(.traitements), RegleDeSection(.palliatifs, obligatoire: false), RegleDeSection(.directives),
            RegleDeSection(.observations), RegleDeSection(.resultats),
            RegleDeSection(.vaccinations, obligatoire: false), RegleDeSection(.commentaires, obligatoire: false),
            RegleDeSection(.annexes),
        ])

    /// Fiche de transfert vers le service des urgences, 2025 (1.2.250.1.213.1.1.1.61).
    public static let transfert = ModeleDeDocument(
        cle: "transfert", type: .loinc("78341-5", "Fiche de transfert vers le service des urgences"),
        titre: "Fiche de transfert vers le service des urgences",
        modeles: [ModeleNational("1.2.250.1.213.1.1.1.61", "2025.01")],
        acte: .snomed("306104004", "orientation vers un service d'accidents et d'urgences"),
        rencontre: CodeRecu(
            code: "EMER", systeme: SystemesDeCodes.actes, libelle: "Passage aux urgences (établissement)"),
        exigeLeMedecinTraitant: false,
        sections: [
            RegleDeSection(.informes), RegleDeSection(.motif), RegleDeSection(.vigilance, obligatoire: false),
            RegleDeSection(.etat), RegleDeSection(.constantes), RegleDeSection(.objets),
            RegleDeSection(.commentaires, obligatoire: false),
        ])

    /// Synthèse médicale, IPS-FR 2024 (1.2.250.1.213.1.1.1.51).
    public static let synthese = ModeleDeDocument(
        cle: "synthese", type: .loinc("60591-5", "Synthèse médicale"), titre: "Synthèse médicale",
        modeles: [
            ModeleNational("2.16.840.1.113883.10.22.1.1"), ModeleNational("1.2.250.1.213.1.1.1.51", "2024.01"),
        ], acte: nil, rencontre: nil, exigeLeMedecinTraitant: false,
        sections: [
            RegleDeSection(.problemes), RegleDeSection(.antecedents, obligatoire: false), RegleDeSection(.actes),
            RegleDeSection(.allergies), RegleDeSection(.traitements), RegleDeSection(.dispositifs),
            RegleDeSection(.vigilance, obligatoire: false), RegleDeSection(.vaccinations, obligatoire: false),
            RegleDeSection(.directives, obligatoire: false),
        ])

    /// Fiche de retour du service des urgences, 2025 (1.2.250.1.213.1.1.1.62).
    public static let retour = ModeleDeDocument(
        cle: "retour", type: .loinc("60280-5", "Fiche de retour du service des urgences"),
        titre: "Fiche de retour du service des urgences",
        modeles: [ModeleNational("1.2.250.1.213.1.1.1.62", "2025.01")],
        acte: .snomed("107724000", "transfert d'un(e) patient(e)"),
        rencontre: CodeRecu(
            code: "EMER", systeme: SystemesDeCodes.actes, libelle: "Passage aux urgences (établissement)"),
        exigeLeMedecinTraitant: false,
        sections: [
            RegleDeSection(.informes), RegleDeSection(.observations), RegleDeSection(.diagnostic),
            RegleDeSection(.prevus), RegleDeSection(.commentaires, obligatoire: false), RegleDeSection(.objets),
            RegleDeSection(.remis),
        ])

    private static let deNiveau1: [ModeleDeDocument] = [
        niveau1(
            "cr-consultation", "11488-4", "CR ou fiche de consultation ou de visite",
            titre: "Compte rendu de consultation"),
        niveau1("bilan", "34120-6", "Bilan par professionnel de santé", titre: "Bilan par professionnel de santé"),
        niveau1(
            "suivi-de-soins", "11506-3", "CR ou fiche de suivi de soins par auxiliaire médical",
            titre: "Compte rendu de suivi de soins"),
        niveau1(
            "lettre-entree-hopital", "18761-7",
            "Note de transfert (dont lettre de liaison à l'entrée en établissement de soins)",
            titre: "Lettre de liaison à l’entrée en établissement de soins"),
        niveau1(
            "lettre-entree-structure", "88348-8", "Lettre de liaison d'entrée en structure sociale ou médico-sociale",
            titre: "Lettre de liaison d’entrée en structure sociale ou médico-sociale"),
        niveau1(
            "lettre-sortie-structure", "83981-1",
            "Lettre de liaison à la sortie d'une structure sociale ou médico-sociale",
            titre: "Lettre de liaison à la sortie d’une structure sociale ou médico-sociale"),
        niveau1("ordonnance", "57833-6", "Prescription de produits de santé", titre: "Ordonnance"),
        niveau1("ordonnance-soins", "57832-8", "Prescription de soins", titre: "Ordonnance de soins"),
        niveau1(
            "ordonnance-infirmiers", "PRESC-INF", "Prescription d'actes infirmiers",
            titre: "Ordonnance de soins infirmiers"),
        niveau1(
            "ordonnance-kine", "PRESC-KINE", "Prescription d'actes de kinésithérapie",
            titre: "Ordonnance de kinésithérapie"),
        niveau1(
            "projet", "80788-3", "Projet personnalisé d'accompagnement", titre: "Projet personnalisé d’accompagnement"),
        niveau1(
            "note", "28653-4", "Document du secteur social / médico-social", titre: "Document médico-social"),
        niveau1(
            "grille", "34842-5", "Grille d'évaluation médico-social", titre: "Grille d’évaluation médico-sociale"),
        niveau1(
            "autonomie", "BIL_AUTO", "CR de bilan d'évaluation de la perte d'autonomie",
            titre: "Évaluation de la perte d’autonomie"),
        niveau1("certificat", "89601-9", "Certificat médical", titre: "Certificat médical"),
        niveau1("fiche-contacts", "FICHE-CONTACTS", "Fiche contacts", titre: "Fiche contacts"),
    ]
}
