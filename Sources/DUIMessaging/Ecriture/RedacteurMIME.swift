import CGMime
import DUIDomain
import Foundation

/// Writes the exact bytes of a mail that leaves (RFC 5322, 2045 to 2047, 2231): lines end by CR LF, text in UTF-8 and
/// quoted-printable, pieces in base64, names and subject encoded where they are not ASCII.
///
/// The same mail gives the same bytes: boundaries come from its `Message-ID`. Blind copies are not in it.
public enum RedacteurMIME {
    /// The bytes.
    public static func write(_ courriel: CourrielPret) throws(ErreurLecture) -> Data {
        GMime.start
        guard let message = g_mime_message_new(0) else { throw echec }
        defer { g_object_unref(message) }
        entetes(courriel, message)
        let texte = try texte(courriel.corps)
        if courriel.pieces.isEmpty {
            g_mime_message_set_mime_part(message, dui_gmime_of_part(texte))
            g_object_unref(texte)
        } else {
            let ensemble = try multipart(texte, courriel)
            g_object_unref(texte)
            g_mime_message_set_mime_part(message, dui_gmime_of_multipart(ensemble))
            g_object_unref(ensemble)
        }
        return try octets(message)
    }

    private static let echec = ErreurLecture(
        .outilAbsent, "Le message n’a pas pu être mis en forme : rien n’est parti, le brouillon est gardé.")

    private static func entetes(_ courriel: CourrielPret, _ message: UnsafeMutablePointer<GMimeMessage>) {
        let objet = dui_gmime_message_object(message)
        if let date = g_date_time_new_from_unix_utc(gint64(courriel.date.secondes)) {
            g_mime_message_set_date(message, date)
            g_date_time_unref(date)
        }
        adresse(courriel.expediteur, GMIME_ADDRESS_TYPE_FROM, message)
        if let repondreA = courriel.repondreA { adresse(repondreA, GMIME_ADDRESS_TYPE_REPLY_TO, message) }
        for destinataire in courriel.destinataires { adresse(destinataire, GMIME_ADDRESS_TYPE_TO, message) }
        for copie in courriel.copies { adresse(copie, GMIME_ADDRESS_TYPE_CC, message) }
        g_mime_message_set_subject(message, Assainissement.ligne(courriel.objet), "utf-8")
        g_mime_message_set_message_id(message, courriel.identifiant)
        if !courriel.enReponseA.isEmpty {
            g_mime_object_set_header(objet, "In-Reply-To", "<\(jeton(courriel.enReponseA))>", nil)
        }
        if !courriel.references.isEmpty {
            let chaine = courriel.references.map { "<\(jeton($0))>" }.joined(separator: " ")
            g_mime_object_set_header(objet, "References", chaine, nil)
        }
        for entete in courriel.entetes { g_mime_object_set_header(objet, entete.nom, entete.valeur, nil) }
        g_mime_object_set_header(objet, "MIME-Version", "1.0", nil)
    }

    /// An identifier received from outside, without what would end it.
    private static func jeton(_ identifiant: String) -> String {
        String(identifiant.filter { $0.isASCII && !$0.isWhitespace && !"<>".contains($0) && $0 > " " })
    }

    private static func adresse(
        _ adresse: AdresseCourriel, _ genre: GMimeAddressType, _ message: UnsafeMutablePointer<GMimeMessage>
    ) {
        let libelle = Assainissement.ligne(adresse.libelle).filter { !"<>\"\\".contains($0) }
        dui_gmime_add_mailbox(
            message, genre, libelle.isEmpty ? nil : libelle, Assainissement.ligne(adresse.adresse))
    }

    private static func texte(_ corps: String) throws(ErreurLecture) -> UnsafeMutablePointer<GMimePart> {
        guard let partie = g_mime_part_new_with_type("text", "plain") else { throw echec }
        // What was typed is what leaves: blank lines and indents are the author's.
        let lignes = Assainissement.texte(corps)
        let octets = Array((lignes.hasSuffix("\n") ? lignes : lignes + "\n").utf8)
        octets.withUnsafeBytes { zone in
            dui_gmime_fill(
                partie, zone.bindMemory(to: CChar.self).baseAddress, zone.count, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        }
        g_mime_object_set_content_type_parameter(dui_gmime_of_part(partie), "charset", "utf-8")
        return partie
    }

    private static func multipart(
        _ texte: UnsafeMutablePointer<GMimePart>, _ courriel: CourrielPret
    ) throws(ErreurLecture) -> UnsafeMutablePointer<GMimeMultipart> {
        guard let ensemble = g_mime_multipart_new_with_subtype("mixed") else { throw echec }
        // Bytes in base64 and quoted-printable never start a line by this: no search in the pieces is needed.
        g_mime_multipart_set_boundary(ensemble, "=_" + jeton(courriel.identifiant).prefix(50).filter { $0 != "@" })
        g_mime_multipart_add(ensemble, dui_gmime_of_part(texte))
        for piece in courriel.pieces {
            let type = piece.typeMIME.split(separator: "/", maxSplits: 1).map(String.init)
            let (genre, sorte) = type.count == 2 ? (type[0], type[1]) : ("application", "octet-stream")
            guard let partie = g_mime_part_new_with_type(genre, sorte) else { throw echec }
            piece.octets.withUnsafeBytes { zone in
                let octets = zone.bindMemory(to: CChar.self).baseAddress
                dui_gmime_fill(partie, octets, zone.count, GMIME_CONTENT_ENCODING_BASE64)
            }
            g_mime_part_set_filename(partie, Assainissement.ligne(piece.nom))
            g_mime_multipart_add(ensemble, dui_gmime_of_part(partie))
            g_object_unref(partie)
        }
        return ensemble
    }

    private static func octets(_ message: UnsafeMutablePointer<GMimeMessage>) throws(ErreurLecture) -> Data {
        guard let options = g_mime_format_options_new() else { throw echec }
        defer { g_mime_format_options_free(options) }
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        guard let flux = g_mime_stream_mem_new() else { throw echec }
        defer { g_object_unref(flux) }
        guard g_mime_object_write_to_stream(dui_gmime_message_object(message), options, flux) >= 0,
            let tableau = g_mime_stream_mem_get_byte_array(dui_gmime_memory(flux)), let debut = tableau.pointee.data
        else { throw echec }
        return Data(bytes: debut, count: Int(tableau.pointee.len))
    }
}
