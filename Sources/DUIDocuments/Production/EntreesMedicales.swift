import DUIDomain

/// Illnesses, allergies, vaccinations, treatments, acts, directives, places.
extension EntreesProduites {
    func probleme(_ probleme: ProblemeAProduire) -> NoeudEcrit {
        let debut = Self.periode(probleme.debut)
        let code = CodeRecu(
            code: "282291009", systeme: SystemesDeCodes.snomed, libelle: "interprétation diagnostique")
        let observation = xml(
            "observation", ["classCode": "OBS", "moodCode": "EVN", "negationInd": "false"],
            NoeudEcrit.modeles(["\(Self.ccd).28", "\(Self.ihe).4.5", "\(Self.fr).37"]) + [
                id(1), .code("code", code), Self.renvoi("text", probleme.reference), Self.acheve, debut,
                valeur(probleme),
            ])
        return enveloppe(
            ["\(Self.ccd).27", "\(Self.ihe).4.5.1", "\(Self.ihe).4.5.2", "\(Self.fr).39"], debut, [observation])
    }

    private func valeur(_ probleme: ProblemeAProduire) -> NoeudEcrit {
        let mots = Self.renvoi("originalText", probleme.reference)
        guard let code = probleme.code else { return xml("value", ["xsi:type": "CD"], [mots]) }
        return .code("value", code, type: "CD", [mots])
    }

    /// The concern that holds problems or allergies (FR-Liste-des-problemes, FR-Liste-des-allergies).
    private func enveloppe(_ modeles: [String], _ periode: NoeudEcrit, _ observations: [NoeudEcrit]) -> NoeudEcrit {
        xml(
            "act", ["classCode": "ACT", "moodCode": "EVN"],
            NoeudEcrit.modeles(modeles) + [id(), .vide("code", "NA"), Self.acheve, periode]
                + observations.map { xml("entryRelationship", ["typeCode": "SUBJ", "inversionInd": "false"], [$0]) })
    }

    /// `low` as precise as it is known; a past of which nothing is known says so.
    private static func periode(_ debut: String) -> NoeudEcrit {
        xml(
            "effectiveTime", [:],
            [debut.isEmpty ? .vide("low", "UNK") : xml("low", ["value": debut]), .vide("high", "NA")])
    }

    func allergies(_ allergies: [AllergieAProduire]) -> NoeudEcrit {
        let inconnue = xml("effectiveTime", [:], [NoeudEcrit.vide("low", "UNK"), .vide("high", "NA")])
        return enveloppe(
            ["\(Self.ccd).27", "\(Self.ihe).4.5.1", "\(Self.ihe).4.5.3", "\(Self.fr).40"], inconnue,
            allergies.enumerated().map { rang, allergie in self.allergie(allergie, rang + 1, inconnue) })
    }

    private func allergie(_ allergie: AllergieAProduire, _ rang: Int, _ periode: NoeudEcrit) -> NoeudEcrit {
        let genre = CodeRecu(
            code: "420134006", systeme: SystemesDeCodes.snomed, libelle: "propension aux effets indésirables")
        let mots = Self.renvoi("originalText", allergie.reference)
        return xml(
            "observation", ["classCode": "OBS", "moodCode": "EVN"],
            NoeudEcrit.modeles([
                "\(Self.ccd).18", "\(Self.ccd).28", "\(Self.ihe).4.5", "\(Self.ihe).4.6", "\(Self.fr).41",
            ]) + [
                id(rang), .code("code", genre), Self.renvoi("text", allergie.reference), Self.acheve, periode,
                allergie.absence.map { .code("value", $0, type: "CD", [mots]) }
                    ?? xml("value", ["xsi:type": "CD"], [mots]),
                allergie.absence == nil ? agent(allergie) : nil,
            ])
    }

    private func agent(_ allergie: AllergieAProduire) -> NoeudEcrit {
        xml(
            "participant", ["typeCode": "CSM"],
            [
                xml(
                    "participantRole", ["classCode": "MANU"],
                    [
                        xml(
                            "playingEntity", ["classCode": "MMAT"],
                            [
                                xml("code", ["nullFlavor": "UNK"], [Self.renvoi("originalText", allergie.reference)]),
                                xml("name", texte: allergie.substance),
                            ])
                    ])
            ])
    }

    func vaccination(_ vaccination: VaccinationAProduire) -> NoeudEcrit {
        let code = CodeRecu(code: "IMMUNIZ", systeme: SystemesDeCodes.actes, libelle: "Immunization")
        return xml(
            "substanceAdministration", ["classCode": "SBADM", "moodCode": "EVN", "negationInd": "false"],
            NoeudEcrit.modeles(["\(Self.ccd).24", "\(Self.ihe).4.12", "\(Self.fr).45"]) + [
                id(), .code("code", code), Self.renvoi("text", vaccination.reference), Self.acheve,
                vaccination.faiteLe.map { xml("effectiveTime", ["value": DatesProduites.hl7($0)]) }
                    ?? .vide("effectiveTime", "UNK"),
                .vide("routeCode", "UNK"), .vide("doseQuantity", "NA"),
                produit(vaccination),
            ])
    }

    private func produit(_ vaccination: VaccinationAProduire) -> NoeudEcrit {
        let mots = Self.renvoi("originalText", vaccination.reference)
        return Self.consommable([
            xml("code", ["nullFlavor": "UNK"], [mots]), xml("name", texte: vaccination.vaccin),
            vaccination.lot.isEmpty ? nil : xml("lotNumberText", texte: vaccination.lot),
        ])
    }

    private static let sansProduit = consommable([.vide("code", "NA"), .vide("name", "NA")])

