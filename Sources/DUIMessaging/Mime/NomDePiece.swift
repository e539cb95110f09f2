import DUIDomain

/// Names of pieces: what a sender wrote may carry a path, a control sign, a reserved word, or nothing at all.
enum NomDePiece {
    private static let reserves: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
        "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ]
    private static let extensions: [String: String] = [
        "application/pdf": "pdf", "application/zip": "zip", "application/x-zip-compressed": "zip",
        "application/xml": "xml", "text/xml": "xml", "text/plain": "txt", "text/html": "html", "text/rtf": "rtf",
        "application/rtf": "rtf", "text/csv": "csv", "text/calendar": "ics", "text/vcard": "vcf",
        "text/x-vcard": "vcf", "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/tiff": "tif",
        "image/svg+xml": "svg", "image/bmp": "bmp", "image/webp": "webp", "audio/mpeg": "mp3", "audio/wav": "wav",
        "video/mp4": "mp4", "message/rfc822": "eml", "message/partial": "eml", "text/rfc822-headers": "txt",
        "message/delivery-status": "txt", "message/disposition-notification": "txt", "application/msword": "doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.ms-excel": "xls", "application/json": "json", "application/dicom": "dcm",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
        "application/pkcs7-signature": "p7s", "application/x-pkcs7-signature": "p7s",
        "application/pkcs7-mime": "p7m", "application/x-pkcs7-mime": "p7m", "application/pgp-signature": "asc",
        "application/pgp-encrypted": "asc", "application/ms-tnef": "dat",
    ]

    /// A name that no file system and no screen can take amiss; empty when nothing is left of it.
    static func clean(_ brut: String) -> String {
        let ligne = Assainissement.ligne(brut)
        let dernier = ligne.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var nom = String(dernier.map { "<>:\"|?*".contains($0) ? "_" : $0 }).trimmingBlancs()
        while nom.hasPrefix(".") { nom.removeFirst() }
        while let fin = nom.last, fin == "." || fin.isWhitespace { nom.removeLast() }
        nom = shorten(nom.trimmingBlancs())
        let racine = nom.prefix { $0 != "." }.lowercased()
        return reserves.contains(racine) ? "_" + nom : nom
    }

    /// The name of the piece of that rank and type: its own, else « pièce 2.pdf ».
    static func name(_ brut: String, type: String, rang: Int) -> String {
        let propre = clean(brut)
        return propre.isEmpty ? "pièce \(rang).\(extensions[type] ?? "bin")" : propre
    }

    /// Pieces whose names are all different: the second « scan.pdf » becomes « scan (2).pdf ».
    static func distinct(_ pieces: [PieceLue]) -> [PieceLue] {
        var vus: Set<String> = []
        var prochains: [String: Int] = [:]
        return pieces.map { piece in
            var nommee = piece
            var essai = piece.nom
            while !vus.insert(essai.lowercased()).inserted {
                let rang = prochains[piece.nom.lowercased(), default: 2]
                prochains[piece.nom.lowercased()] = rang + 1
                let (racine, suffixe) = split(piece.nom)
                essai = "\(racine) (\(rang))\(suffixe)"
            }
            nommee.nom = essai
            return nommee
        }
    }

    /// At most 180 bytes, the extension kept: common file systems stop at 255, and a suffix may be added.
    private static func shorten(_ nom: String) -> String {
        guard nom.utf8.count > 180 else { return nom }
        var (racine, suffixe) = split(nom)
        if suffixe.utf8.count > 20 { (racine, suffixe) = (nom, "") }
        var courte = String.UnicodeScalarView()
        var place = 177 - suffixe.utf8.count
        for scalaire in racine.unicodeScalars {
            place -= scalaire.utf8.count
            guard place >= 0 else { break }
            courte.append(scalaire)
        }
        return String(courte) + "…" + suffixe
    }

    private static func split(_ nom: String) -> (String, String) {
        guard let point = nom.lastIndex(of: "."), point != nom.startIndex else { return (nom, "") }
        return (String(nom[..<point]), String(nom[point...]))
    }
}
