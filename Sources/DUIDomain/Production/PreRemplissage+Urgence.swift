/// What an emergency department must know: wishes, state, who was told.
extension PreRemplissage {
    var directives: SectionAProduire {
        let mots = source.dossier.directivesAnticipees.trimmingBlancs()
        // What is kept is a sentence: whether directives exist is coded only when it begins with the answer.
        let debut = Repliage.mots(mots).first ?? ""
        let existe: Bool? = Self.oui.contains(debut) ? true : Self.non.contains(debut) ? false : nil
        return SectionAProduire(
            .directives,
            recit: [.paragraphe(TexteRepere(mots.isEmpty ? Self.inconnu : mots, repere: "directives-1"))],
            entrees: [.directive(reference: "directives-1", existe: existe)])
    }

    private static let oui: Set<String> = ["oui", "redigees", "ecrites", "deposees", "recueillies"]
    private static let non: Set<String> = ["non", "aucune"]

    var preference: SectionAProduire {
        SectionAProduire(
            .preference, recit: [Self.sansInformation("preference-1")],
            entrees: [
                .orientation(
                    OrientationAProduire(nature: .preference, reference: "preference-1", structure: nil))
            ])
    }

    /// Observations of the DLU: what the record keeps in words (alerts, diet, dependency), then the national list, of which
    /// nobody coded anything, and each line says so.
    ///
    /// Source: JDV_ObservationEtatPatient_CISIS.
    var observations: SectionAProduire {
        SectionAProduire(
            .observations,
            recit: vigilances.map { .paragraphe(TexteRepere($0)) } + [
                Self.tableau(
                    ["Observation", "Résultat"],
                    Self.etats.enumerated().map {
                        [
                            TexteRepere(FormatDate.premiereMajuscule($1.libelle), repere: "observation-\($0 + 1)"),
                            TexteRepere("non renseigné"),
                        ]
                    })
            ],
            entrees: Self.etats.enumerated().map {
                .observation(
                    ObservationAProduire(.simple, $1, reference: "observation-\($0 + 1)", valeur: .inconnue))
            })
    }

    private static let etats: [CodeRecu] = [
        .snomed("288575003", "capable de communiquer"), .snomed("247663003", "bien orienté"),
        .snomed("62476001", "désorienté(e)"), .snomed("24199005", "sensation d'agitation"),
        .snomed("248043008", "comportement non-conciliant"), .snomed("425104003", "comportement suicidaire"),
        .snomed("397540003", "malvoyance"), .snomed("15188001", "perte auditive"),
        .snomed("62305002", "trouble du langage"), .snomed("161898004", "chutes"), .snomed("50239007", "errance"),
        .snomed("248046000", "fugue"), .snomed("386423001", "contention physique"),
        .snomed("285304000", "à risque d'escarre"), .snomed("249492002", "fausse route alimentaire"),
    ]

    private var vigilances: [String] {
        let resident = source.dossier.resident
        return [resident.gir.map { "GIR \($0)" } ?? ""].filter { !$0.isEmpty } + resident.alertes.map(\.texte)
            + [source.dossier.regime.isEmpty ? "" : "Régime : \(source.dossier.regime)"].filter { !$0.isEmpty }
    }

    var vigilance: SectionAProduire? {
        let lignes = vigilances
        guard !lignes.isEmpty else { return nil }
        return SectionAProduire(.vigilance, recit: lignes.map { .paragraphe(TexteRepere($0)) })
    }

    var resultats: SectionAProduire {
        SectionAProduire(
            .resultats,
            recit: [
                .paragraphe(
                    TexteRepere(
                        "Portage d’une bactérie multirésistante : non renseigné dans le dossier.", repere: "bmr"))
            ],
            entrees: [
                .acte(ActeCode(code: nil, reference: "bmr", estFait: nil)),
                .observation(
                    ObservationAProduire(
                        .simple,
                        CodeRecu(
                            code: "U83.71", systeme: SystemesDeCodes.cim10, libelle: "Bactérie multirésistante [BMR]"),
                        reference: "bmr", valeur: .inconnue)),
            ])
    }

    /// The check list of joined documents: none travels inside, and each line says so.
    ///
    /// Source: JDV_ChecklistDLU_CISIS.
    var annexes: SectionAProduire {
        SectionAProduire(
            .annexes,
            recit: [
                Self.tableau(
                    ["Document", "Joint"],
                    Self.aJoindre.enumerated().map {
                        [TexteRepere($1.libelle, repere: "document-\($0 + 1)"), TexteRepere("non joint à ce document")]
                    })
            ],
            entrees: Self.aJoindre.enumerated().map {
                .document(type: $1, reference: "document-\($0 + 1)", octets: nil)
            })
    }

    private static let aJoindre: [CodeRecu] = [
        .cisis("DLU_006", "Attestation de la carte vitale"), .cisis("DLU_007", "Attestation de mutuelle"),
        .cisis("DLU_008", "Photocopie de la carte d’identité"),
        .cisis("DLU_009", "Grille AGGIR (la plus récente)"),
        .cisis("DLU_010", "Photocopie des directives anticipées"),
        .cisis("DLU_011", "Photocopies des ordonnances en cours"),
        .cisis("DLU_012", "Tableau d’administration des médicaments"),
        .cisis("DLU_014", "CR de la dernière hospitalisation"),
        .cisis("DLU_015", "Fiche BMR (bactérie multi-résistante)"),
    ]

