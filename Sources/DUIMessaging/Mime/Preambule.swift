import DUIDomain
import Foundation

/// What stands before the headers, and whether headers stand there at all.
enum Preambule {
    /// Headers of which a real mail has one at least: their absence tells a document or a photo from a mail.
    private static let connus: Set<String> = [
        "from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "return-path", "delivered-to",
        "reply-to", "sender", "mime-version", "content-type", "content-transfer-encoding", "references",
        "in-reply-to", "disposition-notification-to", "user-agent", "resent-from", "resent-to", "resent-date",
    ]

    /// The offset of the first header. Refuses what is not a mail.
    static func start(_ octets: Data) throws(ErreurLecture) -> Int {
        let debut = octets.withUnsafeBytes { brut in first(brut) }
        guard let debut else {
            throw ErreurLecture(
                .courrielIllisible,
                "Ce fichier n’est pas un message : il n’a pas d’en-têtes.")
        }
        return debut
    }

    private static func first(_ brut: UnsafeRawBufferPointer) -> Int? {
        var place = brut.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while place < brut.count, place < 4096, isBlank(brut[place]) { place += 1 }
        let envelope = Array("From ".utf8)
        if brut.dropFirst(place).starts(with: envelope) {
            place = lineEnd(brut, place) + 1
        }
        guard place < brut.count, hasKnownHeader(brut, place) else { return nil }
        return place
    }

    /// Walks the header lines: one known name is enough, a line that is no header ends the walk.
    private static func hasKnownHeader(_ brut: UnsafeRawBufferPointer, _ debut: Int) -> Bool {
        var place = debut
        for _ in 0..<2000 where place < brut.count {
            let fin = lineEnd(brut, place)
            let ligne = UnsafeRawBufferPointer(rebasing: brut[place..<fin])
            place = fin + 1
            if let premier = ligne.first, premier == 0x20 || premier == 0x09 { continue }
            guard let deuxPoints = ligne.prefix(100).firstIndex(of: 0x3A), deuxPoints > 0 else {
                if ligne.isEmpty || ligne.first == 0x0D { return false }
                continue
            }
            var nom = String(decoding: ligne[..<deuxPoints], as: UTF8.self).lowercased()
            while nom.last == " " || nom.last == "\t" { nom.removeLast() }
            if connus.contains(nom) || nom.hasPrefix("x-mss-") { return true }
        }
        return false
    }

    /// Whether an empty line, hence a body, follows the headers.
    static func hasBody(_ octets: Data, depuis debut: Int) -> Bool {
        let zone = octets.dropFirst(debut)
        return zone.range(of: Data([0x0A, 0x0A])) != nil || zone.range(of: Data([0x0A, 0x0D, 0x0A])) != nil
    }

    private static func lineEnd(_ brut: UnsafeRawBufferPointer, _ debut: Int) -> Int {
        brut[debut...].firstIndex(of: 0x0A) ?? brut.count
    }

    private static func isBlank(_ octet: UInt8) -> Bool { octet == 0x0A || octet == 0x0D || octet == 0x20 }
}
