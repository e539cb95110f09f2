/// How much of a mail DUI accepts to read. Outside input is hostile: each limit turns an attack into a sentence.
public struct LimitesCourriel: Hashable, Sendable {
    /// Bytes of the whole mail; beyond, it is refused before anything is read.
    public var taille: Int
    /// Parts kept; the following ones are left out, with a warning.
    public var parties: Int
    /// Levels of nesting; what lies deeper is left out, with a warning.
    public var profondeur: Int
    /// Header lines kept of each part.
    public var entetes: Int
    /// Bytes kept of one header value.
    public var longueurEntete: Int
    /// Bytes of text shown; the whole is then given as a piece.
    public var texte: Int
    /// Paragraphs, lists and tables shown; the rest is left out, with a warning.
    public var blocs: Int

    /// Limits for a mail.
    public init(
        taille: Int = 80 << 20, parties: Int = 500, profondeur: Int = 30, entetes: Int = 1000,
        longueurEntete: Int = 64 << 10, texte: Int = 2 << 20, blocs: Int = 20_000
    ) {
        self.taille = taille
        self.parties = parties
        self.profondeur = profondeur
        self.entetes = entetes
        self.longueurEntete = longueurEntete
        self.texte = texte
        self.blocs = blocs
    }

    /// The limits in force: an operator lets 25 Mo through at most, so 80 Mo leaves room for what was imported by hand.
    public static let standard = LimitesCourriel()
}
