import DUIDomain
import Foundation

/// What one METADATA.XML says (IHE XDM, ebRIM 3.0).
///
/// Elements are taken by local name inside the ebRIM namespace. The links between objects (`classifiedObject`,
/// `registryObject`) are not followed: those of the published national examples point at the wrong objects, and the
/// nesting says the same without mistake.
struct MetadonneesXDM {
    static let espace = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"

    /// One document as announced.
    struct Fiche {
        var uri = ""
        var typeMIME = ""
        var titre = ""
        var type = CodeRecu(code: "", systeme: "", libelle: "")
        var identifiant = ""
        var empreinte = ""
        var taille: Int?
        var action: String?
        var usager = IdentiteRecue()
    }

    /// Title of the submission set.
    private(set) var titre = ""
    /// Documents in order.
    private(set) var fiches: [Fiche] = []

    /// Reads the metadata; those that announce more documents than `fichesMaximales` are refused.
    init(
        _ octets: Data, fichesMaximales: Int = LimitesArchive.standard.fichiers
    ) throws(ErreurLecture) {
        let racine = try AnalyseurXML.parse(octets, limites: LimitesXML(octets: 8 << 20)).racine
        var objets: [ElementXML] = []
        var lots: [ElementXML] = []
        racine.parcourir { element in
            guard element.espace == Self.espace else { return }
            if element.nom == "ExtrinsicObject" { objets.append(element) }
            if element.nom == "RegistryPackage" { lots.append(element) }
        }
        guard objets.count <= fichesMaximales else {
            throw ErreurLecture(
                .tropGrand, "Le sommaire annonce trop de documents (\(objets.count)) : il n’a pas été suivi.")
        }
        titre = lots.lazy.map(Self.nom).first { !$0.isEmpty } ?? ""
        fiches = objets.map(Self.fiche)
    }

    private static func fiche(_ objet: ElementXML) -> Fiche {
        var fiche = Fiche()
        fiche.uri = uri(objet)
        fiche.typeMIME = objet.mot("mimeType").lowercased()
        fiche.titre = nom(objet)
        fiche.empreinte = champ("hash", objet).first?.uppercased() ?? ""
        fiche.taille = champ("size", objet).first.flatMap { Int($0) }
        fiche.action = champ("urn:action:extraMetadataSlot", objet).first
        if let type = classement("urn:uuid:f0306f51-975f-434e-a61c-c59651d33983", objet) {
            fiche.type = CodeRecu(
                code: type.mot("nodeRepresentation"), systeme: champ("codingScheme", type).first ?? "",
                libelle: nom(type))
            if fiche.type.libelle.isEmpty { fiche.type.libelle = TypesDeDocument.libelle(fiche.type.code) ?? "" }
        }
        fiche.identifiant = identifiant("urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab", objet)
        fiche.usager = usager(objet)
        return fiche
    }

    /// Values of a slot.
    private static func champ(_ nom: String, _ objet: ElementXML) -> [String] {
        objet.elements("Slot").first { $0["name"] == nom }?.elements("ValueList", "Value").map(\.texte) ?? []
    }

    /// A long URI may be parted: `1|IHE_XDM/`, `2|DOC1.XML` (ITI TF-3, URI attribute).
    private static func uri(_ objet: ElementXML) -> String {
        let valeurs = champ("URI", objet)
        let parties = valeurs.compactMap { valeur -> (Int, String)? in
            let morceaux = valeur.split(separator: "|", maxSplits: 1)
            guard morceaux.count == 2, let rang = Int(morceaux[0]) else { return nil }
            return (rang, String(morceaux[1]))
        }
        let entier =
            parties.count == valeurs.count && !parties.isEmpty
            ? parties.sorted { $0.0 < $1.0 }.map(\.1).joined() : valeurs.first ?? ""
        return entier.removingPercentEncoding.map(Assainissement.ligne) ?? entier
    }

