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

    /// A document of the archive, with what is told of its file.
    struct Annonce {
        /// What is read in it.
        var fiche: FicheDePartage
        /// Name of its file, beside the metadata.
        var nom: String
        /// Its bytes.
        var taille: Int
        /// SHA-1 of its bytes, in hexadecimal.
        var empreinte: String
    }

    private let lot: Lot
    private let fiches: [Annonce]
    private let paquet: String
    private let uuids: () -> String

    /// `uuids` gives a new UUID each time.
    init(
        _ lot: Lot, _ fiches: [Annonce],
        uuids: @escaping () -> String
    ) {
        self.lot = lot
        self.fiches = fiches
        self.uuids = uuids
        paquet = "urn:uuid:" + uuids()
    }

    /// The file.
    var document: String {
        let entrees = fiches.map { annonce in
            let id = "urn:uuid:" + uuids()
            return (id: id, noeud: entree(annonce, id))
        }
        let membres = entrees.map { id, _ in
            xml(
                "Association",
                [
                    "id": "urn:uuid:" + uuids(),
                    "associationType": "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
                    "sourceObject": paquet,
                    "targetObject": id,
                ], [champ("SubmissionSetStatus", ["Original"])])
        }
        let objets = xml(
            "RegistryObjectList", ["xmlns": MetadonneesXDM.espace], [envoi] + entrees.map(\.noeud) + membres)
        return xml(
            "lcm:SubmitObjectsRequest", ["xmlns:lcm": "urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0"], [objets]
        ).document
    }

    // MARK: Objects

    private static let approuve = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"

    private var envoi: NoeudEcrit {
        let premiere = fiches.first?.fiche
        let marque = xml(
            "Classification",
            [
                "id": "urn:uuid:" + uuids(), "classificationNode": "urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd",
                "classifiedObject": paquet, "nodeRepresentation": "",
            ])
        let auteurs = (premiere?.auteurs ?? []).map { auteur($0, "a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d", paquet) }
        let identifiants = [
            identifiant(
                "6b5aea1a-874d-4603-a4bc-96a0a7b38446", paquet, premiere?.patient ?? "", "XDSSubmissionSet.patientId"),
            identifiant("554ac39e-e3fe-47fe-b233-965d2a147832", paquet, lot.source, "XDSSubmissionSet.sourceId"),
            identifiant("96fdda7c-d067-4183-912e-bf5ee74998a8", paquet, lot.identifiant, "XDSSubmissionSet.uniqueId"),
        ]
        return xml(
            "RegistryPackage", ["id": paquet, "status": Self.approuve],
            [
                champ("submissionTime", [DatesProduites.universelle(lot.quand)]),
                libelle("Name", fiches.map(\.fiche.titre).joined(separator: " ; ")), marque,
            ] + auteurs + [classement("aa543740-bdda-424e-8c96-df4873be8500", paquet, lot.lieu)] + identifiants)
    }

    private func entree(_ annonce: Annonce, _ id: String) -> NoeudEcrit {
        let fiche = annonce.fiche
        let champs = [
            champ("hash", [annonce.empreinte]), champ("size", ["\(annonce.taille)"]), champ("URI", [annonce.nom]),
            champ("creationTime", [fiche.creeLe]), champ("languageCode", [fiche.langue]),
            champ("legalAuthenticator", [fiche.signataire]), champ("serviceStartTime", [fiche.debut]),
            fiche.fin.isEmpty ? nil : champ("serviceStopTime", [fiche.fin]),
            champ("sourcePatientId", [fiche.patientLocal]), champ("sourcePatientInfo", fiche.traits),
            lot.action.map { champ("urn:action:extraMetadataSlot", [$0]) }, libelle("Name", fiche.titre),
        ]
        let identifiants = [
            identifiant("58a6f841-87b3-4a3e-92fd-a8ffeff98427", id, fiche.patient, "XDSDocumentEntry.patientId"),
            identifiant("2e82c1f6-a085-4c72-9da3-8640a32e42ab", id, fiche.identifiant, "XDSDocumentEntry.uniqueId"),
        ]
        return xml(
            "ExtrinsicObject",
            [
                "id": id, "mimeType": "text/xml", "objectType": "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1",
                "status": Self.approuve,
            ], champs + classements(fiche, id) + identifiants)
    }

    private func classements(_ fiche: FicheDePartage, _ id: String) -> [NoeudEcrit] {
        let classe = TypesDeDocument.classe(fiche.type.code) ?? "10"
        let codeDeClasse = CodeRecu(
            code: classe, systeme: "1.2.250.1.213.1.1.4.1", libelle: TypesDeDocument.libelleDeClasse(classe) ?? "")
        let format = CodeRecu(code: fiche.format.code, systeme: fiche.format.systeme, libelle: fiche.type.libelle)
        return fiche.auteurs.map { auteur($0, "93606bcf-9494-43ec-9b4e-a7748d1a838d", id) }
            + [
                classement("41a5887f-8865-4c09-adf7-e362475b143a", id, codeDeClasse),
                classement("f4f85eac-e6cb-4883-b524-f2705394840f", id, fiche.confidentialite),
            ] + fiche.actes.map { classement("2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4", id, $0) }
            + [
                classement("a09d5840-386c-46f2-b5ad-9c3699a4309d", id, format),
                classement("f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", id, fiche.lieu),
                classement("cccf5598-8b07-4b77-a05e-ae952c785ead", id, fiche.cadre),
                classement("f0306f51-975f-434e-a61c-c59651d33983", id, fiche.type),
            ]
    }

    // MARK: Pieces of ebRIM

    private func champ(_ nom: String, _ valeurs: [String]) -> NoeudEcrit {
        xml("Slot", ["name": nom], [xml("ValueList", [:], valeurs.map { xml("Value", texte: $0) })])
    }

    private func libelle(_ balise: String, _ texte: String) -> NoeudEcrit {
        xml(balise, [:], [xml("LocalizedString", ["xml:lang": "FR", "charset": "UTF8", "value": texte])])
    }

    private func classement(_ schema: String, _ objet: String, _ code: CodeRecu) -> NoeudEcrit {
        classement(schema, objet, code.code, [champ("codingScheme", [code.systeme]), libelle("Name", code.libelle)])
    }

    private func auteur(_ auteur: FicheDePartage.Intervenant, _ schema: String, _ objet: String) -> NoeudEcrit {
        classement(
            schema, objet, "",
            [
                auteur.structure.isEmpty ? nil : champ("authorInstitution", [auteur.structure]),
                champ("authorPerson", [auteur.personne]),
                auteur.specialite.isEmpty ? nil : champ("authorSpecialty", [auteur.specialite]),
            ])
    }

    private func classement(_ schema: String, _ objet: String, _ code: String, _ contenu: [NoeudEcrit?]) -> NoeudEcrit {
        xml(
            "Classification",
            [
                "id": "urn:uuid:" + uuids(), "classificationScheme": "urn:uuid:" + schema, "classifiedObject": objet,
                "nodeRepresentation": code,
            ], contenu)
    }

    private func identifiant(_ schema: String, _ objet: String, _ valeur: String, _ nom: String) -> NoeudEcrit {
        xml(
            "ExternalIdentifier",
            [
                "id": "urn:uuid:" + uuids(), "identificationScheme": "urn:uuid:" + schema, "registryObject": objet,
                "value": valeur,
            ], [xml("Name", [:], [xml("LocalizedString", ["value": nom])])])
    }
}
