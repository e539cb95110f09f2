import DUIDomain

/// Writes METADATA.XML: one submission set about one person, its documents, and the links between them, each object named
/// by the identifier that the others use.
///
/// Source: IHE ITI TF-3 §4.2.1 and §4.2.3 (ebRIM 3.0); ANS, volet Partage de documents de santé (fiche FACTS §5.2). The
/// published examples point some links at the wrong object; these do not.
struct MetadonneesADeposer {
    /// What is sent together.
    struct Lot {
        /// When it is made.
        var quand: Instant
        /// Its OID.
        var identifiant: String
        /// OID of the sending program.
        var source: String
        /// Where the sender works: code of JDV_J02.
        var lieu: CodeRecu
        /// What is done to a document already sent: `C` replaces it, `D` withdraws it; nil for a first sending.
        var action: String?
    }

    private let lot: Lot
    private let fiches: [(fiche: FicheDePartage, nom: String, octets: (taille: Int, empreinte: String))]
    private let paquet: String
    private let uuids: () -> String

    /// `uuids` gives a new UUID each time.
    init(
        _ lot: Lot, _ fiches: [(fiche: FicheDePartage, nom: String, octets: (taille: Int, empreinte: String))],
        uuids: @escaping () -> String
    ) {
        self.lot = lot
        self.fiches = fiches
        self.uuids = uuids
        paquet = "urn:uuid:" + uuids()
    }