    private static func nom(_ objet: ElementXML) -> String {
        objet.elements("Name", "LocalizedString").lazy.map { $0.mot("value") }.first { !$0.isEmpty } ?? ""
    }

    private static func classement(_ schema: String, _ objet: ElementXML) -> ElementXML? {
        objet.elements("Classification").first { $0["classificationScheme"].lowercased() == schema }
    }

    private static func identifiant(_ schema: String, _ objet: ElementXML) -> String {
        objet.elements("ExternalIdentifier").first { $0["identificationScheme"].lowercased() == schema }?.mot("value")
            ?? ""
    }

    private static func usager(_ objet: ElementXML) -> IdentiteRecue {
        var usager = TraitsHL7.usager(champ("sourcePatientInfo", objet))
        let patient = TraitsHL7.identifiant(identifiant("urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427", objet))
        if patient.oid.hasPrefix("1.2.250.1.213.1.4.") {
            usager.matriculeBrut = patient.numero
            usager.oidBrut = patient.oid
        } else if !patient.numero.isEmpty {
            usager.identifiantsLocaux.append("\(patient.oid)^\(patient.numero)")
        }
        for local in champ("sourcePatientId", objet).map(TraitsHL7.identifiant) where local.numero != patient.numero {
            usager.identifiantsLocaux.append("\(local.oid)^\(local.numero)")
        }
        return usager
    }
}

/// HL7 version 2 fields inside XDS metadata.
enum TraitsHL7 {
    /// Number and authority of a CX: `279035121518989^^^&1.2.250.1.213.1.4.10&ISO^NH`.
    static func identifiant(_ cx: String) -> (numero: String, oid: String) {
        let champs = cx.components(separatedBy: "^")
        let autorite = champs.count > 3 ? champs[3].components(separatedBy: "&") : []
        return (champs[0], autorite.count > 1 ? autorite[1] : "")
    }

    /// Traits from the values of `sourcePatientInfo`: `PID-5|…`, `PID-7|…`, `PID-8|…`, `PID-11|…`.
    static func usager(_ valeurs: [String]) -> IdentiteRecue {
        var usager = IdentiteRecue()
        for valeur in valeurs {
            let parties = valeur.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parties.count == 2 else { continue }
            switch parties[0] {
            case "PID-5": parties[1].components(separatedBy: "~").forEach { nommer(&usager, $0) }
            case "PID-7": usager.dateDeNaissance = JourCivil(iso: parties[1])
            case "PID-8": usager.sexe = Sexe(code: parties[1])
            case "PID-11": parties[1].components(separatedBy: "~").forEach { situer(&usager, $0) }
            default: break
            }
        }
        return usager
    }

    /// An XPN: family, first given name, other given names; component 7 is L (birth name) or D (name in use).
    private static func nommer(_ usager: inout IdentiteRecue, _ xpn: String) {
        let champs = xpn.components(separatedBy: "^").map { $0.surUneLigne }
        func champ(_ rang: Int) -> String { champs.count > rang ? champs[rang] : "" }
        if champ(6) == "D" {
            usager.nomUtilise = champ(0)
            usager.prenomUtilise = champ(1)
        } else if usager.nomDeNaissance.isEmpty {
            usager.nomDeNaissance = champ(0)
            usager.premierPrenom = champ(1)
            let autres = champ(2)
            // The national profile writes all given names in component 3; others write only those beyond the first.
            usager.prenomsDeNaissance =
                autres.isEmpty || autres == champ(1) || autres.hasPrefix(champ(1) + " ")
                ? (autres.isEmpty ? champ(1) : autres) : "\(champ(1)) \(autres)"
        }
    }

    /// An XAD; type BDL is the place of birth, its INSEE code in component 9.
    private static func situer(_ usager: inout IdentiteRecue, _ xad: String) {
        let champs = xad.components(separatedBy: "^")
        guard champs.count > 8, champs[6] == "BDL" else { return }
        usager.codeLieuDeNaissance = champs[8].surUneLigne
    }
}
