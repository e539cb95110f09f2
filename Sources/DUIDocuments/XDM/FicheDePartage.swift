import DUIDomain
import Foundation

/// What the summary of an archive says of one document (XDS DocumentEntry), all of it read in the document itself: the two
/// cannot differ.
///
/// Source: ANS, volet Partage de documents de santé, table of DocumentEntry; IHE ITI TF-3 §4.2.3.2.
struct FicheDePartage: Sendable {
    var identifiant = ""
    var titre = ""
    var type = CodeRecu(code: "", systeme: "", libelle: "")
    var creeLe = ""
    var langue = ""
    var confidentialite = CodeRecu(code: "", systeme: "", libelle: "")
    var format: FormatsDeDocument.CodeDeFormat
    var auteurs: [Intervenant] = []
    var signataire = ""
    var debut = ""
    var fin = ""
    var actes: [CodeRecu] = []
    var lieu = CodeRecu(code: "", systeme: "", libelle: "")
    var cadre = CodeRecu(code: "", systeme: "", libelle: "")
    var patientLocal = ""
    var patientINS = ""
    var traits: [String] = []

    /// An author, in the forms of HL7 v2 that the metadata use.
    struct Intervenant: Sendable {
        var structure = ""
        var personne = ""
        var specialite = ""
    }

    /// The patient as the archive names her: by her INS where the document bears one.
    var patient: String { patientINS.isEmpty ? patientLocal : patientINS }

    /// Reads a CDA; refused when what every summary must say is not in it.
    init(cda octets: Data) throws(ErreurLecture) {
        let racine = try AnalyseurXML.parse(octets).racine
        guard racine.nom == "ClinicalDocument" else {
            throw ErreurLecture(.pasUnCDA, "Ce document n’est pas un CDA : il ne se met pas dans une archive XDM.")
        }
        let corps = racine.element("component", "nonXMLBody", "text")
        format = FormatsDeDocument.format(
            modeles: racine.elements("templateId").map { $0["root"] }, typeMIME: corps?.attribut("mediaType"))
        identifiant = racine.element("id")?.identifiantCDA ?? ""
        titre = racine.element("title")?.texte ?? ""
        type = Self.code(racine.element("code"))
        creeLe = DatesProduites.universelle(racine.element("effectiveTime")?["value"] ?? "")
        langue = racine.element("languageCode")?["code"] ?? ""
        confidentialite = Self.code(racine.element("confidentialityCode"))
        auteurs = racine.elements("author", "assignedAuthor").map(Self.intervenant)
        signataire = racine.element("legalAuthenticator", "assignedEntity").map(Self.personne) ?? ""
        lireLesActes(racine)
        lieu = Self.code(
            racine.element("componentOf", "encompassingEncounter", "location")?
                .element("healthCareFacility", "code"))
        lireLePatient(racine)
        try exigerLObligatoire()
    }

    private mutating func lireLesActes(_ racine: ElementXML) {
        let evenements = racine.elements("documentationOf", "serviceEvent")
        // The main one is the one whose performer says in which setting she works.
        let principal =
            evenements.first { Self.cadre($0) != nil } ?? evenements.first
        cadre = Self.code(principal.flatMap(Self.cadre))
        debut = DatesProduites.universelle(principal?.element("effectiveTime", "low")?["value"] ?? "")
        fin = DatesProduites.universelle(principal?.element("effectiveTime", "high")?["value"] ?? "")
        actes = evenements.compactMap { $0.element("code") }.map(Self.code).filter { !$0.code.isEmpty }
    }

    private mutating func lireLePatient(_ racine: ElementXML) {
        guard let role = racine.element("recordTarget", "patientRole") else { return }
        for id in role.elements("id") where !id["extension"].isEmpty {
            let estINS = id["root"].hasPrefix("1.2.250.1.213.1.4.")
            let valeur = "\(Self.champ(id["extension"]))^^^&\(id["root"])&ISO^\(estINS ? "NH" : "PI")"
            if estINS {
                if patientINS.isEmpty { patientINS = valeur }
            } else if patientLocal.isEmpty {
                patientLocal = valeur
            }
        }
        if patientLocal.isEmpty { patientLocal = patientINS }
        guard let cible = racine.element("recordTarget") else { return }
        traits = Self.traits(UsagerCDA.identite(cible), patient: role.element("patient"))
    }

