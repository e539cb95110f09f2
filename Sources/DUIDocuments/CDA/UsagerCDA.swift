import DUIDomain

/// The person whom a document is about: the traits for matching, and the lines to show.
enum UsagerCDA {
    /// The traits of a `recordTarget`, as received.
    static func identite(_ cible: ElementXML) -> IdentiteRecue {
        let role = cible.element("patientRole")
        let patient = role?.element("patient")
        let noms = patient?.elements("name") ?? []
        let familles = noms.flatMap { $0.elements("family") }
        let prenoms = noms.flatMap { $0.elements("given") }
        func valeur(_ parties: [ElementXML], _ qualifieur: String) -> String {
            parties.first { qualifie($0, qualifieur) }?.texte ?? ""
        }
        let simples = familles.first { !qualifie($0, "CL") && !qualifie($0, "SP") }?.texte ?? familles.first?.texte
        let naissance = valeur(familles, "BR").isEmpty ? simples ?? noms.first?.texte ?? "" : valeur(familles, "BR")
        let listePrenoms = prenoms.filter { $0.attribut("qualifier") == nil }.map(\.texte).joined(separator: " ")
        let premier = valeur(prenoms, "BR")
        var identite = IdentiteRecue(
            nomDeNaissance: naissance,
            premierPrenom: premier.isEmpty ? prenoms.first?.texte ?? "" : premier,
            prenomsDeNaissance: listePrenoms.isEmpty ? premier : listePrenoms,
            nomUtilise: valeur(familles, "CL").isEmpty ? valeur(familles, "SP") : valeur(familles, "CL"),
            prenomUtilise: valeur(prenoms, "CL"),
            dateDeNaissance: patient?.element("birthTime").flatMap { JourCivil(iso: $0["value"]) },
            sexe: Sexe(code: patient?.element("administrativeGenderCode")?.mot("code") ?? ""),
            codeLieuDeNaissance: lieu(patient)?.element("county")?.texte ?? "")
        if premier.isEmpty, listePrenoms.contains(" "), prenoms.count == 1 {
            identite.premierPrenom = String(listePrenoms.prefix { $0 != " " })
        }
        for id in role?.elements("id") ?? [] where !id.mot("root").isEmpty || !id.mot("extension").isEmpty {
            if id.mot("root").hasPrefix("1.2.250.1.213.1.4."), identite.matriculeBrut.isEmpty {
                identite.matriculeBrut = id.mot("extension")
                identite.oidBrut = id.mot("root")
            } else {
                identite.identifiantsLocaux.append(id.identifiantCDA)
            }
        }
        return identite
    }

    /// The lines to show for one `recordTarget`.
    static func lignes(_ cible: ElementXML) -> [LigneEntete] {
        let identite = identite(cible)
        let role = cible.element("patientRole")
        let patient = role?.element("patient")
        var lignes = [
            LigneEntete("Nom de naissance", identite.nomDeNaissance),
            LigneEntete("Prénoms de naissance", identite.prenomsDeNaissance),
            LigneEntete("Premier prénom de naissance", identite.premierPrenom),
            LigneEntete("Nom utilisé", identite.nomUtilise),
            LigneEntete("Prénom utilisé", identite.prenomUtilise),
            LigneEntete("Sexe", sexe(patient)),
            LigneEntete("Date de naissance", DatesCDA.enMots(patient?.element("birthTime"))),
            LigneEntete("Lieu de naissance", lieuEnMots(patient)),
            LigneEntete("Matricule INS", ins(identite)),
        ]
        if let noms = patient?.elements("name"), noms.allSatisfy({ $0.elements.isEmpty }) {
            lignes.append(LigneEntete("Nom", noms.map(\.texte).joined(separator: ", ")))
        }
        lignes += identite.identifiantsLocaux.map { LigneEntete("Identifiant local", numeroLocal($0)) }
        lignes += (role?.elements("addr") ?? []).map { LigneEntete("Adresse", CoordonneesCDA.adresse($0)) }
        lignes += (role?.elements("telecom") ?? []).map { LigneEntete("Contact", CoordonneesCDA.telecom($0)) }
        lignes += autresTraits(patient)
        lignes += (patient?.elements("guardian") ?? []).map {
            LigneEntete("Représentant", IntervenantCDA($0).complet)
        }
        if let fournisseur = role?.element("providerOrganization") {
            lignes.append(LigneEntete("Suivi par", IntervenantCDA(organisation: fournisseur).complet))
        }
        return lignes.filter { !$0.valeur.isEmpty }
    }