    /// The file.
    func ecrire() -> String {
        var entrees: [(id: String, xml: String)] = []
        for (rang, element) in fiches.enumerated() {
            let id = "urn:uuid:" + uuids()
            entrees.append((id, document(element, id, rang: rang)))
        }
        let membres = entrees.map { id, _ in
            "<Association id=\(cite("urn:uuid:" + uuids())) "
                + "associationType=\"urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember\" "
                + "sourceObject=\(cite(paquet)) targetObject=\(cite(id))>\(champ("SubmissionSetStatus", ["Original"]))"
                + "</Association>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0">
            <RegistryObjectList xmlns="\(MetadonneesXDM.espace)">
            \(([envoi()] + entrees.map(\.xml) + membres).joined(separator: "\n"))
            </RegistryObjectList>
            </lcm:SubmitObjectsRequest>

            """
    }

    // MARK: Objects

    private static let approuve = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"

    private func envoi() -> String {
        let premiere = fiches.first?.fiche
        var lignes = [
            "<RegistryPackage id=\(cite(paquet)) status=\(cite(Self.approuve))>",
            champ("submissionTime", [HeureUTC.chiffres(lot.quand)]),
            libelle("Name", fiches.map(\.fiche.titre).joined(separator: " ; ")),
            "<Classification id=\(cite("urn:uuid:" + uuids())) "
                + "classificationNode=\"urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd\" classifiedObject=\(cite(paquet)) "
                + "nodeRepresentation=\"\"/>",
        ]
        lignes += (premiere?.auteurs ?? []).map { auteur($0, "a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d", paquet) }
        lignes.append(classement("aa543740-bdda-424e-8c96-df4873be8500", paquet, lot.lieu))
        lignes += [
            identifiant(
                "6b5aea1a-874d-4603-a4bc-96a0a7b38446", paquet, premiere?.patient ?? "", "XDSSubmissionSet.patientId"),
            identifiant("554ac39e-e3fe-47fe-b233-965d2a147832", paquet, lot.source, "XDSSubmissionSet.sourceId"),
            identifiant("96fdda7c-d067-4183-912e-bf5ee74998a8", paquet, lot.identifiant, "XDSSubmissionSet.uniqueId"),
            "</RegistryPackage>",
        ]
        return lignes.joined(separator: "\n")
    }

    private func document(
        _ element: (fiche: FicheDePartage, nom: String, octets: (taille: Int, empreinte: String)), _ id: String,
        rang: Int
    ) -> String {
        let fiche = element.fiche
        var champs = [
            champ("hash", [element.octets.empreinte]), champ("size", ["\(element.octets.taille)"]),
            champ("URI", [element.nom]), champ("creationTime", [fiche.creeLe]), champ("languageCode", [fiche.langue]),
            champ("legalAuthenticator", [fiche.signataire]), champ("serviceStartTime", [fiche.debut]),
        ]
        if !fiche.fin.isEmpty { champs.append(champ("serviceStopTime", [fiche.fin])) }
        champs += [champ("sourcePatientId", [fiche.patientLocal]), champ("sourcePatientInfo", fiche.traits)]
        if let action = lot.action { champs.append(champ("urn:action:extraMetadataSlot", [action])) }
        let classe = TypesDeDocument.classe(fiche.type.code) ?? "10"
        var classements = fiche.auteurs.map { auteur($0, "93606bcf-9494-43ec-9b4e-a7748d1a838d", id) }
        classements.append(
            classement(
                "41a5887f-8865-4c09-adf7-e362475b143a", id,
                CodeRecu(
                    code: classe, systeme: "1.2.250.1.213.1.1.4.1",
                    libelle: TypesDeDocument.libelleDeClasse(classe) ?? "")))
        classements.append(classement("f4f85eac-e6cb-4883-b524-f2705394840f", id, fiche.confidentialite))
        classements += fiche.actes.map { classement("2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4", id, $0) }
        let format = CodeRecu(code: fiche.format.code, systeme: fiche.format.systeme, libelle: fiche.type.libelle)
        classements += [
            classement("a09d5840-386c-46f2-b5ad-9c3699a4309d", id, format),
            classement("f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", id, fiche.lieu),
            classement("cccf5598-8b07-4b77-a05e-ae952c785ead", id, fiche.cadre),
            classement("f0306f51-975f-434e-a61c-c59651d33983", id, fiche.type),
        ]
        let identifiants = [
            identifiant("58a6f841-87b3-4a3e-92fd-a8ffeff98427", id, fiche.patient, "XDSDocumentEntry.patientId"),
            identifiant("2e82c1f6-a085-4c72-9da3-8640a32e42ab", id, fiche.identifiant, "XDSDocumentEntry.uniqueId"),
        ]
        let parties = champs + [libelle("Name", fiche.titre)] + classements + identifiants
        return "<ExtrinsicObject id=\(cite(id)) mimeType=\"text/xml\" "
            + "objectType=\"urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1\" status=\(cite(Self.approuve))>\n"
            + parties.joined(separator: "\n") + "\n</ExtrinsicObject>"
    }

    // MARK: Pieces of ebRIM

    private func champ(_ nom: String, _ valeurs: [String]) -> String {
        let liste = valeurs.map { "<Value>\(TexteXML.echapper($0))</Value>" }.joined()
        return "<Slot name=\(cite(nom))><ValueList>\(liste)</ValueList></Slot>"
    }

    private func libelle(_ balise: String, _ texte: String) -> String {
        "<\(balise)><LocalizedString xml:lang=\"FR\" charset=\"UTF8\" value=\(cite(texte))/></\(balise)>"
    }

    private func classement(_ schema: String, _ objet: String, _ code: CodeRecu) -> String {
        "<Classification id=\(cite("urn:uuid:" + uuids())) classificationScheme=\(cite("urn:uuid:" + schema)) "
            + "classifiedObject=\(cite(objet)) nodeRepresentation=\(cite(code.code))>"
            + champ("codingScheme", [code.systeme]) + libelle("Name", code.libelle) + "</Classification>"
    }

    private func auteur(_ auteur: FicheDePartage.Intervenant, _ schema: String, _ objet: String) -> String {
        var champs: [String] = []
        if !auteur.structure.isEmpty { champs.append(champ("authorInstitution", [auteur.structure])) }
        champs.append(champ("authorPerson", [auteur.personne]))
        if !auteur.specialite.isEmpty { champs.append(champ("authorSpecialty", [auteur.specialite])) }
        return "<Classification id=\(cite("urn:uuid:" + uuids())) classificationScheme=\(cite("urn:uuid:" + schema)) "
            + "classifiedObject=\(cite(objet)) nodeRepresentation=\"\">\(champs.joined())</Classification>"
    }

    private func identifiant(_ schema: String, _ objet: String, _ valeur: String, _ nom: String) -> String {
        "<ExternalIdentifier id=\(cite("urn:uuid:" + uuids())) identificationScheme=\(cite("urn:uuid:" + schema)) "
            + "registryObject=\(cite(objet)) value=\(cite(valeur))><Name><LocalizedString value=\(cite(nom))/></Name>"
            + "</ExternalIdentifier>"
    }

    private func cite(_ texte: String) -> String { "\"\(TexteXML.echapper(texte))\"" }
}

/// Text made fit to stand in XML, as content or between double quotes.
enum TexteXML {
    /// Escapes what XML reads, and drops what it cannot hold.
    static func echapper(_ texte: String) -> String {
        var sortie = ""
        for signe in Assainissement.lignes(texte).unicodeScalars {
            switch signe {
            case "&": sortie += "&amp;"
            case "<": sortie += "&lt;"
            case ">": sortie += "&gt;"
            case "\"": sortie += "&quot;"
            default: sortie.unicodeScalars.append(signe)
            }
        }
        return sortie
    }
}
