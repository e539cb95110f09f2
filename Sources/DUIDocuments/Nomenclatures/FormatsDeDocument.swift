/// The `formatCode` of a document, told by its content model or, at level 1, by the media type of its body.
///
/// Source: ANS, JDV_J10 (formatCode), associations ASS_A11 (2026-06-29, content model) and ASS_A12 (media type).
enum FormatsDeDocument {
    /// Formats of the ANS.
    static let ans = "1.2.250.1.213.1.1.4.2.282"
    /// Formats of IHE.
    static let ihe = "1.3.6.1.4.1.19376.1.2.3"

    /// The format of a document; that of a document outside every profile when nothing tells.
    static func format(modeles: [String], typeMIME: String?) -> CodeDeFormat {
        let parModele = modeles.lazy.compactMap { racine -> CodeDeFormat? in
            guard racine.hasPrefix(modelesANS), let rang = Int(racine.dropFirst(modelesANS.count)) else { return nil }
            return self.parModele[rang].map { CodeDeFormat(code: $0, systeme: $0.hasPrefix("urn:ihe:") ? ihe : ans) }
        }.first
        if let parModele { return parModele }
        if let typeMIME, let code = parTypeMIME[typeMIME] { return CodeDeFormat(code: code, systeme: ihe) }
        return CodeDeFormat(code: "urn:asipSante:modelesHorsProfils:2011", systeme: ans)
    }

    /// A format and its code system.
    struct CodeDeFormat: Hashable, Sendable {
        var code: String
        var systeme: String
    }

    private static let modelesANS = "1.2.250.1.213.1.1.1."

    private static let parModele: [Int: String] = [
        10: "urn:asip:ci-sis:cva:2017", 13: "urn:asip:ci-sis:vsm:2012", 20: "urn:asip:ci-sis:pps-paerpa:2017",
        21: "urn:asip:ci-sis:ldl-ees:2017", 22: "urn:asip:ci-sis:dlu:2015", 23: "urn:asip:ci-sis:fludt:2017",
        24: "urn:asip:ci-sis:fludr:2017", 29: "urn:asip:ci-sis:ldl-ses:2017", 36: "urn:asip:ci-sis:hr:2019",
        37: "urn:asip:ci-sis:vac:2019", 38: "urn:asip:ci-sis:tlm-da:2020", 39: "urn:ihe:pharm:pre:2010",
        45: "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013", 46: "urn:asip:ci-sis:vac-note:2021",
        47: "urn:ans:ci-sis:img-da:2022", 48: "urn:asip:ci-sis:dlu-dlu-dom:2022",
        49: "urn:asip:ci-sis:dlu-fludt-dom:2022", 50: "urn:asip:ci-sis:dlu-fludr-dom:2022",
        51: "urn:ihe:pcc:ips:2020", 52: "urn:ans:ci-sis:bio-ep-bio:2022", 54: "urn:ihe:pharm:dis:2010",
        55: "urn:ihe:lab:xd-lab:2008", 56: "urn:asip:ci-sis:ppp:2023", 57: "urn:ihe:palm:apsr:2016",
        58: "urn:asip:ci-sis:export-dui:2023", 61: "urn:asip:ci-sis:ft-su:2024", 62: "urn:asip:ci-sis:fr-su:2024",
    ]

    private static let parTypeMIME: [String: String] = [
        "application/pdf": "urn:ihe:iti:xds-sd:pdf:2008", "text/plain": "urn:ihe:iti:xds-sd:text:2008",
        "text/rtf": "urn:ihe:iti-fr:xds-sd:rtf:2010", "image/jpeg": "urn:ihe:iti-fr:xds-sd:jpeg:2010",
        "image/tiff": "urn:ihe:iti-fr:xds-sd:tiff:2010",
    ]
}
