import DUIDomain

/// Somebody, or some organisation, of a CDA header, with what the header says of them.
struct IntervenantCDA {
    var nom = ""
    var qualite = ""
    var structure = ""
    var identifiants: [String] = []
    var coordonnees: [String] = []
    var adresses: [String] = []

    /// `Dr Charles BOILEAU, Médecin, EHPAD DE BOULOGNE`.
    var court: String { [nom, qualite, structure].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// The same with numbers, telecoms and addresses.
    var complet: String {
        ([court] + identifiants + coordonnees + adresses).filter { !$0.isEmpty }.joined(separator: " ; ")
    }

    init() {}

    /// Reads an entity of the header, whatever its name: `assignedAuthor`, `assignedEntity`, `relatedEntity`…
    init(_ entite: ElementXML, fonction: ElementXML? = nil) {
        let organisation = Self.organisation(de: entite)
        nom = Self.nom(de: entite)
        qualite = Self.qualite(de: entite, fonction: fonction)
        structure = organisation?.element("name")?.texte ?? ""
        if structure.isEmpty, let standard = organisation?.element("asOrganizationPartOf", "wholeOrganization", "name")
        {
            structure = standard.texte
        }
        let sources = [entite] + (organisation.map { [$0] } ?? [])
        for source in sources {
            identifiants += source.elements("id").compactMap(IdentifiantsNationaux.enMots)
            coordonnees += source.elements("telecom").map(CoordonneesCDA.telecom)
            adresses += source.elements("addr").map(CoordonneesCDA.adresse)
        }
        identifiants = identifiants.sansRepetition
        coordonnees = coordonnees.sansRepetition
        adresses = adresses.sansRepetition
        if let cadre = organisation?.element("standardIndustryClassCode"), !cadre.estVide, structure.isEmpty {
            structure = cadre.libelleDeCode
        }
    }

    /// Whether nothing at all was told.
    var estVide: Bool { complet.isEmpty }

    private static let personnes = [
        "assignedPerson", "relatedPerson", "associatedPerson", "informationRecipient", "guardianPerson",
    ]
    private static let organisations = [
        "representedOrganization", "scopingOrganization", "receivedOrganization", "guardianOrganization",
        "representedCustodianOrganization", "serviceProviderOrganization",
    ]

    private static func organisation(de entite: ElementXML) -> ElementXML? {
        organisations.lazy.compactMap { entite.element($0) }.first
    }

    private static func nom(de entite: ElementXML) -> String {
        let noms = personnes.flatMap { entite.elements($0, "name") }.map(NomDePersonne.enMots).filter { !$0.isEmpty }
        if let nom = noms.first { return nom }
        if let appareil = entite.element("assignedAuthoringDevice") {
            return ["softwareName", "manufacturerModelName"].compactMap { appareil.element($0)?.texte }
                .filter { !$0.isEmpty }.sansRepetition.joined(separator: ", ")
        }
        // An organisation itself may stand in the entity's place.
        return entite.element("name").map(NomDePersonne.enMots) ?? ""
    }

    private static func qualite(de entite: ElementXML, fonction: ElementXML?) -> String {
        [entite.element("code"), fonction].compactMap { $0 }.filter { !$0.estVide }.map(\.libelleDeCode)
            .filter { !$0.isEmpty }.sansRepetition.joined(separator: ", ")
    }
}

/// Names of people in words.
enum NomDePersonne {
    /// `Dr Charles BOILEAU`; a name without parts as it stands.
    static func enMots(_ nom: ElementXML) -> String {
        guard !nom.elements.isEmpty else { return nom.texte }
        let titres = nom.elements("suffix").map { titre($0.texte) }
        let civilites = nom.elements("prefix").map { titre($0.texte) }
        let prenoms = nom.elements("given").map(\.texte)
        let familles = nom.elements("family").map(\.texte)
        // « M » or « MME » beside « DR » says nothing more to the reader.
        let estTitre = (titres + civilites).contains { $0 == "Dr" || $0 == "Pr" }
        let avant = (titres + civilites).filter { !estTitre || !["M.", "Mme", "Mlle"].contains($0) }
        let autres = nom.elements.filter { !["suffix", "prefix", "given", "family"].contains($0.nom) }.map(\.texte)
        return (avant + prenoms + familles + autres).filter { !$0.isEmpty }.sansRepetition.joined(separator: " ")
    }

    /// Titles of the national lists J245 and J246 as people write them.
    private static func titre(_ brut: String) -> String {
        switch brut.uppercased() {
        case "DR": "Dr"
        case "PR": "Pr"
        case "M", "MR": "M."
        case "MME": "Mme"
        case "MLLE": "Mlle"
        case "ME", "MC": "Me"
        default: brut
        }
    }
}

extension [String] {
    /// Without the empty ones and those already met.
    var sansRepetition: [String] {
        var vus: Set<String> = []
        return filter { !$0.isEmpty && vus.insert($0).inserted }
    }
}
