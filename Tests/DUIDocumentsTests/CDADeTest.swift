import Foundation

/// CDA documents written for the tests, about people who do not exist.
enum CDADeTest {
    static let usager = """
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="279035121518989"/>
        <id root="1.2.3" extension="IPP42"/>
        <patient><name><family qualifier="BR">MARTIN</family><given>JEANNE MARIE</given>
        <given qualifier="BR">JEANNE</given><family qualifier="CL">DURAND</family></name>
        <administrativeGenderCode code="F"/><birthTime value="19340212"/></patient></patientRole></recordTarget>
        """

    /// A whole document around a body.
    static func document(
        corps: String, usagers: String = usager, entete: String = "", prologue: String = #"<?xml version="1.0"?>"#
    ) -> String {
        """
        \(prologue)
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <id root="1.2.3.4.5"/><code code="78341-5" codeSystem="2.16.840.1.113883.6.1"/>
        <title>Essai</title><effectiveTime value="20250722153500+0200"/><confidentialityCode code="N"/>
        \(usagers)\(entete)\(corps)</ClinicalDocument>
        """
    }

    /// A document with one section around a narrative.
    static func recit(_ texte: String, titre: String = "Partie", entrees: String = "") -> String {
        document(
            corps: """
                <component><structuredBody><component><section><title>\(titre)</title><text>\(texte)</text>\
                \(entrees)</section></component></structuredBody></component>
                """)
    }

    /// A document of level 1.
    static func piece(_ contenu: String, typeMIME: String, representation: String = #" representation="B64""#) -> String
    {
        document(
            corps: """
                <component><nonXMLBody><text mediaType="\(typeMIME)"\(representation)>\(contenu)</text></nonXMLBody></component>
                """)
    }
}

extension String {
    /// Its bytes in UTF-8.
    var octets: Data { Data(utf8) }
}
