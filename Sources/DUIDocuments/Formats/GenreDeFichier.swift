/// Kinds of files as people name them.
enum GenreDeFichier {
    /// `PDF`, `image JPEG`…; the media type itself when it is not a usual one.
    static func enMots(_ typeMIME: String) -> String {
        noms[typeMIME] ?? (typeMIME.isEmpty ? "genre inconnu" : typeMIME)
    }

    private static let noms = [
        "application/pdf": "PDF", "image/jpeg": "image JPEG", "image/jpg": "image JPEG", "image/tiff": "image TIFF",
        "image/png": "image PNG", "image/gif": "image GIF", "text/plain": "texte", "text/rtf": "texte RTF",
        "application/rtf": "texte RTF", "text/xml": "XML", "application/xml": "XML", "text/html": "page HTML",
        "application/zip": "archive ZIP", "application/x-zip-compressed": "archive ZIP",
        "application/dicom": "image DICOM", "application/msword": "document Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document Word",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "classeur Excel",
        "application/vnd.ms-excel": "classeur Excel", "text/calendar": "rendez-vous (iCalendar)",
        "text/csv": "tableau CSV", "message/rfc822": "courriel", "application/octet-stream": "fichier sans genre",
    ]
}