    /// `1234567890121 (domaine 1.2.3)`: the number that people know comes first.
    private static func numeroLocal(_ identifiant: String) -> String {
        guard let chapeau = identifiant.firstIndex(of: "^") else { return identifiant }
        return "\(identifiant[identifiant.index(after: chapeau)...]) (domaine \(identifiant[..<chapeau]))"
    }

    private static func autresTraits(_ patient: ElementXML?) -> [LigneEntete] {
        guard let patient else { return [] }
        // multipleBirth and deceased are extensions of HL7, in a namespace of their own.
        let extensions = patient.elements.filter { $0.espace == "urn:hl7-org:sdtc" }
        func extension_(_ nom: String) -> ElementXML? { extensions.first { $0.nom == nom } }
        return [
            LigneEntete("Situation familiale", patient.element("maritalStatusCode")?.libelleDeCode ?? ""),
            LigneEntete("Rang de naissance", extension_("multipleBirthOrderNumber")?.mot("value") ?? ""),
            LigneEntete("Décès", extension_("deceasedInd")?.mot("value") == "true" ? "oui" : ""),
            LigneEntete("Date de décès", DatesCDA.enMots(extension_("deceasedTime"))),
        ]
    }

    private static func qualifie(_ partie: ElementXML, _ qualifieur: String) -> Bool {
        partie["qualifier"].split(separator: " ").contains(Substring(qualifieur))
    }

    private static func lieu(_ patient: ElementXML?) -> ElementXML? {
        patient?.element("birthplace", "place", "addr")
    }

    private static func lieuEnMots(_ patient: ElementXML?) -> String {
        let nom = patient?.element("birthplace", "place", "name")?.texte ?? ""
        guard let addr = lieu(patient) else { return nom }
        let code = addr.element("county")?.texte ?? ""
        let reste =
            addr.elements.filter { $0.nom != "county" }.map(\.texte) + (addr.elements.isEmpty ? [addr.texte] : [])
        let mots = ([nom] + reste).sansRepetition.joined(separator: ", ")
        return code.isEmpty ? mots : mots.isEmpty ? "code \(code)" : "\(mots) (code \(code))"
    }

    private static func sexe(_ patient: ElementXML?) -> String {
        guard let code = patient?.element("administrativeGenderCode") else { return "" }
        switch Sexe(code: code.mot("code")) {
        case .feminin: return "féminin"
        case .masculin: return "masculin"
        case .inconnu: return code.mot("displayName").isEmpty ? "inconnu" : code.mot("displayName")
        }
    }

    private static func ins(_ identite: IdentiteRecue) -> String {
        guard !identite.matriculeBrut.isEmpty else { return "" }
        let matricule = identite.ins?.matricule.groupe ?? identite.matriculeBrut
        let autorite =
            switch AutoriteINS(rawValue: identite.oidBrut) {
            case .nir: "NIR"
            case .nia: "NIA"
            case .nirTest: "NIR de test"
            case .nirDemonstration: "NIR de démonstration"
            case nil: "autorité \(identite.oidBrut)"
            }
        let faux = (try? MatriculeINS(identite.matriculeBrut)) == nil ? ", matricule incorrect" : ""
        return "\(matricule) (\(autorite)\(faux))"
    }
}

extension IntervenantCDA {
    /// An organisation that stands by itself.
    init(organisation: ElementXML) {
        self.init()
        structure = organisation.element("name")?.texte ?? ""
        identifiants = organisation.elements("id").compactMap(IdentifiantsNationaux.enMots).sansRepetition
        coordonnees = organisation.elements("telecom").map(CoordonneesCDA.telecom).sansRepetition
        adresses = organisation.elements("addr").map(CoordonneesCDA.adresse).sansRepetition
    }
}
