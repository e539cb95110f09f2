import DUIDomain
import Foundation

/// Names of folders in IMAP: a UTF-7 of their own (RFC 3501 §5.1.3).
enum NomDeDossier {
    /// The name in clear, harmless; the name as it came where it makes no sense.
    static func lisible(_ brut: String) -> String {
        var clair = ""
        var reste = brut[...]
        while let place = reste.firstIndex(of: "&") {
            clair += reste[..<place]
            let suite = reste[reste.index(after: place)...]
            guard let fin = suite.firstIndex(of: "-") else { return Assainissement.ligne(brut) }
            let code = suite[..<fin]
            if code.isEmpty {
                clair += "&"
            } else {
                guard let texte = decoder(String(code)) else { return Assainissement.ligne(brut) }
                clair += texte
            }
            reste = suite[suite.index(after: fin)...]
        }
        return Assainissement.ligne(clair + reste)
    }

    private static func decoder(_ code: String) -> String? {
        let base64 = code.replacingOccurrences(of: ",", with: "/")
        let complet = base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4)
        guard let octets = Data(base64Encoded: complet) else { return nil }
        return String(data: octets.prefix(octets.count & ~1), encoding: .utf16BigEndian)
    }

    /// A name as a command bears it; nil when no command could.
    static func entreGuillemets(_ brut: String) -> String? {
        guard brut.utf8.count <= 1000, brut.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        let protege = brut.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\"\(protege)\""
    }

    /// Names by which servers without SPECIAL-USE call the folder of what was sent, folded.
    static let envoyes: Set<String> = [
        "envoyes", "elements envoyes", "messages envoyes", "sent", "sent items", "sent messages", "sent mail",
    ]
}

/// Dates of IMAP: `17-Jul-1996 02:44:25 -0700`.
enum DateIMAP {
    private static let mois = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Reads a date; nil when it is none.
    static func lire(_ texte: String) -> Instant? {
        let mots = texte.split(separator: " ")
        guard mots.count == 3 else { return nil }
        let jour = mots[0].split(separator: "-")
        let heure = mots[1].split(separator: ":").compactMap { Int($0) }
        guard jour.count == 3, let numero = mois.firstIndex(of: String(jour[1])), heure.count == 3 else { return nil }
        let chiffres = [String(jour[2]), deux(numero + 1), jour[0].count == 1 ? "0" + jour[0] : String(jour[0])]
        return Instant(hl7: chiffres.joined() + heure.map(deux).joined() + mots[2])
    }

    /// Writes a date, in UTC.
    static func ecrire(_ instant: Instant) -> String {
        let (jours, secondes) = instant.secondes.quotientAndRemainder(dividingBy: 86_400)
        guard secondes >= 0 else { return "01-Jan-1970 00:00:00 +0000" }
        let jour = JourCivil(joursDepuisEpoque: Int(jours))
        let heure = [secondes / 3600, secondes / 60 % 60, secondes % 60].map { deux(Int($0)) }.joined(separator: ":")
        return "\(deux(jour.jour))-\(mois[jour.mois - 1])-\(jour.annee) \(heure) +0000"
    }

    private static func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
}