    private static func consommable(_ matiere: [NoeudEcrit?]) -> NoeudEcrit {
        xml(
            "consumable", ["typeCode": "CSM"],
            [
                xml(
                    "manufacturedProduct", [:],
                    NoeudEcrit.modeles(["\(ccd).53", "\(ihe).4.7.2", "\(fr).43"]) + [
                        xml("manufacturedMaterial", [:], matiere)
                    ])
            ])
    }

    func traitement(_ absence: AbsenceAProduire) -> NoeudEcrit {
        xml(
            "substanceAdministration", ["classCode": "SBADM", "moodCode": "INT"],
            NoeudEcrit.modeles(["\(Self.ccd).24", "\(Self.ihe).4.7", "\(Self.fr).42", "\(Self.ihe).4.7.1"]) + [
                id(), .code("code", absence.code), Self.renvoi("text", absence.reference), Self.acheve,
                xml("effectiveTime", ["xsi:type": "IVL_TS"], [NoeudEcrit.vide("low", "UNK"), .vide("high", "UNK")]),
                Self.sansProduit,
            ])
    }

    func acte(_ acte: ActeCode) -> NoeudEcrit {
        let mots = Self.renvoi("originalText", acte.reference)
        return xml(
            "procedure",
            ["classCode": "PROC", "moodCode": "EVN", "negationInd": acte.estFait == false ? "true" : nil],
            NoeudEcrit.modeles(["\(Self.ihe).4.19", "\(Self.ccd).29", "\(Self.fr).62"]) + [
                id(),
                acte.code.map { .code("code", $0, [mots]) } ?? xml("code", ["nullFlavor": "UNK"], [mots]),
                Self.renvoi("text", acte.reference), Self.acheve, .vide("effectiveTime", "UNK"),
            ])
    }

    func directive(_ reference: String, _ existe: Bool?) -> NoeudEcrit {
        let code = CodeRecu(code: "42348-3", systeme: SystemesDeCodes.loinc, libelle: "Directives anticipées")
        return xml(
            "observation", ["classCode": "OBS", "moodCode": "EVN"],
            NoeudEcrit.modeles(["\(Self.ccd).17", "\(Self.ihe).4.13", "\(Self.ihe).4.13.7", "\(Self.fr).54"]) + [
                id(), .code("code", code), Self.renvoi("text", reference), Self.acheve,
                .vide("effectiveTime", "UNK"),
                xml(
                    "value",
                    [
                        "xsi:type": "BL", "value": existe.map { $0 ? "true" : "false" },
                        "nullFlavor": existe == nil ? "UNK" : nil,
                    ]),
            ])
    }

    func orientation(_ orientation: OrientationAProduire) -> NoeudEcrit {
        switch orientation.nature {
        case .preference:
            let code = CodeRecu(
                code: "11302-7", systeme: SystemesDeCodes.loinc, libelle: "Etablissement de santé de préférence")
            return xml(
                "act", ["classCode": "ACT", "moodCode": "INT"],
                NoeudEcrit.modeles(["\(Self.ihe).1.10.4.2", "\(Self.fr).97"]) + [
                    id(), .code("code", code), Self.renvoi("text", orientation.reference),
                    xml("statusCode", ["code": "normal"]), .vide("effectiveTime", "NAV"),
                ] + ["RCV", "ORG", "DST"].map { lieu($0, orientation.structure) })
        case .transfert(let quand, let secteur):
            let code = CodeRecu(code: "80413-8", systeme: SystemesDeCodes.loinc, libelle: "Transfert du patient")
            return xml(
                "act", ["classCode": "ACT", "moodCode": "EVN"],
                NoeudEcrit.modeles(["\(Self.ihe).1.25.1.4.1", "\(Self.fr).28"]) + [
                    id(), .code("code", code), Self.renvoi("text", orientation.reference), Self.acheve,
                    xml(
                        "effectiveTime", [:],
                        [
                            xml("low", ["value": DatesProduites.hl7(quand)]),
                            xml("high", ["nullFlavor": "UNK"]),
                        ]),
                    lieu("DST", orientation.structure, secteur: secteur),
                ])
        }
    }

    private func lieu(_ role: String, _ structure: StructureAProduire?, secteur: CodeRecu? = nil) -> NoeudEcrit {
        xml(
            "participant", ["typeCode": role],
            [
                secteur == nil ? .vide("time", "NAV") : nil,
                xml(
                    "participantRole", ["classCode": secteur == nil ? "ROL" : "SDLOC"],
                    [
                        structure.map {
                            xml("id", ["root": IdentifiantsNationaux.structures, "extension": $0.identifiant])
                        } ?? .vide("id", "UNK"),
                        secteur.map { .code("code", $0) },
                        IntervenantsProduits.adresse(structure?.adresse), IntervenantsProduits.telecom(""),
                        xml(
                            "playingEntity", ["classCode": "ENT"],
                            [structure.map { xml("name", texte: $0.nom) } ?? .vide("name", "UNK")]),
                    ]),
            ])
    }

    func dispositif(_ absence: AbsenceAProduire) -> NoeudEcrit {
        let mots = Self.renvoi("originalText", absence.reference)
        return xml(
            "supply", ["classCode": "SPLY", "moodCode": "EVN"],
            NoeudEcrit.modeles(["\(Self.ccd).34", "\(Self.fr).20"]) + [
                id(), Self.renvoi("text", absence.reference), Self.acheve, .vide("effectiveTime", "UNK"),
                xml(
                    "participant", ["typeCode": "DEV"],
                    [
                        xml(
                            "participantRole", ["classCode": "MANU"],
                            [
                                .vide("id", "NA"),
                                xml(
                                    "playingDevice", ["classCode": "DEV", "determinerCode": "INSTANCE"],
                                    [.code("code", absence.code, [mots])]),
                            ])
                    ]),
            ])
    }
}
