/// How the letters of a list are written: what spreadsheets make, told by the bytes alone.
public enum EncodageImport: String, Hashable, Sendable, CaseIterable {
    /// UTF-8, with its mark or without.
    case utf8
    /// UTF-16 with its mark: « texte Unicode » of spreadsheets.
    case utf16
    /// Windows-1252: « CSV » of spreadsheets in French.
    case windows1252

    /// In words.
    public var libelle: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .windows1252: "Windows-1252"
        }
    }

    /// The text of bytes; refused when they are those of a workbook, of a picture, of anything but a text.
    public static func decoder(_ octets: [UInt8]) throws(RefusFichierImport) -> (
        texte: String, encodage: EncodageImport
    ) {
        guard !octets.isEmpty else { throw RefusFichierImport("Le fichier est vide : il n’y a personne à importer.") }
        guard octets.count <= LimitesImport.octets else {
            throw RefusFichierImport(
                "Le fichier dépasse \(Taille.enMots(LimitesImport.octets)) : il n’est pas lu. Coupez la liste en plusieurs "
                    + "fichiers.")
        }
        if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
            let (grand, petit) = octets[0] == 0xFE ? (0, 1) : (1, 0)
            let unites = stride(from: 2, to: octets.count - 1, by: 2).map {
                UInt16(octets[$0 + grand]) << 8 | UInt16(octets[$0 + petit])
            }
            return (String(decoding: unites, as: UTF16.self), .utf16)
        }
        let classeurs: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
        guard !classeurs.contains(where: octets.starts(with:)) else {
            throw RefusFichierImport(
                "Ce fichier est un classeur de tableur : dans le tableur, enregistrez la feuille au format CSV, puis "
                    + "importez ce nouveau fichier.")
        }
        guard !octets.contains(0), !octets.starts(with: Array("%PDF".utf8)) else {
            throw RefusFichierImport(
                "Ce fichier n’est pas un texte : donnez une liste enregistrée au format CSV depuis le tableur.")
        }
        let sansMarque = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets[...]
        if let texte = String(validating: sansMarque, as: UTF8.self) { return (texte, .utf8) }
        return (PageDeCodes1252.decoder(octets), .windows1252)
    }
}
