/// One entity of a mail as the parser found it: where its bytes lie, and what its headers say of them.
struct PartieMIME {
    /// Media type in lower case, `type/subtype`.
    var type = "text/plain"
    /// Parameters of `Content-Type`, names in lower case, values decoded (RFC 2231).
    var parametres: [String: String] = [:]
    /// File name from `Content-Disposition` or `Content-Type`, as received.
    var nom = ""
    /// `Content-Disposition` in lower case (empty when absent).
    var disposition = ""
    /// Whether it carries a `Content-ID`.
    var porteIdentifiant = false
    /// How its bytes are written.
    var encodage = EncodageTransfert.brut
    /// Its raw content inside the source.
    var plage = 0..<0
    /// What it holds.
    var contenu = Contenu.feuille

    /// What an entity holds.
    enum Contenu {
        /// Bytes.
        case feuille
        /// Other entities; `prologue` is the text before the first one.
        case groupe([PartieMIME], prologue: String)
        /// A mail of its own, with its subject.
        case message(objet: String)
        /// Deeper than DUI reads.
        case tropProfond
    }

    /// First half of the media type.
    var famille: Substring { type.prefix { $0 != "/" } }

    /// Whether the sender named it as something to save rather than to read at once.
    var estPieceJointe: Bool { disposition == "attachment" }
}

/// Content-Transfer-Encoding.
enum EncodageTransfert {
    /// 7bit, 8bit, binary, or none.
    case brut
    /// Base64.
    case base64
    /// Quoted-printable.
    case quotedPrintable
    /// Uuencode, an obsolete one.
    case uuencode
    /// One that DUI does not know.
    case inconnu
}