    /// The day and the sex as they are written: what is not known of them is written too.
    private static func traits(_ identite: IdentiteRecue, patient: ElementXML?) -> [String] {
        let (nom, prenoms) = (champ(identite.nomDeNaissance), champ(identite.prenomsDeNaissance))
        var lignes = ["PID-5|\(nom)^\(champ(identite.premierPrenom))^\(prenoms)^^^^L"]
        let utilises = [identite.nomUtilise, identite.prenomUtilise].map(champ)
        if utilises.contains(where: { !$0.isEmpty }) {
            lignes.append("PID-5|\(utilises.joined(separator: "^"))^^^^^D")
        }
        lignes.append("PID-7|\((patient?.element("birthTime")?.mot("value") ?? "").prefix(8))")
        lignes.append("PID-8|\(champ(patient?.element("administrativeGenderCode")?.mot("code") ?? ""))")
        if !identite.codeLieuDeNaissance.isEmpty {
            lignes.append("PID-11|^^^^^^BDL^^\(champ(identite.codeLieuDeNaissance))")
        }
        return lignes
    }

    private func exigerLObligatoire() throws(ErreurLecture) {
        let manques = [
            (identifiant, "l’identifiant"), (titre, "le titre"), (type.code, "le type"),
            (creeLe, "la date de création"),
            (langue, "la langue"), (confidentialite.code, "la confidentialité"), (signataire, "le signataire"),
            (debut, "la date de l’acte"), (lieu.code, "le lieu d’exercice"), (cadre.code, "le cadre d’exercice"),
            (patient, "l’identifiant de la personne"), (auteurs.first?.personne ?? "", "l’auteur"),
        ].filter { $0.0.isEmpty }.map(\.1)
        guard manques.isEmpty else {
            throw ErreurLecture(
                .xmlInvalide,
                "Ce document ne dit pas \(manques.joined(separator: ", ")) : il ne se met pas dans une archive XDM ; "
                    + "joignez sa copie en PDF.")
        }
    }
}

extension FicheDePartage {
    fileprivate static func code(_ element: ElementXML?) -> CodeRecu {
        element?.codeRecu ?? CodeRecu(code: "", systeme: "", libelle: "")
    }

    fileprivate static func cadre(_ evenement: ElementXML) -> ElementXML? {
        evenement.elements("performer", "assignedEntity").lazy
            .compactMap { $0.element("representedOrganization", "standardIndustryClassCode") }.first
    }

    fileprivate static func intervenant(_ assigne: ElementXML) -> Intervenant {
        var intervenant = Intervenant(personne: personne(assigne))
        if let structure = assigne.element("representedOrganization") {
            let nom = champ(structure.element("name")?.texte ?? "")
            let id = structure.element("id")?["extension"] ?? ""
            intervenant.structure =
                id.isEmpty ? nom : "\(nom)^^^^^&\(IdentifiantsNationaux.structures)&ISO^IDNST^^^\(champ(id))"
        }
        let specialite = code(assigne.element("code"))
        if !specialite.code.isEmpty {
            intervenant.specialite = "\(champ(specialite.code))^\(champ(specialite.libelle))^\(specialite.systeme)"
        }
        return intervenant
    }

    /// `XCN` of a person or of a system: number, name, given name.
    fileprivate static func personne(_ assigne: ElementXML) -> String {
        let id = champ(assigne.element("id")?["extension"] ?? "")
        if let nom = assigne.element("assignedPerson", "name") {
            let famille = champ(nom.element("family")?.texteBrut ?? "")
            let prenom = champ(nom.element("given")?.texteBrut ?? "")
            return "\(id)^\(famille)^\(prenom)^^^^^^&\(IdentifiantsNationaux.personnes)&ISO^D^^^IDNPS"
        }
        guard let systeme = assigne.element("assignedAuthoringDevice") else { return "" }
        let nom = champ(systeme.element("softwareName")?.texteBrut ?? "")
        return "\(id)^\(nom)^\(champ(systeme.element("manufacturerModelName")?.texteBrut ?? ""))^^^^^^"
            + "&\(IdentifiantsNationaux.personnes)&ISO^U^^^IDNPS"
    }

    /// A component of HL7 v2: its separators cannot stand inside it.
    fileprivate static func champ(_ texte: String) -> String {
        Assainissement.ligne(texte).map { "^&|~\\".contains($0) ? " " : $0 }.reduce(into: "") { $0.append($1) }
            .trimmingBlancs()
    }
}