    /// Who was told: whoever writes says it, and what is not said is unknown, never no.
    func informes(_ modele: ModeleDeDocument) -> SectionAProduire {
        let attendus: [CodeRecu] =
            modele == .retour
            ? [.cisis("ORG-222", "Etablissement d’origine")]
            : [.cisis("ORG-214", "Centre 15"), .snomed("225728007", "service des urgences")]
        let tous =
            attendus + [
                CodeRecu(code: "PCP", systeme: SystemesDeCodes.fonctions, libelle: "Médecin traitant"),
                .cisis("ORG-223", "Entourage du patient"),
            ]
        let dits = tous.map { code in ajouts.informes.first { $0.correspond(a: code) } }
        return SectionAProduire(
            .informes,
            recit: [
                Self.tableau(
                    ["Structure ou personne", "Informée"],
                    zip(tous, dits).enumerated().map { rang, ligne in
                        [
                            TexteRepere(ligne.0.libelle, repere: "informe-\(rang + 1)"),
                            TexteRepere(ligne.1.map { $0.precision.isEmpty ? "oui" : $0.precision } ?? "non renseigné"),
                        ]
                    })
            ],
            entrees: zip(tous, dits).enumerated().map { rang, ligne in
                .observation(
                    ObservationAProduire(
                        .simple, ligne.0, reference: "informe-\(rang + 1)",
                        valeur: ligne.1 == nil ? .inconnue : .ouiNon(true), quand: source.quand))
            })
    }

    var motif: SectionAProduire {
        let mots = ajouts.motif.trimmingBlancs()
        return SectionAProduire(.motif, recit: [.paragraphe(TexteRepere(mots.isEmpty ? Self.inconnu : mots))])
    }

    var commentaires: SectionAProduire? {
        let mots = ajouts.commentaire.trimmingBlancs()
        return mots.isEmpty ? nil : SectionAProduire(.commentaires, recit: [.paragraphe(TexteRepere(mots))])
    }

    /// State of the person: nobody wrote it in the record, and each line of the national model says so.
    var etat: SectionAProduire {
        let lignes: [(ObservationAProduire.Genre, CodeRecu, String, ObservationAProduire.Valeur)] = [
            (.evaluation, .cisis("MED-1301", "Conscient et éveillé"), "État de conscience", .inconnue),
            (
                .simple, .cisis("GEN-370", "Date et heure de la dernière prise du traitement habituel"),
                "Date et heure de la dernière prise du traitement habituel", .momentInconnu
            ),
            (
                .simple, .cisis("GEN-244", "Date et heure du dernier repas"), "Date et heure du dernier repas",
                .momentInconnu
            ),
        ]
        return SectionAProduire(
            .etat,
            recit: [
                Self.tableau(
                    ["Observation", "Résultat"],
                    lignes.enumerated().map {
                        [TexteRepere($1.2, repere: "etat-\($0 + 1)"), TexteRepere("non renseigné")]
                    })
            ],
            entrees: lignes.enumerated().map { rang, ligne in
                .observation(
                    ObservationAProduire(
                        ligne.0, ligne.1, reference: "etat-\(rang + 1)", valeur: ligne.3, quand: source.quand))
            })
    }

    var constantes: SectionAProduire {
        SectionAProduire(
            .constantes, recit: [Self.sansInformation("constante-1")],
            entrees: [
                .constantes([
                    ObservationAProduire(
                        .constante, .loinc("8867-4", "Fréquence cardiaque"), reference: "constante-1",
                        valeur: .quantiteInconnue, quand: source.quand)
                ])
            ])
    }

    var objets: SectionAProduire {
        SectionAProduire(
            .objets, recit: [Self.sansInformation("objet-1")],
            entrees: [
                .observation(
                    ObservationAProduire(
                        .objet, .cisis("GEN-092.02.01", "Autre dispositif ou objet personnel"), reference: "objet-1",
                        valeur: .mots, quand: source.quand))
            ])
    }

    var transfert: SectionAProduire {
        SectionAProduire(
            .observations, titre: "Transfert du patient",
            recit: [.paragraphe(TexteRepere("Retour vers \(source.etablissement.nom)", repere: "transfert-1"))],
            entrees: [
                .observation(
                    ObservationAProduire(
                        .simple, .cisis("ORG-216", "Retour vers l'EHPAD"), reference: "transfert-1", valeur: .mots,
                        quand: source.quand)),
                .orientation(
                    OrientationAProduire(
                        nature: .transfert(source.quand, source.etablissement.type.secteur), reference: "transfert-1",
                        structure: source.structure)),
            ])
    }

    var remis: SectionAProduire {
        SectionAProduire(
            .remis, recit: [Self.sansInformation("remis-1")],
            entrees: [
                .observation(
                    ObservationAProduire(
                        .simple, .cisis("GEN-415", "Prescriptions"), reference: "remis-1", valeur: .inconnue,
                        quand: source.quand))
            ])
    }
}
