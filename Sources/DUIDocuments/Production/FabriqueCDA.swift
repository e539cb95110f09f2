import DUIDomain
import Foundation

/// Writes CDA R2 documents.
public enum FabriqueCDA {
    /// The bytes of a document: the same ones for the same document. A document that breaks a rule is refused with its first
    /// breach; nothing is written of it.
    public static func ecrire(_ document: DocumentAProduire) throws(ManquementDeProduction) -> Data {
        if let manquement = ControleDeProduction.manquements(document).first { throw manquement }
        let racine = NoeudEcrit.element(
            "ClinicalDocument",
            [("xmlns", "urn:hl7-org:v3"), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")],
            EnteteProduit(document: document).noeuds + [corps(document)])
        return Data(racine.document.utf8)
    }

    private static func corps(_ document: DocumentAProduire) -> NoeudEcrit {
        switch document.corps {
        case .piece(let type, let octets): xml("component", [:], [piece(type, octets)])
        case .sections(let sections):
            xml(
                "component", [:],
                [
                    xml(
                        "structuredBody", [:],
                        sections.enumerated().map { rang, section in
                            SectionProduite(
                                section: section, rang: rang + 1, document: document.identifiant,
                                ecritLe: document.ecritLe
                            ).noeud
                        })
                ])
        }
    }

    private static func piece(_ type: String, _ octets: Data) -> NoeudEcrit {
        xml(
            "nonXMLBody", [:],
            [
                xml(
                    "text", ["mediaType": type, "representation": "B64"], texte: octets.base64EncodedString())
            ])
    }
}
