import CGMime
import DUIDomain
import Foundation

/// The structure of a mail: its headers and the tree of its parts, in Swift values that no longer need the C parser.
struct ArbreMIME {
    /// Headers of the mail.
    var entetes: EntetesMIME
    /// The mail's body.
    var racine: PartieMIME
    /// Whether a multipart stops before its closing line.
    var estTronque: Bool
    /// Whether parts were left out because there are too many.
    var estElague: Bool
    /// Whether the mail was cut before parsing, because it is made to keep the parser busy.
    var estDemesure = false

    /// Parses the bytes from an offset to the end. Gives nothing when the parser finds no mail in them.
    init?(_ octets: Data, depuis debut: Int, limites: LimitesCourriel) {
        GMime.start
        let lu = octets.withUnsafeBytes { brut -> ArbreMIME? in
            let entier = UnsafeRawBufferPointer(rebasing: brut[min(debut, brut.count)...])
            guard let base = entier.baseAddress else { return nil }
            let utile = dui_mail_budget(base.assumingMemoryBound(to: UInt8.self), entier.count)
            let zone = UnsafeRawBufferPointer(rebasing: entier[..<utile])
            guard !zone.isEmpty else { return nil }
            var arbre = GMime.withMessage(base, zone.count) { message, options in
                var constructeur = ConstructeurMIME(zone: zone, decalage: debut, limites: limites)
                return constructeur.build(message, options)
            }
            arbre?.estDemesure = utile < entier.count
            return arbre
        }
        guard let lu else { return nil }
        self = lu
    }

    fileprivate init(entetes: EntetesMIME, racine: PartieMIME, estTronque: Bool, estElague: Bool) {
        self.entetes = entetes
        self.racine = racine
        self.estTronque = estTronque
        self.estElague = estElague
    }
}

/// Turns the parser's objects into values while they live.
private struct ConstructeurMIME {
    let zone: UnsafeRawBufferPointer
    let decalage: Int
    let limites: LimitesCourriel
    var parties = 0
    var estTronque = false
    var estElague = false
    var frontieres: [[CChar]] = []

    init(zone: UnsafeRawBufferPointer, decalage: Int, limites: LimitesCourriel) {
        self.zone = zone
        self.decalage = decalage
        self.limites = limites
    }

    mutating func build(_ message: UnsafeMutablePointer<GMimeMessage>, _ options: OpaquePointer) -> ArbreMIME? {
        guard let objet = dui_gmime_message_object(message) else { return nil }
        var entetes = EntetesMIME()
        entetes.append(g_mime_object_get_header_list(objet), options, limites)
        var racine = PartieMIME()
        if let corps = g_mime_message_get_mime_part(message) {
            entetes.append(g_mime_object_get_header_list(corps), options, limites)
            racine = partie(corps, options, profondeur: 1)
        }
        return ArbreMIME(entetes: entetes, racine: racine, estTronque: estTronque, estElague: estElague)
    }

    private mutating func partie(
        _ objet: UnsafeMutablePointer<GMimeObject>, _ options: OpaquePointer, profondeur: Int
    ) -> PartieMIME {
        parties += 1
        var partie = description(objet)
        if profondeur > limites.profondeur {
            partie.contenu = .tropProfond
        } else if let groupe = dui_gmime_multipart(objet) {
            partie.contenu = contenu(groupe, options, profondeur: profondeur)
        } else if let enveloppe = dui_gmime_message_part(objet) {
            let message = g_mime_message_part_get_message(enveloppe)
            let liste = message.flatMap { dui_gmime_message_object($0) }.flatMap { g_mime_object_get_header_list($0) }
            partie.plage = plageDuMessage(liste)
            partie.contenu = .message(objet: EntetesMIME.subject(liste, options, limites))
        } else if let feuille = dui_gmime_part(objet) {
            partie.encodage = encodage(objet, feuille)
            partie.plage = plage(feuille)
        }
        return partie
    }

    private func description(_ objet: UnsafeMutablePointer<GMimeObject>) -> PartieMIME {
        var partie = PartieMIME()
        if let type = g_mime_object_get_content_type(objet) {
            partie.type =
                (GMime.text(g_mime_content_type_get_media_type(type), au: 80) + "/"
                + GMime.text(g_mime_content_type_get_media_subtype(type), au: 80)).lowercased()
            partie.parametres = GMime.parameters(g_mime_content_type_get_parameters(type))
        }
        var nom: String?
        if let disposition = g_mime_object_get_content_disposition(objet) {
            partie.disposition = GMime.text(g_mime_content_disposition_get_disposition(disposition), au: 40)
                .lowercased()
            nom = GMime.parameters(g_mime_content_disposition_get_parameters(disposition))["filename"]
        }
        partie.nom = nom ?? partie.parametres["name"] ?? ""
        partie.porteIdentifiant = g_mime_object_get_content_id(objet) != nil
        return partie
    }

