import DUIDomain

/// The people and structures of a header.
enum IntervenantsProduits {
    /// The person: the INS when it may leave (EXI SI 08), the local number, the traits, all in one `name`.
    static func usager(_ usager: UsagerAProduire) -> NoeudEcrit {
        let traits = usager.traits
        let ins = usager.insTransmissible
        let sexe = traits.sexe == .inconnu ? "UN" : traits.sexe.rawValue
        let libelle = ["F": "Féminin", "M": "Masculin"][sexe] ?? "Indéterminé"
        return xml(
            "recordTarget", [:],
            [
                xml(
                    "patientRole", [:],
                    [
                        ins.map { xml("id", ["root": $0.autorite.rawValue, "extension": $0.matricule.valeur]) },
                        xml("id", ["root": usager.domaineLocal, "extension": usager.numeroLocal]),
                        adresse(usager.adresse),
                        telecom(""),
                        xml(
                            "patient", ["classCode": "PSN"],
                            [
                                nom(traits),
                                .code(
                                    "administrativeGenderCode",
                                    CodeRecu(code: sexe, systeme: "2.16.840.1.113883.5.1", libelle: libelle)),
                                xml("birthTime", ["value": DatesProduites.hl7(traits.dateDeNaissance)]),
                                representant(usager.representant),
                                xml("birthplace", [:], [xml("place", [:], [lieu(traits)])]),
                            ]),
                    ])
            ])
    }

    private static func nom(_ traits: TraitsIdentite) -> NoeudEcrit {
        let prenoms = traits.prenomsDeNaissance.isEmpty ? traits.premierPrenom : traits.prenomsDeNaissance
        return xml(
            "name", [:],
            [
                xml("family", ["qualifier": "BR"], texte: traits.nomDeNaissance),
                xml("given", texte: prenoms),
                xml("given", ["qualifier": "BR"], texte: traits.premierPrenom),
                traits.nomUtilise.isEmpty ? nil : xml("family", ["qualifier": "CL"], texte: traits.nomUtilise),
                traits.prenomUtilise.isEmpty ? nil : xml("given", ["qualifier": "CL"], texte: traits.prenomUtilise),
            ])
    }

    private static func representant(_ nom: String) -> NoeudEcrit? {
        guard !nom.isEmpty else { return nil }
        return xml(
            "guardian", [:],
            [
                .vide("addr", "UNK"), telecom(""),
                xml("guardianPerson", [:], [xml("name", [:], [xml("family", texte: nom)])]),
            ])
    }

    private static func lieu(_ traits: TraitsIdentite) -> NoeudEcrit {
        guard !traits.codeLieuDeNaissance.isEmpty || !traits.lieuDeNaissance.isEmpty else {
            return .vide("addr", "UNK")
        }
        return xml(
            "addr", [:],
            [
                traits.codeLieuDeNaissance.isEmpty ? nil : xml("county", texte: traits.codeLieuDeNaissance),
                traits.lieuDeNaissance.isEmpty ? nil : xml("city", texte: traits.lieuDeNaissance),
            ])
    }

    /// What stands inside an `assignedEntity` or an `assignedAuthor`.
    static func personne(
        _ personne: ProfessionnelAProduire, _ balise: String, avecCadre: Bool = false
    ) -> [NoeudEcrit?] {
        [
            identifiant(personne.identifiant), personne.profession.map { .code("code", $0) },
            adresse(personne.structure?.adresse), telecom(personne.telephone),
            xml(balise, [:], [nom(personne.nom, personne.prenom)]),
            personne.structure.map { structure in
                xml(
                    "representedOrganization", [:],
                    identite(structure) + [.code("standardIndustryClassCode", structure.cadre)])
            },
        ]
    }

    /// A relative (`informant`): to be called in an emergency, or trusted.
    static func proche(_ proche: ProcheAProduire) -> NoeudEcrit {
        xml(
            "informant", [:],
            [
                xml(
                    "relatedEntity", ["classCode": proche.qualite.rawValue],
                    [
                        .vide("addr", "UNK"), telecom(proche.telephone),
                        xml("relatedPerson", [:], [xml("name", [:], [xml("family", texte: proche.nom)])]),
                    ])
            ])
    }

    /// What stands inside an organisation.
    static func identite(_ structure: StructureAProduire) -> [NoeudEcrit?] {
        [
            xml("id", ["root": IdentifiantsNationaux.structures, "extension": structure.identifiant]),
            xml("name", texte: structure.nom),
            telecom(""), adresse(structure.adresse),
        ]
    }

    /// `PS_IdNat`.
    static func identifiant(_ national: String) -> NoeudEcrit {
        xml("id", ["root": IdentifiantsNationaux.personnes, "extension": national])
    }

    /// A name of a professional.
    static func nom(_ famille: String, _ prenom: String) -> NoeudEcrit {
        xml(
            "name", [:],
            [prenom.isEmpty ? nil : xml("given", texte: prenom), xml("family", texte: famille)])
    }

    /// An address in its parts; unknown when nothing is written.
    static func adresse(_ adresse: AdresseAProduire?) -> NoeudEcrit {
        guard let adresse else { return .vide("addr", "UNK") }
        guard !adresse.codePostal.isEmpty else {
            return xml("addr", [:], [xml("streetAddressLine", texte: adresse.voie)])
        }
        let numero = adresse.voie.prefixMatch(of: /([0-9]{1,4}(?: ?(?:bis|ter|quater))?),? +/)
        let voie = numero.map { String(adresse.voie[$0.range.upperBound...]) } ?? adresse.voie
        return xml(
            "addr", [:],
            [
                numero.map { xml("houseNumber", texte: String($0.1)) },
                voie.isEmpty ? nil : xml("streetName", texte: voie), xml("postalCode", texte: adresse.codePostal),
                xml("city", texte: adresse.commune),
            ])
    }

    /// A telephone number that is one; unknown otherwise.
    static func telecom(_ brut: String) -> NoeudEcrit {
        let chiffres = brut.filter { ($0.isASCII && $0.isNumber) || $0 == "+" }
        guard chiffres.wholeMatch(of: /0[0-9]{9}|\+[0-9]{8,15}/) != nil else { return .vide("telecom", "UNK") }
        return xml("telecom", ["value": "tel:\(chiffres)"])
    }
}
