import DUIDomain

/// The header of every CDA that DUI writes, in the order of the schema.
///
/// Source: ANS, CI-SIS, « Structuration minimale des documents de santé » 1.16.
struct EnteteProduit {
    let document: DocumentAProduire

    /// The elements before the body.
    var noeuds: [NoeudEcrit] {
        debut + [IntervenantsProduits.usager(document.usager), auteur]
            + document.proches.map(IntervenantsProduits.proche) + [conservateur, responsable]
            + [medecinTraitant, acte, remplacement, priseEnCharge].compactMap { $0 }
    }

    private var debut: [NoeudEcrit] {
        let modeles =
            [ModeleNational.hl7France, ModeleNational.cisis].map { xml("templateId", ["root": $0]) }
            + document.modele.modeles.map {
                xml("templateId", ["root": $0.racine, "extension": $0.edition.isEmpty ? nil : $0.edition])
            }
        return [
            xml("realmCode", ["code": "FR"]),
            xml("typeId", ["root": "2.16.840.1.113883.1.3", "extension": "POCD_HD000040"]),
        ] + modeles + [
            xml("id", ["root": document.identifiant]),
            .code("code", document.modele.type),
            xml("title", texte: document.titre),
            xml("effectiveTime", ["value": DatesProduites.hl7(document.creeLe)]),
            .code(
                "confidentialityCode",
                CodeRecu(
                    code: document.confidentialite.rawValue, systeme: "2.16.840.1.113883.5.25",
                    libelle: document.confidentialite.libelle)),
            xml("languageCode", ["code": "fr-FR"]),
            xml("setId", ["root": document.serie]),
            xml("versionNumber", ["value": "\(document.version)"]),
        ]
    }

    private var auteur: NoeudEcrit {
        xml(
            "author", [:],
            [
                document.auteur.fonction.map { .code("functionCode", $0) },
                xml("time", ["value": DatesProduites.hl7(document.ecritLe)]),
                xml("assignedAuthor", [:], IntervenantsProduits.personne(document.auteur, "assignedPerson")),
            ])
    }

    private var conservateur: NoeudEcrit {
        xml(
            "custodian", [:],
            [
                xml(
                    "assignedCustodian", [:],
                    [
                        xml(
                            "representedCustodianOrganization", [:],
                            IntervenantsProduits.identite(document.conservateur))
                    ])
            ])
    }

    private var responsable: NoeudEcrit {
        xml(
            "legalAuthenticator", [:],
            [
                xml("time", ["value": DatesProduites.hl7(document.valideLe)]), xml("signatureCode", ["code": "S"]),
                xml("assignedEntity", [:], IntervenantsProduits.personne(document.responsable, "assignedPerson")),
            ])
    }

    private var medecinTraitant: NoeudEcrit? {
        guard let medecin = document.medecinTraitant else { return nil }
        return xml(
            "participant", ["typeCode": "INF"],
            [
                .code(
                    "functionCode",
                    CodeRecu(code: "PCP", systeme: SystemesDeCodes.fonctions, libelle: "Médecin Traitant")),
                xml(
                    "time", ["xsi:type": "IVL_TS"], [xml("low", ["value": DatesProduites.hl7(document.creeLe)])]),
                xml(
                    "associatedEntity", ["classCode": "PROV"],
                    [
                        medecin.identifiant.isEmpty ? nil : IntervenantsProduits.identifiant(medecin.identifiant),
                        .vide("addr", "UNK"), IntervenantsProduits.telecom(medecin.telephone),
                        xml("associatedPerson", [:], [IntervenantsProduits.nom(medecin.nom, medecin.prenom)]),
                    ]),
            ])
    }

    private var acte: NoeudEcrit {
        let acte = document.acte
        return xml(
            "documentationOf", [:],
            [
                xml(
                    "serviceEvent", [:],
                    [
                        acte.code.map { .code("code", $0) },
                        xml(
                            "effectiveTime", [:],
                            [
                                xml("low", ["value": DatesProduites.hl7(acte.debut)]),
                                acte.fin.map { xml("high", ["value": DatesProduites.hl7($0)]) },
                            ]),
                        xml(
                            "performer", ["typeCode": "PRF"],
                            [
                                xml(
                                    "assignedEntity", [:],
                                    IntervenantsProduits.personne(acte.executant, "assignedPerson", avecCadre: true))
                            ]),
                    ])
            ])
    }

    private var remplacement: NoeudEcrit? {
        document.remplace.map { remplace in
            xml(
                "relatedDocument", ["typeCode": "RPLC"],
                [xml("parentDocument", [:], [xml("id", ["root": remplace])])])
        }
    }

    private var priseEnCharge: NoeudEcrit {
        let prise = document.priseEnCharge
        let bornes = [
            prise.debut.map { xml("low", ["value": DatesProduites.hl7($0)]) },
            prise.fin.map { xml("high", ["value": DatesProduites.hl7($0)]) },
        ].compactMap { $0 }
        return xml(
            "componentOf", [:],
            [
                xml(
                    "encompassingEncounter", [:],
                    [
                        prise.code.map { .code("code", $0) },
                        bornes.isEmpty ? .vide("effectiveTime", "UNK") : xml("effectiveTime", [:], bornes),
                        xml("location", [:], [xml("healthCareFacility", [:], [.code("code", prise.secteur)])]),
                    ])
            ])
    }
}

extension ModeleNational {
    /// Conformance to HL7 France.
    static var hl7France: String { "2.16.840.1.113883.2.8.2.1" }
    /// Conformance to the CI-SIS.
    static var cisis: String { "1.2.250.1.213.1.1.1.1" }
}