    private mutating func contenu(
        _ groupe: UnsafeMutablePointer<GMimeMultipart>, _ options: OpaquePointer, profondeur: Int
    ) -> PartieMIME.Contenu {
        let frontiere = g_mime_multipart_get_boundary(groupe)
        if let frontiere { frontieres.append(Array(UnsafeBufferPointer(start: frontiere, count: strlen(frontiere)))) }
        defer { if frontiere != nil { frontieres.removeLast() } }
        let nombre = Int(g_mime_multipart_get_count(groupe))
        var enfants: [PartieMIME] = []
        for rang in 0..<max(0, nombre) {
            guard parties < limites.parties else {
                estElague = true
                break
            }
            guard let enfant = g_mime_multipart_get_part(groupe, Int32(rang)) else { continue }
            enfants.append(partie(enfant, options, profondeur: profondeur + 1))
        }
        if nombre > 0 && groupe.pointee.write_end_boundary == 0 { estTronque = true }
        let prologue = enfants.isEmpty ? GMime.text(g_mime_multipart_get_prologue(groupe), au: limites.texte) : ""
        return .groupe(enfants, prologue: prologue)
    }

    private func encodage(
        _ objet: UnsafeMutablePointer<GMimeObject>, _ feuille: UnsafeMutablePointer<GMimePart>
    ) -> EncodageTransfert {
        switch g_mime_part_get_content_encoding(feuille) {
        case GMIME_CONTENT_ENCODING_BASE64: return .base64
        case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE: return .quotedPrintable
        case GMIME_CONTENT_ENCODING_UUENCODE: return .uuencode
        case GMIME_CONTENT_ENCODING_DEFAULT:
            let dit = GMime.text(g_mime_object_get_header(objet, "Content-Transfer-Encoding"), au: 80)
            return dit.trimmingBlancs().isEmpty ? .brut : .inconnu
        default: return .brut
        }
    }

    private func plage(_ feuille: UnsafeMutablePointer<GMimePart>) -> Range<Int> {
        guard let contenu = g_mime_part_get_content(feuille), let flux = g_mime_data_wrapper_get_stream(contenu)
        else { return decalage..<decalage }
        let debut = min(max(0, Int(flux.pointee.bound_start)), zone.count)
        var fin = flux.pointee.bound_end < 0 ? zone.count : min(Int(flux.pointee.bound_end), zone.count)
        // The line end before a boundary belongs to it; GMime forgets the CR when the file stops right after.
        if fin > debut, fin < zone.count, zone[fin] == 0x0A, zone[fin - 1] == 0x0D { fin -= 1 }
        return (decalage + debut)..<(decalage + max(debut, fin))
    }

    /// Where an enclosed mail lies: from its first header to the next line of a multipart around it.
    ///
    /// Its exact bytes matter (a signature, an archive to hand on), so it is cut out of the source, not written again.
    private func plageDuMessage(_ entetes: UnsafeMutablePointer<GMimeHeaderList>?) -> Range<Int> {
        guard let entetes, g_mime_header_list_get_count(entetes) > 0,
            let premier = g_mime_header_list_get_header_at(entetes, 0), let base = zone.baseAddress
        else { return decalage..<decalage }
        let debut = min(max(0, Int(g_mime_header_get_offset(premier))), zone.count)
        var fin = zone.count
        let octets = base.assumingMemoryBound(to: CChar.self)
        // The nearest boundary first: what it leaves is short, where the outermost one may lie at the end of the mail.
        for frontiere in frontieres.reversed() {
            let trouve = dui_find_boundary(octets, fin, debut, frontiere, frontiere.count)
            if trouve >= 0 { fin = trouve }
        }
        if fin < zone.count, fin > debut, zone[fin - 1] == 0x0A { fin -= 1 }
        if fin < zone.count, fin > debut, zone[fin - 1] == 0x0D { fin -= 1 }
        return (decalage + debut)..<(decalage + max(debut, fin))
    }
}
