import CGMime
import DUIDomain
import Foundation

/// The headers of a mail, decoded and made harmless.
struct EntetesMIME {
    /// One header line.
    struct Champ {
        /// Name in lower case.
        var nom: String
        /// Value on one line, RFC 2047 words decoded.
        var valeur: String
    }

    /// All lines, in order.
    private(set) var champs: [Champ] = []
    /// Addresses by header name in lower case.
    private(set) var adresses: [String: [AdresseCourriel]] = [:]
    /// Whether lines were left out or cut.
    private(set) var estElague = false

    private static let nomsDAdresses: Set<String> = [
        "from", "sender", "to", "cc", "reply-to", "disposition-notification-to", "return-receipt-to",
    ]

    /// The first value of a header (empty when absent).
    func first(_ nom: String) -> String { champs.first { $0.nom == nom }?.valeur ?? "" }

    /// Adds the lines of a list of the parser.
    mutating func append(
        _ liste: UnsafeMutablePointer<GMimeHeaderList>?, _ options: OpaquePointer, _ limites: LimitesCourriel
    ) {
        guard let liste else { return }
        let nombre = Int(g_mime_header_list_get_count(liste))
        for rang in 0..<max(0, nombre) {
            guard champs.count < limites.entetes else {
                estElague = true
                return
            }
            guard let entete = g_mime_header_list_get_header_at(liste, Int32(rang)) else { continue }
            let nom = GMime.text(g_mime_header_get_name(entete), au: 200).lowercased()
            guard let brut = Self.rawValue(entete, limites) else { continue }
            defer { free(brut) }
            if strlen(brut) >= limites.longueurEntete { estElague = true }
            if Self.nomsDAdresses.contains(nom) {
                let lues = Self.addresses(brut, options)
                // A sender that cannot be read as an address is shown as it is written: never as nobody.
                let ecrite = lues.isEmpty && nom == "from" ? Assainissement.ligne(Self.decoded(brut, options)) : ""
                adresses[nom, default: []] += ecrite.isEmpty ? lues : [AdresseCourriel(libelle: ecrite, adresse: "")]
            }
            champs.append(Champ(nom: nom, valeur: Self.decoded(brut, options)))
        }
    }

    /// The subject of a list of the parser, decoded.
    static func subject(
        _ liste: UnsafeMutablePointer<GMimeHeaderList>?, _ options: OpaquePointer, _ limites: LimitesCourriel
    ) -> String {
        guard let liste, let entete = g_mime_header_list_get_header(liste, "Subject"),
            let brut = rawValue(entete, limites)
        else { return "" }
        defer { free(brut) }
        return decoded(brut, options)
    }

    /// A copy of the value as it came, cut to the limit: decoding a header of many megabytes is an attack, not a need.
    private static func rawValue(
        _ entete: UnsafeMutablePointer<GMimeHeader>, _ limites: LimitesCourriel
    ) -> UnsafeMutablePointer<CChar>? {
        guard let brut = g_mime_header_get_raw_value(entete) else { return nil }
        return strndup(brut, limites.longueurEntete)
    }

    private static func decoded(_ brut: UnsafePointer<CChar>, _ options: OpaquePointer) -> String {
        guard let deplie = g_mime_utils_header_unfold(brut) else { return "" }
        defer { g_free(deplie) }
        guard let decode = g_mime_utils_header_decode_text(options, deplie) else { return "" }
        defer { g_free(decode) }
        return Assainissement.ligne(GMime.text(decode, au: 1 << 20))
    }

    private static func addresses(_ brut: UnsafePointer<CChar>, _ options: OpaquePointer) -> [AdresseCourriel] {
        guard let liste = internet_address_list_parse(options, brut) else { return [] }
        defer { g_object_unref(liste) }
        var lues: [AdresseCourriel] = []
        collect(liste, dans: &lues, profondeur: 0)
        return lues
    }

    private static func collect(
        _ liste: UnsafeMutablePointer<InternetAddressList>, dans lues: inout [AdresseCourriel], profondeur: Int
    ) {
        for rang in 0..<max(0, internet_address_list_length(liste)) where lues.count < 2000 {
            guard let adresse = internet_address_list_get_address(liste, rang) else { continue }
            if let boite = dui_gmime_mailbox(adresse) {
                let libelle = Assainissement.ligne(GMime.text(internet_address_get_name(adresse), au: 1000))
                let nue = Assainissement.ligne(GMime.text(internet_address_mailbox_get_addr(boite), au: 1000))
                if !(libelle.isEmpty && nue.isEmpty) {
                    lues.append(AdresseCourriel(libelle: libelle, adresse: nue))
                }
            } else if let groupe = dui_gmime_group(adresse), profondeur < 4,
                let membres = internet_address_group_get_members(groupe)
            {
                collect(membres, dans: &lues, profondeur: profondeur + 1)
            }
        }
    }
}
