import DUIDomain
import Foundation

/// Reads a CDA R2 document of any level, whatever software wrote it.
public enum LecteurCDA {
    /// Namespace of HL7 version 3.
    public static let espace = "urn:hl7-org:v3"

    /// Reads a document; nothing is fetched, nothing is executed, no style sheet is followed.
    public static func read(
        _ octets: Data, limites: LimitesXML = .standard
    ) throws(ErreurLecture) -> DocumentClinique {
        let lecture = try AnalyseurXML.parse(octets, limites: limites)
        let document = lecture.racine
        guard document.nom == "ClinicalDocument", document.espace == espace else {
            throw ErreurLecture(
                .pasUnCDA, "Ce fichier XML n’est pas un document de santé (CDA) : il n’est pas lu comme tel.")
        }
        return construire(document, avertissements: lecture.avertissements)
    }

    /// Whether the beginning of a file looks like a CDA: cheap, to choose a reader, never a promise.
    public static func ressembleAUnCDA(_ octets: Data) -> Bool {
        // A UTF-16 file has its zeros left out; a mark of byte order or white space may stand before the first sign.
        let debut = octets.prefix(16_384).filter { $0 != 0 }
        let premier = debut.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return premier == UInt8(ascii: "<") && debut.range(of: Data("ClinicalDocument".utf8)) != nil
    }

    private static func construire(_ document: ElementXML, avertissements: [String]) -> DocumentClinique {
        let entete = EnteteCDA(document)
        let corps = CorpsCDA(document)
        let type = document.element("code")?.codeRecu ?? CodeRecu(code: "", systeme: "", libelle: "")
        let titre = document.element("title")?.texte ?? ""
        let usagers = document.elements("recordTarget").map(UsagerCDA.identite)
        let nom = titre.isEmpty ? (type.libelle.isEmpty ? "Document sans titre" : type.libelle) : titre
        return DocumentClinique(
            identifiant: document.element("id")?.identifiantCDA ?? "",
            identifiantDeSerie: document.element("setId")?.identifiantCDA ?? "",
            version: document.element("versionNumber").flatMap { Int($0.mot("value")) } ?? 1,
            remplace: entete.remplace, type: type, titre: nom,
            creeLe: document.element("effectiveTime").flatMap { Instant(hl7: $0.mot("value")) },
            acteLe: acteLe(document),
            confidentialite: document.element("confidentialityCode")?.mot("code") ?? "",
            usagers: usagers, auteurs: entete.auteursCourts, structureConservatrice: entete.conservateur.court,
            corps: corps.corps, copiePDF: corps.copiePDF, annexes: corps.annexes,
            resultatsSignales: corps.resultats,
            contenu: ContenuLisible(
                titre: nom, entete: entete.essentiel(usagers),
                sections: (ResultatsCDA.section(corps.resultats).map { [$0] } ?? []) + corps.sections,
                details: entete.lignes,
                avertissements: avertissements + remarques(usagers) + corps.avertissements))
    }

    private static func acteLe(_ document: ElementXML) -> Instant? {
        let temps = document.elements("documentationOf", "serviceEvent").compactMap { $0.element("effectiveTime") }
        return temps.lazy.compactMap { temps in
            [temps.element("low")?["value"], temps.attribut("value")].compactMap { $0 }.compactMap { Instant(hl7: $0) }
                .first
        }.first
    }

    private static func remarques(_ usagers: [IdentiteRecue]) -> [String] {
        switch usagers.count {
        case 0: ["Ce document ne dit pas de qui il parle."]
        case 1: []
        default: ["Ce document parle de \(usagers.count) personnes : il ne peut être rangé dans aucun dossier."]
        }
    }
}
